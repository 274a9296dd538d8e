import Terminal
import TerminalProbe
import Testing

/// A family of five is announced by telephone; its key day moves twice and is confirmed (F5).
@Suite(.serialized) struct HouseholdStory {
  @Test func `a family of five announced by telephone, its key day moved twice and confirmed`()
    throws
  {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try enter(desk)
    #expect(desk.keys <= 60, "\(desk.keys) keys")
    let sheet = try family(office)
    let first = try #require(sheet["household"].text)
    #expect(sheet["members"].items.count == 5)
    #expect(sheet["members"].items.allSatisfy { $0["birthYear"] == .null })
    #expect(sheet["coach"].text == "rita")
    // Proposed and not booked.
    #expect(try talks(office, of: first).isEmpty)
    desk.press(.control("a"))
    try desk.see("staat goed")
    try desk.settle()
    let planned = try talks(office, of: first)
    #expect(planned.count == 5)

    try move(desk, to: "36", says: "verwacht week 36 van 2026")
    #expect(try talks(office, of: first) == planned, "nothing moves by itself")
    desk.press(.control("a"))
    try desk.seeNoMore("voorgesteld")
    try desk.settle()
    let moved = try talks(office, of: first)
    #expect(
      moved.map { $0["reference"].text ?? "" }.sorted()
        == planned.map { $0["reference"].text ?? "" }.sorted())
    let day = try #require(moved.first { $0["place"].text == "home" })
    #expect((day["start"].text ?? "") >= "2026-08-31")

    // Sooner, and this time line by line.
    try move(desk, to: "20-7", says: "verwacht ma 20 jul 2026")
    desk.press(.end)
    try desk.settle()
    desk.press(.enter)
    try desk.see("verzet naar")
    try desk.settle()
    desk.press(.control("a"))
    try desk.seeNoMore("voorgesteld")
    try desk.settle()

    try confirmKey(desk, office)
    #expect(try talks(office, of: first).count == 5, "no talk is lost")
    try desk.leave()
    #expect(try office.isSound())
  }

  private func confirmKey(_ desk: OpenDesk, _ office: TrainingOffice) throws {
    desk.type("k")
    try desk.see("Sleutel gehad: het hele gezin")
    desk.type("gisteren")
    desk.press(.enter)
    try desk.see("sleutel gehad op di 14 jul 2026")
    try desk.settle()
    let settled = try family(office)["members"].items
    #expect(settled.allSatisfy { $0["settled"].text == "2026-07-14" })
    #expect(settled.allSatisfy { $0["confirmedBy"].text == "anja" })
    #expect(settled.allSatisfy { $0["windowLastDay"].text == "2027-10-13" })
  }

  private func enter(_ desk: OpenDesk) throws {
    desk.press(.function(5))
    try desk.see("verwacht en net gekomen")
    try desk.settle()
    _ = desk.count()
    desk.press(.function(5))
    try desk.settle()
    desk.type("j")
    try desk.see("Nieuw gezin")
    desk.type("Zerom Habte")
    desk.press(.enter)
    desk.type("5")
    desk.press(.enter)
    desk.type("ti")
    try desk.see("▌ Tigrinya")
    desk.press(.enter)
    desk.type("34")
    try desk.see("Dat is: week 34 van 2026")
    desk.press(.enter)
    desk.type("ri")
    try desk.see("▌ Rita Blok")
    desk.press(.enter)
    try desk.see("5 personen ingeschreven")
    try desk.settle()
  }

  private func move(_ desk: OpenDesk, to text: String, says: String) throws {
    desk.press(.control("e"))
    try desk.see("Verwacht: het hele gezin")
    desk.type(text)
    desk.press(.enter)
    try desk.see(says)
    try desk.see("voorgesteld")
    try desk.settle()
  }

  private func family(_ office: TrainingOffice) throws -> JSONValue {
    let found = try office.list("find", "zerom")
    let number = try #require(
      found.first { $0["name"].text == "Zerom Habte" }?["client"].text)
    return try office.ask("household", number)
  }

  private func talks(_ office: TrainingOffice, of household: String) throws -> [JSONValue] {
    try office.export().appointments.filter {
      $0["client"].text == household && $0["status"].text == "booked"
    }
  }

  @Test func `the same from the command line, with a mistake taken back`() throws {
    let office = try TrainingOffice.demo()
    let made = try office.ask(
      "household", "add", "--name", "Haile Tesfay", "--persons", "2", "--language", "tir",
      "--expected", "2026-W53", "--coach", "rita")
    let numbers = made["clients"].items.compactMap { $0["client"].text }
    #expect(numbers.count == 2)
    let first = try #require(numbers.first)
    #expect(try office.ask("undo")["undone"]["command"].text == "household add")
    _ = try office.ask("household", first, exit: 2)
    let again = try office.ask("client", "add", "--name", "Haile Tesfay", "--birth-year", "1985")
    let number = try #require(again["clients"].items.first?["client"].text)
    #expect(!numbers.contains(number), "a number is never given out twice")
    _ = try office.ask("client", "edit", number, "--phone", "06-11 22 33 44")
    #expect(try office.ask("client", number)["phone"].text == "06-11 22 33 44")
    _ = try office.ask("client", "expect", number, "--expected", "2026-12")
    _ = try office.ask("client", "settle", number, "--on", "2026-07-16", exit: 1)
    _ = try office.ask("client", "settle", number, "--on", "2026-07-15")
    #expect(
      try office.ask("household", number)["members"].items.first?["settled"].text == "2026-07-15")
    _ = try office.ask(
      "assign", "--client", number, "--stream", "guidance", "--staff", "wouter", "--from",
      "2026-10-15", as: office.teamleider)
    _ = try office.ask(
      "assign", "--client", number, "--stream", "guidance", "--staff", "wouter", exit: 77)
    // Somebody on whom something was built is not taken back.
    #expect(try office.ask("undo")["undone"]["command"].text == "client settle")
    #expect(try office.isSound())
  }
}
