import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// A time in option, at the counter and at a colleague's.
struct HoldFlows {
  private let other = SampleDesk.actor("marijke", .teamleider)

  private func holding() throws -> DeskDriver {
    let driver = try DeskDriver()
    driver.press("/moh>2")
    driver.press(.control("o"))
    return driver
  }

  private func held(_ driver: DeskDriver) throws -> Appointment {
    try #require(try driver.appointments(of: SampleDesk.mohammed).last)
  }

  @Test func `one key holds the chosen time, and Enter books it`() throws {
    let driver = try holding()
    #expect(
      driver.session.status == "In optie tot 09:52. Enter legt vast, ^O laat los.")
    #expect(driver.screen.contains("In optie tot 09:52"))
    let held = try held(driver)
    #expect(held.status == .pending)
    driver.press("o")
    #expect(driver.session.status == "Deze tijd is in optie. Enter legt vast, ^O laat los.")
    driver.press(">")
    let booked = try self.held(driver)
    #expect(booked.id == held.id && booked.status == .booked)
    #expect(driver.session.status.hasPrefix("Mohammed A.: afspraak "))
    #expect(driver.session.sentence?.hasPrefix("Zeg: ") == true)
    #expect(try driver.appointments(of: SampleDesk.mohammed).count(where: \.status.isOpen) == 2)
  }

  @Test(arguments: ["^", "<", "②"])
  func `it is let go with the same key, and by leaving the form`(way: String) throws {
    let driver = try holding()
    switch way {
    case "^": driver.press(.control("o"))
    case "②": driver.press(.function(2))
    default: driver.press(way)
    }
    #expect(try held(driver).status == .cancelled)
    #expect(
      try driver.desk.store.read { try $0.holds(endedBy: SampleDesk.now.adding(minutes: 60)) }
        .isEmpty)
    if way == "^" {
      #expect(driver.screen.contains("Eerste vrije plekken"))
      driver.press("2>")
      #expect(try held(driver).status == .booked)
    } else {
      #expect(driver.session.status == "Mohammed A.: de optie is losgelaten")
      driver.press("u")
      #expect(driver.session.status == "Er is vandaag niets dat u ongedaan kunt maken.")
    }
  }

  @Test func `a colleague sees until when, and is not offered the time`() throws {
    let driver = try holding()
    let held = try held(driver)
    let now = SampleDesk.now.adding(minutes: 1)
    let sheet = try driver.desk.ask(ReadDay(held.slot.date), as: other, at: now)
    let row = try #require(sheet.rows.first { $0.appointment.id == held.id })
    #expect(row.appointment.heldUntil == SampleDesk.now.adding(minutes: 10))
    let colleague = try DeskDriver(driver.desk, as: other, session: "s2")
    colleague.press("g\(held.slot.date.day)-\(held.slot.date.month)>")
    #expect(colleague.screen.contains("~ in optie tot 09:52"))
    let answer = try driver.desk.perform(
      .book(BookingRequest(client: SampleDesk.mahmoud, at: held.slot.startMoment)), as: other,
      at: now)
    guard case .refused = answer else {
      Issue.record("A held time was booked: \(answer)")
      return
    }
  }

  @Test(arguments: [(9, false), (10, true), (11, true)])
  func `the hold of a desk that was killed ends by itself, for whoever looks and whoever writes`(
    minutes: Int, isFree: Bool
  ) throws {
    let driver = try holding()
    let held = try held(driver)
    let now = SampleDesk.now.adding(minutes: minutes)
    let request = SlotSearch.Request(
      TalkWish(minutes: held.slot.minutes), from: held.slot.date, days: 1, limit: 50)
    let slots = try driver.desk.ask(
      FindSlots(for: SampleDesk.mohammed, request), as: other, at: now)
    #expect(slots.offers.contains { $0.slot == held.slot } == isFree)
    let sheet = try driver.desk.ask(ReadDay(held.slot.date), as: other, at: now)
    #expect(sheet.rows.contains { $0.appointment.id == held.id } != isFree)
    let wish = DeskCommand.book(
      BookingRequest(client: SampleDesk.mohammed, at: held.slot.startMoment))
    for isReal in [false, true] {
      let answer =
        isReal
        ? try driver.desk.perform(wish, as: other, at: now)
        : try driver.desk.ask(JudgeCommand(wish), as: other, at: now)
      if case .done = answer { #expect(isFree) } else { #expect(!isFree) }
    }
    #expect(
      try driver.desk.store.read { try $0.appointment(held.id) }?.status
        == (isFree ? .cancelled : .pending))
  }

  @Test func `who decides too late hears so and sees what is free now`() throws {
    let driver = try holding()
    driver.pass(minutes: 10)
    // The screen was covered meanwhile: this key brings it back.
    driver.press(.down)
    #expect(driver.screen.contains("De optie is voorbij"))
    driver.press(">")
    #expect(driver.screen.contains("de tijd is weer vrij voor anderen"))
    driver.pass(milliseconds: 400)
    driver.press("<")
    #expect(driver.screen.contains("Eerste vrije plekken"))
    driver.press(">")
    let all = try driver.appointments(of: SampleDesk.mohammed)
    #expect(all.count { $0.status == .booked } == 2 && all.count { $0.status == .cancelled } == 1)
  }

  @Test func `a booking of what was held is undone, also when its option is long over`() throws {
    for minutes in [0, 20] {
      let driver = try holding()
      driver.press(">")
      let booked = try held(driver)
      driver.pass(minutes: minutes)
      driver.press("u")
      let left = try #require(try driver.desk.store.read { try $0.appointment(booked.id) })
      #expect(left.status == (minutes == 0 ? .pending : .enteredInError))
      let claims = try driver.desk.store.read {
        try $0.claims(of: nil, in: CivilPeriod(from: booked.slot.date, days: 1))
      }.filter { $0.owner == .appointment(booked.id) }
      #expect(claims.isEmpty == (minutes == 20))
    }
  }

  @Test func `what never should have been there is taken off by the teamleider, with a reason`()
    throws
  {
    let driver = try DeskDriver(as: other)
    driver.press(":foute invoer>")
    #expect(driver.dialogTitle == "Mohammed A.: is deze afspraak foute invoer?")
    driver.press(">")
    let id = try held(driver).id
    #expect(try held(driver).status == .booked, "Enter alone takes nothing away")
    driver.press(":foute invoer>c")
    let mistake = try #require(try driver.desk.store.read { try $0.appointment(id) })
    #expect(mistake.status == .enteredInError && mistake.mistake == .wrongClient)
    #expect(!driver.screen.contains("Mohammed A.   "))
    driver.press("u")
    let back = try #require(try driver.desk.store.read { try $0.appointment(id) })
    #expect(back.status == .booked && back.mistake == nil)
  }

  @Test func `reception hears that this is the teamleider's`() throws {
    let driver = try DeskDriver()
    driver.press(":foute invoer>")
    #expect(driver.session.status.hasSuffix("kunt u dit niet."))
  }
}
