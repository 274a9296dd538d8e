import Terminal
import TerminalProbe
import Testing

/// An interpreter who cancels one talk: what is said, and a way out by its number (U-07).
@Suite struct InterpreterStory {
  /// A talk of today that Selam or somebody else of the house interprets, still to come.
  private func talk(_ office: TrainingOffice) throws -> JSONValue {
    let today = try office.ask("day")["appointments"].items
    return try #require(
      today.first {
        let interpreter = $0["interpreter"].text
        return $0["status"].text == "booked" && interpreter != nil && interpreter != "telephone"
          && ($0["start"].text ?? "") > "2026-07-15T10:00"
      })
  }

  @Test func `an interpreter cancels one talk and the desk takes a way out by number`() throws {
    let office = try TrainingOffice.demo()
    let talk = try talk(office)
    let reference = try #require(talk["reference"].text)
    let start = try #require(talk["start"].text).suffix(5)
    let ways = try office.ask("interpreter", reference)["ways"].items
    let telephone = try #require(ways.firstIndex { $0["kind"].text == "telephone" }) + 1
    let desk = try OpenDesk.atDay(office)
    let row = try #require(
      desk.probe.lines.first { $0.contains(start) }, "\(desk.screen)")
    try desk.select(row.split(separator: " ").dropFirst().prefix(2).joined(separator: " "))
    _ = desk.count()
    desk.type("b")
    try desk.see("Tolk voor")
    try desk.see("kan niet")
    desk.type("n")
    // The ways out come by themselves, and take no key before they can be read.
    try desk.see("\(telephone)  tolk aan de telefoon")
    try desk.see("(kan niet).")
    // Two other talks of the demonstration wait for an answer of their own.
    #expect(try open(in: office) == ["asked", "asked", "cannot"])
    try desk.outlast(milliseconds: 400)
    desk.type("\(telephone)")
    try desk.see("tolk aan de telefoon")
    try desk.seeNoMore("Tolk voor")
    #expect(desk.count() == 3)
    try desk.leave()
    let after = try #require(try office.export().appointment(reference))
    #expect(after["interpreter"].text == "telephone" && after["start"] == talk["start"])
    #expect(try open(in: office) == ["asked", "asked"])
    #expect(try office.isSound())
  }

  /// What is open about interpreters, of the whole office.
  private func open(in office: TrainingOffice) throws -> [String] {
    try office.ask("interpreter")["questions"].items.compactMap { $0["open"].text }.sorted()
  }

  @Test func `the command line says the same and takes each step back`() throws {
    let office = try TrainingOffice.demo()
    let talk = try talk(office)
    let reference = try #require(talk["reference"].text)
    let code = try #require(talk["interpreter"].text)
    _ = try office.ask("interpreter", reference, "--answer", "cannot")
    let again = try office.ask("interpreter", reference, "--answer", "yes")
    #expect(again["appointment"]["interpreterAnswer"].text == "yes")
    let telephone = try office.ask("interpreter", reference, "--set", "telephone")
    #expect(telephone["appointment"]["interpreter"].text == "telephone")
    let undone = try office.ask("undo")
    #expect(undone["appointment"]["interpreter"].text == code)
    let none = try office.ask("interpreter", reference, "--set", "none")
    #expect(none["appointment"]["interpreter"] == .null)
    // Nobody of the family interprets, and no child.
    let child = try office.run(["interpreter", reference, "--set", "0412-6", "--json"])
    #expect(child.exit == 64 && child.allText.contains("tolkt nooit"))
    _ = try office.ask("interpreter", reference, "--set", "nemo", exit: 2)
    #expect(try office.isSound())
  }

  @Test func `somebody the client would rather not see, and a rhythm`() throws {
    let office = try TrainingOffice.demo()
    let client = try #require(try talk(office)["client"].text)
    let code = try #require(try talk(office)["interpreter"].text)
    _ = try office.ask("client", "avoid", client, "--staff", code)
    let offered = try office.list("slots", "--client", client, "--limit", "50")
    #expect(offered.allSatisfy { $0["interpreter"].text != code })
    #expect(!(try office.export().lines.contains { $0.contains("ratherNot") }))
    _ = try office.ask("client", "avoid", client, "--staff", code, "--remove")
    let before = try office.run(["slots", "--client", client, "--rhythm"])
    #expect(before.exit == 2 && before.allText.contains("balie rhythm"))
    _ = try office.ask("rhythm", client, "fortnightly")
    #expect(!(try office.list("slots", "--client", client, "--rhythm").isEmpty))
  }
}
