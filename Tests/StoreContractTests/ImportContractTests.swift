import AppointmentCore
import DeskService
import Interchange
import Testing

@Suite("Every store takes a file in alike")
struct ImportContractTests {
  private static let teamleider = Actor(code: StaffCode("els")!, role: .teamleider)
  /// Tuesday, when everybody of the little office sits.
  private static let moment = CivilDateTime(
    RandomOffice.firstDay.adding(days: 1), CivilTime(hour: 11, minute: 0)!)

  private func desk(over store: any OfficeStore) throws -> (desk: Desk, now: CivilDateTime) {
    let office = try RandomOffice(seed: 1, store: store)
    return (office.desk, office.now)
  }

  private func talks(
    at moment: CivilDateTime, with staff: StaffCode, print: String = "print"
  ) -> ImportFile<String> {
    let line = AppointmentLine(
      clients: [Samples.number(5)], slot: TimeSlot(at: moment, minutes: 30)!, staff: staff,
      interpreter: .telephone, place: .telephone)
    return ImportFile(.appointments, fingerprint: print) { _, _ in
      ImportReading(.appointments([ImportLine(line: 2, value: line)]))
    }
  }

  @Test(
    "a hold that is over makes way for a line, one that is not keeps it out",
    arguments: StoreKind.allCases)
  func holds(kind: StoreKind) throws {
    try kind.withStore { store in
      let (desk, now) = try desk(over: store)
      var wish = BookingRequest(client: Samples.number(4), at: Self.moment, TalkWish(minutes: 30))
      wish.despite = [.noInterpreter: "mag"]
      let held = try desk.perform(.hold(wish), as: Self.teamleider, at: now)
      guard case .done(let acceptance) = held, let hold = acceptance.appointment,
        let end = hold.heldUntil
      else {
        Issue.record("\(held)")
        return
      }
      let file = talks(at: Self.moment, with: hold.staff)
      let before = try Everything(of: store)
      let early = try desk.bring(file, as: Self.teamleider, at: end.adding(minutes: -1))
      #expect(early.outcome == .flawed)
      #expect(early.plan.flaws.map(\.kind) == [.overlap])
      #expect(try Everything(of: store) == before)

      let seen = try desk.bring(file, as: Self.teamleider, at: end, isDry: true)
      #expect(seen.outcome == .seen)
      #expect(try Everything(of: store) == before)

      let late = try desk.bring(file, as: Self.teamleider, at: end)
      #expect(late.outcome == .brought)
      #expect(late.plan.notices == seen.plan.notices)
      let verbs = try store.read { try $0.journal(after: 0, limit: 99) }.map(\.verb)
      #expect(verbs.suffix(2) == ["holdEnd", "import-appointments"])
    }
  }

  @Test("the same file under the same key comes in once", arguments: StoreKind.allCases)
  func keys(kind: StoreKind) throws {
    try kind.withStore { store in
      let (desk, now) = try desk(over: store)
      let staff = StaffCode("karin")!
      func bring(_ print: String) throws -> ImportAnswer<String>.Outcome {
        try desk.bring(
          talks(at: Self.moment, with: staff, print: print), as: Self.teamleider, at: now,
          key: "k"
        ).outcome
      }
      #expect(try bring("print") == .brought)
      let after = try Everything(of: store)
      #expect(try bring("print") == .broughtBefore)
      #expect(throws: DeskFailure.keyReused) { try bring("another") }
      let command = DeskCommand.contact(ContactNote(client: Samples.number(4), channel: .phone))
      #expect(throws: DeskFailure.keyReused) {
        try desk.perform(command, as: Self.teamleider, at: now, key: "k")
      }
      #expect(try Everything(of: store) == after)
    }
  }

  @Test("only who may import does, and a flaw of the reader's keeps a file out")
  func refused() throws {
    let store = InMemoryStore(identity: .test)
    let (desk, now) = try desk(over: store)
    let before = try Everything(of: store)
    let file = talks(at: Self.moment, with: StaffCode("karin")!)
    let reception = Actor(code: StaffCode("rita")!, role: .reception)
    #expect(throws: DeskFailure.notPermitted(.reception, .importData)) {
      try desk.bring(file, as: reception, at: now)
    }
    let flawed = ImportFile(.rooms, fingerprint: "rooms") { _, _ in
      ImportReading(
        .rooms([ImportLine(line: 2, value: Room(code: RoomCode("9")!, name: "9", location: ""))]),
        flaws: ["regel 3"])
    }
    let answer = try desk.bring(flawed, as: Self.teamleider, at: now)
    #expect(answer.outcome == .flawed && answer.flaws == ["regel 3"])
    #expect(try Everything(of: store) == before)
  }

  @Test("a conflict is planned again, twice and no more", arguments: [0, 2, 3])
  func conflicts(count: Int) throws {
    let store = InMemoryStore(identity: .test)
    let (_, now) = try desk(over: store)
    let desk = Desk(
      store: StubbornStore(store, conflicts: count),
      tables: try OfficeTables.parse(OfficeTables.builtIn).office(),
      identifiers: DerivedIdentifiers(seed: 1))
    let file = talks(at: Self.moment, with: StaffCode("karin")!)
    let before = try Everything(of: store)
    guard count < 3 else {
      #expect(throws: DeskFailure.self) { try desk.bring(file, as: Self.teamleider, at: now) }
      #expect(try Everything(of: store) == before)
      return
    }
    #expect(try desk.bring(file, as: Self.teamleider, at: now).outcome == .brought)
    #expect(try store.read { try $0.appointments(AppointmentFilter()) }.count == 1)
  }
}
