import CTerminal

/// What the terminal's own description says its keys send.
enum KeySequences {
  private static let capabilities: [(String, KeyPress)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
      ("kcbt", .backTab),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// The sequences of the terminal that is open, and the key of each.
  static func ofThisTerminal() -> [[UInt8]: KeyPress] {
    var sequences: [[UInt8]: KeyPress] = [:]
    for (capability, key) in capabilities {
      guard let string = unsafe ct_key_string(capability) else { continue }
      sequences[unsafe Array(String(cString: string).utf8)] = key
    }
    return sequences
  }
}
