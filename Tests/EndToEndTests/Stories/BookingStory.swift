import Terminal
import TerminalProbe
import Testing

/// A caller is found by three letters and has an appointment with the own begeleider.
@Suite(.serialized) struct BookingStory {
  @Test func `a caller, found by three letters, booked within 8 keys`() throws {
    try book(on: .demo(), letters: "yon", name: "Yonas Tesfay", client: "0412-6", staff: "karin")
  }

  @Test func `the same in the office of the example files`() throws {
    try book(
      on: .imported(), letters: "hus", name: "Hussein Al Ahmad", client: "0239-9", staff: "wim")
  }

  @Test
  func `no free time: what binds, the ways out with their price, and still within 8 keys`() throws {
    let office = try TrainingOffice.imported()
    let nothing = try office.list("slots", "--client", "0484-6")
    #expect(nothing.first?["empty"] == .bool(true))
    let desk = try OpenDesk.atDay(office)
    desk.type("/rah")
    try desk.see("Rahel Gebremichael")
    desk.press(.enter)
    try desk.see("Hanneke werkt niet")
    try desk.see("telefonische tolk: vr 27 nov 13:00 (over 2 dagen)")
    try desk.settle()
    desk.press(.enter)
    try desk.see("tolk aan de telefoon · kamer")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Zeg: vrijdag 27 november")
    #expect(desk.keys <= 8, "\(desk.keys) keys")
    try desk.leave()
    let made = try office.export().appointments.filter {
      $0["client"].text == "0484-6" && $0["start"].text == "2026-11-27T13:00"
    }
    #expect(made.map { $0["interpreter"].text } == ["telephone"])
  }

  private func book(
    on office: TrainingOffice, letters: String, name: String, client: String, staff: String
  ) throws {
    let first = try #require(try office.list("slots", "--client", client).first)
    let before = try office.export().appointments.count
    let desk = try OpenDesk.atDay(office)
    desk.type("/" + letters)
    try desk.see(name)
    desk.press(.enter)
    try desk.see("Nieuwe afspraak · \(name) · \(client)")
    try desk.see("▌ 1  ")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Zeg: ")
    #expect(desk.keys <= 8, "\(desk.keys) keys")
    try desk.leave()
    let talks = try office.export().appointments
    #expect(talks.count == before + 1)
    let made = try #require(
      talks.first { $0["client"].text == client && $0["start"] == first["start"] })
    #expect(made["staff"].text == staff && made["own"] == .bool(true))
    #expect(made["room"] == first["room"], "what slots offers is what is booked")
  }

  @Test func `a letter with a date that comes too soon`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.press(.enter)
    try desk.see("▌ 1  ")
    try desk.settle()
    desk.press(.control("d"))
    try desk.see("Datum op de brief")
    desk.type("16-7")
    desk.press(.enter)
    try desk.see("do 16 jul")
    // What is in time comes first; what is not says so and stands below it.
    try desk.see("te laat voor de brief")
    let rows = desk.probe.lines.filter {
      $0.contains("jul") && $0.contains(":") && $0.contains("kamer")
    }
    let late = rows.map { $0.contains("te laa") }
    #expect(late == late.sorted { !$0 && $1 }, "\(desk.screen)")
    #expect(late.first == false && late.last == true, "\(desk.screen)")
  }

  @Test func `undo takes back what this desk just did, and says what`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    let before = try office.export().appointments.count
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.press(.enter)
    try desk.see("▌ 1  ")
    try desk.settle()
    desk.press(.enter)
    try desk.see("u ongedaan maken")
    try desk.settle()
    desk.type("u")
    try desk.see("Ongedaan gemaakt")
    #expect(!desk.status.contains("u ongedaan maken"), "\(desk.screen)")
    #expect(desk.count() <= 8)
    try desk.leave()
    let open = try office.export().appointments.filter {
      $0["status"].text != "entered-in-error"
    }
    #expect(open.count == before)
  }

  @Test func `letters typed before the answer came choose nobody else`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    // Everything at once, as a fast typist or a slow line sends it.
    desk.probe.send("/yon\r")
    try desk.see("Nieuwe afspraak · Yonas Tesfay · 0412-6")
  }

  @Test
  func `an Enter before the free times are there books nothing unseen, and is not told twice`()
    throws
  {
    let office = try TrainingOffice.demo()
    let before = try office.export().appointments.count
    let desk = try OpenDesk.atDay(office)
    desk.probe.send("/yon\r\r")
    try desk.see("▌ 1  ")
    try desk.seeNoMore("Een moment")
    desk.press(.enter)
    try desk.see("Zeg: ")
    try desk.leave()
    #expect(try office.export().appointments.count == before + 1)
  }
}
