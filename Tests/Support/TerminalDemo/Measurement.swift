import Terminal

/// How long frames of 200×60 take, for `terminal-demo --measure`.
///
/// Prints microseconds; no test asserts them, since they are of one machine on one day.
enum Measurement {
  static let size = Size(width: 200, height: 60)

  /// A frame full of text, different for every number.
  static func frame(_ number: Int) -> CellGrid {
    var grid = CellGrid(size: size)
    for y in 0..<size.height {
      let style = y % 3 == 0 ? Style(.green, .bold) : .plain
      for column in 0..<5 {
        let text = "rij \(y) \(number) Zoë Müller, wo 15 jul 2026"
        grid.put(text, at: Point(x: column * 40, y: y), style: style, overflow: .ellipsis)
      }
    }
    return grid
  }

  static func run(on screen: any Screen) -> [String] {
    let rounds = 200
    let frames = (0..<2).map(frame)
    var changed = frames[0]
    changed.put("een andere regel", at: Point(x: 3, y: 30))
    return [
      line("draw a full frame", rounds) { _ = frame($0) },
      line("compare equal frames", rounds) { _ in _ = frames[0] == frames[0] },
      line("present the same frame", rounds) { _ in screen.present(frames[0], cursor: nil) },
      line("present one changed line", rounds) { round in
        screen.present(round % 2 == 0 ? changed : frames[0], cursor: nil)
      },
      line("present a frame that differs in most cells", rounds) { round in
        screen.present(frames[round % 2], cursor: nil)
      },
    ]
  }

  private static func line(_ what: String, _ rounds: Int, _ body: (Int) -> Void) -> String {
    let time = ContinuousClock().measure { for round in 0..<rounds { body(round) } }
    let microseconds = time.components.attoseconds / 1_000_000_000_000 / Int64(rounds)
    return "\(what): \(microseconds) us"
  }
}
