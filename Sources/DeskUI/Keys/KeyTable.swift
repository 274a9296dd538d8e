package import Terminal

/// The keys of one screen, or of one step of it, as people read them. Hint bar, help, palette and the
/// cheat sheet are all made from it.
package struct KeyTable: Hashable, Sendable {
  /// What its heading in the help says.
  package let name: String
  package let bindings: [KeyBinding]

  package init(_ name: String, _ bindings: [KeyBinding]) {
    self.name = name
    self.bindings = bindings
  }

  /// What a key does here; nil when it is not in the table.
  package func binding(for key: KeyPress) -> KeyBinding? {
    let plain = key.withoutCapsLock
    return bindings.first { $0.keys.contains(key) || $0.keys.contains(plain) }
  }

  package func binding(for action: ScreenAction) -> KeyBinding? {
    bindings.first { $0.action == action }
  }

  /// The cheat sheet: every table, key by key, as plain lines for the manual.
  package static func manual() -> [String] {
    all.flatMap { table in
      [table.name, ""]
        + table.bindings.map { binding in
          let keys =
            binding.keys.count > 1 && binding.name == KeyBinding.name(of: binding.keys[0])
            ? binding.keys.map(KeyBinding.name).joined(separator: ", ") : binding.name
          let gap = String(repeating: " ", count: max(1, 16 - TextWidth.columns(of: keys)))
          return "  \(keys)\(gap)\(binding.label)"
        } + [""]
    }
  }

  /// Keys that mean the same on every screen; a screen's own go before them.
  package static let everywhere = KeyTable("Overal", DeskKey.all.map(\.binding))

  /// The keys of a list.
  static let list = KeyBinding(
    [.up, .down, .pageUp, .pageDown, .home, .end], .select, "", "een regel kiezen", shown: "↑↓")
}
