/// Somebody called for a colleague who is in a talk: what the desk took down, until it is done
/// (U-14).
///
/// It stands on exactly one person's list until they have spoken; how often they tried stays with
/// it. The journal keeps that it was taken, tried, handed on and done, and never a word of it.
///
/// ```swift
/// // Taken on Wednesday 15 July 2026 at 09:50 for Karin, to be called back before 16:30.
/// message.isOpen                                   // true
/// message.stand.tries                              // 0
/// ```
public struct Message: Hashable, Sendable {
  /// What the call was for; from a list, so that who sees that there is a message reads no more.
  public enum Reason: String, CaseIterable, Sendable {
    case callBack
    /// A talk was moved or called off elsewhere.
    case changed
    /// A letter came.
    case letter
    case other
  }

  /// How far it has come.
  public struct Stand: Hashable, Sendable {
    /// Whether it still has to be done.
    public enum State: String, CaseIterable, Sendable {
      case open
      /// They have spoken.
      case done
    }

    public var state: State
    /// How often somebody tried in vain.
    public var tries: Int
    /// When to try again; nil before the first try.
    public var again: CivilDateTime?
    /// When the last of it happened.
    public var at: CivilDateTime

    public init(
      state: State = .open, tries: Int = 0, again: CivilDateTime? = nil, at: CivilDateTime
    ) {
      self.state = state
      self.tries = tries
      self.again = again
      self.at = at
    }
  }

  /// Who opened the words of somebody else's message last, when, and why (PR-3).
  public struct Look: Hashable, Sendable {
    /// Why somebody looked, from a list.
    public enum Reason: String, CaseIterable, Sendable {
      /// The colleague is away and it cannot wait.
      case absence
      /// To hand it on to who can.
      case handover
      case complaint
    }

    public let by: StaffCode
    public let at: CivilDateTime
    public let reason: Reason

    public init(by: StaffCode, at: CivilDateTime, reason: Reason) {
      self.by = by
      self.at = at
      self.reason = reason
    }
  }

  public let id: Identifier<Message>
  /// Who called: a name or an organisation.
  public let caller: GuardedText
  /// The number to call back; nil when none was left.
  public let number: GuardedText?
  /// The client it is about; nil when it is about none, or nobody knows.
  public let about: ClientNumber?
  public let reason: Reason
  /// What was said, in at most ``wordLimit`` characters; nil when nothing had to be said.
  public let words: GuardedText?
  public let takenAt: CivilDateTime
  public let takenBy: StaffCode
  /// Before when the caller was promised to hear.
  public let due: CivilDateTime
  /// On whose list it stands.
  public var holder: StaffCode
  public var stand: Stand
  /// The last look at its words by somebody else; nil when nobody looked.
  public var look: Look?

  /// How many characters fit in what was said, in who called and in the number.
  public static let wordLimit = 120
  public static let callerLimit = 60
  public static let numberLimit = 24

  public init(
    id: Identifier<Message>, caller: GuardedText, number: GuardedText? = nil,
    about: ClientNumber? = nil, reason: Reason, words: GuardedText? = nil,
    takenAt: CivilDateTime, takenBy: StaffCode, due: CivilDateTime, holder: StaffCode,
    stand: Stand, look: Look? = nil
  ) {
    self.id = id
    self.caller = caller
    self.number = number
    self.about = about
    self.reason = reason
    self.words = words
    self.takenAt = takenAt
    self.takenBy = takenBy
    self.due = due
    self.holder = holder
    self.stand = stand
    self.look = look
  }

  public var isOpen: Bool { stand.state == .open }

  /// Whether the caller should have heard by now.
  public func isLate(at now: CivilDateTime) -> Bool { isOpen && due < now }

  /// After how many working days it stands on the teamleider's list.
  public static let daysToTeamleider = 2

  /// Whether it has been open for more than two working days: taken on Monday 13 July 2026 it is on
  /// Thursday 16 July, and not yet on Wednesday.
  public func isOld(on day: CivilDate, calendar: OfficeCalendar) -> Bool {
    isOpen && calendar.workingDays(from: takenAt.date, to: day) > Message.daysToTeamleider
  }
}

// MARK: - The record

extension Message: Record {
  /// A change of one part: how far it has come, on whose list it stands, who looked at its words.
  public enum Step: RecordStep {
    /// What the steps change.
    public typealias Whole = Message
    case stand(Change<Stand>)
    case holder(Change<StaffCode>)
    case look(Change<Look?>)

    /// The letters of the parts in the journal.
    public enum Part: String, CaseIterable { case stand = "Ms", holder = "Mh", look = "Ml" }

    public var opened: OpenedStep<Step> {
      switch self {
      case .stand(let change): OpenedStep(.stand, change, \Message.stand, Step.stand)
      case .holder(let change): OpenedStep(.holder, change, \Message.holder, Step.holder)
      case .look(let change): OpenedStep(.look, change, \Message.look, Step.look)
      }
    }

    /// A look that was taken was taken.
    public var isPassedOver: Bool { if case .look = self { true } else { false } }

    public init?(_ part: Part, _ words: inout JournalWords) {
      switch part {
      case .stand: self.init(&words, Step.stand)
      case .holder: self.init(&words, Step.holder)
      case .look: self.init(&words, Step.look)
      }
    }
  }

  public static let letters = RecordLetters(made: "Mt", removed: "Mw")
  public static var place: RecordPlace<Message> { RecordPlace(.message, \.messages) }
  public static let care = RecordCare(
    reads: .readMessages, exported: .each(["message"]), disclosed: .fact)
  public var key: Identifier<Message> { id }
  public var names: [Named] {
    [about.map { Named(.client($0)) }, Named(.staff(takenBy)), Named(.staff(holder))]
      .compactMap(\.self)
  }
  /// Nobody did anything with it yet.
  public var isAsMade: Bool { isOpen && stand.tries == 0 && stand.at == takenAt }

  /// The event by which it stands otherwise.
  func changed(to stand: Stand) -> DeskEvent {
    .record(.message(.changed(id, .stand(Change(from: self.stand, to: stand)))))
  }
}

extension Message.Stand.State: JournalWord {}

extension Message.Stand: JournalPart {
  /// `open 1 29740950 29740902`; `~` where nobody said when to try again.
  public var words: [String] { state.words + tries.words + again.words + at.words }

  public init?(_ words: inout JournalWords) {
    guard let state = State(&words), let tries = Int(&words), tries >= 0,
      let again = CivilDateTime?(&words), let at = CivilDateTime(&words)
    else { return nil }
    self.init(state: state, tries: tries, again: again, at: at)
  }
}

extension Message.Look: JournalWord {
  /// `marijke/29740902/absence`.
  public var word: String { "\(by)/\(at.minutesSince1970)/\(reason.rawValue)" }

  public init?(word: Substring) {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let by = StaffCode(parts[0]), let at = CivilDateTime(word: parts[1]),
      let reason = Reason(rawValue: String(parts[2]))
    else { return nil }
    self.init(by: by, at: at, reason: reason)
  }
}

extension RecordEvent {
  /// Something that happened to a message.
  public static func message(_ change: RecordChange<Message>) -> RecordEvent { RecordEvent(change) }
}
