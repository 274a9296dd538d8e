import AppointmentCore
import Testing

/// Which times would do for a talk whose begeleider is away.
struct RepairInstanceTests {
  private static let slot = TimeSlot(at: TestOffice.moment("2026-07-06T10:00"), minutes: 45)!

  private static func talk(
    _ number: Int = 1, at slot: TimeSlot = slot, client: String = "0412-6",
    letterDate: String? = nil, topics: [HelpTopic] = []
  ) throws -> Appointment {
    Appointment(
      id: Identifier(UInt128(number)), reference: AppointmentReference(number: number)!,
      clients: [try ClientNumber.parse(client)], staff: TestOffice.staff("karin"),
      room: RoomCode("1")!, slot: slot, topics: topics,
      letterDate: letterDate.map(TestOffice.day))
  }

  /// Karin is ill on Monday 6 July 2026 and her talks still claim their time.
  private static func instance(
    _ cases: [(Appointment, ClientFile)], more: [Claim] = [], now: String = "2026-07-06T09:00",
    days: Int = 14
  ) -> RepairInstance {
    let facts = TestOffice.facts(nil, now: now)
    let calm = Availability(office: TestOffice.office, agenda: Agenda(), now: facts.now)
    var claims = more
    for (appointment, _) in cases {
      let meeting = Meeting(
        clients: appointment.clients, staff: appointment.staff, roles: [.begeleider],
        slot: appointment.slot, room: appointment.room)
      claims += calm.claims(for: meeting, owner: .appointment(appointment.id))
    }
    let ill = TimeSlot(
      TestOffice.day("2026-07-06"), from: CivilTime(hour: 0, minute: 0)!,
      to: CivilTime(hour: 24, minute: 0)!)!
    let away = Claim(
      resource: .staff(TestOffice.staff("karin")), slot: ill, owner: .absence(Identifier(99)))
    let availability = Availability(
      office: TestOffice.office, agenda: Agenda(claims + [away]), now: facts.now)
    return RepairInstance(
      cases.map { RepairCase(appointment: $0.0, file: $0.1) }, availability: availability,
      days: CivilPeriod(from: facts.now.date, days: days))
  }

  @Test func theOwnBegeleiderOnAnotherDayComesFirst() throws {
    let file = try TestOffice.file(
      TestOffice.client(settled: "2025-09-01"))
    let plan = RepairSolver().plan(
      for: Self.instance([(try Self.talk(), file)]))
    let option = try #require(plan.lines[0].proposal.option)
    #expect(option.holder == .own)
    #expect(option.slot.startMoment == TestOffice.moment("2026-07-07T10:00"))
    #expect(option.delay == 1)
    #expect(plan.score == RepairScore(served: 1, own: 1, delay: 1, spread: 9))
  }

  @Test func theLastDayOfMonth15GoesToTheDeputy() throws {
    // Settled on 6 April 2025: guidance ends with 5 July; 7 April: with 6 July 2026.
    let file = try TestOffice.file(TestOffice.client(settled: "2025-04-07"))
    let plan = RepairSolver().plan(for: Self.instance([(try Self.talk(), file)]))
    let option = try #require(plan.lines[0].proposal.option)
    #expect(option.holder == .deputy)
    #expect(option.staff == TestOffice.staff("els"))
    #expect(option.slot == Self.slot)
    #expect(plan.lines[0].choice?.substitute == TestOffice.staff("els"))
  }

  @Test func aLetterDateIsALimit() throws {
    let file = try TestOffice.file(TestOffice.client(settled: "2025-09-01"))
    let instance = Self.instance([(try Self.talk(letterDate: "2026-07-06"), file)])
    #expect(instance.talks[0].lastDay == TestOffice.day("2026-07-06"))
    #expect(instance.talks[0].options.allSatisfy { $0.slot.date == TestOffice.day("2026-07-06") })
    #expect(!instance.talks[0].options.isEmpty)
  }

  @Test func nobodyIsDroppedWhenNothingFits() throws {
    let file = try TestOffice.file(TestOffice.client(settled: "2025-04-07"))
    let els = Claim(
      resource: .staff(TestOffice.staff("els")),
      slot: TimeSlot(
        TestOffice.day("2026-07-06"), from: CivilTime(hour: 9, minute: 0)!,
        to: CivilTime(hour: 17, minute: 0)!)!, owner: .absence(Identifier(98)))
    let plan = RepairSolver().plan(for: Self.instance([(try Self.talk(), file)], more: [els]))
    #expect(plan.lines.count == 1)
    #expect(
      plan.lines[0].proposal == .byHand(.windowEnds(TestOffice.day("2026-07-06"))))
    #expect(plan.lines[0].choice == nil)
    let onward = plan.lines[0].onward(TestOffice.office, on: TestOffice.day("2026-07-06"))
    #expect(onward.first == .command(.refer))
  }

  @Test func aLessonIsKept() throws {
    let file = try TestOffice.file(TestOffice.client(settled: "2025-09-01"))
    let number = file.client.number
    let lesson = Claim(
      resource: .client(number),
      slot: TimeSlot(
        TestOffice.day("2026-07-07"), from: CivilTime(hour: 9, minute: 0)!,
        to: CivilTime(hour: 16, minute: 30)!)!, owner: .lesson(Identifier(97)))
    let instance = Self.instance([(try Self.talk(), file)], more: [lesson])
    #expect(instance.talks[0].options.allSatisfy { $0.slot.date != TestOffice.day("2026-07-07") })
  }

  @Test func twoAtOneTimeDoNotBothGetTheOnePlace() throws {
    let first = try TestOffice.file(TestOffice.client(settled: "2025-04-07"))
    let second = try TestOffice.file(
      TestOffice.client("0398-1", settled: "2025-04-07", household: "H2"))
    let later = TimeSlot(at: TestOffice.moment("2026-07-06T15:45"), minutes: 45)!
    let plan = RepairSolver().plan(
      for: Self.instance([
        (try Self.talk(1, at: later), first),
        (try Self.talk(2, at: later, client: "0398-1"), second),
      ]))
    #expect(plan.score.served == 1)
    #expect(plan.lines.count { $0.proposal == .byHand(.taken) } == 1)
  }
}
