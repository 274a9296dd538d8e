import AppointmentCore
import Wording

/// The steps in which the rooms are changed, each with its own letters.
enum RoomChoices {
  static func rooms(_ session: Session) -> ChoiceDialog {
    let rooms = session.office?.rooms ?? []
    let options = rooms.enumerated().map { index, room in
      ChoiceDialog.Option(
        index < 9 ? Character("\(index + 1)") : " ", Labels.room(room, today: session.today),
        .roomChosen(room))
    }
    return ChoiceDialog(
      title: "Kamers",
      lines: rooms.isEmpty ? ["Er zijn nog geen kamers: een gesprek neemt dan geen kamer."] : [],
      options: options + [.init("+", "een nieuwe kamer", .room(RoomDraft(beside: rooms)))],
      selected: rooms.isEmpty ? nil : 0)
  }

  static func room(_ room: Room, _ session: Session) -> ChoiceDialog {
    var options: [ChoiceDialog.Option] = [
      .init("n", "andere naam", .room(RoomDraft(room, asks: .name))),
      .init("p", "andere plek", .room(RoomDraft(room, asks: .location))),
    ]
    if room.isInUse(on: session.today) {
      options.append(
        .init(
          "d", "dicht voor een tijd",
          .standing(StandingDraft(.closure(room.code), from: session.today))))
    }
    if room.lastDay != nil {
      var open = room
      open.lastDay = nil
      options.append(.init("w", "weer in gebruik", .perform(.setRoom(open))))
    } else {
      options.append(
        .init("x", "niet meer in gebruik", .room(RoomDraft(room, asks: .lastDay))))
    }
    return ChoiceDialog(
      title: room.name, lines: [Labels.room(room, today: session.today)], options: options,
      selected: nil)
  }
}
