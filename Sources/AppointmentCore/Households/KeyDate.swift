/// A day of first housing that was confirmed, with the one there was before (§0b.7). A correction
/// is a new confirmation; each is kept with who made it and when.
public struct KeyConfirmation: Hashable, Sendable {
  public let client: ClientNumber
  /// The date of before; nil when there was none.
  public let from: CivilDate?
  /// Nil only where a confirmation is taken back and there was none before.
  public let to: CivilDate?

  public init(client: ClientNumber, from: CivilDate?, to: CivilDate?) {
    self.client = client
    self.from = from
    self.to = to
  }

  /// The step that takes this one back.
  public var inverse: KeyConfirmation { KeyConfirmation(client: client, from: to, to: from) }
}

/// Another expectation of when somebody will be housed. It runs no clock (§0b.7).
public struct ExpectationChange: Hashable, Sendable {
  public let client: ClientNumber
  /// The moment of before; nil when nobody was expected.
  public let from: ExpectedMoment?
  /// The moment from now on; nil when nobody knows any more.
  public let to: ExpectedMoment?

  public init(client: ClientNumber, from: ExpectedMoment?, to: ExpectedMoment?) {
    self.client = client
    self.from = from
    self.to = to
  }

  /// The step that takes this one back.
  public var inverse: ExpectationChange { ExpectationChange(client: client, from: to, to: from) }
}

extension ExpectedMoment {
  /// The last day it may be: the Sunday of a week, the last day of a month.
  public var lastDay: CivilDate {
    switch self {
    case .day(let day): day
    case .week(let week): week.period.lastDay
    case .month(let first): first.adding(months: 1).adding(days: -1)
    }
  }
}
