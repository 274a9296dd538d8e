import AppointmentCore
import Testing

@Suite struct ChangesTests {
  /// An appointment of 7 July 2026 at 09:30 and the facts around it, at a moment.
  private func facts(
    _ status: AppointmentStatus = .booked, now: String = "2026-07-07T09:40"
  ) throws -> DeskFacts {
    let file = try TestOffice.file()
    let booked = decide(
      .book(BookingRequest(client: file.client.number, at: TestOffice.moment("2026-07-07T09:30"))),
      given: TestOffice.facts(file))
    let acceptance = try #require(booked.acceptance)
    var appointment = try #require(acceptance.appointment)
    appointment.status = status
    var facts = TestOffice.facts(
      file, now: now,
      claims: status.occupies ? acceptance.events.flatMap(\.trace.claimsForTest) : [])
    facts.appointment = appointment
    facts.fresh = FreshIdentifiers(
      appointment: Identifier(99), referral: Identifier(98), contact: Identifier(97),
      absence: Identifier(96), closure: Identifier(95), lesson: Identifier(94),
      reference: AppointmentReference(number: 99)!)
    return facts
  }

  @Test(arguments: [
    ("2026-07-07T09:29", false), ("2026-07-07T09:44", false), ("2026-07-07T09:45", true),
  ])
  func `nobody is a no-show before the start and the grace`(now: String, may: Bool) throws {
    let decision = decide(.noShow(Identifier(7), .client), given: try facts(now: now))
    #expect((decision.acceptance != nil) == may)
    #expect(may || decision.verdict?.findings.first?.code == .notYetStarted)
  }

