import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// Lists and forms as they were looked at and found good, where they scroll, are empty or refuse.
struct ListGolden {
  static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]

  private func expect(
    _ name: String, _ size: Size, as actor: Actor = SampleDesk.actor(), on desk: Desk? = nil,
    _ keys: [KeyPress]
  ) throws {
    let driver = try DeskDriver(
      desk, as: actor, width: size.width, height: size.height, theme: .dark)
    for key in keys { driver.press(key) }
    try Golden.expect(driver.loop.grid, is: "\(name)-\(size.width)x\(size.height)")
  }

  /// A desk where a day is over that nobody has said anything about, and where Karin is away on
  /// another.
  private static func busy() throws -> Desk {
    let desk = try SampleDesk.desk()
    let leader = SampleDesk.actor("marijke", .teamleider)
    for (client, start) in [
      (SampleDesk.yonas, "2026-07-16T09:00"), (SampleDesk.mohammed, "2026-07-16T10:00"),
      (SampleDesk.number(399), "2026-07-16T11:00"), (SampleDesk.number(501), "2026-07-17T09:00"),
    ] {
      let request = BookingRequest(client: client, at: SampleDesk.moment(start))
      _ = try desk.perform(.book(request), as: leader, at: SampleDesk.now)
    }
    let note = AbsenceNote(
      staff: SampleDesk.staff("karin"),
      period: CivilPeriod(from: SampleDesk.day("2026-07-16"), days: 1), reason: .ill)
    _ = try desk.perform(.reportAbsence(note), as: leader, at: SampleDesk.now)
    return desk
  }

  @Test(arguments: sizes, Array(0...2))
  func `a worklist looks as it was kept`(_ size: Size, _ list: Int) throws {
    let driver = try DeskDriver(
      ListGolden.busy(), width: size.width, height: size.height, theme: .dark)
    driver.pass(minutes: 24 * 60)
    driver.press(.function(6))
    for _ in 0..<list { driver.press(.tab) }
    driver.press(.down)
    try Golden.expect(driver.loop.grid, is: "worklist\(list)-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes)
  func `a week as a list looks as it was kept`(_ size: Size) throws {
    let keys = [KeyPress.function(3)] + (size.width > 80 ? .typed("r") : []) + [.down]
    try expect(
      "weeklist", size, as: SampleDesk.actor("henk", .begeleider), on: ListGolden.busy(), keys)
    try expect("weekempty", size, as: SampleDesk.actor("henk", .begeleider), keys + .typed("}"))
  }

  @Test(arguments: sizes)
  func `a day on which much is asked looks as it was kept`(_ size: Size) throws {
    try expect("dayurgent", size, on: ListGolden.busy(), .typed("s") + [.down, .down])
  }

  /// Messages for Karin: an old one about somebody, one that was tried, two of today.
  private static func called() throws -> Desk {
    let desk = try SampleDesk.desk()
    func take(_ caller: String, at moment: String, _ change: (inout MessageNote) -> Void) throws {
      var note = MessageNote(
        to: SampleDesk.staff("karin"), caller: GuardedText(caller, limit: Message.callerLimit)!)
      change(&note)
      _ = try desk.perform(
        .order(.takeMessage(note)), as: SampleDesk.actor(), at: SampleDesk.moment(moment))
    }
    try take("Sociaal Wijkteam Crabbehof", at: "2026-07-09T10:00") {
      $0.about = SampleDesk.yonas
      $0.number = GuardedText("078 600 00 00", limit: Message.numberLimit)
      $0.words = GuardedText(
        "wil weten of het huisbezoek van vrijdag doorgaat en wie er dan meekomt, liefst vóór donderdag in de middag",
        limit: Message.wordLimit)
    }
    try take("school", at: "2026-07-15T09:00") { $0.reason = .letter }
    try take("huisarts", at: "2026-07-15T09:30") { $0.about = SampleDesk.mohammed }
    return desk
  }

  @Test(arguments: sizes)
  func `messages look as they were kept`(_ size: Size) throws {
    let karin = SampleDesk.actor("karin", .begeleider)
    try expect("messages", size, as: karin, on: ListGolden.called(), .typed("@"))
    try expect(
      "messagestried", size, as: karin, on: ListGolden.called(), .typed("@ 1>") + [.end])
    try expect("messagesday", size, as: karin, on: ListGolden.called(), [])
    try expect(
      "messagesleader", size, as: SampleDesk.actor("marijke", .teamleider),
      on: ListGolden.called(), .typed("@"))
    try expect("messagesdesk", size, on: ListGolden.called(), .typed("@") + [.escape])
  }

  @Test(arguments: sizes)
  func `a message being taken looks as it was kept`(_ size: Size) throws {
    try expect("messageform", size, .typed("@k"))
    try expect("messageformabout", size, .typed("@kar>school") + [.tab, .tab, .tab] + .typed("yo"))
  }

  @Test(arguments: [80, 120])
  func `a list that is longer than the screen looks as it was kept`(_ width: Int) throws {
    let desk = try ListGolden.busy()
    let leader = SampleDesk.actor("marijke", .teamleider)
    for number in [289, 399, 501, 600, 412, 502] {
      for hour in 13...15 {
        let request = BookingRequest(
          client: SampleDesk.number(number), at: SampleDesk.moment("2026-07-15T\(hour):00"))
        _ = try desk.perform(.book(request), as: leader, at: SampleDesk.now)
      }
    }
    let size = Size(width: width, height: 24)
    try expect("daylong", size, on: desk, [.pageDown, .end, .up])
    try expect("teamlong", size, on: desk, .typed(width > 80 ? "rr" : "r") + [.end])
  }

  static let entries: [(name: String, keys: [KeyPress])] = [
    ("entryempty", []), ("entrywrong", .typed("Haile 111222333>")),
    ("entrychoice", .typed("Haile>2>") + [.down, .down, .down]),
    ("entrymoment", .typed("Haile>2>ti>34")), ("entrystop", .typed("Haile") + [.escape]),
    ("entrylist", .typed("Haile>2>") + Array(repeating: .down, count: 19)),
  ]

  @Test(arguments: entries, sizes)
  func `a form being filled in looks as it was kept`(
    _ entry: (name: String, keys: [KeyPress]), _ size: Size
  ) throws {
    try expect(entry.name, size, [.function(5), .character("j")] + entry.keys)
  }

  @Test(arguments: sizes)
  func `a form for somebody who joins looks as it was kept`(_ size: Size) throws {
    let keys = .typed("/tes") + [.tab, .enter] + .typed("jAbel")
    try expect("entryjoin", size, keys)
  }
}
