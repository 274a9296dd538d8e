/// A batch line read byte by byte, when it is as plain as other programs write them: one object of
/// texts without escapes, whole numbers, yes or no, and lists of those.
///
/// Foundation takes ten times as long for the same. Whatever is not that plain is nil and goes to
/// Foundation, which then also says what is no JSON.
struct PlainLine {
  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The members of the object in their order; nil when Foundation has to look.
  static func members(of bytes: [UInt8]) -> [(key: String, value: BatchValue)]? {
    var line = PlainLine(bytes)
    var seen: Set<String> = []
    guard line.take(UInt8(ascii: "{")),
      let members = line.list(
        until: UInt8(ascii: "}"),
        { line in
          line.member().flatMap { seen.insert($0.key).inserted ? $0 : nil }
        })
    else { return nil }
    line.skipSpaces()
    return line.index == bytes.count ? members : nil
  }

  private mutating func member() -> (key: String, value: BatchValue)? {
    guard let key = text(), take(UInt8(ascii: ":")), let value = value() else { return nil }
    return (key, value)
  }

  private mutating func value() -> BatchValue? {
    skipSpaces()
    guard index < bytes.count else { return nil }
    guard bytes[index] == UInt8(ascii: "[") else { return scalar() }
    index += 1
    return list(until: UInt8(ascii: "]")) { $0.scalar() }.map { .list($0) }
  }

  private mutating func scalar() -> BatchValue? {
    skipSpaces()
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return number().map { .integer($0) }
    case UInt8(ascii: "t"): return takeWord("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return takeWord("false") ? .bool(false) : nil
    default: return nil
    }
  }

  /// What stands between commas up to a closing bracket.
  private mutating func list<Element>(
    until end: UInt8, _ element: (inout PlainLine) -> Element?
  ) -> [Element]? {
    var elements: [Element] = []
    if take(end) { return elements }
    repeat {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    } while take(UInt8(ascii: ","))
    return take(end) ? elements : nil
  }

  /// A text without escapes and control characters.
  private mutating func text() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\\") else { return nil }
      index += 1
    }
    guard index < bytes.count else { return nil }
    defer { index += 1 }
    return String(validating: bytes[start..<index], as: UTF8.self)
  }

  /// A whole number of at most eighteen digits; one with a leading zero is none.
  private mutating func number() -> Int? {
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let start = index
    var number = 0
    while index < bytes.count, (48...57).contains(bytes[index]), index - start < 18 {
      number = number * 10 + Int(bytes[index] - 48)
      index += 1
    }
    let hasEnded = index == bytes.count || !".eE0123456789".utf8.contains(bytes[index])
    guard index > start, hasEnded, bytes[start] != 48 || index == start + 1 else { return nil }
    return isNegative ? -number : number
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  /// Steps over a sign and the spaces before it.
  private mutating func take(_ sign: UInt8) -> Bool {
    skipSpaces()
    guard index < bytes.count, bytes[index] == sign else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }
}
