package import DeskService

/// What came of the rows of a file: values, and everything that is wrong.
///
/// With a flaw nothing may be brought in; a warning is printed and no more.
package struct Lines<Value: Sendable>: Sendable {
  /// The rows without a flaw, in the order of the file.
  package internal(set) var values: [ImportLine<Value>] = []
  package internal(set) var flaws: [ImportFlaw] = []
  package internal(set) var warnings: [ImportFlaw] = []

  /// How many flaws are collected before the rest of a file is left alone.
  package static var flawLimit: Int { 2000 }
}

/// Which columns a file has: those it must have, and those it may.
struct Columns {
  let required: [String]
  let optional: [String]
}

extension CSVDocument {
  /// Turns each row into a value, and collects what is wrong with all of them.
  func lines<Value>(
    _ expected: Columns, _ read: (inout LineReader) -> Value?
  ) -> Lines<Value> {
    var lines = Lines<Value>()
    for column in expected.required where !has(column) {
      lines.flaws.append(ImportFlaw(file: file, line: 1, column: column, problem: .missingColumn))
    }
    let known = Set(expected.required + expected.optional)
    for column in columns where !column.isEmpty && !known.contains(column) {
      lines.warnings.append(
        ImportFlaw(file: file, line: 1, column: column, problem: .unknownColumn))
    }
    for row in misshapen {
      lines.flaws.append(
        ImportFlaw(
          file: file, line: row.line,
          problem: .fieldCount(expected: columns.count, found: row.found)))
    }
    // Without a column every row would say so again.
    guard lines.flaws.allSatisfy({ $0.problem != .missingColumn }) else { return lines }
    for row in 0..<count {
      var reader = LineReader(document: self, row: row)
      let value = read(&reader)
      lines.flaws += reader.flaws
      lines.warnings += reader.warnings
      if let value, reader.flaws.isEmpty {
        lines.values.append(ImportLine(line: reader.line, value: value))
      }
      if lines.flaws.count > Lines<Value>.flawLimit {
        let problem = ImportFlaw.Problem.tooManyFlaws(limit: Lines<Value>.flawLimit)
        lines.flaws.append(ImportFlaw(file: file, line: reader.line, problem: problem))
        break
      }
    }
    lines.flaws.sort { $0.line < $1.line }
    return lines
  }
}
