import AppointmentCore
import DeskWalk
import Testing

@testable import DeskService

@Suite("The door for questions")
struct QueryDoorTests {
  @Test("every kind of question has one whose card says so", arguments: QueryKind.allCases)
  func card(kind: QueryKind) {
    #expect(SmallOffice.walk().query(kind).card.kind == kind)
  }

  @Test("who may not ask is told which right it takes", arguments: QueryKind.allCases)
  func right(kind: QueryKind) throws {
    let desk = try SmallOffice.desk()
    let query = SmallOffice.walk().query(kind)
    for actor in SmallOffice.everybody {
      let refused = query.card.right.flatMap { right in
        Rights.may(actor.role, right) ? nil : DeskFailure.notPermitted(actor.role, right)
      }
      let failure = failure { _ = try desk.ask(query, as: actor) }
      guard let refused else {
        // What a role does not reach is another matter.
        #expect(failure == nil || failure == .notYourClient || isOthersWeek(kind, failure))
        continue
      }
      #expect(failure == refused, "\(actor.role)")
    }
  }

  /// A week of somebody else is refused by the same right.
  private func isOthersWeek(_ kind: QueryKind, _ failure: DeskFailure?) -> Bool {
    if kind == .week, case .notPermitted(_, .readWeek) = failure { true } else { false }
  }

  @Test("a client who is not there is said to all who may ask", arguments: QueryKind.allCases)
  func unknownClient(kind: QueryKind) throws {
    let desk = try SmallOffice.desk()
    let query = SmallOffice.walk(client: SmallOffice.nobody).query(kind)
    guard !query.card.clients.isEmpty else { return }
    #expect(throws: DeskFailure.notFound(.client(SmallOffice.nobody))) { try desk.ask(query) }
  }

  @Test("a colleague who never was there is said", arguments: QueryKind.allCases)
  func unknownColleague(kind: QueryKind) throws {
    let desk = try SmallOffice.desk()
    let nobody = SmallOffice.staff("nobody")
    let query = SmallOffice.walk(staff: nobody).query(kind)
    guard !query.card.names.isEmpty else { return }
    #expect(throws: DeskFailure.notFound(.staff(nobody))) { try desk.ask(query) }
  }

  @Test("a colleague's client stays a colleague's", arguments: QueryKind.allCases)
  func othersClient(kind: QueryKind) throws {
    let desk = try SmallOffice.desk()
    let query = SmallOffice.walk(client: SmallOffice.omar).query(kind)
    guard case .clients = query.card.shows else { return }
    #expect(throws: DeskFailure.notYourClient) { try desk.ask(query, as: SmallOffice.karin) }
    #expect(failure { _ = try desk.ask(query, as: SmallOffice.piet) } == nil)
  }

  @Test("an answer is of one moment: one read transaction", arguments: QueryKind.allCases)
  func oneTransaction(kind: QueryKind) throws {
    let store = CountedStore(try SmallOffice.store())
    let desk = try SmallOffice.desk(over: store)
    _ = try desk.ask(SmallOffice.walk().query(kind), as: SmallOffice.els)
    #expect(store.reads == 1)
    #expect(store.writes == 0)
  }

  @Test("what files answer is read once, and again after somebody wrote")
  func cached() throws {
    let store = CountedStore(try SmallOffice.store())
    let desk = try SmallOffice.desk(over: store)
    func month() throws -> Int {
      let request = AppointmentRequest(on: SmallOffice.today)
      return try desk.ask(
        AssessRequest(request, for: SmallOffice.amina), as: SmallOffice.rita, at: SmallOffice.now
      ).month
    }
    #expect(try month() == 8)
    #expect(try month() == 8)
    #expect(store.reads == 1)
    // Another desk on the same store.
    try SmallOffice.desk(over: store).done(
      .confirmKey(SmallOffice.amina, on: SmallOffice.day("2026-05-01"), wholeHousehold: false))
    #expect(try month() == 3)
    #expect(store.reads == 2)
  }

  @Test("what is known by heart lets nobody through who is not let in")
  func cachedReach() throws {
    let desk = try SmallOffice.desk()
    let query = ReadName(of: SmallOffice.omar)
    _ = try desk.ask(query, as: SmallOffice.els, at: SmallOffice.now)
    #expect(throws: DeskFailure.notYourClient) {
      try desk.ask(query, as: SmallOffice.karin, at: SmallOffice.now)
    }
    #expect(throws: DeskFailure.notPermitted(.interpreter, .editClient)) {
      try desk.ask(query, as: SmallOffice.tolk, at: SmallOffice.now)
    }
  }

  private func failure(_ body: () throws -> Void) -> DeskFailure? {
    do {
      try body()
      return nil
    } catch {
      return error as? DeskFailure
    }
  }
}
