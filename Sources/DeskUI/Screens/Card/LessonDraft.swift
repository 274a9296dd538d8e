package import AppointmentCore
import Wording

/// A part of a client's week while it is being asked when it is.
package struct LessonDraft: Hashable, Sendable {
  /// What is asked now.
  package enum Question: Hashable, Sendable {
    /// On which days of the week and from when to when; then until when.
    case times, lastDay
    /// Of a lesson that is there: its last day, or a day on which it falls out.
    case ending(Lesson), fallingOut(Lesson)
  }

  package private(set) var asks: Question
  private let client: ClientNumber
  private let label: Lesson.Label
  private let pauses: Bool
  private var times: LessonTimes?

  init(_ label: Lesson.Label, of client: ClientNumber, pauses: Bool = false) {
    asks = .times
    self.client = client
    self.label = label
    self.pauses = pauses
  }

  init(_ asks: Question, _ lesson: Lesson) {
    self.asks = asks
    client = lesson.client
    label = lesson.label
    pauses = lesson.pausesInSchoolHolidays
  }

  /// What is to be done once this was answered as well; nil when something is asked next.
  mutating func take(_ text: String, today: CivilDate) -> [DeskCommand]? {
    let day = DayInput.day(text, today: today)
    switch asks {
    case .ending(let lesson):
      return [.changeLesson(lesson.id, of: client, .ends(day ?? today))]
    case .fallingOut(let lesson):
      return day.map { [.changeLesson(lesson.id, of: client, .fallsOut($0))] } ?? []
    case .times:
      times = LessonTimes(text)
      asks = .lastDay
      return nil
    case .lastDay:
      guard let times else { return [] }
      return times.weekdays.map { weekday in
        .addLesson(
          LessonNote(
            client: client, weekday: weekday, from: times.from, to: times.to, label: label,
            rhythm: times.rhythm, validFrom: today, validTo: day, pausesInSchoolHolidays: pauses))
      }
    }
  }

  /// What is wrong with a text as the answer; nil when nothing is.
  func complaint(_ text: String, today: CivilDate) -> String? {
    switch asks {
    case .times:
      return LessonTimes(text) == nil
        ? "Schrijf dag en tijd, zoals di 9-12 of ma do 9:30-12." : nil
    case .lastDay, .ending:
      guard !text.isEmpty else { return nil }
      guard let day = DayInput.day(text, today: today) else { return DayInput.unreadable }
      return day < today ? "Die dag is voorbij. Kies vandaag of later." : nil
    case .fallingOut(let lesson):
      guard let day = DayInput.day(text, today: today) else { return DayInput.unreadable }
      return day.weekday == lesson.weekday
        ? nil : "De les is op \(Dates.short(lesson.weekday)). Kies zo'n dag."
    }
  }

  func dialog() -> TextDialog {
    switch asks {
    case .times:
      TextDialog(
        title: Labels.lesson(label).capitalizedFirst,
        prompt: "Welke dagen en tijd? di 9-12, ma do 9:30-12, wo 13-15 oneven",
        purpose: .lesson(self))
    case .lastDay:
      TextDialog(
        title: Labels.lesson(label).capitalizedFirst,
        prompt: "Tot en met welke dag? Leeg is: niet bekend.", purpose: .lesson(self))
    case .ending(let lesson):
      TextDialog(
        title: Labels.lesson(lesson).capitalizedFirst,
        prompt: "De laatste dag? Leeg is vandaag.", purpose: .lesson(self))
    case .fallingOut(let lesson):
      TextDialog(
        title: Labels.lesson(lesson).capitalizedFirst,
        prompt: "Op welke dag valt het uit? \(Dates.short(lesson.weekday)), 24-12",
        purpose: .lesson(self))
    }
  }
}
