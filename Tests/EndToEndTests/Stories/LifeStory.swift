import Terminal
import TerminalProbe
import Testing

/// The life of an appointment: who did not come, who comes later, and the end of the day.
@Suite(.serialized) struct LifeStory {
  @Test func `a no-show followed by a new time in two keys`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:15  Biniam B.")
    desk.type("x")
    try desk.see("Biniam B.: wie is niet verschenen?")
    desk.type("c")
    try desk.see("Biniam B. niet verschenen   n nieuwe afspraak")
    try desk.settle()
    _ = desk.count()
    desk.type("n")
    try desk.see("Nieuwe tijd · ")
    try desk.see("▌ 1  ")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Zeg: ")
    #expect(desk.keys == 2)
    try desk.leave()
    let talks = try office.export().appointments.filter { $0["reference"].text == "A-00002-1" }
    #expect(Set(talks.compactMap { $0["status"].text }) == ["noshow", "booked"])
    let missed = try #require(talks.first { $0["status"].text == "noshow" })
    let next = try #require(talks.first { $0["status"].text == "booked" })
    #expect(missed["noShow"].text == "client")
    #expect(next["replaces"] == missed["id"])
  }

  @Test func `someone later than agreed: what is left, and a shorter talk in one key`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:30  Mohammed A.")
    desk.type("l")
    try desk.see("Mohammed A. komt later")
    try desk.see("Er zijn nog 33 van 45 minuten: tot 10:15.")
    try desk.see("n  nieuwe afspraak op een andere tijd")
    // What came by itself takes no key until it can have been read.
    try desk.outlast(milliseconds: 400)
    desk.type("k")
    try desk.see("korter gesprek, 09:42-10:15")
    try desk.leave()
    let talk = try #require(try office.export().appointment("A-00003-7"))
    #expect(talk["start"].text == "2026-07-15T09:42" && talk["end"].text == "2026-07-15T10:15")
    #expect(talk["status"].text == "booked" && talk["late"].text == "2026-07-15T09:42")
    #expect(try office.isSound())
  }

  @Test func `the close-the-day list down to zero, two keys a line`() throws {
    var office = try TrainingOffice.demo()
    office.now = "2026-07-16T09:00"
    let open = try office.ask("day", "--open")
    let count = try #require(open["count"].integer)
    #expect(count > 10 && open["open"].items.count == count)
    let desk = try OpenDesk.atDay(office)
    try desk.see("\(count) gesprekken zijn voorbij en nog niet ingevuld.")
    desk.press(.function(6))
    try desk.see("[nog invullen \(count)]")
    try desk.settle()
    _ = desk.count()
    for left in (0..<count).reversed() {
      let line = try #require(desk.probe.lines.first { $0.contains("▌") }, "\(desk.screen)")
      if line.contains("verwacht"), left.isMultiple(of: 3) {
        desk.type("x")
        try desk.see("wie is niet verschenen?")
        desk.type("c")
      } else {
        desk.type("f")
        try desk.see("Afgerond: hoe ging het?")
        desk.type("o")
      }
      try desk.see("[nog invullen \(left)]")
      try desk.settle()
    }
    #expect(desk.keys == 2 * count)
    try desk.see("Alles is ingevuld.")
    try desk.leave()
    #expect(try office.ask("day", "--open")["open"].items.isEmpty)
    #expect(try office.isSound())
  }
}
