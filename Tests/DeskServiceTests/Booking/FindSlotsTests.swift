import AppointmentCore
import Testing

@testable import DeskService

@Suite("Free times")
struct FindSlotsTests {
  private func slots(
    _ client: ClientNumber, days: Int = 14, limit: Int = 5, as actor: Actor = SmallOffice.rita
  ) throws -> SlotSearch.Answer {
    let request = SlotSearch.Request(
      TalkWish(minutes: 45), from: SmallOffice.tomorrow, days: days, limit: limit)
    return try SmallOffice.desk().ask(FindSlots(for: client, request), as: actor)
  }

  @Test("are with the own begeleider, the first of them first")
  func own() throws {
    let offers = try slots(SmallOffice.amina).offers
    #expect(offers.count == 5)
    #expect(offers.allSatisfy { $0.staff == SmallOffice.karin.code })
    #expect(offers.first?.slot.startMoment == SmallOffice.moment("2026-07-16T09:00"))
    #expect(offers.map(\.slot.startMoment) == offers.map(\.slot.startMoment).sorted())
  }

  @Test("are not when the begeleider has a talk, however far the search goes")
  func taken() throws {
    let offers = try slots(SmallOffice.amina, days: 28, limit: 500).offers
    let taken = TimeSlot(at: SmallOffice.moment("2026-07-22T10:00"), minutes: 45)!
    #expect(offers.contains { $0.slot.date == taken.date })
    #expect(!offers.contains { $0.slot.overlaps(taken) })
    #expect(offers.last.map { $0.slot.date > SmallOffice.tomorrow.adding(days: 14) } == true)
  }

  @Test("for who needs an interpreter have one")
  func interpreter() throws {
    let offers = try slots(SmallOffice.yonas).offers
    #expect(!offers.isEmpty)
    #expect(offers.allSatisfy { $0.interpreter == .staff(SmallOffice.tolk.code) })
  }

  @Test("an empty search says why and what would help")
  func none() throws {
    let answer = try slots(SmallOffice.omar)
    #expect(answer.offers.isEmpty)
    #expect(!answer.bindings.isEmpty)
  }

  @Test("are looked for to the end of the window when nobody says how far")
  func searchDays() throws {
    func days(_ client: ClientNumber, isLegal: Bool = false) throws -> Int {
      try SmallOffice.desk().ask(
        CountSearchDays(for: client, isLegal: isLegal, from: SmallOffice.today),
        as: SmallOffice.rita)
    }
    let usual = try SmallOffice.desk().office().desk.searchDays
    // Fifteen months from 1 December 2025.
    #expect(try days(SmallOffice.amina) == 229)
    #expect(try days(SmallOffice.amina, isLegal: true) == usual)
    #expect(try days(SmallOffice.omar) == usual)
    #expect(try days(SmallOffice.nia) == usual)
  }

  @Test("are told with whom they are, and who could come along")
  func subject() throws {
    func subject(_ client: ClientNumber, isLegal: Bool = false) throws -> SearchSubject {
      try SmallOffice.desk().ask(
        ReadSearchSubject(of: client, isLegal: isLegal, on: SmallOffice.today),
        as: SmallOffice.rita)
    }
    let rahel = try subject(SmallOffice.rahel)
    #expect(rahel.staff == SmallOffice.cora.code)
    #expect(Set(rahel.household.keys) == [SmallOffice.rahel, SmallOffice.child])
    #expect(try subject(SmallOffice.rahel, isLegal: true).staff == nil)
    #expect(try subject(SmallOffice.yonas).languages == [LanguageCode("tir")!])
  }
}
