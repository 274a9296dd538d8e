import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// The lists of talks to come that somebody has to do something about (F6).
struct WorklistFlows {
  private func opened(_ kind: Worklist.Kind, _ driver: DeskDriver) -> WorklistModel? {
    driver.press(.function(6))
    for _ in Worklist.Kind.allCases {
      guard let model = driver.model.top(as: WorklistModel.self) else { return nil }
      if model.kind == kind { return model }
      driver.press(.tab)
    }
    return nil
  }

  @Test func `a talk that an absence hits stands on the list until it is moved`() throws {
    let driver = try DeskDriver()
    try driver.book(SampleDesk.yonas, at: "2026-07-16T09:00")
    let note = AbsenceNote(
      staff: SampleDesk.staff("karin"),
      period: CivilPeriod(from: SampleDesk.day("2026-07-16"), days: 1), reason: .ill)
    _ = try driver.desk.perform(
      .reportAbsence(note), as: SampleDesk.actor(), at: SampleDesk.now)
    let list = try #require(opened(.orphans, driver)?.shown)
    #expect(list.rows.map(\.client) == [SampleDesk.yonas])
    #expect(driver.screen.contains("begeleider afwezig"))
    #expect(driver.screen.contains("do 16 jul"))
    driver.press("v>")
    let talks = try driver.appointments(of: SampleDesk.yonas).filter { $0.status == .booked }
    #expect(talks.map(\.slot.date).allSatisfy { $0 != SampleDesk.day("2026-07-16") })
    let left = try driver.desk.ask(ReadOrphans(), as: SampleDesk.actor(), at: SampleDesk.now).rows
    #expect(!left.contains { $0.appointment.client == SampleDesk.yonas })
  }

  @Test func `an interpreter who cannot come stands on the list, and b has the ways out`() throws {
    let driver = try DeskDriver()
    try driver.book(SampleDesk.yonas, at: "2026-07-16T09:00")
    let talk = try #require(
      try driver.appointments(of: SampleDesk.yonas).first { $0.interpreter?.staff != nil })
    _ = try driver.desk.perform(
      .answerInterpreter(talk.id, .cannot), as: SampleDesk.actor(), at: SampleDesk.now)
    let list = try #require(opened(.questions, driver)?.shown)
    let place = try #require(list.rows.firstIndex { $0.key == talk.id.description })
    for _ in 0..<place { driver.press(.down) }
    driver.press("b")
    #expect(driver.dialogTitle != nil)
    #expect(driver.screen.contains("tolk aan de telefoon"))
  }

  @Test func `a list without rows hints nothing to do with a row`() throws {
    let driver = try DeskDriver()
    _ = try #require(opened(.waiting, driver))
    let hints = try #require(driver.lines.last)
    #expect(hints.contains("Tab volgende lijst"))
    #expect(!hints.contains("afgerond"))
    #expect(!hints.contains("afzeggen"))
    #expect(!hints.contains("openen"))
    driver.press("z")
    #expect(driver.session.status == "Niemand wacht op een vrije tijd.")
  }

  @Test func `it opens on the first list with something in it`() throws {
    let driver = try DeskDriver()
    driver.press(.function(6))
    guard let model = driver.model.top(as: WorklistModel.self) else {
      Issue.record("The worklists are not open.")
      return
    }
    let first = model.lists.first { $0.count > 0 }
    #expect(model.kind == first?.kind ?? .closing)
  }
}
