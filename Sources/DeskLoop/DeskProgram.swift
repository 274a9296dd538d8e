package import DeskUI
package import Terminal

/// The desk as a program for the run loop: what the wiring and the tests plug in alike.
package enum DeskProgram {
  /// The program over some effects. `clock` is asked once for each event.
  package static func program(
    _ effects: DeskEffects, clock: @escaping @Sendable () -> Instant
  ) -> Program<DeskModel, DeskMessage, DeskEffect> {
    Program(
      update: { message, model in DeskUpdate.update(message, to: &model) },
      view: { model, grid in DeskView.draw(model, in: &grid) },
      message: { event, _ in .input(event, at: clock()) },
      perform: { effects.perform($0) },
      isFinished: \.isFinished, nextWake: \.nextWake, tick: { .ticked(clock()) },
      typeAheadBarrier: \.typeAheadBarrier, bell: \.bell)
  }
}
