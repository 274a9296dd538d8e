/// The kinds of record in the shape of ``Record``: a case a kind in each of the three types of this
/// file, a line for its type, one a switch that opens it, and its shelf.
public enum RecordKind: String, CaseIterable, Sendable {
  case contact, referral, call, urgency, message

  /// What the records of the kind are.
  public var type: any Record.Type {
    switch self {
    case .contact: Contact.self
    case .referral: Referral.self
    case .call: RepairCall.self
    case .urgency: Urgency.self
    case .message: Message.self
    }
  }

  /// How the records of the kind are looked after.
  public var care: RecordCare { type.care }
}

/// Something that happened to a record.
public enum RecordEvent: Hashable, Sendable {
  case contact(RecordChange<Contact>)
  case referral(RecordChange<Referral>)
  case call(RecordChange<RepairCall>)
  case urgency(RecordChange<Urgency>)
  case message(RecordChange<Message>)

  fileprivate var opened: any OpenedRecordChange {
    switch self {
    case .contact(let change): change
    case .referral(let change): change
    case .call(let change): change
    case .urgency(let change): change
    case .message(let change): change
    }
  }

  /// What the journal keeps of it.
  public var trace: RecordEventTrace { opened.eventTrace }
}

/// What is left of a ``RecordEvent`` in the journal.
public enum RecordEventTrace: Hashable, Sendable {
  case contact(RecordTrace<Contact>)
  case referral(RecordTrace<Referral>)
  case call(RecordTrace<RepairCall>)
  case urgency(RecordTrace<Urgency>)
  case message(RecordTrace<Message>)

  fileprivate var opened: any OpenedRecordTrace {
    switch self {
    case .contact(let trace): trace
    case .referral(let trace): trace
    case .call(let trace): trace
    case .urgency(let trace): trace
    case .message(let trace): trace
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
}

// MARK: - What follows, whatever the kind

/// A change of a record, whatever its kind.
private protocol OpenedRecordChange {
  var eventTrace: RecordEventTrace { get }
  func apply(on shelves: inout RecordShelves) -> ShelfAnswer
}

extension RecordChange: OpenedRecordChange {
  fileprivate var eventTrace: RecordEventTrace { R.place.trace(trace) }

  fileprivate func apply(on shelves: inout RecordShelves) -> ShelfAnswer {
    shelves[keyPath: R.place.shelf].apply(self)
  }
}

/// A trace of a record, whatever its kind.
private protocol OpenedRecordTrace {
  var line: String { get }
  var appointment: Identifier<Appointment>? { get }
  var isPassedOver: Bool { get }
  func inverseEvent(on shelves: RecordShelves) -> RecordEvent?
  func event(on shelves: RecordShelves) -> RecordEvent?
}

extension RecordTrace: OpenedRecordTrace {
  fileprivate var appointment: Identifier<Appointment>? { key as? Identifier<Appointment> }

  fileprivate var isPassedOver: Bool {
    if case .changed(_, let step) = self { step.isPassedOver } else { false }
  }

  fileprivate func inverseEvent(on shelves: RecordShelves) -> RecordEvent? {
    inverse(on: shelves[keyPath: R.place.shelf]).map(R.place.event)
  }

  fileprivate func event(on shelves: RecordShelves) -> RecordEvent? {
    change(on: shelves[keyPath: R.place.shelf]).map(R.place.event)
  }
}

extension RecordEventTrace {
  /// The line of the journal.
  public var line: String { opened.line }
  /// The appointment whose record it is, where an appointment is the key.
  public var appointment: Identifier<Appointment>? { opened.appointment }
  /// Whether an undo passes it over.
  public var isPassedOver: Bool { opened.isPassedOver }

  /// What a line says, by its letters and the words after them; nil when no record wrote it.
  public init?(_ letters: Substring, _ words: JournalWords) {
    for kind in RecordKind.allCases {
      guard let trace = kind.type.read(letters, words) else { continue }
      self = trace
      return
    }
    return nil
  }
}

extension Record {
  fileprivate static func read(
    _ letters: Substring, _ words: JournalWords
  ) -> RecordEventTrace? {
    RecordTrace(letters, words).map(place.trace)
  }
}

extension RecordShelves {
  /// Makes an event true, and answers what came of it.
  public mutating func apply(_ event: RecordEvent) -> ShelfAnswer { event.opened.apply(on: &self) }

  /// The event that takes a trace back; nil when something changed since.
  func inverse(of trace: RecordEventTrace) -> RecordEvent? { trace.opened.inverseEvent(on: self) }

  /// The event that left a trace, with a record that came as it is now; nil when it is gone.
  public func event(of trace: RecordEventTrace) -> RecordEvent? { trace.opened.event(on: self) }

  /// Whom the records of a kind name.
  public func names(in kind: RecordKind) -> [Named] { names(of: kind.type) }

  private func names<R: Record>(of type: R.Type) -> [Named] {
    self[keyPath: R.place.shelf].all.flatMap(\.names)
  }

  /// Takes out what goes along with a client who was entered by mistake.
  public mutating func forget(_ client: ClientNumber) {
    for kind in RecordKind.allCases { forget(client, in: kind.type) }
  }

  private mutating func forget<R: Record>(_ client: ClientNumber, in type: R.Type) {
    self[keyPath: R.place.shelf].forget(client)
  }
}
