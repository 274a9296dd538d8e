import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// What happens at the counter all day, with the keys it may cost (screens, key budget).
struct ReceptionFlows {
  @Test func `with every letter the best match is the one that Enter takes`() throws {
    let driver = try DeskDriver()
    let words = try driver.desk.store.read { try $0.clients() }
      .flatMap { $0.name.full.lowercased().split(separator: " ") }
    for word in words {
      driver.press("/")
      for letter in word.prefix(4) {
        driver.press(String(letter))
        let chosen = driver.lines.first { $0.contains("▌") }
        #expect(chosen?.hasPrefix(" ▌ 1 ") == true, "\(word) \(letter): \(chosen ?? "none")")
      }
      driver.press(.escape)
    }
  }

  @Test func `a caller is found by three letters and booked with the own begeleider`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>>")
    #expect(driver.keys == 6)
    let booked = try driver.appointments(of: SampleDesk.mohammed).filter { $0.slot.start > .ten }
    #expect(booked.map(\.staff) == [SampleDesk.staff("henk")])
    #expect(booked.first?.continuity == .own)
    #expect(driver.session.sentence == "Zeg: woensdag 15 juli, half twaalf, bij Henk.")
    #expect(driver.model.depth == 1)
  }

  @Test func `letters and Enter typed in one breath still choose the client`() throws {
    let driver = try DeskDriver()
    driver.loop.send("/moh".map { .key(.character($0)) } + [.key(.enter)])
    guard let booking = driver.model.top(as: BookingModel.self) else {
      Issue.record("The booking form is not open.")
      return
    }
    #expect(booking.client == SampleDesk.mohammed)
  }

  @Test func `a digit after letters picks its row`() throws {
    let driver = try DeskDriver()
    driver.press("/moh2")
    guard let booking = driver.model.top(as: BookingModel.self) else {
      Issue.record("The booking form is not open.")
      return
    }
    #expect(booking.client == SampleDesk.number(399))
  }

  @Test func `digits alone are a number that is searched`() throws {
    let driver = try DeskDriver()
    driver.press("/0412")
    guard let search = driver.model.top(as: SearchModel.self) else {
      Issue.record("The search is not open.")
      return
    }
    #expect(search.found.first?.number == SampleDesk.yonas)
  }

  @Test func `arrival is one key and asks for the topic that nobody knew`() throws {
    let driver = try DeskDriver()
    driver.press("a")
    #expect(driver.keys == 1)
    #expect(driver.session.status == "Mohammed A. aangekomen 09:42")
    #expect(driver.dialogTitle == "Waar gaat het gesprek over?")
    driver.press("t")
    let appointment = try #require(try driver.appointments(of: SampleDesk.mohammed).first)
    #expect(appointment.status == .arrived)
    #expect(appointment.topics == [.allowances])
  }

  @Test func `the question at arrival is skipped with Enter`() throws {
    let driver = try DeskDriver()
    driver.press("a>")
    #expect(driver.dialogTitle == nil)
    #expect(try driver.appointments(of: SampleDesk.mohammed).first?.topics == [])
  }

  @Test func `a key typed before the question was seen does not answer it`() throws {
    let driver = try DeskDriver()
    driver.loop.send([.key(.character("a")), .key(.character("t"))])
    driver.loop.press(.character("t"))
    #expect(driver.dialogTitle == "Waar gaat het gesprek over?")
    #expect(try driver.appointments(of: SampleDesk.mohammed).first?.topics == [])
  }

  @Test func `not appeared waits for the grace and says until when`() throws {
    let driver = try DeskDriver()
    driver.press("x")
    #expect(driver.session.status == "Dat kan pas na 09:45. Bel eerst.")
    driver.pass(minutes: 4)
    driver.press("x")
    #expect(driver.dialogTitle == "Mohammed A.: wie is niet verschenen?")
    driver.press("c")
    #expect(driver.session.status == "Mohammed A. niet verschenen   n nieuwe afspraak")
    #expect(try driver.appointments(of: SampleDesk.mohammed).first?.status == .noshow)
  }

  @Test func `a talk moves to the next free time in two keys`() throws {
    let driver = try DeskDriver()
    driver.press("v")
    #expect(driver.dialogTitle == "Verzetten: Mohammed A., nu wo 15 jul 09:30")
    driver.press(">")
    #expect(driver.keys == 2)
    let all = try driver.appointments(of: SampleDesk.mohammed)
    #expect(all.map(\.status) == [.cancelled, .booked])
    #expect(all[0].cancelReason == .rescheduled)
    #expect(all[0].reference == all[1].reference)
  }

  @Test func `a phone contact is two keys and an outcome two`() throws {
    let driver = try DeskDriver()
    driver.press("c")
    #expect(driver.dialogTitle == "Contact noteren: hoe?")
    driver.press("t")
    #expect(driver.keys == 2)
    #expect(driver.session.status == "Mohammed A.: contact opgeslagen (telefoon)")
    driver.press(.up)
    driver.press("f")
    #expect(driver.dialogTitle == "Afgerond: hoe ging het?")
    driver.press("o")
    #expect(try driver.appointments(of: SampleDesk.yonas).first?.outcomes == [.handled])
  }

  @Test func `calling off asks, with no as the default`() throws {
    let driver = try DeskDriver()
    driver.press("z")
    #expect(driver.dialogTitle == "Afspraak van Mohammed A. afzeggen?")
    driver.press(">")
    #expect(try driver.appointments(of: SampleDesk.mohammed).first?.status == .booked)
    driver.press("zc")
    #expect(try driver.appointments(of: SampleDesk.mohammed).first?.status == .cancelled)
  }

  @Test func `every change can be taken back`() throws {
    let driver = try DeskDriver()
    driver.press("/moh>>")
    #expect(try driver.appointments(of: SampleDesk.mohammed).count(where: \.status.isOpen) == 2)
    driver.press("u")
    #expect(try driver.appointments(of: SampleDesk.mohammed).count(where: \.status.isOpen) == 1)
    #expect(driver.session.status.hasPrefix("Ongedaan gemaakt: afspraak van Mohammed A."))
    driver.press("u")
    #expect(driver.session.status == "Er is vandaag niets dat u ongedaan kunt maken.")
  }
}
