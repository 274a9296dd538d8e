import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// Somebody calls for a colleague who is in a talk (U-14).
struct MessageFlows {
  private static let karin = SampleDesk.actor("karin", .begeleider)
  private static let marijke = SampleDesk.actor("marijke", .teamleider)

  private static func note(
    from caller: String, about client: ClientNumber? = nil, _ words: String? = nil
  ) -> MessageNote {
    MessageNote(
      to: karin.code, caller: GuardedText(caller, limit: Message.callerLimit)!, about: client,
      words: words.flatMap { GuardedText($0, limit: Message.wordLimit) })
  }

  /// A desk with messages for Karin, taken a minute apart.
  private static func desk(_ notes: [MessageNote]) throws -> Desk {
    let desk = try SampleDesk.desk()
    for (index, note) in notes.enumerated() {
      _ = try desk.perform(
        .order(.takeMessage(note)), as: SampleDesk.actor(),
        at: SampleDesk.now.adding(minutes: index - notes.count))
    }
    return desk
  }

  private func messages(_ driver: DeskDriver) throws -> [Message] {
    try driver.desk.store.read { try $0.messages(MessageFilter(changedSince: SampleDesk.now)) }
  }

  @Test func `reception takes a message with the number in four keys and the text`() throws {
    let driver = try DeskDriver()
    driver.press("@kar>school")
    driver.press(.tab)
    driver.press("078 600>")
    #expect(driver.keys - "kar".count - "school".count - "078 600".count == 4)
    let message = try #require(try messages(driver).first)
    #expect(message.holder == Self.karin.code && message.caller.text == "school")
    #expect(message.number?.text == "078 600" && message.reason == .callBack)
    #expect(driver.screen.contains("Zeg: Karin belt u terug, morgen vóór 16:30."))
    driver.press("u")
    #expect(try messages(driver).isEmpty)
  }

  @Test func `what lacks is said at its field, and Esc asks before it is lost`() throws {
    let driver = try DeskDriver()
    driver.press("@kar>>")
    #expect(driver.screen.contains("Schrijf wie er belt."))
    driver.press("<")
    #expect(driver.dialogTitle == "Stoppen zonder opslaan?")
    driver.press("j")
    #expect(try messages(driver).isEmpty)
  }

  @Test func `the first two of a day are Enter and Enter; the third reopens the last`() throws {
    let driver = try DeskDriver(
      try Self.desk([Self.note(from: "school"), Self.note(from: "wijkteam")]), as: Self.karin)
    #expect(driver.screen.contains("bericht vandaag  school · terugbellen"))
    driver.press("@>")
    #expect(driver.lines.contains { $0.contains("▌") && $0.contains("wijkteam") })
    driver.press(">")
    #expect(try messages(driver).allSatisfy { !$0.isOpen })
    #expect(driver.lines.last?.contains("gesproken") == false)
    driver.press(">")
    #expect(driver.session.status == "Bericht staat weer open")
    #expect(try messages(driver).filter(\.isOpen).map(\.caller.text) == ["wijkteam"])
  }

  @Test(
    arguments: [
      (0, ["10:42", "13:00", "09:00"]), (138, ["13:00", "09:00"]),
      (168, ["13:00", "13:30", "09:00"]), (347, ["16:29", "09:00"]), (348, ["09:00"]),
    ])
  func `nobody answered: when again is asked in order, and never after closing`(
    _ row: (minutes: Int, times: [String])
  ) throws {
    let driver = try DeskDriver(try Self.desk([Self.note(from: "school")]), as: Self.karin)
    driver.press("@")
    driver.pass(minutes: row.minutes)
    driver.press(.up)
    driver.press(" ")
    #expect(driver.dialogTitle == "Niet bereikt: wanneer opnieuw?")
    let shown = driver.lines.compactMap { line -> String? in
      guard let day = line.firstRange(of: "  wo 15 jul ") ?? line.firstRange(of: "  do 16 jul ")
      else { return nil }
      return line.contains("│") ? String(line[day.upperBound...].prefix(5)) : nil
    }
    #expect(shown == row.times, "\(driver.screen)")
    driver.press("1")
    let message = try #require(try messages(driver).first)
    #expect(message.isOpen && message.stand.tries == 1 && message.stand.again != nil)
    #expect(driver.lines.contains { $0.contains("school") && $0.contains(" opnieuw ") })
    #expect(driver.lines.contains { $0.contains("school · terugbellen · 1 keer geprobeerd") })
  }

