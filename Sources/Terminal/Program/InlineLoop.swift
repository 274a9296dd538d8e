/// Runs a program in a test: one thread, effects carried out at once, nothing left to chance.
///
/// Take `runsEffects` off to look at what a person sees while the work is not done yet, and call
/// `finishEffects` to let it be done.
package final class InlineLoop<Model, Message: Sendable, Effect: Sendable> {
  package let program: Program<Model, Message, Effect>
  package let screen: RecordingScreen
  package private(set) var model: Model
  /// Effects that were asked for and not carried out yet.
  package private(set) var waitingEffects: [Effect] = []
  /// Every effect that was ever asked for, for assertions.
  package private(set) var effects: [Effect] = []
  package var runsEffects = true

  package init(
    _ program: Program<Model, Message, Effect>, model: Model,
    size: Size = Size(width: 80, height: 24), startingWith messages: [Message] = []
  ) {
    self.program = program
    self.model = model
    screen = RecordingScreen(size: size)
    finish(program.take(messages, into: &self.model))
  }

  /// What is on the screen.
  package var grid: CellGrid { screen.grid }
  package var isFinished: Bool { program.isFinished(model) }

  /// One drained batch of events, as if they had been typed faster than the screen is drawn.
  package func send(_ events: [InputEvent]) {
    for case .resized(let size) in events { screen.size = size }
    finish(program.take(events, into: &model))
  }

  /// Keys one by one, with a frame after each.
  package func press(_ keys: KeyPress...) {
    for key in keys { send([.key(key)]) }
  }

  /// Types a text, one key a character.
  package func type(_ text: String) {
    for character in text { send([.key(.character(character))]) }
  }

  package func click(_ point: Point) {
    send([.mouse(MouseEvent(.press, at: point)), .mouse(MouseEvent(.release, at: point))])
  }

  package func resize(to size: Size) { send([.resized(size)]) }

  /// Hands a message to the program, as an answer or a change made elsewhere would come.
  package func deliver(_ messages: Message...) { finish(program.take(messages, into: &model)) }

  /// Lets the time of `nextWake` run out.
  package func tick() {
    if let message = program.tick() { deliver(message) }
  }

  /// Carries out what waits, and what follows from it.
  package func finishEffects() {
    while !waitingEffects.isEmpty {
      let answers = program.perform(waitingEffects.removeFirst())
      note(program.take(answers, into: &model))
    }
    draw()
  }

  private func note(_ step: Program<Model, Message, Effect>.Step) {
    effects += step.effects
    waitingEffects += step.effects
    if step.rang { screen.ring() }
    if step.droppedTypeAhead { screen.discardPending() }
  }

  private func finish(_ step: Program<Model, Message, Effect>.Step) {
    note(step)
    if runsEffects { finishEffects() } else { draw() }
  }

  private func draw() {
    var grid = CellGrid(size: screen.size)
    let cursor = program.view(model, &grid)
    screen.present(grid, cursor: cursor)
  }
}
