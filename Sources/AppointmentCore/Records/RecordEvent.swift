/// The kinds of record in the shape of ``Record``: one case a kind in each of the three types of
/// this file, and the compiler asks for the rest.
public enum RecordKind: String, CaseIterable, Sendable {
  case contact, referral, call, urgency, message
}

extension RecordKind {
  /// How the records of the kind are looked after.
  public var care: RecordCare {
    switch self {
    case .contact: Contact.care
    case .referral: Referral.care
    case .call: RepairCall.care
    case .urgency: Urgency.care
    case .message: Message.care
    }
  }
}

/// Something that happened to a record.
public enum RecordEvent: Hashable, Sendable {
  case contact(RecordChange<Contact>)
  case referral(RecordChange<Referral>)
  case call(RecordChange<RepairCall>)
  case urgency(RecordChange<Urgency>)
  case message(RecordChange<Message>)

  /// What the journal keeps of it.
  public var trace: RecordEventTrace {
    switch self {
    case .contact(let change): .contact(change.trace)
    case .referral(let change): .referral(change.trace)
    case .call(let change): .call(change.trace)
    case .urgency(let change): .urgency(change.trace)
    case .message(let change): .message(change.trace)
    }
  }
}

/// What is left of a ``RecordEvent`` in the journal.
public enum RecordEventTrace: Hashable, Sendable {
  case contact(RecordTrace<Contact>)
  case referral(RecordTrace<Referral>)
  case call(RecordTrace<RepairCall>)
  case urgency(RecordTrace<Urgency>)
  case message(RecordTrace<Message>)

  /// The line of the journal.
  public var line: String {
    switch self {
    case .contact(let trace): trace.line
    case .referral(let trace): trace.line
    case .call(let trace): trace.line
    case .urgency(let trace): trace.line
    case .message(let trace): trace.line
    }
  }

  /// What a line says, by its letters and the words after them; nil when no record wrote it.
  public init?(_ letters: Substring, _ words: JournalWords) {
    for kind in RecordKind.allCases {
      guard let trace = RecordEventTrace(kind, letters, words) else { continue }
      self = trace
      return
    }
    return nil
  }

  private init?(_ kind: RecordKind, _ letters: Substring, _ words: JournalWords) {
    let trace: RecordEventTrace? =
      switch kind {
      case .contact: RecordTrace(letters, words).map { .contact($0) }
      case .referral: RecordTrace(letters, words).map { .referral($0) }
      case .call: RecordTrace(letters, words).map { .call($0) }
      case .urgency: RecordTrace(letters, words).map { .urgency($0) }
      case .message: RecordTrace(letters, words).map { .message($0) }
      }
    guard let trace else { return nil }
    self = trace
  }

  /// The appointment whose record it is, where an appointment is the key.
  public var appointment: Identifier<Appointment>? {
    switch self {
    case .call(let trace): trace.key
    case .contact, .referral, .urgency, .message: nil
    }
  }
}

/// Records of every kind, as far as somebody holds them in memory.
public struct RecordShelves: Sendable {
  public var contacts = Shelf<Contact>()
  public var referrals = Shelf<Referral>()
  public var calls = Shelf<RepairCall>()
  public var urgencies = Shelf<Urgency>()
  public var messages = Shelf<Message>()

  public init() {}

  /// Makes an event true, and answers what came of it.
  public mutating func apply(_ event: RecordEvent) -> ShelfAnswer {
    switch event {
    case .contact(let change): contacts.apply(change)
    case .referral(let change): referrals.apply(change)
    case .call(let change): calls.apply(change)
    case .urgency(let change): urgencies.apply(change)
    case .message(let change): messages.apply(change)
    }
  }

  /// The event that takes a trace back; nil when something changed since.
  func inverse(of trace: RecordEventTrace) -> RecordEvent? {
    switch trace {
    case .contact(let trace): trace.inverse(on: contacts).map { .contact($0) }
    case .referral(let trace): trace.inverse(on: referrals).map { .referral($0) }
    case .call(let trace): trace.inverse(on: calls).map { .call($0) }
    case .urgency(let trace): trace.inverse(on: urgencies).map { .urgency($0) }
    case .message(let trace): trace.inverse(on: messages).map { .message($0) }
    }
  }

  /// The event that left a trace, with a record that came as it is now; nil when it is gone.
  public func event(of trace: RecordEventTrace) -> RecordEvent? {
    switch trace {
    case .contact(let trace): trace.change(on: contacts).map { .contact($0) }
    case .referral(let trace): trace.change(on: referrals).map { .referral($0) }
    case .call(let trace): trace.change(on: calls).map { .call($0) }
    case .urgency(let trace): trace.change(on: urgencies).map { .urgency($0) }
    case .message(let trace): trace.change(on: messages).map { .message($0) }
    }
  }

  /// Whom the records of a kind name.
  public func names(in kind: RecordKind) -> [Named] {
    switch kind {
    case .contact: contacts.all.flatMap(\.names)
    case .referral: referrals.all.flatMap(\.names)
    case .call: calls.all.flatMap(\.names)
    case .urgency: urgencies.all.flatMap(\.names)
    case .message: messages.all.flatMap(\.names)
    }
  }

  /// Takes out what goes along with a client who was entered by mistake.
  public mutating func forget(_ client: ClientNumber) {
    contacts.forget(client)
    referrals.forget(client)
    calls.forget(client)
    urgencies.forget(client)
    messages.forget(client)
  }
}
