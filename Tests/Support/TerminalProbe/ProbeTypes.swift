/// Why a wait was given up: what was waited for, and what stood on the screen then.
package struct ProbeFailure: Error, CustomStringConvertible {
  package var waitedFor: String
  package var lines: [String]
  package var exit: ProbeExit?

  package var description: String {
    let screen = lines.joined(separator: "\n")
    let state = exit.map { "ended: \($0)" } ?? "still running"
    return "waited for \(waitedFor); the program is \(state); the screen:\n\(screen)"
  }
}

/// How a program ended.
package enum ProbeExit: Hashable, Sendable {
  case code(Int)
  case signal(Int)
}

/// One cell as the terminal shows it.
package struct ProbeCell: Hashable, Sendable {
  package var text: String
  package var isBold: Bool
  package var isUnderlined: Bool
  package var isReversed: Bool
  /// The number of the colour, nil for the terminal's own.
  package var foreground: Int?
  package var background: Int?

  package var isPlain: Bool {
    !isBold && !isUnderlined && !isReversed && foreground == nil && background == nil
  }
}

/// The settings of a terminal's driver: equal before and after means that it was given back.
package struct TerminalModes: Hashable, Sendable {
  package var flags: [UInt32]

  /// Whether typed lines come as lines, as a shell wants it.
  package var isCanonical: Bool { flags.count == 4 && flags[3] & 2 != 0 }
}
