import AppointmentCore
import DeskService
import Testing

@Suite("Households")
struct ReadHouseholdTests {
  @Test("on the list are who is expected and who has just come, those first who come soonest")
  func list() throws {
    let lines = try SmallOffice.desk().ask(ListHouseholds(), as: SmallOffice.rita)
    #expect(lines.map(\.contact) == [SmallOffice.nia, SmallOffice.rahel])
    #expect(lines.first?.expected == .day(SmallOffice.day("2026-08-03")))
    #expect(lines.last?.people == 2 && lines.last?.coach == SmallOffice.cora.code)
    #expect(lines.last?.settled == SmallOffice.day("2026-06-01"))
  }

  @Test("a coach has only own households on it")
  func reach() throws {
    let desk = try SmallOffice.desk()
    #expect(
      try desk.ask(ListHouseholds(), as: SmallOffice.cora).map(\.contact) == [SmallOffice.rahel])
    #expect(try desk.ask(ListHouseholds(), as: SmallOffice.piet) == [])
  }

  @Test("one is the same by its code and by anybody in it, adults before children")
  func sheet() throws {
    let desk = try SmallOffice.desk()
    let sheet = try desk.ask(ReadHousehold(.code(HouseholdCode("H103")!)), as: SmallOffice.rita)
    #expect(sheet.members.map(\.number) == [SmallOffice.rahel, SmallOffice.child])
    #expect(sheet.coach == SmallOffice.cora.code)
    #expect(sheet.members[0].talks.map(\.id) == [SmallOffice.rahelsTalk])
    #expect(sheet.members[1].talks == [])
    #expect(try desk.ask(ReadHousehold(.of(SmallOffice.child)), as: SmallOffice.rita) == sheet)
  }

  @Test("one that is not there, or is a colleague's, is said")
  func refused() throws {
    let desk = try SmallOffice.desk()
    let nowhere = HouseholdCode("H999")!
    #expect(throws: DeskFailure.notFound(.household(nowhere))) {
      try desk.ask(ReadHousehold(.code(nowhere)), as: SmallOffice.rita)
    }
    #expect(throws: DeskFailure.notYourClient) {
      try desk.ask(ReadHousehold(.code(HouseholdCode("H103")!)), as: SmallOffice.piet)
    }
  }

  @Test("who confirmed the key date is told, until it is taken back")
  func confirmed() throws {
    let desk = try SmallOffice.desk()
    func by() throws -> StaffCode? {
      try desk.ask(ReadHousehold(.of(SmallOffice.rahel)), as: SmallOffice.rita)
        .members[0].confirmedBy
    }
    #expect(try by() == nil)
    try desk.done(
      .confirmKey(SmallOffice.rahel, on: SmallOffice.day("2026-06-02"), wholeHousehold: false),
      as: SmallOffice.els)
    #expect(try by() == SmallOffice.els.code)
    try desk.done(.undo(nil), as: SmallOffice.els)
    #expect(try by() == SmallOffice.els.code, "the day of before was confirmed anew")
  }
}
