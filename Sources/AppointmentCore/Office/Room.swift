/// A room in which talks are held.
///
/// `2`, "Kamer 2", in the Spuiboulevard, until 31 December 2026: talks in January find another room,
/// and those that stood there are orphaned until somebody acts.
public struct Room: Hashable, Sendable {
  public var code: RoomCode
  public var name: String
  public var location: String
  /// The last day on which it is used, inclusive; nil when no end is planned.
  public var lastDay: CivilDate?

  public init(code: RoomCode, name: String, location: String, lastDay: CivilDate? = nil) {
    self.code = code
    self.name = name
    self.location = location
    self.lastDay = lastDay
  }

  /// Whether talks are held in it on a day, as far as the office says. A closure is beside this.
  public func isInUse(on day: CivilDate) -> Bool { lastDay.map { day <= $0 } ?? true }

  /// How many letters a name or a location has at most: it stands in lists.
  public static let longestName = 40

  /// Whether a text can be the name or the location of a room: something to read, in one line.
  public static func isName(_ text: String) -> Bool {
    (1...longestName).contains(text.count) && text.isPlain && !text.allSatisfy(\.isWhitespace)
  }
}

extension Room {
  /// A room as it was and as it is; nil when it was not there.
  public struct Change: Hashable, Sendable {
    /// As it was; nil for a new one.
    public let old: Room?
    public let new: Room

    public init(old: Room?, new: Room) {
      self.old = old
      self.new = new
    }
  }
}

extension Office {
  /// The rooms in which talks are held on a day, in the office's order.
  public func rooms(on day: CivilDate) -> [Room] { rooms.filter { $0.isInUse(on: day) } }

  /// The office once a room is as it is to be.
  public func with(_ room: Room) -> Office {
    var after = self
    after.rooms.removeAll { $0.code == room.code }
    after.rooms.append(room)
    after.rooms.sort { $0.code < $1.code }
    return after
  }
}
