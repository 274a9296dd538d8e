import Terminal
import Testing

@Suite("The cleaner of text from people")
struct TextCleanerTests {
  @Test(
    "what could drive a terminal or turn a text around becomes visible, what shows nothing goes",
    arguments: [
      ("gewoon", "gewoon"), ("", ""), ("Zoë Müller", "Zoë Müller"),
      ("A\u{1B}[31mB", "A·[31mB"), ("\u{9B}2J", "·2J"), ("a\u{0}b\u{7}\u{7F}", "a·b··"),
      ("een\ntwee\r\ndrie\tvier", "een twee  drie vier"), ("a\u{2028}b", "a b"),
      ("Jan\u{202E}naJ", "Jan·naJ"), ("x\u{2066}y\u{2069}", "x·y·"), ("x\u{200F}y", "xy"),
      ("soft\u{AD}hyphen\u{FEFF}\u{200B}", "softhyphen"), ("\u{FE0F}❤\u{FE0F}", "❤"),
      ("می\u{200C}خواهم", "میخواهم"), ("ሰላም", "ሰላም"), ("漢字", "漢字"),
      ("👩\u{200D}👩\u{200D}👧 thuis", "· thuis"), ("👍🏽", "·"), ("🇳🇱", "··"), ("👍👍", "··"),
      ("\u{301}los", "los"), ("\u{E000}\u{10FFFF}\u{378}", "···"),
      ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "e\u{301}\u{302}\u{303}\u{304}"),
    ])
  func cleans(text: String, cleaned: String) {
    #expect(
      TextCleaner.clean(text).unicodeScalars.elementsEqual(cleaned.unicodeScalars),
      "\(TextCleaner.clean(text).unicodeScalars.map(\.value))")
  }

  @Test("cleaning what is clean changes nothing, for every scalar there is")
  func isIdempotent() {
    for value in Array(UInt32(0)...0x323AF) + Array(0xDFF00...0xE1100) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TextCleaner.clean("a" + String(scalar) + "b")
      #expect(TextCleaner.clean(once).unicodeScalars.elementsEqual(once.unicodeScalars))
      let isSafe = once.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
          && $0.properties.isBidiControl == false
      }
      #expect(isSafe, "U+\(String(value, radix: 16))")
    }
  }

  @Test("a flood of marks costs four and one cell")
  func stopsFloods() {
    let flood = "a" + String(repeating: "\u{300}", count: 100_000) + "b"
    #expect(TextWidth.columns(of: flood) == 2)
    #expect(TextCleaner.clean(flood).unicodeScalars.count == 6)
  }
}
