import AppointmentCore
import Testing
import Wording

@Suite struct WaysTests {
  static let ways: [Onward] =
    [
      .ownBegeleider(SampleOffice.karin), .deputy(SampleOffice.henk),
      .householdMember(
        SampleOffice.almaz, lastDay: CivilDate(iso: "2026-11-02")!, staff: SampleOffice.karin),
      .householdMember(
        SampleOffice.almaz, lastDay: CivilDate(iso: "2026-11-02")!, staff: nil),
      .legal(nil), .legal(SampleOffice.karin), .staff(SampleOffice.henk),
      .session(
        ServiceCode("samenwerkplein")!, SampleOffice.slot("2026-07-22T10:00", minutes: 120),
        isByAppointment: true, isTooLate: false),
      .teamleider(nil), .teamleider(SampleOffice.karin), .person(nil),
      .person(SampleOffice.henk),
    ]
    + SampleOffice.services.map { .service($0.code) }
    + MissingField.allCases.map { .field($0) }
    + OnwardCommand.allCases.map { .command($0) }

  @Test(arguments: ways)
  func `every way onward has a name, a detail and a line`(onward: Onward) {
    let way = Ways.way(onward, in: SampleOffice.directory, today: SampleOffice.today)
    PlainDutch.expectPhrase(way.name, atMost: 40)
    PlainDutch.expectPhrase(way.detail, atMost: 80)
    PlainDutch.expectPhrase(way.text, atMost: 120)
  }

  @Test func `the ways read as on the pictures`() {
    func text(_ onward: Onward) -> String {
      Ways.way(onward, in: SampleOffice.directory, today: SampleOffice.today).text
    }
    #expect(text(.ownBegeleider(SampleOffice.karin)) == "Eigen begeleider Karin Boon")
    #expect(
      text(Self.ways[2]) == "Samen met Almaz (begeleiding t/m 2 nov 2026, bij Karin)")
    #expect(
      text(.service(ServiceCode("wijkteam")!))
        == "Sociaal Wijkteam — zonder afspraak; adres nog niet bekend: vraag het aan een collega")
    #expect(
      text(
        .session(
          ServiceCode("samenwerkplein")!, SampleOffice.slot("2026-07-22T10:00", minutes: 120),
          isByAppointment: false, isTooLate: true))
        == "Spreekuur SamenWerkplein: wo 22 jul 10:00-12:00, zonder afspraak, te laat voor de brief"
    )
  }

  @Test func `each command has a name of its own, in the words of its key`() {
    let names = OnwardCommand.allCases.map { Ways.command($0).name }
    #expect(Set(names).count == names.count)
    #expect(Ways.command(.clientSettle).text == "Sleutel gehad: verbeter de sleuteldatum zelf")
    #expect(Ways.command(.clientExpect).text == "Verwachte datum: zet die dag als verwachte datum")
    #expect(Ways.command(.noShow).text == "Niet verschenen: de cliënt is niet gekomen")
  }

  @Test func `an address that is known stands in the line`() {
    let way = Ways.way(
      .service(ServiceCode("raadslieden")!), in: SampleOffice.directory, today: SampleOffice.today)
    #expect(way.detail == "op afspraak, ma-vr 09:00-12:00 · Voorbeeldplein 1")
    #expect(!way.text.contains("nog niet bekend"))
  }

  @Test func `a private talk says whom to call and never invents that somebody is in`() {
    var directory = SampleOffice.directory
    func text(_ code: StaffCode?) -> String {
      Ways.way(.person(code), in: directory, today: SampleOffice.today).text
    }
    #expect(
      text(SampleOffice.henk) == "Ga samen naar een kamer. Ik bel Henk. Direct gevaar: 112.")
    directory.present = [SampleOffice.henk, SampleOffice.karin, StaffCode("selam")!]
    #expect(text(SampleOffice.henk).contains("Ik bel Henk, hij is in huis."))
    #expect(text(SampleOffice.karin).contains("Ik bel Karin, zij is in huis."))
    #expect(text(StaffCode("selam")!).contains("Ik bel Selam. Selam is in huis."))
    #expect(text(nil).contains("112"))
  }
}
