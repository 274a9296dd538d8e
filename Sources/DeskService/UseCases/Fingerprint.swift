import AppointmentCore

/// What tells two commands under one key apart: a hash, so that no word about a person stays.
extension Desk {
  /// The print of a command: a version, and the hash of its values by name. Empty values are left
  /// out, so that a command that can say more one day keeps its print.
  ///
  /// An appointment goes by its reference, which lives on when it is moved: a move that is asked
  /// for again names another appointment by the same number on the card.
  func fingerprint(of command: DeskCommand, in store: any StoreReading) throws -> String {
    let fields = CommandFields(of: command)
    guard let id = command.card.talk, let appointment = try store.appointment(id) else {
      return Self.version + Self.hash(fields.text)
    }
    return Self.version
      + Self.hash(
        fields.text.replacing(id.description, with: appointment.reference.description))
  }

  /// Whether a command is the one that was answered under a key.
  ///
  /// A print of before version 2 cannot be made again; it is then the same verb, by the same person,
  /// about the same talk or client.
  func isSame(
    _ command: DeskCommand, as answered: AnsweredCommand, of actor: Actor,
    in store: any StoreReading
  ) throws -> Bool {
    guard !answered.fingerprint.hasPrefix(Self.version) else {
      return try answered.fingerprint == fingerprint(of: command, in: store)
    }
    let card = command.card
    let change = answered.change
    guard change.verb == card.verb.rawValue, change.actor.code == actor.code else { return false }
    let about = change.traces.map(\.about)
    let talks = try about.compactMap(\.appointment).compactMap { try store.appointment($0) }
    if let talk = try card.talk.flatMap({ try store.appointment($0) }) {
      return talks.contains { $0.reference == talk.reference }
    }
    guard let client = card.client else { return true }
    let records = try store.records(about: about.compactMap(\.record))
    let named =
      talks.flatMap(\.clients) + about.compactMap(\.person) + about.compactMap(\.lessonClient)
      + RecordKind.allCases.flatMap { records.names(in: $0) }.compactMap(\.client)
    return named.isEmpty || named.contains(client)
  }

  private static let version = "2:"

  /// FNV-1a, 64 bits.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}

/// The values of a command by name, the same text in every process: `book.client=0412-6`.
struct CommandFields {
  private(set) var lines: [String] = []

  var text: String { lines.sorted().joined(separator: "\n") }

  init(of command: DeskCommand) {
    let verb = command.card.verb.rawValue
    // What says its own card reads as it did before it did so.
    if case .order(let order) = command { add(order, at: verb) } else { add(command, at: verb) }
  }

  /// Every value is looked at as it is made, so that none can be forgotten.
  private mutating func add(_ value: Any, at path: String) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let child = mirror.children.first { add(child.value, at: path) }
    case .dictionary:
      // A dictionary has no order: a line an entry, by its key.
      for child in mirror.children {
        let entry = Array(Mirror(reflecting: child.value).children)
        guard entry.count == 2 else { continue }
        add(entry[1].value, at: "\(path)[\(entry[0].value)]")
      }
    case .collection, .tuple, .enum, .struct:
      // A value that reads as one text is one, whatever it is made of.
      if let text = value as? any CustomStringConvertible, mirror.displayStyle == .struct {
        lines.append("\(path)=\(text)")
      } else if mirror.children.isEmpty, mirror.displayStyle == .enum {
        lines.append("\(path)=\(value)")
      } else {
        for (index, child) in mirror.children.enumerated() {
          add(child.value, at: "\(path).\(child.label ?? "\(index)")")
        }
      }
    default: lines.append("\(path)=\(value)")
    }
  }
}

extension Named {
  fileprivate var client: ClientNumber? {
    if case .client(let number) = subject { number } else { nil }
  }
}
