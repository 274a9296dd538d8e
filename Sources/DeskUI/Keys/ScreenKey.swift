import AppointmentCore
import DeskService
import Terminal

/// One key of a screen, whole: how it is pressed, in which words people read it, who may use it, why
/// it cannot now, what it does, and what follows when that was done.
///
///     Key("a", .arrive, "aangekomen", "de cliënt is aangekomen", right: .arrive,
///       whyNot: { $0.whyNot(.arrive, $1) }, act: { $0.arrive(&$1) })
struct ScreenKey<Screen>: Sendable {
  typealias Reason = @Sendable (Screen, Session) -> String?
  typealias Hint = @Sendable (Screen, Session) -> Bool
  typealias Deed = @Sendable (inout Screen, inout Session) -> Void
  typealias Press = @Sendable (inout Screen, KeyPress, inout Session) -> Void
  typealias Sequel = @Sendable (inout Screen, Acceptance, inout Session) -> Bool
  typealias Rebuff = @Sendable (inout Screen, Verdict, inout Session) -> Bool

  let binding: KeyBinding
  /// What the role worn must allow; asked before anything else.
  let right: DeskAction?
  /// Why it cannot now, whoever presses it; nil when it can.
  let whyNot: Reason
  /// Whether the hint bar shows it; a key that is not hinted still says why it cannot.
  let isHinted: Hint
  let press: Press
  /// A change that was asked for on its behalf was made; answers whether that was said already.
  let done: Sequel
  /// A change that was asked for on its behalf was refused; answers whether that is dealt with.
  let refused: Rebuff

  /// A key that stands for several, so that it matters which was pressed.
  init(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    shown: String? = nil, right: DeskAction? = nil, isHinted: @escaping Hint = { _, _ in true },
    whyNot: @escaping Reason = { _, _ in nil }, press: @escaping Press,
    done: @escaping Sequel = { _, _, _ in false }, refused: @escaping Rebuff = { _, _, _ in false }
  ) {
    binding = KeyBinding(keys, action, word, label, shown: shown)
    self.right = right
    self.whyNot = whyNot
    self.isHinted = isHinted
    self.press = press
    self.done = done
    self.refused = refused
  }

  /// A key that does one thing.
  init(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    shown: String? = nil, right: DeskAction? = nil, isHinted: @escaping Hint = { _, _ in true },
    whyNot: @escaping Reason = { _, _ in nil }, act: @escaping Deed,
    done: @escaping Sequel = { _, _, _ in false }, refused: @escaping Rebuff = { _, _, _ in false }
  ) {
    self.init(
      keys, action, word, label, shown: shown, right: right, isHinted: isHinted, whyNot: whyNot,
      press: { act(&$0, &$2) }, done: done, refused: refused)
  }

  /// What an answer in a dialog of the screen does: it has no key of its own and stands in no help.
  init(answer action: ScreenAction, act: @escaping Deed) {
    self.init([], action, "", "", act: act)
  }

  var action: ScreenAction { binding.action }

  /// Why it does nothing now; nil when it does.
  func reason(on screen: Screen, _ session: Session) -> String? {
    right.flatMap(session.may) ?? whyNot(screen, session)
  }

  /// The keys of a list.
  static func choosing(_ press: @escaping Press) -> ScreenKey {
    ScreenKey(
      PressedKeys(KeyTable.list.keys), .select, "", KeyTable.list.label, shown: KeyTable.list.name,
      press: press)
  }
}

/// The keys that hold on a screen at once, under the name that heads them in the help.
struct ScreenKeys<Screen>: Sendable {
  /// What people read of them.
  let table: KeyTable
  private let keys: [ScreenKey<Screen>]
  /// Where the key of an action stands: every hint of every frame asks for one.
  private let places: [ScreenAction: Int]

  init(_ name: String, _ keys: [ScreenKey<Screen>]) {
    self.keys = keys
    places = Dictionary(
      keys.enumerated().map { ($0.element.action, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    table = KeyTable(name, keys.map(\.binding).filter { !$0.label.isEmpty })
  }

  subscript(_ action: ScreenAction) -> ScreenKey<Screen>? { places[action].map { keys[$0] } }

  /// Whether there is a key for an action.
  func has(_ action: ScreenAction) -> Bool { places[action] != nil }
}
