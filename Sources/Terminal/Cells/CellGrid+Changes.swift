extension CellGrid {
  /// The columns of a row that show something else than before, as runs; all of it without a before.
  ///
  /// A run never begins or ends inside a wide character of either frame.
  func changedRuns(inRow y: Int, since before: CellGrid?) -> [Range<Int>] {
    let width = size.width
    guard width > 0 else { return [] }
    guard let before, before.size == size else { return [0..<width] }
    let row = y * width
    var runs: [Range<Int>] = []
    var x = 0
    while x < width {
      if shows(at: row + x, sameAs: before) {
        x += 1
        continue
      }
      var start = x
      while start > 0, isContinued(row + start, with: before) { start -= 1 }
      x += 1
      while x < width {
        let differs = !shows(at: row + x, sameAs: before)
        guard differs || isContinued(row + x, with: before) else { break }
        x += 1
      }
      runs.append(start..<x)
    }
    return runs
  }

  private func isContinued(_ index: Int, with before: CellGrid) -> Bool {
    cells[index].isContinuation || before.cells[index].isContinuation
  }
}
