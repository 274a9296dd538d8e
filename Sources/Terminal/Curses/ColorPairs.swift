import CTerminal

/// The pairs of colours that ncurses numbers, made when they are first needed.
struct ColorPairs {
  private var numbers: [UInt16: Int32] = [:]
  private let colorCount = Int(ct_color_count())
  private let mostPairs = Int(ct_pair_count())
  private let usesColor: Bool

  init(usesColor: Bool) { self.usesColor = usesColor && colorCount >= 8 }

  /// The number of the pair for a style, and the attributes that stand in for what is lacking.
  ///
  /// With eight colours a bright foreground is bold. Without colours, or with all pairs taken, a
  /// background that was chosen is reverse, so that what it marked can still be seen.
  mutating func lookUp(_ style: Style) -> (pair: Int32, attributes: Style.Attributes) {
    guard style.foreground != .standard || style.background != .standard else {
      return (0, style.attributes)
    }
    guard usesColor else { return (0, withoutColor(style)) }
    var attributes = style.attributes
    if colorCount < 16 && style.foreground.rawValue > 8 { attributes.insert(.bold) }
    let key = UInt16(style.foreground.rawValue) << 8 | UInt16(style.background.rawValue)
    if let known = numbers[key] { return (known, attributes) }
    let number = numbers.count + 1
    guard number < min(mostPairs, 32_767) else { return (0, withoutColor(style)) }
    ct_define_pair(Int32(number), index(of: style.foreground), index(of: style.background))
    numbers[key] = Int32(number)
    return (Int32(number), attributes)
  }

  private func withoutColor(_ style: Style) -> Style.Attributes {
    style.background == .standard ? style.attributes : style.attributes.union(.reverse)
  }

  private func index(of color: TerminalColor) -> Int32 {
    if color == .standard { return -1 }
    let index = Int32(color.rawValue) - 1
    return colorCount < 16 ? index % 8 : index
  }
}
