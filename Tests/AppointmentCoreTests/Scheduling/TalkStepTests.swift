import AppointmentCore
import Testing

/// What may be done with a talk, and that decisions refuse for just that (systems §3.1).
@Suite struct TalkStepTests {
  /// A talk of Tuesday 7 July 2026, 09:30 to 10:15.
  private static func talk(_ status: AppointmentStatus) -> Appointment {
    Appointment(
      id: Identifier(7), reference: AppointmentReference(number: 7)!,
      clients: [ClientNumber(digits: 4, value: 412)!], staff: TestOffice.staff("karin"),
      slot: TimeSlot(at: TestOffice.moment("2026-07-07T09:30"), minutes: 45)!, status: status)
  }

  private static let day = TestOffice.day("2026-07-07")

  @Test(
    arguments: [
      // From which statuses: the table of systems §3.1.
      (.arrive, .booked, "07T09:30", nil), (.arrive, .pending, "07T09:30", .status(.pending)),
      (.start, .arrived, "07T09:30", nil), (.start, .booked, "07T09:30", .status(.booked)),
      (.cancel, .arrived, "07T09:30", nil), (.cancel, .checkedIn, "07T09:30", .status(.checkedIn)),
      (.move, .cancelled, "07T09:30", nil), (.move, .arrived, "07T09:30", .status(.arrived)),
      (.confirm, .pending, "07T09:30", nil), (.letGo, .booked, "07T09:30", .status(.booked)),
      (.setTopics, .fulfilled, "07T09:30", nil),
      (.setTopics, .enteredInError, "07T09:30", .status(.enteredInError)),
      // On its day and not before; what was not marked then is written down afterwards.
      (.arrive, .booked, "06T23:59", .anotherDay(day)), (.arrive, .booked, "07T00:00", nil),
      (.arrive, .booked, "08T09:00", nil), (.late, .booked, "06T23:59", .anotherDay(day)),
      (.late, .booked, "07T23:59", nil), (.late, .booked, "08T00:00", .anotherDay(day)),
      (.arrive, .noshow, "07T23:59", nil), (.arrive, .noshow, "08T00:00", .status(.noshow)),
      // Nobody is missed before the grace of 15 minutes has passed.
      (.noShow, .booked, "06T23:59", .anotherDay(day)),
      (.noShow, .booked, "07T09:44", .notBefore(TestOffice.moment("2026-07-07T09:45"))),
      (.noShow, .booked, "07T09:45", nil), (.noShow, .arrived, "07T09:45", .status(.arrived)),
      // A talk that nobody marked can be closed when it is over.
      (.fulfil, .booked, "07T10:14", .status(.booked)), (.fulfil, .booked, "07T10:15", nil),
      (.fulfil, .arrived, "07T09:30", nil),
      // Shorter from its beginning on, while a quarter of an hour is left.
      (.shorten, .booked, "07T09:30", .notBegun), (.shorten, .booked, "07T09:31", nil),
      (.shorten, .arrived, "07T10:00", nil),
      (.shorten, .booked, "07T10:01", .tooLittleTime(minutes: 14)),
      (.shorten, .fulfilled, "07T09:31", .status(.fulfilled)),
    ] as [(TalkStep, AppointmentStatus, String, StepObstacle?)])
  func `each side of each boundary`(
    step: TalkStep, status: AppointmentStatus, moment: String, obstacle: StepObstacle?
  ) {
    let now = TestOffice.moment("2026-07-\(moment)")
    #expect(Self.talk(status).obstacle(to: step, at: now, under: DeskPolicy()) == obstacle)
  }

  @Test func `what was moved on does not move again, and says so itself or is told`() {
    func obstacle(_ talk: Appointment, _ hasSuccessor: Bool?) -> StepObstacle? {
      talk.obstacle(
        to: .move, at: TestOffice.moment("2026-07-07T09:00"), under: DeskPolicy(),
        hasSuccessor: hasSuccessor)
    }
    var moved = Self.talk(.cancelled)
    #expect(obstacle(moved, nil) == nil)
    moved.cancelReason = .rescheduled
    #expect(obstacle(moved, nil) == .movedOn(.cancelled))
    #expect(obstacle(moved, false) == nil)
    #expect(obstacle(Self.talk(.noshow), true) == .movedOn(.noshow))
  }

  @Test(arguments: [("09:39", nil), ("09:40", StepObstacle.holdOver)])
  func `a hold can be decided about until its minute`(time: String, obstacle: StepObstacle?) {
    var held = Self.talk(.pending)
    held.heldUntil = TestOffice.moment("2026-07-07T09:40")
    let now = TestOffice.moment("2026-07-07T\(time)")
    for step in [TalkStep.confirm, .letGo] {
      #expect(held.obstacle(to: step, at: now, under: DeskPolicy()) == obstacle)
    }
  }

  private static let moments = [
    "2026-07-06T12:00", "2026-07-07T09:00", "2026-07-07T09:30", "2026-07-07T09:40",
    "2026-07-07T09:50", "2026-07-07T10:10", "2026-07-07T12:00", "2026-07-08T09:00",
  ]

  /// What a step is as a command.
  private func command(_ step: TalkStep, _ status: AppointmentStatus) -> DeskCommand {
    let id = Identifier<Appointment>(7)
    return switch step {
    case .confirm: .confirm(id)
    case .letGo: .letGo(id)
    case .arrive: .arrive(id)
    case .late: .late(id)
    case .start: .start(id)
    case .fulfil: .fulfil(id, [.handled])
    case .noShow: .noShow(id, .client)
    case .shorten: .shorten(id)
    case .cancel: .cancel(id, status == .arrived ? .leftWithoutBeingSeen : .client)
    case .move: .move(id, to: TestOffice.moment("2026-07-09T10:00"))
    case .setTopics: .setTopics(id, [.post])
    case .enterInError: .enterInError(id, .wrongClient)
    }
  }

  @Test(arguments: AppointmentStatus.allCases)
  func `a decision refuses a step for its obstacle, and only then`(
    status: AppointmentStatus
  ) throws {
    let obstacles: Set<VerdictCode> = [
      .wrongStatus, .anotherDay, .notYetStarted, .tooLittleTime, .holdEnded,
    ]
    var taken = 0
    for step in TalkStep.allCases {
      for moment in Self.moments {
        for end in [nil, TestOffice.moment("2026-07-07T09:35")] {
          var talk = Self.talk(status)
          talk.heldUntil = end
          var facts = TestOffice.facts(try TestOffice.file(), now: moment)
          facts.appointment = talk
          let obstacle = talk.obstacle(
            to: step, at: facts.now, under: facts.office.desk, hasSuccessor: false)
          let decision = decide(command(step, status), given: facts)
          let refused = decision.verdict?.findings.contains { obstacles.contains($0.code) } ?? false
          #expect(refused == (obstacle != nil), "\(step) at \(moment): \(decision)")
          taken += obstacle == nil ? 1 : 0
        }
      }
    }
    #expect(taken > 0 || status == .enteredInError)
  }
}
