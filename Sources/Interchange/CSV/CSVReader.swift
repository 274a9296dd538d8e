/// Takes a file apart into records and fields, byte by byte, by RFC 4180.
///
/// It reads bytes, not characters: to Swift CR LF is one character, and cells hold any text. Fields
/// are ranges of the file, so that a large file costs little more than itself.
struct CSVReader {
  /// Where a field lies in the file, without its quotation marks.
  struct Field {
    var start: UInt32
    var end: UInt32
    /// Whether quotation marks stand doubled in it.
    var hasDoubledQuotes = false
  }

  static let fieldLimit = 4096
  static let columnLimit = 100

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 10
  private static let carriageReturn: UInt8 = 13

  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private var index: Int
  private var line = 1

  init(_ bytes: [UInt8], from start: Int, file: String) {
    self.bytes = bytes
    self.file = file
    index = start
    separator = CSVReader.separator(of: bytes[start...])
  }

  /// The sign between the columns, told from the header: what stands there most outside quotes.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var semicolons = 0
    var commas = 0
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == lineFeed || byte == carriageReturn { break }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
      if byte == UInt8(ascii: ",") { commas += 1 }
    }
    return commas > semicolons ? UInt8(ascii: ",") : UInt8(ascii: ";")
  }

  /// Reads the next record that holds anything and answers the line it begins on; nil at the end.
  mutating func record(into fields: inout [Field]) throws(ImportFlaw) -> Int? {
    while index < bytes.count {
      let first = line
      fields.removeAll(keepingCapacity: true)
      repeat {
        fields.append(try field())
        if fields.count > CSVReader.columnLimit, fields.last.map({ $0.start < $0.end }) == true {
          throw flaw(.tooManyColumns(limit: CSVReader.columnLimit), at: first)
        }
        // Empty cells beyond the limit are what a spreadsheet adds to the right.
        if fields.count > CSVReader.columnLimit { fields.removeLast() }
      } while takeSeparator()
      takeLineEnd()
      if fields.contains(where: { $0.start < $0.end }) { return first }
    }
    return nil
  }

  private mutating func takeSeparator() -> Bool {
    guard index < bytes.count, bytes[index] == separator else { return false }
    index += 1
    return true
  }

  private mutating func takeLineEnd() {
    guard index < bytes.count else { return }
    takeLineBreak()
  }

  /// Steps over LF, CR or CR LF, which is one line.
  private mutating func takeLineBreak() {
    let isReturn = bytes[index] == CSVReader.carriageReturn
    index += 1
    if isReturn, index < bytes.count, bytes[index] == CSVReader.lineFeed { index += 1 }
    line += 1
  }

  private func isBreak(_ byte: UInt8) -> Bool {
    byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
  }

  private mutating func field() throws(ImportFlaw) -> Field {
    if index < bytes.count, bytes[index] == CSVReader.quote { return try quotedField() }
    let start = index
    while index < bytes.count, bytes[index] != separator, !isBreak(bytes[index]) { index += 1 }
    return try checked(Field(start: UInt32(start), end: UInt32(index)), at: line)
  }

  private mutating func quotedField() throws(ImportFlaw) -> Field {
    let opened = line
    index += 1
    var field = Field(start: UInt32(index), end: UInt32(index))
    while index < bytes.count {
      if isBreak(bytes[index]) {
        takeLineBreak()
      } else if bytes[index] != CSVReader.quote {
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == CSVReader.quote {
        field.hasDoubledQuotes = true
        index += 2
      } else {
        field.end = UInt32(index)
        index += 1
        guard index == bytes.count || bytes[index] == separator || isBreak(bytes[index]) else {
          throw flaw(.textAfterQuote, at: line)
        }
        return try checked(field, at: opened)
      }
    }
    throw flaw(.unterminatedQuote, at: opened)
  }

  private func checked(_ field: Field, at line: Int) throws(ImportFlaw) -> Field {
    guard field.end - field.start <= CSVReader.fieldLimit else {
      throw flaw(.fieldTooLong(limit: CSVReader.fieldLimit), at: line)
    }
    return field
  }

  private func flaw(_ problem: ImportFlaw.Problem, at line: Int) -> ImportFlaw {
    ImportFlaw(file: file, line: line, problem: problem)
  }
}
