import AppointmentCore
import DeskService
import Testing

@Suite("Clients by name, number, telephone or street")
struct FindClientsTests {
  private func find(
    _ text: String, limit: Int = 20, as actor: Actor = SmallOffice.rita
  ) throws -> [ClientSummary] {
    try SmallOffice.desk().ask(FindClients(text, limit: limit), as: actor)
  }

  @Test("a client comes with what choosing needs")
  func summary() throws {
    let amina = try #require(try find("amina").first)
    #expect(amina.number == SmallOffice.amina)
    #expect(amina.begeleider == SmallOffice.karin.code)
    #expect(amina.next == SmallOffice.moment("2026-07-15T10:00"))
    #expect(amina.birthYear == 1990)
    #expect(amina.phase == .guidance)
    // The talk of this morning has begun.
    #expect(try find("yonas").first?.next == nil)
  }

  @Test("of equal names a child comes later, and no more come than are asked for")
  func order() throws {
    #expect(try find("okbay").map(\.number) == [SmallOffice.rahel, SmallOffice.child])
    #expect(try find("okbay", limit: 1).map(\.number) == [SmallOffice.rahel])
    #expect(try find("okbay", limit: 0) == [])
    #expect(try find("  ") == [])
  }

  @Test("a begeleider finds own clients only, however many others are better")
  func reach() throws {
    #expect(try find("amina", as: SmallOffice.karin).map(\.number) == [SmallOffice.amina])
    #expect(try find("amina", as: SmallOffice.piet) == [])
    #expect(try find("okbay", limit: 1, as: SmallOffice.cora).map(\.number) == [SmallOffice.rahel])
  }

  @Test("who keeps safe sees no birth year and no next talk")
  func hidden() throws {
    let amina = try #require(try find("amina", as: SmallOffice.sam).first)
    #expect(amina.birthYear == nil && amina.next == nil)
    #expect(amina.begeleider == SmallOffice.karin.code && amina.phoneTail != nil)
  }
}
