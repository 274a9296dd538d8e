import AppointmentCore
import DeskService
import Terminal
import Wording

/// A screen that shows talks as a grid or as a list, and below it one of them in full.
///
/// On the grid a talk can be picked up and put down elsewhere; how that goes is the same on every
/// grid (`GridScreen+Carrying`), and a screen says only how a key moves it and what is shown of it.
protocol GridScreen: ListScreen where RowKey == Identifier<Appointment> {
  /// Whether it is a grid or a list, once somebody chose; until then the width decides.
  var look: GridLook? { get set }
  /// The talk in the hand.
  var carried: CarriedTalk? { get set }

  /// The minutes that the grid shows.
  func span(_ office: Office) -> Range<Int>
  /// Moves the talk in the hand a step over the grid.
  mutating func carry(_ key: KeyPress, _ session: inout Session)
  /// Shows the day on which the talk in the hand is held now.
  mutating func turn(to date: CivilDate, _ session: inout Session)
  /// What stands between the heading and the talks; empty on most.
  func notes(_ session: Session) -> [String]
  /// Gives a talk that was put back the focus, on the day on which it stands.
  mutating func focus(on talk: Appointment, _ session: inout Session)

  /// Each draws a part of the screen; the first answers where the cursor stands.
  func drawGrid(in grid: inout CellGrid, _ area: Rect, _ office: Office, _ session: Session)
    -> Point?
  func drawDetail(in grid: inout CellGrid, _ area: Rect, _ session: Session)
  /// The talk under a point of the grid.
  func talk(at point: Point, _ area: Rect, _ office: Office, _ session: Session)
    -> Identifier<Appointment>?
}

extension GridScreen {
  func listArea(_ area: Rect, _ session: Session) -> Rect { panes(area, session).room }

  /// Rows are indented below the heading of their section.
  func listLook(_ session: Session) -> ListLook {
    var look = ListLook(session.theme)
    look.indent = 5
    look.trailing = 5
    look.fillsRows = true
    return look
  }

  /// A click chooses a talk, in the grid and in the list; while one is carried nothing else is.
  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    guard carried == nil, let office = session.office else { return }
    guard showsGrid(session) else { return choose(mouse, in: area, session) }
    guard mouse.action == .press,
      let hit = talk(at: mouse.point, gridRoom(area, session), office, session)
    else { return }
    choose(hit, session)
  }

  /// On a grid every talk stands, in a list those that are in view.
  func lineRows(_ session: Session) -> [ClientNumber] {
    guard showsGrid(session) else { return clientsInView(session) }
    return sections(session).flatMap { section in (0..<section.count).map(section.key) }
      .compactMap(client)
  }

  /// The talk with the focus.
  var chosen: Identifier<Appointment>? { focus.key }

  /// Whether the talks stand side by side now.
  func showsGrid(_ session: Session) -> Bool {
    carried != nil || GridLook.shown(look, session) == .grid
  }

  /// The grid or the list, and below it the chosen talk.
  func panes(_ area: Rect, _ session: Session) -> (room: Rect, detail: Rect) {
    let panes = area.rows(from: 1 + notes(session).count).splitBottom(3)
    return (panes.rest, panes.bottom)
  }

  /// Where the grid itself stands.
  func gridRoom(_ area: Rect, _ session: Session) -> Rect {
    panes(area, session).room.inset(columns: 1)
  }

  func notes(_ session: Session) -> [String] { [] }

  /// Draws the grid or the list, and below it the talk in the hand or the chosen one.
  func drawTalks(
    in grid: inout CellGrid, _ area: Rect, _ office: Office, _ session: Session
  ) -> Point? {
    let detail = panes(area, session).detail
    for (index, line) in notes(session).enumerated() {
      grid.put("! \(line)", in: area.row(1 + index).inset(columns: 1), style: session.theme.warning)
    }
    let cursor =
      showsGrid(session)
      ? drawGrid(in: &grid, gridRoom(area, session), office, session)
      : drawList(in: &grid, area, session)
    if let carried {
      carried.drawDetail(in: &grid, detail, session)
    } else {
      drawDetail(in: &grid, detail, session)
    }
    return cursor
  }
}
