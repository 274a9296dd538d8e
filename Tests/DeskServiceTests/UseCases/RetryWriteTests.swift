import AppointmentCore
import DeskService
import Synchronization
import Testing

/// A colleague who was first is no error of anybody's: it is decided anew.
@Suite("Trying a write again")
struct RetryWriteTests {
  private static let booking = DeskCommand.book(
    BookingRequest(
      client: SmallOffice.amina, at: SmallOffice.moment("2026-07-16T10:00"),
      TalkWish(topics: [.money])))

  /// What somebody at the desk gets when so many writes meet a colleague's.
  private func booked(
    after conflicts: Int, as code: StoreFailure.Code = .conflict
  ) throws -> (isDone: Bool, writes: Int) {
    let store = ConflictingStore(try SmallOffice.store(), conflicts: conflicts, as: code)
    let desk = try SmallOffice.desk(over: store)
    do {
      let made = try desk.done(Self.booking, as: SmallOffice.rita)
      return (made.appointment != nil, store.writes)
    } catch DeskFailure.store(let failure) where failure.code == code {
      return (false, store.writes)
    }
  }

  @Test(
    "twice is tried again, three times is said",
    arguments: [(0, true, 1), (1, true, 2), (2, true, 3), (3, false, 3), (9, false, 3)])
  func conflicts(_ count: Int, _ isDone: Bool, _ writes: Int) throws {
    let answer = try booked(after: count)
    #expect(answer == (isDone, writes))
  }

  @Test("what is no colleague's doing is said at once")
  func others() throws {
    #expect(try booked(after: 1, as: .diskFull) == (false, 1))
  }

  @Test("a time that the colleague took is refused with the reason, not with a conflict")
  func decidedAnew() throws {
    let inner = try SmallOffice.store()
    let store = ConflictingStore(inner, conflicts: 1) {
      try SmallOffice.desk(over: inner).done(Self.booking, as: SmallOffice.karin)
    }
    let answer = try SmallOffice.desk(over: store).perform(
      Self.booking, as: SmallOffice.rita, at: SmallOffice.now)
    guard case .refused(let verdict) = answer else { throw Unexpected(codes: []) }
    #expect(verdict.findings.map(\.code).contains(.clientTaken))
  }
}

/// A store in which a colleague is first, so many times.
private final class ConflictingStore: OfficeStore {
  private let store: any OfficeStore
  private let code: StoreFailure.Code
  private let state: Mutex<(conflicts: Int, writes: Int)>
  /// What the colleague did.
  private let meanwhile: @Sendable () throws -> Void

  init(
    _ store: any OfficeStore, conflicts: Int, as code: StoreFailure.Code = .conflict,
    meanwhile: @escaping @Sendable () throws -> Void = {}
  ) {
    self.meanwhile = meanwhile
    self.store = store
    self.code = code
    state = Mutex((conflicts, 0))
  }

  var writes: Int { state.withLock { $0.writes } }

  func read<Answer>(_ body: (any StoreReading) throws -> Answer) throws -> Answer {
    try store.read(body)
  }

  func write<Answer>(_ body: (any StoreWriting) throws -> Answer) throws -> Answer {
    let isConflict = state.withLock { state in
      state.writes += 1
      state.conflicts -= 1
      return state.conflicts >= 0
    }
    guard !isConflict else {
      try meanwhile()
      throw StoreFailure(code, operation: "write")
    }
    return try store.write(body)
  }

  func changeCounter() throws -> Int { try store.changeCounter() }
}
