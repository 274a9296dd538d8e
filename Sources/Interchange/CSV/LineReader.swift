/// One row while it is turned into a value: reads cells by column and notes what is wrong.
///
/// A cell that cannot be read answers nil and leaves a flaw, so that all cells of a row are looked
/// at before the row is given up.
struct LineReader {
  let document: CSVDocument
  let row: Int
  private(set) var flaws: [ImportFlaw] = []
  private(set) var warnings: [ImportFlaw] = []

  init(document: CSVDocument, row: Int) {
    self.document = document
    self.row = row
  }

  var line: Int { document.line(of: row) }

  /// The text of a cell; nil when it is empty.
  func text(_ column: String) -> String? {
    let text = document.text(column, ofRow: row)
    return text.isEmpty ? nil : text
  }

  mutating func report(_ column: String?, _ problem: ImportFlaw.Problem) {
    flaws.append(ImportFlaw(file: document.file, line: line, column: column, problem: problem))
  }

  mutating func warn(_ column: String?, _ problem: ImportFlaw.Problem) {
    warnings.append(ImportFlaw(file: document.file, line: line, column: column, problem: problem))
  }

  /// The value of a cell that may be empty.
  mutating func optional<Value>(_ column: String, _ format: ValueFormat<Value>) -> Value? {
    text(column).flatMap { value(of: $0, column, format) }
  }

  /// The value of a cell that must hold one.
  mutating func required<Value>(_ column: String, _ format: ValueFormat<Value>) -> Value? {
    guard let text = text(column) else {
      report(column, .missingValue)
      return nil
    }
    return value(of: text, column, format)
  }

  private mutating func value<Value>(
    of text: String, _ column: String, _ format: ValueFormat<Value>
  ) -> Value? {
    do throws(ImportFlaw.Problem) {
      return try format.read(text)
    } catch {
      report(column, error)
      return nil
    }
  }

  /// The values of a cell that holds a list, separated by spaces; each at most once.
  mutating func list<Value: Hashable>(_ column: String, _ format: ValueFormat<Value>) -> [Value] {
    var values: [Value] = []
    // By bytes: telling characters apart costs more than all the rest.
    for bytes in (text(column) ?? "").utf8.split(whereSeparator: { $0 == 32 || $0 == 9 }) {
      do throws(ImportFlaw.Problem) {
        let part = String(Substring(bytes))
        let value = try format.read(part)
        if values.contains(value) { throw .repeatedCode(part) }
        values.append(value)
      } catch {
        report(column, error)
      }
    }
    return values
  }
}
