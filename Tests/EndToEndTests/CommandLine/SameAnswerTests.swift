import Testing

/// The same commands give the same bytes, and the same key the same answer.
@Suite struct SameAnswerTests {
  private static let commands: [[String]] = [
    ["day"], ["find", "moh"], ["slots", "--client", "0412-6"], ["client", "0412-6"],
    ["book", "--client", "0412-6", "--at", "2026-07-20T15:15", "--topic", "P"],
    ["book", "--client", "0288-3", "--at", "2026-07-20T15:15", "--topic", "T"],
    ["move", "A-00006-8", "--to", "2026-07-20T10:00"], ["arrive", "A-00002-1"],
    ["late", "A-00003-7"], ["start", "A-00002-1"], ["fulfil", "A-00002-1", "--outcome", "partly"],
    ["undo"], ["cancel", "A-00004-5", "--reason", "leftWithoutBeingSeen"],
    ["refer", "--client", "0288-3", "--topic", "T", "--to", "wijkteam"],
    ["refer", "--visitor", "new", "--topic", "P", "--helped"],
    ["contact", "--client", "0412-6", "--channel", "visit", "--minutes", "30"],
    ["week", "--staff", "karin"], ["caseload", "--as", "joost"], ["export", "--as", "joost"],
    ["check", "--client", "0412-6", "--on", "2026-07-29"],
  ]

  @Test func `the same commands in the same order print the same bytes`() throws {
    let offices = [try TrainingOffice.demo(), try TrainingOffice.demo()]
    for command in Self.commands {
      let answers = try offices.map { try $0.run(command + ["--json"]) }
      #expect(answers[0].out == answers[1].out, "\(command)")
      #expect(answers[0].exit == answers[1].exit, "\(command)")
      #expect(answers[0].exit <= 1, "\(command) \(answers[0])")
    }
  }

  @Test func `two demonstrations of one seed are the same office, of two seeds are not`() throws {
    let home = try TemporaryFolder()
    let exports = try [("a", "7"), ("b", "7"), ("c", "8")].map { name, seed in
      let store = home.file(name)
      let made = try Program.run(
        ["demo", "--into", store, "--no-open", "--date", "2026-07-15", "--seed", seed], in: home)
      #expect(made.exit == 0, "\(made)")
      return try Program.run(["--store", store, "--as", "joost", "export", "--json"], in: home).out
    }
    #expect(exports[0] == exports[1])
    #expect(exports[0] != exports[2])
  }

  @Test func `the same key gives the same answer and changes nothing twice`() throws {
    let office = try TrainingOffice.demo()
    let waiting = try #require(
      try office.ask("day")["appointments"].items.last { $0["status"].text == "booked" })
    let reference = try #require(waiting["reference"].text)
    let client = try #require(waiting["client"].text)
    let soon = try freeTime(of: "0412-6", from: "2026-07-20", in: office)
    let late = try freeTime(of: "0398-1", from: "2026-09-09", in: office)
    let other = try freeTime(of: client, from: "2026-07-20", in: office)
    let commands: [[String]] = [
      ["book", "--client", "0412-6", "--at", soon, "--topic", "P", "--topic", "T"],
      // The last day of this client's guidance, which warns.
      ["book", "--client", "0398-1", "--at", late],
      ["move", reference, "--to", other], ["arrive", "A-00002-1"],
      ["refer", "--client", "0288-3", "--topic", "T", "--to", "wijkteam"],
      ["contact", "--client", "0412-6", "--channel", "phone"],
      ["cancel", "A-00004-5", "--reason", "leftWithoutBeingSeen"], ["undo"],
    ]
    for words in commands {
      let keyed =
        words + ["--key", "sleutel-\(words[0])-\(words.count)-\(words.last ?? "")", "--json"]
      let first = try office.run(keyed)
      #expect(first.exit == 0, "\(words) \(first)")
      let between = try office.run(["export", "--json"], as: office.teamleider).out
      for actor in [nil, "anja"] {
        let again = try office.run(keyed, as: actor)
        #expect(again.out == first.out, "\(words)\nfirst \(first)\nagain \(again)")
        #expect(again.exit == first.exit)
      }
      #expect(
        try office.run(["export", "--json"], as: office.teamleider).out == between, "\(words)")
    }
  }

  private func freeTime(
    of client: String, from day: String, in office: TrainingOffice
  ) throws -> String {
    let found = try office.list("slots", "--client", client, "--from", day)
    return try #require(found.first?["start"].text)
  }

  @Test func `a key that was used for something else is wrong use`() throws {
    let office = try TrainingOffice.demo()
    #expect(try office.run(["arrive", "A-00002-1", "--key", "k"]).exit == 0)
    #expect(try office.run(["arrive", "A-00003-7", "--key", "k"]).exit == 64)
    #expect(try office.run(["undo", "--key", "k"]).exit == 64)
  }
}
