import Testing

/// Every command in every role on an office whose hidden fields hold marked values: refused with
/// 77, or none of the marks that the role may not see stands in the answer.
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
        ["cancel", talk, "--reason", "client"],
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
    for words in Self.commands(clients, talks) {
      let outcome = try office.run(words, as: person.code)
      #expect([0, 1, 2, 77].contains(outcome.exit), "\(person) \(words) \(outcome)")
      expectHidden(person, words, in: outcome.allText)
      guard let line = Self.batchLine(words) else { continue }
      batch.send(line)
      let answer = try #require(try batch.answer())
      expectHidden(person, words, in: answer)
      let exit = try JSONValue.read(answer)["exit"].integer ?? 0
      #expect([0, 1, 2, 77].contains(exit), "\(person) \(line) \(answer)")
    }
    #expect(try batch.finish() == 0)
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
    let positionals = ["find": "text", "client": "client", "household": "household", "day": "date"]
    let positional = positionals[words[0]] ?? "id"
    var members = [#""command":"\#(command)""#]
    var rest = words.dropFirst(isTwoWords ? 2 : 1)
    while let word = rest.popFirst() {
      let name = word.hasPrefix("--") ? String(word.dropFirst(2)) : positional
      let isFlag = ["deep", "helped"].contains(name)
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

/// The six files of an office whose hidden fields can be recognised anywhere.
enum MarkedFiles {
  static let all: [(kind: String, text: String)] = [
    ("staff", staff), ("roster", roster),
    ("rooms", "code,name,location\n1,Een,kantoor\n2,Twee,kantoor\n"),
    ("clients", clients), ("appointments", appointments),
  ]

  private static let staff = """
    code,name,roles,languages,kind
    tl,Tea Leider,teamleider,nld,professional
    rec,Reina Ceptie,reception,nld,volunteer
    beg1,Bea Een,begeleider,nld,volunteer
    beg2,Ben Twee,begeleider,nld,volunteer
    coa,Co Ach,coach,nld,volunteer
    leg,Lea Gaal,legal,nld,volunteer
    int1,Ina Een,interpreter,nld tir,volunteer
    int2,Ivo Twee,interpreter,nld tir,volunteer
    saf,Saar Veilig,safeguarding,nld,professional

    """

  private static let roster: String = {
    let roles = [
      ("rec", "reception"), ("beg1", "begeleider"), ("beg2", "begeleider"), ("coa", "coach"),
      ("leg", "legal"), ("int1", "interpreter"), ("int2", "interpreter"),
    ]
    var text = "staff,weekday,daypart,role,weeks,from,to\n"
    for (code, role) in roles {
      for day in ["mon", "tue", "wed", "thu", "fri"] {
        for part in ["morning", "afternoon"] {
          text += "\(code),\(day),\(part),\(role),every,2020-01-01,\n"
        }
      }
    }
    return text
  }()

  private static let clients = """
    number,name,birth_year,gender,origin,household,settled,group,permit,languages,interpreter,phone,street,postcode,begeleider,file_number
    9001,Eigenaam Eerste,1990,f,Oorsprongland1,H1,2025-12-01,asylum,yes,tir,needed,06-11 111 111,Straatmerk 11,3399 AA,beg1,DOSSIER1
    9002,Vreemdnaam Tweede,1991,m,Oorsprongland2,H2,2025-12-01,asylum,yes,tir,needed,06-22 222 222,Straatmerk 22,3399 BB,beg2,DOSSIER2

    """

  private static let appointments = """
    client,start,minutes,staff,interpreter,room,place,kind,topics,status
    9001,2026-07-14T10:00,45,beg1,int1,1,office,talk,G,fulfilled
    9002,2026-07-14T10:00,45,beg2,int2,2,office,talk,W,fulfilled
    9001,2026-07-15T11:00,45,beg1,int1,1,office,talk,T,booked
    9002,2026-07-15T11:00,45,beg2,int2,2,office,talk,T,booked
    9002,2026-07-16T11:00,45,leg,int2,2,office,legal,R,booked

    """
}
