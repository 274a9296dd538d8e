/// Breaks what is too wide for one line into several.
package enum TextFlow {
  /// Breaks a text at its spaces; a word that is wider than a line stands alone on one.
  package static func lines(_ text: String, width: Int) -> [String] {
    guard TextWidth.columns(of: text) > width else { return [text] }
    return lines(text.split(separator: " ").map(String.init), separatedBy: " ", width: width)
  }

  /// Puts items after one another with something between them, and breaks between two items only.
  package static func lines(
    _ items: [String], separatedBy separator: String, width: Int
  ) -> [String] {
    var lines: [String] = []
    for item in items {
      let longer = lines.last.map { $0 + separator + item }
      if let longer, TextWidth.columns(of: longer) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(item)
      }
    }
    return lines
  }
}
