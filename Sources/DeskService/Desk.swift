package import AppointmentCore

/// The desk of one office: every use case and every query, each for an acting person in a role.
///
/// A change is one transaction: load the facts, decide, record the events. A question goes through
/// one door (``ask(_:as:at:)``). What the role worn may not see never leaves here.
package final class Desk: Sendable {
  package let store: any OfficeStore
  /// The office's rules as data; its people, rooms and roster come from the store.
  let tables: Office
  let identifiers: any IdentifierSource
  let cache = DeskCache()

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

  /// The office, loaded again only when somebody wrote since. It is no secret of anybody's: who acts
  /// is found out by it, before there is somebody to ask.
  package func office() throws(DeskFailure) -> Office {
    try guarded {
      if let office = cache.office(at: try store.changeCounter()) { return office }
      return try store.read { store in
        let office = try self.office(in: store)
        cache.keep(office, [:], at: try store.changeCounter())
        return office
      }
    }
  }

  /// A client's file as it is in a transaction.
  package func file(of number: ClientNumber, in store: any StoreReading) throws -> ClientFile {
    guard let file = try files(of: [number], in: store)[number] else {
      throw DeskFailure.notFound(.client(number))
    }
    return file
  }

  /// The files of some clients as they are in a transaction; who is not there has none.
  func files(
    of numbers: [ClientNumber], in store: any StoreReading
  ) throws -> [ClientNumber: ClientFile] {
    var files: [ClientNumber: ClientFile] = [:]
    for number in numbers {
      guard let client = try store.client(number) else { continue }
      let members = try store.members(of: client.household)
      let people = members.map(\.number)
      var file = ClientFile(
        client: client, household: members, assignments: try store.assignments(of: people),
        decisions: try store.decisions(of: people), lessons: try store.lessons(of: number))
      file.ratherNot = Set(try store.ratherNot(of: number))
      file.rhythm = try store.rhythm(of: number)
      files[number] = file
    }
    return files
  }
}
