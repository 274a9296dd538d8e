import AppointmentCore
import Terminal

/// Whether a screen draws talks side by side to scale, or one below the other.
package enum GridLook: Sendable {
  case grid, list

  /// From this many columns on a grid can be read.
  static let gridWidth = 100

  /// What is shown: what somebody chose, else what fits the width.
  static func shown(_ chosen: GridLook?, _ session: Session) -> GridLook {
    chosen ?? (session.size.width >= gridWidth ? .grid : .list)
  }

  /// The key that changes between the two, the same on every screen that has both.
  static func key<Screen: GridScreen>() -> ScreenKey<Screen> {
    ScreenKey(
      "r", .grid, "raster", "raster of lijst: de tijden naast elkaar",
      act: { $0.look = $0.showsGrid($1) ? .list : .grid })
  }

  /// The same key on a screen of one day: everyone of that day.
  static func teamKey<Screen: DatedScreen>() -> ScreenKey<Screen> {
    ScreenKey(
      "r", .grid, "raster", "iedereen van deze dag naast elkaar, in een raster",
      act: { TeamModel.open($0.date, &$1) })
  }

  /// The arrows, which go from talk to talk in all four directions.
  static func choosing<Screen>(_ press: @escaping ScreenKey<Screen>.Press) -> ScreenKey<Screen> {
    ScreenKey(
      [.up, .down, .left, .right, .home, .end], .select, "", "een gesprek kiezen",
      shown: "↑↓←→", press: press)
  }
}
