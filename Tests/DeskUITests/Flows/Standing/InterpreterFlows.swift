import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// The interpreter of a talk: what they say, the ways out, an own week (U-07).
struct InterpreterFlows {
  private let samira = SampleDesk.number(501)

  private func talk(_ driver: DeskDriver) throws -> Appointment {
    try #require(try driver.appointments(of: samira).last)
  }

  /// Chooses Samira's talk of half past ten on the day.
  private func atSamira(_ driver: DeskDriver) {
    driver.press(.home); driver.press(.down); driver.press(.down)
  }

  @Test func `b shows who interprets, what they may say and the ways out by number`() throws {
    let driver = try DeskDriver()
    atSamira(driver)
    driver.press("b")
    #expect(driver.dialogTitle == "Tolk voor Samira H., wo 15 jul 10:30")
    #expect(driver.screen.contains("Nu: tolk Ahmed."))
    #expect(driver.screen.contains("n  nee, Ahmed kan niet"))
    #expect(driver.screen.contains("1  tolk aan de telefoon"))
    // Enter does nothing while a needed choice is open.
    driver.press(">")
    #expect(driver.dialogTitle != nil)
    driver.press("1")
    #expect(try talk(driver).interpreter == .telephone)
    #expect(driver.session.status == "Samira H.: tolk aan de telefoon")
    driver.press("u")
    #expect(try talk(driver).interpreter == .staff(SampleDesk.staff("ahmed")))
  }

  @Test func `who cannot stands in the list until somebody chose a way out`() throws {
    let driver = try DeskDriver()
    atSamira(driver)
    driver.press("b")
    #expect(!driver.screen.contains("ja, Ahmed komt"), "By the roster that is a yes.")
    driver.press("n")
    #expect(try talk(driver).interpreterAnswer == .cannot)
    // The ways out come by themselves, and a key typed before they were read takes none.
    #expect(driver.dialogTitle == "Tolk voor Samira H., wo 15 jul 10:30")
    driver.loop.press(.character("1"))
    #expect(driver.dialogTitle != nil)
    driver.press("<")
    #expect(driver.screen.contains("Ahmed: nee"))
    let questions = try driver.desk.ask(
      ListInterpreterQuestions(), as: SampleDesk.actor(), at: SampleDesk.now)
    let samira = questions.first { $0.appointment.client == self.samira }
    #expect(samira?.open == .cannot)
    atSamira(driver)
    driver.press("bj")
    #expect(try talk(driver).interpreterAnswer == .yes)
  }

  @Test func `an interpreter answers in the own week and chooses nobody else`() throws {
    let driver = try DeskDriver(as: SampleDesk.actor("ahmed", .interpreter))
    driver.press("③b")
    #expect(driver.screen.contains("n  nee, Ahmed kan niet"))
    #expect(!driver.screen.contains("telefoon"))
    driver.press("n")
    #expect(try talk(driver).interpreterAnswer == .cannot)
  }

  @Test func `an interpreter says nothing of somebody else's talk`() throws {
    let desk = try SampleDesk.desk()
    let id = try #require(
      try desk.store.read { try $0.appointments(AppointmentFilter(client: samira)) }.last
    ).id
    let selam = SampleDesk.actor("selam", .interpreter)
    #expect(throws: DeskFailure.self) {
      try desk.perform(.answerInterpreter(id, .yes), as: selam, at: SampleDesk.now)
    }
    #expect(throws: DeskFailure.self) {
      try desk.ask(ReadInterpreterSheet(of: id), as: selam, at: SampleDesk.now)
    }
    #expect(throws: DeskFailure.self) {
      try desk.perform(
        .setInterpreter(id, .telephone), as: SampleDesk.actor("ahmed", .interpreter),
        at: SampleDesk.now)
    }
  }

  @Test
  func `a talk that was called off has nothing to choose, and undo is offered while it can be`()
    throws
  {
    let desk = try SampleDesk.desk()
    let id = try #require(
      try desk.store.read { try $0.appointments(AppointmentFilter(client: samira)) }.last
    ).id
    func ways(_ command: DeskCommand, day: String = "2026-07-15T09:42") throws -> [Onward] {
      let moment = SampleDesk.moment(day)
      let answer = try desk.perform(command, as: SampleDesk.actor(), at: moment)
      if case .refused(let verdict) = answer { return verdict.onward.all }
      return []
    }
    #expect(try ways(.cancel(id, .client)) == [])
    let sheet = try desk.ask(
      ReadInterpreterSheet(of: id), as: SampleDesk.actor(), at: SampleDesk.now)
    #expect(!sheet.isOpen && sheet.ways == [])
    #expect(try ways(.answerInterpreter(id, .yes)) == [.command(.book)])
    #expect(try ways(.cancel(id, .client)) == [.command(.move), .command(.undo)])
    #expect(
      try ways(.cancel(id, .client), day: "2026-07-16T09:00")
        == [.command(.move), .command(.book)])
  }

  @Test func `^K says where the talk is, and the booking keeps it`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>")
    driver.press(.control("k"))
    #expect(driver.screen.contains("thuis"))
    driver.press(">")
    #expect(try driver.appointments(of: SampleDesk.mohammed).last?.place == .home)
  }

  @Test func `b in the form goes from the roster to the telephone to who can be asked`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>bb")
    #expect(driver.screen.contains("tolk: ook wie nog niet is gevraagd"))
    driver.press("b")
    #expect(driver.screen.contains("tolk Arabisch"))
  }

  @Test func `the card keeps whom somebody would rather not see, without a reason`() throws {
    let driver = try DeskDriver()
    atSamira(driver)
    driver.press(">:liever niet>")
    #expect(driver.dialogTitle == "Liever niet: wie?")
    let option = try #require(driver.lines.first { $0.contains("liever niet: Ahmed Sabri") })
    let digit = try #require(option.first { $0.isNumber })
    driver.press(String(digit))
    #expect(driver.screen.contains("liever niet"))
    #expect(
      try driver.desk.store.read { try $0.ratherNot(of: samira) } == [SampleDesk.staff("ahmed")])
    // Who holds the talks does not read it, and neither does an interpreter.
    let henk = SampleDesk.actor("henk", .begeleider)
    #expect(
      try driver.desk.ask(ReadClientCard(of: samira), as: henk, at: SampleDesk.now).ratherNot == [])
    driver.press(":liever niet>")
    driver.press("1")
    #expect(try driver.desk.store.read { try $0.ratherNot(of: samira) } == [])
  }

  @Test func `the form finds the next time of a rhythm, and says when there is none`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>=")
    #expect(driver.screen.contains("Er is nog geen ritme"))
    _ = try driver.desk.perform(
      .setRhythm(SampleDesk.mohammed, .weekly), as: SampleDesk.actor(), at: SampleDesk.now)
    driver.press("=")
    #expect(driver.screen.contains("In het ritme: elke week, na wo 15 jul"))
    guard let booking = driver.model.top(as: BookingModel.self) else { return }
    #expect(booking.offers.first?.slot.startMoment == SampleDesk.moment("2026-07-22T09:30"))
  }
}
