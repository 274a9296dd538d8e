package import AppointmentCore
import DeskService

/// What a dialog about a line came to.
package enum LineStep: Hashable, Sendable {
  /// Enter was pressed in the palette on what is a line.
  case read(KeysDialog)
  /// One of several readings was chosen.
  case act(LineReading)
  /// The colleague who was named is not the own begeleider, and this is why.
  case substitute(LineReading, SubstitutionReason)
  /// A change that the reading asked something more for, with the answer.
  case perform(DeskCommand, LineReading)
  /// A way onward after a refusal, for the client of the line and nobody else.
  case onward(Onward, LineReading)
}

extension ChoiceDialog {
  /// The same question, asked for a line: its change is echoed as the line's.
  func asked(for reading: LineReading) -> ChoiceDialog {
    ChoiceDialog(
      title: title, lines: lines,
      options: options.map { option in
        guard case .perform(let command, _) = option.result else { return option }
        return Option(option.key, option.word, .line(.perform(command, reading)))
      }, selected: selected, otherwise: otherwise)
  }
}
