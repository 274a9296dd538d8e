/// What is wrong with a file from outside, at which place: data from which a sentence is made.
///
/// ```swift
/// ImportFlaw(file: "clients.csv", line: 12, column: "settled", problem: .noSuchDay("30-2-2026"))
///   .description  // "clients.csv:12: settled: de dag 30-2-2026 bestaat niet"
/// ```
package struct ImportFlaw: Error, Hashable, Sendable {
  package let file: String
  /// The line of the file, from 1, on which the row begins; 0 for the file as a whole.
  package let line: Int
  package let column: String?
  package let problem: Problem

  package init(file: String, line: Int, column: String? = nil, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// A kind of thing that a row can name.
  package enum Reference: Hashable, Sendable { case staff, client, room, service }

  /// Everything that can be wrong with the text of a file.
  package enum Problem: Error, Hashable, Sendable {
    // The file as a whole.
    case missingFile, emptyFile, fileTooLarge(limit: Int), invalidUTF8, zeroByte
    // Its shape.
    case unterminatedQuote, textAfterQuote, fieldTooLong(limit: Int), tooManyColumns(limit: Int)
    case duplicateColumn, missingColumn, unknownColumn, fieldCount(expected: Int, found: Int)
    case tooManyFlaws(limit: Int)
    // A value.
    case missingValue
    case notADate(String), noSuchDay(String), implausibleYear(String)
    case notATime(String), notAMoment(String), notAnExpectedMoment(String), notHours(String)
    case notANumber(String), outOfRange(Int, ClosedRange<Int>)
    case unknownCode(String, allowed: [String]), badCode(String), repeatedCode(String)
    case badClientNumber(String), wrongCheckDigit(String)
    case privateTopic, noName, possibleBSN
    // Values together.
    case endBeforeStart, passesMidnight, duplicate(String, line: Int)
    case unknownReference(Reference, String)
    // A table as a whole.
    case missingRow(String), noFirstPolicy, samePolicyDay(line: Int), missingFallback(String)
  }
}
