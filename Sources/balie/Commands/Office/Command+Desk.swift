import AppointmentCore
import DeskDemo
import DeskService
import DeskStore
import DeskUI
import Interchange
import Terminal
import Wording

extension CommandSpec {
  static let open = CommandSpec(
    name: "open", summary: "Opent het scherm.",
    positionals: [
      OptionSpec("screen", .word(OpeningScreen.allCases.map(\.rawValue)), "waar (anders day)")
    ],
    action: .readDay, isBatchable: false
  ) { invocation, context in
    let screen = invocation.word("screen", as: OpeningScreen.self) ?? .day
    let window = DeskWindow(context: context, screen: screen)
    if context.globals.isLinear {
      let lines = try window.linearLines()
      return CommandOutput(.object([("lines", .array(lines.map { .string($0) }))])) { lines }
    }
    return CommandOutput(objects: [], exit: try window.run())
  }

  static let demo = CommandSpec(
    name: "demo", summary: "Maakt een oefenkantoor en opent het.",
    options: [
      OptionSpec("into", .file, "waar het blijft staan (anders wordt het weer weggegooid)"),
      OptionSpec("date", .date, "welke dag het is (anders de dichtstbijzijnde woensdag)"),
      OptionSpec("scale", .count(1...1000), "zoveel kantoren in één"),
      OptionSpec("seed", .count(0...Int.max), "een ander getal geeft andere mensen"),
      OptionSpec("no-open", .flag, "alleen maken"),
    ],
    action: nil, needsActor: false, makesStore: true, isBatchable: false
  ) { invocation, context in
    let maker = DemoMaker(context: context)
    let wanted = DemoMaker.Wish(
      date: invocation.date("date"), seed: UInt64(invocation.count("seed") ?? 1),
      scale: invocation.count("scale") ?? 1)
    if let path = invocation.text("into") {
      let summary = try maker.make(at: path, wanted)
      if invocation.has("no-open") { return maker.output(summary, path: path) }
      return CommandOutput(objects: [], exit: try maker.show(path))
    }
    guard !invocation.has("no-open") else {
      throw CommandFailure(.wrongUse, Usage.needs("--no-open", "--into"))
    }
    let folder = try Folders.makeTemporary()
    let path = folder + "/oefenen.sqlite"
    defer { Folders.removeTemporary(folder, store: path) }
    let summary = try maker.make(at: path, wanted)
    try StandardStreams.writeLine(
      "De klok van dit oefenkantoor staat op \(Dates.day(summary.clock.date)) \(summary.clock.time).",
      to: 2)
    return CommandOutput(objects: [], exit: try maker.show(path))
  }
}

/// The screens that the desk can open on.
enum OpeningScreen: String, CaseIterable {
  case day, week, caseload, search, team, households, worklists

  /// The key that leads there from the day.
  var key: KeyPress? {
    switch self {
    case .day: nil
    case .week: .function(3)
    case .caseload: .function(4)
    case .search: .character("/")
    case .team: .character("r")
    case .households: .function(5)
    case .worklists: .function(6)
    }
  }
}

/// Makes training offices.
struct DemoMaker {
  let context: CommandContext

  struct Wish {
    let date: CivilDate?
    let seed: UInt64
    let scale: Int
  }

  /// A training office in a new file, whose clock stands at 09:42.
  func make(at path: String, _ wish: Wish) throws -> DemoSummary {
    let texts = OfficeTables.builtIn
    let tables = try OfficeTables.parse(texts).office()
    let today = context.system.now().date
    let date =
      wish.date ?? DemoOffice.nearestWorkingWednesday(to: today, calendar: tables.calendar)
    let demo = DemoOffice.make(date: date, seed: wish.seed, scale: wish.scale, tables: tables)
    let store = try OfficeOpener(system: context.system).make(
      at: path, identity: demo.identity, texts: texts)
    guard let first = demo.batch.staff.first(where: { $0.roles.contains(.teamleider) }) else {
      preconditionFailure("A training office has a teamleider.")
    }
    try store.write {
      try $0.bring(
        demo.batch,
        as: JournalEntry(
          at: demo.summary.clock.adding(minutes: -24 * 60),
          actor: Actor(code: first.code, role: .teamleider), verb: "demo"))
    }
    try store.close()
    return demo.summary
  }

  func output(_ summary: DemoSummary, path: String) -> CommandOutput {
    CommandOutput(
      .object([
        ("ok", .bool(true)), ("store", .string(path)), ("clock", .of(summary.clock)),
        ("seed", .integer(Int(summary.seed))), ("clients", .integer(summary.clients)),
        ("staff", .integer(summary.staff)), ("appointments", .integer(summary.appointments)),
        ("claims", .integer(summary.claims)),
      ])
    ) {
      [
        "Oefenkantoor gemaakt in \(path).",
        "De klok staat op \(Dates.day(summary.clock.date)) \(summary.clock.time).",
        "\(summary.clients) cliënten, \(summary.staff) medewerkers, \(summary.appointmentsToday) afspraken vandaag.",
        "Open het met: balie --store \(path)",
      ]
    }
  }

  /// Opens the desk on a training office.
  func show(_ path: String) throws -> ExitCode {
    var globals = context.globals
    globals.store = path
    let inner = CommandContext(globals: globals, system: context.system, table: context.table)
    defer { inner.close() }
    return try DeskWindow(context: inner, screen: .day).run()
  }
}

extension CommandOutput {
  init(objects: [JSON], exit: ExitCode) {
    self.init(objects: objects) { [] }
    self.exit = exit
  }
}
