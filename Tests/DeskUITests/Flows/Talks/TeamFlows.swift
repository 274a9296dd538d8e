import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// Everyone of a day side by side, and a talk carried to a colleague.
struct TeamFlows {
  private func team(
    _ desk: Desk? = nil, as actor: Actor = SampleDesk.actor(), width: Int = 200
  ) throws -> DeskDriver {
    let driver = try DeskDriver(desk, as: actor, width: width, height: 60)
    driver.press("r")
    return driver
  }

  /// Puts the focus on Samira's talk of 10:30 with Henk.
  private func samira(_ driver: DeskDriver) {
    driver.press(.home)
    for _ in 0..<5 where driver.lines.last(where: { $0.contains("10:30-11:15 · Sam") }) == nil {
      driver.press(.right)
    }
    #expect(driver.screen.contains("wo 15 jul 10:30-11:15 · Samira H. · bij Henk"))
  }

  private var client: ClientNumber { SampleDesk.number(501) }

  private func open(_ driver: DeskDriver) throws -> [Appointment] {
    try driver.appointments(of: client).filter(\.status.isOpen)
  }

  @Test func `a talk goes to a colleague with a reason, and back with u`() throws {
    let driver = try team()
    samira(driver)
    driver.press("v")
    for _ in 0..<5 where !driver.screen.contains("bij Karin:") { driver.press(.down) }
    #expect(driver.screen.contains("wo 15 jul 10:30-11:15 bij Karin: vrij"))
    driver.press(.enter)
    #expect(driver.dialogTitle == "Samira H. bij Karin: waarom vervanging?")
    driver.press(.enter)
    #expect(driver.dialogTitle != nil)
    driver.press("b")
    let moved = try #require(try open(driver).first)
    #expect(moved.staff == SampleDesk.staff("karin"))
    #expect(moved.continuity == .substitute(.conflict))
    #expect(moved.reference == AppointmentReference(number: 3))
    #expect(driver.screen.contains("Zeg: woensdag 15 juli"))
    // Back to the own begeleider no reason is asked for.
    driver.press("v")
    for _ in 0..<5 where !driver.screen.contains("bij Henk:") { driver.press(.up) }
    driver.press(.right)
    driver.press(.enter)
    #expect(driver.dialogTitle == nil)
    #expect(try open(driver).first?.continuity == .own)
    driver.press("u")
    #expect(try open(driver).map(\.staff) == [SampleDesk.staff("karin")])
    #expect(try open(driver).map(\.slot.startMoment) == [SampleDesk.moment("2026-07-15T10:30")])
  }

  @Test func `who holds no talks says so, and Esc puts the talk back`() throws {
    let driver = try team()
    samira(driver)
    driver.press("v")
    for _ in 0..<9 where !driver.screen.contains("bij Anja:") { driver.press(.up) }
    #expect(driver.screen.contains("Anja houdt geen gesprekken"))
    driver.press("<")
    #expect(driver.session.status == "Samira H. blijft staan: wo 15 jul 10:30-11:15.")
  }

  @Test func `a talk is carried to another day`() throws {
    let driver = try team()
    samira(driver)
    driver.press("v]")
    #expect(driver.screen.contains("Team · do 16 jul 2026"))
    #expect(driver.screen.contains("do 16 jul 10:30-11:15 bij Henk: vrij"))
    driver.press(">")
    #expect(try open(driver).map(\.slot.startMoment) == [SampleDesk.moment("2026-07-16T10:30")])
  }

  @Test func `a begeleider sees colleagues' time and only own clients' names`() throws {
    let driver = try team(as: SampleDesk.actor("karin", .begeleider))
    #expect(driver.screen.contains("Yonas T."))
    #expect(!driver.screen.contains("Samira"))
    #expect(driver.screen.contains("bezet"))
    #expect(driver.screen.contains("Henk"))
  }

  @Test(arguments: Role.allCases)
  func `what a talk is about is in no team sheet`(_ role: Role) throws {
    let desk = try SampleDesk.desk()
    let code = role == .interpreter ? "ahmed" : role == .legal ? "frits" : "henk"
    let sheet = try desk.ask(
      ReadTeam(on: SampleDesk.now.date), as: SampleDesk.actor(code, role), at: SampleDesk.now)
    #expect(sheet.rows.flatMap(\.talks).allSatisfy { $0.appointment.topics.isEmpty })
    #expect(sheet.rows.count == 8)
    #expect(role == .reception ? sheet.rows.flatMap(\.talks).count == 4 : true)
  }

  @Test func `from the caseload and the palette the team is one step away`() throws {
    let driver = try DeskDriver(
      as: SampleDesk.actor("marijke", .teamleider), width: 120, height: 40)
    driver.press("④r")
    #expect(driver.screen.contains("Team · wo 15 jul 2026"))
    driver.press("<")
    #expect(driver.screen.contains("Begeleiders"))
    driver.press(":team: ieder>")
    #expect(driver.screen.contains("Team · wo 15 jul 2026"))
  }

  @Test(arguments: ["r", "③"])
  func `a click on a talk chooses it`(_ key: String) throws {
    let driver = try DeskDriver(
      as: SampleDesk.actor("henk", .begeleider), width: 200, height: 60)
    driver.press(key)
    let y = try #require(driver.lines.firstIndex { $0.contains(". Samira H.") })
    let x = driver.lines[y].distance(
      from: driver.lines[y].startIndex, to: driver.lines[y].firstRange(of: "Samira H.")!.lowerBound)
    driver.loop.click(Point(x: x, y: y))
    #expect(driver.screen.contains("wo 15 jul 10:30-11:15 · Samira H."))
    driver.press("v")
    #expect(driver.screen.contains("Verzetten: Samira H."))
  }

  @Test func `a narrow window shows a list`() throws {
    let driver = try team(width: 80)
    #expect(driver.screen.contains("▌   09:00-09:45"))
    driver.press("r")
    #expect(!driver.screen.contains("▌   09:00-09:45"))
  }

  @Test func `what is judged free is accepted, and what is refused is not`() throws {
    let actor = SampleDesk.actor("marijke", .teamleider)
    let reference = AppointmentReference(number: 3)!
    for day in ["2026-07-15", "2026-07-16", "2026-07-21"] {
      for minute in stride(from: 8 * 60, to: 17 * 60, by: 45) {
        for colleague in ["henk", "karin", "selam"] {
          let desk = try SampleDesk.desk()
          let id = try #require(try desk.store.read { try $0.appointment(reference) }).id
          let moment = CivilDateTime(SampleDesk.day(day), CivilTime(minuteOfDay: minute)!)
          let command: DeskCommand =
            colleague == "henk"
            ? .move(id, to: moment)
            : .move(id, to: moment, with: SampleDesk.staff(colleague), because: .urgent)
          let counter = try desk.store.changeCounter()
          let judged = try desk.ask(JudgeCommand(command), as: actor, at: SampleDesk.now)
          #expect(try desk.store.changeCounter() == counter)
          switch (judged, try desk.perform(command, as: actor, at: SampleDesk.now)) {
          case (.done(let promised), .done(let kept)):
            #expect(promised.appointment == kept.appointment)
          case (.refused(let promised), .refused(let kept)):
            #expect(promised.findings == kept.findings)
          default: Issue.record("\(colleague) at \(moment) is judged otherwise than decided.")
          }
        }
      }
    }
  }
}
