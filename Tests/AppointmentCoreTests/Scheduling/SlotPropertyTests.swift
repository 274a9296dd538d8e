import AppointmentCore
import Testing

/// Over random offices: every slot that is offered is accepted if nothing changed, and what is
/// booked overlaps nothing (systems §3.1).
@Suite struct SlotPropertyTests {
  /// Mondays around which time is strange: both change-over Sundays, week 53, 29 February.
  private static let strange = ["2026-03-23", "2026-10-19", "2026-12-21", "2028-02-21"]
  private static let arabic = LanguageCode("ara")!
  private static let sister = ClientNumber(digits: 4, value: 377)!

  @Test func `what is offered is accepted, and nothing overlaps`() throws {
    var random = SeededGenerator()
    var booked = 0
    var paired = 0
    for round in 0..<60 {
      let first = TestOffice.day(Self.strange[round % Self.strange.count])
      var facts = try facts(from: first, &random)
      if round % 3 == 0 { fill(TestOffice.staff("karin"), from: first, in: &facts) }
      for _ in 0..<12 {
        let file = try #require(facts.file)
        func booking(_ offer: SlotOffer, _ request: SlotSearch.Request) -> BookingRequest {
          request.taking(
            offer, for: file.client.number, overLessonBecause: "mag van school")
        }
        let request = self.request(file, from: first, &random)
        let availability = Availability(
          office: facts.office, agenda: facts.agenda, now: facts.now)
        let answer = SlotSearch(file: file, availability: availability).answer(request)
        let offers =
          answer.offers.map { ($0, request) }
          + answer.relaxations.map { ($0.earliest, $0.request) }
        #expect(answer.offers.isEmpty == !answer.bindings.isEmpty, "\(request)")
        paired += answer.relaxations.count { $0.changes.count == 2 }
        for (offer, relaxed) in offers {
          let decision = decide(.book(booking(offer, relaxed)), given: facts)
          #expect(decision.acceptance != nil, "\(offer)\n\(relaxed)\n\(decision)")
        }
        guard let (offer, relaxed) = offers.randomElement(using: &random),
          let acceptance = decide(.book(booking(offer, relaxed)), given: facts).acceptance
        else { continue }
        booked += 1
        facts = next(facts, acceptance, booked)
        expectNoOverlap(facts.agenda)
      }
    }
    #expect(booked > 200, "Most searches find something: \(booked)")
    #expect(paired > 20, "Some take two conditions: \(paired)")
  }

  /// The own begeleider has no time for weeks: then one condition less is often not enough.
  private func fill(_ staff: StaffCode, from first: CivilDate, in facts: inout DeskFacts) {
    for day in CivilPeriod(from: first, days: 40) {
      facts.agenda.insert(
        Claim(
          resource: .staff(staff),
          slot: TimeSlot(
            day, from: CivilTime(hour: 8, minute: 0)!, to: CivilTime(hour: 18, minute: 0)!)!,
          owner: .appointment(Identifier(9000 + UInt128(day.dayNumber)))))
    }
  }

  private func expectNoOverlap(_ agenda: Agenda) {
    for claims in Dictionary(grouping: agenda.all, by: \.resource).values {
      for (index, claim) in claims.enumerated() {
        for other in claims[(index + 1)...] where claim.slot.overlaps(other.slot) {
          Issue.record("\(claim) and \(other)")
        }
      }
    }
  }

  private func next(
    _ facts: DeskFacts, _ acceptance: Acceptance, _ count: Int
  ) -> DeskFacts {
    var facts = facts
    for trace in acceptance.events.map(\.trace) {
      if case .released(let claims) = trace { for claim in claims { facts.agenda.remove(claim) } }
      if case .claimed(let claims) = trace { for claim in claims { facts.agenda.insert(claim) } }
    }
    facts.fresh = TestOffice.facts(nil, fresh: 100 + count).fresh
    return facts
  }

