import AppointmentCore
import Testing

@Suite struct BookingTests {
  private func book(
    _ at: String, _ facts: DeskFacts, _ edit: (inout BookingRequest) -> Void = { _ in }
  ) throws -> DeskDecision {
    var request = BookingRequest(
      client: try #require(facts.file).client.number, at: TestOffice.moment(at))
    edit(&request)
    return decide(.book(request), given: facts)
  }

  private func claim(_ resource: Resource, _ day: String, _ from: Int, _ to: Int) throws -> Claim {
    Claim(
      resource: resource,
      slot: try #require(
        TimeSlot(
          TestOffice.day(day), from: CivilTime(clampingMinuteOfDay: from),
          to: CivilTime(clampingMinuteOfDay: to))),
      owner: .appointment(Identifier(1)))
  }

  @Test func `a booking claims staff with the buffer, the client and a room without it`() throws {
    let decision = try book("2026-07-07T09:30", TestOffice.facts(try TestOffice.file()))
    let acceptance = try #require(decision.acceptance)
    let appointment = try #require(acceptance.appointment)
    #expect(appointment.staff == TestOffice.staff("karin"))
    #expect(appointment.continuity == .own)
    #expect(appointment.room == RoomCode("1"))
    let claims = acceptance.events.flatMap(\.trace.claimsForTest)
    #expect(claims.count == 3)
    for claim in claims {
      let end = claim.resource == .staff(TestOffice.staff("karin")) ? "10:30" : "10:15"
      #expect(claim.slot.end.description == end)
    }
  }

  @Test func `the buffer is clipped to the shift`() throws {
    let decision = try book("2026-07-07T11:45", TestOffice.facts(try TestOffice.file()))
    let claims = try #require(decision.acceptance).events.flatMap(\.trace.claimsForTest)
    #expect(claims.allSatisfy { $0.slot.end.description == "12:30" })
  }

