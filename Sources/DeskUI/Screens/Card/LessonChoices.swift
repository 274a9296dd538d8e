import AppointmentCore
import DeskService
import Wording

/// The steps in which a client's own week is changed, each with its own letters.
enum LessonChoices {
  /// What is there already, and what can come.
  static func week(_ card: ClientCard) -> ChoiceDialog {
    let lessons = card.lessons.prefix(9).enumerated().map { index, lesson in
      ChoiceDialog.Option(Character("\(index + 1)"), Labels.lesson(lesson), .lessonChosen(lesson))
    }
    let new: [ChoiceDialog.Option] = [
      .init("l", "les erbij", .lesson(LessonDraft(.lesson, of: card.number))),
      .init(
        "v", "les erbij, niet in de schoolvakantie",
        .lesson(LessonDraft(.lesson, of: card.number, pauses: true))),
      .init("w", "werk erbij", .lesson(LessonDraft(.work, of: card.number))),
      .init("a", "iets anders erbij", .lesson(LessonDraft(.other, of: card.number))),
    ]
    return ChoiceDialog(
      title: "De week van \(card.name.listName)",
      lines: card.load.map { ["Deze week: \(Labels.load($0))"] } ?? [],
      options: lessons + new, selected: nil)
  }

  static func lesson(_ lesson: Lesson) -> ChoiceDialog {
    ChoiceDialog(
      title: Labels.lesson(lesson).capitalizedFirst,
      options: [
        .init("s", "stopt na een dag", .lesson(LessonDraft(.ending(lesson), lesson))),
        .init("u", "valt een keer uit", .lesson(LessonDraft(.fallingOut(lesson), lesson))),
      ], selected: nil)
  }
}
