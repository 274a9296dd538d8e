import AppointmentCore
import Testing

/// Interpreters are asked, not claimed (§0b.13): answers, other ways, wishes.
@Suite struct InterpreterTests {
  private let selam = TestOffice.staff("selam")
  private let tigrinya = LanguageCode("tir")!

  /// The office with a second interpreter, Awet, who is on no roster, and Bahar, a begeleider who
  /// speaks Tigrinya herself.
  private func office() -> Office {
    var office = TestOffice.office
    for (code, role, kind) in [
      ("awet", Role.interpreter, StaffKind.professional), ("bahar", .begeleider, .volunteer),
    ] {
      var member = TestOffice.member(code, [role], languages: ["nld", "tir"])
      member.kind = kind
      member.gender = .m
      office.staff[member.code] = member
    }
    let bahar = [Daypart.morning, .afternoon].map {
      Shift(
        staff: TestOffice.staff("bahar"), weekday: .tuesday, daypart: $0, role: .begeleider)
    }
    office.roster = Roster(office.roster.shifts + bahar)
    return office
  }

  private func facts(
    claims: [Claim] = [], _ edit: (inout ClientFile) -> Void = { _ in }
  ) throws -> DeskFacts {
    var file = try TestOffice.file(
      try TestOffice.client(settled: "2026-01-10", interpreter: .needed))
    edit(&file)
    var facts = TestOffice.facts(file, claims: claims)
    facts.office = office()
    return facts
  }

