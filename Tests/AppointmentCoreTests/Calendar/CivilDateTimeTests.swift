import AppointmentCore
import Testing

@Suite struct CivilDateTimeTests {
  private func moment(_ text: String) throws -> CivilDateTime {
    try #require(CivilDateTime(iso: text))
  }

  @Test(arguments: [
    ("2026-07-15T09:30", 45, "2026-07-15T10:15"), ("2026-07-15T23:30", 45, "2026-07-16T00:15"),
    ("2026-07-15T00:15", -30, "2026-07-14T23:45"), ("2026-12-31T23:59", 1, "2027-01-01T00:00"),
    ("1970-01-01T00:00", -1, "1969-12-31T23:59"), ("1969-12-31T00:00", -1440, "1969-12-30T00:00"),
    ("2026-07-15T09:30", 0, "2026-07-15T09:30"), ("2026-02-28T12:00", 1440, "2026-03-01T12:00"),
  ])
  func `minutes pass over midnight`(from: String, minutes: Int, to: String) throws {
    let (from, to) = (try moment(from), try moment(to))
    #expect(from.adding(minutes: minutes) == to)
    #expect(from.minutes(until: to) == minutes)
    #expect(CivilDateTime(minutesSince1970: to.minutesSince1970) == to)
  }

  @Test func `a moment survives its minutes and its text, and keeps its order`() {
    var random = SeededGenerator()
    var before = CivilDateTime(minutesSince1970: 0)
    for _ in 0..<10_000 {
      let minutes = Int.random(in: -900_000_000...2_000_000_000, using: &random)
      let moment = CivilDateTime(minutesSince1970: minutes)
      #expect(moment.minutesSince1970 == minutes, "seed \(random.seed)")
      #expect(CivilDateTime(iso: moment.description) == moment, "seed \(random.seed): \(moment)")
      #expect((before < moment) == (before.minutesSince1970 < minutes), "seed \(random.seed)")
      before = moment
    }
  }

  @Test(arguments: [
    "2026-07-15T24:00", "2026-07-15", "2026-07-15 09:30", "2026-02-30T09:30", "2026-07-15T9:30",
    "2026-07-15T09:60", "2026-07-15T09:30Z", "", "T", "2026-07-15T09:30T",
  ])
  func `a text of another form is no moment`(text: String) {
    #expect(CivilDateTime(iso: text) == nil)
  }

  /// As an end it exists; as a moment it is the next day's midnight.
  @Test func `the end of a day and the next midnight are one minute in the store`() throws {
    let day = try #require(CivilDate(iso: "2026-07-15"))
    let end = CivilDateTime(day, try #require(CivilTime(minuteOfDay: 1440)))
    let midnight = try moment("2026-07-16T00:00")
    #expect(end.minutesSince1970 == midnight.minutesSince1970)
    #expect(!(end < midnight) && !(midnight < end))
    #expect(end == midnight)
    #expect(Set([end, midnight]).count == 1)
  }

  @Test(arguments: [
    (9, 30, 570), (0, 0, 0), (24, 0, 1440), (23, 59, 1439), (24, 30, nil), (9, 75, nil),
    (-1, 0, nil), (9, -1, nil), (25, 0, nil),
  ])
  func `a time is what a clock can show`(hour: Int, minute: Int, minuteOfDay: Int?) {
    #expect(CivilTime(hour: hour, minute: minute)?.minuteOfDay == minuteOfDay)
  }

  @Test func `every minute is read as it is written`() {
    for minute in 0...1440 {
      let time = CivilTime(clampingMinuteOfDay: minute)
      #expect(CivilTime(iso: time.description) == time)
    }
    for text in ["9:30", "09.30", "24:01", "09:3٠", "", "ab:cd", "09:300"] {
      #expect(CivilTime(iso: text) == nil)
    }
  }

  @Test func `slots touch without overlapping and never pass midnight`() throws {
    let first = try #require(TimeSlot(at: try moment("2026-07-15T09:00"), minutes: 45))
    let next = try #require(TimeSlot(at: first.endMoment, minutes: 45))
    #expect(first.minutes == 45 && !first.overlaps(next) && first.overlaps(first))
    #expect(TimeSlot(at: try moment("2026-07-15T23:30"), minutes: 45) == nil)
    #expect(TimeSlot(at: try moment("2026-07-15T23:15"), minutes: 45)?.end.description == "24:00")
    #expect(TimeSlot(at: try moment("2026-07-15T09:00"), minutes: 0) == nil)
    #expect(TimeSlot(at: try moment("2026-07-15T09:00"), minutes: -5) == nil)
    #expect(TimeSlot(at: try moment("2026-07-15T09:00"), minutes: Int.max) == nil)
    let tomorrow = try #require(TimeSlot(at: try moment("2026-07-16T09:00"), minutes: 45))
    #expect(!first.overlaps(tomorrow))
  }
}
