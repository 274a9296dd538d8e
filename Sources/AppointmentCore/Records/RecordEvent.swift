/// The kinds of record in the shape of ``Record``: a case, its type, and its shelf below.
///
/// It is the one enum of records: what a layer does with each kind it says by one switch over the
/// kinds, and what happened to a record of some kind is a ``RecordEvent``.
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

  /// The letters of its lines in the journal: came, went, and each part; `Mt`, `Mw`, `Ms`, `Mh` and
  /// `Ml` for a message.
  public var letters: [String] { type.allLetters }
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

/// Something that happened to a record of some kind.
///
/// ```swift
/// // A message that was taken on Wednesday 15 July 2026.
/// let event = RecordEvent(.made(message))
/// event.kind                                       // .message
/// event.change(of: Message.self)                   // .made(message)
/// event.change(of: Contact.self)                   // nil
/// ```
public struct RecordEvent: Hashable, Sendable {
  public let kind: RecordKind
  fileprivate let opened: any OpenedRecordChange

  public init<R: Record>(_ change: RecordChange<R>) {
    kind = R.place.kind
    opened = change
  }

  /// What happened, to a record of this type; nil when it happened to one of another.
  public func change<R: Record>(of type: R.Type) -> RecordChange<R>? {
    opened as? RecordChange<R>
  }

  /// What the journal keeps of it.
  public var trace: RecordEventTrace { opened.eventTrace }

  /// Whether the same happened to the same record.
  public static func == (one: Self, other: Self) -> Bool {
    AnyHashable(one.opened) == AnyHashable(other.opened)
  }

  /// As what happened is hashed.
  public func hash(into hasher: inout Hasher) { opened.hash(into: &hasher) }
}

/// What is left of a ``RecordEvent`` in the journal.
public struct RecordEventTrace: Hashable, Sendable {
  public let kind: RecordKind
  fileprivate let opened: any OpenedRecordTrace

  public init<R: Record>(_ trace: RecordTrace<R>) {
    kind = R.place.kind
    opened = trace
  }

  /// The key of the record, when it is one of this type; nil when it is of another.
  public func key<R: Record>(of type: R.Type) -> R.Key? { (opened as? RecordTrace<R>)?.key }

  /// Whether they are the same line of the journal.
  public static func == (one: Self, other: Self) -> Bool {
    AnyHashable(one.opened) == AnyHashable(other.opened)
  }

  /// As what happened is hashed.
  public func hash(into hasher: inout Hasher) { opened.hash(into: &hasher) }
}

// MARK: - What follows, whatever the kind

/// A change of a record, whatever its kind.
private protocol OpenedRecordChange: Hashable, Sendable {
  var eventTrace: RecordEventTrace { get }
  func apply(on shelves: inout RecordShelves) -> ShelfAnswer
}

extension RecordChange: OpenedRecordChange {
  fileprivate var eventTrace: RecordEventTrace { RecordEventTrace(trace) }

  fileprivate func apply(on shelves: inout RecordShelves) -> ShelfAnswer {
    shelves[keyPath: R.place.shelf].apply(self)
  }
}

/// A trace of a record, whatever its kind.
private protocol OpenedRecordTrace: Hashable, Sendable {
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
    inverse(on: shelves[keyPath: R.place.shelf]).map(RecordEvent.init)
  }

  fileprivate func event(on shelves: RecordShelves) -> RecordEvent? {
    change(on: shelves[keyPath: R.place.shelf]).map(RecordEvent.init)
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
    RecordTrace<Self>(letters, words).map(RecordEventTrace.init)
  }

  fileprivate static var allLetters: [String] {
    [letters.made, letters.removed] + Step.Part.allCases.map(\.rawValue)
  }
}

extension RecordShelves {
  /// Makes an event true, and answers what came of it.
  public mutating func apply(_ event: RecordEvent) -> ShelfAnswer { event.opened.apply(on: &self) }

  /// The event that takes a trace back; nil when something changed since.
  func inverse(of trace: RecordEventTrace) -> RecordEvent? { trace.opened.inverseEvent(on: self) }

  /// The event that left a trace, with a record that came as it is now; nil when it is gone.
  public func event(of trace: RecordEventTrace) -> RecordEvent? { trace.opened.event(on: self) }

  /// Lays a record on the shelf of its kind, in place of one with its key.
  public mutating func put<R: Record>(_ record: R) { self[keyPath: R.place.shelf].put(record) }

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
