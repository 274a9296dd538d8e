package import AppointmentCore

/// What the office's rules would say of a change now. Nothing is recorded and nothing is kept free:
/// the same facts and the same decision as when it is made, so that a place that is shown as free is
/// accepted if nobody was first.
package struct JudgeCommand: DeskQuery {
  let command: DeskCommand

  package init(_ command: DeskCommand) { self.command = command }

  /// The facts of a command look at reach by themselves, as when it is made.
  package var card: QueryCard { QueryCard(.judge, right: command.card.right, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> DeskAnswer {
    let facts = try scene.desk.facts(for: command, scene.actor, scene.now, in: scene.store)
    switch decide(command, given: facts) {
    case .refused(let verdict): return .refused(verdict)
    case .accepted(var acceptance):
      acceptance.appointment = acceptance.appointment.map { scene.visible($0, facts.relation) }
      return .done(acceptance)
    }
  }
}
