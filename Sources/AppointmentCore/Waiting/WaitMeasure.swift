/// The moment at which somebody asked for a talk, stamped by the system and by nobody else.
public struct Question: Hashable, Sendable {
  public let client: ClientNumber
  public let askedAt: CivilDateTime

  public init(client: ClientNumber, askedAt: CivilDateTime) {
    self.client = client
    self.askedAt = askedAt
  }
}

/// How long people wait: from the first question to the first talk that took place (§0b.20).
///
/// It knows of questions and of talks that were held, and of nothing else. A cancellation, a move,
/// a no-show, another entry on the waiting list or a wished-for date cannot restart it, as none of
/// them is looked at. (A hospital administration that let clerks type the "desired date" reported
/// 24 days where inspectors found 115.)
public enum WaitMeasure {
  /// Since when somebody has been waiting: the first question after the last talk that was held.
  /// Nil for somebody who does not wait.
  public static func openSince(
    questions: some Sequence<CivilDateTime>, lastTalk: CivilDateTime?
  ) -> CivilDateTime? {
    questions.filter { question in lastTalk.map { $0 < question } ?? true }.min()
  }

  /// The days that people wait, put together; each in whole days on a day.
  public struct Summary: Hashable, Sendable {
    /// How many people it is measured over.
    public let count: Int
    /// The days of the one in the middle; 0 for nobody.
    public let medianDays: Int
    /// The days of the one who waits longest; 0 for nobody.
    public let longestDays: Int

    public init(of days: [Int]) {
      let sorted = days.sorted()
      count = sorted.count
      // Of an even number the lower of the two in the middle: a day that somebody really waits.
      medianDays = sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
      longestDays = sorted.last ?? 0
    }
  }
}
