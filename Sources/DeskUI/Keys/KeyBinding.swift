package import Terminal

/// One line of a key table: which keys, what they do, and in which words people read that.
package struct KeyBinding: Hashable, Sendable {
  /// The first is the one that is shown.
  package let keys: [KeyPress]
  package let action: ScreenAction
  /// What stands on the hint bar, short; empty for one that stands in the help only.
  package let word: String
  /// What stands in the help and in the palette.
  package let label: String
  /// How the key is shown when it stands for several: `1-9`, `↑↓`.
  private let shown: String?

  package init(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    shown: String? = nil
  ) {
    self.keys = keys.all
    self.action = action
    self.word = word
    self.label = label
    self.shown = shown
  }

  /// The key as people read it: `F2`, `^R`, `Enter`, `a`.
  package var name: String { shown ?? keys.first.map(KeyBinding.name) ?? "" }

  /// The letter that must be found in the word, if the key is a letter (screens rule 5).
  package var mnemonic: Character? {
    guard shown == nil, case .character(let letter) = keys.first, letter.isLetter else {
      return nil
    }
    return letter
  }

  /// How a key is called.
  package static func name(of key: KeyPress) -> String {
    switch key {
    case .character(" "): "spatie"
    case .character(let character): String(character)
    case .control(let letter): "^\(letter.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}

extension KeyPress {
  /// The key with a capital letter taken as the small one: letters mean the same with Caps Lock.
  var withoutCapsLock: KeyPress {
    guard case .character(let character) = self, character.isLetter,
      let small = character.lowercased().first
    else { return self }
    return .character(small)
  }
}
