/// Something the office keeps: a contact, a referral, a message.
///
/// What follows from its shape is written once for all records: what the journal keeps, what takes
/// a change back, where it lies in memory, whom it names (`Growing.md` is the recipe).
public protocol Record: Hashable, Sendable {
  /// What it is called for ever.
  associatedtype Key: JournalPart
  /// What the journal keeps of a new one besides its key; nothing for most.
  associatedtype Made: JournalPart = NoWords
  /// One case for each part that steps change; what never changes has none.
  associatedtype Step: RecordStep where Step.Whole == Self

  /// With which letters the journal begins its lines. They mean for ever what they once meant.
  static var letters: RecordLetters { get }
  /// How the office looks after it: said before the first one is kept.
  static var care: RecordCare { get }
  /// Where it stands among the kinds of record.
  static var place: RecordPlace<Self> { get }

  var key: Key { get }
  var made: Made { get }
  /// Whom it names, each with what that means when somebody goes.
  var names: [Named] { get }
  /// Whether nothing was built on it since it was made, so that its making can still be undone.
  var isAsMade: Bool { get }
}

extension Record where Made == NoWords {
  public var made: NoWords { NoWords() }
}

/// The letters of a journal line about a record that came or went: `K` and `k` for a contact.
public struct RecordLetters: Hashable, Sendable {
  public let made: String
  public let removed: String

  public init(made: String, removed: String) {
    self.made = made
    self.removed = removed
  }
}

/// Where a record stands among the kinds: which one it is, and on which of the shelves it lies.
public struct RecordPlace<R: Record> {
  let kind: RecordKind
  let shelf: WritableKeyPath<RecordShelves, Shelf<R>>

  public init(_ kind: RecordKind, _ shelf: WritableKeyPath<RecordShelves, Shelf<R>>) {
    self.kind = kind
    self.shelf = shelf
  }
}

/// Whom or what a record names.
public struct Named: Hashable, Sendable {
  /// A person or a talk, by what it is called for ever.
  public enum Subject: Hashable, Sendable {
    case client(ClientNumber)
    case staff(StaffCode)
    case appointment(Identifier<Appointment>)
  }

  /// What happens to the record when a client who was entered by mistake is taken out again.
  public enum Tie: Hashable, Sendable {
    /// The client stays: something was done for them, and that is never lost.
    case binds
    /// The record goes along, as it says nothing without the client.
    case goesAlong
  }

  public let subject: Subject
  public let tie: Tie

  public init(_ subject: Subject, _ tie: Tie = .binds) {
    self.subject = subject
    self.tie = tie
  }
}

/// What a part was and what it is: its inverse is itself, turned round.
public struct Change<Part: JournalPart>: Hashable, Sendable {
  public let from: Part
  public let to: Part

  public init(from: Part, to: Part) {
    self.from = from
    self.to = to
  }

  public var inverse: Change { Change(from: to, to: from) }
}

/// A step that changes one part of a record: one case a part, each with a ``Change``.
public protocol RecordStep: Hashable, Sendable {
  associatedtype Whole
  /// The parts, each by its letters in the journal.
  associatedtype Part: RawRepresentable<String> & CaseIterable

  /// The step taken apart: one line a case.
  var opened: OpenedStep<Self> { get }
  /// A step on a part from its words in the journal: one line a case.
  init?(_ part: Part, _ words: inout JournalWords)
  /// Whether an undo passes it over: it was, and stays, like a look at somebody's words.
  var isPassedOver: Bool { get }
}

extension RecordStep {
  public var isPassedOver: Bool { false }
}

extension RecordStep {
  /// The step on one part whose change stands in the words.
  public init?<Value: JournalPart>(
    _ words: inout JournalWords, _ make: (Change<Value>) -> Self
  ) {
    guard let from = Value(&words), let to = Value(&words) else { return nil }
    self = make(Change(from: from, to: to))
  }

  public var inverse: Self { opened.inverse }
}

/// What one step is, whatever the type of its part.
public struct OpenedStep<Step: RecordStep> {
  public let part: Step.Part
  /// What the part was and is, as the journal keeps it.
  public let words: [String]
  public let inverse: Step
  /// The record after the step; nil when it is not what the step starts from.
  public let applied: (Step.Whole) -> Step.Whole?

  public init<Value: JournalPart>(
    _ part: Step.Part, _ change: Change<Value>, _ path: WritableKeyPath<Step.Whole, Value>,
    _ make: (Change<Value>) -> Step
  ) {
    self.part = part
    words = change.from.words + change.to.words
    inverse = make(change.inverse)
    applied = { whole in
      guard whole[keyPath: path] == change.from else { return nil }
      var whole = whole
      whole[keyPath: path] = change.to
      return whole
    }
  }
}

/// The step of a record that never changes: there is none.
public enum NoStep<Whole: Sendable>: RecordStep {
  /// There is none, and so no letters.
  public enum Part: RawRepresentable, CaseIterable {
    public var rawValue: String { switch self {} }
    /// Never one.
    public init?(rawValue: String) { return nil }
  }

  public var opened: OpenedStep<NoStep> { switch self {} }
  public init?(_ part: Part, _ words: inout JournalWords) { return nil }
}
