/// How many columns a scalar takes, from one generated table, so that no view depends on a locale.
///
/// The ncurses screen compares this with the C library and replaces what differs.
package enum TextWidth {
  /// The columns of one scalar: 0, 1 or 2. Control characters do not come here: see `TextCleaner`.
  package static func columns(of scalar: UInt32) -> Int {
    if scalar < 0x300 { return 1 }
    if isListed(scalar, in: WidthTable.zeroColumns) { return 0 }
    if scalar >= 0x1100 && isListed(scalar, in: WidthTable.twoColumns) { return 2 }
    return 1
  }

  /// The columns of a text after cleaning: what `CellGrid.put` would use with room enough.
  package static func columns(of text: String) -> Int {
    var columns = 0
    TextCleaner.forEachGlyph(in: text) { glyph in
      columns += glyph.width
      return true
    }
    return columns
  }

  /// Whether a scalar lies in one of the ranges, which stand as first, last, first, last …
  private static func isListed(_ scalar: UInt32, in pairs: [UInt32]) -> Bool {
    var low = 0
    var high = pairs.count / 2 - 1
    while low <= high {
      let middle = (low + high) / 2
      if scalar < pairs[2 * middle] {
        high = middle - 1
      } else if scalar > pairs[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
