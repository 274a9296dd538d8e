import Testing

/// What each command answers with `--json`, member by member.
@Suite struct DocumentShapeTests {
  @Test func `check, for a client, a settlement date, several topics, each phase`() throws {
    let office = try TrainingOffice.demo()
    for words in [
      ["--client", "0412-6", "--on", "2026-07-29"], ["--client", "0288-3", "--on", "2026-07-20"],
      ["--client", "0288-3", "--on", "2026-07-20", "--topic", "R", "--topic", "T"],
      ["--client", "0412-6", "--on", "2026-07-18"], ["--client", "0412-6", "--on", "2026-07-01"],
      ["--settled", "2025-01-31", "--on", "2026-04-30"],
      ["--settled", "2026-09-01", "--on", "2026-07-20"],
      ["--client", "0412-6", "--on", "2026-07-29", "--staff", "henk"],
      ["--client", "0412-6", "--on", "2026-07-29", "--topic", "V"],
      ["--client", "0371-3", "--on", "2026-07-29"],
    ] {
      let outcome = try office.run(["check"] + words + ["--json"])
      #expect(outcome.exit == 0, "\(words) \(outcome)")
      #expect(outcome.lines.count == 1)
      Shape.expectCheck(try outcome.json)
    }
    let mixed = try office.ask(
      "check", "--client", "0288-3", "--on", "2026-07-21", "--topic", "R", "--topic", "T")
    #expect(mixed["parts"].items.count == 2)
    #expect(mixed["verdict"].text == "refer", "the worst of its parts")
  }

  @Test func `the example of the page`() throws {
    let home = try TemporaryFolder()
    let outcome = try Program.run(
      ["check", "--settled", "2025-01-31", "--on", "2026-04-30", "--json"], in: home)
    let check = try outcome.json
    #expect(check["on"].text == "2026-04-30")
    #expect(check["client"] == .null)
    #expect(check["month"].integer == 16)
    #expect(check["phase"].text == "exited")
    #expect(check["verdict"].text == "refer")
    #expect(check["windowStart"].text == "2025-01-31")
    #expect(check["windowLastDay"].text == "2026-04-29")
    #expect(check["firstDayAfter"].text == "2026-04-30")
    #expect(check["policy"].text == "dordrecht-2018")
    #expect(check["findings"].codes == ["guidanceEnded"])
    #expect(outcome.outText.hasPrefix(#"{"on":"2026-04-30","client":null,"month":16,"#))
  }

  @Test func `find, best first`() throws {
    let office = try TrainingOffice.demo()
    let found = try office.list("find", "moh")
    #expect(found.count > 2)
    for client in found { Shape.expect(client, has: Shape.found) }
    let scores = found.compactMap { $0["score"].integer }
    #expect(scores == scores.sorted() || scores == scores.sorted(by: >))
    #expect(try office.list("find", "moh", "--limit", "1").count == 1)
    #expect(try office.list("find", "0412-6").first?["client"].text == "0412-6")
    #expect(try office.list("find", "zzzzzz").isEmpty)
  }

  @Test func `slots, found and not found`() throws {
    let office = try TrainingOffice.demo()
    let slots = try office.list("slots", "--client", "0412-6")
    #expect(slots.count == 5)
    for slot in slots {
      Shape.expect(slot, has: Shape.slot)
      Shape.expectFindings(slot["warnings"])
      #expect(slot["staff"].text == "karin" && slot["own"] == .bool(true))
    }
    let empty = try office.list(
      "slots", "--client", "0412-6", "--from", "2026-08-01", "--days", "1")
    try #require(empty.count == 1)
    #expect(empty[0]["empty"] == .bool(true))
    #expect(!empty[0]["binding"].items.isEmpty, "it says what binds: \(empty)")
    for binding in empty[0]["binding"].items {
      Shape.expect(binding, has: ["resource", "day", "reason"])
    }
    for way in empty[0]["relaxations"].items {
      Shape.expect(way, has: ["change", "earliest", "text"])
    }
  }

