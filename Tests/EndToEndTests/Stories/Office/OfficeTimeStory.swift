import Terminal
import TerminalProbe
import Testing

/// The time of the office and of a client, told on screen and known to every command.
@Suite(.serialized) struct OfficeTimeStory {
  @Test func `a lesson told at the counter is in no free time of any desk, until it is taken back`()
    throws
  {
    let office = try TrainingOffice.demo()
    let before = try offered(in: office)
    let day = try #require(before.first).prefix(10)
    // `di 21 jul …`: the day and all its hours become a lesson.
    let said = try office.run(["slots", "--client", "0412-6"]).lines.first ?? ""
    let weekday = try #require(
      said.split(separator: " ").first { ["ma", "di", "wo", "do", "vr"].contains($0) })
    let desk = try OpenDesk.atDay(office)
    desk.type("/0412")
    try desk.see("Yonas Tesfay")
    desk.press(.tab)
    try desk.see("Afspraken")
    try desk.settle()
    _ = desk.count()
    desk.type("+l")
    try desk.see("Welke dagen en tijd?")
    desk.type("\(weekday) 9-17")
    desk.press(.enter)
    try desk.see("Tot en met welke dag?")
    desk.press(.enter)
    // Talks that stand in it stay, and are said.
    try desk.see("les \(weekday) 09:00-17:00")
    try desk.see("Er staat al een gesprek in de les")
    try desk.settle()
    #expect(!(try offered(in: office)).contains { $0.hasPrefix(day) })
    desk.type("u")
    try desk.see("Ongedaan gemaakt")
    try desk.settle()
    try desk.leave()
    #expect(try offered(in: office) == before)
    #expect(try office.isSound())
  }

  @Test func `a room goes with what it hits shown first, and its talks wait on the list`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office, as: "marja")
    desk.press(.function(7))
    try desk.see("Rooster · week 29")
    try desk.settle()
    desk.type("#")
    try desk.see("een nieuwe kamer")
    desk.type("1x")
    try desk.see("De laatste dag?")
    desk.press(.enter)
    try desk.see("Dit raakt")
    desk.type("j")
    try desk.see("Kamer 1 (kantoor) is niet meer in gebruik")
    try desk.settle()
    let orphans = try office.ask("roster", "orphans")["orphans"].items
    #expect(orphans.contains { $0["cause"].text == "roomGone" })
    let free = try office.list("slots", "--client", "0412-6", "--limit", "20")
    #expect(!free.isEmpty && !free.contains { $0["room"].text == "1" })
    desk.type("u")
    try desk.see("Ongedaan gemaakt: wijziging van een kamer")
    try desk.settle()
    try desk.leave()
    let left = try office.ask("roster", "orphans")["orphans"].items
    #expect(!left.contains { $0["cause"].text == "roomGone" })
    #expect(try office.isSound())
  }

  @Test func `a change by command says what it hits, and who is in the house is known`() throws {
    let office = try TrainingOffice.demo()
    let hits = try office.ask(
      "roster", "set", "karin", "--weekday", "mon", "--daypart", "afternoon", "--hits",
      as: office.teamleider)["orphans"].items.count
    #expect(hits > 0)
    let done = try office.ask(
      "roster", "set", "karin", "--weekday", "mon", "--daypart", "afternoon",
      as: office.teamleider)
    #expect(done["orphans"].items.count == hits)
    _ = try office.ask("present", "in", "--staff", "karin")
    let urgent = try office.run(["urgent", "--client", "0412-6"])
    #expect(urgent.exit == 0 && urgent.allText.contains("vraag Karin (in huis)"), "\(urgent)")
    #expect(try office.isSound())
  }

  /// When somebody could come, as every other program hears it.
  private func offered(in office: TrainingOffice) throws -> [String] {
    try office.list("slots", "--client", "0412-6", "--limit", "20").compactMap { $0["start"].text }
  }
}
