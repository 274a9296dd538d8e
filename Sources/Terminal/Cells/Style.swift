/// One of the sixteen colours that every terminal lets its owner choose, or the terminal's own.
///
/// Never more than these: who sits behind the counter has set them to what their eyes need.
package enum TerminalColor: UInt8, CaseIterable, Sendable {
  case standard
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How a cell looks: two colours and four attributes, in three bytes.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  package var foreground: TerminalColor
  package var background: TerminalColor
  package var attributes: Attributes

  package init(
    _ foreground: TerminalColor = .standard, on background: TerminalColor = .standard,
    _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  package static let plain = Style()
  package static let bold = Style(.standard, .bold)
  package static let dim = Style(.standard, .dim)
  package static let reverse = Style(.standard, .reverse)
  package static let underline = Style(.standard, .underline)

  /// The same colours with more attributes.
  package func with(_ more: Attributes) -> Style {
    Style(foreground, on: background, attributes.union(more))
  }

  /// The same attributes without any colour, for `NO_COLOR` and the mono theme.
  package var withoutColor: Style { Style(.standard, attributes) }
}
