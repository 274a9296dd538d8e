import Foundation
import Terminal
import TerminalProbe
import Testing

/// The screen is fit to be seen, and a private talk leaves no trace.
@Suite(.serialized) struct PrivacyStory {
  @Test(arguments: [KeyPress.function(12), .control("b")])
  func `covered with a clock; any key brings it back and does nothing else`(key: KeyPress) throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    desk.press(key)
    try desk.see("Druk op een toets")
    for name in ["Yonas", "Mohammed", "Biniam", "Karin", "06-"] {
      #expect(!desk.screen.contains(name), "\(desk.screen)")
    }
    desk.type("x")
    try desk.see("Biniam B.")
    try desk.settle()
    #expect(!desk.status.contains("niet verschenen"), "\(desk.screen)")
    #expect(
      try office.export().appointment("A-00002-1")?["status"].text == "booked")
  }

  @Test func `counter mode shows initials and numbers`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    desk.press(.control("t"))
    try desk.see("M. A. 0398-1")
    // Colleagues are called by their first names, which a client may have as well.
    let export = try office.export()
    func words(_ kind: String) -> Set<Substring> {
      Set(export.of(kind: kind).compactMap { $0["name"].text }.flatMap { $0.split(separator: " ") })
    }
    let names = words("client").subtracting(words("staff")).filter { $0.count > 4 }
    let list = desk.probe.lines.prefix(14).joined(separator: "\n")
    for name in names { #expect(!list.contains(name), "\(name) in\n\(list)") }
    desk.press(.control("t"))
    try desk.see("Mohammed A.")
  }

  @Test func `a list shows no topic, language, origin or month`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office, size: Size(width: 200, height: 60))
    for word in ["Eritrea", "Syri", "Tigrinya", "toeslagen", "mnd", "maand"] {
      #expect(!desk.screen.contains(word), "\(word) in\n\(desk.screen)")
    }
  }

  @Test func `topic V shows only whom to fetch and 112, and nothing is recorded`() throws {
    let office = try TrainingOffice.demo()
    let before = try office.run(["export", "--json"], as: office.teamleider).out
    let desk = try OpenDesk.atDay(office)
    desk.type("/tes")
    try desk.see("Tesfay Haile")
    desk.press(.enter)
    try desk.see("Verder helpen · Tesfay Haile")
    desk.type("v")
    try desk.see("Ga samen naar een kamer.")
    try desk.see(["Marja", "112"])
    try desk.settle()
    let body = desk.probe.lines.dropFirst().dropLast(2).joined(separator: "\n")
    for word in ["Wijkteam", "briefje", "ertrouwelijk", "veilig", "Tesfay"] {
      #expect(!body.contains(word), "\(word) in\n\(desk.screen)")
    }
    // Whatever is pressed now, nothing may come of it.
    desk.type("ehpd1")
    desk.press(.enter)
    try desk.settle()
    // It can be covered, and left.
    desk.press(.function(12))
    try desk.see("Druk op een toets")
    desk.type("x")
    try desk.see("Ga samen naar een kamer.")
    desk.press(.escape)
    try desk.see("Vandaag aanwezig")
    try desk.leave()
    #expect(try office.run(["export", "--json"], as: office.teamleider).out == before)
    let files = try FileManager.default.subpathsOfDirectory(atPath: office.folder.path)
    #expect(!files.contains { $0.hasSuffix(".txt") }, "nothing is printed: \(files)")
    #expect(!desk.probe.lines.joined().contains("ertrouwelijk"))
  }

  @Test func `topic V while booking and at arrival is not kept either`() throws {
    let office = try TrainingOffice.demo()
    let before = try office.export()
    let desk = try OpenDesk.atDay(office)
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.press(.enter)
    try desk.see("▌ 1  ")
    try desk.settle()
    desk.type("o")
    try desk.see("Waar gaat het gesprek over?")
    desk.type("v")
    try desk.see("Even apart")
    try desk.see(["Ga samen naar een kamer.", "112"])
    desk.press(.escape)
    try desk.seeNoMore("Even apart")
    try desk.settle()
    desk.press(.escape)
    try desk.see("Vandaag aanwezig")
    try desk.select("09:30  Mohammed A.")
    desk.type("o")
    try desk.see("Waar gaat het gesprek over?")
    desk.type("v")
    try desk.see("Even apart")
    try desk.leave()
    #expect(try office.export().lines == before.lines)
  }

  @Test func `by the command line topic V is refused or leaves no trace`() throws {
    let office = try TrainingOffice.demo()
    for words in [
      ["book", "--client", "0412-6", "--at", "SLOT", "--topic", "V"],
      ["book", "--client", "0412-6", "--at", "SLOT", "--topic", "V", "--topic", "P"],
      ["book", "--client", "0412-6", "--at", "SLOT", "--topic", "V", "--topic", "P", "--split"],
      ["refer", "--client", "0288-3", "--topic", "V"],
      ["refer", "--client", "0288-3", "--topic", "V", "--helped"],
      ["refer", "--client", "0288-3", "--topic", "V", "--to", "wijkteam"],
      ["refer", "--visitor", "new", "--topic", "V", "--helped"],
    ] {
      for form in [[], ["--json"]] {
        let slot = try #require(try office.list("slots", "--client", "0412-6").first?["start"].text)
        let outcome = try office.run(words.map { $0 == "SLOT" ? slot : $0 } + form)
        #expect(outcome.exit <= 1, "\(words) \(outcome)")
        #expect(outcome.outText.contains("112"), "\(words) \(outcome)")
      }
    }
    for object in try office.export().all {
      #expect(!object["topics"].items.contains(.text("V")), "\(object)")
      #expect(object["topic"].text != "V", "\(object)")
    }
  }
}
