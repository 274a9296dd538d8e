import Testing

/// How the code is written (architecture §8, §9 and §10).
@Suite struct HabitTests {
  /// Files past 300 lines of which somebody asked whether they are two things, with the answer.
  private static let longFiles: [String: String] = [:]

  @Test func `a file is one thing of at most 300 lines`() {
    for file in Checkout.swiftFiles + Checkout.cFiles where file.lines.count > 300 {
      #expect(Self.longFiles[file.path] != nil, "\(file.path): \(file.lines.count) lines")
      #expect(file.lines.count <= 400, "\(file.path): no reason is good enough for this length")
    }
  }

  @Test func `a folder is one room of at most a dozen files`() {
    let files = Checkout.swiftFiles + Checkout.cFiles
    let folders = Dictionary(grouping: files) { file in
      file.path.split(separator: "/").dropLast().joined(separator: "/")
    }
    #expect(folders.count > 50, "the folders are not found any more")
    for (folder, files) in folders { #expect(files.count <= 12, "\(folder): \(files.count) files") }
  }

  @Test func `nothing is left for later`() {
    // Put together here, so that this line does not find itself.
    let marks = ["TO" + "DO", "FIX" + "ME"]
    for file in Checkout.swiftFiles + Checkout.cFiles {
      for (index, line) in file.lines.enumerated() where marks.contains(where: line.contains) {
        Issue.record("\(file.place(index + 1)): do it now, or write it in Architecture.md")
      }
    }
    for file in Checkout.swiftFiles {
      for start in file.places(of: "fatalError", "(", ")") {
        Issue.record("\(file.place(file.tokens[start].line)): a stop has a sentence that says why")
      }
    }
  }

  @Test func `nothing is forced`() {
    for file in Checkout.swiftFiles {
      for start in file.places(of: "try", "!") + file.places(of: "as", "!") {
        Issue.record("\(file.place(file.tokens[start].line)): forced")
      }
    }
  }

  @Test func `an error is dropped only while cleaning up, and the line says so`() {
    for file in Checkout.swiftFiles {
      for start in file.places(of: "try", "?") {
        let line = file.tokens[start].line
        let said = file.lines[max(0, line - 2)..<line].contains { $0.contains("// clean-up: ") }
        #expect(said, "\(file.place(line)): `try?` needs a comment `// clean-up: why`")
      }
    }
  }

  /// Files that wait a moment because nothing tells when to go on.
  private static let waits = [
    "Sources/SQLiteEngine/System/FileSystem.swift": "a file's lock cannot be awaited for a while"
  ]

  @Test func `nothing sleeps`() {
    let naps: Set = ["sleep", "usleep", "nanosleep", "clock_nanosleep", "sleepForTimeInterval"]
    for file in Checkout.swiftFiles + Checkout.cFiles where Self.waits[file.path] == nil {
      #expect(file.mentions(of: naps) == [])
    }
  }

  @Test func `a name says what the thing is`() {
    let empty = ["Manager", "Helper", "Util", "Utils", "Utilities", "Impl", "Base", "Common"]
    for file in Checkout.swiftFiles {
      let declared = DeclaredType.all(in: file).map(\.name) + [String(file.name)]
      for name in declared where empty.contains(where: name.hasSuffix) {
        Issue.record("\(file.path): \(name) could be anything")
      }
    }
  }

  @Test func `a test file expects something`() {
    for file in Checkout.swiftFiles where !file.places(of: "@", "Test").isEmpty {
      let claims = file.tokens.contains { token in
        let word = token.text.lowercased()
        return word == "issue"
          || ["expect", "require", "check", "assert"].contains { word.hasPrefix($0) }
      }
      #expect(claims, "\(file.path) has tests that cannot fail")
    }
  }
}
