import AppointmentCore
import Testing

/// What was asked of programs that were killed while they wrote, and what they answered before.
struct KilledWriting {
  private let lines: RecordLines
  /// What was asked, by key.
  private(set) var asked: [String: (kind: RecordKind, line: String)] = [:]
  /// What an answer said was written, by key.
  private var answered: [String: String] = [:]
  /// How many lines had no answer, summed over the rounds.
  private(set) var unanswered = 0

  init(_ lines: RecordLines) { self.lines = lines }

  /// Twelve lines, the kinds in turn, to a program that is killed after so many answers.
  mutating func write(to office: TrainingOffice, round: Int, upTo moment: Int) throws {
    let batch = try BatchProcess(office, as: "anja")
    // The first answer says that it runs; then it is killed in the midst of its writing.
    _ = try batch.ask(#"{"command":"check","settled":"2025-01-31","on":"2026-01-30"}"#)
    let kinds = RecordKind.allCases
    for step in 0..<12 {
      let (number, key) = (asked.count / kinds.count, "\(round)-\(step)")
      // Somebody can be urgent once at a time.
      try #require(number < lines.clients.count)
      let kind = kinds[asked.count % kinds.count]
      let line = lines.line(kind, number: number, key: key)
      asked[key] = (kind, line)
      batch.send(line)
    }
    for _ in 0..<moment {
      let answer = try JSONValue.read(try #require(try batch.answer()))
      #expect(answer["ok"] == .bool(true), "\(answer)")
      note(answer)
    }
    batch.kill()
    while let line = try batch.answer(), let answer = Self.readable(line) { note(answer) }
    unanswered += asked.count - answered.count
  }

  /// A last line may have been cut off.
  private static func readable(_ line: String) -> JSONValue? {
    do { return try JSONValue.read(line) } catch { return nil }
  }

  private mutating func note(_ answer: JSONValue) {
    guard let key = answer["id"].text, let kind = asked[key]?.kind else { return }
    answered[key] = RecordLines.written(kind, in: answer) ?? ""
  }

  /// Every line, in an order that is the same each time.
  var input: String { asked.values.map(\.line).sorted().joined(separator: "\n") }

  /// Of which kinds something was answered.
  var answeredKinds: Set<RecordKind> { Set(answered.keys.compactMap { asked[$0]?.kind }) }

  /// What was answered of a kind, by key.
  func answers(of kind: RecordKind) -> [String: String] {
    answered.filter { asked[$0.key]?.kind == kind }
  }

  /// Whether an answer says what the answer of before said, where there was one.
  func agrees(with answer: JSONValue) -> Bool {
    guard let key = answer["id"].text, let kind = asked[key]?.kind else { return false }
    return answered[key].map { $0 == RecordLines.written(kind, in: answer) } ?? true
  }
}
