import AppointmentCore
import Terminal
import TerminalProbe

/// The open desk in a pseudo terminal: its first screen, its keys, its bytes and its memory.
struct DeskMeasure {
  private let office: MeasuredOffice

  init(_ office: MeasuredOffice) { self.office = office }

  private func balie() throws -> DeskWatch {
    try DeskWatch(
      "balie", ["open", "--store", office.path, "--as", office.teamleider.text])
  }

  private func yardstick() throws -> DeskWatch {
    try DeskWatch("yardstick-desk", ["open", office.path])
  }

  /// From the start of the program to its first complete day screen.
  func start(rounds: Int) throws -> [Row] {
    var own: [Double] = []
    var plain: [Double] = []
    for _ in 0..<rounds {
      own.append(try balie().start)
      plain.append(try yardstick().start)
    }
    return [
      Row(
        title: "first complete day screen", value: .milliseconds(Measured.median(own) / 1e6),
        yardstick: .milliseconds(Measured.median(plain) / 1e6),
        target: "40 ms at 100k, 1.5 × that at 1M")
    ]
  }

  /// A key of each kind, pressed again and again, with what its frames cost.
  func keys(rounds: Int) throws -> [Row] {
    let own = try balie()
    let plain = try yardstick()
    var rows: [Row] = []
    var worst = 0.0
    let moves: [(title: String, keys: [KeyPress])] = [
      ("a key: another row", [.down, .up]),
      ("a key: another day", [.character("]"), .character("[")]),
      ("a key: a letter of a search", [.character("/")] + "mohamed".map { .character($0) }),
    ]
    for move in moves {
      var times: [Double] = []
      var yardsticks: [Double] = []
      for round in 0..<rounds {
        let keys = move.keys.count > 2 ? move.keys[...] : [move.keys[round % 2]][...]
        for key in keys {
          let before = own.cells
          let bytes = own.probe.rawBytes.count
          times.append(try own.press(key))
          let budget = FrameBudget.bytes(from: before, to: own.cells)
          if budget > 0 {
            worst = max(worst, Double(own.probe.rawBytes.count - bytes) / Double(budget))
          }
          yardsticks.append(try plain.press(key))
        }
        if move.keys.count > 2 {
          _ = try own.press(.escape)
          _ = try plain.press(.escape)
        }
      }
      rows.append(
        Row(
          title: move.title, value: .milliseconds(Measured.median(times) / 1e6),
          yardstick: .milliseconds(Measured.median(yardsticks) / 1e6),
          target: "5 ms at 100k, no growth"))
    }
    rows.append(Row(title: "bytes of a frame", value: .ratio(worst), target: "1 × the allowance"))
    rows.append(
      Row(title: "written while idle", value: .bytes(own.idleBytes()), target: "nothing"))
    rows.append(
      Row(
        title: "peak memory", value: .megabytes(own.peakMegabytes),
        yardstick: .megabytes(plain.peakMegabytes), target: "40 MB at 100k"))
    return rows
  }
}
