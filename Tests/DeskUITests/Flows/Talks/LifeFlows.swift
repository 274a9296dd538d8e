import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// The life of an appointment at the counter, with the keys it costs.
struct LifeFlows {
  /// The desk a day later, with yesterday's three talks still open.
  private func nextMorning() throws -> DeskDriver {
    let driver = try DeskDriver()
    driver.pass(minutes: 23 * 60 + 30)
    driver.press(.function(2))
    return driver
  }

  @Test func `who did not come has a new time in two keys`() throws {
    let driver = try DeskDriver()
    driver.pass(minutes: 4)
    driver.press("xc")
    #expect(driver.session.status == "Mohammed A. niet verschenen   n nieuwe afspraak")
    let keys = driver.keys
    driver.press("n")
    guard driver.model.top(as: BookingModel.self) != nil else {
      Issue.record("The booking form is not open.")
      return
    }
    #expect(driver.screen.contains("Nieuwe tijd · Mohammed Ahmad"))
    driver.press(">")
    #expect(driver.keys - keys == 2)
    let all = try driver.appointments(of: SampleDesk.mohammed)
    #expect(all.map(\.status) == [.noshow, .booked])
    #expect(all[1].replaces == all[0].id && all[1].reference == all[0].reference)
    #expect(driver.session.sentence?.hasPrefix("Zeg: ") == true)
  }

  @Test(arguments: [("c", NoShowParty.client), ("k", .office)])
  func `who failed to come is asked, and Enter alone says nothing`(
    letter: String, party: NoShowParty
  ) throws {
    let driver = try DeskDriver()
    driver.pass(minutes: 4)
    driver.press("x>")
    #expect(driver.dialogTitle == "Mohammed A.: wie is niet verschenen?")
    #expect(!driver.screen.contains("de tolk"), "nobody interprets here")
    driver.press(letter)
    #expect(try driver.appointments(of: SampleDesk.mohammed).first?.noShowParty == party)
  }

  @Test func `later than agreed shows what is left and makes the talk shorter in one key`() throws {
    let driver = try DeskDriver()
    driver.press("l")
    #expect(driver.dialogTitle == "Mohammed A. komt later")
    #expect(driver.screen.contains("Er zijn nog 33 van 45 minuten: tot 10:15."))
    driver.press("k")
    #expect(driver.session.status == "Mohammed A.: korter gesprek, 09:42-10:15")
    let talk = try #require(try driver.appointments(of: SampleDesk.mohammed).first)
    #expect(talk.slot.start.description == "09:42" && talk.lateAt == SampleDesk.now)
    driver.press("u")
    #expect(
      try driver.appointments(of: SampleDesk.mohammed).first?.slot.start.description == "09:30")
  }

  @Test func `later than agreed moves to a free time of today in one key`() throws {
    let driver = try DeskDriver()
    driver.press("l1")
    let all = try driver.appointments(of: SampleDesk.mohammed)
    #expect(all.map(\.status) == [.cancelled, .booked])
    #expect(all[1].slot.date == SampleDesk.now.date && all[1].slot.start >= all[0].slot.end)
  }

  @Test func `later than agreed becomes a new appointment, and waiting changes nothing`() throws {
    let driver = try DeskDriver()
    driver.press("l>")
    #expect(driver.dialogTitle == nil)
    #expect(try driver.appointments(of: SampleDesk.mohammed).map(\.status) == [.booked])
    driver.press("l")
    #expect(driver.dialogTitle == "Mohammed A. komt later", "it is not marked twice")
    driver.press("n3>")
    let all = try driver.appointments(of: SampleDesk.mohammed)
    #expect(all.map(\.status) == [.cancelled, .booked])
    #expect(all[1].replaces == all[0].id)
  }

  @Test func `the choices of somebody late ignore keys that were typed ahead`() throws {
    let driver = try DeskDriver()
    driver.loop.send([.key(.character("l")), .key(.character("k"))])
    driver.loop.press(.character("k"))
    #expect(driver.dialogTitle == "Mohammed A. komt later")
    let talk = try #require(try driver.appointments(of: SampleDesk.mohammed).first)
    #expect(talk.slot.minutes == 45)
  }

  @Test func `who came and left is called off as having left`() throws {
    let driver = try DeskDriver()
    driver.press("z")
    #expect(!driver.screen.contains("weggegaan"), "nobody has come yet")
    driver.press("na>z")
    #expect(driver.screen.contains("weggegaan"))
    driver.press("w")
    let talk = try #require(try driver.appointments(of: SampleDesk.mohammed).first)
    #expect(talk.cancelReason == .leftWithoutBeingSeen)
  }

  @Test func `the close-the-day list goes down to zero, two keys a line`() throws {
    let driver = try nextMorning()
    #expect(driver.screen.contains("3 gesprekken zijn voorbij en nog niet ingevuld. F6"))
    driver.press(.function(6))
    #expect(driver.screen.contains("[nog invullen 3]"))
    let keys = driver.keys
    driver.press("x")
    #expect(driver.session.status == "Dit gesprek is al: in gesprek.")
    driver.press("fo")
    #expect(driver.session.status == "Yonas T.: gesprek afgerond. Nog 2 gesprekken.")
    driver.press("fd")
    #expect(driver.session.status == "Mohammed A.: gesprek afgerond. Nog 1 gesprek.")
    driver.press("xt")
    #expect(driver.session.status == "Samira H.: tolk niet verschenen. Alles is ingevuld.")
    #expect(driver.keys - keys == 7)
    #expect(driver.screen.contains("[nog invullen 0]"))
    let first = try #require(try driver.appointments(of: SampleDesk.mohammed).first)
    #expect(first.status == .fulfilled && first.outcomes == [.partly] && first.arrivedAt == nil)
    driver.press("u")
    #expect(driver.screen.contains("[nog invullen 1]"))
  }

  @Test func `a begeleider closes the talks they hold`() throws {
    let driver = try DeskDriver(as: SampleDesk.actor("karin", .begeleider))
    driver.pass(minutes: 24 * 60)
    driver.press(.function(6))
    #expect(driver.screen.contains("[nog invullen 1]"))
    #expect(driver.screen.contains("Yonas T.") && !driver.screen.contains("Samira"))
  }

  @Test(arguments: [Role.interpreter, .safeguarding])
  func `who closes nothing hears so`(role: Role) throws {
    let driver = try DeskDriver(as: SampleDesk.actor("selam", role))
    driver.press(.function(6))
    #expect(driver.session.status.hasSuffix("kunt u dit niet."))
  }
}
