import AppointmentCore
import Terminal

/// A screen with a list: it says which rows there are, in which sections and columns; one widget
/// scrolls, selects and draws them, and says it in words when there are none.
protocol ListScreen: RowScreen {
  /// What keeps a row apart from all others, so that a reload keeps the choice.
  associatedtype RowKey: Hashable & Sendable
  var focus: ListFocus<RowKey> { get set }
  /// The rows, made anew each time they are needed.
  func sections(_ session: Session) -> [ListSection<RowKey>]
  /// Where the list stands between header and status.
  func listArea(_ area: Rect, _ session: Session) -> Rect
  /// How the list looks, where it is not as most are.
  func listLook(_ session: Session) -> ListLook
  /// Who stands in a row, for a line of the palette that names the row.
  func client(in key: RowKey) -> ClientNumber?
}

extension ListScreen {
  /// The arrows and their like.
  static var choosing: ScreenKey<Self> { .choosing { $0.choose($1, $2) } }

  func listLook(_ session: Session) -> ListLook { ListLook(session.theme) }
  func client(in key: RowKey) -> ClientNumber? { nil }

  private func height(_ session: Session) -> Int {
    listArea(DeskView.Frame(Rect(session.size)).body, session).height
  }

  mutating func choose(_ key: KeyPress, _ session: Session) {
    _ = focus.handle(key, in: sections(session), height: height(session))
  }

  /// A click chooses, the wheel moves the focus.
  mutating func choose(_ mouse: MouseEvent, in area: Rect, _ session: Session) {
    _ = focus.handle(mouse, in: listArea(area, session), sections(session))
  }

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    choose(mouse, in: area, session)
  }

  /// Takes in that other rows may have come: the one that was chosen stays so.
  mutating func settle(_ session: Session) {
    focus.settle(in: sections(session), height: height(session))
  }

  /// Gives a row the focus; with `isFirst` as the first in view, as far as others follow.
  mutating func choose(_ key: RowKey, isFirst: Bool = false, _ session: Session) {
    let sections = sections(session)
    let height = height(session)
    if isFirst {
      focus.begin(at: key, in: sections, height: height)
    } else {
      focus.select(key, in: sections, height: height)
    }
  }

  func lineRows(_ session: Session) -> [ClientNumber] { clientsInView(session) }

  func clientsInView(_ session: Session) -> [ClientNumber] {
    focus.inView(sections(session), height: height(session)).compactMap(client)
  }

  /// Draws the list; answers where the cursor stands, on the row with the focus.
  func drawList(in grid: inout CellGrid, _ area: Rect, _ session: Session) -> Point? {
    focus.draw(
      in: &grid, area: listArea(area, session), sections(session), listLook(session))
  }
}

extension ListLook {
  init(_ theme: Theme) {
    self.init(text: theme.text, heading: theme.heading, rule: theme.rule, focus: theme.focus)
  }
}
