import AppointmentCore
import DeskService
import Testing

/// A file comes in, all of it or nothing.
@Suite("Bringing a file in")
struct BringFileTests {
  private static let friday = SmallOffice.moment("2026-07-17T10:00")

  /// Amina by telephone with Karin on Friday 17 July, or whatever the reader has against it.
  private func file(
    _ print: String = "print", flaws: [String] = []
  ) -> ImportFile<String> {
    let line = AppointmentLine(
      clients: [SmallOffice.amina], slot: TimeSlot(at: Self.friday, minutes: 30)!,
      staff: SmallOffice.karin.code, place: .telephone)
    return ImportFile(.appointments, fingerprint: print) { _, _ in
      ImportReading(.appointments([ImportLine(line: 2, value: line)]), flaws: flaws)
    }
  }

  @Test("what it says stands, and the journal says who brought what")
  func brought() throws {
    let desk = try SmallOffice.desk()
    let before = try desk.store.read { try $0.lastSequence() }
    let answer = try desk.bring(file(), as: SmallOffice.els, at: SmallOffice.now)
    #expect(answer.outcome == .brought)
    let sheet = try desk.ask(ReadDay(Self.friday.date))
    #expect(sheet.rows.map(\.appointment.clients).contains([SmallOffice.amina]))
    let entries = try desk.store.read { try $0.journal(after: before, limit: 10) }
    #expect(entries.map(\.verb) == ["import-appointments"])
    #expect(entries.map(\.actor) == [SmallOffice.els])
  }

  @Test("a flaw, a look and a role without the right leave nothing behind")
  func nothing() throws {
    let desk = try SmallOffice.desk()
    let before = try desk.store.read { try $0.lastSequence() }
    let flawed = try desk.bring(
      file(flaws: ["kolom"]), as: SmallOffice.els, at: SmallOffice.now)
    #expect(flawed.outcome == .flawed && flawed.flaws == ["kolom"])
    let seen = try desk.bring(file(), as: SmallOffice.els, at: SmallOffice.now, isDry: true)
    #expect(seen.outcome == .seen)
    for actor in SmallOffice.everybody where actor != SmallOffice.els {
      #expect(throws: DeskFailure.notPermitted(actor.role, .importData)) {
        try desk.bring(file(), as: actor, at: SmallOffice.now)
      }
    }
    #expect(try desk.store.read { try $0.lastSequence() } == before)
  }

  @Test("a key brings a file in once, and no other file after it")
  func key() throws {
    let desk = try SmallOffice.desk()
    func bring(_ print: String) throws -> ImportAnswer<String>.Outcome {
      try desk.bring(file(print), as: SmallOffice.els, at: SmallOffice.now, key: "k").outcome
    }
    #expect(try bring("print") == .brought)
    let after = try desk.store.read { try $0.lastSequence() }
    #expect(throws: DeskFailure.keyReused) { try bring("another") }
    #expect(try desk.store.read { try $0.lastSequence() } == after)
  }
}
