package import AppointmentCore
import Synchronization

/// The desk of one office: every use case and every query, each for an acting person in a role.
///
/// A change is one transaction: load the facts, decide, record the events. What the role worn may
/// not see never leaves here.
package final class Desk: Sendable {
  package let store: any OfficeStore
  /// The office's rules as data; its people, rooms and roster come from the store.
  let tables: Office
  let identifiers: any IdentifierSource
  private let cache = Mutex(Cache())

  private struct Cache {
    var counter: Int?
    var office: Office?
    var files: [ClientNumber: ClientFile] = [:]
  }

  package init(store: any OfficeStore, tables: Office, identifiers: any IdentifierSource) {
    self.store = store
    self.tables = tables
    self.identifiers = identifiers
  }

  /// Runs a body and gives its errors one type.
  func guarded<Answer>(_ body: () throws -> Answer) throws(DeskFailure) -> Answer {
    do {
      return try body()
    } catch let failure as DeskFailure {
      throw failure
    } catch let failure as StoreFailure {
      throw .store(failure)
    } catch {
      throw .store(StoreFailure(.inputOutput, operation: "read", detail: "\(error)"))
    }
  }

  /// The office as it is in a transaction: its tables, people, rooms and roster.
  package func office(in store: any StoreReading) throws -> Office {
    var office = tables
    office.staff = Dictionary(
      try store.staff().map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    office.rooms = try store.rooms()
    office.roster = Roster(try store.shifts())
    office.calendar = office.calendar.closing(try store.closures(in: Self.always))
    return office
  }

  /// Every day that a closure of the whole office may have; there are a few of them a year.
  private static let always = CivilPeriod(
    from: CivilDate(dayNumber: 0), upTo: CivilDate(dayNumber: Int32.max / 2))!

  /// The office, loaded again only when somebody wrote since.
  package func office() throws(DeskFailure) -> Office {
    try guarded {
      let counter = try store.changeCounter()
      if let office = cache.withLock({ $0.counter == counter ? $0.office : nil }) { return office }
      let office = try store.read { try self.office(in: $0) }
      cache.withLock { $0 = Cache(counter: counter, office: office) }
      return office
    }
  }

  /// A client's file, loaded again only when somebody wrote since.
  package func file(of number: ClientNumber) throws(DeskFailure) -> ClientFile {
    try officeAndFile(of: number).file
  }

  /// The office and a client's file, for one look at whether somebody wrote since.
  func officeAndFile(
    of number: ClientNumber
  ) throws(DeskFailure) -> (office: Office, file: ClientFile) {
    let office = try office()
    if let file = cache.withLock({ $0.files[number] }) { return (office, file) }
    let file = try guarded { try store.read { try self.file(of: number, in: $0) } }
    cache.withLock { $0.files[number] = file }
    return (office, file)
  }

  /// A client's file as it is in a transaction.
  func file(of number: ClientNumber, in store: any StoreReading) throws -> ClientFile {
    guard let client = try store.client(number) else {
      throw DeskFailure.notFound(.client(number))
    }
    let members = try store.members(of: client.household)
    let numbers = members.map(\.number)
    var file = ClientFile(
      client: client, household: members, assignments: try store.assignments(of: numbers),
      decisions: try store.decisions(of: numbers), lessons: try store.lessons(of: number))
    file.ratherNot = Set(try store.ratherNot(of: number))
    file.rhythm = try store.rhythm(of: number)
    return file
  }

  /// Whose client somebody is to the acting person on a day: assigned in any stream to them or to
  /// someone of the household, now or to come.
  func relation(of actor: Actor, to file: ClientFile, on day: CivilDate) -> Relation {
    file.isAssigned(to: actor.code, on: day) ? .own : .other
  }
}
