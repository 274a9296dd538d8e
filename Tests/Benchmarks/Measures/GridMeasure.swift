import AppointmentCore
import DeskLoop
import DeskService
import DeskUI
import SQLiteEngine
import Terminal

/// The week and the team, full and whole at 200×60: one frame of each, inside the process.
struct GridMeasure {
  private let office: MeasuredOffice
  private static let size = Size(width: 200, height: 60)

  init(_ office: MeasuredOffice) { self.office = office }

  func rows(rounds: Int) throws -> [Row] {
    let store = try SQLiteStore.open(at: office.path)
    defer { try? store.close() }  // clean-up: the process ends
    let desk = Desk(
      store: store, tables: office.tables, identifiers: DerivedIdentifiers(seed: 1))
    return [
      row("a frame of the week, 200×60", desk, keys: [.function(3)], rounds),
      row("a frame of the team, 200×60", desk, keys: [.character("r")], rounds),
    ]
  }

  private func row(_ title: String, _ desk: Desk, keys: [KeyPress], _ rounds: Int) -> Row {
    let model = model(desk, keys)
    var plain: [Double] = []
    let times = (0..<rounds).map { _ in
      var grid = CellGrid(size: GridMeasure.size)
      let time = Measured.nanoseconds { _ = DeskView.draw(model, in: &grid) }
      // As many cells as the frame has, filled and nothing more.
      var empty = CellGrid(size: GridMeasure.size)
      plain.append(Measured.nanoseconds { empty.fill(empty.bounds, with: "x") })
      return time
    }
    return Row(
      title: title, value: .microseconds(Measured.median(times) / 1e3),
      yardstick: .microseconds(Measured.median(plain) / 1e3), target: "5 ms")
  }

  /// The desk after some keys, with everything answered.
  private func model(_ desk: Desk, _ keys: [KeyPress]) -> DeskModel {
    let actor = Actor(code: office.teamleider, role: .teamleider)
    let instant = Instant(office.clock)
    let session = Session(
      actor: actor, instant: instant, size: GridMeasure.size, theme: Theme(.dark),
      keyPrefix: "bench", isTraining: true)
    let effects = DeskEffects(desk: desk, clock: { instant }, printing: { _ in "" })
    let loop = InlineLoop(
      DeskProgram.program(effects, clock: { instant }), model: DeskModel(session),
      size: GridMeasure.size, startingWith: [.started(instant)])
    for key in keys { loop.press(key) }
    return loop.model
  }
}
