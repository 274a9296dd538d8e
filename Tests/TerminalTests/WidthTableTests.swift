import TerminalProbe
import Testing

@testable import Terminal

@Suite("The table of widths")
struct WidthTableTests {
  @Test("it says what the C library says, for every scalar that the cleaner lets through")
  func agreesWithTheLibrary() {
    var differing: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cleaned = TextCleaner.clean("a" + String(scalar)).unicodeScalars
      guard cleaned.count == 2, cleaned.last == scalar else { continue }
      let library = Probe.libraryColumns(of: value)
      if library >= 0 && library != TextWidth.columns(of: value) {
        differing.append("U+\(String(value, radix: 16)): \(library)")
      }
    }
    #expect(differing == [])
  }

  @Test("its ranges stand in order and do not touch")
  func isOrdered() {
    for table in [WidthTable.zeroColumns, WidthTable.twoColumns] {
      #expect(table.count % 2 == 0)
      for index in stride(from: 0, to: table.count, by: 2) {
        #expect(table[index] <= table[index + 1])
        if index > 0 { #expect(table[index - 1] < table[index]) }
      }
    }
  }
}
