import Testing

/// Every command in every role on an office whose hidden fields hold marked values: how it ends is
/// kept, and none of the marks that the role may not see stands in the answer.
@Suite struct RightsTests {
  /// Own client of `beg1` (number 9001) and of `beg2` (9002); `int1` interprets for the first.
  struct Marks {
    static let origin = ["Oorsprongland1", "Oorsprongland2"]
    static let address = ["Straatmerk 11", "Straatmerk 22", "3399 AA", "3399 BB"]
    static let file = ["DOSSIER1", "DOSSIER2"]
    static let phone = ["06-11 111 111", "06-22 222 222", "0611111111", "0622222222"]
    static let ownName = ["Eigenaam"]
    static let otherName = ["Vreemdnaam"]
  }

  struct Person: Sendable, CustomStringConvertible {
    let code: String
    let hidden: [String]
    var description: String { code }
  }

  static let people = [
    Person(code: "rec", hidden: Marks.origin + Marks.address + Marks.file),
    Person(
      code: "beg1",
      hidden: Marks.origin + Marks.otherName + ["Straatmerk 22", "DOSSIER2", "06-22 222 222"]),
    Person(
      code: "coa",
      hidden: Marks.origin + Marks.ownName + Marks.otherName + Marks.address + Marks.file
        + Marks.phone),
    // The legal worker holds a talk with the second client, and reaches no other.
    Person(
      code: "leg",
      hidden: Marks.origin + Marks.ownName + ["Straatmerk 11", "DOSSIER1", "06-11 111 111"]),
    Person(
      code: "int1",
      hidden: Marks.origin + Marks.otherName + Marks.address + Marks.file + Marks.phone),
    Person(code: "saf", hidden: Marks.origin + Marks.address + Marks.file),
  ]

  /// A client of one's own, a client of somebody else's.
  static let numbers = ["9001", "9002"]

  static func commands(_ clients: [String], _ talks: [String]) -> [[String]] {
    var all: [[String]] = [
      ["find", "eigenaam"], ["find", "vreemdnaam"], ["find", "straatmerk"], ["find", "111"],
      ["find", "222"], ["day"], ["day", "2026-07-14"], ["day", "2026-07-16"],
      ["urgent"], ["wait", "list"], ["present", "in"], ["day", "--open"],
      ["open", "worklists", "--linear"],
      ["caseload"], ["export"], ["doctor"], ["doctor", "--deep"], ["open", "--linear"],
      ["open", "search", "--linear"], ["open", "week", "--linear"],
      ["open", "caseload", "--linear"], ["open", "team", "--linear"],
      ["refer", "--visitor", "new", "--topic", "P"], ["undo"],
    ]
    for staff in ["tl", "rec", "beg1", "beg2", "coa", "leg", "int1", "saf"] {
      all.append(["week", "--staff", staff])
    }
    for client in clients {
      all += [
        ["client", client], ["slots", "--client", client], ["household", client],
        ["client", "edit", client, "--gender", "x"],
        ["client", "edit", client, "--clear", "origin"],
        ["client", "expect", client, "--expected", "2026-W40"],
        ["client", "settle", client, "--on", "2026-07-15"],
        ["assign", "--client", client, "--stream", "legal", "--staff", "leg"],
        ["urgent", "--client", client], ["wait", "add", "--client", client],
        ["urgent", "--client", client, "--answer", "now"],
        ["check", "--client", client, "--on", "2026-07-16"],
        ["check", "--client", client, "--on", "2026-07-16", "--topic", "R"],
        ["refer", "--client", client, "--topic", "T"],
        ["refer", "--client", client, "--topic", "V"],
        ["refer", "--client", client, "--topic", "T", "--helped"],
        ["contact", "--client", client, "--channel", "phone"],
        ["book", "--client", client, "--at", "2026-07-17T09:00", "--topic", "P"],
        ["book", "--client", client, "--at", "2026-07-17T09:00", "--topic", "P"],
      ]
    }
    for talk in talks {
      all += [
        ["late", talk], ["arrive", talk], ["start", talk], ["noshow", talk, "--who", "client"],
        ["fulfil", talk], ["move", talk, "--to", "2026-07-17T10:00"], ["undo", talk],
        ["shorten", talk], ["cancel", talk, "--reason", "client"],
      ]
    }
    return all
  }

