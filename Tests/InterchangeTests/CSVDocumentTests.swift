import DeskService
import Testing

@testable import Interchange

/// What a file may look like, and what it may not.
struct CSVDocumentTests {
  private func table(_ text: String) throws -> [[String]] {
    let document = try CSVDocument.parse(Array(text.utf8), file: "t.csv")
    return (0..<document.count).map { row in
      document.columns.map { document.text($0, ofRow: row) }
    }
  }

  private func flaw(_ bytes: [UInt8]) -> ImportFlaw? {
    do throws(ImportFlaw) {
      _ = try CSVDocument.parse(bytes, file: "t.csv")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("a;b\n1;2\n", [["1", "2"]]),
    ("a,b\n1,2", [["1", "2"]]),
    ("a;b\r\n1;2\r\n3;4\r\n", [["1", "2"], ["3", "4"]]),
    ("a;b\r1;2\r3;4", [["1", "2"], ["3", "4"]]),
    ("a;b\r\n1;2\n3;4\r", [["1", "2"], ["3", "4"]]),
    ("\u{FEFF}a;b\n1;2", [["1", "2"]]),
    ("a;b\n\"1;x\";\"say \"\"ja\"\"\"\n", [["1;x", "say \"ja\""]]),
    ("a;b\n\"first\nsecond\";2\n", [["first\nsecond", "2"]]),
    ("a;b\n\"first\r\nsecond\";2\n", [["first\r\nsecond", "2"]]),
    ("a;b\n  1 ;\t2\n", [["1", "2"]]),
    ("a;b\n;\n\n1;2\n;;;\n", [["1", "2"]]),
    ("a;b\n1;2;;\n", [["1", "2"]]),
    ("a;b;;\n1;2;;\n", [["1", "2"]]),
    ("a;b\nJan \"Jo\" B;2\n", [["Jan \"Jo\" B", "2"]]),
    ("a;b\n\"\"\"\";2\n", [["\"", "2"]]),
    ("a;b\n1,5;2\n", [["1,5", "2"]]),
    ("\"a\";\"b\"\n1;2\n", [["1", "2"]]),
    ("A ; B\n1;2\n", [["1", "2"]]),
    ("a\n1\n2", [["1"], ["2"]]),
    ("a;b\n", []),
  ])
  func `reads what spreadsheets write`(text: String, rows: [[String]]) throws {
    #expect(try table(text) == rows)
  }

  @Test func `counts lines as an editor does`() throws {
    let text = "a;b\r\n\"x\r\ny\";2\r\n\r\n3;4\r5;6\n7;8"
    let document = try CSVDocument.parse(Array(text.utf8), file: "t.csv")
    #expect((0..<document.count).map(document.line(of:)) == [2, 5, 6, 7])
  }

  @Test func `makes text NFC`() throws {
    let rows = try table("a\ncafe\u{301}\nY\u{131}ld\u{131}z\n\u{D0B}\u{1100}\u{1161}\n")
    #expect(rows.map { Array($0[0].utf8) }[0] == Array("caf\u{E9}".utf8))
    #expect(Array(rows[2][0].utf8) == Array("\u{D0B}\u{AC00}".utf8))
  }

  @Test(arguments: [
    ("", ImportFlaw.Problem.emptyFile, 0),
    ("\n\r\n;;\n", .emptyFile, 0),
    ("a;b\n1;\"2\n3;4\n", .unterminatedQuote, 2),
    ("a;b\n1;\"2\"x\n", .textAfterQuote, 2),
    ("a;b\n1;2\n\"3\" ;4\n", .textAfterQuote, 3),
    ("a;a\n1;2\n", .duplicateColumn, 1),
    ("a;b\n1;\u{0}\n", .zeroByte, 2),
  ])
  func `refuses what is no table`(text: String, problem: ImportFlaw.Problem, line: Int) {
    let flaw = flaw(Array(text.utf8))
    #expect(flaw?.problem == problem)
    #expect(flaw?.line == line)
  }

  @Test func `refuses invalid UTF-8 with its line`() {
    #expect(flaw(Array("a\n1\n".utf8) + [0xE9, 10])?.line == 3)
    #expect(flaw(Array("a\n1\n".utf8) + [0xC3])?.problem == .invalidUTF8)
    #expect(flaw([0xFF, 0xFE] + Array("a".utf8))?.problem == .invalidUTF8)
  }

  @Test func `caps cells and columns`() {
    let limit = CSVReader.fieldLimit
    #expect(flaw(Array("a\n\(String(repeating: "x", count: limit))\n".utf8)) == nil)
    let long = flaw(Array("a\n\"\(String(repeating: "x", count: limit + 1))\"\n".utf8))
    #expect(long?.problem == .fieldTooLong(limit: limit))
    let columns = (1...CSVReader.columnLimit).map { "c\($0)" }.joined(separator: ";")
    #expect(flaw(Array("\(columns)\n".utf8)) == nil)
    #expect(flaw(Array("\(columns);x\n".utf8))?.problem == .tooManyColumns(limit: 100))
    #expect(flaw(Array("a\(String(repeating: ";", count: 100_000))\n".utf8)) == nil)
  }

  @Test func `tells rows of another shape and columns it does not know`() throws {
    let document = try CSVDocument.parse(Array("b;a;x\n1;2\n1;2;3;4\n1;2;3\n".utf8), file: "t.csv")
    let lines = document.lines(Columns(required: ["a"], optional: ["b"])) { $0.text("a") }
    #expect(lines.flaws.map(\.line) == [2, 3])
    #expect(lines.flaws.first?.problem == .fieldCount(expected: 3, found: 2))
    #expect(lines.warnings.map(\.column) == ["x"])
    #expect(lines.values.map(\.value) == ["2"])
  }

  @Test func `says once that a column is missing`() throws {
    let document = try CSVDocument.parse(Array("b\n1\n2\n".utf8), file: "t.csv")
    let lines = document.lines(Columns(required: ["a", "b"], optional: [])) { $0.text("a") }
    #expect(lines.flaws.map(\.description) == ["t.csv:1: a: deze kolom ontbreekt"])
  }

  @Test func `no bytes trap the reader`() {
    var generator = SplitMix(seed: 20_260_715)
    let alphabet: [UInt8] = [
      0, 9, 10, 13, 32, 34, 34, 44, 59, 59, 65, 49, 45, 0xC3, 0xA9, 0xCC, 0x81, 0xEF, 0xBB, 0xBF,
      0xFF,
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &generator)
          ? alphabet.randomElement(using: &generator)!
          : UInt8.random(in: 1...127, using: &generator)
      }
      do throws(ImportFlaw) {
        let document = try CSVDocument.parse(bytes, file: "t.csv")
        for row in 0..<document.count {
          for column in document.columns { _ = document.text(column, ofRow: row) }
          #expect(document.line(of: row) >= 1)
        }
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}

/// A seeded source of random numbers (Steele, Lea and Flood 2014), so that a failure comes back.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
