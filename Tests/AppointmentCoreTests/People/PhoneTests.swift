import AppointmentCore
import Testing

@Suite struct PhoneTests {
  @Test(arguments: [
    ("06-25 720 626", "0625720626"), ("+31 6 25 720 626", "0625720626"),
    ("+31 (0)6 25720626", "0625720626"), ("0031625720626", "0625720626"),
    ("31625720626", "0625720626"), ("٠٦٢٥٧٢٠٦٢٦", "0625720626"),
    ("+90 532 1234567", "00905321234567"),
    ("078-6111222", "0786111222"), ("112", "112"), ("(+31)78 611 12 22", "0786111222"),
  ])
  func `a number is compared by its digits inside the country`(text: String, digits: String) {
    #expect(Phone(text)?.digits == digits)
    #expect(Phone(text)?.given == text)
  }

  @Test func `a list shows the last digits only`() {
    #expect(Phone("06-43 311 123")?.tail(3) == "123")
    #expect(Phone("12")?.tail(3) == "12")
    #expect(Phone("06")?.tail(-1) == "")
  }

  @Test func `two ways to write a number are one number`() {
    #expect(Phone("+31625720626") == Phone("06-25 720 626"))
    #expect(Phone("geen") == nil)
  }
}
