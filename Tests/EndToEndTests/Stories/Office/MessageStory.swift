import Terminal
import TerminalProbe
import Testing

/// Somebody calls for a begeleider who is in a talk, and is called back (U-14).
@Suite(.serialized) struct MessageStory {
  @Test func `reception takes a message, the begeleider calls back`() throws {
    let office = try TrainingOffice.demo()
    let reception = try OpenDesk.atDay(office, as: "anja")
    reception.type("@")
    try reception.see("Voor wie is het bericht?")
    reception.type("kar")
    try reception.see("▌ Karin Boon")
    reception.press(.enter)
    try reception.see("Wie belt")
    reception.type("school")
    reception.press(.tab)
    reception.type("0786000000")
    reception.press(.enter)
    try reception.see("Zeg: Karin belt u terug")
    #expect(reception.keys == 4 + "kar".count + "school".count + "0786000000".count)
    #expect(!reception.screen.contains("school"))
    try reception.leave()

    let karin = try OpenDesk.atDay(office, as: "karin")
    try karin.see("bericht vandaag  school · 0786000000 · terugbellen")
    karin.type("@")
    try karin.see("Berichten · 1 open")
    try karin.settle()
    karin.press(.enter)
    try karin.see("Berichten · 0 open")
    try karin.see("Bericht: gesproken")
    try karin.leave()

    let list = try office.ask("message", "list", as: "karin")
    #expect(list["messages"].items.map { $0["state"].text } == ["done"])
    #expect(try office.isSound())
  }
}
