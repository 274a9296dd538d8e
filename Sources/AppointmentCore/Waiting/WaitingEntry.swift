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
    SlotSearch.Request(wish.talk, from: day, days: days, limit: limit)
  }
}

/// What somebody waits for.
///
/// Of a wish a wait keeps what the talk is about, how long it is, in which language and in time for
/// what. Who comes along and where is asked again when there is a time.
@dynamicMemberLookup
public struct WaitingWish: Hashable, Sendable {
  /// With its length, which does not change when the office's does.
  public let talk: TalkWish
  public let minutes: Int
  /// The date somebody would like; kept beside the wait and never in its place (§0b.20). Nil when
  /// the first time that is free is the one.
  public let wished: CivilDate?

  public init(_ wish: TalkWish = TalkWish(), minutes: Int, wished: CivilDate? = nil) {
    talk = TalkWish(
      kind: wish.kind, topics: wish.topics, minutes: minutes, language: wish.language,
      letterDate: wish.letterDate)
    self.minutes = minutes
    self.wished = wished
  }

  /// The parts of the talk, as its own.
  public subscript<Value>(dynamicMember part: KeyPath<TalkWish, Value>) -> Value {
    talk[keyPath: part]
  }
}
