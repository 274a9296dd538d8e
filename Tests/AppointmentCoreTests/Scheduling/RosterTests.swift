import AppointmentCore
import Testing

/// The roster: dagdelen in roles, every, odd or even weeks, and what is missing in it (F7).
@Suite struct RosterTests {
  private let karin = TestOffice.staff("karin")
  private let tuesday = TestOffice.day("2026-09-01")

  private func wish(
    _ role: Role?, _ rhythm: WeekRhythm = .every, from: String = "2026-09-01", to: String? = nil
  ) -> ShiftWish {
    ShiftWish(
      staff: TestOffice.staff("henk"), weekday: .tuesday, daypart: .morning, role: role,
      rhythm: rhythm, from: TestOffice.day(from), to: to.map(TestOffice.day))
  }

  /// What Henk does on a Tuesday morning after a wish: reception before it.
  private func role(on day: String, after wish: ShiftWish) throws -> Role? {
    let roster = TestOffice.office.roster.applying(TestOffice.office.roster.changes(for: wish))
    #expect(roster.overlaps().isEmpty)
    return roster.shifts(of: TestOffice.staff("henk"), on: TestOffice.day(day))
      .first { $0.daypart == .morning }?.role
  }

  @Test(arguments: [
    ("2026-08-25", Role.reception), ("2026-09-01", .coach), ("2026-09-08", .coach),
  ])
  func `a new role begins on its day and the old one ends the day before`(day: String, role: Role)
    throws
  {
    #expect(try self.role(on: day, after: wish(.coach)) == role)
  }

  @Test(arguments: [
    // 2026 has a week 53: 29 December is in it, 5 January 2027 in week 1. Both are odd.
    ("2026-12-22", Role?.none), ("2026-12-29", .coach), ("2027-01-05", .coach),
    ("2027-01-12", .none),
  ])
  func `odd weeks are those with an odd number, week 53 too`(day: String, role: Role?) throws {
    let shift = try #require(wish(.coach, .odd, from: "2026-12-01").shift)
    #expect(shift.isWorked(on: TestOffice.day(day)) == shift.rhythm.includes(TestOffice.day(day)))
    let found = try self.role(on: day, after: wish(.coach, .odd, from: "2026-12-01"))
    #expect(found == (shift.rhythm.includes(TestOffice.day(day)) ? .coach : nil))
  }

  @Test func `to work no more is a wish as well, and the same twice changes nothing`() throws {
    #expect(try role(on: "2026-09-01", after: wish(nil)) == nil)
    #expect(try role(on: "2026-08-25", after: wish(nil)) == .reception)
    #expect(TestOffice.office.roster.changes(for: wish(.reception)).isEmpty)
  }

  @Test(arguments: [
    (Role.legal, VerdictCode?.some(.staffUnknown)), (.coach, nil), (.reception, .nothingChanges),
  ])
  func `nobody gets a role that is not theirs`(role: Role, refused: VerdictCode?) {
    let decision = decide(.setShift(wish(role)), given: TestOffice.facts(nil))
    #expect(decision.verdict?.findings.first?.code == refused)
  }

  @Test func `a shift that ends before it starts is refused`() {
    let decision = decide(
      .setShift(wish(.coach, to: "2026-08-31")), given: TestOffice.facts(nil))
    #expect(decision.verdict?.findings.first?.code == .endsBeforeItStarts)
  }

  @Test func `fewer than two dagdelen is a warning and no rule`() throws {
    var facts = TestOffice.facts(nil)
    facts.office.roster = Roster([
      Shift(staff: karin, weekday: .monday, daypart: .morning, role: .begeleider)
    ])
    let odd = ShiftWish(
      staff: karin, weekday: .friday, daypart: .morning, role: .begeleider, rhythm: .odd,
      from: tuesday)
    let warned = try #require(decide(.setShift(odd), given: facts).acceptance)
    #expect(warned.warnings.map(\.code) == [.fewDayparts])
    var every = odd
    every.rhythm = .every
    #expect(try #require(decide(.setShift(every), given: facts).acceptance).warnings.isEmpty)
  }

  @Test func `who is away does not cover a dagdeel`() throws {
    // On Monday mornings nobody sits at reception; Henk is there on Tuesday mornings.
    let office = TestOffice.office
    let week = CivilPeriod(from: TestOffice.day("2026-07-06"), days: 7)
    let gaps = Coverage(office: office, standing: StandingTimes()).gaps(in: week)
    #expect(gaps.contains { $0.day == week.start && $0.missing == [.reception] })
    let tuesday = TestOffice.day("2026-07-07")
    #expect(!gaps.contains { $0.day == tuesday && $0.daypart == .morning })
    let away = try #require(
      Absence(
        id: Identifier(1), staff: TestOffice.staff("henk"),
        period: CivilPeriod(from: tuesday, days: 1), reason: .ill))
    let more = Coverage(office: office, standing: StandingTimes(absences: [away])).gaps(in: week)
    #expect(more.contains { $0.day == tuesday && $0.daypart == .morning })
    // Saturday is closed and no gap.
    #expect(!more.contains { $0.day.weekday.isWeekend })
  }
}
