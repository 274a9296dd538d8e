import AppointmentCore
import Foundation
import Testing

/// Each exit code of the page, shown by a case; people read a Dutch sentence on standard error.
@Suite struct ExitCodeTests {
  @Test func `0: done, and a question answered whatever the answer`() throws {
    let office = try TrainingOffice.demo()
    #expect(try office.run(["day"]).exit == 0)
    #expect(try office.run(["check", "--client", "0288-3", "--on", "2026-07-20"]).exit == 0)
    #expect(try office.run(["find", "zzzzzz"]).exit == 0)
    let none = ["slots", "--client", "0288-3"]
    #expect(try office.run(none).exit == 0)
  }

  @Test func `1: the office's rules refuse, and say what instead`() throws {
    let office = try TrainingOffice.demo()
    let refusal = try office.ask(
      "book", "--client", "0288-3", "--at", "2026-07-20T13:00", "--topic", "T", exit: 1)
    #expect(refusal["ok"] == .bool(false))
    #expect(refusal["verdict"].text == "refer")
    #expect(refusal["findings"].codes == ["guidanceEnded"])
    #expect(!refusal["onward"].items.isEmpty)
    #expect(refusal["check"]["month"].integer == 16)
  }

  @Test(arguments: [
    ["client", "0001-3"], ["cancel", "A-09999-2", "--reason", "client"],
    ["book", "--client", "0412-6", "--at", "2026-07-20T13:00", "--room", "99"],
    ["check", "--client", "0412-6", "--on", "2026-07-20", "--staff", "niemand"],
    ["week", "--staff", "niemand"],
    ["refer", "--client", "0288-3", "--topic", "T", "--to", "nergens"],
  ])
  func `2: not found`(words: [String]) throws {
    let office = try TrainingOffice.demo()
    let outcome = try office.run(words)
    #expect(outcome.exit == 2, "\(words) \(outcome)")
    #expect(outcome.out.isEmpty && !outcome.err.isEmpty)
  }

  @Test(arguments: [
    ["vliegen"], ["book"], ["day", "2026-02-30"], ["day", "morgen"], ["day", "--kleur"],
    ["book", "--client", "0412-6", "--at", "2026-02-30T09:00"],
    ["book", "--client", "0412-6", "--at", "2026-07-20T24:30"],
    ["book", "--client", "0412-6", "--at", "2026-07-20"],
    ["book", "--client", "0412-6", "--at", "2026-07-20T13:00", "--topic", "Q"],
    ["book", "--client", "0412-6", "--at", "2026-07-20T13:00", "--kind", "feest"],
    ["book", "--client", "0412-6", "--at", "2026-07-20T13:00", "--minutes", "-5"],
    ["book", "--client", "0412-6", "--at", "2026-07-20T13:00", "--substitute", "henk"],
    ["book", "--client", "0412-6", "--at", "2026-07-20T13:00", "--despite", "guidanceEnded=ja"],
    ["client", "0412-7"], ["client", "0412-"], ["client", "0412"], ["find"], ["find", ""],
    ["cancel", "A-00002-1"], ["cancel", "A-00002-2", "--reason", "client"],
    ["cancel", "A-00002-1", "--reason", "zomaar"],
    ["cancel", "A-00002-1", "--reason", "rescheduled"],
    ["noshow", "A-00002-1"],
    ["check", "--on", "2026-07-20"],
    ["check", "--client", "0412-6", "--settled", "2025-01-01", "--on", "2026-07-20"],
    ["refer", "--topic", "T"], ["refer", "--visitor", "zomaar", "--topic", "T"],
    ["refer", "--client", "0288-3", "--topic", "T", "--to", "wijkteam", "--helped"],
    ["contact", "--client", "0288-3", "--channel", "rook"], ["slots"],
    ["slots", "--client", "0412-6", "--limit", "0"], ["import", "geld", "x.csv"],
    ["message", "add", "--to", "karin", "--from", ""],
    ["message", "add", "--to", "karin", "--from", "  "],
    ["message", "add", "--to", "karin", "--from", "school", "--text", ""],
    ["day", "--theme", "paars"], ["day", "--as"], ["day", "2026-07-15", "2026-07-16"],
    ["book", "--client", "0412-6", "--client", "0398-1", "--at", "2026-07-20T13:00"],
  ])
  func `64: wrong use`(words: [String]) throws {
    let office = try TrainingOffice.demo()
    let outcome = try office.run(words)
    #expect(outcome.exit == 64, "\(words) \(outcome)")
    #expect(outcome.out.isEmpty && !outcome.err.isEmpty)
  }

