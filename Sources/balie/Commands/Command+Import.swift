import AppointmentCore
import DeskService
import Interchange
import Wording

extension CommandSpec {
  static let importFile = CommandSpec(
    name: "import", summary: "Leest een bestand in: alles of niets.",
    positionals: [
      OptionSpec(
        "kind", .word(ImportKind.allCases.map(\.rawValue)), "wat erin staat", required: true),
      OptionSpec("file", .file, "CSV-bestand", required: true),
    ],
    options: [OptionSpec("dry-run", .flag, "alleen kijken, niets inlezen")],
    action: .importData
  ) { invocation, context in
    let kind = invocation.word("kind", as: ImportKind.self)!
    let path = invocation.text("file")!
    let isDry = invocation.has("dry-run")
    let result = try context.importFile(kind, path: path, isDry: isDry)
    let plan = result.plan
    let warnings = result.warnings
    let document = JSON.object([
      ("ok", .bool(true)), ("import", .string(kind.rawValue)), ("file", .string(path)),
      ("dryRun", .bool(isDry)), ("rows", .integer(plan.rows)),
      ("claims", .integer(plan.batch.claims.count)),
      (
        "counts",
        .object(plan.warningCounts.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
      ),
      ("warnings", .array(warnings.map { .string($0) })),
    ])
    return CommandOutput(document, notes: context.globals.isJSON ? [] : warnings) {
      let counts = plan.warningCounts.sorted { $0.key < $1.key }
      return [
        "\(plan.rows) regels \(isDry ? "gelezen, niets ingelezen" : "ingelezen") uit \(path).",
        "\(plan.batch.claims.count) keer tijd vastgelegd in de agenda.",
      ] + counts.map { "\($0.value) keer: \(ImportWords.label($0.key))" }
    }
  }
}

/// What a file can hold.
enum ImportKind: String, CaseIterable {
  case staff, roster, rooms, clients, lessons, appointments
}

extension CommandContext {
  struct ImportResult {
    let plan: ImportPlan
    let warnings: [String]
  }

  /// Reads a file, plans what it comes to, and brings it in: all of it or, with a flaw, nothing.
  func importFile(_ kind: ImportKind, path: String, isDry: Bool) throws -> ImportResult {
    let actor = try actor()
    guard Rights.may(actor.role, .importData) else {
      throw DeskFailure.notPermitted(actor.role, .importData)
    }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = try StandardStreams.contents(of: path)
    let document: CSVDocument
    do {
      document = try CSVDocument.parse(bytes, file: file)
    } catch {
      throw badData(file, [error.description])
    }
    let now = try now()
    let directory = try directory()
    let reading = ImportReading(
      document: document, desk: try desk, now: now, source: try identifierSource())
    return try desk.store.write { transaction in
      let planned = try reading.plan(kind, in: transaction)
      let plan = planned.plan
      func text(_ notice: ImportNotice) -> String {
        notice.text(file: file) { Findings.sentence($0, in: directory) }
      }
      let flaws = planned.flaws.map(\.description) + plan.flaws.map(text)
      guard flaws.isEmpty else { throw self.badData(file, flaws) }
      let fingerprint = Fingerprint.of(bytes, kind.rawValue)
      let earlier = try self.globals.key.flatMap { try transaction.answered($0) }
      if let earlier, earlier.fingerprint != fingerprint { throw DeskFailure.keyReused }
      if !isDry, earlier == nil {
        try transaction.bring(
          plan.batch,
          as: JournalEntry(
            at: now, actor: actor, verb: "import-\(kind.rawValue)", key: self.globals.key,
            fingerprint: fingerprint))
      }
      return ImportResult(
        plan: plan, warnings: planned.warnings.map(\.description) + plan.warnings.map(text))
    }
  }

  private func badData(_ file: String, _ flaws: [String]) -> CommandFailure {
    CommandFailure(
      .badData,
      "\(file) is niet ingelezen: \(flaws.count) \(flaws.count == 1 ? "regel klopt" : "regels kloppen") niet. "
        + "Verbeter het bestand en probeer het opnieuw.", details: flaws)
  }

