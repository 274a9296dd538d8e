import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// What was seen cut off at the edge of a pane, though there was room for it.
struct WholeWords {
  /// A desk where this many more begeleiders work all week.
  private func desk(with count: Int) throws -> Desk {
    let desk = try SampleDesk.desk()
    var batch = ImportBatch()
    batch.staff = (1...count).map { number in
      StaffMember(
        code: SampleDesk.staff("extra\(number)"), name: "Nummer\(number) Jansen",
        roles: [.begeleider], languages: [.dutch], gender: .f)
    }
    batch.shifts = batch.staff.flatMap { member in
      [Weekday.monday, .wednesday].map {
        Shift(staff: member.code, weekday: $0, daypart: .morning, role: .begeleider)
      }
    }
    let entry = JournalEntry(
      at: SampleDesk.moment("2026-07-01T09:00"), actor: SampleDesk.actor("marijke", .teamleider),
      verb: "import")
    try desk.store.write { try $0.bring(batch, as: entry) }
    return desk
  }

  @Test func `beside the list everyone is named who is expected today`() throws {
    let driver = try DeskDriver(desk(with: 12), width: 120, height: 40)
    for number in 1...12 { #expect(driver.screen.contains("Nummer\(number)")) }
    #expect(driver.screen.contains("begeleiding t/m 9 sep 2026"))
  }

  @Test func `more people than half the height can name end in dots, below the client`() throws {
    let driver = try DeskDriver(desk(with: 80), width: 120, height: 40)
    let pane = try #require(driver.lines.firstIndex { $0.contains("Vandaag aanwezig") })
    #expect(pane == 20)
    #expect(driver.lines[37].hasSuffix("…"))
    #expect(driver.screen.contains("begeleiding t/m 9 sep 2026"))
  }

  @Test(arguments: [80, 120])
  func `a talk by telephone says so in the list of the day`(_ width: Int) throws {
    let desk = try SampleDesk.desk()
    let request = BookingRequest(
      client: SampleDesk.yonas, at: SampleDesk.moment("2026-07-15T15:00"),
      TalkWish(place: .telephone))
    _ = try desk.perform(
      .book(request), as: SampleDesk.actor("marijke", .teamleider), at: SampleDesk.now)
    let driver = try DeskDriver(desk, width: width, height: width == 80 ? 24 : 40)
    #expect(driver.lines.contains { $0.contains("15:00") && $0.contains(" telefoon ") })
  }

  @Test(arguments: [80, 120])
  func `the roster says what each letter stands for`(_ width: Int) throws {
    let driver = try DeskDriver(
      as: SampleDesk.actor("marijke", .teamleider), width: width, height: width == 80 ? 24 : 40)
    driver.press(.function(7))
    for word in ["' om de week", "J juridisch", "T tolk", "L teamleider", "A aandachtsf."] {
      #expect(driver.screen.contains(word))
    }
  }

  @Test func `a household without a coach says so in eighty columns`() throws {
    let driver = try DeskDriver()
    driver.press("⑤jHaile Tesfay>5>ti>34>nog><")
    #expect(driver.lines.contains { $0.contains("Haile T.") && $0.hasSuffix("nog geen coach") })
  }

  @Test func `the lists of team and week say how long somebody waits`() throws {
    let desk = try SampleDesk.desk()
    try DeskDriver(desk).press("a>")
    let team = try DeskDriver(desk, session: "team")
    team.press("r")
    #expect(team.lines.contains { $0.contains("Mohammed A.") && $0.hasSuffix("● wacht 0 min") })
    let week = try DeskDriver(desk, as: SampleDesk.actor("henk", .begeleider), session: "week")
    week.press("③")
    #expect(week.lines.contains { $0.contains("Mohammed A.") && $0.hasSuffix("● wacht 0 min") })
  }

  @Test func `a talk that was called off leaves nothing beside the one in its time`() throws {
    let desk = try SampleDesk.desk()
    // Els has Rahel at 10:30, who called it off, and now comes at 10:00.
    try DeskDriver(desk, session: "other").book(SampleDesk.number(502), at: "2026-07-15T10:00")
    let team = try DeskDriver(desk, width: 120, height: 40, session: "team")
    team.press("r")
    let els = try #require(team.lines.first { $0.hasPrefix(" Els ") })
    #expect(els.ranges(of: "ahel").count == 1)
    let week = try DeskDriver(
      desk, as: SampleDesk.actor("els", .coach), width: 120, height: 40, session: "week")
    week.press("③")
    #expect(week.lines.count { $0.contains("Rahel O.") } == 2, "in the grid, and below it")
    #expect(!week.screen.contains("thuis"))
    week.press(.down)
    #expect(week.screen.contains("thuis"), "it shows when it has the focus")
  }
}
