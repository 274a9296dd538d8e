import AppointmentCore
import DeskService
import Testing

@Suite("Names and numbers that an answer is put into words with")
struct ReadNamesTests {
  @Test("talks have the name of their first client and the month of that day")
  func talks() throws {
    let desk = try SmallOffice.desk()
    let talks = try desk.store.read { try $0.appointments(AppointmentFilter()) }
    let names = try desk.ask(ReadTalkNames(of: talks), as: SmallOffice.tolk)
    #expect(names.count == talks.count)
    #expect(names[SmallOffice.aminasTalk]?.month == 8)
    #expect(names[SmallOffice.nextTalk]?.month == 8)
    #expect(names[SmallOffice.rahelsTalk]?.name.full == "Rahel Okbay")
    #expect(
      try desk.ask(ReadTalkNames(of: [SmallOffice.niasTalk]), as: SmallOffice.rita)
        .values.map(\.month) == [0], "nobody knows when Nia comes")
  }

  @Test("a client's name is for who may change it")
  func name() throws {
    let desk = try SmallOffice.desk()
    #expect(
      try desk.ask(ReadName(of: SmallOffice.omar), as: SmallOffice.piet).full == "Omar Haddad")
    #expect(
      try desk.ask(FindHousehold(of: SmallOffice.child), as: SmallOffice.rita)
        == HouseholdCode("H103")!)
  }

  @Test("a reference and an identifier lead to each other")
  func references() throws {
    let desk = try SmallOffice.desk()
    #expect(try desk.ask(FindAppointment(SmallOffice.reference(3))) == SmallOffice.rahelsTalk)
    #expect(try desk.ask(FindReference(of: SmallOffice.rahelsTalk)) == SmallOffice.reference(3))
    #expect(try desk.ask(FindReference(of: Identifier(99))) == nil)
    let nowhere = SmallOffice.reference(99)
    #expect(throws: DeskFailure.notFound(.appointment(nowhere.description))) {
      try desk.ask(FindAppointment(nowhere))
    }
  }
}
