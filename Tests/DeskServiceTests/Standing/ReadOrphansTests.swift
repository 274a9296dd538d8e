import AppointmentCore
import DeskService
import Testing

/// Karin is away from tomorrow on: her talk with Amina on the 22nd cannot be held.
@Suite("Talks that cannot be held")
struct ReadOrphansTests {
  static let away = DeskCommand.reportAbsence(
    AbsenceNote(
      staff: SmallOffice.karin.code, period: CivilPeriod(from: SmallOffice.tomorrow, days: 7),
      reason: .ill))

  static func deskWithoutKarin() throws -> (desk: Desk, absence: Identifier<Absence>) {
    let desk = try SmallOffice.desk()
    try desk.done(away, as: SmallOffice.rita)
    let period = CivilPeriod(from: SmallOffice.tomorrow, days: 1)
    let absence = try #require(try desk.store.read { try $0.absences(in: period) }.first)
    return (desk, absence.id)
  }

  @Test("are found with their cause and the absence, by whoever reaches them")
  func found() throws {
    #expect(try SmallOffice.desk().ask(ReadOrphans()).rows == [])
    let (desk, absence) = try Self.deskWithoutKarin()
    let row = try #require(try desk.ask(ReadOrphans(), as: SmallOffice.rita).rows.first)
    #expect(row.appointment.id == SmallOffice.nextTalk)
    #expect(row.cause == .staffAbsent && row.absence == absence)
    #expect(row.name.full == "Amina Yusuf")
    #expect(try desk.ask(ReadOrphans(), as: SmallOffice.rita).rows.count == 1)
    #expect(try desk.ask(ReadOrphans(), as: SmallOffice.piet).rows == [])
  }

  @Test("are shown before the change that makes them, and only those it would make")
  func hits() throws {
    let desk = try SmallOffice.desk()
    func hits(_ command: DeskCommand) throws -> [Identifier<Appointment>] {
      try desk.ask(FindHits(of: command)).rows.map(\.appointment.id)
    }
    #expect(try hits(Self.away) == [SmallOffice.nextTalk])
    let shift = ShiftWish(
      staff: SmallOffice.karin.code, weekday: .wednesday, daypart: .morning, role: nil,
      from: SmallOffice.tomorrow)
    #expect(try hits(.setShift(shift)) == [SmallOffice.nextTalk])
    var room = Room(code: RoomCode("1")!, name: "kamer 1", location: "kantoor")
    room.lastDay = SmallOffice.tomorrow
    #expect(try hits(.setRoom(room)) == [SmallOffice.nextTalk])
    let closure = ClosureNote(
      room: nil, period: CivilPeriod(from: SmallOffice.day("2026-07-22"), days: 1), label: "dicht")
    #expect(try hits(.close(closure)) == [SmallOffice.nextTalk])
    // What is orphaned already is not made so by it.
    try desk.done(Self.away, as: SmallOffice.rita)
    #expect(try hits(.setShift(shift)) == [])
    #expect(try hits(.cancel(SmallOffice.nextTalk, .client)) == [])
  }
}
