import Terminal
import TerminalProbe
import Testing

/// What reception does all day, within the keys it may cost.
@Suite(.serialized) struct DayStory {
  @Test func `a number on the line is the row that stands there, also of a list that has scrolled`()
    throws
  {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.settle()
    desk.press(.end)
    try desk.settle()
    let lines = desk.probe.lines
    let head = try #require(lines.firstIndex { $0.contains("tijd") && $0.contains("stand") })
    let row = try #require(lines[(head + 1)...].firstIndex { $0.contains(". verwacht") })
    let words = lines[row].split(separator: " ").filter { $0 != "▌" }
    #expect(row > head + 1 || !lines[head + 1].contains("09:00"), "the list has scrolled")
    desk.type(":a \(row - head)")
    desk.press(.enter)
    // Somebody without a topic is asked for it first.
    try desk.see(words[1...2].joined(separator: " "))
    try desk.outlast(milliseconds: 400)
    if desk.screen.contains("Waar gaat het over") { desk.press(.escape) }
    try desk.settle()
    let arrived = try office.export().appointments.filter { $0["status"].text == "arrived" }
    let start = "2026-07-15T\(words[0])"
    #expect(arrived.contains { $0["start"].text == start }, "\(lines[row])")
    try desk.leave()
  }

  @Test func `arrived, in at most 2 keys`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:30  Mohammed A.")
    _ = desk.count()
    desk.type("a")
    try desk.see("Mohammed A. aangekomen")
    #expect(desk.keys <= 2)
    try desk.leave()
    #expect(try status(of: "A-00003-7", in: office) == "arrived")
  }

  @Test func `not appeared, in at most 2 keys, and only after the grace`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:15  Biniam B.")
    _ = desk.count()
    desk.type("x")
    try desk.see("wie is niet verschenen?")
    desk.type("c")
    try desk.see("Biniam B. niet verschenen")
    #expect(desk.keys <= 2)
    try desk.select("10:00  Rasha D.")
    desk.type("x")
    try desk.see("Dat kan pas na 10:15")
    try desk.leave()
    #expect(try status(of: "A-00002-1", in: office) == "noshow")
    #expect(try status(of: "A-00013-0", in: office) == "booked")
  }

  @Test func `moved to the next free time, in at most 4 keys`() throws {
    let office = try TrainingOffice.demo()
    let talk = try #require(
      try office.export().appointments.first {
        $0["staff"].text == "margreet" && $0["start"].text == "2026-07-15T13:00"
      })
    let desk = try OpenDesk.atDay(office)
    try desk.select("13:00  Nizar K.")
    _ = desk.count()
    desk.type("v")
    try desk.see("Verzetten: Nizar K")
    try desk.see("wo 15 jul 13:00")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Zeg: ")
    #expect(desk.keys <= 4)
    try desk.leave()
    let talks = try office.export().appointments.filter { $0["reference"] == talk["reference"] }
    #expect(talks.count == 2)
    #expect(talks.contains { $0["cancelReason"].text == "rescheduled" })
    #expect(talks.contains { $0["status"].text == "booked" && $0["replaces"] != .null })
  }

  @Test func `a phone contact, in at most 4 keys`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:30  Mohammed A.")
    _ = desk.count()
    desk.type("c")
    try desk.see("Contact noteren: hoe?")
    try desk.see("telefoon")
    desk.type("t")
    try desk.seeNoMore("Contact noteren: hoe?")
    #expect(desk.keys <= 4)
    try desk.leave()
    let contacts = try office.export().of(kind: "contact").filter { $0["client"].text == "0398-1" }
    #expect(contacts.contains { $0["channel"].text == "phone" && $0["on"].text == "2026-07-15" })
  }

  @Test func `an outcome, in at most 4 keys`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:00  Yonas T.")
    _ = desk.count()
    desk.type("f")
    try desk.see("Afgerond: hoe ging het?")
    try desk.see("opgelost")
    desk.type("o")
    try desk.seeNoMore("Afgerond: hoe ging het?")
    #expect(desk.keys <= 4)
    try desk.leave()
    #expect(try status(of: "A-00001-3", in: office) == "fulfilled")
  }

  @Test func `calling off asks, with no as the default and another key than the one that asked`()
    throws
  {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:30  Mohammed A.")
    desk.type("z")
    try desk.see("Afspraak van Mohammed A. afzeggen?")
    try desk.see("nee, niet afzeggen")
    desk.type("z")
    try desk.settle()
    try desk.see("Afspraak van Mohammed A. afzeggen?")
    desk.press(.enter)
    try desk.seeNoMore("afzeggen?")
    #expect(try status(of: "A-00003-7", in: office) == "booked")
    desk.type("z")
    try desk.see("Afspraak van Mohammed A. afzeggen?")
    desk.type("c")
    try desk.see("afgezegd (cliënt)")
    try desk.leave()
    #expect(try status(of: "A-00003-7", in: office) == "cancelled")
  }

  @Test func `an appointment without a topic is asked for it at arrival`() throws {
    let office = try TrainingOffice.demo()
    let slot = try #require(try office.list("slots", "--client", "0412-6").first?["start"].text)
    #expect(slot.hasPrefix("2026-07-15"), "the demonstration has a free time today")
    let booked = try office.ask("book", "--client", "0412-6", "--at", slot)
    let reference = try #require(booked["appointment"]["reference"].text)
    let desk = try OpenDesk.atDay(office)
    try desk.select("\(slot.suffix(5))  Yonas T.")
    desk.type("a")
    try desk.see("Waar gaat het gesprek over?")
    try desk.see("toeslagen")
    // The question came by itself: what was typed before it was read answers nothing.
    try desk.outlast(milliseconds: 400)
    desk.type("t")
    try desk.seeNoMore("Waar gaat het gesprek over?")
    try desk.settle()
    try desk.leave()
    let talk = try office.export().appointment(reference)
    #expect(talk?["status"].text == "arrived")
    #expect(talk?["topics"].items.map(\.text) == ["T"], "\(String(describing: talk))")
  }

  private func status(of reference: String, in office: TrainingOffice) throws -> String? {
    try office.export().appointment(reference)?["status"].text
  }
}
