import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// Ill this morning: who, for how long, the plan, and the calls (U-08).
struct IllFlows {
  private let samira = SampleDesk.number(501)

  private func booked(_ client: ClientNumber, _ driver: DeskDriver) throws -> Appointment? {
    try driver.appointments(of: client).first { $0.status == .booked }
  }

  private func calls(_ driver: DeskDriver) throws -> [RepairCall] {
    try driver.desk.store.read { try $0.repairCalls(withDone: true) }
  }

  @Test func `why a key did nothing is said until the next key`() throws {
    let driver = try DeskDriver()
    driver.press("m>")
    #expect(driver.session.status == "Typ een deel van de naam, of kies met ↓.")
    driver.press("<")
    #expect(driver.session.status == "")
    // What happened stays: it can be taken back.
    driver.press("s")
    let said = driver.session.status
    #expect(said.hasPrefix("Spoed voor Mohammed A."))
    driver.press(.down)
    #expect(driver.session.status == said)
  }

  @Test func `a begeleider is reported ill and the whole plan accepted in six keys`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>>>")
    #expect(driver.keys == 6)
    guard let model = driver.model.top(as: CallsModel.self) else {
      Issue.record("The call list is not open.")
      return
    }
    #expect(model.sheet?.openCount == 2)
    // Both keep their own begeleider, on the next day that he works.
    for client in [SampleDesk.mohammed, samira] {
      let talk = try #require(try booked(client, driver))
      #expect(talk.staff == SampleDesk.staff("henk"))
      #expect(talk.continuity == .own)
      #expect(talk.slot.date == SampleDesk.day("2026-07-16"))
    }
    #expect(driver.session.status == "2 gesprekken vastgelegd.")
    driver.press(">>")
    #expect(driver.keys == 8)
    #expect(try calls(driver).allSatisfy { $0.stand.state == .reached })
    #expect(driver.session.status.hasSuffix("Iedereen weet het."))
  }

  @Test func `a call is handed to somebody else, and taken back`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>>>")
    #expect(driver.lines.last?.contains("w wie belt") == true)
    driver.press("w")
    #expect(driver.dialogTitle == "Wie belt Mohammed A.?")
    driver.press(">")
    #expect(driver.screen.contains("Typ een deel van de naam, of kies met ↓."))
    #expect(!driver.screen.contains("Selam Gebre"), "An interpreter sees no list of calls.")
    driver.press("mar")
    #expect(driver.lines.contains { $0.contains("▌ Marijke Bos") })
    driver.press(">")
    #expect(driver.session.status == "Mohammed A.: Marijke belt")
    let marijke = SampleDesk.staff("marijke")
    #expect(try calls(driver).filter { $0.stand.caller == marijke }.map(\.stand.state) == [.open])
    #expect(driver.lines.contains { $0.contains("Mohammed A.") && $0.contains("Marijke") })
    driver.press("u")
    #expect(try calls(driver).allSatisfy { $0.stand.caller != marijke })
  }

  @Test func `who may not see a client does not get the call`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>>>w")
    driver.press("fri>")
    #expect(driver.screen.contains("Niemand heet zo."), "who would be refused is not offered")
    driver.press("<")
    #expect(try calls(driver).allSatisfy { $0.stand.caller == SampleDesk.staff("anja") })
  }

  @Test func `Enter alone reports nobody`() throws {
    let driver = try DeskDriver()
    driver.press("m>>")
    #expect(driver.screen.contains("Ziek of afwezig melden: wie?"))
    #expect(!driver.screen.contains("▌"))
    #expect(driver.session.status == "Typ een deel van de naam, of kies met ↓.")
    let week = CivilPeriod(from: SampleDesk.day("2026-07-13"), days: 7)
    #expect(try driver.desk.store.read { try $0.absences(in: week) }.isEmpty)
    driver.press(.down)
    #expect(driver.lines.contains { $0.hasPrefix(" ▌ Ahmed Sabri") })
    driver.press("<mk")
    driver.press(.backspace)
    driver.press(">>")
    #expect(driver.screen.contains("Ziek of afwezig melden: wie?"))
  }

  @Test func `keys sent before the names are there report nobody`() throws {
    let driver = try DeskDriver()
    driver.loop.runsEffects = false
    driver.press("mhe>>")
    #expect(driver.session.status == "Een moment, Balie zoekt het op.")
    driver.loop.finishEffects()
    #expect(driver.session.status.isEmpty)
    let week = CivilPeriod(from: SampleDesk.day("2026-07-13"), days: 7)
    #expect(try driver.desk.store.read { try $0.absences(in: week) }.isEmpty)
  }

  @Test func `the day says who is away, and how many have to be called`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>><")
    let away = try #require(driver.lines.first { $0.contains("afwezig: Henk") })
    #expect(away.hasPrefix("   m voorstel · afwezig: Henk (2 gesprekken zonder oplossing)"))
    driver.press("mka>><")
    let both = try #require(driver.lines.first { $0.contains("afwezig: Henk") })
    #expect(both.contains("m voorstel · afwezig: Henk (2 gesprekken) · Karin"))
    driver.press("mhe>>")
    driver.press(.function(2))
    #expect(driver.screen.contains("! 2 cliënten nog bellen: m of ^Y"))
  }

  @Test func `keys typed ahead accept nothing that nobody has read`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>")
    driver.loop.send([.key(.enter), .key(.enter), .key(.enter)])
    #expect(try booked(SampleDesk.mohammed, driver)?.slot.date == SampleDesk.day("2026-07-15"))
    driver.press(">")
    #expect(try booked(SampleDesk.mohammed, driver)?.slot.date == SampleDesk.day("2026-07-16"))
  }

  @Test func `what was not done is there again after an interruption`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>>")
    driver.press(.character(" "))
    #expect(try calls(driver).count == 1)
    let again = try DeskDriver(driver.desk, session: "s2")
    again.press("m")
    #expect(again.screen.contains("verder met het voorstel: 1 gesprek zonder oplossing"))
    #expect(again.screen.contains("verder met de bellijst: 1 nog bellen"))
    again.press(.down)
    again.press(">>")
    #expect(try calls(again).count == 2)
    let last = try DeskDriver(driver.desk, session: "s3")
    last.press("m")
    last.press(.down)
    last.press(">")
    guard last.model.top(as: CallsModel.self) != nil else {
      Issue.record("The call list is not open.")
      return
    }
    last.press(">")
    #expect(try calls(last).count { $0.stand.state == .open } == 1)
  }

  @Test func `another time is chosen with an arrow and the rest makes room`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>>")
    guard let before = driver.model.top(as: RepairModel.self) else {
      Issue.record("The plan is not open.")
      return
    }
    let first = try #require(before.plan?.lines.first)
    driver.press(.right)
    guard let after = driver.model.top(as: RepairModel.self) else { return }
    let line = try #require(
      after.plan?.lines.first { $0.talk.appointment.id == first.talk.appointment.id })
    #expect(line.proposal.option != nil)
    #expect(line.proposal.option != first.proposal.option)
    #expect(driver.screen.contains("gekozen"))
    driver.press(">")
    let talk = try #require(try booked(first.talk.appointment.client, driver))
    #expect(talk.slot == line.proposal.option?.slot)
  }

  @Test func `a time that a colleague took is said, and the rest is booked`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>>")
    guard let model = driver.model.top(as: RepairModel.self), let plan = model.plan else {
      Issue.record("The plan is not open.")
      return
    }
    let slots = plan.lines.compactMap(\.proposal.option?.slot)
    let request = BookingRequest(
      client: SampleDesk.number(399), at: slots[0].startMoment,
      TalkWish(substitute: SampleDesk.staff("henk"), substitutionReason: .conflict))
    guard
      case .done = try driver.desk.perform(
        .book(request), as: SampleDesk.actor("marijke", .teamleider), at: SampleDesk.now)
    else {
      Issue.record("The colleague could not book.")
      return
    }
    driver.press(">")
    #expect(driver.session.status.contains("1 gesprek vastgelegd. Niet gelukt: "))
    guard let left = driver.model.top(as: RepairModel.self) else {
      Issue.record("The plan is not open any more.")
      return
    }
    #expect(left.plan?.lines.count == 1)
    driver.press(">")
    #expect(try calls(driver).count == 2)
  }

  @Test func `undo gives a talk its old time back and takes the call off the list`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>>>")
    driver.press("u")
    #expect(try calls(driver).count == 1)
    let orphans = try driver.desk.ask(ReadOrphans(), as: SampleDesk.actor(), at: SampleDesk.now)
    #expect(orphans.rows.count == 1)
  }

  @Test func `who cannot be reached stays on the list until a letter went`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>>>")
    driver.press(" ")
    #expect(driver.session.status.contains("niet bereikt. Later weer, of Tab brief. Nog 2 bellen."))
    driver.press(">")
    // The focus is on the one who was not reached again.
    driver.press(.tab)
    #expect(driver.session.status.hasSuffix("brief gestuurd. Iedereen weet het."))
    #expect(Set(try calls(driver).map(\.stand.state)) == [.reached, .letter])
    driver.press(">")
    #expect(driver.session.status.contains("Dit is al klaar"))
  }

  @Test func `of several days`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>do vr>")
    let week = CivilPeriod(from: SampleDesk.day("2026-07-13"), days: 7)
    let absence = try driver.desk.store.read { try $0.absences(in: week) }.first
    #expect(absence?.period == CivilPeriod(from: SampleDesk.day("2026-07-16"), days: 2))
    // The talks of today stand.
    #expect(driver.screen.contains("Er zijn geen gesprekken die niet kunnen doorgaan."))
  }

  @Test func `days that cannot be read report nothing and say how`() throws {
    let driver = try DeskDriver()
    driver.press("mhe>xx>")
    #expect(driver.session.status.contains("Schrijf: vr, of do vr, of 24-7."))
    driver.press("<")
    #expect(driver.model.depth == 1)
  }

  @Test func `whoever may not report somebody is told why`() throws {
    let driver = try DeskDriver(as: SampleDesk.actor("marijke", .safeguarding))
    driver.press("m")
    #expect(driver.model.depth == 1)
    #expect(driver.session.status.contains("kunt u dit niet"))
  }
}
