import CTerminal

/// Finds a name that the machine has a description of.
enum TerminalName {
  /// Terminals that newer systems name themselves after, and that understand what xterm does.
  private static let likeXterm = [
    "xterm", "kitty", "alacritty", "foot", "ghostty", "wezterm", "contour", "iterm", "konsole",
    "gnome", "vte", "rio",
  ]

  /// The name to use for this terminal, or why there is none.
  static func resolve(_ name: String) throws(TerminalFailure) -> String {
    switch unsafe ct_look_up(name, 1) {
    case 1: return name
    case -2: throw .incapableTerminal(name: name)
    default: break
    }
    let isLikeXterm = likeXterm.contains { name.contains($0) }
    if isLikeXterm, unsafe ct_look_up("xterm-256color", 1) == 1 { return "xterm-256color" }
    throw .unknownTerminal(name: name)
  }
}