  private func identifierSource() throws -> any IdentifierSource {
    let identity = try office().identity
    return identity.isTraining
      ? DerivedIdentifiers(seed: identity.seed) : TimeOrderedIdentifiers(system: system)
  }
}

/// What tells one file from another under an idempotency key.
enum Fingerprint {
  /// FNV-1a of 64 bits over the kind and the bytes.
  static func of(_ bytes: [UInt8], _ kind: String) -> String {
    let hash = (Array(kind.utf8) + bytes).reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}

/// A file on its way in: its rows read against what the store knows, and planned.
struct ImportReading {
  let document: CSVDocument
  let desk: Desk
  let now: CivilDateTime
  let source: any IdentifierSource

  struct Planned {
    var plan: ImportPlan
    var flaws: [ImportFlaw]
    var warnings: [ImportFlaw]

    init<Value>(_ lines: Lines<Value>, _ plan: ImportPlan) {
      self.plan = plan
      flaws = lines.flaws
      warnings = lines.warnings
    }
  }

  func plan(_ kind: ImportKind, in store: any StoreReading) throws -> Planned {
    let office = try desk.office(in: store)
    let known = KnownCodes(
      staff: Set(office.staff.keys), rooms: Set(office.rooms.map(\.code)),
      clients: kind == .staff || kind == .rooms ? [] : Set(try store.clients().map(\.number)))
    let sequence = try store.lastSequence()
    var ordinal = 0
    func fresh() -> UInt128 {
      defer { ordinal += 1 }
      return source.identifier(after: sequence, ordinal: ordinal)
    }
    func facts(_ period: CivilPeriod?) throws -> ImportFacts {
      try ImportFacts(office: office, now: now, in: store, period: period)
    }
    switch kind {
    case .staff:
      let lines = StaffLines.read(document, known: known)
      return Planned(lines, ImportOffice.staff(lines.values, office: office, today: now.date))
    case .rooms:
      let lines = RoomLines.read(document)
      return Planned(lines, ImportOffice.rooms(lines.values))
    case .roster:
      let lines = RosterLines.read(document, known: known)
      return Planned(lines, ImportOffice.roster(lines.values, office: office))
    case .clients:
      let lines = ClientLines.read(document, known: known, today: now.date)
      return Planned(lines, ImportOffice.clients(lines.values, facts: try facts(nil)))
    case .lessons:
      let lines = LessonLines.read(document, known: known, today: now.date)
      let period = ImportOffice.lessonPeriod(today: now.date)
      return Planned(
        lines, ImportOffice.lessons(lines.values, facts: try facts(period), fresh: fresh))
    case .appointments:
      let lines = AppointmentLines.read(
        document, known: known, talkMinutes: office.desk.talkMinutes)
      let period = ImportOffice.period(of: lines.values, today: now.date)
      return Planned(
        lines, ImportOffice.appointments(lines.values, facts: try facts(period), fresh: fresh))
    }
  }
}

/// What people read for each kind of warning of an import, where it is counted.
enum ImportWords {
  static func label(_ code: String) -> String {
    switch code {
    case "pastOverlap": "overlapt in het verleden, zonder tijd vastgelegd"
    case "departedStaff": "hoort bij een collega die weg is"
    case "withoutRole": "een collega zonder die rol"
    case "overLesson": "valt in een les"
    case "cutByTalks": "les waar al een gesprek in staat"
    case "keptFreeUntil": "les zonder einde of te lang: maar een deel in de agenda"
    case "stillOpen": "is voorbij en staat nog open"
    case "alreadyPresent": "stond er al, overgeslagen"
    default: VerdictCode(rawValue: code).map(words) ?? code
    }
  }

  private static func words(_ code: VerdictCode) -> String {
    switch code {
    case .guidanceEnded: "na het einde van de begeleiding"
    case .beforeSettlement: "voor de vestiging"
    case .nearingExit: "de begeleiding stopt binnenkort"
    case .notOwnBegeleider: "niet bij de eigen begeleider"
    case .noBegeleiderAssigned: "zonder eigen begeleider"
    case .transitionNotPlanned: "de coach gaat door, nog geen begeleider"
    case .staffNotRostered: "buiten het rooster"
    case .noInterpreter: "zonder tolk die nodig is"
    case .officeClosed: "op een dag dat het kantoor dicht is"
    case .missingSettlementDate: "zonder vestigingsdatum"
    default: code.rawValue
    }
  }
}