  @Test func `a no-show gives back all it claimed and may still arrive that day`() throws {
    let missed = try #require(
      decide(.noShow(Identifier(7), .client), given: try facts(now: "2026-07-07T09:50")).acceptance)
    #expect(
      missed.events.contains {
        if case .released(let claims) = $0 { claims.count == 3 } else { false }
      })
    let late = try facts(.noshow, now: "2026-07-07T09:55")
    let arrived = try #require(decide(.arrive(Identifier(7)), given: late).acceptance)
    #expect(arrived.appointment?.status == .arrived)
    #expect(arrived.events.flatMap(\.trace.claimsForTest).count == 3)
    let nextDay = try facts(.noshow, now: "2026-07-08T09:55")
    #expect(
      decide(.arrive(Identifier(7)), given: nextDay).verdict?.findings.first?.code == .wrongStatus)
  }

  /// Found by a random run: the lesson that the old time was booked over stands again, and the new
  /// time inside it was then claimed on top of it.
  @Test func `a move inside a lesson that was booked over meets that lesson`() throws {
    var facts = try facts(now: "2026-07-07T08:00")
    let number = try #require(facts.file?.client.number)
    facts.file?.lessons = [
      Lesson(
        id: Identifier(5), client: number, weekday: .tuesday, from: CivilTime(hour: 9, minute: 0)!,
        to: CivilTime(hour: 12, minute: 0)!, validFrom: CivilDate(iso: "2026-01-01")!)!
    ]
    let moved = decide(
      .move(Identifier(7), to: TestOffice.moment("2026-07-07T10:30")), given: facts)
    #expect(moved.verdict?.findings.map(\.code).contains(.clientLesson) == true)
    let away = decide(.move(Identifier(7), to: TestOffice.moment("2026-07-14T13:15")), given: facts)
    #expect(away.acceptance?.events.flatMap(\.trace.claimsForTest).isEmpty == false)
  }

  @Test(arguments: AppointmentStatus.allCases)
  func `only the steps of the state machine are taken`(status: AppointmentStatus) throws {
    let facts = try facts(status, now: "2026-07-07T10:00")
    let start = decide(.start(Identifier(7)), given: facts)
    #expect((start.acceptance != nil) == status.mayBecome(.checkedIn))
    let fulfil = decide(.fulfil(Identifier(7), [.handled]), given: facts)
    #expect((fulfil.acceptance != nil) == status.mayBecome(.fulfilled))
    let reason: CancelReason = status == .arrived ? .leftWithoutBeingSeen : .client
    let cancel = decide(.cancel(Identifier(7), reason), given: facts)
    #expect((cancel.acceptance != nil) == status.mayBecome(.cancelled))
  }

  @Test
  func `a move is a new appointment with the old reference, and may overlap its own old time`()
    throws
  {
    let facts = try facts(now: "2026-07-06T09:00")
    let moved = try #require(
      decide(.move(Identifier(7), to: TestOffice.moment("2026-07-07T10:00")), given: facts)
        .acceptance)
    #expect(moved.appointment?.reference == facts.appointment?.reference)
    #expect(moved.appointment?.replaces == facts.appointment?.id)
    #expect(moved.appointment?.id == Identifier(99))
    let change = moved.events.compactMap { event -> AppointmentChange? in
      if case .appointmentChanged(let change) = event { change } else { nil }
    }.first
    #expect(change?.to.cancelReason == .rescheduled)
  }

  @Test func `a move to where the talk stands already is none, and its own time is not offered`()
    throws
  {
    let facts = try facts(now: "2026-07-06T09:00")
    let own = try #require(facts.appointment).slot
    let same = try #require(
      decide(.move(Identifier(7), to: own.startMoment), given: facts).verdict)
    #expect(same.findings == [Finding(.nothingChanges, .refuses, .slot(own))])
    // Somebody else has the first of the offered times; the talk's own comes before it.
    var crowded = facts
    crowded.agenda.insert(
      Claim(
        resource: .staff(TestOffice.staff("karin")),
        slot: TimeSlot(at: TestOffice.moment("2026-07-07T10:30"), minutes: 30)!,
        owner: .appointment(Identifier(55))))
    let verdict = try #require(
      decide(.move(Identifier(7), to: TestOffice.moment("2026-07-07T09:45")), given: crowded)
        .verdict)
    let offered = verdict.onward.all.compactMap { way in
      if case .slot(let offer) = way { offer.slot } else { nil }
    }
    #expect(!offered.isEmpty && !offered.contains(own))
    let other = decide(
      .move(
        Identifier(7), to: own.startMoment, with: TestOffice.staff("els"), because: .absence),
      given: facts)
    #expect(other.acceptance?.appointment?.staff == TestOffice.staff("els"))
  }

  @Test func `a move past the window is refused with the way onward`() throws {
    let verdict = try #require(
      decide(
        .move(Identifier(7), to: TestOffice.moment("2026-07-15T10:00")),
        given: try facts(now: "2026-07-06T09:00")
      ).verdict)
    #expect(verdict.word == .refer)
  }

  @Test func `what was moved once has a successor and is not moved again`() throws {
    var facts = try facts(now: "2026-07-06T09:00")
    facts.hasSuccessor = true
    let decision = decide(
      .move(Identifier(7), to: TestOffice.moment("2026-07-07T10:00")), given: facts)
    #expect(decision.verdict?.findings.first?.code == .wrongStatus)
  }

  @Test func `a move keeps everyone in the talk, its room and its reasons`() throws {
    var facts = try facts(now: "2026-07-06T09:00")
    let second = try ClientNumber.parse("0288-3")
    facts.appointment?.clients.append(second)
    facts.appointment?.room = RoomCode("2")
    facts.overrides = [.clientLesson: "toets"]
    let moved = try #require(
      decide(.move(Identifier(7), to: TestOffice.moment("2026-07-08T13:00")), given: facts)
        .acceptance)
    #expect(moved.appointment?.clients.last == second)
    #expect(moved.appointment?.room == RoomCode("2"))
    #expect(
      moved.events.contains {
        if case .appointmentBooked(_, let despite) = $0 {
          despite[.clientLesson] == "toets"
        } else {
          false
        }
      })
    #expect(moved.events.flatMap(\.trace.claimsForTest).contains { $0.resource == .client(second) })
  }

  @Test(arguments: [
    ("2026-07-06T10:00", false), ("2026-07-07T00:00", true), ("2026-07-08T09:00", true),
  ])
  func `nobody arrives on an earlier day than the talk's`(now: String, may: Bool) throws {
    let decision = decide(.arrive(Identifier(7)), given: try facts(now: now))
    #expect((decision.acceptance != nil) == may)
  }

  @Test func `what belongs to the day of a talk is refused on another with its day`() throws {
    let tomorrow = try facts(now: "2026-07-06T10:00")
    let day = Finding(.anotherDay, .refuses, .day(TestOffice.day("2026-07-07")))
    for command in [DeskCommand.arrive(Identifier(7)), .late(Identifier(7))] + [
      .noShow(Identifier(7), .client)
    ] {
      let verdict = try #require(decide(command, given: tomorrow).verdict)
      #expect(verdict.findings == [day])
      #expect(verdict.onward.all == [.command(.move), .command(.day)])
    }
    let after = try #require(
      decide(.late(Identifier(7)), given: try facts(now: "2026-07-08T10:00")).verdict)
    #expect(after.findings == [day] && after.onward.first == .command(.arrive))
  }

  @Test(arguments: [true, false])
  func `an undo is a way onward only while it can be done`(canUndo: Bool) throws {
    var facts = try facts(.cancelled)
    facts.canUndo = canUndo
    let verdict = try #require(decide(.cancel(Identifier(7), .client), given: facts).verdict)
    #expect(
      verdict.onward.all == [.command(.move), .command(canUndo ? .undo : .book)])
  }

  @Test func `arriving and saying what it is about is one step`() throws {
    let arrived = try #require(
      decide(.arrive(Identifier(7), topics: [.money, .money]), given: try facts()).acceptance)
    #expect(arrived.appointment?.status == .arrived)
    #expect(arrived.appointment?.topics == [.money])
    #expect(arrived.events.count == 2)
  }

  @Test func `an undo is the inverse of everything a change did`() throws {
    var facts = try facts(now: "2026-07-07T09:50")
    let missed = try #require(decide(.noShow(Identifier(7), .client), given: facts).acceptance)
    facts.undoable = RecordedChange(
      sequence: 5, at: facts.now, actor: facts.actor, verb: "noshow",
      traces: missed.events.map(\.trace))
    facts.undoableAppointments = [try #require(missed.appointment)]
    facts.agenda = Agenda()
    let undone = try #require(decide(.undo(nil), given: facts).acceptance)
    #expect(undone.appointment?.status == .booked)
    #expect(undone.appointment?.noShowParty == nil)
    #expect(undone.events.flatMap(\.trace.claimsForTest).count == 3)
  }

  @Test func `an undo is refused when somebody took the time or went on`() throws {
    var facts = try facts(now: "2026-07-07T09:50")
    let missed = try #require(decide(.noShow(Identifier(7), .client), given: facts).acceptance)
    facts.undoable = RecordedChange(
      sequence: 5, at: facts.now, actor: facts.actor, verb: "noshow",
      traces: missed.events.map(\.trace))
    facts.undoableAppointments = [try #require(missed.appointment)]
    var later = facts
    later.hasLaterChange = true
    #expect(decide(.undo(nil), given: later).verdict?.findings.first?.code == .undoTooLate)
    facts.agenda = Agenda([
      Claim(
        resource: .staff(TestOffice.staff("karin")),
        slot: TimeSlot(at: TestOffice.moment("2026-07-07T10:00"), minutes: 15)!,
        owner: .appointment(Identifier(55)))
    ])
    #expect(decide(.undo(nil), given: facts).verdict?.findings.first?.code == .undoTooLate)
  }

  @Test func `nothing to undo is said`() throws {
    let facts = TestOffice.facts(nil)
    #expect(decide(.undo(nil), given: facts).verdict?.findings.first?.code == .nothingToUndo)
  }

  @Test(arguments: [(-8, false), (-7, true), (0, true), (1, false)])
  func `a contact may be dated back seven days`(days: Int, may: Bool) throws {
    let facts = TestOffice.facts(try TestOffice.file())
    let note = ContactNote(
      client: try ClientNumber.parse("0412-6"), channel: .phone,
      on: facts.now.date.adding(days: days))
    #expect((decide(.contact(note), given: facts).acceptance != nil) == may)
  }

  @Test func `asking for the ways records nothing, and a private topic never is`() throws {
    let facts = TestOffice.facts(try TestOffice.file(), now: "2026-08-03T09:00")
    let number = try ClientNumber.parse("0412-6")
    func refer(_ topic: HelpTopic, _ outcome: ReferralOutcome?) -> Acceptance? {
      decide(
        .refer(ReferralRequest(subject: .client(number), topic: topic, outcome: outcome)),
        given: facts
      ).acceptance
    }
    #expect(refer(.allowances, nil)?.events == [])
    let taken = refer(.allowances, .service(ServiceCode("wijkteam")!, isTogether: false))
    #expect(taken?.referral?.isReturn == true)
    #expect(taken?.referral?.month == 16)
    #expect(refer(.safety, nil)?.events == [])
    #expect(refer(.safety, .helped) == nil)
  }

  @Test(arguments: VisitorReason.allCases)
  func `somebody who is not in the store is helped like anyone`(reason: VisitorReason) throws {
    let decision = decide(
      .refer(ReferralRequest(subject: .visitor(reason), topic: .money, outcome: .helped)),
      given: TestOffice.facts(nil))
    let acceptance = try #require(decision.acceptance)
    #expect(!acceptance.onward.isEmpty)
    #expect(acceptance.referral?.subject == .visitor(reason))
  }

  @Test func `an assignment ends the one before it in one step`() throws {
    var facts = TestOffice.facts(try TestOffice.file())
    facts.actor = Actor(code: TestOffice.staff("marijke"), role: .teamleider)
    let number = try ClientNumber.parse("0412-6")
    let assignment = Assignment(
      client: number, stream: .guidance, staff: TestOffice.staff("els"),
      from: TestOffice.day("2026-07-10"))
    let accepted = try #require(decide(.assign(assignment), given: facts).acceptance)
    #expect(accepted.events.count == 2)
    let wrong = Assignment(
      client: number, stream: .guidance, staff: TestOffice.staff("frits"),
      from: TestOffice.day("2026-07-10"))
    #expect(decide(.assign(wrong), given: facts).verdict != nil)
  }
}
