import AppointmentCore
import Terminal

/// A screen that shows a day or a week, and goes to another with the same keys as all of them.
protocol DatedScreen: ScreenModel {
  /// The day that is shown, or one of the week.
  var date: CivilDate { get }
  mutating func go(to day: CivilDate, _ session: inout Session)
  /// What a step of so many days does, a week being seven.
  mutating func step(days: Int, _ session: inout Session)
  /// What asks for a date.
  static var dateQuestion: String { get }
}

extension DatedScreen {
  static var dateQuestion: String { "Ga naar een datum" }

  mutating func step(days: Int, _ session: inout Session) {
    go(to: date.adding(days: days), &session)
  }

  static var calendarKeys: [ScreenKey<Self>] {
    typealias Key = ScreenKey<Self>
    return [
      Key("t", .today, "", "terug naar vandaag", act: { $0.go(to: $1.today, &$1) }),
      Key("[", .previousDay, "", "een dag terug", act: { $0.step(days: -1, &$1) }),
      Key("]", .nextDay, "", "een dag verder", act: { $0.step(days: 1, &$1) }),
      Key("{", .previousWeek, "", "een week terug", act: { $0.step(days: -7, &$1) }),
      Key("}", .nextWeek, "", "een week verder", act: { $0.step(days: 7, &$1) }),
      Key(
        "g", .goToDate, "", "ga naar een datum: di, +2w, 24-12, 2026-12-24",
        act: { _, session in
          session.ask(dateQuestion, "di, +2w, 24-12 of 2026-12-24", .goToDate)
        }),
    ]
  }

  /// Goes to the date that was typed; answers whether that is what a dialog came to.
  mutating func goes(to result: DialogResult, _ session: inout Session) -> Bool {
    guard case .text(let text, .goToDate) = result else { return false }
    if let day = DayInput.day(text, today: session.today) { go(to: day, &session) }
    return true
  }
}
