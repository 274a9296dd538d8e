import Foundation

/// One line of a table: what was measured, the figure, what plain calls took, and the target.
struct Row {
  let title: String
  let value: Figure
  /// The yardstick of the same run; nil where a count has none.
  var yardstick: Figure?
  var target: String = ""
}

/// A number with its unit.
enum Figure {
  case milliseconds(Double)
  case microseconds(Double)
  case nanoseconds(Double)
  case megabytes(Double)
  case seconds(Double)
  case perSecond(Double)
  case ratio(Double)
  case bytes(Int)

  var text: String {
    func rounded(_ value: Double) -> String {
      String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
    }
    return switch self {
    case .milliseconds(let value): rounded(value) + " ms"
    case .microseconds(let value): rounded(value) + " µs"
    case .nanoseconds(let value): rounded(value) + " ns"
    case .megabytes(let value): rounded(value) + " MB"
    case .seconds(let value): rounded(value) + " s"
    case .perSecond(let value): String(format: "%.0f /s", value)
    case .ratio(let value): rounded(value) + " ×"
    case .bytes(let value): "\(value) bytes"
    }
  }

  private var number: Double {
    switch self {
    case .milliseconds(let value), .microseconds(let value), .nanoseconds(let value),
      .megabytes(let value), .seconds(let value), .perSecond(let value), .ratio(let value):
      value
    case .bytes(let value): Double(value)
    }
  }

  /// How many times as much this is as another of its kind; for a rate, how many times as slow.
  func times(_ other: Figure) -> Double {
    if case .perSecond = self { return other.number / number }
    return number / other.number
  }
}

/// Clocks and what is made of what they say.
enum Measured {
  /// Nanoseconds that a body takes.
  static func nanoseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    return nanoseconds(ContinuousClock.now - start)
  }

  static func nanoseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e9 + Double(duration.components.attoseconds) / 1e9
  }

  /// The nanoseconds of one call: the median of some rounds of many calls each.
  static func perCall(
    _ calls: Int, rounds: Int = 15, _ body: (Int) throws -> Void
  ) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<rounds {
      times.append(
        try nanoseconds { for call in 0..<calls { try body(call) } } / Double(calls))
    }
    return median(times)
  }

  static func median(_ values: [Double]) -> Double {
    precondition(!values.isEmpty, "A median is of something.")
    return values.sorted()[values.count / 2]
  }
}
