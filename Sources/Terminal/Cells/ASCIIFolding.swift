/// What stands for a character on a terminal that has only ASCII, or for an eye that wants only that.
///
/// One column stays one column, so that nothing moves: `ß` becomes `s`, and a character of two
/// columns becomes two question marks.
package enum ASCIIFolding {
  /// The letters of U+00C0 to U+024F without what stands above, below or through them.
  private static let latin: [UInt8] = Array(
    """
    AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo:ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiYyJjKkkLlLlLlL\
    lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
    ???????????????E????????????????Oo?????????????Uu???????????????\
    ????DDdLLlNNnAaIiOoUuUuUuUuUu?AaAa????GgKkOoOo??jDDdGg??NnAa????\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy????????????\
    ????????????????
    """.utf8)

  /// The letters of U+1E00 to U+1EFF, likewise.
  private static let latinAdditional: [UInt8] = Array(
    """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
    MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
    WwWwWwWwWwXxXxYyZzZzZzhtwyas??S?AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????
    """.utf8)

  /// The ASCII character of one column for a scalar of one column; `?` where there is none.
  package static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0..<0x7F: scalar
    case 0xC0..<0x250: UInt32(latin[Int(scalar - 0xC0)])
    case 0x1E00..<0x1F00: UInt32(latinAdditional[Int(scalar - 0x1E00)])
    default: UInt32(symbol(scalar).value)
    }
  }

  /// Lines, blocks, arrows and the marks of good typography.
  private static func symbol(_ scalar: UInt32) -> Unicode.Scalar {
    switch scalar {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2550, 0x2010...0x2015, 0x2212, 0xAF: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x2551, 0xA6: "|"
    case 0x2508...0x257F: "+"
    case 0x258C, 0x25B6, 0x25B8, 0x25BA, 0x2192, 0x203A, 0xBB, 0x21D2: ">"
    case 0x2190, 0x2039, 0xAB, 0x25C0, 0x21D0: "<"
    case 0x2191, 0x25B2, 0x25B4: "^"
    case 0x2193, 0x25BC, 0x25BE: "v"
    case 0x2591: ":"
    case 0x2592: "%"
    case 0x2580...0x259F, 0x25A0, 0x25AE: "#"
    case 0xB7, 0x2022, 0x2026, 0x25CB, 0x25E6, 0x2219: "."
    case 0x25CF, 0x2605, 0x2606: "*"
    case 0x2018, 0x2019, 0xB4, 0x2BC, 0x2032: "\'"
    case 0x201A: ","
    case 0x201C...0x201F, 0x2033: "\""
    case 0x2713, 0x2714: "v"
    case 0x2717, 0x2718, 0x2715: "x"
    case 0x20AC: "E"
    case 0xB0: "o"
    case 0xBF: "?"
    case 0xA1: "!"
    case 0xA0, 0x2000...0x200A, 0x202F: " "
    default: "?"
    }
  }
}

extension CellGrid {
  /// The same screen in plain ASCII, every cell in its place.
  package func inASCII() -> CellGrid {
    var folded = self
    for index in cells.indices {
      let cell = cells[index]
      if cell.code < 0x7F { continue }
      if cell.isContinuation {
        folded.cells[index].code = 0x3F
      } else if isWide(at: index) {
        folded.cells[index].code = 0x3F
      } else if let glyph = glyph(of: index) {
        folded.cells[index].code = ASCIIFolding.fold(glyph.base)
      }
    }
    folded.clusters = []
    return folded
  }
}