  private func request(
    _ file: ClientFile, from day: CivilDate, _ random: inout SeededGenerator
  ) -> SlotSearch.Request {
    var request = SlotSearch.Request(
      TalkWish(minutes: [30, 45, 60, 90].randomElement(using: &random)!),
      from: day.adding(days: Int.random(in: 0..<7, using: &random)),
      days: Int.random(in: 1...16, using: &random), limit: Int.random(in: 1...9, using: &random))
    request.place = Place.allCases.randomElement(using: &random)!
    request.asksInterpreters = Bool.random(using: &random)
    request.overLessons = Int.random(in: 0..<4, using: &random) == 0
    if Int.random(in: 0..<5, using: &random) == 0 { request.topics = [.legal] }
    if Int.random(in: 0..<5, using: &random) == 0 { request.interpreter = .telephone }
    if Int.random(in: 0..<5, using: &random) == 0 { request.others = [Self.sister] }
    if Int.random(in: 0..<5, using: &random) == 0 { request.language = Self.arabic }
    if Int.random(in: 0..<5, using: &random) == 0 { request.room = RoomCode("2") }
    if Int.random(in: 0..<5, using: &random) == 0 {
      request.letterDate = day.adding(days: Int.random(in: 0..<14, using: &random))
    }
    if Int.random(in: 0..<5, using: &random) == 0 {
      request.substitute = TestOffice.staff("els")
      request.substitutionReason = .conflict
    }
    return request
  }

  /// An office of Karin, her deputy, a legal worker, eight interpreters and four rooms, with a
  /// client who has lessons, wishes and a need of an interpreter.
  private func facts(
    from first: CivilDate, _ random: inout SeededGenerator
  ) throws -> DeskFacts {
    var office = TestOffice.office
    office.desk = DeskPolicy(travelMinutes: [
      .home: .init(before: 20, after: 20), .elsewhere: .init(before: 30, after: 10),
    ])
    office.rooms = (1...4).map {
      Room(code: RoomCode("\($0)")!, name: "Kamer \($0)", location: "kantoor")
    }
    addInterpreters(to: &office, &random)
    var client = try TestOffice.client(
      settled: first.adding(days: -300).description,
      interpreter: InterpreterNeed.allCases.randomElement(using: &random)!)
    client.interpreterGender = Bool.random(using: &random) ? .f : nil
    var file = try TestOffice.file(client)
    file.assignments = file.assignments.map {
      Assignment(
        client: $0.client, stream: $0.stream, staff: $0.staff, from: first.adding(days: -400))
    }
    file.lessons = lessons(of: client, &random)
    if Bool.random(using: &random) { file.ratherNot = [TestOffice.staff("tolk1")] }
    var facts = TestOffice.facts(file)
    // Who may come along has a morning a week of their own.
    for day in CivilPeriod(from: first, days: 28) where day.weekday == .tuesday {
      facts.agenda.insert(
        Claim(
          resource: .client(Self.sister),
          slot: TimeSlot(
            day, from: CivilTime(hour: 8, minute: 0)!, to: CivilTime(hour: 12, minute: 0)!)!,
          owner: .appointment(Identifier(8000 + UInt128(day.dayNumber)))))
    }
    facts.office = office
    facts.now = CivilDateTime(first, CivilTime(hour: 8, minute: 30)!)
    for lesson in file.lessons {
      for claim in lesson.claims(
        in: CivilPeriod(from: first, days: 120), calendar: office.calendar)
      where facts.agenda.conflicts(with: claim.slot, of: claim.resource).isEmpty {
        facts.agenda.insert(claim)
      }
    }
    return facts
  }

  private func addInterpreters(to office: inout Office, _ random: inout SeededGenerator) {
    var shifts = office.roster.shifts
    for index in 1...8 {
      var member = TestOffice.member("tolk\(index)", [.interpreter], languages: ["nld", "tir"])
      if index > 4 { member.languages.append(Self.arabic) }
      member.gender = Bool.random(using: &random) ? .f : .m
      member.kind = Bool.random(using: &random) ? .professional : .volunteer
      office.staff[member.code] = member
      guard Bool.random(using: &random) else { continue }
      shifts.append(
        Shift(
          staff: member.code, weekday: Weekday(rawValue: Int.random(in: 1...5, using: &random))!,
          daypart: Bool.random(using: &random) ? .morning : .afternoon, role: .interpreter,
          rhythm: WeekRhythm.allCases.randomElement(using: &random)!))
    }
    office.roster = Roster(shifts)
  }

  private func lessons(
    of client: Client, _ random: inout SeededGenerator
  ) -> [Lesson] {
    (1...3).compactMap { index in
      let start = Int.random(in: 34...56, using: &random) * 15
      return Lesson(
        id: Identifier(UInt128(index)), client: client.number,
        weekday: Weekday(rawValue: index)!, from: CivilTime(clampingMinuteOfDay: start),
        to: CivilTime(clampingMinuteOfDay: start + 105), rhythm: [.every, .odd, .even][index - 1],
        validFrom: TestOffice.day("2026-01-01"))
    }
  }
}
