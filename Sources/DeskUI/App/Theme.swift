package import Terminal

/// How meanings look. A state is never only a colour: each has its glyph and its word beside it.
package struct Theme: Hashable, Sendable {
  package enum Name: String, CaseIterable, Sendable {
    case dark, light, mono, contrast

    /// What the palette calls it.
    package var word: String {
      switch self {
      case .dark: "donker"
      case .light: "licht"
      case .mono: "zonder kleur"
      case .contrast: "hoog contrast"
      }
    }
  }

  package let name: Name
  package var text = Style.plain
  package var header = Style.bold
  package var rule = Style.dim
  package var heading = Style.dim
  package var focus = Style.reverse
  package var past = Style.dim
  package var good = Style.plain
  package var warning = Style.bold
  package var bad = Style.bold
  package var training = Style.reverse
  package var key = Style.bold
  package var disabled = Style.dim
  package var status = Style.plain
  package var say = Style.bold
  package var free = Style.plain

  /// The theme of this name.
  package init(_ name: Name) {
    self.name = name
    switch name {
    case .mono: break
    case .dark: color(.cyan, good: .green, warning: .yellow, bad: .red)
    case .light: color(.blue, good: .green, warning: .magenta, bad: .red)
    case .contrast:
      color(.standard, good: .brightGreen, warning: .brightYellow, bad: .brightRed)
      rule = .plain
      heading = .bold
      past = .plain
      disabled = .plain
      focus = Style(.black, on: .brightWhite, .bold)
    }
  }

  private mutating func color(
    _ accent: TerminalColor, good goodColor: TerminalColor, warning warningColor: TerminalColor,
    bad badColor: TerminalColor
  ) {
    rule = Style(accent, .dim)
    key = Style(accent, .bold)
    good = Style(goodColor)
    free = Style(goodColor)
    warning = Style(warningColor, .bold)
    bad = Style(badColor)
    say = Style(goodColor, .bold)
    training = Style(.black, on: warningColor, .bold)
  }
}
