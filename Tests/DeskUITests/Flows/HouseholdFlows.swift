import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// Families: entered by telephone, their dates, their talks (U-09, R-116).
struct HouseholdFlows {
  private func driver(
    as actor: Actor = SampleDesk.actor(), width: Int = 80, height: Int = 24
  ) throws -> DeskDriver {
    try DeskDriver(as: actor, width: width, height: height)
  }

  private func enter(_ driver: DeskDriver) {
    driver.press(.function(5))
    driver.press("jHaile Tesfay>5>ti>34>el>")
  }

  private func members(_ driver: DeskDriver) throws -> [HouseholdSheet.Member] {
    guard let model = driver.model.top(as: HouseholdModel.self) else {
      Issue.record("The family is not open:\n\(driver.screen)")
      return []
    }
    return model.members
  }

  private func clients(_ driver: DeskDriver) throws -> [Client] {
    let first = try #require(try members(driver).first?.number)
    return try driver.desk.store.read { store in
      try store.members(of: HouseholdCode(first.description)!)
    }
  }

  @Test func `the teamleider chooses who guides somebody, on the card and in the family`() throws {
    let driver = try DeskDriver(as: SampleDesk.actor("marijke", .teamleider))
    driver.press("/yon")
    driver.press(.tab)
    driver.press("wb")
    #expect(driver.dialogTitle == "Begeleider van Yonas T.")
    #expect(!driver.screen.contains("Selam Gebre"), "who is no begeleider is not offered")
    driver.press("hen>")
    #expect(driver.session.status.contains("Henk Visser is begeleider vanaf"))
    #expect(driver.screen.contains("Henk Visser"))
    driver.press("u")
    #expect(driver.screen.contains("Karin Boon"))
    let reception = try DeskDriver(driver.desk)
    reception.press("/yon")
    reception.press(.tab)
    reception.press("w")
    #expect(
      reception.session.status.contains("Met uw rol")
        || reception.session.status.contains("teamleider"))
    #expect(reception.dialogTitle == nil)
  }

  @Test func `a household of five is entered by telephone within sixty keys`() throws {
    let driver = try driver()
    enter(driver)
    #expect(driver.keys <= 60, "\(driver.keys) keys")
    let clients = try clients(driver)
    #expect(clients.map(\.name.full).first == "Haile Tesfay")
    #expect(clients.dropFirst().map(\.name.full) == (2...5).map { "\($0)e persoon bij Haile" })
    #expect(clients.allSatisfy { $0.languages == [LanguageCode("tir")!] })
    #expect(clients.allSatisfy { $0.expected?.description == "2026-W34" })
    // What was not said is not known.
    #expect(
      clients.allSatisfy { $0.birthYear == nil && $0.group == .unknown && $0.permit == .unknown })
    let assigned = try driver.desk.store.read { try $0.assignments(of: clients.map(\.number)) }
    #expect(assigned.map(\.staff) == [SampleDesk.staff("els")])
    #expect(driver.session.status.contains("5 personen ingeschreven"))
  }

  @Test func `Enter goes nowhere while a field is not right, and Esc loses nothing unasked`() throws
  {
    let driver = try driver()
    driver.press(.function(5))
    driver.press("j>")
    #expect(driver.screen.contains("Schrijf de naam van één persoon."))
    driver.press("Haile>0>")
    #expect(driver.screen.contains("Schrijf hoeveel personen"))
    driver.press(.backspace)
    driver.press("2>>")
    #expect(driver.screen.contains("Typ de eerste letters van de taal"))
    driver.press("xx>")
    #expect(driver.screen.contains("Typ de eerste letters van de taal"))
    driver.press("<")
    #expect(driver.dialogTitle == "Stoppen zonder opslaan?")
    driver.press(">")
    #expect(driver.screen.contains("Haile"))
    driver.press("<j")
    #expect(driver.screen.contains("verwacht en net gekomen"))
    #expect(
      try driver.desk.store.read { try $0.clients() }.count == SampleOffice.batch.clients.count)
  }

  @Test func `a number that may be a BSN is no name`() throws {
    let driver = try driver()
    driver.press(.function(5))
    driver.press("jHaile 111222333>")
    #expect(driver.screen.contains("BSN"))
  }

  @Test func `who entered it takes it back with one key, and the numbers stay nobody's`() throws {
    let driver = try driver()
    enter(driver)
    let first = try #require(try members(driver).first?.number)
    driver.press("u")
    #expect(driver.session.status == "Ongedaan gemaakt: inschrijving")
    #expect(!driver.screen.contains("2e persoon"), "nobody is shown who is not there")
    #expect(try driver.desk.store.read { try $0.client(first) } == nil)
    #expect(try driver.desk.store.read { try $0.isWithdrawn(first) })
  }

  @Test func `the first talks are proposed, taken over, and move with the date as a proposal`()
    throws
  {
    let driver = try driver()
    enter(driver)
    let first = try #require(try members(driver).first?.number)
    #expect(driver.screen.contains("2 voorgesteld"))
    #expect(try driver.appointments(of: first).isEmpty)
    driver.press(.control("a"))
    let planned = try driver.appointments(of: first)
    #expect(planned.map(\.place) == [.home, .office])
    #expect(driver.screen.contains("staat goed"))
    driver.press(.control("e"))
    driver.press("35>")
    #expect(driver.session.status == "Haile T. en 4 anderen: verwacht week 35 van 2026")
    #expect(driver.screen.contains("wordt"))
    // Until somebody takes the proposal nothing has moved.
    #expect(try driver.appointments(of: first) == planned)
    // One line by itself, with Enter on it.
    driver.press(.end)
    driver.press(">")
    let half = try driver.appointments(of: first).filter(\.status.isOpen)
    #expect(half.map(\.reference).sorted() == planned.map(\.reference).sorted())
    #expect(half.count { $0.replaces != nil } == 1)
    driver.press(.control("a"))
    let moved = try driver.appointments(of: first).filter(\.status.isOpen)
    #expect(moved.allSatisfy { $0.slot.date >= SampleDesk.day("2026-08-24") })
    #expect(!driver.screen.contains("voorgesteld"))
  }

  @Test func `the key is confirmed for the family, or for who is marked`() throws {
    let driver = try driver()
    enter(driver)
    driver.press(" kgisteren>")
    #expect(driver.session.status == "Haile T.: sleutel gehad op di 14 jul 2026")
    #expect(
      try clients(driver).map(\.settled) == [SampleDesk.day("2026-07-14")]
        + .init(repeating: nil, count: 4))
    driver.press("kvandaag>")
    let days = try clients(driver).map(\.settled)
    #expect(
      days == [SampleDesk.day("2026-07-14")]
        + .init(repeating: SampleDesk.day("2026-07-15"), count: 4))
    #expect(driver.screen.contains("door Anja"))
    driver.press("u")
    #expect(
      try clients(driver).map(\.settled) == [SampleDesk.day("2026-07-14")]
        + .init(repeating: nil, count: 4))
    driver.press("kmorgen>")
    #expect(driver.screen.contains("Die dag komt nog"))
    #expect(driver.screen.contains("1  Verwachte datum: zet die dag als verwachte datum"))
    driver.press("1")
    #expect(driver.dialogTitle?.hasPrefix("Verwacht: ") == true)
  }

  @Test func `names and years come later, and are found by`() throws {
    let driver = try driver()
    enter(driver)
    driver.press(.down)
    driver.press(.control("n"))
    driver.press("Rahwa Habte>")
    driver.press(.control("y"))
    driver.press("2020>")
    let second = try clients(driver)[1]
    #expect(second.name.full == "Rahwa Habte" && second.birthYear == 2020)
    #expect(driver.screen.contains("2020"))
    let found = try driver.desk.ask(
      FindClients("rahwa"), as: SampleDesk.actor(), at: SampleDesk.now)
    #expect(found.first?.number == second.number)
    driver.press("u")
    #expect(try clients(driver)[1].birthYear == nil)
    driver.press(.control("y"))
    driver.press("1800>")
    #expect(driver.screen.contains("Schrijf een jaar van"))
  }

  @Test func `members in different months stay apart, and one end touches no other`() throws {
    let driver = try driver(width: 120, height: 40)
    driver.press("/tes")
    driver.press(.tab)
    driver.press(">")
    let members = try members(driver)
    #expect(members.map(\.phase) == [.exited, .guidance])
    #expect(members[1].windowLastDay == SampleDesk.day("2026-11-02"))
    #expect(members[1].own?.staff == SampleDesk.staff("karin"))
  }

  @Test func `several people have one talk together, with a claim for each`() throws {
    let driver = try driver()
    enter(driver)
    driver.press("  ne")
    driver.press(">")
    let talks = try driver.desk.store.read {
      try $0.appointments(AppointmentFilter(isOpenOnly: true))
    }
    let talk = try #require(talks.first { $0.clients.count == 2 })
    let claims = try driver.desk.store.read {
      try $0.claims(
        of: talk.clients.map { .client($0) }, in: CivilPeriod(from: talk.slot.date, days: 1))
    }
    #expect(claims.count == 2)
  }

  @Test func `or talks one after another, so that parents can take turns`() throws {
    let driver = try driver()
    enter(driver)
    let members = try members(driver)
    driver.press("  nn")
    #expect(driver.dialogTitle == "Na elkaar: kies een tijd")
    driver.press("1")
    let talks = try members.prefix(2).flatMap { try driver.appointments(of: $0.number) }
    #expect(talks.count == 2)
    #expect(talks[0].slot.date == talks[1].slot.date)
    let gap = talks[1].slot.start.minuteOfDay - talks[0].slot.end.minuteOfDay
    #expect((0...29).contains(gap))
  }

  @Test(arguments: Role.allCases)
  func `who may not see families gets a reason and no list`(_ role: Role) throws {
    let code = role == .begeleider ? "karin" : role == .interpreter ? "selam" : "anja"
    let driver = try driver(as: SampleDesk.actor(code, role))
    driver.press(.function(5))
    let isOpen = driver.model.top(as: HouseholdsModel.self) != nil
    #expect(isOpen == Rights.may(role, .readHouseholds))
    if !isOpen { #expect(driver.session.status.hasPrefix("Met uw rol")) }
    // A coach's household is no list of a begeleider.
    if role == .begeleider { #expect(!driver.screen.contains("Rahel")) }
  }

  @Test(arguments: [
    ("34", "2026-W34"), ("week 34", "2026-W34"), ("w29", "2026-W29"), ("28", "2027-W28"),
    ("53", "2026-W53"), ("+6w", "2026-W35"), ("december", "2026-12"), ("jan", "2027-01"),
    ("jul", "2026-07"), ("24-8", "2026-08-24"), ("2026-w51", "2026-W51"), ("2026-12", "2026-12"),
  ])
  func `an expectation is read as it was said`(_ typed: String, _ iso: String) {
    let moment = ExpectedInput.moment(typed, today: SampleDesk.day("2026-07-15"))
    #expect(moment?.description == iso)
  }

  @Test(arguments: ["", "54", "0", "week", "x", "ja", "30-2"])
  func `what is no expectation is refused`(_ typed: String) {
    #expect(ExpectedInput.moment(typed, today: SampleDesk.day("2026-07-15")) == nil)
  }
}
