package import AppointmentCore
import DeskService

/// The tables of the records, one a kind.
enum RecordTables {
  static let contacts = RecordTable<Contact>(
    "contact", removal: .mark, naming: [("client", .binds)], key: RecordColumn("id", \.id),
    RecordColumn("client", \.client), RecordColumn("channel", \.channel),
    RecordColumn("day", \.on), RecordColumn("minutes", \.minutes), RecordColumn("noted_by", \.by)
  ) { Contact(id: $0, client: $1, channel: $2, on: $3, minutes: $4, by: $5) }

  static let referrals = RecordTable<Referral>(
    "referral", removal: .mark, naming: [("client", .binds)], key: RecordColumn("id", \.id),
    RecordColumn("client", \.subject.client), RecordColumn("visitor_reason", \.subject.visitor),
    RecordColumn("topic", \.topic), RecordColumn("service", \.outcome.service),
    RecordColumn("is_together", \.outcome.isTogether), RecordColumn("referred_at", \.at),
    RecordColumn("referred_by", \.by), RecordColumn("month", \.month),
    RecordColumn("is_return", \.isReturn), RecordColumn("letter_day", \.letterDate)
  ) { id, client, visitor, topic, service, isTogether, at, by, month, isReturn, letterDate in
    guard let subject = ReferralSubject(client: client, visitor: visitor) else { return nil }
    return Referral(
      id: id, subject: subject, topic: topic,
      outcome: service.map { .service($0, isTogether: isTogether) } ?? .helped, at: at, by: by,
      month: month, isReturn: isReturn, letterDate: letterDate)
  }

  static let calls = RecordTable<RepairCall>(
    "repair_call", removal: .delete, key: .appointment("appointment_key", \.appointment),
    RecordColumn("state", \.stand.state), RecordColumn("is_done", \.stand.state.isDone),
    .staff("caller_key", \.stand.caller), RecordColumn("tries", \.stand.tries),
    RecordColumn("changed_at", \.stand.at)
  ) { appointment, state, _, caller, tries, at in
    RepairCall(
      appointment: appointment, stand: .init(state: state, caller: caller, tries: tries, at: at))
  }

  static let urgencies = RecordTable<Urgency>(
    "urgency", removal: .mark, naming: [("client", .binds)], key: RecordColumn("id", \.id),
    RecordColumn("client", \.client), RecordColumn("raised_at", \.raisedAt),
    RecordColumn("raised_by", \.raisedBy), RecordColumn("asked", \.stand.askedWord),
    RecordColumn("answer", \.stand.answerWord)
  ) { id, client, raisedAt, raisedBy, asked, answer in
    Urgency.Stand(asked: asked[...], answer: answer?[...]).map {
      Urgency(id: id, client: client, raisedAt: raisedAt, raisedBy: raisedBy, stand: $0)
    }
  }
}

extension RecordKind {
  /// The table that its records stand in.
  var table: any OpenedRecordTable {
    switch self {
    case .contact: RecordTables.contacts
    case .referral: RecordTables.referrals
    case .call: RecordTables.calls
    case .urgency: RecordTables.urgencies
    case .message: RecordTables.messages
    }
  }
}

/// The table of a record, whatever its kind.
protocol OpenedRecordTable: Sendable {
  /// How it names clients.
  var references: [ClientReference] { get }
  /// Makes an event of a record of its kind true.
  func apply(_ event: RecordEvent, in transaction: SQLTransaction) throws(StoreFailure)
  /// Lays the record that a trace is about on its shelf, where it still is.
  func lay(
    _ trace: RecordEventTrace, on shelves: inout RecordShelves, in transaction: SQLTransaction
  ) throws(StoreFailure)
}

extension RecordTable: OpenedRecordTable {
  var references: [ClientReference] {
    clientColumns.map { column, tie in
      ClientReference(
        table: name, column: column, tie: tie,
        isTakenBack: removal == .mark ? "is_withdrawn = 1" : nil)
    }
  }

  func apply(_ event: RecordEvent, in transaction: SQLTransaction) throws(StoreFailure) {
    guard let change = event.change(of: R.self) else { throw otherKind(in: transaction) }
    try apply(change, in: transaction)
  }

  func lay(
    _ trace: RecordEventTrace, on shelves: inout RecordShelves, in transaction: SQLTransaction
  ) throws(StoreFailure) {
    guard let key = trace.key(of: R.self) else { throw otherKind(in: transaction) }
    if let record = try find(key, in: transaction) { shelves.put(record) }
  }

  /// The switch over the kinds names this table for another one.
  private func otherKind(in transaction: SQLTransaction) -> StoreFailure {
    transaction.conflict("another kind of record than \(name)")
  }
}

extension SQLTransaction {
  func apply(_ event: RecordEvent) throws(StoreFailure) {
    try event.kind.table.apply(event, in: self)
  }

  /// The records that some traces are about, as they are now.
  package func records(about traces: [RecordEventTrace]) throws -> RecordShelves {
    var shelves = RecordShelves()
    for trace in traces { try trace.kind.table.lay(trace, on: &shelves, in: self) }
    return shelves
  }

  /// Refuses what names somebody or something that is not there.
  func need(_ subject: Named.Subject) throws(StoreFailure) {
    switch subject {
    case .client(let number):
      guard try keys.has(number) else { throw conflict("no such client") }
    case .staff(let code): _ = try staffKey(code)
    case .appointment(let id): _ = try appointmentKey(id)
    }
  }
}

// MARK: - Words of the core that stand in a column

extension ContactChannel: ColumnValue {}
extension VisitorReason: ColumnValue {}
extension HelpTopic: ColumnValue {}
extension RepairCall.State: ColumnValue {}