  @Test(arguments: [
    ("2026-07-07T08:45", VerdictCode.staffNotRostered), ("2026-07-07T12:00", .staffNotRostered),
    ("2026-07-10T09:30", .staffNotRostered), ("2026-07-11T09:30", .officeClosed),
    ("2026-07-05T09:30", .inThePast), ("2026-07-06T08:59", .inThePast),
  ])
  func `a wrong minute is refused with times that are free`(at: String, code: VerdictCode) throws {
    let verdict = try #require(
      try book(at, TestOffice.facts(try TestOffice.file())).verdict)
    #expect(verdict.findings.contains { $0.code == code })
    #expect(verdict.word == .unavailable)
    guard case .slot = verdict.onward.first else {
      Issue.record("The first way onward is a free time: \(verdict.onward.all)")
      return
    }
  }

  @Test func `who and what is taken is said, all of it`() throws {
    let claims = [
      try claim(.staff(TestOffice.staff("karin")), "2026-07-07", 600, 660),
      try claim(.client(try ClientNumber.parse("0412-6")), "2026-07-07", 570, 585),
      try claim(.room(RoomCode("1")!), "2026-07-07", 570, 615),
      try claim(.room(RoomCode("2")!), "2026-07-07", 540, 571),
    ]
    let verdict = try #require(
      try book("2026-07-07T09:30", TestOffice.facts(try TestOffice.file(), claims: claims)).verdict)
    #expect(
      Set(verdict.findings.map(\.code)).isSuperset(of: [.staffTaken, .clientTaken, .roomTaken]))
    // 09:00 to 09:45 leaves the buffer until 10:00 free.
    let earlier = try book(
      "2026-07-07T09:00", TestOffice.facts(try TestOffice.file(), claims: Array(claims.prefix(1))))
    #expect(earlier.acceptance != nil)
  }

  @Test func `over a lesson only with a reason, which cuts the lesson's claim to what is left`()
    throws
  {
    var file = try TestOffice.file()
    let school = try #require(
      Lesson(
        id: Identifier(5), client: file.client.number, weekday: .tuesday,
        from: CivilTime(hour: 9, minute: 0)!, to: CivilTime(hour: 12, minute: 0)!,
        validFrom: TestOffice.day("2026-01-01")))
    file.lessons = [school]
    let day = CivilPeriod(from: TestOffice.day("2026-07-07"), days: 1)
    let lesson = try #require(school.claims(in: day, calendar: TestOffice.calendar).first)
    let facts = TestOffice.facts(file, claims: [lesson])
    let refused = try #require(try book("2026-07-07T09:30", facts).verdict)
    #expect(refused.findings.map(\.code) == [.nearingExit, .clientLesson])
    let accepted = try #require(
      try book("2026-07-07T09:30", facts) { $0.despite = [.clientLesson: "toets"] }.acceptance)
    #expect(accepted.events.contains(.released([lesson])))
    let left = accepted.events.flatMap(\.trace.claimsForTest).filter(\.owner.isSoft)
    #expect(left.map(\.slot.start.description) == ["09:00", "10:15"])
    #expect(left.map(\.slot.end.description) == ["09:30", "12:00"])
    // Called off again, the lesson grows back whole.
    var after = facts
    after.agenda = Agenda(accepted.events.flatMap(\.trace.claimsForTest))
    after.appointment = accepted.appointment
    let cancelled = try #require(decide(.cancel(Identifier(7), .client), given: after).acceptance)
    #expect(cancelled.events.flatMap(\.trace.claimsForTest) == [lesson])
  }

  @Test func `a substitute needs a reason and is counted as one`() throws {
    let facts = TestOffice.facts(try TestOffice.file())
    let accepted = try #require(
      try book("2026-07-07T09:30", facts) {
        $0.substitute = TestOffice.staff("els")
        $0.substitutionReason = .absence
      }.acceptance)
    #expect(accepted.appointment?.continuity == .substitute(.absence))
    #expect(accepted.warnings.contains { $0.code == .notOwnBegeleider })
  }

  @Test func `a coach at reception is no coach at that time`() throws {
    let client = try TestOffice.client(settled: "2026-06-01")
    let facts = TestOffice.facts(try TestOffice.file(client))
    // 7 July 2026 is a Tuesday: Henk sits at reception in the morning.
    #expect(try book("2026-07-07T09:30", facts).verdict != nil)
    #expect(try book("2026-07-07T13:00", facts).acceptance != nil)
  }

  @Test func `an interpreter who is free is taken, and without one it is said`() throws {
    let client = try TestOffice.client(interpreter: .needed)
    let facts = TestOffice.facts(try TestOffice.file(client))
    let accepted = try #require(try book("2026-07-07T13:00", facts).acceptance)
    #expect(accepted.appointment?.interpreter == .staff(TestOffice.staff("selam")))
    let refused = try #require(try book("2026-07-07T09:30", facts).verdict)
    #expect(refused.findings.contains { $0.code == .noInterpreter })
    let byPhone = try book("2026-07-07T09:30", facts) { $0.interpreter = .telephone }
    #expect(byPhone.acceptance?.appointment?.interpreter == .telephone)
  }

  @Test func `parts are booked and referred in one step when asked to split`() throws {
    let file = try TestOffice.file(streams: [(.guidance, "karin"), (.legal, "frits")])
    let facts = TestOffice.facts(file, now: "2026-11-02T09:00")
    let whole = try book("2026-11-03T13:00", facts) { $0.topics = [.legal, .money] }
    #expect(whole.verdict?.assessment?.parts.count == 2)
    let split = try #require(
      try book("2026-11-03T13:00", facts) {
        $0.topics = [.legal, .money]
        $0.split = true
      }.acceptance)
    #expect(split.appointment?.topics == [.legal])
    #expect(split.appointment?.kind == .legal)
    #expect(split.referral?.topic == .money)
    #expect(split.referral?.isReturn == true)
  }

  @Test func `every time that is offered is taken`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let client = try TestOffice.client(interpreter: Bool.random(using: &random) ? .needed : .none)
      let file = try TestOffice.file(client)
      var claims: [Claim] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let from = Int.random(in: 32...62, using: &random) * 15
        let resources: [Resource] = [
          .staff(TestOffice.staff("karin")), .staff(TestOffice.staff("selam")),
          .client(client.number), .room(RoomCode("1")!), .room(RoomCode("2")!),
        ]
        claims.append(
          try claim(
            resources.randomElement(using: &random)!,
            TestOffice.day("2026-07-06").adding(days: Int.random(in: 0...8, using: &random))
              .description,
            from, from + Int.random(in: 1...8, using: &random) * 15))
      }
      let facts = TestOffice.facts(file, claims: claims)
      let search = SlotSearch(
        file: file,
        availability: Availability(office: facts.office, agenda: facts.agenda, now: facts.now))
      let answer = search.answer(
        SlotSearch.Request(TalkWish(minutes: 45), from: facts.now.date, days: 28, limit: 8))
      for offer in answer.offers {
        let decision = try book(offer.slot.startMoment.description, facts)
        #expect(decision.acceptance?.appointment?.room == offer.room, "seed \(seed)")
        #expect(decision.acceptance?.appointment?.interpreter == offer.interpreter, "seed \(seed)")
        #expect(offer.slot.date < TestOffice.day("2026-07-15"), "seed \(seed)")
      }
    }
  }
}

/// A generator whose numbers follow from a seed, so that a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension EventTrace {
  var claimsForTest: [Claim] { if case .claimed(let claims) = self { claims } else { [] } }
}
