package import AppointmentCore

/// What is at hand without reading anything: the office, and the files of the clients on the card.
package struct FileScene: Sight {
  package let actor: Actor
  package let now: CivilDateTime
  package let office: Office
  /// Those on the card, whose reach was looked at.
  let clients: [ClientNumber]
  let known: [ClientNumber: ClientFile]

  /// The file of a client on the card; of nobody else, however well known.
  func file(of number: ClientNumber) throws -> ClientFile {
    guard clients.contains(number), let file = known[number] else {
      throw DeskFailure.notFound(.client(number))
    }
    return file
  }
}

/// One moment of the office for one acting person: everything that a question is answered from.
///
/// Files that were read stay at hand until the answer is there: whoever needs many asks for them at
/// once, and for each one afterwards.
package final class QueryScene: Sight {
  package let desk: Desk
  package let store: any StoreReading
  package let files: FileScene
  private var read: [ClientNumber: ClientFile]
  var lists = SceneLists()

  package var actor: Actor { files.actor }
  package var now: CivilDateTime { files.now }
  package var office: Office { files.office }

  init(desk: Desk, store: any StoreReading, files: FileScene) {
    self.desk = desk
    self.store = store
    self.files = files
    read = files.known
  }

  /// The files of some clients, all in one go; `notFound` for the first who is not there.
  @discardableResult
  func files(
    of numbers: some Sequence<ClientNumber>
  ) throws -> [ClientNumber: ClientFile] {
    let missing = Set(numbers).filter { read[$0] == nil }
    if !missing.isEmpty {
      read.merge(try desk.files(of: missing.sorted(), in: store)) { $1 }
    }
    return read
  }

  /// One client's file.
  func file(of number: ClientNumber) throws -> ClientFile {
    if let file = read[number] { return file }
    try files(of: [number])
    guard let file = read[number] else { throw DeskFailure.notFound(.client(number)) }
    return file
  }

  /// What is taken of some resources, with holds that are over laid down.
  func claims(of resources: [Resource], in period: CivilPeriod) throws -> [Claim] {
    try desk.claims(of: resources, in: period, at: now, office, in: store)
  }

  /// Where times can be looked for, with what is taken of some resources.
  func availability(of resources: [Resource], in period: CivilPeriod) throws -> Availability {
    Availability(
      office: office, agenda: Agenda(try claims(of: resources, in: period)), now: now)
  }

  /// A part of an answer that is a question of its own; nil for who may not ask it.
  func part<Query: DeskQuery>(_ query: Query) throws -> Query.Answer? {
    if let right = query.card.right, !may(right) { return nil }
    return try query.answer(in: self)
  }
}
