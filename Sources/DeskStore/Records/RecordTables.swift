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

extension RecordTables {
  /// How the table of a kind names clients.
  static func references(_ kind: RecordKind) -> [ClientReference] {
    switch kind {
    case .contact: references(contacts)
    case .referral: references(referrals)
    case .call: references(calls)
    case .urgency: references(urgencies)
    case .message: references(messages)
    }
  }

  private static func references<R>(_ table: RecordTable<R>) -> [ClientReference] {
    table.clientColumns.map { column, tie in
      ClientReference(
        table: table.name, column: column, tie: tie,
        isTakenBack: table.removal == .mark ? "is_withdrawn = 1" : nil)
    }
  }
}

extension SQLTransaction {
  /// Makes an event of a record true: a line a kind.
  func apply(_ event: RecordEvent) throws(StoreFailure) {
    switch event {
    case .contact(let change): try RecordTables.contacts.apply(change, in: self)
    case .referral(let change): try RecordTables.referrals.apply(change, in: self)
    case .call(let change): try RecordTables.calls.apply(change, in: self)
    case .urgency(let change): try RecordTables.urgencies.apply(change, in: self)
    case .message(let change): try RecordTables.messages.apply(change, in: self)
    }
  }

  /// The records that some traces are about, as they are now.
  package func records(about traces: [RecordEventTrace]) throws -> RecordShelves {
    var shelves = RecordShelves()
    for trace in traces {
      switch trace {
      case .contact(let trace):
        try RecordTables.contacts.find(trace.key, in: self).map { shelves.contacts.put($0) }
      case .referral(let trace):
        try RecordTables.referrals.find(trace.key, in: self).map { shelves.referrals.put($0) }
      case .call(let trace):
        try RecordTables.calls.find(trace.key, in: self).map { shelves.calls.put($0) }
      case .urgency(let trace):
        try RecordTables.urgencies.find(trace.key, in: self).map { shelves.urgencies.put($0) }
      case .message(let trace):
        try RecordTables.messages.find(trace.key, in: self).map { shelves.messages.put($0) }
      }
    }
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
