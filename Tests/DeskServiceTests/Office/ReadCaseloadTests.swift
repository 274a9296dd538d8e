import AppointmentCore
import DeskService
import Testing

@Suite("The caseload")
struct ReadCaseloadTests {
  private func sheet(_ desk: Desk? = nil) throws -> CaseloadSheet {
    try (desk ?? SmallOffice.desk()).ask(ReadCaseload(on: SmallOffice.today))
  }

  private func clients(
    _ code: CaseloadSheet.Attention.Code, _ sheet: CaseloadSheet
  ) -> [ClientNumber] {
    sheet.attention.first { $0.code == code }?.clients ?? []
  }

  @Test("counts households, adults and children of everybody inside the window")
  func rows() throws {
    let rows = try sheet().rows
    let karin = try #require(rows.first { $0.staff == SmallOffice.karin.code })
    #expect((karin.households, karin.adults, karin.children) == (2, 2, 0))
    #expect(karin.dayparts == 8 && karin.load == 0.25)
    let cora = try #require(rows.first { $0.staff == SmallOffice.cora.code })
    #expect((cora.households, cora.adults, cora.children) == (1, 1, 1))
    let piet = try #require(rows.first { $0.staff == SmallOffice.piet.code })
    #expect(piet.households == 0, "Omar's guidance is over")
    #expect(!rows.contains { $0.staff == SmallOffice.rita.code })
  }

  @Test("says who asks for attention, and no child and nobody outside the window")
  func attention() throws {
    let sheet = try sheet()
    #expect(sheet.attention.map(\.code) == CaseloadSheet.Attention.Code.allCases)
    #expect(clients(.announced, sheet) == [SmallOffice.nia])
    #expect(clients(.nothingAhead, sheet) == [SmallOffice.yonas])
    #expect(clients(.noBegeleider, sheet) == [])
    #expect(clients(.notSeen, sheet) == [SmallOffice.amina, SmallOffice.yonas, SmallOffice.rahel])
  }

  @Test("whoever was seen is not unseen, and a talk held with the own begeleider is counted")
  func seen() throws {
    let desk = try SmallOffice.desk()
    try desk.done(.fulfil(SmallOffice.yonasTalk, [.handled]), as: SmallOffice.karin)
    let sheet = try sheet(desk)
    #expect(clients(.notSeen, sheet) == [SmallOffice.amina, SmallOffice.rahel])
    let karin = try #require(sheet.rows.first { $0.staff == SmallOffice.karin.code })
    #expect(karin.held == 1 && karin.own == 1)
  }

  @Test("keeps talks that clients missed apart from those the office missed")
  func missed() throws {
    let desk = try SmallOffice.desk()
    try desk.done(.noShow(SmallOffice.openTalk, .client), as: SmallOffice.piet)
    try desk.done(.cancel(SmallOffice.rahelsTalk, .office), as: SmallOffice.rita)
    let missed = try sheet(desk).missed
    #expect((missed.byClients, missed.byOffice) == (1, 1))
  }

  @Test("says how long those who asked have waited")
  func waits() throws {
    let desk = try SmallOffice.desk()
    #expect(try sheet(desk).waits.count == 0)
    let asked = SmallOffice.moment("2026-07-15T08:30")
    try desk.done(.ask(SmallOffice.nia), as: SmallOffice.rita, at: asked)
    let waits = try desk.ask(
      ReadCaseload(on: SmallOffice.today.adding(days: 5)), as: SmallOffice.els
    )
    .waits
    #expect(waits.count == 1 && waits.longestDays == 5)
  }
}
