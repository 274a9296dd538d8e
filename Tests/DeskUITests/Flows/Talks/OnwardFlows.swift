import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// From month 16 on and without a number: nobody is sent away.
struct OnwardFlows {
  @Test func `on the first day of month 16 somebody is helped onward within six keys`() throws {
    let driver = try DeskDriver()
    driver.press("/tes")
    let found = driver.keys
    driver.press(">t>2>")
    #expect(driver.keys - found == 5)
    let referral = try #require(try driver.referrals().first)
    #expect(referral.outcome == .service(ServiceCode("wijkteam")!, isTogether: false))
    #expect(referral.month == 16)
    #expect(referral.isReturn)
    let slip = try #require(driver.printed.first)
    #expect(slip.contains("Waar: Voorbeeldplein 1, Dordrecht"))
    #expect(!slip.joined().contains("Haile"))
    #expect(driver.session.status == "Tesfay H. verder geholpen: Sociaal Wijkteam")
  }

  @Test func `a household member who is still inside comes first`() throws {
    let driver = try DeskDriver()
    driver.press("/tes>t>")
    guard let onward = driver.model.top(as: OnwardModel.self) else {
      Issue.record("Helping onward is not open.")
      return
    }
    guard case .householdMember(let member, _, _) = onward.way else {
      Issue.record("The first way is \(String(describing: onward.way)).")
      return
    }
    #expect(member == SampleDesk.almaz)
    #expect(driver.screen.contains("Samen met Almaz"))
    driver.press(">")
    guard let booking = driver.model.top(as: BookingModel.self) else {
      Issue.record("The booking form is not open.")
      return
    }
    #expect(booking.client == SampleDesk.almaz)
  }

  @Test func `a legal question in month 20 is booked with the legal worker`() throws {
    let driver = try DeskDriver()
    driver.press("/mah>")
    driver.press("r")
    driver.press(">")
    let booked = try #require(try driver.appointments(of: SampleDesk.mahmoud).first)
    #expect(booked.staff == SampleDesk.staff("frits"))
    #expect(booked.kind == .legal)
    #expect(driver.keys == 7)
  }

  @Test func `somebody who is not in the store is helped and counted within eight keys`() throws {
    let driver = try DeskDriver()
    driver.press("/qqx>nt>")
    #expect(driver.keys == 8)
    let referral = try #require(try driver.referrals().first)
    #expect(referral.subject == .visitor(.new))
    #expect(referral.topic == .allowances)
  }

  @Test func `a key that is faster than the search is answered, and the answer goes`() throws {
    let driver = try DeskDriver()
    driver.press("/qqx>n")
    driver.loop.runsEffects = false
    driver.press("te")
    #expect(driver.session.status == "Een moment, de mogelijkheden worden gezocht.")
    driver.loop.runsEffects = true
    driver.loop.finishEffects()
    #expect(driver.session.status.isEmpty)
    driver.press("h")
    #expect(try driver.referrals().count == 1)
  }

  @Test func `an unknown address is said and never invented`() throws {
    let driver = try DeskDriver()
    driver.press("/tes>t>3")
    #expect(driver.screen.contains("Adres nog niet bekend"))
    driver.press(">")
    #expect(driver.printed.isEmpty)
    #expect(driver.session.status.hasPrefix("Geen briefje: adres onbekend."))
    #expect(try driver.referrals().count == 1)
  }

  @Test func `an address that was looked up stands on the slip`() throws {
    let driver = try DeskDriver()
    driver.press("/tes>t>3")
    driver.press(.control("a"))
    #expect(driver.dialogTitle == "Adres voor het briefje")
    driver.press("Voorbeeldweg 2>>")
    #expect(driver.printed.first?.contains("Waar: Voorbeeldweg 2") == true)
  }

  @Test func `a session after the date on the letter sinks and says so`() throws {
    let driver = try DeskDriver()
    driver.pass(minutes: 3 * 60)
    driver.press("/tes>t17-7>")
    #expect(driver.screen.contains("te laat voor de brief"))
    guard let onward = driver.model.top(as: OnwardModel.self) else { return }
    #expect(onward.letterDate == SampleDesk.day("2026-07-17"))
    guard case .session(_, _, _, isTooLate: true) = onward.ways.last else {
      Issue.record("What is too late does not stand last.")
      return
    }
  }

  @Test func `a private talk shows whom to fetch and records nothing`() throws {
    let driver = try DeskDriver()
    driver.press("/tes>v")
    #expect(driver.screen.contains("Ga samen naar een kamer."))
    #expect(driver.screen.contains("112"))
    #expect(!driver.screen.contains("Haile"))
    driver.press(">eh")
    #expect(try driver.referrals().isEmpty)
    #expect(driver.printed.isEmpty)
  }
}
