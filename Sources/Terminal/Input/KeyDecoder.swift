/// Turns the bytes that a terminal sends into keys and mouse events.
///
/// A pure value: bytes in, events out, whatever way they were cut into reads. What it does not know
/// it swallows whole, so that the rest of a sequence never becomes letters: `x` may cancel something.
package struct KeyDecoder: Sendable {
  private var waiting: [UInt8] = []
  /// What was pasted so far; nil when nothing is being pasted.
  private var paste: Paste?
  private var ownSequences: [[UInt8]: KeyPress] = [:]

  /// A decoder that also knows what the description of this terminal says about its keys.
  package init(sequences: [[UInt8]: KeyPress] = [:]) {
    ownSequences = sequences.filter { $0.key.count > 1 && $0.key[0] == 0x1B }
  }

  /// Whether the bytes so far are the beginning of something: a lone escape may be the Esc key.
  package var isPartial: Bool { !waiting.isEmpty || paste != nil }

  /// Takes bytes in; returns the events that are complete.
  package mutating func decode(_ bytes: [UInt8]) -> [InputEvent] {
    waiting += bytes
    return drain(isComplete: false)
  }

  /// Takes what waits as it stands, since nothing followed within the time that a sequence has.
  package mutating func flush() -> [InputEvent] { drain(isComplete: true) }

  /// Forgets what was begun.
  package mutating func reset() {
    waiting = []
    paste = nil
  }

  private mutating func drain(isComplete: Bool) -> [InputEvent] {
    var events: [InputEvent] = []
    var position = 0
    while position < waiting.count || paste != nil && isComplete {
      let rest = waiting[position...]
      if paste != nil {
        let taken = takePaste(rest, isComplete: isComplete)
        position += taken.length
        guard let event = taken.event else { break }
        events.append(event)
        continue
      }
      if rest.starts(with: Paste.start) {
        paste = Paste()
        position += Paste.start.count
        continue
      }
      var token = rest[position] == 0x1B ? escapeToken(rest) : characterToken(rest)
      if token.length == 0 {
        guard isComplete else { break }
        token = rest[position] == 0x1B ? Token(length: 1, event: .key(.escape)) : Token(length: 1)
      }
      position += token.length
      if let event = token.event { events.append(event) }
    }
    waiting.removeFirst(position)
    return events
  }

  /// What of these bytes is pasted; the whole text once its end is there, or when none comes.
  private mutating func takePaste(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Token {
    guard var text = paste else { return Token(length: 0) }
    let taken = text.take(bytes, isComplete: isComplete)
    paste = taken.isWhole ? nil : text
    return Token(length: taken.length, event: taken.isWhole ? .pasted(text.text) : nil)
  }

  /// An escape sequence at the beginning of the bytes; of no length when more has to come.
  private func escapeToken(_ bytes: ArraySlice<UInt8>) -> Token {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return Token(length: 0) }
    for length in stride(from: min(bytes.count, 12), to: 1, by: -1) {
      if let key = ownSequences[Array(bytes.prefix(length))] {
        return Token(length: length, event: .key(key))
      }
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return ControlSequence.token(bytes)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return Token(length: 0) }
      let key = ControlSequence.key(final: bytes[start + 2])
      return Token(length: 3, event: key.map(InputEvent.key))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return ControlSequence.stringToken(bytes)
    default: return Token(length: 1, event: .key(.escape))
    }
  }

  /// A character in UTF-8 or a control key; bytes that are neither are swallowed one by one.
  private func characterToken(_ bytes: ArraySlice<UInt8>) -> Token {
    let first = bytes[bytes.startIndex]
    if first < 0x80 { return Token(length: 1, event: controlOrASCII(first).map(InputEvent.key)) }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1 else { return Token(length: 1) }
    let available = bytes.prefix(length)
    guard available.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return Token(length: 1) }
    guard available.count == length else { return Token(length: 0) }
    guard let text = String(validating: available, as: UTF8.self), let character = text.first else {
      return Token(length: 1)
    }
    // C1 control characters are not something a person types.
    if let scalar = text.unicodeScalars.first, scalar.value < 0xA0 { return Token(length: length) }
    return Token(length: length, event: .key(.character(character)))
  }

  private func controlOrASCII(_ byte: UInt8) -> KeyPress? {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20..<0x7F: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }
}

/// The first event of some bytes, and how many of them it takes; none when more has to come.
struct Token {
  var length: Int
  var event: InputEvent?
}
