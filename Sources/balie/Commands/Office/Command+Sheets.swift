import AppointmentCore
import DeskService
import Wording

extension CommandSpec {
  static let day = CommandSpec(
    name: "day", summary: "De dag: wie komt wanneer bij wie.",
    positionals: [OptionSpec("date", .date, "welke dag (anders vandaag)")],
    options: [OptionSpec("open", .flag, "alles wat voorbij is en nog niet ingevuld")],
    action: .readDay
  ) { invocation, context in
    let now = try context.now()
    if invocation.has("open") { return try openTalks(invocation, context) }
    let sheet = try context.ask(ReadDay(invocation.date("date") ?? now.date))
    let documents = try context.documents()
    let document = JSON.object([
      ("date", .of(sheet.date)),
      (
        "appointments",
        .array(sheet.rows.map { documents.appointment($0.appointment, month: $0.month) })
      ),
      (
        "present",
        .array(
          sheet.present.map { person in
            .object([
              ("staff", .of(person.staff)), ("rostered", .bool(person.isRostered)),
              ("in", .bool(person.isIn)),
              ("roles", .array(person.roles.map { .string($0.rawValue) })),
            ])
          })
      ),
      (
        "absent",
        .array(
          sheet.absent.map {
            .object([("staff", .of($0.staff)), ("openTalks", .integer($0.openTalks))])
          })
      ),
    ])
    return CommandOutput(document) {
      [Dates.header(sheet.date)]
        + sheet.rows.map { documents.line(of: $0.appointment, name: $0.name.listName) }
        + ["in huis: " + names(sheet.present.filter(\.isIn), documents.directory)]
        + [
          "op rooster, nog niet gezien: "
            + names(sheet.present.filter { $0.isRostered && !$0.isIn }, documents.directory)
        ]
    }
  }

  private static func names(_ people: [DaySheet.Presence], _ directory: Directory) -> String {
    people.isEmpty
      ? "niemand" : people.map { directory.firstName($0.staff) }.joined(separator: " · ")
  }

  static let week = CommandSpec(
    name: "week", summary: "De week van één medewerker.",
    positionals: [OptionSpec("date", .date, "een dag van de week (anders vandaag)")],
    options: [OptionSpec("staff", .staff, "van wie (anders uzelf)")], action: .readWeek
  ) { invocation, context in
    let now = try context.now()
    let sheet = try context.ask(
      ReadWeek(
        of: invocation.staff("staff") ?? context.actor().code,
        around: invocation.date("date") ?? now.date))
    let documents = try context.documents()
    let document = JSON.object([
      ("staff", .of(sheet.staff)), ("firstDay", .of(sheet.period.start)),
      ("lastDay", .of(sheet.period.lastDay)),
      (
        "appointments",
        .array(sheet.rows.map { documents.appointment($0.appointment, month: $0.month) })
      ),
    ])
    return CommandOutput(document) {
      [
        "\(documents.directory.fullName(sheet.staff)) · \(Dates.week(ISOWeek(containing: sheet.period.start)))"
      ]
        + sheet.rows.map { row in
          documents.line(of: row.appointment, name: row.name.listName)
            + (row.totalMonths.map { "  mnd \(row.month)/\($0)" } ?? "")
        }
    }
  }

  static let caseload = CommandSpec(
    name: "caseload", summary: "Wie heeft hoeveel gezinnen, en wat vraagt aandacht.",
    positionals: [OptionSpec("date", .date, "welke dag (anders vandaag)")], action: .readCaseload
  ) { invocation, context in
    let now = try context.now()
    let sheet = try context.ask(ReadCaseload(on: invocation.date("date") ?? now.date))
    let document = JSON.object([
      ("date", .of(sheet.date)),
      ("staff", .array(sheet.rows.map(caseloadRow))),
      (
        "attention",
        .array(
          sheet.attention.map { line in
            .object([
              ("code", .string(line.code.rawValue)),
              ("clients", .array(line.clients.map { .of($0) })),
            ])
          })
      ),
      (
        "waits",
        .object([
          ("count", .integer(sheet.waits.count)), ("medianDays", .integer(sheet.waits.medianDays)),
          ("longestDays", .integer(sheet.waits.longestDays)),
        ])
      ),
      (
        "missed",
        .object([
          ("clients", .integer(sheet.missed.byClients)),
          ("office", .integer(sheet.missed.byOffice)),
        ])
      ),
    ])
    return CommandOutput(document) {
      sheet.rows.map { row in
        "\(row.name): \(Counts.dayparts(row.dayparts)), \(Counts.households(row.households)), "
          + "\(Counts.adults(row.adults)), \(Counts.children(row.children))"
      } + sheet.attention.map { "\(attentionWords($0.code)): \($0.clients.count)" }
        + [AroundWords.waits(sheet.waits)]
    }
  }

  /// The words of a line of the teamleider's list.
  static func attentionWords(_ code: CaseloadSheet.Attention.Code) -> String {
    switch code {
    case .noBegeleider: "zonder begeleider"
    case .carriedOver: "coach gaat door, nog geen begeleider"
    case .endsWithin90: "begeleiding stopt binnen 90 dagen"
    case .endsWithin30: "begeleiding stopt binnen 30 dagen"
    case .nothingAhead: "geen afspraak gepland"
    case .notSeen: "niet gesproken in 6 weken"
    case .announced: "aangekondigd"
    case .turnsAdult: "wordt dit jaar 18"
    }
  }

  private static func caseloadRow(_ row: CaseloadSheet.Row) -> JSON {
    .object([
      ("code", .of(row.staff)), ("name", .string(row.name)),
      (
        "dayparts",
        row.dayparts == row.dayparts.rounded() ? .integer(Int(row.dayparts)) : .number(row.dayparts)
      ),
      ("households", .integer(row.households)), ("adults", .integer(row.adults)),
      ("children", .integer(row.children)),
      ("load", row.load.map { .number(($0 * 100).rounded() / 100) } ?? .null),
      ("own", .integer(row.own)), ("held", .integer(row.held)),
    ])
  }
}
