import CTerminal

/// Which of the colours that were asked for this terminal can show.
struct ColorChoice {
  private let colorCount = Int(ct_color_count())
  private let usesColor: Bool

  init(usesColor: Bool) { self.usesColor = usesColor && colorCount >= 8 }

  /// What is sent for a style, with the attributes that stand in for what is lacking.
  ///
  /// With eight colours a bright foreground is bold. Without colours a background that was chosen is
  /// reverse, so that what it marked can still be seen.
  func send(_ style: Style) {
    var attributes = style.attributes
    guard usesColor else {
      if style.background != .standard { attributes.insert(.reverse) }
      ct_set_style(UInt32(attributes.rawValue), -1, -1)
      return
    }
    if colorCount < 16 && style.foreground.rawValue > 8 { attributes.insert(.bold) }
    ct_set_style(
      UInt32(attributes.rawValue), index(of: style.foreground), index(of: style.background))
  }

  private func index(of color: TerminalColor) -> Int32 {
    if color == .standard { return -1 }
    let index = Int32(color.rawValue) - 1
    return colorCount < 16 ? index % 8 : index
  }
}
