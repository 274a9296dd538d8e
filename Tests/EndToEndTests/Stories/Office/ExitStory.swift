import Foundation
import Terminal
import TerminalProbe
import Testing

/// The last day inside the guidance and the first day of month 16: nobody is sent away.
@Suite(.serialized) struct ExitStory {
  @Test func `on the last day inside, the same client is booked`() throws {
    var office = try TrainingOffice.demo()
    office.now = "2026-09-09T09:00"
    let desk = try OpenDesk.atDay(office)
    desk.type("/moh")
    try desk.see("Mohammed Ahmad")
    desk.press(.enter)
    try desk.see("Nieuwe afspraak · Mohammed Ahmad · 0398-1")
    try desk.see("begeleiding t/m 9 sep 2026")
    try desk.see("wo 9 sep")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Zeg: woensdag 9 september")
    #expect(desk.keys <= 8, "\(desk.keys) keys")
    try desk.leave()
    let made = try office.export().appointments.filter {
      $0["client"].text == "0398-1" && $0["start"].text?.hasPrefix("2026-09-09") == true
    }
    #expect(made.count == 1 && made.first?["month"].integer == 15)
  }

  @Test func `on the first day of month 16 the same client is helped onward in 6 keys`() throws {
    var office = try TrainingOffice.demo()
    office.now = "2026-09-10T09:00"
    try helpOnward(office, letters: "moh", name: "Mohammed Ahmad", client: "0398-1", month: 16)
  }

  @Test func `the same in the office of the example files`() throws {
    let office = try TrainingOffice.imported()
    try helpOnward(office, letters: "0541", name: "Işık Öztürk", client: "0541-1", month: 16)
  }

  private func helpOnward(
    _ office: TrainingOffice, letters: String, name: String, client: String, month: Int
  ) throws {
    let check = try office.ask("check", "--client", client, "--on", String(office.now!.prefix(10)))
    #expect(check["verdict"].text == "refer" && check["month"].integer == month)
    let desk = try OpenDesk.atDay(office)
    desk.type("/" + letters)
    try desk.see(name)
    try desk.see("begeleiding gestopt")
    desk.press(.enter)
    try desk.see("Verder helpen · \(name) · \(client)")
    _ = desk.count()
    desk.type("t")
    try desk.see("brief")
    desk.press(.enter)
    try desk.see("Sociaal Wijkteam")
    try desk.see("verwijzen")
    try desk.settle()
    // The first organisation of the list, whose address nobody looked up yet: together.
    let row = try #require(desk.probe.lines.first { $0.contains("Sociaal Wijkteam") })
    let number = try #require(row.first { $0.isNumber })
    desk.type("\(number)e")
    try desk.seeNoMore("Verder helpen ·")
    #expect(desk.keys <= 6, "\(desk.keys) keys")
    try desk.leave()
    let returned = try office.export().of(kind: "returnContact")
      .filter { $0["client"].text == client }
    #expect(returned.count == 1)
    #expect(returned.first?["topic"].text == "T" && returned.first?["service"].text == "wijkteam")
    #expect(returned.first?["month"].integer == month)
  }

  @Test func `a slip is printed once somebody said where it is, for its owner alone`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    for address in ["", "Plein 1"] {
      desk.type("/tes")
      try desk.see("Tesfay Haile")
      desk.press(.enter)
      try desk.see("Verder helpen · Tesfay Haile · 0288-3")
      desk.type("t")
      try desk.see("brief")
      desk.press(.enter)
      try desk.see("Sociaal Wijkteam")
      try desk.settle()
      let row = try #require(desk.probe.lines.first { $0.contains("Sociaal Wijkteam") })
      desk.type("\(try #require(row.first { $0.isNumber }))")
      if !address.isEmpty {
        desk.press(.control("a"))
        try desk.see("Adres voor het briefje")
        desk.type(address)
        desk.press(.enter)
        try desk.seeNoMore("Adres voor het briefje")
        try desk.settle()
      }
      desk.press(.enter)
      try desk.see("Tesfay H. verder geholpen")
      try desk.settle()
      // Paper is written after the screen has said so.
      if !address.isEmpty {
        try desk.probe.waitUntil("a slip") {
          // clean-up: a folder that is not there yet is asked for again.
          (try? slips(of: office).count) == 1
        }
      }
      // Nobody is sent to a place that is not known (§0b.17).
      #expect(try slips(of: office).count == (address.isEmpty ? 0 : 1), "\(desk.screen)")
    }
    try desk.leave()
    let slip = try #require(try slips(of: office).first)
    let path = office.folder.file(slip)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("Plein 1") && text.contains("Wijkteam"))
    #expect(!text.contains("Tesfay") && !text.contains("toeslagen"), "no name, no topic: \(text)")
  }

  private func slips(of office: TrainingOffice) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: office.folder.path)
      .filter { $0.hasSuffix(".txt") }
  }

  @Test func `a legal question in month 20 is booked with the legal worker`() throws {
    try askLegal(
      .demo(), letters: "nil", name: "Nilofar Yousufzai", client: "0219-2", staff: "liesbeth")
  }

  @Test func `a legal question in month 20, in the office of the example files`() throws {
    try askLegal(
      .imported(), letters: "0492", name: "Haile Weldu", client: "0492-9", staff: "ineke")
  }

  private func askLegal(
    _ office: TrainingOffice, letters: String, name: String, client: String, staff: String
  ) throws {
    let desk = try OpenDesk.atDay(office)
    desk.type("/" + letters)
    try desk.see(name)
    desk.press(.enter)
    try desk.see("Verder helpen · \(name) · \(client)")
    desk.type("r")
    try desk.see("Nieuwe juridische afspraak · \(name)")
    try desk.see("▌ 1  ")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Zeg: ")
    #expect(desk.keys <= 8, "\(desk.keys) keys")
    try desk.leave()
    let talks = try office.export().appointments.filter {
      $0["client"].text == client && $0["type"].text == "legal" && $0["status"].text == "booked"
    }
    #expect(talks.contains { $0["staff"].text == staff && $0["month"].integer == 20 }, "\(talks)")
  }
}