  private func book(
    _ facts: DeskFacts, at: String = "2026-07-07T13:00",
    _ edit: (inout BookingRequest) -> Void = { _ in }
  ) throws -> Acceptance {
    var request = BookingRequest(
      client: try #require(facts.file).client.number, at: TestOffice.moment(at))
    edit(&request)
    return try #require(decide(.book(request), given: facts).acceptance)
  }

  /// The facts after a decision, for the next command about the same talk.
  private func next(_ facts: DeskFacts, after acceptance: Acceptance) -> DeskFacts {
    var facts = facts
    facts.appointment = acceptance.appointment ?? facts.appointment
    for trace in acceptance.events.map(\.trace) {
      if case .released(let claims) = trace { for claim in claims { facts.agenda.remove(claim) } }
      if case .claimed(let claims) = trace { for claim in claims { facts.agenda.insert(claim) } }
    }
    return facts
  }

  private func claims(of code: StaffCode, _ facts: DeskFacts) -> [Claim] {
    facts.agenda.all.filter { $0.resource == .staff(code) }
  }

  @Test func `on the roster yes is the default, outside it the question stays open`() throws {
    let facts = try facts()
    #expect(try book(facts).appointment?.interpreterAnswer == .yes)
    let asked = try book(facts, at: "2026-07-07T09:30") {
      $0.interpreter = .staff(TestOffice.staff("awet"))
    }
    let talk = try #require(asked.appointment)
    #expect(talk.interpreterAnswer == .asked)
    #expect(asked.warnings.map(\.code) == [.interpreterNotAsked])
    let client = try #require(facts.file).client
    #expect(OpenInterpreter(talk, of: client, in: facts.office) == .asked)
    let telephone = try book(facts) { $0.interpreter = .telephone }
    #expect(telephone.appointment?.interpreterAnswer == nil)
  }

  @Test func `who cannot gets the time back and takes it again only while it is free`() throws {
    let start = try facts()
    let booked = next(start, after: try book(start))
    let talk = try #require(booked.appointment)
    #expect(claims(of: selam, booked).count == 1)
    let no = try #require(
      decide(.answerInterpreter(talk.id, .cannot), given: booked).acceptance)
    let without = next(booked, after: no)
    #expect(claims(of: selam, without) == [])
    #expect(without.appointment?.interpreterInPlay == nil)
    let client = try #require(start.file).client
    #expect(
      OpenInterpreter(try #require(without.appointment), of: client, in: start.office) == .cannot)
    let again = try #require(
      decide(.answerInterpreter(talk.id, .yes), given: without).acceptance)
    #expect(claims(of: selam, next(without, after: again)) == claims(of: selam, booked))
    var taken = without
    taken.agenda.insert(
      Claim(resource: .staff(selam), slot: talk.slot, owner: .appointment(Identifier(99))))
    let verdict = try #require(
      decide(.answerInterpreter(talk.id, .yes), given: taken).verdict)
    #expect(verdict.findings.map(\.code) == [.interpreterTaken])
  }

  @Test func `the ways out are colleagues, the telephone, a speaker and another time`() throws {
    let start = try facts()
    let booked = next(start, after: try book(start))
    let talk = try #require(booked.appointment)
    let no = try #require(
      decide(.answerInterpreter(talk.id, .cannot), given: booked).acceptance)
    let facts = next(booked, after: no)
    let ways = InterpreterWays(facts: facts).all(for: try #require(facts.appointment))
    #expect(
      ways.prefix(3) == [
        .interpreter(TestOffice.staff("awet"), .asked), .telephone,
        .begeleider(TestOffice.staff("bahar")),
      ])
    guard case .move(let offer) = ways.last else {
      Issue.record("Another time is a way out: \(ways)")
      return
    }
    #expect(offer.interpreter == .staff(selam) && offer.slot != talk.slot)
    // Each of them is accepted as it stands.
    for way in ways {
      let decision = decide(way.command(for: talk), given: facts)
      let changed = try #require(decision.acceptance?.appointment, "\(way): \(decision)")
      #expect(changed.reference == talk.reference)
    }
  }

  @Test func `a colleague who takes over is a substitute and needs no interpreter`() throws {
    let start = try facts()
    let booked = next(start, after: try book(start))
    let talk = try #require(booked.appointment)
    let bahar = TestOffice.staff("bahar")
    let taken = try #require(
      decide(
        .move(talk.id, to: talk.slot.startMoment, with: bahar, because: .conflict), given: booked
      ).acceptance?.appointment)
    #expect(taken.staff == bahar && taken.interpreter == nil && taken.replaces == talk.id)
    #expect(taken.continuity == .substitute(.conflict))
  }

  @Test func `another interpreter takes the claim over in one step, and undo gives it back`() throws
  {
    let start = try facts()
    let booked = next(start, after: try book(start))
    let talk = try #require(booked.appointment)
    let awet = TestOffice.staff("awet")
    let set = try #require(
      decide(.setInterpreter(talk.id, .staff(awet)), given: booked).acceptance)
    var changed = next(booked, after: set)
    #expect(claims(of: selam, changed) == [] && claims(of: awet, changed).count == 1)
    #expect(changed.appointment?.interpreting == .init(choice: .staff(awet), answer: .asked))
    changed.undoable = RecordedChange(
      sequence: 2, at: changed.now, actor: changed.actor, verb: "interpreter",
      traces: set.events.map(\.trace))
    changed.undoableAppointments = [try #require(changed.appointment)]
    let undone = try #require(decide(.undo(nil), given: changed).acceptance)
    let back = next(changed, after: undone)
    #expect(claims(of: selam, back) == claims(of: selam, booked))
    #expect(claims(of: awet, back) == [])
    #expect(back.appointment?.interpreting == talk.interpreting)
  }

  @Test func `who cannot is not found again by moving on the same day`() throws {
    let start = try facts()
    let booked = next(start, after: try book(start))
    let talk = try #require(booked.appointment)
    let no = try #require(
      decide(.answerInterpreter(talk.id, .cannot), given: booked).acceptance)
    var facts = next(booked, after: no)
    facts.fresh = TestOffice.facts(nil, fresh: 30).fresh
    let ways = InterpreterWays(facts: facts).all(for: try #require(facts.appointment))
    guard case .move(let offer) = ways.last else {
      Issue.record("Another time is a way out: \(ways)")
      return
    }
    #expect(offer.slot.date > talk.slot.date && offer.interpreter == .staff(selam))
    let later = TestOffice.moment("2026-07-07T13:15")
    let verdict = try #require(decide(.move(talk.id, to: later), given: facts).verdict)
    #expect(verdict.findings.contains { $0.code == .noInterpreter && $0.severity.blocks })
    #expect(
      verdict.onward.all.allSatisfy { way in
        if case .slot(let offer) = way { offer.slot.date > talk.slot.date } else { true }
      })
    let named = BookingRequest(client: talk.client, at: later, TalkWish(interpreter: .staff(selam)))
    let chosen = try #require(decide(.rebook(talk.id, named), given: facts).acceptance)
    #expect(chosen.appointment?.interpreting == .init(choice: .staff(selam), answer: .asked))
    let tomorrow = TestOffice.moment("2026-07-08T13:00")
    let moved = try #require(decide(.move(talk.id, to: tomorrow), given: facts).acceptance)
    #expect(moved.appointment?.interpreting == .init(choice: .staff(selam), answer: .yes))
  }

  @Test func `somebody the client would rather not see is never offered`() throws {
    let facts = try facts { $0.ratherNot = [TestOffice.staff("selam"), TestOffice.staff("els")] }
    let file = try #require(facts.file)
    let availability = Availability(office: facts.office, agenda: facts.agenda, now: facts.now)
    let search = SlotSearch(file: file, availability: availability)
    var request = SlotSearch.Request(
      TalkWish(minutes: 45), from: facts.now.date, days: 14, limit: 200)
    request.asksInterpreters = true
    let offers = search.offers(request)
    #expect(
      !offers.isEmpty && offers.allSatisfy { $0.interpreter?.staff == TestOffice.staff("awet") })
    #expect(!search.answer(request).relaxations.contains { $0.changes == [.deputy] })
    let named = BookingRequest(
      client: file.client.number, at: TestOffice.moment("2026-07-07T13:00"),
      TalkWish(interpreter: .staff(selam)))
    let verdict = try #require(decide(.book(named), given: facts).verdict)
    #expect(verdict.findings.contains { $0.code == .clientRatherNot && $0.severity == .refuses })
    var other = named
    other.interpreter = .telephone
    other.substitute = TestOffice.staff("els")
    other.substitutionReason = .absence
    #expect(decide(.book(other), given: facts).verdict != nil)
  }

  @Test func `a talk about residence asks for a professional, and says when there is none`() throws
  {
    let facts = try facts()
    let monday = "2026-07-06T13:00"
    let legal = try book(facts, at: monday) { $0.topics = [.legal] }
    #expect(legal.appointment?.interpreter == .staff(selam))
    #expect(legal.warnings.contains { $0.code == .interpreterNotProfessional })
    let asked = try book(facts, at: monday) {
      $0.topics = [.legal]
      $0.interpreter = .staff(TestOffice.staff("awet"))
    }
    #expect(!asked.warnings.contains { $0.code == .interpreterNotProfessional })
    #expect(try book(facts).warnings.isEmpty, "Others need no professional.")
  }

  @Test func `a wish for a man or a woman is met where it can be and said where not`() throws {
    let facts = try facts { $0.client.interpreterGender = .f }
    let booked = try book(facts)
    #expect(booked.appointment?.interpreter == .staff(selam))
    #expect(booked.warnings.map(\.code) == [.interpreterGender], "Nobody knows Selam's gender.")
  }

  @Test(arguments: [[], [LanguageCode.unknown]])
  func `an unknown language is asked for, and is not Dutch`(languages: [LanguageCode]) throws {
    let facts = try facts { $0.client.languages = languages }
    let request = BookingRequest(
      client: try #require(facts.file).client.number, at: TestOffice.moment("2026-07-07T13:00"))
    let verdict = try #require(decide(.book(request), given: facts).verdict)
    #expect(verdict.findings.contains(Finding(.noInterpreter, .asks, .languages(languages))))
    #expect(verdict.onward.first == .field(.languages))
  }
}
