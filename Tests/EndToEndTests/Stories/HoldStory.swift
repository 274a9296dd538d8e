import Foundation
import Terminal
import TerminalProbe
import Testing

/// A time is held while a client decides, and no longer than was said.
@Suite(.serialized) struct HoldStory {
  @Test func `a killed desk holds nothing for longer than ten minutes`() throws {
    var office = try TrainingOffice.demo()
    let first = try #require(try office.list("slots", "--client", "0412-6").first)
    let start = try #require(first["start"].text)
    let desk = try OpenDesk.atDay(office)
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.press(.enter)
    try desk.see("▌ 1  ")
    try desk.settle()
    desk.press(.control("o"))
    try desk.see(["In optie tot 09:52", "Enter legt vast"])
    try desk.settle()
    desk.probe.signal(SIGKILL)

    func isOffered() throws -> Bool {
      try office.list("slots", "--client", "0412-6").contains { $0["start"].text == start }
    }
    office.now = "2026-07-15T09:51"
    #expect(try isOffered() == false)
    let held = try #require(
      try office.export().appointments.first { $0["status"].text == "pending" })
    #expect(held["heldUntil"].text == "2026-07-15T09:52")
    _ = try office.ask("book", "--client", "0412-6", "--at", start, exit: 1)
    office.now = "2026-07-15T09:52"
    #expect(try isOffered(), "whoever only looks sees that it is over")
    let booked = try office.ask("book", "--client", "0412-6", "--at", start)
    #expect(booked["appointment"]["status"].text == "booked")
    #expect(Claims.overlaps(in: try office.export()).isEmpty)
    #expect(try office.isSound())
  }

  @Test func `held, confirmed and let go by the command line`() throws {
    let office = try TrainingOffice.demo()
    let slots = try office.list("slots", "--client", "0412-6", "--limit", "9")
    func hold(_ index: Int) throws -> String {
      let start = try #require(slots[index]["start"].text)
      let held = try office.ask("book", "--client", "0412-6", "--at", start, "--hold")
      #expect(held["appointment"]["status"].text == "pending")
      return try #require(held["appointment"]["reference"].text)
    }
    let wanted = try hold(0)
    #expect(try office.ask("confirm", wanted)["appointment"]["status"].text == "booked")
    #expect(try office.ask("confirm", wanted, exit: 1)["findings"].codes == ["wrongStatus"])
    let other = try hold(8)
    #expect(try office.ask("release", other)["appointment"]["status"].text == "cancelled")
    #expect(try office.ask("confirm", other, exit: 1)["findings"].codes == ["holdEnded"])
    let undone = try office.ask("undo")
    #expect(undone["undone"]["command"].text == "confirm", "nobody's undo meets what was let go")
  }

  @Test func `foute invoer is the teamleider's, with a reason and no word in the journal`() throws {
    let office = try TrainingOffice.demo()
    let words = ["mistake", "A-00002-1", "--reason", "wrongClient", "--json"]
    #expect(try office.run(words).exit == 77)
    let outcome = try office.run(words, as: office.teamleider)
    #expect(try outcome.json["appointment"]["status"].text == "entered-in-error")
    #expect(try outcome.json["appointment"]["mistake"].text == "wrongClient")
    let export = try office.export(as: office.teamleider)
    let id = try #require(try outcome.json["appointment"]["id"].text)
    #expect(!export.of(kind: "claim").contains { $0["owner"].text == "appointment:\(id)" })
    #expect(try office.isSound())
  }
}
