import AppointmentCore
import DeskService
import Testing

@Suite("Whom a word of a line may mean")
struct ReadLineTests {
  private func clients(
    _ question: LineQuestion, as actor: Actor = SmallOffice.rita
  ) throws -> [LineClient] {
    try SmallOffice.desk().ask(ReadLine(question), as: actor)
  }

  @Test("a name means who is called so, with the talks from today on")
  func name() throws {
    let amina = try #require(try clients(.name("amin")).first)
    #expect(amina.number == SmallOffice.amina && amina.isSure)
    #expect(amina.own == SmallOffice.karin.code)
    #expect(amina.appointments.map(\.id) == [SmallOffice.aminasTalk, SmallOffice.nextTalk])
    #expect(try clients(.name("omar")).first?.appointments == [], "his talk was yesterday")
    #expect(try clients(.name("amin"), as: SmallOffice.piet) == [])
  }

  @Test("a number means exactly one client")
  func number() throws {
    #expect(try clients(.number(SmallOffice.yonas)).map(\.number) == [SmallOffice.yonas])
    #expect(try clients(.number(SmallOffice.nobody)) == [])
  }

  @Test("a reference means exactly one talk, on whatever day")
  func reference() throws {
    let omar = try #require(try clients(.reference(SmallOffice.reference(4))).first)
    #expect(omar.number == SmallOffice.omar)
    #expect(omar.appointments.map(\.id) == [SmallOffice.openTalk])
    #expect(try clients(.reference(SmallOffice.reference(99))) == [])
  }
}
