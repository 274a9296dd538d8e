import AppointmentCore
import DeskService
import Wording

extension Choices {
  /// What the interpreter of a talk says, and the ways out by number when they cannot come (U-07).
  static func interpreter(_ sheet: InterpreterSheet, _ session: Session) -> ChoiceDialog {
    let appointment = sheet.appointment
    let directory = session.directory
    let when = Dates.moment(appointment.slot.startMoment, today: session.today)
    let now = Interpreters.phrase(appointment.interpreting, in: directory)
    let options = sheet.isOpen ? answers(appointment, directory) + ways(sheet, session) : []
    return ChoiceDialog(
      title: "Tolk voor \(session.listName(sheet.name)), \(when)",
      lines: [sheet.isOpen ? "Nu: \(now)." : Interpreters.over(appointment)],
      options: options.isEmpty ? [.init("t", "terug: er is niets te kiezen", .nothing)] : options,
      selected: nil)
  }

  private static func answers(
    _ appointment: Appointment, _ directory: Directory
  ) -> [ChoiceDialog.Option] {
    guard let code = appointment.interpreter?.staff else { return [] }
    let name = directory.firstName(code)
    let letters: [(Character, InterpreterAnswer, String)] = [
      ("j", .yes, "ja, \(name) komt"), ("n", .cannot, "nee, \(name) kan niet"),
    ]
    // Nobody asked, and nobody said no: by the roster that is a yes (§0b.13).
    let now = appointment.interpreterAnswer ?? .yes
    return letters.filter { $0.1 != now }.map { letter, answer, word in
      // Who cannot come leaves a question open, which the key goes on with.
      .init(
        letter, word,
        .perform(
          .answerInterpreter(appointment.id, answer), for: answer == .cannot ? .interpreter : nil))
    }
  }

  private static func ways(
    _ sheet: InterpreterSheet, _ session: Session
  ) -> [ChoiceDialog.Option] {
    sheet.ways.prefix(9).enumerated().map { index, way in
      .init(
        Character("\(index + 1)"),
        Interpreters.way(way, in: session.directory, today: session.today),
        .perform(way.command(for: sheet.appointment)))
    }
  }
}
