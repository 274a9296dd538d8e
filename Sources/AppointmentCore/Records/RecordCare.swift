/// How the office looks after the records of a kind: who reads them, where they leave the store, what
/// the person they are about is told, and when they go (PR-3, PR-5).
///
/// It is said with the record, so that none comes in without: tests walk it.
public struct RecordCare: Hashable, Sendable {
  /// Where it stands when the office takes its data along.
  public enum Export: Hashable, Sendable {
    /// A line each in the export, under these kinds.
    case each([String])
    /// Only what the journal says of it.
    case journal
  }

  /// What somebody hears of it who asks what is kept about them.
  public enum Disclosure: Hashable, Sendable {
    /// All of it, in its own words.
    case words
    /// That there is one, with its days; the words are somebody else's.
    case fact
  }

  /// How long its words are kept (PR-5).
  public enum Term: Hashable, Sendable {
    /// So many months after the exit of whom it is about; then its words are erased.
    case monthsAfterExit(Int)
    /// As long as the talk it belongs to.
    case withTalk
  }

  public let reads: DeskAction
  public let exported: Export
  public let disclosed: Disclosure
  public let kept: Term

  public init(
    reads: DeskAction, exported: Export, disclosed: Disclosure, kept: Term = .monthsAfterExit(24)
  ) {
    self.reads = reads
    self.exported = exported
    self.disclosed = disclosed
    self.kept = kept
  }
}
