import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// Who cannot wait, who waits and who is in the house, with the keys it costs.
struct AroundFlows {
  @Test func `spoed is one key, stands on the day, and is answered in two`() throws {
    let driver = try DeskDriver()
    driver.press("s")
    // Henk was not seen yet; Karin, his deputy, is in a talk.
    #expect(driver.session.status == "Spoed voor Mohammed A.: vraag Karin (in huis)")
    #expect(driver.screen.contains("SPOED Mohammed A.: gevraagd Karin"))
    driver.pass(minutes: 12)
    driver.press(.function(2))
    #expect(driver.screen.contains("12 min open. s antwoord"))
    driver.press("s")
    #expect(driver.dialogTitle == "Spoed: Mohammed A.")
    driver.press("j")
    #expect(driver.session.status == "Spoed: Karin komt nu")
    #expect(!driver.screen.contains("SPOED"))
    driver.press("u")
    #expect(driver.screen.contains("SPOED Mohammed A."), "an answer can be taken back")
  }

  @Test func `every numbered way of a refusal does something, and advice has no number`() throws {
    let driver = try DeskDriver(width: 120, height: 40)
    // On a Sunday nobody is in.
    driver.press(":0412 9-8 10:00>")
    #expect(driver.dialogTitle == "Dit kan zo niet")
    guard case .choice(let dialog)? = driver.model.dialogs.last else {
      Issue.record("the refusal is a choice")
      return
    }
    #expect(!dialog.options.isEmpty)
    for option in dialog.options {
      let isDone = option.result != .nothing || option.key == "t"
      #expect(isDone, "\(option.word)")
    }
    #expect(!dialog.options.contains { $0.word.hasPrefix("Teamleider") })
  }

  @Test func `while one cannot wait the next is raised from the day too`() throws {
    let driver = try DeskDriver()
    driver.press("s")
    driver.press("s")
    // Mohammed himself is asked about already.
    #expect(!driver.screen.contains("nog iemand"))
    driver.press("<")
    driver.press(.down)
    driver.press("s")
    #expect(driver.screen.contains("n  nog iemand: spoed voor Samira H."))
    driver.press("n")
    #expect(driver.screen.contains("SPOED Samira H."))
    #expect(driver.screen.contains("SPOED Mohammed A."))
    driver.press("u")
    #expect(!driver.screen.contains("SPOED Samira H."))
  }

  @Test func `who is in the house is asked first, and the next when they cannot`() throws {
    let driver = try DeskDriver()
    driver.press(.control("p"))
    #expect(driver.dialogTitle == "Wie is er?")
    let line = try #require(driver.lines.first { $0.contains("Henk is er") })
    let digit = try #require(line.first { $0.isNumber })
    driver.press(String(digit))
    #expect(driver.session.status == "Henk is in huis (09:42)")
    driver.press("s")
    #expect(driver.session.status == "Spoed voor Mohammed A.: vraag Henk (in huis)")
    driver.press("sv")
    #expect(driver.session.status == "Spoed: vraag Karin (in huis)")
    driver.press("st14:30>")
    #expect(driver.session.status == "Spoed: Karin kan wo 15 jul 14:30")
    #expect(try driver.desk.store.read { try $0.openUrgencies() }.isEmpty)
  }

  @Test func `anybody can be said to be there by a few letters of the name`() throws {
    let driver = try DeskDriver()
    driver.press(.control("p"))
    driver.press("ahen>")
    #expect(driver.session.status == "Henk is in huis (09:42)")
    driver.press(.control("p"))
    driver.press("a")
    // Who is in the house is not asked about again.
    #expect(!driver.screen.contains("Henk Visser · "))
    driver.press("<")
    driver.press(.control("p"))
    driver.press("ghen>")
    #expect(driver.session.status == "Henk is weg (09:42)")
  }

  @Test func `who says to leave is no longer in the house`() throws {
    let driver = try DeskDriver()
    driver.press(.control("p"))
    driver.press("i")
    #expect(driver.session.status == "Anja is in huis (09:42)")
    driver.press(.control("p"))
    driver.press("w")
    #expect(driver.session.status == "Anja is weg (09:42)")
    driver.press("u")
    let notes = try driver.desk.store.read { try $0.presence(on: SampleDesk.now.date) }
    #expect(notes.map(\.isIn) == [true])
  }

