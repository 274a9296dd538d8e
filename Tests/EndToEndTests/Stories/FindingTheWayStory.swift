import Foundation
import Terminal
import TerminalProbe
import Testing

/// Nobody had a course: everything can be found by its name, by keys and with the mouse.
@Suite(.serialized) struct FindingTheWayStory {
  @Test func `the palette finds an action by a few of its letters and runs it`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:30  Mohammed A.")
    desk.type(":")
    try desk.see("Wat wilt u doen?")
    desk.type("verzet")
    try desk.see("verzetten naar een vrije tijd")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Verzetten: Mohammed A")
    desk.press(.escape)
    try desk.seeNoMore("Verzetten:")
  }

  @Test func `a disabled action says why`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    desk.type(":")
    try desk.see("Wat wilt u doen?")
    desk.type("wijziging ongedaan")
    try desk.see("Nu niet: Er is niets om ongedaan te maken.")
    desk.press(.enter)
    try desk.seeNoMore("Wat wilt u doen?")
    try desk.see("Er is niets om ongedaan te maken.")
  }

  @Test(arguments: [KeyPress.character("?"), .function(1)])
  func `help shows the keys of this screen, with a search`(key: KeyPress) throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    desk.press(key)
    try desk.see("Hulp: de toetsen van dit scherm")
    try desk.see("nieuwe afspraak voor deze cliënt")
    desk.type("bedek")
    try desk.see("het scherm bedekken met een klok")
    try desk.seeNoMore("nieuwe afspraak voor deze cliënt")
    desk.press(.escape)
    try desk.seeNoMore("Hulp:")
  }

  @Test func `a click chooses a row, a click on a hint presses it, the wheel scrolls`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    let row = try #require(desk.probe.lines.firstIndex { $0.contains("09:30  Mohammed A.") })
    desk.probe.forgetIdle()
    desk.probe.click(Point(x: 12, y: row))
    try desk.see("Mohammed Ahmad · 0398-1")
    let hints = desk.probe.lines[23]
    let place = try #require(hints.range(of: "a aangekomen"))
    desk.probe.click(
      Point(x: hints.distance(from: hints.startIndex, to: place.lowerBound) + 3, y: 23))
    try desk.see("Mohammed A. aangekomen")
    let before = try #require(desk.probe.lines.firstIndex { $0.contains("▌") })
    desk.probe.forgetIdle()
    for _ in 0..<3 { desk.probe.wheel(down: true, at: Point(x: 12, y: row)) }
    try desk.probe.waitUntil("another row") {
      desk.probe.lines.firstIndex { $0.contains("▌") } != before
    }
    #expect(desk.keys == 0)
    try desk.leave()
  }

  @Test func `Esc is one level back, and q leaves from the top only`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:30  Mohammed A.")
    desk.type("n")
    try desk.see("Nieuwe afspraak · Mohammed Ahmad")
    try desk.settle()
    desk.type("o")
    try desk.see("Waar gaat het gesprek over?")
    desk.press(.escape)
    try desk.seeNoMore("Waar gaat het gesprek over?")
    try desk.see("Nieuwe afspraak · Mohammed Ahmad")
    desk.press(.escape)
    try desk.see("Vandaag aanwezig")
    desk.type("q")
    try desk.see("Balie afsluiten?")
    try desk.see("nee, blijf")
    desk.press(.enter)
    try desk.seeNoMore("Balie afsluiten?")
    desk.type("Q")
    try desk.see("Balie afsluiten?")
    desk.type("j")
    #expect(try desk.probe.waitForExit() == .code(0))
  }

  @Test func `letters mean the same with Caps Lock`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    try desk.select("09:30  Mohammed A.")
    desk.type("A")
    try desk.see("Mohammed A. aangekomen")
    desk.type("/MOH")
    try desk.see("Mohammed Ahmad")
  }

  @Test func `days, weeks and a date`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    for (keys, day) in [
      ("]", "─ donderdag 16 juli"), ("[", "─ Vandaag ─"), ("}", "─ woensdag 22 juli"),
      ("{", "─ Vandaag ─"),
    ] {
      desk.type(keys)
      try desk.see(day)
      try desk.settle()
    }
    desk.type("g")
    try desk.see("Ga naar een datum")
    desk.type("31-2")
    desk.press(.enter)
    try desk.settle()
    try desk.see("Ga naar een datum")
    for _ in 0..<4 { desk.press(.backspace) }
    desk.type("+2w")
    desk.press(.enter)
    try desk.seeNoMore("Ga naar een datum")
    try desk.see("─ woensdag 29 juli")
    desk.type("t")
    try desk.see("09:30  Mohammed A.")
  }
}
