import AppointmentCore
import DeskService
import Wording

/// The rooms of the office: seen, begun, named, and used no longer.
extension CommandSpec {
  private static let roomCode = Required.room("welke kamer")
  private static let newName = Required.text("name", name)
  private static let newLocation = Required.text("location", location)
  private static let name = "hoe de kamer heet"
  private static let location = "in welk gebouw"

  static let rooms = CommandSpec(
    name: "room", summary: "De kamers van het kantoor.", action: .readRoster
  ) { _, context in
    let today = try context.now().date
    let rooms = try context.desk.office().rooms
    return CommandOutput(.object([("rooms", .array(rooms.map(Documents.room)))])) {
      rooms.isEmpty
        ? ["Er zijn geen kamers bekend."]
        : rooms.map { "\($0.code)  " + Labels.room($0, today: today) }
    }
  }

  static let roomAdd = CommandSpec(
    name: "room add", summary: "Een nieuwe kamer, of een kamer die weer in gebruik is.",
    positionals: [roomCode.option],
    options: [
      newName.option, newLocation.option,
    ], action: .editRoster
  ) { invocation, context in
    try context.perform(
      .setRoom(
        Room(
          code: try invocation.value(of: roomCode),
          name: try checked(invocation.value(of: newName)),
          location: try checked(invocation.value(of: newLocation)))))
  }

  static let roomEdit = CommandSpec(
    name: "room edit", summary: "Een kamer heet anders, of is ergens anders.",
    positionals: [roomCode.option],
    options: [OptionSpec("name", .text, name), OptionSpec("location", .text, location)],
    action: .editRoster
  ) { invocation, context in
    var room = try known(invocation, context)
    room.name = try invocation.text("name").map(checked) ?? room.name
    room.location = try invocation.text("location").map(checked) ?? room.location
    return try context.perform(.setRoom(room))
  }

  static let roomEnd = CommandSpec(
    name: "room end", summary: "Een kamer wordt na een dag niet meer gebruikt.",
    positionals: [roomCode.option],
    options: [
      OptionSpec("on", .date, "de laatste dag (anders gisteren: vanaf vandaag niet meer)"),
      OptionSpec("hits", .flag, "alleen tonen welke gesprekken dit raakt"),
    ], action: .editRoster
  ) { invocation, context in
    var room = try known(invocation, context)
    room.lastDay = try invocation.date("on") ?? context.now().date.adding(days: -1)
    return try context.perform(.setRoom(room), orShowHits: invocation.has("hits"))
  }

  /// A name as it was typed; a number that may be a BSN is refused.
  private static func checked(_ text: String) throws -> String {
    guard BSNGuard.findings(in: text).isEmpty else {
      throw CommandFailure(.badData, Usage.maybeBSN)
    }
    return text
  }

  private static func known(_ invocation: Invocation, _ context: CommandContext) throws -> Room {
    let code = try invocation.value(of: roomCode)
    guard let room = try context.desk.office().rooms.first(where: { $0.code == code }) else {
      throw DeskFailure.notFound(.room(code))
    }
    return room
  }
}

extension Documents {
  static func room(_ room: Room) -> JSON {
    .object([
      ("code", .of(room.code)), ("name", .string(room.name)),
      ("location", .string(room.location)), ("lastDay", .optional(room.lastDay)),
    ])
  }
}
