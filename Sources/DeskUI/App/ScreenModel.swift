import AppointmentCore
import DeskService
import Terminal

/// What every screen can do. Each is a value; the root routes to the one on top.
protocol ScreenModel: Sendable {
  /// Its keys; of a screen that has several sets those it opens with.
  static var keys: ScreenKeys<Self> { get }
  /// Every set of keys that it can have, in the order of the manual.
  static var allKeys: [ScreenKeys<Self>] { get }
  /// The keys that hold now, before those that hold everywhere.
  var keysNow: ScreenKeys<Self> { get }
  /// Whether letters are text now and mean no action.
  var takesText: Bool { get }
  /// Takes a key that is in no table; answers whether it meant something.
  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool
  /// Takes a text that was pasted, where letters are text.
  mutating func paste(_ text: String, _ session: inout Session)
  /// Takes an answer with the number of what was asked; answers whether it was its own.
  mutating func take(_ answer: StoreAnswer, ticket: Int, _ session: inout Session) -> Bool
  /// What a dialog that this screen opened came to.
  mutating func take(_ result: DialogResult, _ session: inout Session)
  /// Asks again for what it shows, keeping what was chosen.
  mutating func reload(_ session: inout Session)
  /// It is known for the first time who works here.
  mutating func officeIsKnown(_ session: inout Session)
  /// A change was taken back while it stood there.
  mutating func tookBack(_ session: inout Session)
  /// The machine could not do what a key of this screen asked for; it may be asked again.
  mutating func failed(_ session: inout Session)
  /// The mouse, inside the area between header and status.
  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session)
  /// It goes off the stack; what is still to be kept is asked for now.
  func left(_ session: inout Session)
  /// Who stands in the rows of the list, for a line that names a row.
  func lineRows(_ session: Session) -> [ClientNumber]
  /// Draws itself between header and status; answers where the cursor stands.
  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point?
}

extension ScreenModel {
  static var allKeys: [ScreenKeys<Self>] { [keys] }
  var keysNow: ScreenKeys<Self> { Self.keys }
  var takesText: Bool { false }
  func lineRows(_ session: Session) -> [ClientNumber] { [] }
  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool { false }
  mutating func paste(_ text: String, _ session: inout Session) {}
  mutating func take(_ result: DialogResult, _ session: inout Session) {}
  mutating func officeIsKnown(_ session: inout Session) {}
  mutating func tookBack(_ session: inout Session) {}
  mutating func failed(_ session: inout Session) {}
  func left(_ session: inout Session) {}
  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {}
}

/// What the root asks of a screen about its keys: all of it stands in the literal of the key.
extension ScreenModel {
  /// What people read of its keys, in the order of the manual.
  static var tables: [KeyTable] { allKeys.map(\.table) }

  /// What people read of the keys that hold now.
  var table: KeyTable { keysNow.table }

  /// Whether an action is one of this screen now.
  func has(_ action: ScreenAction) -> Bool { keysNow.has(action) }

  func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    keysNow[action]?.reason(on: self, session)
  }

  func isHinted(_ action: ScreenAction, _ session: Session) -> Bool {
    keysNow[action]?.isHinted(self, session) ?? true
  }

  mutating func act(_ action: ScreenAction, key: KeyPress, _ session: inout Session) {
    keysNow[action]?.press(&self, key, &session)
  }

  /// A change was made that was asked for on behalf of a key; answers whether that was said already.
  mutating func done(
    _ action: ScreenAction, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    Self.key(action)?.done(&self, acceptance, &session) ?? false
  }

  /// A change was refused that was asked for on behalf of a key; answers whether that is dealt with.
  mutating func refused(
    _ action: ScreenAction, _ verdict: Verdict, _ session: inout Session
  ) -> Bool {
    Self.key(action)?.refused(&self, verdict, &session) ?? false
  }

  /// The key of an action in any set: by the time of the answer others may hold.
  private static func key(_ action: ScreenAction) -> ScreenKey<Self>? {
    allKeys.lazy.compactMap { $0[action] }.first
  }
}
