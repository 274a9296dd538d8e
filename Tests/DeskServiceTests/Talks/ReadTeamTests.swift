import AppointmentCore
import DeskService
import Testing

@Suite("The team of a day")
struct ReadTeamTests {
  private func team(as actor: Actor) throws -> TeamSheet {
    try SmallOffice.desk().ask(ReadTeam(on: SmallOffice.today), as: actor)
  }

  private func row(_ staff: Actor, _ sheet: TeamSheet) throws -> TeamSheet.Row {
    try #require(sheet.rows.first { $0.staff == staff.code })
  }

  @Test("has everybody's talks side by side, and never what they are about")
  func talks() throws {
    let sheet = try team(as: SmallOffice.els)
    #expect(
      try row(SmallOffice.karin, sheet).talks.map(\.appointment.id)
        == [SmallOffice.yonasTalk, SmallOffice.aminasTalk])
    #expect(sheet.rows.flatMap(\.talks).allSatisfy { $0.appointment.topics.isEmpty })
    #expect(try row(SmallOffice.tolk, sheet).busy.map(\.start) == [CivilTime(hour: 9, minute: 0)!])
    #expect(try row(SmallOffice.piet, sheet).busy == [])
  }

  @Test("a talk that somebody does not reach is time that is taken, and no more")
  func busy() throws {
    let karin = try row(SmallOffice.karin, try team(as: SmallOffice.piet))
    #expect(karin.talks.isEmpty && karin.busy.count == 2)
    #expect(try row(SmallOffice.karin, try team(as: SmallOffice.karin)).busy == [])
  }
}
