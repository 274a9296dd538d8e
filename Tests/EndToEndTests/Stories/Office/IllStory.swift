import Glibc
import Terminal
import TerminalProbe
import Testing

/// A begeleider with six talks is ill this morning: the plan, the calls, and a terminal that dies in
/// the midst of them.
@Suite(.serialized) struct IllStory {
  @Test func `six talks: reported, planned, accepted, three called, killed, resumed, finished`()
    throws
  {
    let office = try TrainingOffice.demo()
    try fill(office, upTo: 6)
    let hit = try talks(of: office)
    #expect(hit.count == 6)

    let desk = try OpenDesk.atDay(office)
    _ = desk.count()
    desk.type("mka")
    try desk.see("Karin Boon")
    desk.press(.enter)
    try desk.see("Dit raakt 6 gesprekken")
    desk.press(.enter)
    try desk.see("Voorstel · 6 gesprekken")
    try desk.settle()
    try desk.outlast(milliseconds: 350)
    desk.press(.enter)
    try desk.see("Bellijst · nog 6")
    #expect(desk.count() <= 6)

    for left in [5, 4, 3] {
      try desk.settle()
      desk.press(.enter)
      try desk.see("Bellijst · nog \(left)")
    }
    #expect(desk.count() <= 3)
    desk.probe.signal(SIGKILL)
    _ = try desk.probe.waitForExit()

    // Everything that was booked and everybody who was told stayed.
    let list = try office.ask("absence", "call")
    #expect(list["open"].integer == 3)
    try handOn(list, office)
    try finish(office)

    // Nobody of the six comes for nothing, and nobody was dropped.
    #expect(try talks(of: office).isEmpty)
    let export = try office.export()
    for talk in hit {
      let now = export.appointments.filter {
        $0["reference"].text == talk && $0["status"].text == "booked"
      }
      #expect(now.count == 1, "\(talk)")
    }
    #expect(try office.isSound())
  }

  private func handOn(_ list: JSONValue, _ office: TrainingOffice) throws {
    // One of the calls that are left goes to a colleague.
    let handed = try #require(list["calls"].items.first?["reference"].text)
    #expect(try office.ask("absence", "call", handed, "--caller", "dirk")["ok"] == .bool(true))
    let callers = try office.ask("absence", "call")["calls"].items.filter {
      $0["caller"].text == "dirk"
    }
    #expect(callers.compactMap { $0["reference"].text } == [handed])
  }

  /// The terminal that comes after the one that died goes on where that was.
  private func finish(_ office: TrainingOffice) throws {
    let again = try OpenDesk.atDay(office)
    again.type("m")
    try again.see("verder met de bellijst: 3 nog bellen")
    // Another colleague was ill already: what is left of theirs comes first.
    again.press(.down)
    again.press(.down)
    try again.settle()
    again.press(.enter)
    try again.see("Bellijst · nog 3")
    for left in [2, 1] {
      try again.settle()
      again.press(.enter)
      try again.see("Bellijst · nog \(left)")
    }
    try again.settle()
    again.press(.enter)
    try again.see("iedereen weet het")
    try again.leave()
  }

  /// Karin's talks of today that are still to come, by reference.
  private func talks(of office: TrainingOffice) throws -> [String] {
    try office.export().appointments.filter {
      $0["staff"].text == "karin" && $0["status"].text == "booked"
        && $0["start"].text?.hasPrefix("2026-07-15") == true
    }.compactMap { $0["reference"].text }
  }

  /// Books talks of Karin's today until there are so many.
  private func fill(_ office: TrainingOffice, upTo count: Int) throws {
    var missing = count - (try talks(of: office).count)
    let batch = try BatchProcess(office)
    let clients = try office.export().of(kind: "client")
      .filter { $0["begeleider"].text == "karin" }.compactMap { $0["number"].text }
    for client in clients where missing > 0 {
      let found = try batch.ask(
        #"{"command":"slots","client":"\#(client)","from":"2026-07-15","days":1,"minutes":30,"limit":1}"#
      )
      guard let offer = found["items"].items.first, let start = offer["start"].text,
        offer["staff"].text == "karin"
      else { continue }
      let booked = try batch.ask(
        #"{"command":"book","client":"\#(client)","at":"\#(start)","minutes":30}"#)
      if booked["ok"] == .bool(true) { missing -= 1 }
    }
    #expect(try batch.finish() == 0)
    #expect(missing == 0)
  }
}
