import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// The expert's line in the palette: one reading acts, several are asked about, none is marked.
struct LineFlows {
  private func live(_ driver: DeskDriver, _ client: ClientNumber) throws -> [Appointment] {
    try driver.appointments(of: client).filter(\.status.isOpen)
  }

  @Test func `one reading books at once and is said back in full`() throws {
    let driver = try DeskDriver(width: 120, height: 40)
    driver.press(":do 14:30 0412 60m>")
    let talk = try #require(try live(driver, SampleDesk.yonas).last)
    #expect(talk.slot.startMoment == SampleDesk.moment("2026-07-16T14:30"))
    #expect(talk.slot.minutes == 60)
    #expect(
      driver.session.status
        == "Yonas Tesfay · 0412-6 · do 16 jul 14:30-15:30 · bij Karin · \(talk.reference)"
        + " · verwacht")
    driver.press("u")
    #expect(try live(driver, SampleDesk.yonas).count == 1)
  }

  @Test func `a row and a colleague open the form, after the reason`() throws {
    let driver = try DeskDriver()
    driver.press(":1 henk>")
    #expect(driver.dialogTitle == "Yonas Tesfay · 0412-6 bij Henk: waarom vervanging?")
    // A needed choice is not made by Enter.
    driver.press(">")
    #expect(driver.dialogTitle != nil)
    driver.press("a")
    #expect(driver.screen.contains("Nieuwe afspraak · Yonas Tesfay · 0412-6"))
    #expect(driver.screen.contains("Henk"))
  }

  @Test func `the last client in two weeks`() throws {
    let driver = try DeskDriver()
    driver.press("/moh><")
    driver.press(":. +2w>")
    #expect(driver.screen.contains("Nieuwe afspraak · Mohammed Ahmad · 0398-1"))
    #expect(driver.screen.contains("29 jul"))
  }

  @Test func `not appeared by reference, and off by name with the question of the key`() throws {
    let driver = try DeskDriver()
    driver.pass(minutes: 10)
    driver.press(":x A-00002-1>")
    #expect(driver.dialogTitle == "Mohammed A.: wie is niet verschenen?")
    driver.press("c")
    #expect(try live(driver, SampleDesk.mohammed).isEmpty)
    #expect(driver.session.status.contains("Mohammed Ahmad · 0398-1"))
    driver.press(":z samira>")
    #expect(driver.dialogTitle == "Afspraak van Samira H. afzeggen?")
    driver.press(">")
    #expect(try live(driver, SampleDesk.number(501)).count == 1)
    driver.press(":z samira>c")
    #expect(try live(driver, SampleDesk.number(501)).isEmpty)
    #expect(driver.session.status.contains("Samira Hassan"))
  }

  @Test func `several readings open a chooser, and Enter alone takes nobody`() throws {
    let driver = try DeskDriver()
    driver.press(":d haile>")
    #expect(driver.dialogTitle == "Verder helpen: wie bedoelt u?")
    #expect(driver.screen.contains("Tesfay Haile · 0288-3"))
    #expect(driver.screen.contains("Almaz Haile · 0289-"))
    driver.press(">")
    #expect(driver.dialogTitle != nil)
    driver.press("1")
    #expect(driver.dialogTitle == nil)
    #expect(driver.screen.contains("Verder helpen · "))
  }

  @Test func `a misspelt name is asked about, however few there are`() throws {
    let driver = try DeskDriver()
    driver.press(":a samyra>")
    #expect(driver.dialogTitle == "Aangekomen: wie bedoelt u?")
    #expect(try live(driver, SampleDesk.number(501)).first?.status == .booked)
  }

  @Test func `no reading has a mark under the word and a sentence`() throws {
    let driver = try DeskDriver()
    driver.press(":0412 do 25:00>")
    #expect(driver.dialogTitle == "toetsen")
    let typed = driver.lines.firstIndex { $0.contains("0412 do 25:00") }!
    let column = driver.lines[typed].distance(
      from: driver.lines[typed].startIndex,
      to: driver.lines[typed].firstRange(of: "25:00")!.lowerBound)
    #expect(Array(driver.lines[typed + 1])[column..<column + 5] == ["^", "^", "^", "^", "^"])
    #expect(driver.screen.contains("Dit is geen nummer, dag of tijd."))
    driver.press("<")
    driver.press(":x bestaatniet>")
    #expect(driver.screen.contains("^^^^^^^^^^^"))
    #expect(driver.screen.contains("Niemand gevonden. Kijk de naam of het nummer na."))
    driver.press("<")
    driver.press(":x rahel>")
    #expect(driver.screen.contains("Voor Rahel Okbay staat er geen afspraak waarmee dit nu kan."))
  }

  @Test func `a refusal offers what can be done for the client of the line`() throws {
    let driver = try DeskDriver(width: 120, height: 40)
    // The focus is on another client than the line is about.
    driver.press(":0412 do 12:45 30m>")
    #expect(driver.dialogTitle == "Dit kan zo niet")
    #expect(driver.screen.contains("Yonas Tesfay · 0412-6"))
    let offered = try #require(driver.lines.first { $0.contains(" 1 ") && $0.contains("jul") })
    driver.press("1")
    #expect(driver.screen.contains("Nieuwe afspraak · Yonas Tesfay · 0412-6"))
    // The form stands on the time that was offered, and Enter books that.
    driver.press(">")
    let talk = try #require(try live(driver, SampleDesk.yonas).last)
    #expect(talk.slot.minutes == 30)
    #expect(offered.contains("\(talk.slot.start)"))
  }

  @Test func `a time far ahead that was offered is the one that is booked`() throws {
    let driver = try DeskDriver(width: 120, height: 40)
    // On a Sunday nobody is in; the next times are of the Monday after it.
    driver.press(":0412 9-8 10:00>")
    #expect(driver.dialogTitle == "Dit kan zo niet")
    driver.press("1")
    guard let form = driver.model.top(as: BookingModel.self) else {
      Issue.record("The form is not open.")
      return
    }
    let offer = try #require(form.offer)
    #expect(offer.slot.date == SampleDesk.day("2026-08-10"))
    driver.press(">")
    #expect(try live(driver, SampleDesk.yonas).last?.slot == offer.slot)
  }

  @Test func `another time for a move that was refused moves the talk`() throws {
    let driver = try DeskDriver(width: 120, height: 40)
    driver.press(":v samira 9-8 10:00>")
    #expect(driver.dialogTitle == "Dit kan zo niet")
    driver.press("1")
    #expect(driver.dialogTitle == nil)
    let talks = try live(driver, SampleDesk.number(501))
    #expect(talks.map(\.slot.date) == [SampleDesk.day("2026-08-10")])
    #expect(talks.first?.replaces != nil)
    #expect(driver.session.status.contains("Samira Hassan"))
  }

  @Test func `u goes on until the core has nothing to take back`() throws {
    let driver = try DeskDriver(width: 120, height: 40)
    driver.press(":do 14:30 0412 60m>")
    driver.press(":z samira>c")
    #expect(try live(driver, SampleDesk.number(501)).isEmpty)
    driver.press("u")
    #expect(try live(driver, SampleDesk.number(501)).count == 1)
    #expect(driver.lines.contains { $0.hasSuffix("u ongedaan maken") })
    driver.press("u")
    #expect(try live(driver, SampleDesk.yonas).count == 1)
    #expect(!driver.lines.contains { $0.hasSuffix("u ongedaan maken") })
    driver.press("u")
    #expect(driver.session.status == "Er is vandaag niets dat u ongedaan kunt maken.")
  }

  @Test func `what was said goes when another screen is opened`() throws {
    let driver = try DeskDriver()
    driver.press(":z samira>c")
    #expect(!driver.session.status.isEmpty)
    driver.press(.function(7))
    #expect(driver.session.status.isEmpty)
  }

  @Test func `an answer to a line that was closed is dropped`() throws {
    let driver = try DeskDriver()
    driver.loop.runsEffects = false
    driver.press(":a samira>")
    driver.press("<")
    driver.loop.finishEffects()
    #expect(driver.dialogTitle == nil)
    #expect(try live(driver, SampleDesk.number(501)).first?.status == .booked)
  }

  @Test func `a row means who stood there when the line was opened`() throws {
    let desk = try SampleDesk.desk()
    let driver = try DeskDriver(desk)
    driver.tick()
    driver.press(":3 morgen 14:30")
    let other = try DeskDriver(desk, session: "other")
    try other.book(SampleDesk.almaz, at: "2026-07-15T10:00")
    driver.tick()
    driver.press(">")
    #expect(driver.session.status.contains("Samira Hassan") || driver.screen.contains("Samira"))
    #expect(!driver.session.status.contains("Rahel"))
  }
}
