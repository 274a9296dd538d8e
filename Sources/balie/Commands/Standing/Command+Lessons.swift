import AppointmentCore
import DeskService
import Wording

/// The parts of a client's week that are their own: seen, begun, ended, fallen out.
extension CommandSpec {
  private static let lessonID = Required.text("lesson", "welke les, zoals lesson die toont")
  private static let begins = Required.time("from", "hoe laat het begint, zoals 09:00")
  private static let ends = Required.time("to", "hoe laat het eindigt, zoals 12:00")
  private static let skipped = Required.date("on", "welke dag")

  static let lesson = CommandSpec(
    name: "lesson", summary: "De lessen van een cliënt, en hoe vol de week is.",
    positionals: [.requiredClient], action: .readClient
  ) { invocation, context in
    let card = try context.ask(ReadClientCard(of: try invocation.value(of: .client)))
    let document = JSON.object([
      ("client", .of(card.number)), ("lessons", .array(card.lessons.map(Documents.lesson))),
      ("load", card.load.map(Documents.load) ?? .null),
    ])
    return CommandOutput(document) {
      (card.lessons.isEmpty ? ["Geen lessen bekend."] : card.lessons.map { Labels.lesson($0) })
        + (card.load.map { ["Deze week: " + Labels.load($0)] } ?? [])
    }
  }

  static let lessonAdd = CommandSpec(
    name: "lesson add", summary: "Een les, werk of iets anders in de week van een cliënt.",
    positionals: [.requiredClient],
    options: [
      Required.weekday.option, begins.option, ends.option,
      OptionSpec("label", .word(Lesson.Label.allCases.map(\.rawValue)), "wat (anders lesson)"),
      OptionSpec("weeks", .word(WeekRhythm.allCases.map(\.rawValue)), "welke weken (anders every)"),
      OptionSpec("valid-from", .date, "vanaf welke dag (anders vandaag)"),
      OptionSpec("valid-to", .date, "t/m welke dag"),
      OptionSpec("pauses", .flag, "niet in de schoolvakantie"),
    ], action: .editLesson
  ) { invocation, context in
    let from = try invocation.value(of: begins)
    let to = try invocation.value(of: ends)
    guard from < to else {
      throw CommandFailure(
        .wrongUse, "De les moet later eindigen dan beginnen. Schrijf --from 09:00 --to 12:00.")
    }
    let note = LessonNote(
      client: try invocation.value(of: .client),
      weekday: try invocation.value(of: .weekday), from: from, to: to,
      label: invocation.word("label") ?? .lesson, rhythm: invocation.word("weeks") ?? .every,
      validFrom: try invocation.date("valid-from") ?? context.now().date,
      validTo: invocation.date("valid-to"), pausesInSchoolHolidays: invocation.has("pauses"))
    return try context.perform(.addLesson(note))
  }

  static let lessonEnd = CommandSpec(
    name: "lesson end", summary: "Een les stopt na een dag.", positionals: [.requiredClient],
    options: [lessonID.option, OptionSpec("on", .date, "de laatste dag (anders vandaag)")],
    action: .editLesson
  ) { invocation, context in
    let last = try invocation.date("on") ?? context.now().date
    return try context.perform(change(invocation, .ends(last)))
  }

  static let lessonSkip = CommandSpec(
    name: "lesson skip", summary: "Een les valt op een dag uit.", positionals: [.requiredClient],
    options: [lessonID.option, skipped.option],
    action: .editLesson
  ) { invocation, context in
    try context.perform(change(invocation, .fallsOut(try invocation.value(of: skipped))))
  }

  private static func change(
    _ invocation: Invocation, _ change: LessonChange
  ) throws -> DeskCommand {
    let typed = try invocation.value(of: lessonID)
    guard let id = Identifier<Lesson>(typed) else { throw DeskFailure.notFound(.lesson(typed)) }
    return .changeLesson(id, of: try invocation.value(of: .client), change)
  }
}

extension Documents {
  static func lesson(_ lesson: Lesson) -> JSON {
    .object([
      ("id", .of(lesson.id)),
      ("weekday", .string(ValueReader.weekdays[lesson.weekday.rawValue - 1])),
      ("from", .of(lesson.from)), ("to", .of(lesson.to)),
      ("label", .string(lesson.label.rawValue)), ("weeks", .string(lesson.rhythm.rawValue)),
      ("validFrom", .of(lesson.validFrom)), ("validTo", .optional(lesson.validTo)),
      ("pausesInSchoolHolidays", .bool(lesson.pausesInSchoolHolidays)),
      ("exceptions", .array(lesson.exceptions.map { .of($0) })),
    ])
  }

  static func load(_ load: WeekLoad) -> JSON {
    .object([
      ("dayparts", .integer(load.dayparts)), ("lessons", .integer(load.lessons)),
      ("talks", .integer(load.talks)),
    ])
  }
}
