import AppointmentCore
import DeskService
import Testing

@Suite("The day sheet")
struct ReadDayTests {
  private func day(
    _ day: CivilDate = SmallOffice.today, as actor: Actor = SmallOffice.rita, on desk: Desk? = nil
  ) throws -> DaySheet {
    try (desk ?? SmallOffice.desk()).ask(ReadDay(day), as: actor)
  }

  @Test("has the talks of the day in order, with what calling somebody in needs")
  func rows() throws {
    let rows = try day().rows
    #expect(
      rows.map(\.appointment.client) == [SmallOffice.yonas, SmallOffice.amina, SmallOffice.rahel])
    #expect(rows.map(\.month) == [7, 8, 2])
    #expect(
      rows.map(\.own) == [SmallOffice.karin.code, SmallOffice.karin.code, SmallOffice.cora.code])
    #expect(rows.allSatisfy { $0.phone != nil && !$0.lacksInterpreter })
    #expect(rows[1].next == SmallOffice.moment("2026-07-22T10:00"))
    #expect(rows[0].next == nil && rows[2].next == nil)
  }

  @Test("shows reception what a talk to come is about, and of one that has begun as well")
  func topics() throws {
    #expect(try day().rows[1].appointment.topics == [.money])
    #expect(try day(as: SmallOffice.sam).rows[1].appointment.topics == [])
    #expect(try day(as: SmallOffice.sam).rows[1].month == 0)
  }

  @Test("is as far as somebody reaches")
  func reach() throws {
    func clients(_ actor: Actor) throws -> [ClientNumber] {
      try day(as: actor).rows.map(\.appointment.client)
    }
    #expect(try clients(SmallOffice.karin) == [SmallOffice.yonas, SmallOffice.amina])
    #expect(try clients(SmallOffice.cora) == [SmallOffice.rahel])
    #expect(try clients(SmallOffice.piet) == [])
    #expect(try clients(SmallOffice.tolk) == [SmallOffice.yonas])
  }

  @Test("says who works, who is in the house and who is away")
  func presence() throws {
    let present = try day().present
    #expect(present.count == 8 && present.allSatisfy(\.isRostered))
    #expect(
      Set(present.filter(\.isIn).map(\.staff)) == [SmallOffice.karin.code, SmallOffice.tolk.code])
    #expect(try day(SmallOffice.tomorrow).present.allSatisfy { !$0.isIn })
    let desk = try SmallOffice.desk()
    let note = AbsenceNote(
      staff: SmallOffice.karin.code, period: CivilPeriod(from: SmallOffice.today, days: 1),
      reason: .ill)
    try desk.done(.reportAbsence(note), as: SmallOffice.rita)
    let absent = try day(on: desk).absent
    #expect(absent.map(\.staff) == [SmallOffice.karin.code])
    #expect(absent.map(\.openTalks) == [1], "the talk that has begun goes on")
  }

  @Test("counts what waits for somebody: talks to close, urgencies, who waits, calls")
  func alerts() throws {
    let desk = try SmallOffice.desk()
    func sheet() throws -> DaySheet { try day(on: desk) }
    #expect(try sheet().unclosed == 1)
    #expect(try sheet().urgencies == [] && sheet().matches == 0 && sheet().openCalls == 0)
    try desk.done(.raise(SmallOffice.yonas), as: SmallOffice.rita)
    try desk.done(.wait(SmallOffice.amina, WaitingWish(minutes: 45)), as: SmallOffice.rita)
    try desk.done(ReadOrphansTests.away, as: SmallOffice.rita)
    try desk.done(.listCall(SmallOffice.nextTalk), as: SmallOffice.rita)
    #expect(try sheet().urgencies.map(\.urgency.client) == [SmallOffice.yonas])
    #expect(try sheet().matches == 1 && sheet().openCalls == 1)
    // What somebody may not do is not counted for them.
    let tolk = try day(as: SmallOffice.tolk, on: desk)
    #expect(tolk.urgencies == [] && tolk.matches == 0 && tolk.openCalls == 0)
    #expect(tolk.unclosed == 0)
  }

  @Test("shows a talk that was moved at its new time only, and a hold while it is one")
  func moved() throws {
    let desk = try SmallOffice.desk()
    try desk.done(
      .move(SmallOffice.aminasTalk, MoveWish(at: SmallOffice.moment("2026-07-16T10:00"))),
      as: SmallOffice.rita)
    #expect(
      try day(on: desk).rows.map(\.appointment.client) == [SmallOffice.yonas, SmallOffice.rahel])
    #expect(
      try day(SmallOffice.tomorrow, on: desk).rows.map(\.appointment.client)
        == [SmallOffice.amina])
    let request = BookingRequest(
      client: SmallOffice.rahel, at: SmallOffice.moment("2026-07-17T10:00"), TalkWish(minutes: 45))
    try desk.done(.hold(request), as: SmallOffice.rita)
    let friday = SmallOffice.day("2026-07-17")
    #expect(try day(friday, on: desk).rows.count == 1)
    let later = SmallOffice.now.adding(minutes: 30)
    #expect(try desk.ask(ReadDay(friday), as: SmallOffice.rita, at: later).rows == [])
  }
}
