import AppointmentCore
import DeskService
import Testing

/// A time that was kept free is free again after its minutes, without anybody's doing.
@Suite("Ending holds")
struct EndHoldsTests {
  @Test(
    "ends one whose minutes are over with the next write, and none before",
    arguments: [(9, true), (10, false), (11, false)])
  func ends(_ row: (minutes: Int, isHeld: Bool)) throws {
    let desk = try SmallOffice.desk()
    let request = BookingRequest(
      client: SmallOffice.amina, at: SmallOffice.moment("2026-07-16T10:00"))
    let held = try #require(try desk.done(.hold(request), as: SmallOffice.rita).appointment)
    let later = SmallOffice.now.adding(minutes: row.minutes)
    try desk.done(
      .contact(ContactNote(client: SmallOffice.omar, channel: .phone)), as: SmallOffice.els,
      at: later)
    let claims = try desk.store.read { store in
      try store.claims(
        of: [.staff(SmallOffice.karin.code)],
        in: CivilPeriod(from: SmallOffice.tomorrow, days: 1))
    }
    #expect(claims.contains { $0.owner == .appointment(held.id) } == row.isHeld)
  }
}
