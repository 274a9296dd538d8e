import AppointmentCore
import DeskService
import Terminal
import Wording

extension RepairModel {
  mutating func reload(_ session: inout Session) {
    switch step {
    case .who:
      if session.may(.repair) == nil { ticket = session.ask(ReadRepairOverview()) }
      list.fit(count: items(session).count, height: list.height)
    case .days: askHits(&session)
    // While lines are being booked the plan stands still.
    case .plan: if running == nil { ticket = session.ask(PlanRepair(for: scope)) }
    }
  }

  private mutating func askHits(_ session: inout Session) {
    guard let note = note(session) else {
      hits = nil
      return
    }
    ticket = session.ask(FindHits(of: .reportAbsence(note)))
  }

  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    let before = editor.text
    guard takesText, editor.handle(key) else { return false }
    if editor.text != before { typed(&session) }
    return true
  }

  mutating func paste(_ text: String, _ session: inout Session) {
    guard takesText else { return }
    _ = editor.paste(text)
    typed(&session)
  }

  private mutating func typed(_ session: inout Session) {
    if step == .who {
      hasPointed = false
      list = ListSelection(count: items(session).count, height: list.height)
    } else {
      askHits(&session)
    }
  }

  /// The first arrow points at the first line, as none was chosen before.
  mutating func select(_ key: KeyPress) {
    if isPointed || step != .who { _ = list.handle(key) }
    hasPointed = true
  }

  mutating func changeReason() {
    let all = Absence.Reason.allCases
    reason = all[((all.firstIndex(of: reason) ?? -1) + 1) % all.count]
  }

  func report(_ session: inout Session) {
    if let note = note(session) { session.perform(.reportAbsence(note), for: .reportNow) }
  }

  mutating func choose(_ session: inout Session) {
    let items = items(session)
    guard let row = list.selected, row < items.count else { return }
    switch items[row] {
    case .resume: showPlan(.everything, &session)
    case .calls: session.go(.replace(CallsModel(&session)))
    case .staff(let code):
      let isAway =
        overview?.away.contains {
          $0.absence.staff == code && $0.absence.period.contains(session.today)
            && $0.openTalks > 0
        } ?? false
      // Who is away already is not asked for days again: what is left of the plan is shown.
      if isAway { return showPlan(.staff(code), &session) }
      step = .days(code)
      editor = LineEditor(maximumLength: 40)
      askHits(&session)
    }
  }

  private mutating func showPlan(_ scope: RepairScope, _ session: inout Session) {
    self.scope = scope
    step = .plan
    list = ListSelection(count: 0, height: list.height)
    ticket = session.ask(PlanRepair(for: scope))
  }

  /// Another time or colleague for the chosen line; the others of the plan give way to it.
  mutating func change(by step: Int) {
    guard let proposal, let line else { return }
    let id = line.talk.appointment.id
    guard let talk = proposal.instance.talks.first(where: { $0.appointment.id == id }) else {
      return
    }
    let all = talk.alternatives
    let current =
      line.proposal.option.flatMap { now in
        all.firstIndex { $0.staff == now.staff && $0.slot.date == now.slot.date }
      } ?? -1
    pins[id] = all[((current + step) % all.count + all.count) % all.count]
    plan = RepairSolver().proposal(for: proposal.instance.pinning(pins)).plan
  }

  /// Books lines one after another: what is booked stays, whatever happens to the rest.
  mutating func accept(_ lines: [RepairPlan.Line], _ session: inout Session) {
    accepted = 0
    refusals = []
    queue = lines
    next(&session)
  }

  private mutating func next(_ session: inout Session) {
    running = queue.isEmpty ? nil : queue.removeFirst()
    if let running {
      let talk = running.talk.appointment.id
      session.perform(
        running.choice.map { .repair(talk, $0) } ?? .listCall(talk), for: .acceptPlan)
      return
    }
    var said = accepted == 1 ? "1 gesprek vastgelegd." : "\(accepted) gesprekken vastgelegd."
    if let first = refusals.first { said += " Niet gelukt: \(first)" }
    if lines.count <= accepted, refusals.isEmpty, session.may(.call) == nil {
      session.go(.replace(CallsModel(&session)))
    }
    session.say(said)
  }

  mutating func isReported(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    session.say(Changes.line(acceptance, in: session.directory, now: session.now))
    if session.may(.repair) == nil {
      if case .days(let staff) = step { showPlan(.staff(staff), &session) }
    } else {
      session.go(.back)
    }
    return true
  }

  /// A line was booked; answers whether it was one of those that were accepted here.
  mutating func isKept(_ session: inout Session) -> Bool {
    guard let running else { return false }
    if running.choice != nil { accepted += 1 }
    next(&session)
    return true
  }

  /// A line was refused: the others go on, and it is said at the end.
  mutating func isNotKept(_ verdict: Verdict, _ session: inout Session) -> Bool {
    guard let running else { return false }
    if running.choice != nil, let finding = verdict.findings.first {
      let name = session.directory.client(running.talk.appointment.client)
      refusals.append("\(name): \(Findings.sentence(finding, in: session.directory))")
    }
    next(&session)
    if self.running == nil { reload(&session) }
    return true
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    switch answer {
    case .asked(let overview as RepairOverview):
      self.overview = overview
      if session.status == RepairModel.loading { session.say("") }
      list.fit(count: items(session).count, height: list.height)
    case .asked(let hits as OrphanSheet):
      self.hits = hits
      if session.status == RepairModel.loading { session.say("") }
      session.know(hits.rows.map { ($0.appointment.client, $0.name) })
    case .asked(let proposal as RepairProposal):
      show(proposal, &session)
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  private mutating func show(_ proposal: RepairProposal, _ session: inout Session) {
    session.know(proposal.names.map { ($0.key, $0.value) })
    let isFirst = self.proposal == nil
    let chosen = line?.talk.appointment.id
    self.proposal = proposal
    failure = nil
    let known = Set(proposal.instance.talks.map(\.appointment.id))
    pins = pins.filter { known.contains($0.key) }
    plan =
      pins.isEmpty
      ? proposal.plan : RepairSolver().proposal(for: proposal.instance.pinning(pins)).plan
    list.fit(count: lines.count, height: list.height)
    if let row = lines.firstIndex(where: { $0.talk.appointment.id == chosen }) { list.select(row) }
    // It appears by itself: an Enter that was typed ahead must not accept what nobody has read.
    if isFirst, !lines.isEmpty { session.warn() }
  }

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    if list.handle(mouse, in: RepairLayout(area, self).rows).consumed { hasPointed = true }
  }
}
