/// Somebody who waits for a free time, with what they wait for; a time that comes free is proposed to
/// a person and never booked by itself (systems §2.25).
public struct WaitingEntry: Hashable, Sendable {
  /// Why somebody no longer waits. An entry is never erased by its end.
  public enum Ending: String, CaseIterable, Sendable {
    case booked, withdrawn, mistake
  }

  public let id: Identifier<WaitingEntry>
  public let client: ClientNumber
  public let wish: WaitingWish
  public let since: CivilDateTime

  public init(
    id: Identifier<WaitingEntry>, client: ClientNumber, wish: WaitingWish, since: CivilDateTime
  ) {
    self.id = id
    self.client = client
    self.wish = wish
    self.since = since
  }

  /// The search that tells whether there is a time for it now.
  public func search(from day: CivilDate, days: Int, limit: Int) -> SlotSearch.Request {
    SlotSearch.Request(
      kind: wish.kind, topics: wish.topics, minutes: wish.minutes, from: day, days: days,
      before: wish.before, language: wish.language, limit: limit)
  }
}

/// What somebody waits for.
public struct WaitingWish: Hashable, Sendable {
  public var kind: AppointmentKind
  /// What it is about; empty for nothing in particular.
  public var topics: [HelpTopic]
  /// How long the talk is, in minutes.
  public var minutes: Int
  /// The language of the talk; nil for the languages of the client.
  public var language: LanguageCode?
  /// The date on the letter.
  public var before: CivilDate?
  /// The date somebody would like; kept beside the wait and never in its place (§0b.20).
  public var wished: CivilDate?

  public init(
    kind: AppointmentKind = .talk, topics: [HelpTopic] = [], minutes: Int,
    language: LanguageCode? = nil, before: CivilDate? = nil, wished: CivilDate? = nil
  ) {
    self.kind = kind
    self.topics = topics
    self.minutes = minutes
    self.language = language
    self.before = before
    self.wished = wished
  }
}
