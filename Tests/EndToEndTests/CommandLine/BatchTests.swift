import Testing

/// `batch`: a line in, a line out.
@Suite struct BatchTests {
  @Test func `an answer is there before the next line is sent, id and ok in front`() throws {
    let office = try TrainingOffice.demo()
    let batch = try BatchProcess(office)
    batch.send(#"{"id":1,"command":"client","client":"0412-6"}"#)
    #expect(try batch.answer()?.hasPrefix(#"{"id":1,"ok":true,"client":"0412-6","#) == true)
    batch.send(#"{"id":"twee","command":"client","client":"0001-3"}"#)
    #expect(try batch.answer()?.hasPrefix(#"{"id":"twee","ok":false,"exit":2,"error":"#) == true)
    batch.send(
      #"{"id":3,"command":"book","client":"0288-3","at":"2026-07-20T13:00","topic":["T"]}"#)
    #expect(
      try batch.answer()?.hasPrefix(#"{"id":3,"ok":false,"exit":1,"verdict":"refer","#) == true)
    batch.send(#"{"id":null,"command":"find","text":"moh","limit":2}"#)
    let found = try JSONValue.read(try #require(try batch.answer()))
    #expect(found["items"].items.count == 2)
    batch.send(#"{"command":"day","date":"2026-07-16"}"#)
    let day = try #require(try batch.answer())
    #expect(day.hasPrefix(#"{"id":null,"ok":true,"date":"2026-07-16","#))
    #expect(try batch.finish() == 0)
  }

  @Test func `it goes on after every error and ends with 0`() throws {
    let office = try TrainingOffice.demo()
    let lines = [
      "geen JSON", "[1,2]", "\"tekst\"", "7", "{", #"{"id":1}"#, #"{"command":"vliegen"}"#,
      #"{"command":"book"}"#, #"{"command":"book","client":"0412-6","at":"2026-02-30T10:00"}"#,
      #"{"command":"book","client":"0412-6","at":"2026-07-20T15:15","topic":["Q"]}"#,
      #"{"command":"book","client":"0412-6","at":"2026-07-20T15:15","kleur":"rood"}"#,
      #"{"command":"day","date":7}"#, #"{"command":"day","store":"/tmp/x"}"#,
      #"{"command":"batch"}"#, #"{"command":"open"}"#, #"{"command":"demo","into":"x"}"#,
      #"{"command":{"a":1}}"#, #"{"id":{"a":[1.5]},"command":"day"}"#,
      String(repeating: "[", count: 5000), "\u{FEFF}{}", "{\"command\":\"day\u{0}\"}",
    ]
    let last = #"{"id":"laatste","command":"day"}"#
    let outcome = try office.run(
      ["batch"], input: (lines + ["", "   ", last]).joined(separator: "\n"))
    #expect(outcome.exit == 0)
    let answers = try outcome.objects
    #expect(answers.count == lines.count + 1)
    for (line, answer) in zip(lines, answers) {
      #expect(answer["ok"].bool != nil, "\(line)")
      if answer["ok"] == .bool(false) {
        #expect(answer["exit"].integer == 64 && answer["error"].text != nil, "\(line) \(answer)")
      }
    }
    #expect(answers.last?["id"].text == "laatste" && answers.last?["ok"] == .bool(true))
  }

  /// Found when a line with an id was refused because `--label` stood there twice: the id had been
  /// taken for it.
  @Test func `an id labels the line also where the command has an option called label`() throws {
    let office = try TrainingOffice.demo()
    let batch = try BatchProcess(office)
    let closed = try batch.ask(
      #"{"id":"eerste","command":"closure add","room":"5","from":"2026-08-03","label":"schilder"}"#)
    #expect(closed["ok"] == .bool(true) && closed["id"].text == "eerste", "\(closed)")
    let unsaid = try batch.ask(
      #"{"id":"tweede","command":"closure add","room":"5","from":"2026-08-04"}"#)
    #expect(unsaid["exit"].integer == 64 && unsaid["id"].text == "tweede", "\(unsaid)")
    #expect(try batch.finish() == 0)
  }

  @Test func `an id that is a number names no appointment`() throws {
    let office = try TrainingOffice.demo()
    let batch = try BatchProcess(office)
    let arrived = try batch.ask(#"{"id":"A-00002-1","command":"arrive"}"#)
    #expect(arrived["ok"] == .bool(true) && arrived["id"].text == "A-00002-1")
    let undone = try batch.ask(#"{"id":7,"command":"undo"}"#)
    #expect(undone["ok"] == .bool(true) && undone["id"].integer == 7, "\(undone)")
    let named = try batch.ask(#"{"id":8,"command":"arrive","appointment":"A-00002-1"}"#)
    #expect(named["ok"] == .bool(true) && named["id"].integer == 8, "\(named)")
    let nothing = try batch.ask(#"{"id":9,"command":"arrive"}"#)
    #expect(nothing["exit"].integer == 64, "\(nothing)")
    #expect(try batch.finish() == 0)
  }

  @Test func `each line may say who acts, when, and under which key`() throws {
    let office = try TrainingOffice.demo()
    let batch = try BatchProcess(office)
    #expect(try batch.ask(#"{"command":"caseload"}"#)["exit"].integer == 77)
    #expect(try batch.ask(#"{"command":"caseload","as":"joost"}"#)["ok"] == .bool(true))
    let later = try batch.ask(#"{"command":"day","now":"2026-07-16T10:00"}"#)
    #expect(later["date"].text == "2026-07-16")
    let first = try batch.ask(#"{"command":"arrive","id":"A-00002-1","key":"k"}"#)
    let again = try batch.ask(#"{"command":"arrive","id":"A-00002-1","key":"k"}"#)
    #expect(first == again && first["ok"] == .bool(true))
    #expect(try batch.finish() == 0)
  }

  @Test func `a file is brought in from a batch as well`() throws {
    let office = try TrainingOffice.demo()
    let path = try office.folder.write("code,name,location\n9,Zolder,kantoor\n", to: "rooms.csv")
    let batch = try BatchProcess(office, as: office.teamleider)
    let brought = try batch.ask(#"{"command":"import","kind":"rooms","file":"\#(path)"}"#)
    #expect(brought["ok"] == .bool(true), "\(brought)")
    #expect(try batch.ask(#"{"command":"doctor"}"#)["ok"] == .bool(true))
    #expect(try batch.finish() == 0)
  }

  /// What stands for a positional in the help, with a value that has its form.
  private static let values = [
    "NR": "0412-6", "CODE": "karin", "ID": "A-00002-1", "DATUM": "2026-07-16", "GEZIN": "0412-6",
    "TEKST": "tekst", "BESTAND": "/niet/hier.csv",
  ]

  @Test func `every positional of every command can be named in a batch`() throws {
    let office = try TrainingOffice.demo()
    let batch = try BatchProcess(office, as: office.teamleider)
    let commands = try CommandPages.all(office)
    #expect(commands.count > 40)
    var tried = 0
    for command in commands where !["batch", "demo", "init", "open"].contains(command.name) {
      for positional in command.positionals {
        tried += 1
        let form = positional.form.split(separator: "|").first.map(String.init) ?? ""
        let value = Self.values[form] ?? form
        let line = #"{"command":"\#(command.name)","\#(positional.name)":"\#(value)"}"#
        let answer = try batch.ask(line)
        // It may want more, or find nothing; it never says that it does not know the name.
        #expect(answer["error"].text?.contains("kent de optie") != true, "\(line) \(answer)")
        #expect(answer["error"].text?.contains("ontbreekt \(positional.form) ") != true, "\(line)")
      }
    }
    #expect(tried > 20)
    #expect(try batch.finish() == 0)
  }

  @Test func `a batch names positionals by what they are as well`() throws {
    let office = try TrainingOffice.demo()
    let batch = try BatchProcess(office)
    #expect(try batch.ask(#"{"command":"wait","text":"list"}"#)["waiting"].items.isEmpty)
    #expect(try batch.ask(#"{"command":"present","text":"in"}"#)["in"] == .bool(true))
    let away = try batch.ask(#"{"command":"absence add","staff":"karin"}"#)
    let id = try #require(away["absence"].text)
    let plan = try batch.ask(#"{"command":"absence plan","text":"karin"}"#)
    #expect(plan["ok"] == .bool(true), "\(plan)")
    let listed = try batch.ask(#"{"command":"absence"}"#)
    #expect(listed["absences"].items.contains { $0["id"].text == id }, "\(listed)")
    let back = try batch.ask(#"{"id":"\#(id)","command":"absence end"}"#)
    #expect(back["ok"] == .bool(true) && back["id"].text == id, "\(back)")
    let set = try batch.ask(#"{"command":"rhythm","client":"0412-6","text":"weekly"}"#)
    #expect(set["client"].text == "0412-6" && set["rhythm"].text == "weekly", "\(set)")
    #expect(try batch.finish() == 0)
  }
}
