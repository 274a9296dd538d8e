import AppointmentCore
import DeskUI
import Terminal
import Testing

/// Walks every screen in every role: what a role may not see is on none of them.
struct RightsOnScreens {
  @Test(
    arguments: Role.allCases,
    ["", "/moh", "/yon>", "/tes>t", ">", "③", "③>", "④", "r", "r>", "⑤", "⑤>"])
  func `hidden fields appear in no cell`(_ role: Role, _ keys: String) throws {
    let code: String =
      switch role {
      case .begeleider, .coach: "karin"
      case .legal: "frits"
      case .interpreter: "selam"
      default: "anja"
      }
    let driver = try DeskDriver(as: SampleDesk.actor(code, role), width: 200, height: 60)
    driver.press(keys)
    let screen = driver.screen
    #expect(!screen.contains("HERKOMST-GEHEIM"))
    #expect(!screen.contains("DOSSIER-GEHEIM"))
    if !Rights.maySee(role, .address, of: .own) { #expect(!screen.contains("Geheimstraat")) }
    if !Rights.maySee(role, .phone, of: .own) { #expect(!screen.contains("06-00")) }
    if !Rights.maySee(role, .window, of: .own) { #expect(!screen.contains("begeleiding t/m")) }
    // In no list, for nobody: language, nationality, month.
    #expect(driver.model.depth > 1 || !screen.contains("Tigrinya"))
  }

  @Test func `an interpreter sees names and places of own talks and nothing else`() throws {
    let driver = try DeskDriver(as: SampleDesk.actor("ahmed", .interpreter))
    #expect(driver.screen.contains("Samira H."))
    #expect(!driver.screen.contains("Mohammed"))
    #expect(!driver.screen.contains("06-00"))
  }
}
