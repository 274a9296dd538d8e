import AppointmentCore
import Testing

@Suite struct OfficeHoursTests {
  private let hours: OfficeHours? = {
    guard
      let morning = OfficeHours.Hours(
        from: CivilTime(clampingMinuteOfDay: 540), to: CivilTime(clampingMinuteOfDay: 750)),
      let afternoon = OfficeHours.Hours(
        from: CivilTime(clampingMinuteOfDay: 780), to: CivilTime(clampingMinuteOfDay: 990))
    else { return nil }
    return OfficeHours(
      hours: [.morning: morning, .afternoon: afternoon],
      openWeekdays: [.monday, .tuesday, .wednesday, .thursday, .friday])
  }()

  @Test(arguments: [
    ("08:59", nil), ("09:00", Daypart.morning), ("12:29", .morning), ("12:30", nil),
    ("13:00", .afternoon), ("16:29", .afternoon), ("16:30", nil), ("24:00", nil),
  ])
  func `a time lies in its daypart`(time: String, daypart: Daypart?) throws {
    let hours = try #require(hours)
    #expect(hours.daypart(at: try #require(CivilTime(iso: time))) == daypart)
  }

  @Test func `a daypart that the office has not is no slot`() throws {
    let day = try #require(CivilDate(iso: "2026-07-15"))
    let hours = try #require(hours)
    #expect(hours.slot(.morning, on: day)?.minutes == 210)
    #expect(hours.slot(.evening, on: day) == nil)
    #expect(Daypart.allCases.sorted() == [.morning, .afternoon, .evening])
  }

  @Test func `hours that end before they begin do not exist`() {
    let noon = CivilTime(clampingMinuteOfDay: 720)
    #expect(OfficeHours.Hours(from: noon, to: noon) == nil)
  }
}
