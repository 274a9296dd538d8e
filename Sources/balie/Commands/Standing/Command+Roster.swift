import AppointmentCore
import DeskService
import Wording

extension OptionSpec {
  static let dayparts = OptionSpec(
    "daypart", .word(Daypart.allCases.map(\.rawValue)), "welk dagdeel (mag vaker)",
    repeated: true)
  static let lastDay = OptionSpec("to", .date, "laatste dag (anders alleen de eerste)")
}

/// The roster and what is closed (F7): seen, and changed after it was shown what a change hits.
extension CommandSpec {
  static let roster = CommandSpec(
    name: "roster", summary: "Het rooster van een week, en waar iemand ontbreekt.",
    positionals: [OptionSpec("date", .date, "een dag van de week (anders vandaag)")],
    options: [OptionSpec("staff", .staff, "alleen van deze collega")], action: .readRoster
  ) { invocation, context in
    let now = try context.now()
    let sheet = try context.ask(ReadRoster(around: invocation.date("date") ?? now.date))
    let rows = sheet.rows.filter { row in invocation.staff("staff").map { $0 == row.staff } ?? true
    }
    let directory = try context.directory()
    let document = JSON.object([
      ("firstDay", .of(sheet.monday)), ("staff", .array(rows.map(Documents.roster))),
      ("gaps", .array(sheet.gaps.map(Documents.gap))),
      ("closures", .array(sheet.closures.map(Documents.closure))),
    ])
    return CommandOutput(document) {
      rows.map { row in
        let shifts = row.shifts.map { Labels.shift($0) }.joined(separator: "; ")
        return "\(row.name): \(shifts.isEmpty ? "deze week niet" : shifts)"
      }
        + (sheet.gaps.isEmpty ? [] : ["", "Hier ontbreekt iemand:"])
        + sheet.gaps.map { "  " + Labels.gap($0, today: now.date) }
        + (sheet.closures.isEmpty ? [] : ["", "Gesloten:"])
        + sheet.closures.map { "  " + Labels.closure($0, in: directory, today: now.date) }
    }
  }

  private static let who = Required.staff("staff", "wie")
  private static let daypart = Required<Daypart>.word("daypart", "welk dagdeel")
  private static let firstDay = Required.date("from", "eerste dag")
  private static let closureLabel = Required.text("label", "een woord waarom, zoals schilder")
  private static let closed = Required.text("closure", "welke, zoals closure die toont")

  static let rosterSet = CommandSpec(
    name: "roster set", summary: "Wat iemand in een dagdeel doet, vanaf een dag.",
    positionals: [who.option],
    options: [
      Required.weekday.option, daypart.option,
      OptionSpec("role", .word(Role.allCases.map(\.rawValue)), "als wat (anders: niet werken)"),
      OptionSpec("weeks", .word(WeekRhythm.allCases.map(\.rawValue)), "welke weken (anders every)"),
      OptionSpec("from", .date, "vanaf welke dag (anders vandaag)"),
      OptionSpec("to", .date, "t/m welke dag"),
      OptionSpec("hits", .flag, "alleen tonen welke gesprekken dit raakt"),
    ], action: .editRoster
  ) { invocation, context in
    let wish = ShiftWish(
      staff: try invocation.value(of: who), weekday: try invocation.value(of: .weekday),
      daypart: try invocation.value(of: daypart), role: invocation.word("role"),
      rhythm: invocation.word("weeks") ?? .every,
      from: try invocation.date("from") ?? context.now().date, to: invocation.date("to"))
    return try context.perform(.setShift(wish), orShowHits: invocation.has("hits"))
  }

  static let closure = CommandSpec(
    name: "closure", summary: "Welke kamers, of het kantoor, gesloten zijn.", action: .readRoster
  ) { _, context in
    let now = try context.now()
    let sheet = try context.ask(ReadRoster(around: now.date))
    let directory = try context.directory()
    return CommandOutput(
      .object([("closures", .array(sheet.closures.map(Documents.closure)))])
    ) {
      sheet.closures.isEmpty
        ? ["Er is niets gesloten."]
        : sheet.closures.map {
          "\($0.id)  " + Labels.closure($0, in: directory, today: now.date)
        }
    }
  }

