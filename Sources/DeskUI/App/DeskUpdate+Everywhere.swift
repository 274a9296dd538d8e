import AppointmentCore
import DeskService
import Terminal
import Wording

extension DeskModel {
  /// What keys do that mean the same on every screen.
  mutating func performEverywhere(_ action: ScreenAction) {
    switch action {
    case .help: dialogs.append(.keys(KeysDialog(.help, lines: keyLines())))
    case .palette:
      let context = LineContext(rows: top.model.lineRows(session), session)
      dialogs.append(.keys(KeysDialog(.palette, lines: keyLines(), line: context)))
    case .back: back()
    case .leave: leave()
    case .search: apply(.push(.search(SearchModel())))
    case .undo: session.perform(.undo(nil))
    case .cover: isCovered = true
    case .counterMode: session.isCounterMode.toggle()
    case .redraw: reloadAll()
    case .showDay: show(.day(DayModel(date: session.today)))
    case .showWeek: show(.week(WeekModel(session)))
    case .showCaseload: show(.caseload(CaseloadModel(date: session.today)))
    case .showRoster: show(.roster(RosterModel(date: session.today)))
    case .showHouseholds: show(.households(HouseholdsModel()))
    case .bookTogether, .bookInTurn, .discard: withTop { $0.act(action, key: .enter, &$1) }
    case .reportIll: open(.repair(RepairModel()))
    case .showCalls: open(.calls(CallsModel()))
    case .darkTheme: session.theme = Theme(.dark)
    case .lightTheme: session.theme = Theme(.light)
    case .monoTheme: session.theme = Theme(.mono)
    case .contrastTheme: session.theme = Theme(.contrast)
    // Grids.
    case .showTeam: show(.team(TeamModel(date: session.today)))
    // Life.
    case .showWorklists: show(.worklists(WorklistModel()))
    // What a dialog was opened for on a screen that has gone since.
    default: session.remark("Dat kan op dit scherm niet. Ga met F2 naar de dag.")
    }
  }

  /// Whether an action has a key on the screen that stands here, or everywhere.
  func hasKey(_ action: ScreenAction) -> Bool {
    isOfScreen(action) || KeyTable.everywhere.binding(for: action) != nil
  }

  private mutating func show(_ screen: DeskScreen) {
    session.say("")
    rebase(screen)
    withTop { $0.reload(&$1) }
  }

  /// Puts a screen on top and lets it ask for what it shows.
  private mutating func open(_ screen: DeskScreen) {
    apply(.push(screen))
    withTop { $0.reload(&$1) }
  }

  private mutating func back() {
    if screens.count > 1 {
      apply(.back)
      withTop { $0.reload(&$1) }
    }
  }

  /// `q` leaves from the top level, and asks; deeper it is one level back.
  private mutating func leave() {
    guard screens.count == 1 else { return back() }
    dialogs.append(
      .choice(
        ChoiceDialog(
          title: "Balie afsluiten?",
          options: [.init("n", "nee, blijf", .nothing), .init("j", "ja, sluit af", .leave)])))
  }

  /// Every action of this screen and of every screen, each once, with its key and why not.
  func keyLines() -> [KeysDialog.Line] {
    let tables = [KeyTable.named(top.model.table), KeyTable.everywhere]
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
      // A week that was opened before anybody was known chooses its person now.
      if isFirst, case .week = top { withTop { $0.reload(&$1) } }
    case .lineClients(let answers) where ticket == lineTicket: takeLine(answers)
    case .failed(let failure) where ticket == lineTicket:
      complain(Refusals.sentence(failure))
    case .counter(let counter) where ticket == watchTicket:
      watchTicket = nil
      if let old = self.counter, old != counter { reloadAll() }
      self.counter = counter
    default:
      if ticket == watchTicket { watchTicket = nil }
      for index in screens.indices.reversed() {
        var model = screens[index].model
        let isTaken = model.take(answer, ticket: ticket, &session)
        screens[index].model = model
        if isTaken { return }
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
    guard case .perform(let command, _) = effect.work else { return }
    // The stamp of a first question is the system's own: nobody asked for it, nobody hears of it.
    if case .ask = command { return }
    switch answer {
    case .performed(.done(let acceptance)):
      if acceptance.undone != nil {
        session.changes = max(0, (session.changes ?? 0) - 1)
      } else if !command.card.takesBack {
        session.changes = (session.changes ?? 0) + 1
      }
      if let reading = echoes.removeValue(forKey: effect.ticket) {
        session.say(LineEcho.done(reading, acceptance, session))
        return reloadAll()
      }
      if !withTop({ $0.done(command, acceptance, &$1) }) {
        session.say(Changes.line(acceptance, in: session.directory, now: session.now))
        warn(of: acceptance)
      }
      session.moves.isEmpty ? reloadAll() : reloadAfterMoves()
    case .performed(.refused(let verdict)):
      // What was to be let go as its form was left is free already.
      if case .letGo = command, dialogs.isEmpty, !isBooking { return }
      if let reading = echoes.removeValue(forKey: effect.ticket) {
        return refuseLine(verdict, of: command, reading)
      }
      if let finding = verdict.findings.first(where: { $0.code == .nothingToUndo }) {
        session.changes = 0
        return session.say(Findings.sentence(finding, in: session.directory))
      }
      guard !withTop({ $0.refused(command, verdict, &$1) }) else { return }
      session.warn()
      let dialog = Refusals.dialog(verdict, of: command, hasKey: hasKey, session)
      dialogs.append(.choice(dialog))
    case .failed(let failure):
      session.warn()
      dialogs.append(.choice(Refusals.dialog(failure, again: effect)))
      reloadAll()
    default: break
    }
  }

  private mutating func reloadAfterMoves() {
    while !session.moves.isEmpty { apply(session.moves.removeFirst()) }
    reloadAll()
  }
}
