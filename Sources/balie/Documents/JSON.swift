/// A JSON value that keeps the order of its members, as `command-line.md` shows them; writing is
/// ours because Foundation's encoder has no order, reading is Foundation's.
enum JSON: Sendable, Equatable {
  case object([(key: String, value: JSON)])
  case array([JSON])
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case null

  /// The same object with one member more, at its end; anything else as it is.
  func adding(_ key: String, _ value: JSON) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members + [(key, value)])
  }

  static func == (left: JSON, right: JSON) -> Bool { left.text == right.text }

  /// A text, or null.
  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
  static func optional(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }
  /// Anything that prints itself as other programs read it: a date, a code, an identifier.
  static func optional(_ value: (some CustomStringConvertible)?) -> JSON {
    value.map { .string($0.description) } ?? .null
  }
  static func of(_ value: some CustomStringConvertible) -> JSON { .string(value.description) }

  /// The value on one line.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    write(into: &bytes)
    return bytes
  }

  /// Writes the value on one line, after what is there.
  func write(into bytes: inout [UInt8]) {
    switch self {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.write(member.key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let text): JSON.write(text, into: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number):
      bytes.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
    case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(hexDigits[Int(byte >> 4)])
        bytes.append(hexDigits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
