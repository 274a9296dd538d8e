import Terminal
import Testing

@Suite("A text that is pasted")
struct PasteTests {
  private func paste(_ text: String) -> [UInt8] { Array("\u{1B}[200~\(text)\u{1B}[201~".utf8) }

  @Test("is one event, however its bytes are cut into reads")
  func survivesCuts() {
    let bytes = Array("a".utf8) + paste("b\u{1B}[Aé漢\r\nc\u{7}\td\u{1B}[2") + Array("e".utf8)
    let expected: [InputEvent] = [
      .key(.character("a")), .pasted("b[Aé漢\nc d[2"), .key(.character("e")),
    ]
    for size in 1...bytes.count {
      var decoder = KeyDecoder()
      var events: [InputEvent] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        events += decoder.decode(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(events == expected, "reads of \(size) bytes")
      #expect(!decoder.isPartial)
    }
  }

  @Test(
    "has its lines apart in one way",
    arguments: [
      ("", ""), ("a\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\r\r\nb", "a\n\nb"),
    ])
  func knowsLines(_ pasted: String, _ text: String) {
    var decoder = KeyDecoder()
    let events = decoder.decode(paste(pasted))
    #expect(events == [.pasted(text)])
  }

  @Test("ends when nothing more comes, so that it never takes every key")
  func endsInTime() {
    var decoder = KeyDecoder()
    let begun = decoder.decode(Array("\u{1B}[200~half".utf8))
    #expect(begun == [] && decoder.isPartial)
    let late = decoder.flush()
    #expect(late == [.pasted("half")] && !decoder.isPartial)
    let rest = decoder.decode(Array("x\u{1B}[201~y".utf8))
    #expect(rest == [.key(.character("x")), .key(.character("y"))])
  }

  @Test("holds no more than any field takes")
  func isBounded() {
    var decoder = KeyDecoder()
    let events = decoder.decode(paste(String(repeating: "x", count: 9000)))
    #expect(events == [.pasted(String(repeating: "x", count: 4096))])
  }

  @Test("is left out of a line in which it does not fit, and said by how much")
  func fitsLine() {
    var line = LineEditor("ab", maximumLength: 5)
    let fits = line.paste("cde")
    #expect(fits == 0 && line.text == "abcde")
    let over = line.paste("xy")
    #expect(over == 2 && line.text == "abcde")
  }
}
