package import DeskService
package import Terminal

/// The desk as a program for the run loop: what the wiring and the tests plug in alike.
package enum DeskProgram {
  /// The program over a desk. `clock` is asked once for each event and each answer.
  package static func program(
    desk: Desk, clock: @escaping @Sendable () -> Instant,
    printing: @escaping @Sendable ([String]) throws(DeskFailure) -> Void = { _ in }
  ) -> Program<DeskModel, DeskMessage, DeskEffect> {
    let effects = DeskEffects(desk: desk, clock: clock, printing: printing)
    return Program(
      update: { message, model in DeskUpdate.update(message, to: &model) },
      view: { model, grid in DeskView.draw(model, in: &grid) },
      message: { event, _ in .input(event, at: clock()) },
      perform: { effects.perform($0) },
      isFinished: \.isFinished, nextWake: \.nextWake, tick: { .ticked(clock()) },
      typeAheadBarrier: \.typeAheadBarrier, bell: \.bell)
  }
}
