package import AppointmentCore
import Wording

/// A room while it is being asked what it is to be.
package struct RoomDraft: Hashable, Sendable {
  /// What is asked now.
  package enum Question: Hashable, Sendable { case code, name, location, lastDay }

  package var asks: Question
  private var isNew: Bool
  private var code: RoomCode?
  private var name: String
  private var location: String
  private var lastDay: CivilDate?
  /// Whose codes a new room cannot have.
  private var taken: Set<RoomCode>

  /// A room that is there, of which one thing changes.
  package init(_ room: Room, asks: Question) {
    self.asks = asks
    isNew = false
    code = room.code
    name = room.name
    location = room.location
    lastDay = room.lastDay
    taken = []
  }

  /// A room that is not there yet: its code, its name, where it is.
  package init(beside rooms: [Room]) {
    asks = .code
    isNew = true
    name = ""
    // Most offices have one building.
    location = rooms.last?.location ?? ""
    taken = Set(rooms.map(\.code))
  }

  /// What it has become; nil while something is to be asked.
  package private(set) var room: Room?

  mutating func take(_ text: String, today: CivilDate) {
    switch asks {
    case .code: code = RoomCode(text)
    case .name: name = text
    case .location: location = text
    case .lastDay: lastDay = DayInput.day(text, today: today) ?? today.adding(days: -1)
    }
    switch (isNew, asks) {
    case (true, .code): asks = .name
    case (true, .name): asks = .location
    default:
      room = code.map { Room(code: $0, name: name, location: location, lastDay: lastDay) }
    }
  }

  /// What is wrong with a text as the answer; nil when nothing is.
  func complaint(_ text: String, today: CivilDate) -> String? {
    switch asks {
    case .code:
      guard let code = RoomCode(text) else {
        return "Schrijf kleine letters en cijfers zonder spatie, zoals 3 of zolder."
      }
      return taken.contains(code) ? "Deze kamer is er al. Kies een andere code." : nil
    case .name, .location:
      return Room.isName(text) ? nil : "Schrijf 1 tot en met \(Room.longestName) letters."
    case .lastDay:
      guard !text.isEmpty else { return nil }
      guard let day = DayInput.day(text, today: today) else { return DayInput.unreadable }
      return day < today ? "Die dag is voorbij. Leeg is: vanaf vandaag niet meer." : nil
    }
  }

  func dialog(_ session: Session) -> TextDialog {
    switch asks {
    case .code:
      TextDialog(
        title: "Nieuwe kamer", prompt: "Welke code? Die staat in lijsten, zoals 3 of zolder.",
        purpose: .room(self))
    case .name:
      TextDialog(
        title: isNew ? "Nieuwe kamer" : "Andere naam", prompt: "Hoe heet de kamer?",
        purpose: .room(self), text: isNew ? code.map { "Kamer \($0)" } ?? "" : name)
    case .location:
      TextDialog(
        title: isNew ? "Nieuwe kamer" : "Andere plek", prompt: "In welk gebouw is de kamer?",
        purpose: .room(self), text: location)
    case .lastDay:
      TextDialog(
        title: "Niet meer in gebruik", prompt: "De laatste dag? Leeg is: vanaf vandaag niet meer.",
        purpose: .room(self))
    }
  }
}
