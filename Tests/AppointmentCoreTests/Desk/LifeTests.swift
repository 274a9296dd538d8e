import AppointmentCore
import Testing

/// The life of an appointment: which step may follow which, and what is written down afterwards.
@Suite struct LifeTests {
  /// The table of systems §3.1, a line a status. Undo and the mistake stand outside it.
  static let steps: [AppointmentStatus: Set<AppointmentStatus>] = [
    .proposed: [.pending, .waitlist, .cancelled],
    .waitlist: [.pending, .cancelled],
    .pending: [.booked, .proposed, .cancelled],
    .booked: [.arrived, .noshow, .cancelled],
    .arrived: [.checkedIn, .fulfilled, .cancelled],
    .checkedIn: [.fulfilled],
    .noshow: [.arrived],
    .fulfilled: [], .cancelled: [], .enteredInError: [],
  ]

  @Test(arguments: AppointmentStatus.allCases, AppointmentStatus.allCases)
  func `every pair of statuses is as systems 3.1 says`(
    from: AppointmentStatus, to: AppointmentStatus
  ) {
    #expect(from.mayBecome(to) == Self.steps[from]?.contains(to))
  }

  /// A talk of 7 July 2026 from 09:30 to 10:15 in a status, at a moment.
  private func facts(
    _ status: AppointmentStatus = .booked, now: String
  ) throws -> DeskFacts {
    let file = try TestOffice.file()
    let request = BookingRequest(
      client: file.client.number, at: TestOffice.moment("2026-07-07T09:30"))
    let booked = try #require(
      decide(.book(request), given: TestOffice.facts(file)).acceptance)
    var appointment = try #require(booked.appointment)
    appointment.status = status
    let claims = status.occupies ? booked.events.flatMap(\.trace.claimsForTest) : []
    var facts = TestOffice.facts(file, now: now, claims: claims)
    facts.appointment = appointment
    facts.fresh = FreshIdentifiers(
      appointment: Identifier(99), referral: Identifier(98), contact: Identifier(97),
      absence: Identifier(96), closure: Identifier(95), lesson: Identifier(94),
      reference: AppointmentReference(number: 99)!)
    return facts
  }

  @Test(arguments: AppointmentStatus.allCases, [("10:14", false), ("10:15", true)])
  func `a talk awaits closing from its end on, while it is open`(
    status: AppointmentStatus, at: (time: String, isOver: Bool)
  ) throws {
    let now = "2026-07-07T\(at.time)"
    let talk = try #require(try facts(status, now: now).appointment)
    let isOpen: Set<AppointmentStatus> = [.booked, .arrived, .checkedIn]
    #expect(
      talk.awaitsClosing(at: TestOffice.moment(now)) == (at.isOver && isOpen.contains(status)))
  }

  @Test(arguments: [
    ("2026-07-07T10:14", false), ("2026-07-07T10:15", true), ("2026-07-08T09:00", true),
  ])
  func `what nobody marked on the day is written down afterwards, step by step`(
    now: String, may: Bool
  ) throws {
    let decision = decide(.fulfil(Identifier(7), [.handled]), given: try facts(now: now))
    guard may else {
      #expect(decision.verdict?.findings.first?.code == .wrongStatus)
      return
    }
    let acceptance = try #require(decision.acceptance)
    let changes = acceptance.events.compactMap { event -> AppointmentChange? in
      if case .appointmentChanged(let change) = event { change } else { nil }
    }
    #expect(changes.map(\.to.status) == [.arrived, .fulfilled])
    #expect(changes.allSatisfy { $0.from.status.mayBecome($0.to.status) })
    #expect(acceptance.appointment?.outcomes == [.handled])
    #expect(acceptance.appointment?.arrivedAt == nil, "nobody knows when")
  }

  @Test(arguments: CancelReason.allCases)
  func `who came can only leave without being seen`(reason: CancelReason) throws {
    let booked = decide(
      .cancel(Identifier(7), reason), given: try facts(now: "2026-07-07T09:00"))
    #expect((booked.acceptance != nil) == (reason != .leftWithoutBeingSeen))
    let arrived = decide(
      .cancel(Identifier(7), reason), given: try facts(.arrived, now: "2026-07-07T09:40"))
    #expect((arrived.acceptance != nil) == (reason == .leftWithoutBeingSeen))
    #expect(arrived.verdict.map { $0.onward.first == .command(.cancel) } ?? true)
  }

  @Test func `the office's own failures are counted apart`() {
    #expect(
      CancelReason.allCases.filter(\.isOfficeFailure)
        == [.office, .counsellorAbsent, .interpreterAbsent, .room])
    #expect(NoShowParty.allCases.filter(\.isOfficeFailure) == [.interpreter, .office])
  }

  // MARK: - Later than agreed

  @Test(arguments: [
    ("09:10", 45, nil), ("09:30", 45, nil), ("09:42", 33, "09:42"), ("10:00", 15, "10:00"),
    ("10:01", 14, nil), ("10:15", 0, nil), ("11:00", 0, nil),
  ])
  func `what is left of a talk from half past nine to a quarter past ten`(
    now: String, minutes: Int, start: String?
  ) throws {
    let slot = TimeSlot(at: TestOffice.moment("2026-07-07T09:30"), minutes: 45)!
    let lateness = Lateness(
      of: slot, at: TestOffice.moment("2026-07-07T\(now)"), leastMinutes: 15)
    #expect(lateness.remainingMinutes == minutes)
    #expect(lateness.rest?.start.description == start)
    #expect(lateness.rest == nil || lateness.rest?.end == slot.end)
  }

  @Test func `a shorter talk keeps its people and its end, and gives back what has passed`() throws
  {
    let facts = try facts(now: "2026-07-07T09:42")
    let acceptance = try #require(decide(.shorten(Identifier(7)), given: facts).acceptance)
    #expect(acceptance.appointment?.slot.start.description == "09:42")
    #expect(acceptance.appointment?.slot.end.description == "10:15")
    #expect(acceptance.appointment?.reference == facts.appointment?.reference)
    let claimed = acceptance.events.flatMap { event -> [Claim] in
      if case .claimed(let claims) = event { claims } else { [] }
    }
    let before = Set(facts.agenda.all)
    #expect(claimed.count == before.count)
    for claim in claimed {
      #expect(claim.slot.start.description == "09:42")
      #expect(before.contains { $0.resource == claim.resource && $0.slot.end == claim.slot.end })
    }
  }

  @Test(arguments: [
    ("2026-07-07T09:30", VerdictCode.notYetStarted), ("2026-07-07T10:05", .tooLittleTime),
    ("2026-07-08T09:42", .tooLittleTime),
  ])
  func `a talk is made shorter only while enough of it is left`(
    now: String, code: VerdictCode
  ) throws {
    let verdict = try #require(
      decide(.shorten(Identifier(7)), given: try facts(now: now)).verdict)
    #expect(verdict.findings.map(\.code) == [code])
  }

  // MARK: - In the place of another

  @Test(arguments: AppointmentStatus.allCases)
  func `a new time in the place of a missed talk keeps the reference`(
    status: AppointmentStatus
  ) throws {
    let facts = try facts(status, now: "2026-07-07T10:20")
    let number = try #require(facts.file?.client.number)
    let request = BookingRequest(
      client: number, at: TestOffice.moment("2026-07-09T10:00"), TalkWish(minutes: 30))
    let decision = decide(.rebook(Identifier(7), request), given: facts)
    let may = [.booked, .noshow, .cancelled].contains(status)
    #expect((decision.acceptance != nil) == may)
    guard let new = decision.acceptance?.appointment else { return }
    #expect(new.reference == facts.appointment?.reference)
    #expect(new.replaces == facts.appointment?.id)
    #expect(new.slot.minutes == 30)
  }
}
