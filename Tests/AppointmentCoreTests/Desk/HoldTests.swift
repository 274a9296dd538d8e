import AppointmentCore
import Testing

/// A time that is held while somebody decides, and what never should have been there.
@Suite struct HoldTests {
  private static let start = TestOffice.moment("2026-07-07T09:30")

  /// Held on 6 July 2026 at 09:50, for ten minutes.
  private func held(now: String = "2026-07-06T09:50") throws -> (Acceptance, DeskFacts) {
    let file = try TestOffice.file()
    let facts = TestOffice.facts(file, now: now)
    let request = BookingRequest(client: file.client.number, at: Self.start)
    let acceptance = try #require(decide(.hold(request), given: facts).acceptance)
    return (acceptance, facts)
  }

  /// The facts a while later, about the held appointment.
  private func later(_ now: String, status: AppointmentStatus = .pending) throws -> DeskFacts {
    let (acceptance, before) = try held()
    var facts = before
    facts.now = TestOffice.moment(now)
    facts.agenda = facts.agenda.applying(acceptance.events)
    facts.appointment = acceptance.appointment
    facts.appointment?.status = status
    return facts
  }

  @Test func `a hold claims like a booking, is no booking, and says until when`() throws {
    let (acceptance, facts) = try held()
    let appointment = try #require(acceptance.appointment)
    #expect(appointment.status == .pending)
    #expect(appointment.heldUntil == TestOffice.moment("2026-07-06T10:00"))
    let booked = try #require(
      decide(
        .book(BookingRequest(client: appointment.client, at: Self.start)), given: facts
      ).acceptance)
    func claims(_ events: [DeskEvent]) -> Set<Claim> {
      Set(Agenda().applying(events).all)
    }
    #expect(claims(acceptance.events) == claims(booked.events))
    #expect(!claims(acceptance.events).isEmpty)
  }

  @Test(arguments: [("09:50", false), ("09:59", false), ("10:00", true), ("10:01", true)])
  func `held at ten to ten for ten minutes it is over at ten`(time: String, isOver: Bool) throws {
    let facts = try later("2026-07-06T\(time)")
    let appointment = try #require(facts.appointment)
    #expect(appointment.isHoldOver(at: facts.now) == isOver)
    let confirmed = decide(.confirm(appointment.id), given: facts)
    #expect(confirmed.acceptance?.appointment?.status == (isOver ? nil : .booked))
    #expect(confirmed.verdict?.findings.map(\.code) == (isOver ? [.holdEnded] : nil))
    let letGo = decide(.letGo(appointment.id), given: facts)
    #expect(letGo.acceptance?.appointment?.status == (isOver ? nil : .cancelled))
  }

  @Test func `what came pending with an old agenda is never over`() throws {
    var facts = try later("2027-01-01T09:00")
    facts.appointment?.heldUntil = nil
    #expect(facts.appointment?.isHoldOver(at: facts.now) == false)
    let id = try #require(facts.appointment?.id)
    #expect(decide(.confirm(id), given: facts).acceptance?.appointment?.status == .booked)
  }

  @Test func `confirming keeps every claim, letting go gives every one back`() throws {
    let facts = try later("2026-07-06T09:55")
    let id = try #require(facts.appointment?.id)
    let confirmed = try #require(decide(.confirm(id), given: facts).acceptance)
    #expect(Set(facts.agenda.applying(confirmed.events).all) == Set(facts.agenda.all))
    let free = try #require(decide(.letGo(id), given: facts).acceptance)
    #expect(facts.agenda.applying(free.events).all.isEmpty)
    #expect(free.appointment?.cancelReason == nil, "nobody called anything off")
    #expect(free.appointment?.wasOnlyHeld(at: facts.now) == true)
  }

  @Test(arguments: AppointmentStatus.allCases)
  func `only what is held is confirmed or let go`(status: AppointmentStatus) throws {
    let facts = try later("2026-07-06T09:55", status: status)
    let id = try #require(facts.appointment?.id)
    for command in [DeskCommand.confirm(id), .letGo(id)] {
      let decision = decide(command, given: facts)
      #expect((decision.acceptance != nil) == (status == .pending), "\(command)")
    }
  }

  @Test func `holds that are over free their people for each other's time`() throws {
    let facts = try later("2026-07-06T10:00")
    let hold = try #require(facts.appointment)
    let ends = facts.ending([hold])
    #expect(ends.map(\.hold.id) == [hold.id])
    #expect(facts.agenda.applying(ends.flatMap(\.events)).all.isEmpty)
    let changes = ends.flatMap(\.events).compactMap { event -> AppointmentChange? in
      if case .appointmentChanged(let change) = event { change } else { nil }
    }
    #expect(changes.map(\.to.status) == [.cancelled])
    #expect(changes.allSatisfy { $0.from.status.mayBecome($0.to.status) })
  }

  @Test func `a lesson that was held over grows back`() throws {
    let file = try TestOffice.file()
    var withLesson = file
    let lesson = try #require(
      Lesson(
        id: Identifier(44), client: file.client.number, weekday: .tuesday,
        from: CivilTime(iso: "09:00")!, to: CivilTime(iso: "12:00")!,
        validFrom: TestOffice.day("2026-07-01")))
    withLesson.lessons = [lesson]
    let claims = lesson.claims(
      in: CivilPeriod(from: TestOffice.day("2026-07-07"), days: 1), calendar: TestOffice.calendar)
    var facts = TestOffice.facts(withLesson, now: "2026-07-06T09:50", claims: claims)
    var request = BookingRequest(client: file.client.number, at: Self.start)
    request.despite = [.clientLesson: "kan niet anders"]
    let held = try #require(decide(.hold(request), given: facts).acceptance)
    facts.agenda = facts.agenda.applying(held.events)
    #expect(Set(facts.agenda.all) != Set(claims))
    facts.now = TestOffice.moment("2026-07-06T10:00")
    let ends = facts.ending([try #require(held.appointment)])
    #expect(Set(facts.agenda.applying(ends.flatMap(\.events)).all) == Set(claims))
  }

  // MARK: - What never should have been there

  @Test(arguments: AppointmentStatus.allCases, MistakeReason.allCases)
  func `any appointment but a mistake may turn out to be one`(
    status: AppointmentStatus, reason: MistakeReason
  ) throws {
    let facts = try later("2026-07-06T09:55", status: status)
    let id = try #require(facts.appointment?.id)
    let decision = decide(.enterInError(id, reason), given: facts)
    #expect((decision.acceptance != nil) == (status != .enteredInError))
    guard let acceptance = decision.acceptance else { return }
    #expect(acceptance.appointment?.status == .enteredInError)
    #expect(acceptance.appointment?.mistake == reason)
    #expect(facts.agenda.applying(acceptance.events).all.isEmpty)
    #expect(
      acceptance.events.map(\.trace).contains(.mistakeSaid(id, from: nil, to: reason)))
  }

  @Test(arguments: Role.allCases)
  func `only the teamleider says so`(role: Role) {
    #expect(Rights.may(role, .enterInError) == (role == .teamleider))
  }
}
