/// Somebody who cannot wait for a free time, and who was asked about it (§0b.4).
///
/// It stays open, on the top of the day, until somebody answers.
public struct Urgency: Hashable, Sendable {
  /// One colleague who was asked, since when.
  public struct Ask: Hashable, Sendable {
    public let staff: StaffCode
    public let at: CivilDateTime

    public init(staff: StaffCode, at: CivilDateTime) {
      self.staff = staff
      self.at = at
    }
  }

  /// What was answered: now, or at a time.
  public enum Answer: Hashable, Sendable {
    case now
    case at(CivilDateTime)
  }

  /// The part that changes.
  public struct Stand: Hashable, Sendable {
    /// Everyone who was asked, the one who is asked now last; empty when nobody could be.
    public var asked: [Ask]
    /// What the one who was asked last said; nil while it is open.
    public var answer: Answer?

    public init(asked: [Ask], answer: Answer? = nil) {
      self.asked = asked
      self.answer = answer
    }
  }

  public let id: Identifier<Urgency>
  public let client: ClientNumber
  public let raisedAt: CivilDateTime
  public let raisedBy: StaffCode
  public var stand: Stand

  public init(
    id: Identifier<Urgency>, client: ClientNumber, raisedAt: CivilDateTime, raisedBy: StaffCode,
    stand: Stand
  ) {
    self.id = id
    self.client = client
    self.raisedAt = raisedAt
    self.raisedBy = raisedBy
    self.stand = stand
  }

  public var isOpen: Bool { stand.answer == nil }
  /// Who is asked now; nil when nobody could be.
  public var asked: StaffCode? { stand.asked.last?.staff }

  /// For how many minutes it has been open.
  public func minutesOpen(at now: CivilDateTime) -> Int { max(0, raisedAt.minutes(until: now)) }
}

extension Urgency: Record {
  /// A change of its one part: who was asked, and the answer.
  public enum Step: RecordStep {
    /// What the steps change.
    public typealias Whole = Urgency
    case stand(Change<Stand>)

    /// The letters of the part in the journal.
    public enum Part: String, CaseIterable { case stand = "Lc" }

    public var opened: OpenedStep<Step> {
      switch self {
      case .stand(let change): OpenedStep(.stand, change, \Urgency.stand, Step.stand)
      }
    }

    public init?(_ part: Part, _ words: inout JournalWords) {
      switch part {
      case .stand: self.init(&words, Step.stand)
      }
    }
  }

  public static let letters = RecordLetters(made: "Lu", removed: "Lv")
  public static var place: RecordPlace<Urgency> { RecordPlace(.urgency, \.urgencies) }
  public static let care = RecordCare(
    reads: .urgency, exported: .journal, disclosed: .words)
  public var key: Identifier<Urgency> { id }
  public var names: [Named] { [Named(.client(client)), Named(.staff(raisedBy))] }
  /// The first who was asked is asked still.
  public var isAsMade: Bool { isOpen && stand.asked.count <= 1 }
}

extension Urgency {
  /// The event by which it stands otherwise.
  func changed(to stand: Stand) -> DeskEvent {
    .record(.urgency(.changed(id, .stand(Change(from: self.stand, to: stand)))))
  }
}

extension Urgency.Answer {
  /// Nil when it is neither `now` nor a moment.
  fileprivate init?(word: Substring) {
    guard word != "now" else {
      self = .now
      return
    }
    guard let moment = CivilDateTime(word: word) else { return nil }
    self = .at(moment)
  }
}

extension Urgency.Stand: JournalPart {
  public var words: [String] { [askedWord, answerWord ?? "~"] }

  public init?(_ words: inout JournalWords) {
    guard let asked = words.next(), let answer = words.next() else { return nil }
    self.init(asked: asked, answer: answer == "~" ? nil : answer)
  }

  /// `karin/29740902,henk/29740915`, and `~` for nobody.
  public var askedWord: String {
    asked.isEmpty
      ? "~"
      : asked.map { "\($0.staff)/\($0.at.minutesSince1970)" }.joined(separator: ",")
  }

  /// `now`, or the moment; nil while nobody has answered.
  public var answerWord: String? {
    switch answer {
    case .now: "now"
    case .at(let moment): moment.word
    case nil: nil
    }
  }

  /// A stand from its two words; nil when either is not one.
  public init?(asked text: Substring, answer word: Substring?) {
    var asked: [Urgency.Ask] = []
    for part in text == "~" ? [] : text.split(separator: ",", omittingEmptySubsequences: false) {
      let fields = part.split(separator: "/", omittingEmptySubsequences: false)
      guard fields.count == 2, let staff = StaffCode(fields[0]),
        let at = CivilDateTime(word: fields[1])
      else { return nil }
      asked.append(Urgency.Ask(staff: staff, at: at))
    }
    guard let word else {
      self.init(asked: asked)
      return
    }
    guard let answer = Urgency.Answer(word: word) else { return nil }
    self.init(asked: asked, answer: answer)
  }
}

extension RecordEvent {
  /// Something that happened to an urgency.
  public static func urgency(_ change: RecordChange<Urgency>) -> RecordEvent { RecordEvent(change) }
}
