/// One drawable unit of a text: a base of one or two columns with at most four marks on it.
///
/// Four, because ncursesw keeps five wide characters in a cell and drops the rest without a word.
/// Bases and marks are scalar values; a mark of zero is no mark.
package struct Glyph: Hashable, Sendable {
  package var base: UInt32
  package var firstMark: UInt32 = 0
  package var secondMark: UInt32 = 0
  package var thirdMark: UInt32 = 0
  package var fourthMark: UInt32 = 0
  package var width: Int

  package init(base: UInt32, width: Int) {
    self.base = base
    self.width = width
  }

  package var hasMarks: Bool { firstMark != 0 }

  /// Puts a mark on the base; a fifth one is dropped.
  package mutating func add(mark: UInt32) {
    if firstMark == 0 {
      firstMark = mark
    } else if secondMark == 0 {
      secondMark = mark
    } else if thirdMark == 0 {
      thirdMark = mark
    } else if fourthMark == 0 {
      fourthMark = mark
    }
  }

  /// The text that the unit stands for.
  package var text: String {
    var text = ""
    for value in [base, firstMark, secondMark, thirdMark, fourthMark] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
