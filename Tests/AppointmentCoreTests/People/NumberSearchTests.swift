import AppointmentCore
import Testing

@Suite struct NumberSearchTests {
  private let store = KeyStore(
    [
      NameCandidate(
        number: ClientNumber(digits: 4, value: 412)!, name: PersonName("Khaled Al Ahmad")!,
        phone: "06-25 720 626", street: "Galileïlaan 194"),
      NameCandidate(
        number: ClientNumber(digits: 4, value: 413)!, name: PersonName("Mohammed Khalil")!,
        phone: "+31 6 43 311 412", street: "1e Parallelweg 12a"),
      NameCandidate(
        number: ClientNumber(digits: 5, value: 4126)!, name: PersonName("Rahel Tesfay")!),
    ], variants: .none)

  @Test(arguments: [
    ("0412-6", ["0412-6", "04126-0"]), ("04126", ["0412-6", "04126-0"]),
    ("0412", ["0412-6", "04126-0"]), ("0413", ["0413-9"]),
    ("٠٤١٣", ["0413-9"]), ("041", ["0412-6", "0413-9", "04126-0"]),
    ("626", ["0412-6"]), ("06-25 720 626", ["0412-6"]), ("+31625720626", ["0412-6"]),
    ("0031 6 43311412", ["0413-9"]), ("khaled 626", ["0412-6"]), ("626 khaled", ["0412-6"]),
    ("khaled 0412-6", ["0412-6"]), ("layla 412", []), ("26", []), ("999", []),
    ("galilei", ["0412-6"]), ("Galileïlaan 194", ["0412-6"]), ("194", []),
    ("parallelweg 12a", ["0413-9"]),
  ])
  func `digits and streets find people`(typed: String, numbers: [String]) {
    #expect(store.search(typed).map(\.candidate.number.description) == numbers)
  }

  @Test func `a client number stands above a telephone number`() {
    let store = KeyStore(
      [
        NameCandidate(
          number: ClientNumber(digits: 4, value: 9000)!, name: PersonName("Ali")!,
          phone: "06 1111 0412"),
        NameCandidate(number: ClientNumber(digits: 4, value: 412)!, name: PersonName("Zahra")!),
      ], variants: .none)
    #expect(store.search("0412").map(\.candidate.name.full) == ["Zahra", "Ali"])
  }
}