  @Test func `77: the role may not, or nobody acts`() throws {
    let office = try TrainingOffice.demo()
    #expect(try office.run(["find", "moh"], as: "selam").exit == 77)
    #expect(try office.run(["caseload"], as: "anja").exit == 77)
    #expect(try office.run(["day"], as: "niemand").exit == 77)
    let home = try TemporaryFolder()
    let real = ["--store", home.file("echt.sqlite")]
    let made = try Program.run(real + ["init", "--first", "tl", "--name", "Tea Leider"], in: home)
    #expect(made.exit == 0, "\(made)")
    #expect(try Program.run(real + ["day"], in: home).exit == 77)
    #expect(try Program.run(real + ["day", "--as", "tl"], in: home).exit == 0)
    #expect(try Program.run(real + ["doctor"], in: home).exit == 0)
    let check = ["check", "--settled", "2025-01-31", "--on", "2026-04-30"]
    #expect(try Program.run(real + check, in: home).exit == 0)
    #expect(
      try Program.run(real + ["--as", "tl", "--now", "2026-07-15T09:00", "day"], in: home).exit
        == 64, "a clock is for training stores")
  }

  @Test func `an error is a document on standard output too, with --json`() throws {
    let office = try TrainingOffice.demo()
    for (words, exit) in [
      (["client", "0001-3"], 2), (["vliegen"], 64), (["caseload"], 77),
    ] {
      let outcome = try office.run(words + ["--json"])
      #expect(outcome.exit == Int32(exit))
      let document = try outcome.json
      #expect(document["ok"] == .bool(false))
      #expect(document["exit"].integer == exit)
      #expect(document["error"].text?.isEmpty == false)
      #expect(!outcome.err.isEmpty)
    }
  }

  @Test(arguments: ["--help", "--version"])
  func `help and version need no store`(word: String) throws {
    let home = try TemporaryFolder()
    let outcome = try Program.run([word], in: home)
    #expect(outcome.exit == 0)
    #expect(outcome.outText.contains("balie") && outcome.err.isEmpty)
    #expect(try home.contents().isEmpty)
  }

  @Test func `each command of the page has help`() throws {
    let home = try TemporaryFolder()
    for name in [
      "open", "demo", "init", "import", "check", "find", "client", "slots", "book", "move",
      "cancel", "arrive", "late", "start", "fulfil", "noshow", "undo", "refer", "contact", "day",
      "week", "caseload", "batch", "export", "doctor", "manual",
    ] {
      let outcome = try Program.run([name, "--help"], in: home)
      #expect(outcome.exit == 0 && outcome.outText.hasPrefix("balie \(name)"), "\(outcome)")
    }
  }

  @Test func `whatever command a way onward names, the program has it`() throws {
    let office = try TrainingOffice.demo()
    let names = try CommandPages.all(office).map(\.name)
    #expect(names.count > 40)
    for command in OnwardCommand.allCases {
      #expect(names.contains(command.rawValue), "\(command)")
    }
  }

  @Test func `what is no time is said to be none`() throws {
    let office = try TrainingOffice.demo()
    let outcome = try office.run([
      "lesson", "add", "0412-6", "--weekday", "mon", "--from", "09:00", "--to", "25:00",
    ])
    #expect(outcome.exit == 64 && outcome.errText.contains("25:00 is geen tijd"), "\(outcome)")
  }
}