  static let closureAdd = CommandSpec(
    name: "closure add", summary: "Sluit een kamer, of het kantoor.",
    options: [
      OptionSpec("room", .room, "welke kamer (anders het hele kantoor)"),
      firstDay.option, .lastDay, .dayparts, closureLabel.option,
      OptionSpec("hits", .flag, "alleen tonen welke gesprekken dit raakt"),
    ], action: .close
  ) { invocation, context in
    let from = try invocation.value(of: firstDay)
    let label = try invocation.value(of: closureLabel)
    guard (1...40).contains(label.count), BSNGuard.findings(in: label).isEmpty else {
      throw CommandFailure(.wrongUse, "Schrijf bij --label kort waarom: hoogstens 40 letters.")
    }
    let dayparts: [Daypart] = invocation.words("daypart")
    guard invocation.has("room") || dayparts.isEmpty else {
      throw CommandFailure(
        .wrongUse, "Het kantoor sluit hele dagen. Kies een kamer, of laat --daypart weg.")
    }
    let note = ClosureNote(
      room: invocation.room("room"),
      period: try CommandContext.period(from: from, to: invocation.date("to")),
      dayparts: dayparts, label: label)
    return try context.perform(.close(note), orShowHits: invocation.has("hits"))
  }

  static let closureEnd = CommandSpec(
    name: "closure end", summary: "Een gesloten kamer, of het kantoor, gaat weer open.",
    positionals: [closed.option],
    options: [OptionSpec("on", .date, "vanaf welke dag (anders vandaag)")], action: .close
  ) { invocation, context in
    let typed = try invocation.value(of: closed)
    guard let id = Identifier<Closure>(typed) else { throw DeskFailure.notFound(.closure(typed)) }
    return try context.perform(.reopen(id, on: try invocation.date("on") ?? context.now().date))
  }

  static let orphans = CommandSpec(
    name: "roster orphans",
    summary: "Gesprekken die niet kunnen doorgaan zoals ze zijn afgesproken.", action: .readDay
  ) { _, context in
    let sheet = try context.ask(ReadOrphans())
    return try context.output(of: sheet)
  }
}

extension CommandContext {
  /// Some days by their first and last; a last day before the first is said.
  static func period(from: CivilDate, to: CivilDate?) throws -> CivilPeriod {
    guard let period = CivilPeriod(from: from, upTo: (to ?? from).adding(days: 1)) else {
      throw CommandFailure(
        .wrongUse,
        "De laatste dag (\(to ?? from)) ligt voor de eerste (\(from)). Kies een latere laatste dag."
      )
    }
    return period
  }

  /// Does a change and says which talks it orphans; or only shows them.
  func perform(_ command: DeskCommand, orShowHits showsHits: Bool) throws -> CommandOutput {
    let hits = try ask(FindHits(of: command))
    guard !showsHits else { return try output(of: hits) }
    var done = try perform(command)
    guard done.exit == .done, !hits.rows.isEmpty else { return done }
    done.documents = done.documents.map {
      $0.adding("orphans", .array(hits.rows.map { .of($0.appointment.reference) }))
    }
    let said = done.lines
    done.lines = {
      said() + ["\(Labels.hits(hits.rows.count)). Bekijk ze met balie roster orphans."]
    }
    return done
  }

  /// Orphaned talks as a document and as lines.
  func output(of sheet: OrphanSheet) throws -> CommandOutput {
    let documents = try documents()
    let names = try names(of: sheet.rows.map(\.appointment))
    let objects = sheet.rows.map { row in
      JSON.object([
        (
          "appointment",
          documents.appointment(
            row.appointment, month: names[row.appointment.id]?.month ?? 0)
        ),
        ("cause", .string(row.cause.rawValue)), ("absence", .optional(row.absence)),
      ])
    }
    return CommandOutput(.object([("orphans", .array(objects))])) {
      sheet.rows.isEmpty
        ? ["Geen enkel gesprek."]
        : sheet.rows.map { row in
          documents.line(of: row.appointment, name: row.name.listName)
            + "  " + Labels.orphan(row.cause)
        }
    }
  }
}