  @Test(arguments: ["/yon>s", "/tes>t>s"])
  func `spoed from the other screens`(keys: String) throws {
    let driver = try DeskDriver()
    driver.press(keys)
    #expect(try driver.desk.store.read { try $0.openUrgencies() }.count == 1)
    driver.press("s")
    #expect(driver.dialogTitle == "Dit kan zo niet", "once is enough")
  }

  @Test func `spoed while a name is typed`() throws {
    let driver = try DeskDriver()
    driver.press("/yon")
    driver.press(.control("s"))
    #expect(
      try driver.desk.store.read { try $0.openUrgencies() }.map(\.client) == [SampleDesk.yonas])
  }

  @Test func `from the form to the waiting list in one key, proposed, taken and ended`() throws {
    let driver = try DeskDriver()
    driver.press("/yon>")
    driver.press(.control("w"))
    #expect(driver.session.status == "Yonas T. staat op de wachtlijst")
    #expect(driver.model.depth == 1)
    #expect(driver.screen.contains("Voor 1 cliënt op de wachtlijst is er nu een vrije tijd."))
    driver.press(.function(6))
    #expect(driver.screen.contains("[wachtlijst 1]") && driver.screen.contains("Yonas T."))
    #expect(try driver.appointments(of: SampleDesk.yonas).count == 1, "nothing is booked by itself")
    driver.press(">>")
    #expect(try driver.appointments(of: SampleDesk.yonas).count == 2)
    #expect(try driver.desk.store.read { try $0.waiting() }.isEmpty)
    driver.press("u")
    #expect(try driver.desk.store.read { try $0.waiting() }.count == 1, "the wait goes on")
  }

  @Test func `a form without a free time offers the waiting list`() throws {
    let driver = try DeskDriver()
    // Nobody here speaks Somali, and the begeleider of this client is not the only thing missing.
    driver.press("/abd>")
    #expect(driver.screen.contains("Geen vrije plek"))
    #expect(driver.screen.contains("^W op de wachtlijst"))
    driver.press(.control("w"))
    #expect(driver.session.status == "Abdi W. staat op de wachtlijst")
    #expect(!driver.screen.contains("is er nu een vrije tijd"), "there is none")
  }

  @Test func `who waits no longer is taken off, after a question`() throws {
    let driver = try DeskDriver()
    driver.press("/yon>")
    driver.press(.control("w"))
    driver.press(.function(6))
    driver.press("z>")
    #expect(try driver.desk.store.read { try $0.waiting() }.count == 1)
    driver.press("zj")
    #expect(driver.screen.contains("Niemand wacht op een vrije tijd."))
  }

  @Test func `leaving the form stamps the first question, once, and undo passes it over`() throws {
    let driver = try DeskDriver()
    driver.press("/yon>")
    #expect(try driver.desk.store.read { try $0.questions(of: nil) }.isEmpty, "no topic is known")
    driver.press("<")
    driver.pass(minutes: 30)
    driver.press("/yon>")
    let asked = try driver.desk.store.read { try $0.questions(of: [SampleDesk.yonas]) }
    #expect(asked.map(\.askedAt) == [SampleDesk.now])
    driver.press("<u")
    #expect(driver.session.status == "Er is niets om ongedaan te maken.")
  }

  @Test(arguments: ["<", "②", "/moh<<", "dt<", "hang"])
  func `the question is stamped by whatever way the form is left`(way: String) throws {
    let driver = try DeskDriver()
    driver.press("/yon>")
    switch way {
    case "②": driver.press(.function(2))
    case "hang": driver.loop.send([.hungUp])
    default: driver.press(way)
    }
    let asked = try driver.desk.store.read { try $0.questions(of: nil) }
    #expect(asked.contains { $0.client == SampleDesk.yonas }, "\(asked)")
  }

  @Test(arguments: ["ov<<", "dv<", "ov", "dv", "ov<>"])
  func `a private topic leaves no trace of the question, by whatever way`(way: String) throws {
    let driver = try DeskDriver()
    let before = try driver.desk.store.read { try $0.lastSequence() }
    driver.press("/yon>" + way)
    if way == "ov<>" {
      // A talk that is booked all the same is an ordinary one.
      #expect(try driver.appointments(of: SampleDesk.yonas).last?.topics == [])
      return
    }
    driver.press(.function(2))
    #expect(try driver.desk.store.read { try $0.lastSequence() } == before)
  }
}
