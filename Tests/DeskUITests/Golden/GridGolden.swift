import AppointmentCore
import DeskUI
import Terminal
import Testing

/// The grids as they were looked at and found good, where they stand side by side.
struct GridGolden {
  static let sizes = [Size(width: 120, height: 40), Size(width: 200, height: 60)]

  @Test(arguments: sizes)
  func `a talk in the hand looks as it was kept`(_ size: Size) throws {
    let actor = SampleDesk.actor("henk", .begeleider)
    let driver = try DeskDriver(as: actor, width: size.width, height: size.height, theme: .dark)
    driver.press("③")
    driver.press(.down)
    driver.press("v")
    driver.press(.up)
    try Golden.expect(driver.loop.grid, is: "carry-\(size.width)x\(size.height)")
  }

  @Test(arguments: [Size(width: 80, height: 24)] + sizes)
  func `the team looks as it was kept`(_ size: Size) throws {
    let driver = try DeskDriver(width: size.width, height: size.height, theme: .dark)
    driver.press("r")
    try Golden.expect(driver.loop.grid, is: "team-\(size.width)x\(size.height)")
  }
}
