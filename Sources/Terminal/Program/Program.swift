/// A program as four pure functions and one that does the work (model, update, view).
///
/// `update` and `view` know no clock and do no I/O. What is wanted from the world is an effect,
/// which `perform` carries out on the one worker, in order; its answers come back as messages.
package struct Program<Model, Message: Sendable, Effect: Sendable> {
  /// Takes in what happened; returns what is wanted from the world.
  package var update: (Message, inout Model) -> [Effect]
  /// Draws the model; returns where the cursor stands, or nil to hide it.
  package var view: (Model, inout CellGrid) -> Point?
  /// What an event of the terminal means now; nil when it means nothing.
  package var message: (InputEvent, Model) -> Message?
  /// Does one piece of work, on the worker; never on the thread of the screen.
  package var perform: @Sendable (Effect) -> [Message]
  /// Whether the program may end.
  package var isFinished: (Model) -> Bool
  /// Milliseconds until `tick` is wanted: to the next minute of the clock, the end of a wait.
  package var nextWake: (Model) -> Int?
  /// The message of time passing, made when `nextWake` has run out.
  package var tick: () -> Message?
  /// Changes when a warning appears: keys typed before it was seen are dropped.
  package var typeAheadBarrier: (Model) -> Int
  /// Changes when the bell is to ring.
  package var bell: (Model) -> Int

  package init(
    update: @escaping (Message, inout Model) -> [Effect],
    view: @escaping (Model, inout CellGrid) -> Point?,
    message: @escaping (InputEvent, Model) -> Message?,
    perform: @escaping @Sendable (Effect) -> [Message],
    isFinished: @escaping (Model) -> Bool,
    nextWake: @escaping (Model) -> Int? = { _ in nil },
    tick: @escaping () -> Message? = { nil },
    typeAheadBarrier: @escaping (Model) -> Int = { _ in 0 },
    bell: @escaping (Model) -> Int = { _ in 0 }
  ) {
    self.update = update
    self.view = view
    self.message = message
    self.perform = perform
    self.isFinished = isFinished
    self.nextWake = nextWake
    self.tick = tick
    self.typeAheadBarrier = typeAheadBarrier
    self.bell = bell
  }
}

extension Program {
  /// What taking in a batch of events led to.
  struct Step {
    var effects: [Effect] = []
    var droppedTypeAhead = false
    var rang = false
  }

  /// Takes in messages one after another.
  func take(_ messages: [Message], into model: inout Model) -> Step {
    var step = Step()
    let bellBefore = bell(model)
    let barrierBefore = typeAheadBarrier(model)
    for message in messages { step.effects += update(message, &model) }
    step.rang = bell(model) != bellBefore
    step.droppedTypeAhead = typeAheadBarrier(model) != barrierBefore
    return step
  }

  /// Takes in events one after another; behind a warning the keys that came before it was seen fall.
  func take(_ events: [InputEvent], into model: inout Model) -> Step {
    var step = Step()
    for event in events {
      if step.droppedTypeAhead && event.isTypedAhead { continue }
      guard let message = message(event, model) else { continue }
      let one = take([message], into: &model)
      step.effects += one.effects
      step.rang = step.rang || one.rang
      step.droppedTypeAhead = step.droppedTypeAhead || one.droppedTypeAhead
    }
    return step
  }
}

extension InputEvent {
  /// Whether the event is something a person did before seeing what came up.
  var isTypedAhead: Bool {
    switch self {
    case .key, .pasted, .mouse: true
    case .resized, .suspendedAndBack, .terminationRequested, .hungUp: false
    }
  }
}
