import Terminal
import Testing

@Suite("The decoder of keys")
struct KeyDecoderTests {
  static let sample: [UInt8] = Array(
    "aë漢\u{1B}[A\u{1B}OP\u{1B}[3~\u{1B}[<0;5;6M\u{1B}[<64;1;1M\u{1B}[1;5D\r\t\u{7F}\u{12}\u{1B}[Zz"
      .utf8)
  static let events: [InputEvent] = [
    .key(.character("a")), .key(.character("ë")), .key(.character("漢")), .key(.up),
    .key(.function(1)), .key(.delete), .mouse(MouseEvent(.press, at: Point(x: 4, y: 5))),
    .mouse(MouseEvent(.wheelUp, at: Point(x: 0, y: 0))), .key(.left), .key(.enter), .key(.tab),
    .key(.backspace), .key(.control("r")), .key(.backTab), .key(.character("z")),
  ]

  @Test("however the bytes are cut into reads, the events are the same")
  func survivesCuts() {
    for size in 1...Self.sample.count {
      var decoder = KeyDecoder()
      var events: [InputEvent] = []
      for start in stride(from: 0, to: Self.sample.count, by: size) {
        events += decoder.decode(Array(Self.sample[start..<min(start + size, Self.sample.count)]))
      }
      #expect(events == Self.events, "reads of \(size) bytes")
      #expect(!decoder.isPartial)
    }
  }

  @Test("a lone escape is the Esc key when nothing follows in time")
  func knowsEscape() {
    var decoder = KeyDecoder()
    let first = decoder.decode([0x1B])
    #expect(first == [])
    #expect(decoder.isPartial)
    let late = decoder.flush()
    #expect(late == [.key(.escape)])
    #expect(!decoder.isPartial)
    let twice = decoder.decode([0x1B, 0x1B]) + decoder.flush()
    #expect(twice == [.key(.escape), .key(.escape)])
  }

  @Test(
    "what is not known is swallowed whole and never becomes letters",
    arguments: [
      "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}[<35;4;4M", "\u{1B}[[Q", "\u{1B}OX", "\u{0}\u{1C}\u{85}",
    ])
  func swallows(sequence: String) {
    var decoder = KeyDecoder()
    let events = decoder.decode(Array(sequence.utf8)) + decoder.flush()
    #expect(events == [])
  }

  @Test("no bytes trap it, and it never holds on to more than a few")
  func survivesNoise() {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
    var state = seed
    var decoder = KeyDecoder()
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = UInt8(truncatingIfNeeded: state >> 56)
      _ = decoder.decode(state >> 40 & 7 == 0 ? [0x1B, 0x5B, byte] : [byte])
      if state >> 44 & 63 == 0 { _ = decoder.flush() }
    }
    _ = decoder.flush()
    #expect(!decoder.isPartial, "seed \(seed)")
  }
}
