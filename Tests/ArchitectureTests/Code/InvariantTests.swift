import Testing

/// What must not be there (architecture §2, invariants 1, 2 and 5 to 8).
@Suite struct InvariantTests {
  @Test func `the core has no clock, no identity of its own, no concurrency and no output`() {
    let absent: Set = [
      "Date", "UUID", "Locale", "async", "await", "Task", "random", "shuffled",
      "randomElement", "SystemRandomNumberGenerator", "ContinuousClock", "SuspendingClock",
      "debugPrint", "dump", "readLine", "CommandLine",
    ]
    let files = Checkout.files(ofTarget: "AppointmentCore")
    #expect(files.flatMap { $0.mentions(of: absent) } == [])
    #expect(places(of: ["print", "("], in: files) == [])
  }

  @Test func `the core knows no wire format and nobody gives it one`() {
    let coding: Set = ["Codable", "Encodable", "Decodable", "CodingKey", "CodingKeys"]
    let core = Checkout.files(ofTarget: "AppointmentCore")
    #expect(core.flatMap { $0.mentions(of: coding) } == [])

    let values = Set(core.flatMap(DeclaredType.all(in:)).map(\.name))
    for file in Checkout.programFiles {
      for start in file.places(of: "extension") where start + 1 < file.tokens.count {
        let head = file.tokens[start...].prefix { $0.text != "{" }.map(\.text)
        guard values.contains(head[1]), !coding.isDisjoint(with: head) else { continue }
        Issue.record("\(file.place(file.tokens[start].line)): \(head[1]) has a record in DeskStore")
      }
    }
  }

  @Test func `only the stores speak SQL`() {
    let verbs = [
      "SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE ", "CREATE INDEX ", "PRAGMA ",
    ]
    let stores: Set<Substring> = ["DeskStore", "SQLiteEngine", "PostgresEngine"]
    for file in Checkout.programFiles where !stores.contains(file.target) {
      for quote in file.quotes where verbs.contains(where: quote.text.contains) {
        Issue.record("\(file.place(quote.line)): SQL belongs in a store")
      }
    }
  }

  @Test func `no verdict is made outside the core`() {
    let others = Checkout.programFiles.filter { $0.target != "AppointmentCore" }
    #expect(places(of: ["Verdict", "("], in: others) == [])
    #expect(places(of: ["Verdict", ".", "init"], in: others) == [])
  }

  @Test func `a screen never throws`() {
    let files = Checkout.files(ofTarget: "DeskUI")
    #expect(files.flatMap { $0.mentions(of: ["throw", "throws", "rethrows", "try"]) } == [])
  }

  @Test func `only the wiring reads the clock, the environment, the home folder or chance`() {
    let outside: Set = [
      "getenv", "setenv", "environ", "ProcessInfo", "gettimeofday", "localtime_r",
      "getpwuid", "getpwuid_r", "getlogin", "NSHomeDirectory", "homeDirectoryForCurrentUser",
      "SystemRandomNumberGenerator", "getrandom", "arc4random", "UUID", "ContinuousClock",
      "SuspendingClock", "DispatchTime", "DispatchWallTime",
    ]
    for file in Checkout.programFiles where !file.path.hasPrefix("Sources/balie/Wiring/System/") {
      #expect(file.mentions(of: outside) == [])
      // Waiting takes a clock that only counts; it never tells the time of day.
      for start in file.places(of: "clock_gettime", "(") {
        let counts = file.argument(from: start + 1).contains { $0.text == "CLOCK_MONOTONIC" }
        let place = file.place(file.tokens[start].line)
        #expect(counts && file.path.contains("/System/"), "\(place): only Wiring tells the time")
      }
    }
    #expect(places(of: ["Date", "(", ")"], in: Checkout.programFiles) == [])
    #expect(places(of: ["Date", ".", "now"], in: Checkout.programFiles) == [])
  }

  @Test func `chance comes from a seed that was given`() {
    for file in Checkout.programFiles {
      for name in ["random", "randomElement", "shuffled", "shuffle"] {
        for start in file.places(of: ".", name, "(") {
          // Without `using:` these take the system's chance; a seeded thing's own take other words.
          let words = file.argument(from: start + 2).dropFirst().map(\.text)
          let takesAny = words.isEmpty || (words.first == "in" && !words.contains("using"))
          #expect(!takesAny, "\(file.place(file.tokens[start].line)): say `using:` which generator")
        }
      }
    }
  }

  @Test func `unsafe code stands in rooms of its own`() {
    let rooms = ["/System/", "Sources/Terminal/Curses/", "Sources/PostgresEngine/"]
    for file in Checkout.programFiles where !rooms.contains(where: file.path.contains) {
      #expect(file.mentions(of: ["unsafe"]) == [])
    }
  }

  @Test func `only the program prints`() {
    let others = Checkout.programFiles.filter { $0.target != "balie" }
    #expect(places(of: ["print", "("], in: others) == [])
  }

  /// A method, a case or a declaration of that name is something else than calling it.
  private func places(of run: [String], in files: [SourceFile]) -> [String] {
    files.flatMap { file in
      file.places(of: run, unlessAfter: [".", "case", "func", ","]).map {
        file.place(file.tokens[$0].line)
      }
    }
  }
}
