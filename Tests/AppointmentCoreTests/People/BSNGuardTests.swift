import AppointmentCore
import Testing

@Suite struct BSNGuardTests {
  @Test(arguments: [
    ("bsn 111222333 gezien", ["111222333"]), ("1112.22.333", ["1112.22.333"]),
    ("111 222 333", ["111 222 333"]), ("123456782", ["123456782"]),
    ("10000008 en 123456782", ["10000008", "123456782"]), ("kamer 3 123456782", ["123456782"]),
    ("١٢٣٤٥٦٧٨٢", ["١٢٣٤٥٦٧٨٢"]),
  ])
  func `a number that passes the elfproef is found where it stands`(text: String, found: [String]) {
    #expect(BSNGuard.findings(in: text).map { String(text[$0]) } == found)
  }

  @Test(arguments: [
    "", "123456789", "111222334", "06-25 720 626", "0625720626", "+31 6 25720626", "000000000",
    "15-07-2026", "2026-07-15", "0412-6", "1234567", "1234567820", "2026-12-31 09:30",
  ])
  func `other numbers are left alone`(text: String) {
    #expect(BSNGuard.findings(in: text).isEmpty)
  }

  @Test func `one in eleven random numbers passes`() {
    var random = SeededGenerator()
    let passed = (0..<20_000).count { _ in
      let number = Int.random(in: 100_000_000...999_999_999, using: &random)
      return !BSNGuard.findings(in: String(number)).isEmpty
    }
    #expect((1_600...2_050).contains(passed), "seed \(random.seed)")
  }

  @Test func `any text can be read, and every finding holds eight or nine digits`() {
    var random = SeededGenerator()
    for _ in 0..<5_000 {
      let text = random.text(longest: 40)
      for range in BSNGuard.findings(in: text) {
        #expect((8...11).contains(text[range].count), "seed \(random.seed)")
      }
    }
  }
}
