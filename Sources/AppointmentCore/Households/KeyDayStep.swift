/// One of the first talks with a new household, planned around the key date (§0b.7): data of the
/// office, never a rule of the program.
///
/// `home;0;3;home;talk;90` is a talk at home of an hour and a half, on the key date or within three
/// days after it.
public struct KeyDayStep: Hashable, Sendable {
  public let code: KeyDayStepCode
  /// What the office calls it, in Dutch: `huisbezoek op de sleuteldag`.
  public let name: String
  /// The first and the last day it may be on, in days from the key date; negative before it.
  public let firstDay: Int
  /// The last of those days, itself included.
  public let lastDay: Int
  public let place: Place
  public let kind: AppointmentKind
  /// How long it takes, in minutes.
  public let minutes: Int

  /// Nil when it ends before it starts or takes no time.
  public init?(
    code: KeyDayStepCode, name: String, firstDay: Int, lastDay: Int, place: Place,
    kind: AppointmentKind = .talk, minutes: Int
  ) {
    guard firstDay <= lastDay, minutes > 0 else { return nil }
    self.code = code
    self.name = name
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.place = place
    self.kind = kind
    self.minutes = minutes
  }

  /// The talk that it is.
  public var wish: TalkWish { TalkWish(kind: kind, minutes: minutes, place: place) }

  /// The days it may be on, around a key date.
  public func days(around keyDate: CivilDate) -> CivilPeriod {
    CivilPeriod(from: keyDate.adding(days: firstDay), days: lastDay - firstDay + 1)
  }
}
