import CTerminalProbe
package import Terminal

extension Probe {
  /// The columns that the C library counts for a scalar; -1 for one that it does not know.
  package static func libraryColumns(of scalar: UInt32) -> Int { Int(cp_columns(scalar)) }

  /// What stands on the screen, without spaces at the ends of lines.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      var x = 0
      while x < size.width {
        let (text, width) = read(x, y)
        line += text.isEmpty ? " " : text
        x += max(1, width)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  package var isAlternateScreen: Bool { unsafe cp_is_alternate(machine) != 0 }
  package var isCursorVisible: Bool { unsafe cp_is_cursor_visible(machine) != 0 }
  package var bellCount: Int { unsafe Int(cp_bell_count(machine)) }

  package var cursor: Point {
    var x: Int32 = 0
    var y: Int32 = 0
    unsafe cp_read_cursor(machine, &x, &y)
    return Point(x: Int(x), y: Int(y))
  }

  package func cell(x: Int, y: Int) -> ProbeCell {
    var cell = cp_cell()
    unsafe cp_read_cell(machine, Int32(x), Int32(y), &cell)
    return ProbeCell(
      text: read(x, y).text, isBold: cell.bold != 0, isUnderlined: cell.underline != 0,
      isReversed: cell.reverse != 0,
      foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
      background: cell.background < 0 ? nil : Int(cell.background))
  }

  private func read(_ x: Int, _ y: Int) -> (text: String, width: Int) {
    var cell = cp_cell()
    unsafe cp_read_cell(machine, Int32(x), Int32(y), &cell)
    var text = ""
    let scalars = [
      cell.text.0, cell.text.1, cell.text.2, cell.text.3, cell.text.4, cell.text.5,
    ]
    for value in scalars where value != 0 && value != UInt32.max {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return (text, Int(cell.width))
  }
}
