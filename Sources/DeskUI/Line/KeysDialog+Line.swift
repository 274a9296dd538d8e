import AppointmentCore
import Terminal

extension KeysDialog {
  /// What stands under a line: a mark under the word that cannot be read and why, else what a line
  /// is made of.
  func drawLine(in grid: inout CellGrid, area: Rect, _ session: Session) {
    let theme = session.theme
    if let complaint {
      let before = editor.text.prefix(complaint.token.column).map(String.init).joined()
      let place = area.row(1).columns(from: 6 + TextWidth.columns(of: before))
      let width = max(1, TextWidth.columns(of: complaint.token.text))
      grid.put(String(repeating: "^", count: width), in: place, style: theme.bad)
      for (row, line) in TextFlow.lines(complaint.sentence, width: area.width).enumerated() {
        grid.put(line, in: area.row(2 + row), style: theme.warning)
      }
    }
    grid.put("Enter leest dit als één regel.", in: area.row(5), style: theme.text)
    for (row, example) in KeysDialog.examples.enumerated() {
      grid.put(
        [Span(example.line, theme.key), Span(example.meaning, theme.text)],
        in: area.row(7 + row).inset(columns: 2))
    }
  }

  private static let examples: [(line: String, meaning: String)] = [
    ("3 karin                ", "nieuwe afspraak voor regel 3, bij Karin"),
    (". +2w                  ", "de vorige cliënt, over twee weken"),
    ("do 14:30 0412 60m      ", "donderdag half drie, nummer 0412, 60 minuten"),
    ("v yonas morgen 10:00   ", "verzet de afspraak van Yonas"),
    ("x A-04127-1            ", "niet verschenen bij deze afspraak"),
    ("z samira               ", "afzeggen; Balie vraagt nog waarom"),
  ]
}
