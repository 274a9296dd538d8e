import AppointmentCore
import Testing
import Wording

/// What an empty search and a free time say, from real searches in the sample's office.
@Suite struct SearchTests {
  let tigrinya = LanguageCode("tir")!

  private var office: Office {
    var office = SampleOffice.office
    let morning = OfficeHours.Hours(from: CivilTime(iso: "09:00")!, to: CivilTime(iso: "12:30")!)!
    office.calendar = OfficeCalendar(
      hours: OfficeHours(hours: [.morning: morning], openWeekdays: [.wednesday, .thursday]))
    office.roster = Roster([
      Shift(
        staff: SampleOffice.karin, weekday: .wednesday, daypart: .morning, role: .begeleider)
    ])
    return office
  }

  private func answer(_ need: InterpreterNeed, days: Int = 16) -> SlotSearch.Answer {
    var client = SampleOffice.clients[0]
    client.settled = CivilDate(iso: "2026-01-08")
    client.group = .asylum
    client.languages = [tigrinya]
    client.interpreter = need
    let file = ClientFile(
      client: client,
      assignments: [
        Assignment(
          client: client.number, stream: .guidance, staff: SampleOffice.karin,
          from: CivilDate(iso: "2026-04-08")!)
      ])
    let availability = Availability(office: office, agenda: Agenda(), now: SampleOffice.now)
    return SlotSearch(file: file, availability: availability).answer(
      SlotSearch.Request(
        TalkWish(minutes: 45, place: .office), from: CivilDate(iso: "2026-07-16")!, days: days))
  }

  @Test func `a search without an interpreter says what binds and what would help`() throws {
    let answer = answer(.needed)
    let about = Bindings.Subject(staff: SampleOffice.karin, languages: [tigrinya])
    let directory = SampleOffice.directory
    #expect(answer.offers.isEmpty)
    let first = try #require(answer.bindings.first)
    #expect(
      Bindings.line(first, about: about, in: directory, today: SampleOffice.today)
        == "do 16 jul: Karin werkt niet")
    #expect(
      Bindings.summary(
        answer.bindings, about: about, in: directory, today: SampleOffice.today) == [
          "do 16 jul en nog 2 dagen: Karin werkt niet",
          "wo 22 jul en nog 1 dag: geen tolk Tigrinya",
        ])
    #expect(
      answer.relaxations.map { Bindings.line($0, in: directory, today: SampleOffice.today) }
        == ["telefonische tolk: wo 22 jul 09:00 (over 7 dagen)"])
  }

  @Test func `two conditions that go together are one line without commas`() throws {
    var client = SampleOffice.clients[0]
    client.interpreter = .needed
    client.languages = [tigrinya]
    client.settled = CivilDate(iso: "2026-01-08")
    client.group = .asylum
    let file = ClientFile(
      client: client,
      assignments: [
        Assignment(
          client: client.number, stream: .guidance, staff: SampleOffice.karin,
          from: CivilDate(iso: "2026-04-08")!)
      ])
    let lessons = CivilPeriod(from: SampleOffice.today, days: 90).map { day in
      Claim(
        resource: .client(client.number),
        slot: TimeSlot(day, from: CivilTime(iso: "08:00")!, to: CivilTime(iso: "18:00")!)!,
        owner: .lesson(Identifier(1)))
    }
    let search = SlotSearch(
      file: file,
      availability: Availability(office: office, agenda: Agenda(lessons), now: SampleOffice.now))
    let ways = search.answer(
      SlotSearch.Request(TalkWish(minutes: 45), from: CivilDate(iso: "2026-07-16")!, days: 16)
    ).relaxations
    #expect(
      ways.map {
        Bindings.line($0, in: SampleOffice.directory, today: SampleOffice.today)
      } == ["telefonische tolk en tijdens de les: wo 22 jul 09:00 (over 7 dagen)"])
  }

  @Test func `a free time says with whom and where`() throws {
    let offer = try #require(answer(.none).offers.first)
    let way = Ways.way(.slot(offer), in: SampleOffice.directory, today: SampleOffice.today)
    #expect(way.name == "wo 22 jul 09:00")
    #expect(way.detail == "kamer 2")
    #expect(way.text == "wo 22 jul 09:00 bij Karin · kamer 2")
  }
}
