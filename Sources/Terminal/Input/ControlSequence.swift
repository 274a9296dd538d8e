/// The sequences after `ESC [` that terminals send for keys and the mouse.
enum ControlSequence {
  /// The sequence at the beginning of the bytes, which start with `ESC [`.
  static func token(_ bytes: ArraySlice<UInt8>) -> Token {
    let start = bytes.startIndex
    var position = start + 2
    // The Linux console sends F1 to F5 as ESC [ [ A to E.
    if bytes.count > 2 && bytes[position] == UInt8(ascii: "[") {
      guard bytes.count > 3 else { return Token(length: 0) }
      let number = Int(bytes[start + 3]) - 0x40
      let isKey = (1...5).contains(number)
      return Token(length: 4, event: isKey ? .key(.function(number)) : nil)
    }
    while position < bytes.endIndex, (0x20...0x3F).contains(bytes[position]) { position += 1 }
    guard position < bytes.endIndex else {
      // Nothing that a terminal sends is this long: let it go.
      return Token(length: bytes.count > 64 ? bytes.count : 0)
    }
    let final = bytes[position]
    let length = position - start + 1
    let body = bytes[(start + 2)..<position]
    if final == UInt8(ascii: "M") && body.isEmpty { return oldMouseToken(bytes) }
    guard (0x40...0x7E).contains(final) else {
      // An escape or a control character inside: the sequence was cut off here.
      return Token(length: length - 1)
    }
    if body.first == UInt8(ascii: "<") {
      return Token(length: length, event: mouse(body.dropFirst(), isRelease: final == 0x6D))
    }
    let numbers = numbers(in: body)
    if final == UInt8(ascii: "~") {
      return Token(length: length, event: numbers.first.flatMap(key(number:)).map(InputEvent.key))
    }
    return Token(length: length, event: key(final: final).map(InputEvent.key))
  }

  /// A string from the terminal, such as an answer: up to BEL or ESC \, and never a key.
  static func stringToken(_ bytes: ArraySlice<UInt8>) -> Token {
    let body = bytes.dropFirst(2)
    for position in body.indices {
      if bytes[position] == 0x07 { return Token(length: position - bytes.startIndex + 1) }
      guard bytes[position] == 0x1B else { continue }
      guard position + 1 < bytes.endIndex else { break }
      let isEnd = bytes[position + 1] == UInt8(ascii: "\\")
      return Token(length: position - bytes.startIndex + (isEnd ? 2 : 0))
    }
    return Token(length: bytes.count > 4096 ? bytes.count : 0)
  }

  /// The key with this final letter, after `ESC [` or `ESC O`.
  static func key(final: UInt8) -> KeyPress? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  /// The key with this number before a tilde, as the VT220 numbered them.
  private static func key(number: Int) -> KeyPress? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  private static func numbers(in body: ArraySlice<UInt8>) -> [Int] {
    body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      digits.reduce(0) { sum, digit in
        (0x30...0x39).contains(digit) ? min(100_000, sum * 10 + Int(digit) - 0x30) : sum
      }
    }
  }

  private static func mouse(_ body: ArraySlice<UInt8>, isRelease: Bool) -> InputEvent? {
    let numbers = numbers(in: body)
    guard numbers.count == 3 else { return nil }
    return event(button: numbers[0], x: numbers[1], y: numbers[2], isRelease: isRelease)
  }

  /// The form of before 2010: three bytes, each 32 more than what it says.
  private static func oldMouseToken(_ bytes: ArraySlice<UInt8>) -> Token {
    guard bytes.count >= 6 else { return Token(length: 0) }
    let values = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
    let isRelease = values[0] & 0x43 == 3
    let button = isRelease ? 0 : values[0]
    return Token(
      length: 6,
      event: event(button: button, x: values[1], y: values[2], isRelease: isRelease))
  }

  private static func event(button: Int, x: Int, y: Int, isRelease: Bool) -> InputEvent? {
    let point = Point(x: max(0, x - 1), y: max(0, y - 1))
    // The bits for Shift, Alt and Control say nothing here; 32 is a move.
    switch button & ~0x1C {
    case 0: return .mouse(MouseEvent(isRelease ? .release : .press, at: point))
    case 64: return .mouse(MouseEvent(.wheelUp, at: point))
    case 65: return .mouse(MouseEvent(.wheelDown, at: point))
    default: return nil
    }
  }
}
