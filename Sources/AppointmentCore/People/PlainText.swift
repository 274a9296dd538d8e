extension String {
  /// Whether it holds only what can be seen: no control character, no break of a line, nothing that
  /// turns the direction of the text around it.
  ///
  /// Every text that people type passes here before it is kept, or a name like
  /// `"E\u{1B}]0;x\u{07}vil"` would drive the terminal of whoever reads it. The marks that a
  /// Persian or an Arabic name is written with (U+200C to U+200F) are part of the name.
  public var isPlain: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }
}
