/// A table from a CSV file: a header and rows, each with the line it stands on.
///
/// UTF-8 with or without a byte order mark, `,` or `;` told from the header, LF, CR LF or CR,
/// quoting by RFC 4180, columns in any order (`command-line.md`). Rows without any text are left
/// out, as spreadsheets export empty ones.
package struct CSVDocument: Sendable {
  /// The most bytes a file may have: far above ten years of an office.
  package static let sizeLimit = 32 * 1_048_576

  /// How many rows of a wrong shape are kept for messages; one is enough to refuse the file.
  private static let misshapenLimit = 1000

  /// The name of the file, for messages.
  package let file: String
  /// The columns of the header, in lower case, in the order of the file.
  package let columns: [String]

  private let bytes: [UInt8]
  private let places: [String: Int]
  private var fields: [CSVReader.Field] = []
  private var lines: [UInt32] = []
  /// Rows whose count of cells is not the header's, with that count.
  private(set) var misshapen: [(line: Int, found: Int)] = []

  /// The table in some bytes. Throws what is wrong with its shape; what is wrong with its values is
  /// told by whoever reads them.
  package static func parse(
    _ bytes: [UInt8], file: String
  ) throws(ImportFlaw) -> CSVDocument {
    try CSVDocument(bytes, file: file)
  }

  /// The whole text in some bytes, in NFC and without a byte order mark.
  package static func text(_ bytes: [UInt8], file: String) throws(ImportFlaw) -> String {
    let start = try checkedStart(of: bytes, file: file)
    return CSVText.normalised(bytes[start...])
  }

  /// Where the text begins, after a byte order mark; throws when the bytes are no text.
  private static func checkedStart(
    of bytes: [UInt8], file: String
  ) throws(ImportFlaw) -> Int {
    guard bytes.count <= sizeLimit else {
      throw ImportFlaw(file: file, line: 0, problem: .fileTooLarge(limit: sizeLimit))
    }
    if let zero = bytes.firstIndex(of: 0) {
      let line = bytes[..<zero].count { $0 == 10 } + 1
      throw ImportFlaw(file: file, line: line, problem: .zeroByte)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let line = CSVText.firstInvalidLine(of: bytes[start...]) {
      throw ImportFlaw(file: file, line: line, problem: .invalidUTF8)
    }
    return start
  }

  private init(_ bytes: [UInt8], file: String) throws(ImportFlaw) {
    func flaw(_ problem: ImportFlaw.Problem, line: Int = 0, column: String? = nil) -> ImportFlaw {
      ImportFlaw(file: file, line: line, column: column, problem: problem)
    }
    let start = try CSVDocument.checkedStart(of: bytes, file: file)
    var reader = CSVReader(bytes, from: start, file: file)
    var record: [CSVReader.Field] = []
    guard let headerLine = try reader.record(into: &record) else { throw flaw(.emptyFile) }
    var columns: [String] = []
    var places: [String: Int] = [:]
    for field in record {
      let name = CSVDocument.text(of: field, in: bytes).lowercased()
      if !name.isEmpty, places.updateValue(columns.count, forKey: name) != nil {
        throw flaw(.duplicateColumn, line: headerLine, column: name)
      }
      columns.append(name)
    }
    while columns.last?.isEmpty == true { columns.removeLast() }
    self.file = file
    self.bytes = bytes
    self.columns = columns
    self.places = places
    while let line = try reader.record(into: &record) {
      let isSurplus = record.dropFirst(columns.count).contains { $0.start < $0.end }
      if record.count < columns.count || isSurplus {
        if misshapen.count < CSVDocument.misshapenLimit { misshapen.append((line, record.count)) }
        continue
      }
      fields += record.prefix(columns.count)
      lines.append(UInt32(line))
    }
  }

  /// The number of rows under the header.
  package var count: Int { lines.count }

  /// The line of the file on which a row begins.
  package func line(of row: Int) -> Int { Int(lines[row]) }

  /// Whether the file has a column.
  package func has(_ column: String) -> Bool { places[column] != nil }

  /// The text of a cell in NFC, without spaces around it; empty for a column that is not there.
  package func text(_ column: String, ofRow row: Int) -> String {
    guard let place = places[column] else { return "" }
    return CSVDocument.text(of: fields[row * columns.count + place], in: bytes)
  }

  private static func text(of field: CSVReader.Field, in bytes: [UInt8]) -> String {
    let cell = CSVText.trimmed(bytes[Int(field.start)..<Int(field.end)])
    guard field.hasDoubledQuotes else { return CSVText.normalised(cell) }
    var undoubled: [UInt8] = []
    var isSecond = false
    for byte in cell {
      let isQuote = byte == UInt8(ascii: "\"")
      if !(isQuote && isSecond) { undoubled.append(byte) }
      isSecond = isQuote && !isSecond
    }
    return CSVText.normalised(undoubled[...])
  }
}
