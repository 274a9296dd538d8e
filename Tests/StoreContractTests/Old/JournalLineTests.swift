import AppointmentCore
import Foundation
import Kept
import Testing

@testable import DeskStore

/// The journal stands for ever: a line that was once written is read by every later program, and
/// written again by it as it was, byte for byte.
@Suite("The lines of the journal")
struct JournalLineTests {
  /// A line of every kind, as the program wrote them at schema 9 and what came since, each with what
  /// may be absent absent and present.
  static let kept = Result {
    try Kept.lines(of: "journal-lines.txt") + Kept.lines(of: "journal-lines-10.txt")
  }

  /// What a line becomes when it is read and written; nil when it is refused.
  private static func again(_ line: String) -> String? {
    TraceText.traces(in: line).map(TraceText.text(of:))
  }

  @Test("are read and written again byte for byte")
  func same() throws {
    for line in try Self.kept.get() { #expect(Self.again(line) == line) }
    let text = try Self.kept.get().joined(separator: "\n")
    #expect(TraceText.traces(in: text).map(TraceText.text(of:)) == text)
    #expect(TraceText.traces(in: text)?.count == (try Self.kept.get().count))
  }

  @Test("differ: no two of the kept ones say the same")
  func differ() throws {
    let lines = try Self.kept.get()
    #expect(Set(lines).count == lines.count)
    #expect(
      try Set(#require(TraceText.traces(in: lines.joined(separator: "\n")))).count == lines.count)
  }

  // MARK: - Every kind

  /// What a kind that nobody has thought of yet may look like after its letters.
  private static func tails(of lines: [String]) -> [String] {
    let parts = [
      "01k05x2qg0000000000000a001", "4000412", "20649", "29735130", "karin", "~", "1", "open",
    ]
    // One of each kept kind: another kind with fields like these would be found by them.
    let kept = Dictionary(grouping: lines) { $0.prefix { $0 != " " } }.values.map { kind in
      kind[0].drop { $0 != " " }.dropFirst()
    }
    return [""] + parts + kept.map(String.init).sorted()
  }

  /// One or two letters or signs, of which the first is no digit: so all kinds are named so far.
  private static let heads: [String] = {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { Character(Unicode.Scalar($0)) }
    let all = letters + letters.map { Character($0.uppercased()) }
    return (all + Array("+-=*/<>!?#&@%^|:;.,")).map { String($0) }
      + all.flatMap { first in all.map { "\(first)\($0)" } }
  }()

  @Test("are all among the kept: letters that nothing was kept for are no line")
  func everyKind() throws {
    let lines = try Self.kept.get()
    let known = Set(lines.map { String($0.prefix { $0 != " " }) })
    #expect(known.isSubset(of: Self.heads))
    let tails = Self.tails(of: lines)
    for head in Self.heads where !known.contains(head) {
      let read = tails.first { TraceText.traces(in: "\(head) \($0)") != nil }
      #expect(
        read == nil, "a line `\(head) \(read ?? "")` is read, and journal-lines.txt has none")
    }
  }

  // MARK: - What is no line

  @Test("with a field too many or too few, or cut off anywhere, are refused or another's line")
  func cutOff() throws {
    for line in try Self.kept.get() {
      for end in line.indices.dropFirst() {
        let cut = String(line[..<end])
        let read = Self.again(cut)
        // What is cut off inside a number is a smaller number; it is never read as anything else.
        #expect(
          read == nil || read == cut.trimmingCharacters(in: .whitespaces),
          "\(cut) is read as \(read ?? "")")
      }
      guard !line.hasPrefix("+"), !line.hasPrefix("-") else { continue }
      let fields = line.split(separator: " ")
      #expect(
        Self.again(fields.dropLast().joined(separator: " ")) == nil, "\(line) without its end")
      for extra in ["~", "0", String(fields[fields.count - 1])] {
        #expect(Self.again("\(line) \(extra)") == nil, "\(line) \(extra)")
      }
    }
    // A list of claims is as long as it is; what is no claim is refused.
    for line in ["+ ~", "- 0", "+ s:karin", "+ s:karin/20649/570/630", "- x:1/2/3/4/a"] {
      #expect(Self.again(line) == nil, "\(line)")
    }
  }

  @Test("with another word in any place are refused, or read as what they say")
  func otherWords() throws {
    let words = [
      "~", "x", "-1", "0", "99999999999999999999", "-9223372036854775808",
      "9223372036854775807", "2147483647", "karin", "é", "P,", ",P", "a/b", "/", "//", "////",
      "//////",
      "%", "2026-02-30", "01k05x2qg0000000000000a001",
    ]
    for line in try Self.kept.get() {
      let fields = line.split(separator: " ").map(String.init)
      for place in fields.indices {
        for word in words {
          var changed = fields
          changed[place] = word
          let text = changed.joined(separator: " ")
          let read = Self.again(text)
          #expect(read == nil || read == text, "\(text) is read as \(read ?? "")")
        }
        for part in Self.parts(of: fields[place]) {
          var changed = fields
          changed[place] = part
          let text = changed.joined(separator: " ")
          let read = Self.again(text)
          #expect(read == nil || read == text, "\(text) is read as \(read ?? "")")
        }
      }
    }
  }

  /// A field of several parts, with each of its parts in turn another.
  private static func parts(of field: String) -> [String] {
    ["/", ","].flatMap { sign -> [String] in
      let parts = field.components(separatedBy: sign)
      guard parts.count > 1 else { return [] }
      return parts.indices.flatMap { index in
        ["", "x", "-1", "99999999999999999999"].map { word in
          var changed = parts
          changed[index] = word
          return changed.joined(separator: sign)
        }
      }
    }
  }

  @Test("of which one is nobody's make the whole entry unreadable, and an empty entry is empty")
  func whole() throws {
    let lines = try Self.kept.get()
    #expect(TraceText.traces(in: (lines + ["Zz"]).joined(separator: "\n")) == nil)
    #expect(TraceText.traces(in: "")?.isEmpty == true)
  }
}
