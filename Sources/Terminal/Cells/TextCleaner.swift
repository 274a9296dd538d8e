/// Makes any text fit to be drawn: nothing that a person typed may drive the terminal (R12).
///
/// What could change the meaning of the text around it, an escape or a bidirectional override,
/// becomes a visible `·`, so that a tampered name is seen to be tampered. What shows nothing
/// anyway, a soft hyphen or a variation selector, is dropped. A line break or a tab is a space.
/// Emoji are replaced too, a whole joined family by one `·`: terminals differ in their width.
///
///     TextCleaner.clean("A\u{1B}[31mB") == "A·[31mB"
package enum TextCleaner {
  /// What stands in the place of a character that is not shown: a middle dot.
  package static let replacement: UInt32 = 0xB7

  /// The text as it would stand on the screen.
  package static func clean(_ text: String) -> String {
    if isPrintableASCII(text) { return text }
    var cleaned = ""
    forEachGlyph(in: text) { glyph in
      cleaned += glyph.text
      return true
    }
    return cleaned
  }

  /// Whether every byte is a space or a visible ASCII character, as most texts are.
  static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// Hands over the drawable units one by one, until the body answers false.
  package static func forEachGlyph(in text: String, _ body: (Glyph) -> Bool) {
    var pending: Glyph?
    var afterEmoji = false
    var joining = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let kind = ScalarKind(scalar)
      var next: Glyph?
      switch kind {
      case .visible(let width): next = Glyph(base: value, width: width)
      case .space: next = Glyph(base: 0x20, width: 1)
      case .harmful: next = Glyph(base: replacement, width: 1)
      case .emoji: if !(afterEmoji && joining) { next = Glyph(base: replacement, width: 1) }
      case .mark: if !afterEmoji { pending?.add(mark: value) }
      case .joiner, .invisible: break
      }
      joining = kind == .joiner && afterEmoji
      switch kind {
      case .emoji: afterEmoji = true
      case .joiner, .invisible, .mark: break
      case .visible, .space, .harmful: afterEmoji = false
      }
      guard let next else { continue }
      if let pending, !body(pending) { return }
      pending = next
    }
    if let pending { _ = body(pending) }
  }
}

/// What the cleaner does with one scalar.
private enum ScalarKind: Equatable {
  case visible(width: Int)
  case mark, space, harmful, invisible, emoji, joiner

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: self = .visible(width: 1)
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .space
    case 0..<0x20, 0x7F..<0xA0: self = .harmful
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: self = .invisible
    case 0xA0..<0x300: self = .visible(width: 1)
    case 0x200D: self = .joiner
    case 0x200B...0x200F, 0x2060...0x2065, 0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0:
      self = .invisible
    case 0x202A...0x202E, 0x2066...0x2069, 0xFFF0...0xFFFB: self = .harmful
    case 0xFE00...0xFE0F, 0xE0000...0xE0FFF: self = .invisible
    case 0x1F3FB...0x1F3FF: self = .invisible
    case 0x1F000...0x1FAFF: self = .emoji
    default: self.init(listed: scalar)
    }
  }

  /// The scalars that the Unicode tables have to decide about.
  private init(listed scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate, .control: self = .harmful
    case .format: self = .invisible
    case .nonspacingMark, .enclosingMark:
      self = TextWidth.columns(of: scalar.value) == 0 ? .mark : .invisible
    default:
      let width = TextWidth.columns(of: scalar.value)
      self = width == 0 ? .mark : .visible(width: width)
    }
  }
}
