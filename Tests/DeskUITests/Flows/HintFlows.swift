import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// What the hint bar promises, a key does (screens rule 2).
struct HintFlows {
  @Test func `a needed choice hints no Enter`() throws {
    let driver = try DeskDriver()
    driver.press("c")
    #expect(driver.dialogTitle == "Contact noteren: hoe?")
    #expect(driver.lines.last?.contains("Enter kies") == false)
    driver.press(.down)
    #expect(driver.lines.last?.contains("Enter kies") == true)
  }

  @Test func `Enter on a begeleider opens the week of that begeleider`() throws {
    let driver = try DeskDriver(as: SampleDesk.actor("marijke", .teamleider))
    driver.press("④")
    guard let caseload = driver.model.top(as: CaseloadModel.self) else {
      Issue.record("The caseload is not open.")
      return
    }
    driver.press(">")
    guard let week = driver.model.top(as: WeekModel.self) else {
      Issue.record("The week is not open.")
      return
    }
    #expect(week.staff == caseload.rows.first?.staff)
    #expect(week.sheet?.staff == week.staff)
    driver.press("<")
    guard driver.model.top(as: CaseloadModel.self) != nil else {
      Issue.record("Esc did not lead back.")
      return
    }
  }

  @Test func `0 is hinted only where it helps a visitor`() throws {
    let driver = try DeskDriver()
    driver.press("/")
    #expect(driver.lines.last?.contains("0 bezoeker") == false)
    #expect(!driver.screen.contains("0 Staat er niet bij"))
    driver.press("moh")
    #expect(driver.lines.last?.contains("0 bezoeker") == true)
    #expect(driver.screen.contains("0 Staat er niet bij"))
    driver.press("0")
    #expect(driver.screen.contains("Verder helpen"))
    // A number begins with a 0.
    driver.press("</0412")
    guard let search = driver.model.top(as: SearchModel.self) else {
      Issue.record("The search is not open.")
      return
    }
    #expect(search.found.map(\.number) == [SampleDesk.yonas])
  }
}
