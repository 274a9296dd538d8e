import Terminal
import TerminalProbe
import Testing

/// An empty search says what binds on which day and is relaxed by one key (systems §2.4).
@Suite struct ExplainStory {
  /// A client of the demonstration for whom nothing is free today, with a way out.
  private func stuck(_ office: TrainingOffice) throws -> (client: String, answer: JSONValue) {
    let clients = try office.export().of(kind: "client").compactMap { $0["number"].text }
    for client in clients {
      let answer = try office.list("slots", "--client", client, "--days", "28")
      if let first = answer.first, first["empty"] == .bool(true),
        !first["relaxations"].items.isEmpty
      {
        return (client, first)
      }
    }
    throw Nobody()
  }

  private struct Nobody: Error {}

  @Test func `nothing is free: why, the cheapest ways out, and one key takes one`() throws {
    let office = try TrainingOffice.demo()
    let (client, answer) = try stuck(office)
    #expect(!answer["binding"].items.isEmpty)
    for binding in answer["binding"].items {
      #expect(binding["reason"].text?.isEmpty == false && binding["day"].text != nil)
    }
    let ways = answer["relaxations"].items
    #expect(ways.count <= 3)
    // One condition comes before two, and of each the shortest wait.
    let isPair = ways.map { $0["change"].text?.contains("+") == true }
    #expect(!zip(isPair, isPair.dropFirst()).contains { $0 && !$1 })
    for kind in [false, true] {
      let prices = zip(ways, isPair).filter { $1 == kind }
        .compactMap { way, _ in way["price"]["value"].integer }
      #expect(prices == prices.sorted() && prices.count == isPair.count { $0 == kind })
    }
    #expect(ways.allSatisfy { $0["price"]["unit"].text == "workingDays" })

    let index = try #require(ways.firstIndex { $0["change"].text?.contains("overLesson") == false })
    let desk = try OpenDesk.atDay(office)
    desk.type("/" + client)
    try desk.see(client)
    desk.press(.enter)
    try desk.see("Wat wel kan:")
    let text = try #require(ways[index]["text"].text)
    try desk.see("\(index + 1)  \(text.prefix(40))")
    try desk.settle()
    desk.type("\(index + 1)")
    try desk.see("▌ 1  ")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Zeg: ")
    try desk.leave()
    let made = try office.export().appointments.filter {
      $0["clients"].items.contains { $0.text == client } && $0["start"] == ways[index]["earliest"]
    }
    #expect(made.count == 1)
    #expect(try office.isSound())
  }
}
