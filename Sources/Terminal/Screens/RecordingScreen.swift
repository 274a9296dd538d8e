/// A screen without a terminal: keeps what was shown and hands out the events it was given.
package final class RecordingScreen: Screen {
  package var size: Size
  /// Every frame that was presented, the last one at the end.
  package private(set) var frames: [CellGrid] = []
  package private(set) var cursor: Point?
  package private(set) var bellCount = 0
  package private(set) var isClosed = false
  /// Events that `readPending` will hand out.
  package var pending: [InputEvent] = []

  package init(size: Size) { self.size = size }

  /// What is on the screen now; an empty grid before the first frame.
  package var grid: CellGrid { frames.last ?? CellGrid(size: size) }

  package var descriptors: [Int32] { [] }
  package var partialInputWait: Int? { nil }
  package var inputBytes: Int { 0 }

  package func present(_ grid: CellGrid, cursor: Point?) {
    frames.append(grid)
    self.cursor = cursor
  }

  package func ring() { bellCount += 1 }

  package func readPending(afterWaiting: Bool) -> [InputEvent] {
    defer { pending = [] }
    return pending
  }

  package func discardPending() {
    pending.removeAll(where: \.isTypedAhead)
  }

  package func close() { isClosed = true }
}
