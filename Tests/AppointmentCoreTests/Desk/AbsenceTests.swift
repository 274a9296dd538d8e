import AppointmentCore
import Testing

/// Absences and closures: they claim what talks leave, and cancel nothing (systems §3.1).
@Suite struct AbsenceTests {
  private let karin = TestOffice.staff("karin")

  private func note(_ from: String, _ to: String, _ dayparts: [Daypart] = []) -> AbsenceNote {
    AbsenceNote(
      staff: karin,
      period: CivilPeriod(
        from: TestOffice.day(from), upTo: TestOffice.day(to).adding(days: 1))!,
      dayparts: dayparts, reason: .ill)
  }

  /// Karin's talk of Tuesday 7 July 2026, 09:30, and the claims it makes.
  private func talk() throws -> (Appointment, [Claim]) {
    let file = try TestOffice.file()
    let booked = decide(
      .book(BookingRequest(client: file.client.number, at: TestOffice.moment("2026-07-07T09:30"))),
      given: TestOffice.facts(file))
    let acceptance = try #require(booked.acceptance)
    return (
      try #require(acceptance.appointment), acceptance.events.flatMap(\.trace.claimsForTest)
    )
  }

  @Test func `an absence claims around the talk that stands`() throws {
    let (talk, claims) = try talk()
    let facts = TestOffice.facts(nil, claims: claims)
    let report = decide(.reportAbsence(note("2026-07-06", "2026-07-08")), given: facts)
    let made = try #require(report.acceptance).events.flatMap(\.trace.claimsForTest)
    // Monday and Wednesday whole, Tuesday before the talk and after its notes.
    #expect(
      made.map(\.slot.date.description) == ["2026-07-06", "2026-07-07", "2026-07-07", "2026-07-08"])
    #expect(made.allSatisfy { $0.resource == .staff(karin) })
    #expect(made[1].slot.end == talk.slot.start)
    #expect(made[2].slot.start == CivilTime(iso: "10:30")!)
    for claim in made {
      #expect(!claims.contains { $0.resource == claim.resource && $0.slot.overlaps(claim.slot) })
    }
  }

  @Test(arguments: [
    ("2026-07-07", "2026-07-08", [], true), ("2026-07-08", "2026-07-09", [Daypart.morning], true),
    ("2026-07-08", "2026-07-09", [Daypart.afternoon], false),
    ("2026-07-10", "2026-07-11", [], false),
  ])
  func `the same absence twice is refused, with the days that are known`(
    _ from: String, _ to: String, _ dayparts: [Daypart], _ isRefused: Bool
  ) throws {
    var facts = TestOffice.facts(nil)
    let known = try #require(
      note("2026-07-06", "2026-07-09", [.morning]).absence(as: Identifier(1)))
    facts.loadedStanding.absences = [known]
    let decision = decide(.reportAbsence(note(from, to, dayparts)), given: facts)
    #expect((decision.verdict != nil) == isRefused)
    if let verdict = decision.verdict {
      #expect(verdict.findings == [Finding(.absentAlready, .refuses, .period(known.period))])
      #expect(verdict.onward.all.contains(.command(.absenceEnd)))
    }
    // Somebody else's absence says nothing of this one.
    let other = AbsenceNote(
      staff: TestOffice.staff("els"), period: known.period, reason: .leave)
    #expect(decide(.reportAbsence(other), given: facts).acceptance != nil)
  }

  @Test(arguments: [("1", true), ("2", false), (nil, false)])
  func `the same room is not closed twice`(_ room: String?, _ isRefused: Bool) throws {
    var facts = TestOffice.facts(nil)
    let period = CivilPeriod(from: TestOffice.day("2026-07-06"), days: 2)
    facts.loadedStanding.closures = [
      try #require(
        Closure(id: Identifier(1), room: RoomCode("1"), period: period, label: "schilder"))
    ]
    let note = ClosureNote(room: room.flatMap { RoomCode($0) }, period: period, label: "lek")
    let verdict = decide(.close(note), given: facts).verdict
    #expect(verdict?.findings.map(\.code) == (isRefused ? [.closedAlready] : nil))
  }

  @Test func `weekends and the past are not claimed`() throws {
    let facts = TestOffice.facts(nil, now: "2026-07-10T12:00")
    let report = decide(.reportAbsence(note("2026-07-08", "2026-07-13")), given: facts)
    let made = try #require(report.acceptance).events.flatMap(\.trace.claimsForTest)
    #expect(made.map(\.slot.date.description) == ["2026-07-10", "2026-07-13"])
  }

  @Test(arguments: [
    ("2026-07-07T09:30", true), ("2026-07-07T13:00", false),
  ])
  func `a morning off hits the talks of that morning only`(start: String, isHit: Bool) throws {
    let facts = TestOffice.facts(nil)
    let absence = try #require(
      note("2026-07-07", "2026-07-07", [.morning]).absence(as: Identifier(1)))
    var (talk, _) = try talk()
    talk.slot = TimeSlot(at: TestOffice.moment(start), minutes: 45)!
    let cause = talk.orphanCause(in: facts.office, StandingTimes(absences: [absence]))
    #expect(cause == (isHit ? .staffAbsent : nil))
    talk.status = .fulfilled
    #expect(talk.orphanCause(in: facts.office, StandingTimes(absences: [absence])) == nil)
  }

  @Test(arguments: [365, 366, 367])
  func `an absence of more than a year belongs in the roster`(days: Int) {
    let period = CivilPeriod(from: TestOffice.day("2026-07-06"), days: days)
    let note = AbsenceNote(staff: karin, period: period, reason: .leave)
    let decision = decide(.reportAbsence(note), given: TestOffice.facts(nil))
    #expect((decision.acceptance != nil) == (days <= 366))
    #expect(days <= 366 || decision.verdict?.findings.first?.code == .periodTooLong)
  }

  @Test(arguments: [
    ("2026-07-05", VerdictCode.endsBeforeItStarts), ("2026-07-06", nil), ("2026-07-08", nil),
    ("2026-07-20", nil),
  ])
  func `an absence ends on another day, not before it began`(day: String, refused: VerdictCode?)
    throws
  {
    var facts = TestOffice.facts(nil)
    let absence = try #require(note("2026-07-06", "2026-07-10").absence(as: Identifier(1)))
    facts.absence = absence
    facts.loadedStanding.absences = [absence]
    let decision = decide(.endAbsence(absence.id, on: TestOffice.day(day)), given: facts)
    #expect(decision.verdict?.findings.first?.code == refused)
  }

  @Test func `time that was given back is claimed by the absence again`() throws {
    let (talk, claims) = try talk()
    let file = try TestOffice.file()
    var facts = TestOffice.facts(file, claims: claims)
    let absence = try #require(note("2026-07-07", "2026-07-07").absence(as: Identifier(1)))
    let report = decide(.reportAbsence(note("2026-07-07", "2026-07-07")), given: facts)
    for claim in try #require(report.acceptance).events.flatMap(\.trace.claimsForTest) {
      facts.agenda.insert(
        Claim(resource: claim.resource, slot: claim.slot, owner: .absence(absence.id)))
    }
    facts.loadedStanding.absences = [absence]
    facts.appointment = talk
    let cancelled = try #require(decide(.cancel(talk.id, .office), given: facts).acceptance)
    let claimed = cancelled.events.flatMap { event -> [Claim] in
      if case .claimed(let claims) = event { claims } else { [] }
    }
    #expect(claimed.contains { $0.owner == .absence(absence.id) && $0.slot.minutes == 1440 })
    // Nobody is booked on top of it.
    let again = decide(
      .book(BookingRequest(client: file.client.number, at: TestOffice.moment("2026-07-07T11:00"))),
      given: facts)
    #expect(again.verdict?.findings.contains { $0.code == .staffAbsent } == true)
  }

  @Test func `a closed room is not offered and orphans the talk in it`() throws {
    var (talk, claims) = try talk()
    let room = try #require(talk.room)
    let day = CivilPeriod(from: talk.slot.date, days: 1)
    let closed = decide(
      .close(ClosureNote(room: room, period: day, label: "schilder")),
      given: TestOffice.facts(nil, claims: claims))
    let acceptance = try #require(closed.acceptance)
    #expect(acceptance.events.flatMap(\.trace.claimsForTest).count == 2)
    let closure = try #require(
      Closure(id: Identifier(1), room: room, period: day, label: "schilder"))
    #expect(
      talk.orphanCause(in: TestOffice.office, StandingTimes(closures: [closure])) == .roomClosed)
    talk.room = nil
    #expect(talk.orphanCause(in: TestOffice.office, StandingTimes(closures: [closure])) == nil)
    #expect(Closure(id: Identifier(1), room: room, period: day, label: "") == nil)
  }
}
