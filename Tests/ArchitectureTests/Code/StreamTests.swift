import Testing

/// What a stream costs the house: in how many files, and in how many places there, it is named
/// outside its own rooms (`Growing.md`).
///
/// A room is a folder or a file with the stream's name in its own. Whoever brings in the next stream
/// lists it here; the figures of the first one hold for it.
struct StreamTests {
  private static let streams = ["Message"]
  /// Names that hold a stream's name and are another thing.
  private static let others: Set = ["DeskMessage", "startMessages"]
  /// Files in which a word of a stream means another thing.
  private static let otherFiles = [
    "Sources/AppointmentCore/Referral/Contact.swift": "a message as a channel",
    "Sources/Wording/Labels.swift": "a message as a channel",
    "Sources/DeskUI/Dialogs/Choices/Choices.swift": "a message as a channel",
    "Sources/DeskUI/App/DeskUpdate.swift": "what reaches the screens",
  ]
  private static let mostFiles = 18
  private static let mostPlaces = 30

  /// The lines of a file that name a stream; those with at most two lines between them are a place.
  private static func places(of stream: String, in file: SourceFile) -> Int {
    let lines = file.tokens.filter { token in
      !others.contains(token.text)
        && (token.text.contains(stream) || isCase(token.text, of: stream))
    }.map(\.line)
    return Set(lines).filter { line in !lines.contains { (line - 3..<line).contains($0) } }.count
  }

  private static func isCase(_ word: String, of stream: String) -> Bool {
    let plain = stream.lowercased()
    return word == plain || word == plain + "s"
      || (word.hasPrefix(plain) && word.dropFirst(plain.count).first?.isUppercase == true)
  }

  @Test(arguments: streams)
  func `a stream is named in few files that are not its own`(_ stream: String) {
    // Modules that know no office have messages of their own.
    let apart: Set<Substring> = ["Terminal", "SQLiteEngine", "Interchange", "DeskDemo", "DeskLoop"]
    let named = Checkout.programFiles.compactMap { file -> (String, Int)? in
      guard !apart.contains(file.target), !file.path.contains(stream),
        Self.otherFiles[file.path] == nil
      else { return nil }
      let count = Self.places(of: stream, in: file)
      return count > 0 ? (file.path, count) : nil
    }
    let places = named.map(\.1).reduce(0, +)
    let list = named.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
    #expect(named.count > 5, "the stream is not found any more")
    #expect(named.count <= Self.mostFiles, "\(named.count) files\n\(list)")
    #expect(places <= Self.mostPlaces, "\(places) places\n\(list)")
  }
}
