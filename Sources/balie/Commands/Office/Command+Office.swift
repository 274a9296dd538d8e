import AppointmentCore
import DeskService
import Wording

extension CommandSpec {
  private static let first = Required.staff("first", "code van de eerste teamleider")
  private static let firstName = Required.text("name", "naam van de eerste teamleider")

  static let initialise = CommandSpec(
    name: "init", summary: "Maakt een nieuw kantoor met de eerste teamleider.",
    options: [
      OptionSpec("training", .flag, "een oefenkantoor, met een eigen klok"),
      OptionSpec("tables", .file, "map met eigen tabellen (anders de ingebouwde)"),
      first.option, firstName.option,
      OptionSpec("login", .text, "inlognaam op deze computer"),
    ],
    action: nil, needsActor: false, makesStore: true, isBatchable: false
  ) { invocation, context in
    let now = context.globals.now ?? context.system.now()
    if context.globals.now != nil, !invocation.has("training") {
      throw CommandFailure(.wrongUse, Usage.onlyTraining("--now"))
    }
    let member = StaffMember(
      code: try invocation.value(of: first), name: try invocation.value(of: firstName),
      roles: [.teamleider], kind: .professional, login: invocation.text("login"))
    let texts = try OfficeOpener.tableTexts(folder: invocation.text("tables"))
    try OfficeOpener(system: context.system).create(
      at: context.location, texts: texts, first: member, isTraining: invocation.has("training"),
      clock: now)
    let location = context.location
    return CommandOutput(
      .object([
        ("ok", .bool(true)), ("store", .string(location)), ("first", .of(member.code)),
        ("training", .bool(invocation.has("training"))),
      ])
    ) {
      [
        "Het kantoor staat in \(location).",
        "Eerste teamleider: \(member.name). Nu kunt u gegevens inlezen: balie import staff BESTAND",
      ]
    }
  }

  static let doctor = CommandSpec(
    name: "doctor", summary: "Kijkt of alles in orde is, een regel per controle.",
    options: [OptionSpec("deep", .flag, "ook alle afspraken en het hele bestand")],
    action: nil, needsActor: false
  ) { invocation, context in
    let checks = try Doctor(context: context).checks(isDeep: invocation.has("deep"))
    let isSound = checks.allSatisfy { $0.state != .bad }
    let document = JSON.object([
      ("ok", .bool(isSound)),
      (
        "checks",
        .array(
          checks.map {
            .object([
              ("check", .string($0.name)), ("state", .string($0.state.rawValue)),
              ("text", .string($0.text)),
            ])
          })
      ),
    ])
    return CommandOutput(document, exit: isSound ? .done : .badData) {
      checks.map { "\($0.state.mark) \($0.name): \($0.text)" }
    }
  }

  static let manual = CommandSpec(
    name: "manual", summary: "De handleiding.", action: nil, needsActor: false, isBatchable: false
  ) { _, context in
    let text = Manual(table: context.table).text
    return CommandOutput(.object([("manual", .string(text))])) {
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
