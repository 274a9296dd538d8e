import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// The booking form: topic, interpreter, letter, lessons, failures.
struct BookingFlows {
  @Test func `an organisation that comes too stands in the form and on the card`() throws {
    let driver = try DeskDriver()
    driver.press("/yon>")
    driver.press(.control("g"))
    driver.press("Sociaal Wijkteam>")
    #expect(driver.screen.contains("met Sociaal Wijkteam"))
    driver.press(">")
    let talk = try #require(
      driver.appointments(of: SampleDesk.yonas).last { $0.status == .booked })
    #expect(talk.partner == "Sociaal Wijkteam")
    // Another time keeps who comes along.
    driver.press("/yon")
    driver.press(.tab)
    let teamleider = try DeskDriver(driver.desk, as: SampleDesk.actor("marijke", .teamleider))
    teamleider.press("/yon")
    teamleider.press(.tab)
    #expect(teamleider.screen.contains("met Sociaal Wijkteam"))
    #expect(!driver.screen.contains("Wijkteam"), "reception sees no more than it needs")
  }

  @Test func `a letter with a date that comes too soon is said at the time`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>")
    driver.press(.control("d"))
    #expect(driver.dialogTitle == "Datum op de brief")
    driver.press("15-7>")
    #expect(driver.screen.contains("brief vóór: [ wo 15 jul ]"))
    guard let booking = driver.model.top(as: BookingModel.self) else { return }
    let late = booking.offers.filter { $0.slot.date > SampleDesk.day("2026-07-15") }
    #expect(late.allSatisfy { $0.warnings.contains { $0.code == .afterLetterDate } })
    #expect(!booking.offers.isEmpty)
  }

  @Test func `a date that is none is refused where it is typed`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>")
    driver.press(.control("d"))
    driver.press("31-2>")
    #expect(driver.screen.contains("Dat is geen datum."))
    #expect(driver.dialogTitle == "Datum op de brief")
  }

  @Test func `a topic is chosen in a step of its own`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>o")
    #expect(driver.dialogTitle == "Waar gaat het gesprek over?")
    driver.press("w>")
    let booked = try driver.appointments(of: SampleDesk.mohammed).last
    #expect(booked?.topics == [.housing])
  }

  @Test func `a legal topic turns the form to the legal worker`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>or>")
    let booked = try driver.appointments(of: SampleDesk.mohammed).last
    #expect(booked?.staff == SampleDesk.staff("frits"))
  }

  @Test func `the interpreter changes to the telephone and back`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>b")
    #expect(driver.screen.contains("tolk aan de telefoon"))
    driver.press("b")
    #expect(driver.screen.contains("tolk Ahmed"))
  }

  @Test func `a digit chooses and Enter confirms`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>4>")
    let booked = try driver.appointments(of: SampleDesk.mohammed).last
    #expect(booked?.slot.date == SampleDesk.day("2026-07-16"))
  }

  @Test func `two Enters in one breath book once`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>")
    driver.loop.runsEffects = false
    driver.press(">>")
    driver.loop.finishEffects()
    #expect(try driver.appointments(of: SampleDesk.mohammed).count(where: \.status.isOpen) == 2)
  }

  @Test func `what could not be saved is tried again under the same key`() throws {
    let driver = try DeskDriver()
    driver.loop.runsEffects = false
    driver.press("l")
    guard let effect = driver.loop.waitingEffects.last, case .perform(_, let key) = effect.work
    else {
      Issue.record("Nothing was asked for.")
      return
    }
    let failure = StoreAnswer.failed(.store(StoreFailure(.busy, operation: "write")))
    let now = driver.session.instant
    driver.loop.deliver(.answered(ticket: effect.ticket, failure, at: now))
    #expect(driver.dialogTitle == "Niet opgeslagen")
    driver.press("o")
    guard case .perform(_, let again) = driver.loop.waitingEffects.last?.work else { return }
    #expect(key == again)
    driver.loop.finishEffects()
    #expect(driver.session.status == "Mohammed A. komt later dan 09:30")
  }

  @Test func `an empty search says what binds and takes a way out by its number`() throws {
    let driver = try DeskDriver()
    driver.press("/abdi>")
    #expect(driver.screen.contains("geen tolk Somalisch"))
    #expect(driver.screen.contains("1  telefonische tolk: wo 15 jul 10:00 (vandaag)"))
    driver.press("1>")
    let booked = try #require(try driver.appointments(of: SampleDesk.number(600)).first)
    #expect(booked.interpreter == .telephone)
  }

  @Test func `two conditions that help only together are taken by one number`() throws {
    let driver = try DeskDriver()
    let weeks = CivilPeriod(from: SampleDesk.day("2026-07-15"), days: 90)
    try driver.perform(
      .reportAbsence(AbsenceNote(staff: SampleDesk.staff("karin"), period: weeks, reason: .leave)))
    driver.press("/abdi>")
    #expect(
      driver.screen.contains("1  telefonische tolk en vervanger Henk: wo 15 jul 11:30 (vandaag)"))
    driver.press("1>")
    let booked = try #require(try driver.appointments(of: SampleDesk.number(600)).first)
    #expect(booked.interpreter == .telephone && booked.staff == SampleDesk.staff("henk"))
    #expect(booked.continuity == .substitute(.absence))
  }

  @Test func `a lesson and the telephone go together once the reason was said`() throws {
    let driver = try DeskDriver()
    for weekday in Weekday.allCases {
      try driver.perform(
        .addLesson(
          LessonNote(
            client: SampleDesk.number(600), weekday: weekday, from: CivilTime(iso: "08:00")!,
            to: CivilTime(iso: "18:00")!, validFrom: SampleDesk.day("2026-07-01"))))
    }
    driver.press("/abdi>")
    let way = "1  telefonische tolk en tijdens de les: wo 15 jul 10:00 (vandaag)"
    #expect(driver.screen.contains(way))
    driver.press("1")
    #expect(driver.dialogTitle == "Tijdens de les")
    driver.press("<")
    #expect(driver.screen.contains(way) && !driver.screen.contains("tolk aan de telefoon"))
    driver.press("1")
    driver.press("IND-termijn>>")
    let booked = try #require(try driver.appointments(of: SampleDesk.number(600)).first)
    #expect(booked.interpreter == .telephone)
  }

  @Test func `without a begeleider nobody is searched for and the way onward is shown`() throws {
    let driver = try DeskDriver()
    driver.press("/noor>")
    #expect(driver.screen.contains("er is nog geen begeleider"))
    driver.press("d")
    driver.press("g>")
    #expect(driver.screen.contains("Teamleider Marijke Bos"))
  }

  @Test func `a needed choice is not made by Enter alone`() throws {
    let driver = try DeskDriver()
    driver.press("/>>")
    guard let onward = driver.model.top(as: OnwardModel.self) else { return }
    #expect(onward.step == .reason)
    #expect(driver.session.status == "Kies eerst: een letter, of de pijltjes.")
    driver.press(.down)
    driver.press(">")
    guard let next = driver.model.top(as: OnwardModel.self) else { return }
    #expect(next.subject == .visitor(.earlierClient))
  }

  @Test func `q asks before it leaves, with no as the default`() throws {
    let driver = try DeskDriver()
    driver.press("q")
    #expect(driver.dialogTitle == "Balie afsluiten?")
    driver.press(">")
    #expect(!driver.loop.isFinished)
    driver.press("qj")
    #expect(driver.loop.isFinished)
  }

  @Test func `every screen can be read as plain lines`() throws {
    let driver = try DeskDriver()
    driver.press("/moh")
    let lines = DeskView.linear(driver.model)
    #expect(lines.contains("Zoek: moh"))
    #expect(lines.contains { $0.contains("Mohammed Al Ahmad") })
    #expect(!lines.joined().contains("─"))
  }
}
