import AppointmentCore
import Testing

/// When a plan may propose a time before the time agreed: only where too little is left after it.
@Suite struct EarlierRepairTests {
  /// Wednesday 22 July 2026. Karin, who works Monday to Thursday, is on leave that week.
  private static let agreed = TimeSlot(at: TestOffice.moment("2026-07-22T10:00"), minutes: 45)!

  private static func talk(
    _ number: Int = 1, at slot: TimeSlot = agreed, of client: Client? = nil,
    letterDate: String? = nil
  ) throws -> Appointment {
    Appointment(
      id: Identifier(UInt128(number)), reference: AppointmentReference(number: number)!,
      clients: [try client?.number ?? ClientNumber.parse("0412-6")],
      staff: TestOffice.staff("karin"), room: RoomCode("1")!, slot: slot,
      letterDate: letterDate.map(TestOffice.day))
  }

  private static func busy(
    _ code: String, _ first: String, days: Int, from: Int = 0, to: Int = 24 * 60
  ) -> [Claim] {
    CivilPeriod(from: TestOffice.day(first), days: days).map { day in
      Claim(
        resource: .staff(TestOffice.staff(code)),
        slot: TimeSlot(
          day, from: CivilTime(clampingMinuteOfDay: from), to: CivilTime(clampingMinuteOfDay: to))!,
        owner: .absence(Identifier(99)))
    }
  }

  private static let leave = busy("karin", "2026-07-20", days: 5)

  private static func instance(
    _ cases: [(Appointment, ClientFile)], away: [Claim] = leave, more: [Claim] = [],
    now: String = "2026-07-06T09:00"
  ) -> RepairInstance {
    let now = TestOffice.moment(now)
    let calm = Availability(office: TestOffice.office, agenda: Agenda(), now: now)
    var claims = away + more
    for (appointment, _) in cases {
      let meeting = Meeting(
        clients: appointment.clients, staff: appointment.staff, roles: [.begeleider],
        slot: appointment.slot, room: appointment.room)
      claims += calm.claims(for: meeting, owner: .appointment(appointment.id)).filter {
        $0.resource != .staff(appointment.staff)
      }
    }
    return RepairInstance(
      cases.map { RepairCase(appointment: $0.0, file: $0.1) },
      availability: Availability(office: TestOffice.office, agenda: Agenda(claims), now: now),
      days: CivilPeriod(from: now.date, days: 60))
  }

  private static func first(_ instance: RepairInstance) -> RepairOption? {
    RepairSolver().plan(for: instance).lines[0].proposal.option
  }

  /// The window ends on Sunday 26 July or on Monday 27 July, on which Karin is back.
  @Test(arguments: [
    ("2025-04-27", "2026-07-16T10:00", 4), ("2025-04-28", "2026-07-27T10:00", 3),
  ])
  func `the last day of the window decides`(settled: String, start: String, delay: Int) throws {
    let file = try TestOffice.file(TestOffice.client(settled: settled))
    let instance = Self.instance([(try Self.talk(), file)])
    let option = try #require(Self.first(instance))
    #expect(option.holder == .own && option.slot.startMoment == TestOffice.moment(start))
    #expect(option.delay == delay)
    let own = instance.talks[0].options.filter { $0.holder == .own }
    let talk = instance.talks[0].appointment
    #expect(own.allSatisfy { $0.isEarlier(than: talk) == option.isEarlier(than: talk) })
  }

  @Test(arguments: [("2026-07-26", true), ("2026-07-27", false)])
  func `so does the date on the letter`(letter: String, isEarlier: Bool) throws {
    let file = try TestOffice.file(TestOffice.client(settled: "2026-01-10"))
    let talk = try Self.talk(letterDate: letter)
    let option = try #require(Self.first(Self.instance([(talk, file)])))
    #expect(option.holder == .own && option.isEarlier(than: talk) == isEarlier)
  }

  /// Karin's last day before the leave is Thursday 16 July.
  @Test(arguments: [
    ("2026-07-15T16:59", RepairOption.Holder.own, "2026-07-16T10:00"),
    ("2026-07-16T08:00", .deputy, "2026-07-22T10:00"),
  ])
  func `nobody is asked to come today`(
    now: String, holder: RepairOption.Holder, start: String
  ) throws {
    let file = try TestOffice.file(TestOffice.client(settled: "2025-04-27"))
    let option = try #require(Self.first(Self.instance([(try Self.talk(), file)], now: now)))
    #expect(option.holder == holder && option.slot.startMoment == TestOffice.moment(start))
  }

  @Test func `the same day before the time agreed is the nearest`() throws {
    let file = try TestOffice.file(TestOffice.client(settled: "2025-04-23"))
    let slot = TimeSlot(at: TestOffice.moment("2026-07-22T14:00"), minutes: 45)!
    let talk = try Self.talk(at: slot)
    let afternoon = Self.busy("karin", "2026-07-22", days: 1, from: 13 * 60)
    let option = try #require(Self.first(Self.instance([(talk, file)], away: afternoon)))
    #expect(option.holder == .own && option.delay == 0 && option.isEarlier(than: talk))
    #expect(option.slot.date == talk.slot.date)
  }

  @Test func `with nobody left after it an earlier day with the deputy serves too`() throws {
    let file = try TestOffice.file(TestOffice.client(settled: "2025-04-27"))
    let full =
      Self.busy("els", "2026-07-20", days: 7) + Self.busy("karin", "2026-07-06", days: 14)
    let instance = Self.instance([(try Self.talk(), file)], more: full)
    let option = try #require(Self.first(instance))
    #expect(option.holder == .deputy)
    #expect(option.slot.startMoment == TestOffice.moment("2026-07-16T10:00"))
  }

  @Test func `two who want the only time left are both served`() throws {
    // One time is left after it, with the deputy on Thursday afternoon.
    let clients = try ["0412-6", "0398-1"].map {
      try TestOffice.client($0, settled: "2025-04-27", household: "H\($0)")
    }
    let els =
      Self.busy("els", "2026-07-20", days: 3)
      + Self.busy("els", "2026-07-23", days: 1, to: 15 * 60 + 30)
    let cases = try clients.enumerated().map { number, client in
      let start = TestOffice.moment("2026-07-22T10:00").adding(minutes: 60 * number)
      let talk = try Self.talk(
        number + 1, at: TimeSlot(at: start, minutes: 45)!, of: client)
      return (talk, try TestOffice.file(client))
    }
    let full = els + Self.busy("karin", "2026-07-06", days: 10)
    let plan = RepairSolver().plan(for: Self.instance(cases, more: full))
    #expect(plan.score.served == 2)
    #expect(
      plan.lines.contains { $0.proposal.option?.isEarlier(than: $0.talk.appointment) == true })
  }
}
