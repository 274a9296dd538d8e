import AppointmentCore
package import DeskService

/// A row of a query, read column by column from the left.
///
/// Whatever a file may hold after damage or by hand, reading never traps: a value of the wrong kind
/// or outside what the core allows is ``StoreFailure`` with `.corrupt`.
package struct SQLRow {
  private let values: [SQLValue]
  private var next = 0

  package init(_ values: [SQLValue]) { self.values = values }

  /// A failure that says which column was not what it should be; never what was in it.
  func corrupt(_ what: String) -> StoreFailure {
    StoreFailure(.corrupt, operation: "read", detail: "column \(next): \(what)", hint: .damaged)
  }

  private mutating func take() throws(StoreFailure) -> SQLValue {
    guard next < values.count else { throw corrupt("missing") }
    defer { next += 1 }
    return values[next]
  }

  package mutating func optionalInteger() throws(StoreFailure) -> Int? {
    switch try take() {
    case .integer(let value): return value
    case .null: return nil
    case .text, .blob, .integers, .identifiers: throw corrupt("not a number")
    }
  }

  mutating func optionalText() throws(StoreFailure) -> String? {
    switch try take() {
    case .text(let value): return value
    case .null: return nil
    case .integer, .blob, .integers, .identifiers: throw corrupt("not a text")
    }
  }

  /// Whether the next column is empty; then it is passed over.
  mutating func isNull() throws(StoreFailure) -> Bool {
    guard next < values.count else { throw corrupt("missing") }
    guard case .null = values[next] else { return false }
    next += 1
    return true
  }

  mutating func integer() throws(StoreFailure) -> Int { try present(try optionalInteger()) }
  mutating func text() throws(StoreFailure) -> String { try present(try optionalText()) }

  mutating func flag() throws(StoreFailure) -> Bool {
    switch try integer() {
    case 0: return false
    case 1: return true
    default: throw corrupt("neither yes nor no")
    }
  }

  func present<Value>(_ value: Value?) throws(StoreFailure) -> Value {
    guard let value else { throw corrupt("not a value of its kind") }
    return value
  }
}

// MARK: - Values of the core

extension SQLRow {
  mutating func optionalDay() throws(StoreFailure) -> CivilDate? {
    guard let number = try optionalInteger() else { return nil }
    guard let exact = Int32(exactly: number) else { throw corrupt("not a day") }
    return CivilDate(dayNumber: exact)
  }

  mutating func day() throws(StoreFailure) -> CivilDate { try present(try optionalDay()) }

  mutating func optionalMoment() throws(StoreFailure) -> CivilDateTime? {
    guard let minutes = try optionalInteger() else { return nil }
    guard abs(minutes / 1440) < Int(Int32.max) else { throw corrupt("not a moment") }
    return CivilDateTime(minutesSince1970: minutes)
  }

  mutating func moment() throws(StoreFailure) -> CivilDateTime { try present(try optionalMoment()) }

  mutating func time() throws(StoreFailure) -> CivilTime {
    try present(CivilTime(minuteOfDay: try integer()))
  }

  mutating func slot() throws(StoreFailure) -> TimeSlot {
    let day = try day()
    let start = try time()
    return try present(TimeSlot(day, from: start, to: try time()))
  }

  mutating func days() throws(StoreFailure) -> [CivilDate] {
    try words { Int32($0).map { CivilDate(dayNumber: $0) } }
  }

  /// A first day and the first day after.
  mutating func period() throws(StoreFailure) -> CivilPeriod {
    let start = try day()
    return try present(CivilPeriod(from: start, upTo: try day()))
  }

  mutating func clientNumber() throws(StoreFailure) -> ClientNumber {
    try present(ClientNumber(key: try integer()))
  }

  mutating func optionalIdentifier<Entity>() throws(StoreFailure) -> Identifier<Entity>? {
    switch try take() {
    case .blob(let bytes): return try present(Identifier(bytes: bytes))
    case .null: return nil
    case .integer, .text, .integers, .identifiers:
      throw corrupt("not an identifier")
    }
  }

  mutating func identifier<Entity>() throws(StoreFailure) -> Identifier<Entity> {
    try present(try optionalIdentifier())
  }

  mutating func code<Bearer>() throws(StoreFailure) -> Code<Bearer> {
    try present(Code(try text()))
  }

  mutating func optionalCode<Bearer>() throws(StoreFailure) -> Code<Bearer>? {
    guard let text = try optionalText() else { return nil }
    return try present(Code(text))
  }

  /// A value kept by the text of its case.
  mutating func word<Word: RawRepresentable<String>>() throws(StoreFailure) -> Word {
    try present(Word(rawValue: try text()))
  }

  mutating func optionalWord<Word: RawRepresentable<String>>() throws(StoreFailure) -> Word? {
    guard let text = try optionalText() else { return nil }
    return try present(Word(rawValue: text))
  }

  /// Values kept as words with spaces between them.
  mutating func words<Word>(
    _ make: (String) -> Word?
  ) throws(StoreFailure) -> [Word] {
    var words: [Word] = []
    for part in try text().split(separator: " ") { words.append(try present(make(String(part)))) }
    return words
  }
}
