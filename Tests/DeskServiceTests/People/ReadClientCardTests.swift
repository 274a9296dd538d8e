import AppointmentCore
import DeskService
import Testing

@Suite("One client's card")
struct ReadClientCardTests {
  private func card(
    _ client: ClientNumber, as actor: Actor, on desk: Desk? = nil
  ) throws -> ClientCard {
    try (desk ?? SmallOffice.desk()).ask(ReadClientCard(of: client), as: actor)
  }

  @Test("shows the own begeleider everything, and reception what reception needs")
  func fields() throws {
    let own = try card(SmallOffice.amina, as: SmallOffice.karin)
    #expect(own.street == "Kade 101" && own.phone != nil && own.birthYear == 1990)
    #expect(own.appointments.map(\.id) == [SmallOffice.aminasTalk, SmallOffice.nextTalk])
    #expect(own.appointments[0].topics == [.money])
    #expect(own.next?.id == SmallOffice.aminasTalk)
    #expect(own.own?.staff == SmallOffice.karin.code)
    #expect(own.assignments.map(\.staff) == [SmallOffice.karin.code])
    #expect(own.today.month == 8)
    let desk = try card(SmallOffice.amina, as: SmallOffice.rita)
    #expect(desk.street == nil && desk.assignments == [] && desk.phone != nil)
  }

  @Test("of a household has the others on it, each in an own phase")
  func members() throws {
    let rahel = try card(SmallOffice.rahel, as: SmallOffice.cora)
    #expect(rahel.members.map(\.number) == [SmallOffice.child])
    #expect(rahel.members.map(\.begeleider) == [SmallOffice.cora.code])
    #expect(try card(SmallOffice.amina, as: SmallOffice.rita).members == [])
  }

  @Test("of a colleague's client is closed, unless a talk today opens it")
  func substitute() throws {
    #expect(throws: DeskFailure.notYourClient) {
      try card(SmallOffice.amina, as: SmallOffice.piet)
    }
    let desk = try SmallOffice.desk()
    let request = BookingRequest(
      client: SmallOffice.amina, at: SmallOffice.moment("2026-07-16T10:00"),
      TalkWish(
        minutes: 45, substitute: SmallOffice.piet.code, substitutionReason: .absence))
    let booked = try desk.done(.book(request), as: SmallOffice.rita).appointment
    let opened = try card(SmallOffice.amina, as: SmallOffice.piet, on: desk)
    #expect(opened.street == "Kade 101", "for the talk a substitute is who holds it")
    try desk.done(.cancel(try #require(booked).id, .client), as: SmallOffice.rita)
    #expect(throws: DeskFailure.notYourClient) {
      try card(SmallOffice.amina, as: SmallOffice.piet, on: desk)
    }
  }

  @Test("counts contacts and lessons to who may know of them")
  func contacts() throws {
    let desk = try SmallOffice.desk()
    let note = ContactNote(client: SmallOffice.amina, channel: .phone)
    try desk.done(.contact(note), as: SmallOffice.karin)
    let lesson = LessonNote(
      client: SmallOffice.amina, weekday: .friday, from: CivilTime(hour: 9, minute: 0)!,
      to: CivilTime(hour: 12, minute: 0)!, validFrom: SmallOffice.today)
    try desk.done(.addLesson(lesson), as: SmallOffice.karin)
    let own = try card(SmallOffice.amina, as: SmallOffice.karin, on: desk)
    #expect(own.lastSeen == SmallOffice.today && own.contacts.count == 1)
    #expect(own.lessons.map(\.weekday) == [.friday] && own.load != nil)
    let reception = try card(SmallOffice.amina, as: SmallOffice.rita, on: desk)
    #expect(reception.lastSeen == nil && reception.contacts == [])
    #expect(reception.lessons.map(\.weekday) == [.friday])
  }

  @Test("says with whom somebody would rather not be only to who may say so")
  func ratherNot() throws {
    let desk = try SmallOffice.desk()
    try desk.done(
      .setRatherNot(SmallOffice.amina, SmallOffice.piet.code, isWished: true), as: SmallOffice.rita)
    #expect(
      try card(SmallOffice.amina, as: SmallOffice.rita, on: desk).ratherNot
        == [SmallOffice.piet.code])
    #expect(try card(SmallOffice.amina, as: SmallOffice.karin, on: desk).ratherNot == [])
  }
}