  @Test func `the life of an appointment`() throws {
    let office = try TrainingOffice.demo()
    let slot = try #require(try office.list("slots", "--client", "0412-6", "--limit", "1").first)
    let start = try #require(slot["start"].text)
    let booked = try office.ask("book", "--client", "0412-6", "--at", start, "--topic", "P")
    let made = booked["appointment"]
    #expect(booked["ok"] == .bool(true))
    Shape.expect(made, has: Shape.appointment)
    #expect(made["start"] == slot["start"] && made["end"] == slot["end"])
    #expect(made["room"] == slot["room"] && made["interpreter"] == slot["interpreter"])
    #expect(made["status"].text == "booked" && made["own"] == .bool(true))
    let reference = try #require(made["reference"].text)
    let later = try office.list("slots", "--client", "0412-6", "--from", "2026-07-20")
    let then = try #require(later.first?["start"].text)
    let moved = try office.ask("move", reference, "--to", then)["appointment"]
    Shape.expect(moved, has: Shape.appointment)
    #expect(moved["reference"].text == reference, "the number on the card lives on")
    #expect(moved["replaces"] == made["id"])
    #expect(moved["start"].text == then)
    let undone = try office.ask("undo")
    #expect(undone["ok"] == .bool(true) && undone["undone"]["command"].text == "move")
    let cancelled = try office.ask("cancel", reference, "--reason", "client")["appointment"]
    #expect(cancelled["status"].text == "cancelled")
    Shape.expectRefusal(try office.ask("arrive", reference, exit: 1))
    for (words, status) in [
      (["arrive", "A-00002-1"], "arrived"), (["start", "A-00002-1"], "checked-in"),
      (["fulfil", "A-00002-1", "--outcome", "handled"], "fulfilled"),
      (["noshow", "A-00003-7", "--who", "client"], nil), (["late", "A-00003-7"], nil),
    ] {
      let answer = try office.run(words + ["--json"])
      guard answer.exit == 0 else {
        Shape.expectRefusal(try answer.json)
        #expect(status == nil, "\(words) \(answer)")
        continue
      }
      Shape.expect(try answer.json["appointment"], has: Shape.appointment)
      if let status { #expect(try answer.json["appointment"]["status"].text == status) }
    }
  }

  @Test func `refusals carry the check`() throws {
    let office = try TrainingOffice.demo()
    let refusal = try office.ask("book", "--client", "0288-3", "--at", "2026-07-20T13:00", exit: 1)
    Shape.expectRefusal(refusal)
    Shape.expectCheck(refusal["check"])
    Shape.expectRefusal(
      try office.ask("book", "--client", "0412-6", "--at", "2026-07-15T09:45", exit: 1))
    Shape.expectRefusal(
      try office.ask("book", "--client", "0412-6", "--at", "2026-07-18T10:00", exit: 1))
    Shape.expectRefusal(
      try office.ask("book", "--client", "0412-6", "--at", "2026-07-01T10:00", exit: 1))
    Shape.expectRefusal(try office.ask("undo", exit: 1))
  }

  @Test func `client, refer, contact`() throws {
    let office = try TrainingOffice.demo()
    let card = try office.ask("client", "0412-6", as: "karin")
    Shape.expect(card, has: Shape.card)
    #expect(card["number"].text == "0412-6" && card["month"].integer == 7)
    #expect(!card["appointments"].items.isEmpty && !card["assignments"].items.isEmpty)
    for appointment in card["appointments"].items {
      Shape.expect(appointment, has: Shape.appointment)
    }
    let asked = try office.ask("refer", "--client", "0288-3", "--topic", "T")
    Shape.expect(asked, has: ["ok", "onward", "recorded"])
    #expect(asked["recorded"] == .null)
    Shape.expectOnward(asked["onward"])
    let taken = try office.ask("refer", "--client", "0288-3", "--topic", "T", "--to", "wijkteam")
    #expect(taken["recorded"]["service"].text == "wijkteam")
    #expect(taken["recorded"]["month"].integer == 16)
    let visitor = try office.ask(
      "refer", "--visitor", "otherMunicipality", "--topic", "W", "--helped")
    #expect(visitor["recorded"]["visitor"].text == "otherMunicipality")
    #expect(visitor["recorded"]["client"] == .null)
    let contact = try office.ask("contact", "--client", "0412-6", "--channel", "phone")
    #expect(contact["contact"]["channel"].text == "phone")
    let kinds = try office.export()
    #expect(kinds.of(kind: "returnContact").contains { $0["client"].text == "0288-3" })
    #expect(kinds.of(kind: "visitorContact").count >= 1)
    #expect(kinds.of(kind: "contact").contains { $0["client"].text == "0412-6" })
  }

  @Test func `day, week, caseload, doctor, demo`() throws {
    let office = try TrainingOffice.demo()
    let day = try office.ask("day")
    Shape.expect(day, has: ["date", "appointments", "present"])
    #expect(day["date"].text == "2026-07-15" && !day["appointments"].items.isEmpty)
    for appointment in day["appointments"].items {
      Shape.expect(appointment, has: Shape.appointment)
    }
    for person in day["present"].items { Shape.expect(person, has: ["staff", "rostered", "in"]) }
    let week = try office.ask("week", "--staff", "karin")
    Shape.expect(week, has: ["staff", "firstDay", "lastDay", "appointments"])
    #expect(week["firstDay"].text == "2026-07-13" && week["lastDay"].text == "2026-07-19")
    let caseload = try office.ask("caseload", as: office.teamleider)
    Shape.expect(caseload, has: ["date", "staff", "attention"])
    for row in caseload["staff"].items {
      Shape.expect(row, has: ["code", "dayparts", "households", "adults", "children"])
    }
    for line in caseload["attention"].items { Shape.expect(line, has: ["code", "clients"]) }
    let doctor = try office.ask("doctor", "--deep")
    #expect(doctor["ok"] == .bool(true))
    let names = Set(doctor["checks"].items.compactMap { $0["check"].text })
    #expect(
      names.isSuperset(of: ["opslag", "schema", "bibliotheek", "rechten", "agenda", "tabellen"]),
      "store, schema, library versions, permissions, invariants, tables: \(names)")
  }

