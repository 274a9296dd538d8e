import AppointmentCore
import DeskService
import Testing

@Suite("May this appointment be")
struct AssessRequestTests {
  private func assess(
    _ client: ClientNumber, on day: CivilDate = SmallOffice.tomorrow, with staff: StaffCode? = nil
  ) throws -> Assessment {
    var request = AppointmentRequest(on: day)
    request.substitute = staff
    return try SmallOffice.desk().ask(AssessRequest(request, for: client), as: SmallOffice.rita)
  }

  @Test("months are counted on the day of the appointment")
  func month() throws {
    #expect(try assess(SmallOffice.amina).month == 8)
    #expect(try assess(SmallOffice.amina, on: SmallOffice.day("2026-08-01")).month == 9)
    #expect(try assess(SmallOffice.rahel).month == 2)
  }

  @Test("who is at the end of the window is told so, and who is inside is not")
  func window() throws {
    #expect(try assess(SmallOffice.omar).findings.map(\.code).contains(.guidanceEnded))
    #expect(try assess(SmallOffice.amina).findings.isEmpty)
  }

  @Test("a colleague who is not the own begeleider is a finding")
  func colleague() throws {
    let other = try assess(SmallOffice.amina, with: SmallOffice.piet.code)
    #expect(other.findings.map(\.code).contains(.notOwnBegeleider))
    #expect(try assess(SmallOffice.amina, with: SmallOffice.karin.code).findings.isEmpty)
  }
}
