import AppointmentCore
import DeskService
import Terminal

/// What every screen can do. Each is a value; the root routes to the one on top.
protocol ScreenModel: Sendable {
  /// The keys that hold now, before those that hold everywhere.
  var table: KeyTable.Name { get }
  /// Whether letters are text now and mean no action.
  var takesText: Bool { get }
  /// Why an action cannot be done now; nil when it can.
  func whyNot(_ action: ScreenAction, _ session: Session) -> String?
  /// Whether the hint bar shows an action; a key that is not hinted still says why it cannot.
  func isHinted(_ action: ScreenAction, _ session: Session) -> Bool
  /// Does what a key of its table asks.
  mutating func act(_ action: ScreenAction, key: KeyPress, _ session: inout Session)
  /// Takes a key that is in no table; answers whether it meant something.
  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool
  /// Takes an answer with the number of what was asked; answers whether it was its own.
  mutating func take(_ answer: StoreAnswer, ticket: Int, _ session: inout Session) -> Bool
  /// What a dialog that this screen opened came to.
  mutating func take(_ result: DialogResult, _ session: inout Session)
  /// Asks again for what it shows, keeping what was chosen.
  mutating func reload(_ session: inout Session)
  /// A refusal of a change that it asked for; answers whether it deals with it itself.
  mutating func refused(_ command: DeskCommand, _ verdict: Verdict, _ session: inout Session)
    -> Bool
  /// A change was made; answers whether it has said so itself.
  mutating func done(_ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session)
    -> Bool
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
  var takesText: Bool { false }
  func lineRows(_ session: Session) -> [ClientNumber] { [] }
  func isHinted(_ action: ScreenAction, _ session: Session) -> Bool { true }
  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool { false }
  mutating func take(_ result: DialogResult, _ session: inout Session) {}
  func left(_ session: inout Session) {}
  mutating func refused(
    _ command: DeskCommand, _ verdict: Verdict, _ session: inout Session
  ) -> Bool { false }
  mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool { false }
  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {}
}

/// A screen on the stack.
package enum DeskScreen: Sendable {
  case day(DayModel)
  case search(SearchModel)
  case booking(BookingModel)
  case onward(OnwardModel)
  case card(CardModel)
  case week(WeekModel)
  case caseload(CaseloadModel)
  case roster(RosterModel)
  // Grids.
  case team(TeamModel)
  // Households.
  case households(HouseholdsModel)
  case household(HouseholdModel)
  case entry(EntryModel)
  // Life.
  case worklists(WorklistModel)
  // Repair.
  case repair(RepairModel)
  case calls(CallsModel)

  /// The screen as what every screen can do.
  var model: any ScreenModel {
    get {
      switch self {
      case .day(let model): model
      case .search(let model): model
      case .booking(let model): model
      case .onward(let model): model
      case .card(let model): model
      case .week(let model): model
      case .caseload(let model): model
      case .roster(let model): model
      // Grids.
      case .team(let model): model
      // Households.
      case .households(let model): model
      case .household(let model): model
      case .entry(let model): model
      // Life.
      case .worklists(let model): model
      case .repair(let model): model
      case .calls(let model): model
      }
    }
    set {
      switch newValue {
      case let model as DayModel: self = .day(model)
      case let model as SearchModel: self = .search(model)
      case let model as BookingModel: self = .booking(model)
      case let model as OnwardModel: self = .onward(model)
      case let model as CardModel: self = .card(model)
      case let model as WeekModel: self = .week(model)
      case let model as CaseloadModel: self = .caseload(model)
      case let model as RosterModel: self = .roster(model)
      // Grids.
      case let model as TeamModel: self = .team(model)
      // Households.
      case let model as HouseholdsModel: self = .households(model)
      case let model as HouseholdModel: self = .household(model)
      case let model as EntryModel: self = .entry(model)
      // Life.
      case let model as WorklistModel: self = .worklists(model)
      case let model as RepairModel: self = .repair(model)
      case let model as CallsModel: self = .calls(model)
      default: preconditionFailure("Every screen is a case of DeskScreen.")
      }
    }
  }
}
