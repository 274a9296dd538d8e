import AppointmentCore
import Testing

/// Random mornings: every line of a plan is accepted, inside its window, on nobody else's time.
struct RepairPropertyTests {
  /// A morning on which Karin is ill: her talks, their clients, and what is taken.
  private struct Morning {
    var cases: [RepairCase] = []
    var claims: [Claim] = []
    let absence: Absence
    let now = TestOffice.moment("2026-07-06T08:30")

    init(_ generator: inout SeededGenerator) throws {
      absence = Absence(
        id: Identifier(99), staff: TestOffice.staff("karin"),
        period: CivilPeriod(
          from: TestOffice.day("2026-07-06").adding(
            days: [0, 0, 2, 9].randomElement(using: &generator)!),
          days: Int.random(in: 1...9, using: &generator)),
        reason: .ill)!
      let calm = Availability(office: TestOffice.office, agenda: Agenda(), now: now)
      var agenda = Agenda()
      for number in 0..<Int.random(in: 1...9, using: &generator) {
        let day = absence.period.start.adding(
          days: Int.random(in: 0..<min(4, absence.period.dayCount), using: &generator))
        let start = CivilTime(
          clampingMinuteOfDay: 540 + 60 * Int.random(in: 0...2, using: &generator))
        let slot = TimeSlot(at: CivilDateTime(day, start), minutes: 45)!
        // Windows that end from before the talk until long after it.
        let settled = TestOffice.day("2025-04-06").adding(
          days: Int.random(in: 0...60, using: &generator))
        let client = try TestOffice.client(
          "\(ClientNumber(digits: 4, value: 1000 + number)!)", settled: settled.description,
          household: "H\(number)")
        let appointment = Appointment(
          id: Identifier(UInt128(number + 1)),
          reference: AppointmentReference(number: number + 1)!, clients: [client.number],
          staff: absence.staff, room: RoomCode("1")!, slot: slot,
          letterDate: Bool.random(using: &generator) ? slot.date.adding(days: 3) : nil)
        let talk = Meeting(
          clients: appointment.clients, staff: appointment.staff, roles: [.begeleider], slot: slot,
          room: appointment.room)
        let mine = calm.claims(for: talk, owner: .appointment(appointment.id))
        guard mine.allSatisfy({ agenda.conflicts(with: $0.slot, of: $0.resource).isEmpty }) else {
          continue
        }
        for claim in mine { agenda.insert(claim) }
        claims += mine
        cases.append(
          RepairCase(appointment: appointment, file: try TestOffice.file(client)))
      }
      takeOtherTimes(&generator)
      stayAway()
    }

    private mutating func takeOtherTimes(_ generator: inout SeededGenerator) {
      for code in ["els", "karin"] {
        for day in CivilPeriod(from: absence.period.start, days: 21)
        where Bool.random(using: &generator) && !absence.period.contains(day) {
          let slot = TimeSlot(
            at: CivilDateTime(day, CivilTime(hour: 10, minute: 0)!),
            minutes: 15 * Int.random(in: 1...12, using: &generator))!
          claims.append(
            Claim(
              resource: .staff(TestOffice.staff(code)), slot: slot,
              owner: .appointment(Identifier(500))))
        }
      }
    }

    private mutating func stayAway() {
      let away = StandingTimes(absences: [absence])
      for day in absence.period {
        for claim in away.claims(
          of: .staff(absence.staff), on: day, calendar: TestOffice.calendar)
        {
          let hard = claims.filter { $0.resource == claim.resource && $0.slot.date == day }
          claims += claim.pieces(outside: hard.map(\.slot))
        }
      }
    }
  }

  @Test func everyLineIsAcceptedInsideItsWindow() throws {
    var generator = SeededGenerator()
    var earlier = 0
    for round in 0..<40 {
      let morning = try Morning(&generator)
      var agenda = Agenda(morning.claims)
      let availability = Availability(
        office: TestOffice.office, agenda: agenda, now: morning.now)
      let instance = RepairInstance(
        morning.cases, availability: availability,
        days: CivilPeriod(from: morning.now.date, days: 28))
      let plan = RepairSolver().plan(for: instance)
      #expect(plan.lines.count == morning.cases.count)
      #expect(plan.score >= RepairSolver().lineByLine(instance).score)
      for line in plan.lines {
        guard let choice = line.choice else { continue }
        let id = line.talk.appointment.id
        let one = try #require(morning.cases.first { $0.appointment.id == id })
        var facts = TestOffice.facts(one.file)
        facts.now = morning.now
        facts.appointment = one.appointment
        facts.agenda = agenda
        facts.loadedStanding.absences = [morning.absence]
        let decision = decide(.repair(id, choice), given: facts)
        let acceptance = try #require(
          decision.acceptance, "seed \(generator.seed), round \(round): \(decision)")
        let new = try #require(acceptance.appointment)
        let option = try #require(line.proposal.option)
        #expect(new.slot == option.slot)
        #expect(new.staff == option.staff)
        #expect(new.reference == one.appointment.reference)
        if option.isEarlier(than: one.appointment) {
          earlier += 1
          #expect(new.slot.date > morning.now.date)
        }
        try expectAllowed(new, one, morning, acceptance)
        lay(acceptance, into: &agenda, "seed \(generator.seed), round \(round)")
      }
    }
    #expect(earlier > 0, "Some of those whose window ends come earlier.")
  }

  private func expectAllowed(
    _ new: Appointment, _ one: RepairCase, _ morning: Morning, _ acceptance: Acceptance
  ) throws {
    let clock = try #require(one.file.clock(under: TestOffice.office.policies))
    #expect(new.slot.date <= clock.windowLastDay)
    if let letter = one.appointment.letterDate { #expect(new.slot.date <= letter) }
    #expect(
      !(new.staff == morning.absence.staff
        && morning.absence.period.contains(new.slot.date)))
    #expect(
      acceptance.events.contains { event in
        if case .made(let call) = event.change(of: RepairCall.self) {
          call.appointment == new.id
        } else {
          false
        }
      })
  }

  private func lay(_ acceptance: Acceptance, into agenda: inout Agenda, _ place: String) {
    for event in acceptance.events {
      if case .released(let claims) = event { for claim in claims { agenda.remove(claim) } }
    }
    for event in acceptance.events {
      guard case .claimed(let claims) = event else { continue }
      for claim in claims {
        #expect(
          agenda.conflicts(with: claim.slot, of: claim.resource).isEmpty,
          Comment(rawValue: place))
        agenda.insert(claim)
      }
    }
  }
}
