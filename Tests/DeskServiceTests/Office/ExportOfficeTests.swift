import AppointmentCore
import DeskService
import Testing

@Suite("Everything that somebody may see")
struct ExportOfficeTests {
  private func export(as actor: Actor) throws -> OfficeExport {
    try SmallOffice.desk().ask(ExportOffice(), as: actor)
  }

  @Test("is everything for the teamleider, the journal with it")
  func everything() throws {
    let all = try export(as: SmallOffice.els)
    #expect(all.clients.count == 6 && all.appointments.count == 5 && all.staff.count == 8)
    #expect(all.assignments.count == 4 && all.journal.count == 1)
    #expect(all.clients.allSatisfy { $0.showsAddress && $0.showsOrigin })
    #expect(all.months[SmallOffice.aminasTalk] == 8)
    #expect(Set(all.claims.map(\.owner)).count == 5)
  }

  @Test("is no past and no file number for reception")
  func reception() throws {
    let desk = try export(as: SmallOffice.rita)
    #expect(desk.clients.count == 6 && desk.journal.isEmpty && desk.assignments.isEmpty)
    #expect(desk.clients.allSatisfy { $0.client.fileNumber == nil && !$0.showsAddress })
    #expect(!desk.appointments.contains { $0.id == SmallOffice.openTalk })
    #expect(desk.appointments.count == 4)
  }

  @Test("is own clients and own talks for a begeleider, and talks alone for an interpreter")
  func own() throws {
    let karins = try export(as: SmallOffice.karin)
    #expect(karins.clients.map(\.client.number) == [SmallOffice.amina, SmallOffice.yonas])
    #expect(karins.appointments.count == 3)
    #expect(karins.assignments.allSatisfy { $0.staff == SmallOffice.karin.code })
    let tolks = try export(as: SmallOffice.tolk)
    #expect(tolks.clients.isEmpty && tolks.assignments.isEmpty)
    #expect(tolks.appointments.map(\.id) == [SmallOffice.yonasTalk])
    #expect(tolks.appointments.allSatisfy { $0.topics.isEmpty })
  }
}
