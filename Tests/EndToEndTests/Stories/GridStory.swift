import Terminal
import TerminalProbe
import Testing

/// A talk moved on the grid of the week, in a real terminal, on the example office.
@Suite(.serialized) struct GridStory {
  @Test func `a talk is carried over taken times, put down on another day, and taken back`() throws
  {
    let office = try TrainingOffice.demo()
    let talk = try talkAtTen(in: office)
    let desk = try OpenDesk.atDay(office, as: "karin", size: Size(width: 120, height: 40))
    desk.press(.function(3))
    try desk.see("Karin Boon · week 29")
    try desk.settle()
    desk.press(.down)
    try desk.see("wo 15 jul 10:00-10:45")
    _ = desk.count()
    desk.type("v")
    try desk.see("hier staat het nu")
    desk.press(.down)
    try desk.see("wo 15 jul 10:15-11:00 bij Karin: Karin is bezet tot 12:00")
    desk.press(.enter)
    try desk.see("Hier kan het niet: Karin is bezet tot 12:00.")
    desk.press(.right)
    try desk.see("do 16 jul 10:15-11:00 bij Karin: vrij")
    desk.press(.enter)
    try desk.see("Zeg: donderdag 16 juli, kwart over tien, bij Karin.")
    #expect(desk.keys == 5)
    try desk.settle()
    let moved = try talks(talk, in: office)
    #expect(moved.count == 2)
    #expect(moved.contains { $0["cancelReason"].text == "rescheduled" })
    #expect(
      moved.contains {
        $0["status"].text == "booked" && $0["start"].text == "2026-07-16T10:15"
          && $0["replaces"] != .null
      })
    desk.type("u")
    try desk.see("Ongedaan gemaakt")
    try desk.settle()
    try desk.leave()
    let live = try talks(talk, in: office).filter { $0["status"].text == "booked" }
    #expect(live.map { $0["start"].text } == ["2026-07-15T10:00"])
    #expect(try office.isSound())
  }

  @Test func `a talk goes to a colleague on the team grid, and by command`() throws {
    let office = try TrainingOffice.demo()
    let talk = try talkAtTen(in: office)
    let desk = try OpenDesk.atDay(office, size: Size(width: 200, height: 60))
    desk.type("r")
    try desk.see("Team · wo 15 jul 2026")
    try desk.settle()
    for _ in 0..<30 where !desk.screen.contains("10:00-10:45 · Mina J. · bij Karin") {
      desk.press(.right)
      try desk.settle()
    }
    desk.type("v")
    try desk.see("hier staat het nu")
    for _ in 0..<30 where !desk.screen.contains("bij Yvonne:") {
      desk.press(.down)
      try desk.settle()
    }
    for _ in 0..<10 where !desk.screen.contains("11:00-11:45 bij Yvonne: vrij") {
      desk.press(.right)
      try desk.settle()
    }
    desk.press(.enter)
    try desk.see("Mina J. bij Yvonne: waarom vervanging?")
    desk.type("a")
    try desk.see("Zeg: woensdag 15 juli")
    try desk.settle()
    try desk.leave()
    let moved = try talks(talk, in: office).filter { $0["status"].text == "booked" }
    #expect(moved.map { $0["staff"].text } == ["yvonne"])
    #expect(moved.map { $0["substitution"].text } == ["absence"])
    // By a command it goes back to the own begeleider, who needs no reason.
    let again = try office.ask(
      "move", talk, "--to", "2026-07-15T10:00", "--substitute", "karin", "--reason",
      "absence")
    #expect(again["appointment"]["own"] == .bool(true))
    #expect(try office.isSound())
  }

  /// The talk that Karin has at ten, before anybody moves it.
  private func talkAtTen(in office: TrainingOffice) throws -> String {
    let talk = try office.export().appointments.first {
      $0["staff"].text == "karin" && $0["start"].text == "2026-07-15T10:00"
    }
    return try #require(talk?["reference"].text)
  }

  private func talks(_ reference: String, in office: TrainingOffice) throws -> [JSONValue] {
    try office.export().appointments.filter { $0["reference"].text == reference }
  }
}
