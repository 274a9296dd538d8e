import AppointmentCore
import DeskService
import Terminal
import Wording

/// Takes in what happened. Pure: the clock, the size and every answer come in as messages.
package enum DeskUpdate {
  /// What a message makes of the model, and what is wanted of the world then.
  package static func update(_ message: DeskMessage, to model: inout DeskModel) -> [DeskEffect] {
    switch message {
    case .started(let instant):
      model.session.instant = instant
      model.officeTicket = model.session.ask(.loadOffice)
      model.withTop { $0.reload(&$1) }
    case .input(let event, let instant):
      model.session.instant = instant
      model.take(event)
    case .ticked(let instant):
      model.session.instant = instant
      model.tick()
    case .officeChanged(let instant):
      model.session.instant = instant
      model.reloadAll()
    case .answered(let ticket, let answer, let instant):
      model.session.instant = instant
      model.take(answer, ticket: ticket)
    }
    return model.settle()
  }
}

extension DeskModel {
  /// Carries out what screens asked for: other screens first, then their effects.
  mutating func settle() -> [DeskEffect] {
    while !session.moves.isEmpty { apply(session.moves.removeFirst()) }
    let effects = session.effects
    session.effects = []
    for effect in effects {
      if case .perform(_, .some) = effect.work { outstanding[effect.ticket] = effect }
    }
    return effects
  }

  mutating func reloadAll() {
    officeTicket = session.ask(.loadOffice)
    withEachScreen { $0.reload(&$1) }
  }

  mutating func tick() {
    let idle = session.instant.milliseconds - lastInput
    if idle >= DeskModel.blankMilliseconds { isBlank = true }
    if idle >= DeskModel.coverMilliseconds { cover() }
    if watchTicket == nil { watchTicket = session.ask(.watch) }
  }

  /// Takes in an event of the terminal.
  mutating func take(_ event: InputEvent) {
    switch event {
    case .resized(let size): session.size = size
    case .suspendedAndBack: reloadAll()
    case .terminationRequested, .hungUp:
      for screen in screens { screen.left(&session) }
      isFinished = true
    case .pasted(let text):
      guard !wakes(), session.instant.milliseconds >= session.keysIgnoredUntil else { return }
      paste(text)
    case .key(let key):
      guard !wakes(), session.instant.milliseconds >= session.keysIgnoredUntil else { return }
      take(key)
    case .mouse(let mouse):
      guard mouse.action != .release, !wakes(),
        session.instant.milliseconds >= session.keysIgnoredUntil
      else { return }
      take(mouse)
    }
  }

  /// A key after a cover or after a long silence only brings the screen back.
  private mutating func wakes() -> Bool {
    lastInput = session.instant.milliseconds
    guard isCovered || isBlank else { return false }
    isCovered = false
    isBlank = false
    return true
  }

  mutating func take(_ key: KeyPress) {
    if isTooSmall {
      if key == .character("q") { isFinished = true }
      return
    }
    session.forgetRemark()
    if !dialogs.isEmpty { return takeInDialog(key) }
    let screen = top
    if screen.takesText, key.isText {
      _ = withTop { $0.take(key, &$1) }
      return
    }
    if let binding = screen.table.binding(for: key) {
      perform(binding.action, key: key)
    } else if withTop({ $0.take(key, &$1) }) {
      return
    } else if let binding = KeyTable.everywhere.binding(for: key) {
      perform(binding.action, key: key)
    }
  }

  /// A text in one piece goes where letters are text, and means no action anywhere else.
  private mutating func paste(_ text: String) {
    guard !isTooSmall else { return }
    session.forgetRemark()
    if dialogs.isEmpty {
      withTop { $0.paste(text, &$1) }
    } else {
      dialogs[dialogs.count - 1].paste(text)
    }
  }

  /// Does an action, or says why it cannot be done.
  mutating func perform(_ action: ScreenAction, key: KeyPress) {
    if let reason = whyNot(action) { return session.remark(reason) }
    if top.has(action) {
      withTop { $0.act(action, key: key, &$1) }
    } else if let key = DeskKey.key(action) {
      key.act(&self)
    } else {
      // A way onward may lie on another screen than the one that stands here.
      session.remark("Dat kan op dit scherm niet. Ga met F2 naar de dag.")
    }
  }

  /// Why an action cannot be done now; nil when it can. A screen's own go before those of every
  /// screen.
  func whyNot(_ action: ScreenAction) -> String? {
    top.has(action) ? top.whyNot(action, session) : DeskKey.key(action)?.reason(self)
  }

  private mutating func takeInDialog(_ key: KeyPress) {
    guard let dialog = dialogs.popLast() else { return }
    let step: DialogStep
    switch dialog {
    case .choice(var choice):
      step = choice.take(key)
      if case .stay = step { dialogs.append(.choice(choice)) }
    case .text(var text):
      step = text.take(key)
      if case .stay = step { dialogs.append(.text(text)) }
      if case .close(.text(let typed, let purpose)) = step,
        let complaint = DayInput.complaint(typed, purpose, today: session.today)
      {
        text.complaint = complaint
        return dialogs.append(.text(text))
      }
    case .colleague(var colleague):
      step = colleague.take(key, session)
      if case .stay = step { dialogs.append(.colleague(colleague)) }
    case .keys(var keys):
      step = keys.take(key)
      if case .stay = step { dialogs.append(.keys(keys)) }
    }
    if case .close(let result) = step { take(result) }
  }

  private mutating func take(_ result: DialogResult) {
    switch result {
    case .nothing: break
    case .perform(let command, let action): session.perform(command, for: action)
    case .performAll(let commands): for command in commands { session.perform(command) }
    case .retry(let effect): session.effects.append(effect)
    case .action(let action): perform(action, key: .enter)
    case .colleague(let dialog): dialogs.append(.colleague(dialog))
    case .leave: isFinished = true
    case .topic, .onward, .text, .propose, .shift, .standing, .room, .roomChosen, .lesson,
      .lessonChosen, .rebook, .urgent,
      .urgentTime:
      withTop { $0.take(result, &$1) }
    // Line.
    case .line(let step): take(step)
    }
  }
}

extension KeyPress {
  /// Whether the key belongs to a text that is being typed.
  var isText: Bool {
    switch self {
    case .character, .backspace, .delete, .left, .right: true
    case .control(let letter): "uwaek".contains(letter)
    default: false
    }
  }
}
