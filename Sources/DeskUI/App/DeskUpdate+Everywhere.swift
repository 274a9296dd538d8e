import AppointmentCore
import DeskService
import Terminal
import Wording

extension DeskModel {
  mutating func help() { dialogs.append(.keys(KeysDialog(.help, lines: keyLines()))) }

  mutating func openPalette() {
    let context = LineContext(rows: top.lineRows(session), session)
    dialogs.append(.keys(KeysDialog(.palette, lines: keyLines(), line: context)))
  }

  /// Hides everything behind a clock, and lets go what was half typed and left.
  mutating func cover() {
    isCovered = true
    session.drafts = [:]
  }

  /// Goes to a screen as to the bottom of everything.
  mutating func show(_ screen: any ScreenModel) {
    session.say("")
    rebase(screen)
    withTop { $0.reload(&$1) }
  }

  /// Puts a screen on top and lets it ask for what it shows.
  mutating func open(_ screen: any ScreenModel) {
    apply(.push(screen))
    withTop { $0.reload(&$1) }
  }

  mutating func back() {
    if screens.count > 1 {
      apply(.back)
      withTop { $0.reload(&$1) }
    }
  }

  /// `q` leaves from the top level, and asks; deeper it is one level back.
  mutating func leave() {
    guard screens.count == 1 else { return back() }
    dialogs.append(
      .choice(
        ChoiceDialog(
          title: "Balie afsluiten?",
          options: [.init("n", "nee, blijf", .nothing), .init("j", "ja, sluit af", .leave)])))
  }

  /// Every action of this screen and of every screen, each once, with its key and why not.
  func keyLines() -> [KeysDialog.Line] {
    let tables = [top.table, KeyTable.everywhere]
    return tables.flatMap(\.bindings).filter { $0.action != .select }.map { binding in
      KeysDialog.Line(
        action: binding.action, key: binding.name, label: binding.label,
        disabled: whyNot(binding.action))
    }
  }

  /// Takes an answer to the one that asked for it; an answer nobody waits for any more is dropped.
  mutating func take(_ answer: StoreAnswer, ticket: Int) {
    if let effect = outstanding.removeValue(forKey: ticket) { return take(answer, to: effect) }
    switch answer {
    case .office(let office, let counter) where ticket == officeTicket:
      self.counter = counter
      let known = session.directory
      let isFirst = session.office == nil
      session.office = office
      session.directory = Directory(office: office)
      session.directory.clients = known.clients
      session.directory.present = known.present
      if isFirst { withTop { $0.officeIsKnown(&$1) } }
    case .asked(let answers as [[LineClient]]) where ticket == lineTicket: takeLine(answers)
    case .failed(let failure) where ticket == lineTicket:
      complain(Refusals.sentence(failure))
    case .counter(let counter) where ticket == watchTicket:
      watchTicket = nil
      if let old = self.counter, old != counter { reloadAll() }
      self.counter = counter
    default:
      if ticket == watchTicket { watchTicket = nil }
      for index in screens.indices.reversed() {
        if screens[index].take(answer, ticket: ticket, &session) { return }
      }
      if case .failed(let failure) = answer { session.say(Refusals.sentence(failure)) }
    }
  }

  /// What a change of the roster or of a week should make somebody look at; what a booking
  /// warns of stands beside its time already.
  private mutating func warn(of acceptance: Acceptance) {
    let warning = acceptance.warnings.first { [.fewDayparts, .lessonMeetsTalk].contains($0.code) }
    if let warning { session.sentence = Findings.sentence(warning, in: session.directory) }
  }

  /// A change was answered: say what happened, or why not and what instead.
  private mutating func take(_ answer: StoreAnswer, to effect: DeskEffect) {
    guard case .perform(let command, _) = effect.work, effect.purpose != .stamp else { return }
    switch answer {
    case .performed(.done(let acceptance)):
      count(acceptance, takesBack: command.card.takesBack)
      if acceptance.undone != nil { withTop { $0.tookBack(&$1) } }
      if case .line(let reading) = effect.purpose {
        session.say(LineEcho.done(reading, acceptance, session))
        return reloadAll()
      }
      if !isSaid(acceptance, effect.purpose) {
        session.say(Changes.line(acceptance, in: session.directory, now: session.now))
        warn(of: acceptance)
      }
      session.moves.isEmpty ? reloadAll() : reloadAfterMoves()
    case .performed(.refused(let verdict)): refuse(verdict, of: command, effect.purpose)
    case .failed(let failure):
      if case .key = effect.purpose { withTop { $0.failed(&$1) } }
      session.warn()
      dialogs.append(.choice(Refusals.dialog(failure, again: effect)))
      reloadAll()
    default: break
    }
  }

  /// Keeps how many changes made here stand.
  private mutating func count(_ acceptance: Acceptance, takesBack: Bool) {
    if acceptance.undone != nil {
      session.changes = max(0, (session.changes ?? 0) - 1)
    } else if !takesBack {
      session.changes = (session.changes ?? 0) + 1
    }
  }

  /// Whether the key on whose behalf a change was made says itself what came of it.
  private mutating func isSaid(_ acceptance: Acceptance, _ purpose: Purpose) -> Bool {
    guard case .key(let action) = purpose else { return false }
    return withTop { $0.done(action, acceptance, &$1) }
  }

  private mutating func refuse(_ verdict: Verdict, of command: DeskCommand, _ purpose: Purpose) {
    var action: ScreenAction?
    switch purpose {
    case .stamp, .release: return
    case .line(let reading): return refuseLine(verdict, of: command, reading)
    case .change: break
    case .key(let key):
      action = key
      if withTop({ $0.refused(key, verdict, &$1) }) { return }
    }
    if let finding = verdict.findings.first(where: { $0.code == .nothingToUndo }) {
      session.changes = 0
      return session.say(Findings.sentence(finding, in: session.directory))
    }
    session.warn()
    let dialog = Refusals.dialog(verdict, of: command, for: action, hasKey: hasKey, session)
    dialogs.append(.choice(dialog))
  }

  /// Whether an action has a key on the screen that stands here, or everywhere.
  private func hasKey(_ action: ScreenAction) -> Bool {
    top.has(action) || DeskKey.key(action) != nil
  }

  private mutating func reloadAfterMoves() {
    while !session.moves.isEmpty { apply(session.moves.removeFirst()) }
    reloadAll()
  }
}