  @Test func `a message is handed to a colleague, and is no longer one's own`() throws {
    let driver = try DeskDriver(try Self.desk([Self.note(from: "school")]), as: Self.karin)
    driver.press("@w")
    #expect(driver.dialogTitle == "Wie belt er?")
    driver.press("hen>")
    #expect(driver.session.status == "Bericht doorgegeven aan Henk")
    #expect(try messages(driver).map(\.holder) == [SampleDesk.staff("henk")])
    #expect(!driver.screen.contains("school"))
  }

  @Test func `the desk sees that there is one about a client, and not a word of it`() throws {
    let note = Self.note(from: "school", about: SampleDesk.yonas, "over vrijdag")
    let driver = try DeskDriver(try Self.desk([note]), width: 120, height: 40)
    driver.press("@<")
    #expect(driver.screen.contains("bericht over Yonas T.: nog niet teruggebeld"))
    #expect(!driver.screen.contains("school") && !driver.screen.contains("vrijdag"))
    driver.press(">")
    #expect(driver.session.status == "Met uw rol (receptie) kunt u dit niet.")
    driver.press(" w*")
    #expect(try messages(driver).allSatisfy { $0.isOpen && $0.stand.tries == 0 })
  }

  @Test func `the teamleider opens the words with a reason`() throws {
    let note = Self.note(from: "school", about: SampleDesk.yonas, "over vrijdag")
    let driver = try DeskDriver(try Self.desk([note]), as: Self.marijke)
    driver.press("@")
    #expect(!driver.screen.contains("over vrijdag"))
    driver.press(">")
    #expect(driver.session.status == "Dit bericht is van Karin.")
    driver.press("*")
    #expect(driver.dialogTitle == "Waarom opent u dit bericht?")
    driver.press("1")
    #expect(driver.screen.contains("over vrijdag"))
    #expect(try messages(driver).first?.look?.by == Self.marijke.code)
  }

  @Test func `a list without messages hints nothing to do with one`() throws {
    let driver = try DeskDriver(as: Self.karin)
    driver.press("@")
    #expect(driver.screen.contains("Er zijn geen berichten die u mag zien."))
    let hints = try #require(driver.lines.last)
    #expect(!hints.contains("gesproken") && !hints.contains("wie belt"))
    #expect(hints.contains("bericht aan"))
  }

  @Test func `the card shows a message about the client, its words to whom it is for`() throws {
    let note = Self.note(from: "school", about: SampleDesk.yonas, "over vrijdag")
    let desk = try Self.desk([note])
    for (actor, shows) in [(SampleDesk.actor(), false), (Self.karin, true)] {
      let driver = try DeskDriver(desk, as: actor, width: 120, height: 40)
      driver.press("/yon")
      driver.press(.tab)
      #expect(driver.screen.contains("─ Berichten ─"), "\(driver.screen)")
      let line = driver.lines.first { $0.contains("vandaag · voor Karin") }
      #expect(line?.contains("nog niet gebeld") == true)
      #expect(line?.contains("school · terugbellen") == shows)
    }
  }

  @Test func `what was said to one caller is gone when somebody else is looked for`() throws {
    let driver = try DeskDriver()
    driver.press("@kar>school>")
    #expect(driver.screen.contains("Zeg: Karin belt u terug"))
    driver.press("/")
    #expect(!driver.screen.contains("Zeg:"))
  }

  @Test func `the week shows what is open, and only to whom it is for`() throws {
    let desk = try Self.desk([Self.note(from: "school"), Self.note(from: "wijkteam")])
    let own = try DeskDriver(desk, as: Self.karin, width: 120, height: 40)
    own.press("③")
    #expect(own.lines[1].contains("berichten: 2 open (@)"))
    // The oldest first, each with who called; where the screen is low only the first.
    #expect(own.lines[2].contains("! bericht vandaag  school"), "\(own.screen)")
    #expect(own.lines[3].contains("! bericht vandaag  wijkteam"), "\(own.screen)")
    let low = try DeskDriver(desk, as: Self.karin)
    low.press("③")
    #expect(low.lines[2].contains("school") && !low.screen.contains("wijkteam"), "\(low.screen)")
    own.press("@>")
    own.press("③")
    #expect(own.lines[1].contains("berichten: 1 open (@)"))
    let other = try DeskDriver(desk, as: Self.marijke)
    other.press("③")
    #expect(!other.screen.contains("berichten: "))
  }
}
