import AppointmentCore
import Testing

@Suite struct IdentityTests {
  @Test(arguments: ["0412-6", "0398-1", "0377-6", "0401-7", "0288-3", "0202-4"])
  func `a client number that the office prints is read and printed alike`(text: String) throws {
    #expect(try ClientNumber.parse(text).description == text)
  }

  @Test func `a number with a wrong check digit is refused as such`() {
    #expect(throws: ClientNumber.Flaw.checkDigit) { try ClientNumber.parse("0412-7") }
  }

  @Test(arguments: ["", "041-2", "0412", "0412-", "0412-66", "O412-6", "1234567-0", "-6"])
  func `what is not a number has the wrong form`(text: String) {
    #expect(throws: ClientNumber.Flaw.form) { try ClientNumber.parse(text) }
  }

  @Test func `import takes a number without its check digit`() throws {
    let number = try ClientNumber.parse("0412", requiresCheckDigit: false)
    #expect(number.description == "0412-6")
  }

  @Test func `a reference keeps its digit`() {
    #expect(AppointmentReference(number: 4127)?.description == "A-04127-1")
    #expect(AppointmentReference("A-04127-1")?.number == 4127)
    #expect(AppointmentReference("A-04127-2") == nil)
    #expect(AppointmentReference("A-004127-1") == nil)
  }

  @Test func `an identifier survives its text and its bytes`() {
    let id = Identifier<Int>(0x0192_abcd_ef01_2345_6789_abcd_ef01_2345)
    #expect(Identifier<Int>(id.description) == id)
    #expect(Identifier<Int>(bytes: id.bytes) == id)
    #expect(Identifier<Int>("8zzzzzzzzzzzzzzzzzzzzzzzzz") == nil)
  }
}
