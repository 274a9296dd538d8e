import AppointmentCore
package import DeskService
package import Terminal

/// Finding a client by name in any spelling, number, end of the phone number, or street.
///
/// Digits are text while the field is empty, holds digits, or ends in a space (a number, a house
/// number); right after a letter a digit picks its row, and 0 helps somebody without a number.
package struct SearchModel: Sendable {
  package var editor = LineEditor(maximumLength: 60)
  package internal(set) var found: [ClientSummary] = []
  /// What `found` is the answer to.
  var answered = ""
  var ticket = 0
  var list = ListSelection(count: 1, height: 20)
  /// Enter was pressed before the answer came: the first row is taken when it does.
  var takesFirst = false

  package init() {}

  /// How many rows there are: what was found, and helping somebody without a number.
  var rowCount: Int { found.count + 1 }

  /// Whether a digit would pick a row now.
  var digitsPick: Bool {
    guard let last = editor.text.last else { return false }
    return last.isLetter
  }
}
