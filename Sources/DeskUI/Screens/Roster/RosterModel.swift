package import AppointmentCore
package import DeskService
import Terminal

/// The roster of a week: who works in which dagdeel and as what, who is away, what is closed, and
/// where somebody is missing (F7).
package struct RosterModel: Sendable {
  package internal(set) var date: CivilDate
  package internal(set) var sheet: RosterSheet?
  /// The person with the focus.
  var list = ListSelection(height: 20)
  /// The dagdeel with the focus, counted from Monday morning.
  package internal(set) var column = 0
  /// Below the grid: gaps, then absences and closures; nil while the grid has the focus.
  var lower: ListSelection?
  var failure: String?
  var ticket = 0
  /// The change of which the hits are being looked up.
  var proposal: (ticket: Int, command: DeskCommand)?

  package init(date: CivilDate) { self.date = date }

  package var rows: [RosterSheet.Row] { sheet?.rows ?? [] }

  /// The dagdelen of a week that the grid shows: those in which the office opens.
  static func cells(_ session: Session) -> [Cell] {
    guard let hours = session.office?.calendar.hours else { return [] }
    let dayparts = Daypart.allCases.filter { hours.hours[$0] != nil }
    return Weekday.allCases.filter(hours.openWeekdays.contains).flatMap { weekday in
      dayparts.map { Cell(weekday: weekday, daypart: $0) }
    }
  }

  struct Cell: Hashable {
    let weekday: Weekday
    let daypart: Daypart
  }

  var row: RosterSheet.Row? {
    guard let index = list.selected, index < rows.count else { return nil }
    return rows[index]
  }

  /// Whose absence would begin: of the line below the grid while that has the focus.
  var standingRow: RosterSheet.Row? {
    guard lower != nil else { return row }
    guard case .absence(let absence) = chosenLine else { return nil }
    return rows.first { $0.staff == absence.staff }
  }

  func cell(_ session: Session) -> Cell? {
    let cells = RosterModel.cells(session)
    return column < cells.count ? cells[column] : nil
  }

  /// A line below the grid.
  enum LowerLine: Hashable {
    case gap(CoverageGap)
    case absence(Absence)
    case closure(Closure)
  }

  var lowerLines: [LowerLine] {
    guard let sheet else { return [] }
    return sheet.absences.map { .absence($0) } + sheet.closures.map { .closure($0) }
      + sheet.gaps.map { .gap($0) }
  }

  /// The line below the grid with the focus.
  var chosenLine: LowerLine? {
    guard let index = lower?.selected, index < lowerLines.count else { return nil }
    return lowerLines[index]
  }

  /// The letter of a role in the grid; each stands in the legend with its word.
  static func letter(_ role: Role) -> Character {
    switch role {
    case .reception: "R"
    case .begeleider: "B"
    case .coach: "C"
    case .legal: "J"
    case .interpreter: "T"
    case .teamleider: "L"
    case .safeguarding: "A"
    }
  }
}
