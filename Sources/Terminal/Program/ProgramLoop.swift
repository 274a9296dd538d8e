import Dispatch

/// Why a loop ended.
package enum LoopEnd: Hashable, Sendable {
  /// The program said that it had finished.
  case finished
  /// Somebody asked the program to end by a signal.
  case terminated
  /// The terminal is gone.
  case hungUp
}

/// Runs a program on a screen: one thread waits, draws and updates; one worker does the work.
///
/// Everything that has come in is taken before a frame is drawn, so that held keys cost one frame.
/// Between two events nothing runs and nothing is written.
package final class ProgramLoop<Model, Message: Sendable, Effect: Sendable> {
  private let program: Program<Model, Message, Effect>
  private let screen: any Screen
  private let idleDescriptor: Int32?
  private let worker = DispatchQueue(label: "worker")
  private var model: Model
  private var end: LoopEnd?
  private var wakeAt: Int?

  /// Takes messages from any thread, for what happens without being asked for.
  package let mailbox: Mailbox<Message>

  /// A loop that has not started; to `idleDescriptor` a byte is written each time it becomes idle.
  package init(
    _ program: Program<Model, Message, Effect>, model: Model, on screen: any Screen,
    idleDescriptor: Int32? = nil
  ) throws(TerminalFailure) {
    self.program = program
    self.model = model
    self.screen = screen
    self.idleDescriptor = idleDescriptor
    mailbox = try Mailbox()
  }

  /// Runs until the program has finished, is asked to end, or has no terminal any more.
  ///
  /// On the last two the program gets the event first, and the effects that it asks for (to keep a
  /// draft) are carried out before this returns.
  package func run(startingWith messages: [Message] = []) -> (end: LoopEnd, model: Model) {
    finish(program.take(messages, into: &model))
    var isIdle = false
    draw()
    while true {
      let collected = mailbox.collect()
      if !collected.messages.isEmpty {
        isIdle = false
        finish(program.take(collected.messages, into: &model))
        if end == nil { draw() }
        continue
      }
      if collected.outstanding == 0 {
        if let end { return (end, model) }
        if program.isFinished(model) { return (.finished, model) }
        // Half a key is not idleness: it may become the Esc key in a moment.
        if !isIdle, screen.partialInputWait == nil {
          if let idleDescriptor { Waiting.signal(idleDescriptor, inputBytes: screen.inputBytes) }
          isIdle = true
        }
      } else if end == nil, program.isFinished(model) {
        end = .finished
      }
      if step() { isIdle = false }
    }
  }

  /// Waits once and takes in what came; answers whether anything but time has passed.
  private func step() -> Bool {
    let watched = end == nil ? screen.descriptors : []
    let partialWait = end == nil ? screen.partialInputWait : nil
    let timeToTick = end == nil ? timeToTick() : nil
    let wait = [partialWait, timeToTick].compactMap(\.self).min()
    let ready = Waiting.wait(for: watched + [mailbox.descriptor], milliseconds: wait)
    guard end == nil else { return true }
    var events: [InputEvent] = []
    if ready.contains(where: watched.contains) {
      events = screen.readPending(afterWaiting: false)
    } else if partialWait != nil, ready.isEmpty {
      events = screen.readPending(afterWaiting: true)
    }
    let isDue = timeToTick != nil && self.timeToTick() == 0
    var messagesOfTime: [Message] = []
    if isDue, let tick = program.tick() { messagesOfTime = [tick] }
    guard !events.isEmpty || !messagesOfTime.isEmpty else { return !ready.isEmpty }
    var step = program.take(events, into: &model)
    let later = program.take(messagesOfTime, into: &model)
    step.effects += later.effects
    step.rang = step.rang || later.rang
    step.droppedTypeAhead = step.droppedTypeAhead || later.droppedTypeAhead
    finish(step)
    if events.contains(.hungUp) {
      end = .hungUp
    } else if events.contains(.terminationRequested) {
      end = .terminated
    } else {
      draw()
    }
    return !events.isEmpty || !step.effects.isEmpty
  }

  private func timeToTick() -> Int? {
    wakeAt.map { max(0, $0 - Waiting.monotonicMilliseconds()) }
  }

  /// Sends the effects to the worker and does what else a step asks of the screen.
  private func finish(_ step: Program<Model, Message, Effect>.Step) {
    if step.rang { screen.ring() }
    if step.droppedTypeAhead { screen.discardPending() }
    for effect in step.effects {
      mailbox.begin()
      worker.async { [mailbox, perform = program.perform] in
        mailbox.finish(with: perform(effect))
      }
    }
    wakeAt = program.nextWake(model).map { Waiting.monotonicMilliseconds() + $0 }
  }

  private func draw() {
    var grid = CellGrid(size: screen.size)
    let cursor = program.view(model, &grid)
    screen.present(grid, cursor: cursor)
  }
}
