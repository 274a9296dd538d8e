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
    from: CivilDate(dayNumber: 0), days: Int(Int32.max / 2))

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

  /// The files of some clients as they are in a transaction, in a handful of statements however many
  /// they are; who is not there has none.
  func files(
    of numbers: [ClientNumber], in store: any StoreReading
  ) throws -> [ClientNumber: ClientFile] {
    let people = try store.households(of: numbers)
    let everybody = people.map(\.number)
    let homes = Dictionary(grouping: people, by: \.household)
    let home = Dictionary(people.map { ($0.number, $0.household) }, uniquingKeysWith: { $1 })
    let assignments = Dictionary(grouping: try store.assignments(of: everybody)) {
      home[$0.client]
    }
    let decisions = Dictionary(grouping: try store.decisions(of: everybody)) { home[$0.client] }
    let lessons = Dictionary(grouping: try store.lessons(of: numbers), by: \.client)
    let ratherNot = try store.ratherNot(of: numbers)
    let rhythms = try store.rhythms(of: numbers)
    let wanted = Set(numbers)
    var files: [ClientNumber: ClientFile] = [:]
    for client in people where wanted.contains(client.number) {
      let number = client.number
      var file = ClientFile(
        client: client, household: homes[client.household] ?? [],
        assignments: assignments[client.household] ?? [],
        decisions: decisions[client.household] ?? [], lessons: lessons[number] ?? [])
      file.ratherNot = Set(ratherNot[number] ?? [])
      file.rhythm = rhythms[number]
      files[number] = file
    }
    return files
  }
}
