/// Takes Swift or C apart into words, signs and quoted text; comments fall away.
///
/// It knows nested comments, raw and many-line strings and code inside `\( )`, and nothing about
/// grammar: enough to tell `print(` in the code from `print(` in a comment.
struct SourceScanner {
  private(set) var tokens: [SourceFile.Token] = []
  private(set) var quotes: [SourceFile.Quote] = []
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func scan() { scanCode(untilBracket: false) }

  /// Reads code to the end, or to the bracket that closes an insertion in a string.
  private mutating func scanCode(untilBracket: Bool) {
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      if starts("//") {
        while position < bytes.count, bytes[position] != newline { position += 1 }
      } else if starts("/*") {
        skipComment()
      } else if let hashes = stringStart() {
        scanString(hashes: hashes)
      } else if starts("'\"'") {
        position += 3
      } else if isWord(byte) {
        scanWord()
      } else {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if untilBracket, depth < 0 {
          position += 1
          return
        }
        if byte > UInt8(ascii: " ") {
          let sign = String(decoding: [byte], as: UTF8.self)
          tokens.append(SourceFile.Token(text: sign, line: line))
        }
        advance()
      }
    }
  }

  private mutating func scanWord() {
    let start = position
    while position < bytes.count, isWord(bytes[position]) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    tokens.append(SourceFile.Token(text: word, line: line))
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        position += 2
      } else if starts("*/") {
        depth -= 1
        position += 2
      } else {
        advance()
      }
    } while depth > 0 && position < bytes.count
  }

  /// The number of `#` before a quotation mark here; nil when no string begins here.
  private func stringStart() -> Int? {
    var end = position
    while end < bytes.count, bytes[end] == hash { end += 1 }
    return end < bytes.count && bytes[end] == quote ? end - position : nil
  }

  private mutating func scanString(hashes: Int) {
    let firstLine = line
    let signs = String(repeating: "#", count: hashes)
    position += hashes
    let mark = starts("\"\"\"") ? "\"\"\"" : "\""
    position += mark.utf8.count
    var content: [UInt8] = []
    while position < bytes.count {
      if starts(mark + signs) {
        position += mark.utf8.count + hashes
        break
      }
      if starts("\\" + signs + "(") {
        position += hashes + 2
        scanCode(untilBracket: true)
      } else if hashes == 0, bytes[position] == UInt8(ascii: "\\") {
        position += 1
        advance()
      } else {
        content.append(bytes[position])
        advance()
      }
    }
    quotes.append(SourceFile.Quote(text: String(decoding: content, as: UTF8.self), line: firstLine))
  }

  private mutating func advance() {
    guard position < bytes.count else { return }
    if bytes[position] == newline { line += 1 }
    position += 1
  }

  private func starts(_ text: String) -> Bool {
    let text = text.utf8
    guard position + text.count <= bytes.count else { return false }
    return bytes[position..<position + text.count].elementsEqual(text)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private var newline: UInt8 { UInt8(ascii: "\n") }
  private var quote: UInt8 { UInt8(ascii: "\"") }
  private var hash: UInt8 { UInt8(ascii: "#") }
}
