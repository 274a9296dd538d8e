import AppointmentCore
import Testing

/// Rooms come, are called something else, and are used no longer; a talk in one waits for somebody.
@Suite struct RoomTests {
  private var two: Room { TestOffice.office.rooms.first { $0.code == RoomCode("2") }! }

  private func ending(_ lastDay: String?) -> Room {
    var room = two
    room.lastDay = lastDay.map(TestOffice.day)
    return room
  }

  @Test(arguments: [("2026-07-06", true), ("2026-07-07", true), ("2026-07-08", false)])
  func `a room is used up to and including its last day`(_ day: String, _ isUsed: Bool) throws {
    let office = TestOffice.office.with(ending("2026-07-07"))
    #expect(office.rooms(on: TestOffice.day(day)).contains { $0.code == two.code } == isUsed)
    // Booking asks the same, of a room that is named.
    var request = BookingRequest(
      client: try TestOffice.file().client.number, at: TestOffice.moment("\(day)T09:30"))
    request.room = two.code
    var facts = TestOffice.facts(try TestOffice.file())
    facts.office = office
    let codes = decide(.book(request), given: facts).verdict?.findings.map(\.code) ?? []
    #expect(codes.contains(.roomClosed) == !isUsed)
  }

  @Test func `a talk in a room that goes is orphaned, and only that talk`() throws {
    let file = try TestOffice.file()
    let booked = decide(
      .book(BookingRequest(client: file.client.number, at: TestOffice.moment("2026-07-07T09:30"))),
      given: TestOffice.facts(file))
    var talk = try #require(booked.acceptance?.appointment)
    talk.room = two.code
    let gone = TestOffice.office.with(ending("2026-07-06"))
    #expect(talk.orphanCause(in: gone, StandingTimes()) == .roomGone)
    #expect(talk.orphanCause(in: TestOffice.office.with(ending("2026-07-07")), .init()) == nil)
    talk.room = RoomCode("1")
    #expect(talk.orphanCause(in: gone, StandingTimes()) == nil)
  }

  @Test(arguments: [
    ("2026-07-04", false), ("2026-07-05", true), ("2026-07-06", true), ("2026-08-01", true),
  ])
  func `from today on it may be used no longer, and not from the past`(
    _ lastDay: String, _ isAccepted: Bool
  ) {
    let decision = decide(.setRoom(ending(lastDay)), given: TestOffice.facts(nil))
    #expect((decision.acceptance != nil) == isAccepted)
    if !isAccepted { #expect(decision.verdict?.findings.first?.code == .inThePast) }
  }

  @Test(arguments: [(0, false), (1, true), (40, true), (41, false)])
  func `a name has one to forty letters`(_ count: Int, _ isAccepted: Bool) {
    var room = two
    room.name = String(repeating: "k", count: count)
    #expect(
      (decide(.setRoom(room), given: TestOffice.facts(nil)).acceptance != nil) == isAccepted)
  }

  @Test func `what is so already changes nothing, and no name drives a terminal`() {
    let facts = TestOffice.facts(nil)
    #expect(
      decide(.setRoom(two), given: facts).verdict?.findings.map(\.code) == [.nothingChanges])
    var evil = two
    evil.name = "Kamer\u{1B}[2J"
    #expect(decide(.setRoom(evil), given: facts).verdict != nil)
  }

  @Test func `an undo gives the room back as it was; a new one is used no longer`() throws {
    let attic = Room(code: RoomCode("zolder")!, name: "Zolder", location: "Achterhuis")
    var facts = TestOffice.facts(nil)
    for room in [ending("2026-07-31"), attic] {
      let events = try #require(decide(.setRoom(room), given: facts).acceptance).events
      facts.office = facts.office.with(room)
      facts.undoable = RecordedChange(
        sequence: 1, at: facts.now, actor: facts.actor, verb: "room", traces: events.map(\.trace),
        isUndone: false)
      let undone = try #require(decide(.undo(nil), given: facts).acceptance)
      guard case .roomChanged(let change)? = undone.events.first else {
        Issue.record("an undo of a room changes the room")
        return
      }
      #expect(change.old == room)
      #expect(change.new.isInUse(on: facts.now.date) == (room.code == two.code))
      #expect(change.new.name == room.name)
    }
  }

  @Test func `what a colleague changed since is not taken back`() throws {
    var facts = TestOffice.facts(nil)
    let room = ending("2026-07-31")
    let events = try #require(decide(.setRoom(room), given: facts).acceptance).events
    facts.office = facts.office.with(ending("2026-07-30"))
    facts.undoable = RecordedChange(
      sequence: 1, at: facts.now, actor: facts.actor, verb: "room", traces: events.map(\.trace),
      isUndone: false)
    #expect(
      decide(.undo(nil), given: facts).verdict?.findings.map(\.code) == [.undoTooLate])
  }
}
