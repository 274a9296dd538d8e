import AppointmentCore
import DeskService
import Testing

@Suite("The week of a colleague")
struct ReadWeekTests {
  private func week(
    of staff: Actor, around day: CivilDate = SmallOffice.today, as actor: Actor,
    on desk: Desk? = nil
  ) throws -> WeekSheet {
    try (desk ?? SmallOffice.desk()).ask(ReadWeek(of: staff.code, around: day), as: actor)
  }

  @Test("has the talks they hold and interpret, with the months of the clients")
  func rows() throws {
    let karins = try week(of: SmallOffice.karin, as: SmallOffice.rita)
    #expect(karins.rows.map(\.appointment.client) == [SmallOffice.yonas, SmallOffice.amina])
    #expect(karins.rows.map(\.month) == [7, 8] && karins.rows.map(\.totalMonths) == [15, 15])
    #expect(karins.shifts.count == 8)
    let tolks = try week(of: SmallOffice.tolk, as: SmallOffice.tolk)
    #expect(tolks.rows.map(\.appointment.client) == [SmallOffice.yonas])
    #expect(tolks.rows.map(\.totalMonths) == [nil], "an interpreter knows no months")
    let next = try week(
      of: SmallOffice.karin, around: SmallOffice.day("2026-07-20"), as: SmallOffice.karin)
    #expect(next.rows.map(\.appointment.id) == [SmallOffice.nextTalk])
  }

  @Test("of somebody else is for the desk")
  func others() throws {
    #expect(throws: DeskFailure.notPermitted(.begeleider, .readWeek)) {
      try week(of: SmallOffice.karin, as: SmallOffice.piet)
    }
    #expect(try week(of: SmallOffice.piet, as: SmallOffice.piet).rows.count == 1)
  }

  @Test("has leave, and lessons of clients for who may move a talk")
  func around() throws {
    let (desk, _) = try ReadOrphansTests.deskWithoutKarin()
    let lesson = LessonNote(
      client: SmallOffice.amina, weekday: .friday, from: CivilTime(hour: 9, minute: 0)!,
      to: CivilTime(hour: 12, minute: 0)!, validFrom: SmallOffice.today)
    try desk.done(.addLesson(lesson), as: SmallOffice.rita)
    let karins = try week(of: SmallOffice.karin, as: SmallOffice.rita, on: desk)
    #expect(karins.absences.map(\.date) == [16, 17].map { SmallOffice.day("2026-07-\($0)") })
    #expect(karins.lessons.map(\.slot.date) == [SmallOffice.day("2026-07-17")])
    #expect(try week(of: SmallOffice.tolk, as: SmallOffice.tolk, on: desk).lessons == [])
  }
}
