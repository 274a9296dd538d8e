/// A JSON value as another program reads it, by a strict reader of the tests' own: a second reader
/// finds what the program's own would forgive.
enum JSONValue: Hashable {
  case object([String: JSONValue])
  case array([JSONValue])
  case text(String)
  case number(Double)
  case bool(Bool)
  case null

  /// Reads one value that fills the whole line.
  static func read(_ line: String) throws -> JSONValue {
    var reader = JSONReader(line)
    let value = try reader.value()
    try reader.end()
    return value
  }

  /// A member; null where there is none.
  subscript(_ key: String) -> JSONValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  subscript(_ index: Int) -> JSONValue {
    items.indices.contains(index) ? items[index] : .null
  }

  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var integer: Int? { if case .number(let number) = self { Int(number) } else { nil } }
  var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  var keys: Set<String> {
    if case .object(let members) = self { Set(members.keys) } else { [] }
  }
  var codes: [String] { items.compactMap { $0["code"].text } }
}

/// Where a text is no JSON.
struct JSONFlaw: Error, CustomStringConvertible {
  let position: Int
  let text: String
  var description: String { "no JSON at byte \(position): \(text.prefix(200))" }
}

private struct JSONReader {
  private let text: String
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  private var flaw: JSONFlaw { JSONFlaw(position: position, text: text) }
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws { if !take(byte) { throw flaw } }

  mutating func end() throws {
    skipSpace()
    if next != nil { throw flaw }
  }

  mutating func value() throws -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws -> JSONValue {
    for byte in word.utf8 { try expect(byte) }
    return value
  }

  private mutating func number() throws -> JSONValue {
    let start = position
    let digit = Set("0123456789+-.eE".utf8)
    while let byte = next, digit.contains(byte) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(digits), digits.first != "+" else { throw flaw }
    return .number(number)
  }

  private mutating func object() throws -> JSONValue {
    try expect(UInt8(ascii: "{"))
    var members: [String: JSONValue] = [:]
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      let key = try string()
      skipSpace()
      try expect(UInt8(ascii: ":"))
      // A name that stands twice is read differently by different programs.
      guard members.updateValue(try value(), forKey: key) == nil else { throw flaw }
      skipSpace()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return .object(members)
  }

  private mutating func array() throws -> JSONValue {
    try expect(UInt8(ascii: "["))
    var items: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(items) }
    repeat {
      items.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return .array(items)
  }

  private mutating func string() throws -> String {
    try expect(UInt8(ascii: "\""))
    var found: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: found, as: UTF8.self)
      case 0..<0x20: throw flaw
      case UInt8(ascii: "\\"): found += try escape()
      default: found.append(byte)
      }
    }
    throw flaw
  }

  private mutating func escape() throws -> [UInt8] {
    guard let byte = next else { throw flaw }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
      guard digits.utf8.count == 4, let code = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw flaw }
      position += 4
      return Array(String(Character(scalar)).utf8)
    default: throw flaw
    }
  }
}
