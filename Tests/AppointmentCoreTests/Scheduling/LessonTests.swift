import AppointmentCore
import Testing

/// Lessons: what of a client's week is their own, and how full it is.
@Suite struct LessonTests {
  private func note(
    _ from: String = "2026-07-07", to last: String? = "2026-07-28", rhythm: WeekRhythm = .every
  ) throws -> LessonNote {
    LessonNote(
      client: try TestOffice.client().number, weekday: .tuesday, from: CivilTime(iso: "09:00")!,
      to: CivilTime(iso: "12:00")!, rhythm: rhythm, validFrom: TestOffice.day(from),
      validTo: last.map(TestOffice.day))
  }

  /// The claims of lessons once a command was done.
  private func made(_ decision: DeskDecision) throws -> [Claim] {
    try #require(decision.acceptance).events.flatMap { event -> [Claim] in
      if case .claimed(let claims) = event { claims.filter(\.owner.isSoft) } else { [] }
    }
  }

  @Test func `a lesson is kept free on each of its days`() throws {
    let facts = TestOffice.facts(try TestOffice.file())
    let claims = try made(decide(.addLesson(note()), given: facts))
    #expect(
      claims.map(\.slot.date.description) == [
        "2026-07-07", "2026-07-14", "2026-07-21", "2026-07-28",
      ])
  }

  @Test func `what has no end is kept free for two years`() throws {
    let facts = TestOffice.facts(try TestOffice.file())
    let last = try made(decide(.addLesson(note(to: nil)), given: facts)).last
    #expect(last?.slot.date == TestOffice.day("2028-07-04"))
  }

  @Test(arguments: [
    ("2026-07-07", VerdictCode?.none), ("2026-07-06", .endsBeforeItStarts), ("2026-07-14", nil),
  ])
  func `a lesson ends on its first day at the earliest`(day: String, refused: VerdictCode?) throws {
    var file = try TestOffice.file()
    let lesson = try #require(try note().lesson(as: Identifier(5)))
    file.lessons = [lesson]
    let decision = decide(
      .changeLesson(lesson.id, of: lesson.client, .ends(TestOffice.day(day))),
      given: TestOffice.facts(file))
    #expect(decision.verdict?.findings.first?.code == refused)
  }

  @Test(arguments: [("2026-07-14", true), ("2026-07-15", false), ("2026-08-04", false)])
  func `a lesson falls out on a day that it has`(day: String, may: Bool) throws {
    var file = try TestOffice.file()
    let lesson = try #require(try note().lesson(as: Identifier(5)))
    file.lessons = [lesson]
    let claims = lesson.claims(
      in: CivilPeriod(from: TestOffice.day("2026-07-06"), days: 30), calendar: TestOffice.calendar)
    let decision = decide(
      .changeLesson(lesson.id, of: lesson.client, .fallsOut(TestOffice.day(day))),
      given: TestOffice.facts(file, claims: claims))
    let given = decision.acceptance?.events.flatMap { event -> [Claim] in
      if case .released(let claims) = event { claims } else { [] }
    }
    #expect((given?.map(\.slot.date) == [TestOffice.day(day)]) == may)
  }

  @Test func `a talk that is there stays, and is said`() throws {
    let file = try TestOffice.file()
    let booked = try #require(
      decide(
        .book(
          BookingRequest(client: file.client.number, at: TestOffice.moment("2026-07-07T09:30"))),
        given: TestOffice.facts(file)
      ).acceptance)
    let facts = TestOffice.facts(file, claims: booked.events.flatMap(\.trace.claimsForTest))
    let decision = decide(.addLesson(try note()), given: facts)
    #expect(try #require(decision.acceptance).warnings.map(\.code) == [.lessonMeetsTalk])
    let first = try made(decision).filter { $0.slot.date == TestOffice.day("2026-07-07") }
    #expect(first.map(\.slot.start.description) == ["09:00", "10:15"])
  }

  @Test(arguments: [
    ("2026-03-29", true), ("2026-10-25", true), ("2026-12-29", true),
  ])
  func `a lesson keeps its time on the wall across both change-over Sundays and week 53`(
    day: String, has: Bool
  ) throws {
    let date = TestOffice.day(day)
    let lesson = try #require(
      Lesson(
        id: Identifier(1), client: try TestOffice.client().number, weekday: date.weekday,
        from: CivilTime(iso: "02:30")!, to: CivilTime(iso: "04:00")!,
        validFrom: TestOffice.day("2026-01-01")))
    let slot = lesson.slot(on: date, calendar: TestOffice.calendar)
    #expect((slot?.minutes == 90) == has)
  }

  @Test func `the week's load counts dagdelen, not claims`() throws {
    let client = try TestOffice.client().number
    func claim(_ from: String, _ minutes: Int, _ owner: Claim.Owner) -> Claim {
      Claim(
        resource: .client(client), slot: TimeSlot(at: TestOffice.moment(from), minutes: minutes)!,
        owner: owner)
    }
    func lesson(
      _ id: UInt128, _ weekday: Weekday, _ from: Int, _ to: Int, until last: String? = nil
    ) -> Lesson {
      Lesson(
        id: Identifier(id), client: client, weekday: weekday,
        from: CivilTime(hour: from, minute: 0)!, to: CivilTime(hour: to, minute: 0)!,
        validFrom: TestOffice.day("2026-01-01"), validTo: last.map(TestOffice.day))!
    }
    // Lessons of days that have passed claim nothing any more, and count all the same.
    let load = WeekLoad(
      of: client,
      claims: [
        claim("2026-07-06T10:00", 45, .appointment(Identifier(1))),
        claim("2026-07-07T10:00", 45, .appointment(Identifier(2))),
        claim("2026-07-10T09:00", 60, .lesson(Identifier(4))),
      ],
      lessons: [
        lesson(1, .monday, 9, 10), lesson(2, .monday, 11, 12), lesson(3, .monday, 12, 14),
        lesson(4, .friday, 9, 10), lesson(5, .wednesday, 9, 10, until: "2026-07-01"),
      ], monday: TestOffice.day("2026-07-06"), calendar: TestOffice.calendar)
    #expect(load.lessons == 3)
    #expect(load.talks == 2)
    #expect(load.dayparts == 4)
  }
}
