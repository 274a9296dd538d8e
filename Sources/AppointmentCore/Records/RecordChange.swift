/// What happens to a record: it comes, one of its parts changes, or it goes from the shelf.
///
/// A record goes only when an undo takes its coming back; whatever else ends it is a part.
public enum RecordChange<R: Record>: Hashable, Sendable {
  case made(R)
  case changed(R.Key, R.Step)
  case removed(R.Key)

  /// What the journal keeps of it.
  public var trace: RecordTrace<R> {
    switch self {
    case .made(let record): .made(record.key, record.made)
    case .changed(let key, let step): .changed(key, step)
    case .removed(let key): .removed(key)
    }
  }
}

/// What is left of a ``RecordChange`` in the journal: keys, codes, days and moments.
public enum RecordTrace<R: Record>: Hashable, Sendable {
  case made(R.Key, R.Made)
  case changed(R.Key, R.Step)
  case removed(R.Key)

  public var key: R.Key {
    switch self {
    case .made(let key, _), .changed(let key, _), .removed(let key): key
    }
  }

  /// The change that takes this one back on a shelf; nil when something changed there since.
  ///
  /// What went is back by nothing: only an undo removes, and an undo is not taken back.
  func inverse(on shelf: Shelf<R>) -> RecordChange<R>? {
    guard let record = shelf[key] else { return nil }
    switch self {
    case .made(let key, let words):
      return record.made == words && record.isAsMade ? .removed(key) : nil
    case .changed(let key, let step):
      return step.inverse.opened.applied(record) == nil ? nil : .changed(key, step.inverse)
    case .removed: return nil
    }
  }

  /// The change that left it, with a record that came as it lies on a shelf now; nil when it does not
  /// lie there any more.
  func change(on shelf: Shelf<R>) -> RecordChange<R>? {
    switch self {
    case .made(let key, _): shelf[key].map { .made($0) }
    case .changed(let key, let step): .changed(key, step)
    case .removed(let key): .removed(key)
    }
  }

  /// The line of the journal: `CM 01h… open karin 0 29740902 reached karin 1 29740915`.
  public var line: String {
    let words =
      switch self {
      case .made(let key, let made): [R.letters.made] + key.words + made.words
      case .changed(let key, let step):
        [step.opened.part.rawValue] + key.words + step.opened.words
      case .removed(let key): [R.letters.removed] + key.words
      }
    return words.joined(separator: " ")
  }

  /// What a line says, by its letters and the words after them; nil when it is not of this record.
  public init?(_ letters: Substring, _ words: JournalWords) {
    var words = words
    guard let key = R.Key(&words) else { return nil }
    if letters == R.letters.made {
      guard let made = R.Made(&words) else { return nil }
      self = .made(key, made)
    } else if letters == R.letters.removed {
      self = .removed(key)
    } else {
      guard let part = R.Step.Part(rawValue: String(letters)), let step = R.Step(part, &words)
      else { return nil }
      self = .changed(key, step)
    }
    guard words.isAtEnd else { return nil }
  }
}
