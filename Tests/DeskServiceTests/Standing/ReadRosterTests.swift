import AppointmentCore
import DeskService
import Testing

@Suite("The roster")
struct ReadRosterTests {
  private func roster(
    as actor: Actor = SmallOffice.rita, on desk: Desk? = nil
  ) throws -> RosterSheet {
    try (desk ?? SmallOffice.desk()).ask(ReadRoster(around: SmallOffice.today), as: actor)
  }

  @Test("has a row for everybody, with the dagdelen of the week")
  func rows() throws {
    let sheet = try roster()
    #expect(sheet.monday == SmallOffice.day("2026-07-13"))
    #expect(sheet.rows.count == 8)
    let karin = try #require(sheet.rows.first { $0.staff == SmallOffice.karin.code })
    #expect(karin.shifts.count == 8 && karin.dayparts == 8 && !karin.isFew)
    #expect(karin.absentDays == [])
  }

  @Test("says that somebody is away to everybody, and why to the desk and to themselves")
  func away() throws {
    let (desk, absence) = try ReadOrphansTests.deskWithoutKarin()
    for (actor, reason) in [
      (SmallOffice.rita, Absence.Reason.ill), (SmallOffice.els, .ill), (SmallOffice.karin, .ill),
      (SmallOffice.piet, .other), (SmallOffice.tolk, .other),
    ] {
      let sheet = try roster(as: actor, on: desk)
      #expect(sheet.absences.map(\.id) == [absence])
      #expect(sheet.absences.map(\.reason) == [reason], "\(actor.role)")
      let karin = try #require(sheet.rows.first { $0.staff == SmallOffice.karin.code })
      #expect(karin.absentDays.count == 4, "Thursday to Sunday")
    }
  }
}
