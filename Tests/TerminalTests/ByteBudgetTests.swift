import Terminal
import TerminalProbe
import Testing

@Suite("The bytes that a frame costs")
struct ByteBudgetTests {
  /// What may be written for a change: the text, eight a run and six a change of style, and a quarter.
  private func budget(textBytes: Int, runs: Int, styleChanges: Int) -> Int {
    (textBytes + 8 * runs + 6 * styleChanges) * 5 / 4
  }

  @Test("a key that changes one line costs that line")
  func costsOneLine() throws {
    let probe = try startDemo()
    try probe.waitForText("einde")
    try probe.waitForIdle()
    probe.press(.left)
    try probe.waitForText("KeyPress.left")
    let before = probe.rawBytes.count
    probe.press(.right)
    try probe.waitForText("KeyPress.right")
    try probe.waitForIdle()
    // The count and the word after `KeyPress.` differ, and the cursor goes back to its place.
    let cost = probe.rawBytes.count - before
    #expect(cost <= budget(textBytes: 1 + "right)".utf8.count, runs: 3, styleChanges: 0))
  }

  @Test("a full screen of two styles costs its text and a change for each line")
  func costsFullScreen() throws {
    let size = Size(width: 200, height: 60)
    let probe = try startDemo(size: size)
    try probe.waitForText("einde")
    try probe.waitForIdle()
    let before = probe.rawBytes.count
    probe.send("p")
    try probe.waitUntil("the last cell") { probe.cell(x: 199, y: 59).text == "x" }
    try probe.waitForIdle()
    let cost = probe.rawBytes.count - before
    let text = 200 * 60 + 200 * 20
    #expect(cost <= budget(textBytes: text, runs: 60, styleChanges: 60), "\(cost) bytes")
  }
}
