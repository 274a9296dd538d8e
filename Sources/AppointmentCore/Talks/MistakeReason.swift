/// Why an appointment should never have been there. A code and no words of anybody's own: it stands
/// in the journal for ever (architecture §4).
public enum MistakeReason: String, CaseIterable, Sendable {
  /// The same talk stands there twice.
  case duplicate
  /// It was made for somebody else.
  case wrongClient
  /// It was never agreed for that day and time.
  case wrongTime
  case other
}