  @Test func `export, one object a line, each with its kind`() throws {
    let office = try TrainingOffice.demo()
    _ = try office.ask("refer", "--client", "0288-3", "--topic", "T", "--to", "wijkteam")
    let objects = try office.export()
    let needed: [String: [String]] = [
      "staff": ["code", "name", "roles"],
      "client": ["number", "name", "settled", "begeleider", "household"],
      "assignment": ["client", "staff", "from", "to"],
      "trajectory": ["client", "stream", "started", "closed"],
      "claim": ["resource", "day", "from", "to", "owner"],
      "appointment": Shape.appointment, "referral": ["client", "topic", "service"],
      "returnContact": ["client", "topic"], "event": ["sequence", "at", "by", "command"],
    ]
    for (kind, members) in needed {
      let found = objects.of(kind: kind)
      #expect(!found.isEmpty, "no \(kind)")
      for object in found.prefix(50) { Shape.expect(object, has: members) }
    }
    #expect(Claims.overlaps(in: objects).isEmpty)
  }
}

/// What another program sees from claims alone.
enum Claims {
  /// Pairs of claims of one resource on one day that overlap.
  static func overlaps(in export: Export) -> [String] {
    struct Place: Hashable {
      let resource: String
      let day: String
    }
    let claims = Dictionary(grouping: export.of(kind: "claim")) {
      Place(resource: $0["resource"].text ?? "", day: $0["day"].text ?? "")
    }
    var found: [String] = []
    for (place, group) in claims {
      let ordered = group.map { ($0["from"].text ?? "", $0["to"].text ?? "") }.sorted { $0 < $1 }
      for (first, second) in zip(ordered, ordered.dropFirst()) where second.0 < first.1 {
        found.append("\(place.resource) \(place.day) \(first) \(second)")
      }
    }
    return found.sorted()
  }
}
