import AppointmentCore
import Testing

/// What may be kept of what people type.
@Suite struct PlainTextTests {
  @Test(arguments: [
    "E\u{1B}]0;pwn\u{07}vil", "a\nb", "a\tb", "a\u{9B}31m", "a\u{7F}", "a\u{2028}b", "a\u{202E}b",
    "a\u{2066}b", "\r",
  ])
  func `what drives a terminal or turns the text around is not plain`(text: String) {
    #expect(!text.isPlain)
  }

  @Test(arguments: [
    "", "Yonas Tesfay", "ይርጋለም", "محمد\u{200F}", "علی\u{200C}رضا", "Zoë O’Brien", "漢字 👨‍👩‍👧",
  ])
  func `a name in any script is plain`(text: String) {
    #expect(text.isPlain)
  }
}