  @Test(arguments: people)
  func `no command in any role shows what the role may not see`(person: Person) throws {
    let office = try Self.office()
    let export = try office.export()
    let clients = export.of(kind: "client").compactMap { $0["number"].text }.sorted()
    let talks = export.appointments.compactMap { $0["reference"].text }.sorted()
    try #require(clients.count == 2 && talks.count == 5)
    let batch = try BatchProcess(office, as: person.code)
    var exits: [String] = []
    for words in Self.commands(clients, talks) {
      let outcome = try office.run(words, as: person.code)
      exits.append("\(outcome.exit) " + words.joined(separator: " "))
      expectHidden(person, words, in: outcome.allText)
      guard let line = Self.batchLine(words) else { continue }
      batch.send(line)
      let answer = try #require(try batch.answer())
      expectHidden(person, words, in: answer)
      // What was done already may be refused the second time; who may not may not here either.
      let exit = try JSONValue.read(answer)["exit"].integer ?? 0
      #expect((exit == 77) == (outcome.exit == 77), "\(person) \(line) \(answer)")
    }
    try KeptAnswers.expect(exits, are: "rights-\(person)")
    #expect(try batch.finish() == 0)
  }

  @Test func `every command of the program is tried in every role`() throws {
    let people = ["rec", "beg1", "coa", "leg", "int1", "tl", "saf"]
    let offices = try people.map { (code: $0, office: try Self.office()) }
    // What starts a screen, an office or a conversation is another matter.
    let others: Set = ["open", "demo", "init", "batch"]
    let commands = try CommandPages.all(try #require(offices.first).office)
      .filter { !others.contains($0.name) }
    #expect(commands.count > 50)
    let known = try offices.map { try Known($0.office) }
    let lines = try commands.map { command in
      let exits = try zip(offices, known).map { person, known in
        try person.office.run(known.words(of: command), as: person.code).exit
      }
      return exits.map { String($0).leftPadded(to: 3) }.joined(separator: " ")
        + "  \(command.words().joined(separator: " "))"
    }
    let head = people.map { String($0.prefix(3)).leftPadded(to: 3) }.joined(separator: " ")
    try KeptAnswers.expect([head] + lines, are: "rights")
  }

  private func expectHidden(_ person: Person, _ words: [String], in text: String) {
    for mark in person.hidden {
      // What somebody typed may be said back to them.
      guard !words.joined(separator: " ").contains(mark.lowercased()) else { continue }
      #expect(!text.contains(mark), "\(person) sees \(mark) by \(words)\n\(text)")
    }
  }

  /// The same command as a line of a batch; nil for what opens a screen.
  private static func batchLine(_ words: [String]) -> String? {
    guard words[0] != "open" else { return nil }
    let isTwoWords = words.count > 1 && ["edit", "expect", "settle"].contains(words[1])
    let command = words.prefix(isTwoWords ? 2 : 1).joined(separator: " ")
    let positionals = [
      "find": "text", "client": "client", "household": "household", "day": "date", "wait": "what",
      "present": "direction",
    ]
    let positional = positionals[words[0]] ?? "id"
    var members = [#""command":"\#(command)""#]
    var rest = words.dropFirst(isTwoWords ? 2 : 1)
    while let word = rest.popFirst() {
      let name = word.hasPrefix("--") ? String(word.dropFirst(2)) : positional
      let isFlag = ["deep", "helped", "open"].contains(name)
      let value = word.hasPrefix("--") ? (isFlag ? "true" : rest.popFirst() ?? "") : word
      members.append(isFlag ? "\"\(name)\":true" : "\"\(name)\":\"\(value)\"")
    }
    return "{\(members.joined(separator: ","))}"
  }

  @Test func `the teamleider sees all of it`() throws {
    let office = try Self.office()
    let text = try office.run(["export", "--json"], as: "tl").outText
    for mark in Marks.origin + Marks.address.prefix(2) + ["Eigenaam", "Vreemdnaam"] {
      #expect(text.contains(mark), "\(mark)")
    }
  }

  @Test func `reception reads no past topics, and of a legal talk only that it is legal`() throws {
    let office = try Self.office()
    var talks = try office.export(as: "rec").appointments
    for day in ["2026-07-14", "2026-07-15", "2026-07-16"] {
      talks += try office.ask("day", day, as: "rec")["appointments"].items
    }
    for client in talks.compactMap({ $0["client"].text }) {
      talks += try office.ask("client", client, as: "rec")["appointments"].items
    }
    for talk in talks {
      let isPast = (talk["start"].text ?? "") < "2026-07-15"
      let isLegal = talk["kind"].text == "legal" || talk["type"].text == "legal"
      if isPast || isLegal { #expect(talk["topics"].items.isEmpty, "\(talk)") }
      if isPast { #expect(talk["outcomes"].items.isEmpty, "\(talk)") }
    }
    #expect(talks.contains { $0["topics"].items.map(\.text) == ["T"] }, "topics to come are shown")
  }

  @Test func `a key gives nobody more than the command does`() throws {
    let office = try Self.office()
    let talks = try office.export(as: "tl").appointments
    let own = try #require(
      talks.first { $0["start"].text == "2026-07-15T11:00" }?["reference"].text)
    let first = try office.run(["arrive", own, "--key", "k", "--json"], as: "rec")
    #expect(first.exit == 0, "\(first)")
    for other in ["beg2", "coa", "int1", "saf"] {
      let outcome = try office.run(["arrive", own, "--key", "k", "--json"], as: other)
      #expect([64, 77].contains(outcome.exit), "\(other) \(outcome)")
      #expect(try outcome.json["appointment"] == .null)
    }
  }

  @Test func `an interpreter sees own bookings only, and never a topic`() throws {
    let office = try Self.office()
    for day in ["2026-07-14", "2026-07-15", "2026-07-16"] {
      for talk in try office.ask("day", day, as: "int1")["appointments"].items {
        #expect(talk["interpreter"].text == "int1" && talk["topics"].items.isEmpty, "\(talk)")
      }
    }
    let export = try office.export(as: "int1")
    #expect(export.of(kind: "client").isEmpty && export.of(kind: "contact").isEmpty)
    #expect(!export.appointments.isEmpty)
    for talk in export.appointments {
      #expect(talk["interpreter"].text == "int1" && talk["topics"].items.isEmpty, "\(talk)")
    }
  }

  @Test(arguments: ["rec", "beg1", "coa", "leg", "int1", "saf"])
  func `only the teamleider brings files in and reads the caseload`(code: String) throws {
    let office = try Self.office()
    let path = try office.folder.write("code,name,location\n9,Zolder,kantoor\n", to: "kamers.csv")
    #expect(try office.run(["import", "rooms", path], as: code).exit == 77)
    #expect(try office.run(["import", "rooms", path, "--dry-run"], as: code).exit == 77)
    #expect(try office.run(["caseload"], as: code).exit == 77)
  }

  /// A small office made by the program from files with marked values.
  static func office() throws -> TrainingOffice {
    let folder = try TemporaryFolder()
    let office = TrainingOffice(folder: folder, now: "2026-07-15T09:00", teamleider: "tl")
    func must(_ words: [String], as actor: String?) throws {
      let outcome = try office.run(words, as: actor)
      try #require(outcome.exit == 0, "\(words) \(outcome)")
    }
    try must(["init", "--training", "--first", "tl", "--name", "Tea Leider"], as: nil)
    for (kind, text) in MarkedFiles.all {
      try must(["import", kind, try folder.write(text, to: "\(kind).csv")], as: "tl")
    }
    return office
  }
}

/// What there is in the office, so that a command's answer is about the right and not about a
/// number that nobody has.
private struct Known {
  private let names: [String: String]
  private let message: String

  init(_ office: TrainingOffice) throws {
    let export = try office.export(as: "tl")
    let client = export.of(kind: "client").compactMap { $0["number"].text }.sorted().first
    let talks = export.appointments.filter { ($0["start"].text ?? "") > "2026-07-15T10" }
    names = [
      "0412-6": try #require(client), "karin": "beg1", "H002": "H1",
      "A-04127-1": try #require(talks.compactMap { $0["reference"].text }.sorted().first),
    ]
    let taken = try office.run(
      ["message", "add", "--to", "beg1", "--from", "x", "--json"], as: "tl")
    message = try #require(try taken.json["message"].text)
  }

  func words(of command: CommandPages) -> [String] {
    let isAboutMessage = command.name.hasPrefix("message ")
    return command.words().map { word in
      isAboutMessage && word == "A-04127-1" ? message : names[word] ?? word
    }
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
