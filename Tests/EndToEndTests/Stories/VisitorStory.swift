import Terminal
import TerminalProbe
import Testing

/// Somebody who is not in the store is helped like anyone, and counted without a name.
@Suite(.serialized) struct VisitorStory {
  @Test func `reason, topic, service, counted, within 8 keys`() throws {
    try help(.demo())
  }

  @Test func `the same in the office of the example files`() throws {
    try help(.imported())
  }

  private func help(_ office: TrainingOffice) throws {
    let before = try Set(office.export().of(kind: "visitorContact"))
    let desk = try OpenDesk.atDay(office)
    desk.type("/xq")
    try desk.see("Staat er niet bij")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Verder helpen")
    try desk.see("gemeente")
    desk.type("g")
    try desk.see("Waar gaat de vraag over?")
    desk.type("t")
    try desk.see("verwijzen")
    try desk.settle()
    desk.type("e")
    try desk.probe.waitUntil("an answer") {
      !desk.screen.contains("verwijzen + briefje") || desk.screen.contains("Samen gaan kan alleen")
    }
    if desk.screen.contains("verwijzen + briefje") { desk.type("h") }
    try desk.seeNoMore("verwijzen + briefje")
    #expect(desk.keys <= 8, "\(desk.keys) keys")
    try desk.leave()
    let counted = try office.export().of(kind: "visitorContact").filter { !before.contains($0) }
    #expect(counted.count == 1)
    #expect(counted.first?["visitor"].text == "otherMunicipality")
    #expect(counted.first?["topic"].text == "T" && counted.first?["client"] == .null)
  }

  @Test func `every reason and every topic leads somewhere`() throws {
    let office = try TrainingOffice.demo()
    for reason in ["earlierClient", "otherMunicipality", "otherScheme", "new", "visit"] {
      let input = "PGTWZKIARMVO".map { topic in
        #"{"command":"refer","visitor":"\#(reason)","topic":"\#(topic)"}"#
      }.joined(separator: "\n")
      for answer in try office.run(["batch"], input: input).objects {
        #expect(
          answer["ok"] == .bool(true) && !answer["onward"].items.isEmpty, "\(reason) \(answer)")
      }
    }
  }
}
