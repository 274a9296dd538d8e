import Terminal
import TerminalProbe
import Testing

/// Two people work at once: what the other did shows, and one time is given away once.
@Suite(.serialized) struct TwoDesksStory {
  @Test func `the open form says that its time was taken, and offers the next`() throws {
    let office = try TrainingOffice.demo()
    let slots = try office.list("slots", "--client", "0412-6", "--limit", "20")
    let chosen = try #require(slots.first)
    let start = try #require(chosen["start"].text)
    let desk = try OpenDesk.atDay(office)
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.press(.enter)
    try desk.see("Nieuwe afspraak · Yonas Tesfay · 0412-6")
    try seeChosen(start, on: desk)
    try desk.settle()

    let second = try OpenDesk.atDay(office)
    second.type("/yon")
    try second.see("Yonas Tesfay")
    second.press(.enter)
    try seeChosen(start, on: second)
    try second.settle()
    second.press(.enter)
    try second.see("Zeg: ")

    try desk.see("Deze tijd is net bezet. De volgende vrije tijd:")
    let row = try #require(desk.probe.lines.first { $0.contains("▌") })
    #expect(!row.contains(start.suffix(5)), "\(desk.screen)")
    // The focus stands on the next time; a key that comes after the warning takes it.
    try desk.outlast(milliseconds: 400)
    desk.press(.enter)
    try desk.see("Zeg: ")
    try desk.leave()
    try second.leave()
    let export = try office.export()
    #expect(Claims.overlaps(in: export).isEmpty)
    let made = export.appointments.filter { $0["client"].text == "0412-6" }
    #expect(made.count { $0["start"].text == start } == 1)
    #expect(try office.isSound())
  }

  @Test func `Enter on a time that was taken a moment ago books nothing else`() throws {
    let office = try TrainingOffice.demo()
    let start = try #require(try office.list("slots", "--client", "0412-6").first?["start"].text)
    let before = try office.export().appointments.count
    let desk = try OpenDesk.atDay(office)
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.press(.enter)
    try seeChosen(start, on: desk)
    try desk.settle()
    let other = try office.run(["book", "--client", "0412-6", "--at", start], as: "dirk")
    #expect(other.exit == 0, "\(other)")
    // At once, and twice: the second is dropped at the warning.
    desk.press(.enter, .enter)
    try desk.see("Deze tijd is net bezet.")
    #expect(try office.export().appointments.count == before + 1)
  }

  @Test func `what a colleague does shows without a key`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    let pressed = desk.keys
    #expect(try office.run(["arrive", "A-00002-1"], as: "dirk").exit == 0)
    try desk.probe.waitUntil("the arrival") {
      desk.probe.lines.contains { $0.contains("09:15  Biniam B.") && $0.contains("wacht 0 min") }
    }
    #expect(try office.run(["undo"], as: "dirk").exit == 0)
    try desk.probe.waitUntil("the undo") {
      desk.probe.lines.contains { $0.contains("09:15  Biniam B.") && $0.contains("later") }
    }
    #expect(desk.keys == pressed)
  }

  /// Waits until the list of free times is there, with its first one chosen.
  private func seeChosen(_ start: String, on desk: OpenDesk) throws {
    try desk.probe.waitUntil("the choice of \(start)") {
      desk.probe.lines.contains { $0.contains("▌ 1  ") && $0.contains(start.suffix(5)) }
    }
  }
}
