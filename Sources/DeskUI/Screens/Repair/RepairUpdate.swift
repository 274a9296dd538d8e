package import AppointmentCore
import DeskService
package import Terminal
import Wording

extension RepairModel: ScreenModel {
  package mutating func reload(_ session: inout Session) {
    switch step {
    case .who:
      if session.may(.repair) == nil { ticket = session.ask(.loadRepairOverview) }
      list.fit(count: items(session).count, height: list.height)
    case .days: askHits(&session)
    // While lines are being booked the plan stands still.
    case .plan: if running == nil { ticket = session.ask(.loadRepair(scope)) }
    }
  }

  private mutating func askHits(_ session: inout Session) {
    guard let note = note(session) else {
      hits = nil
      return
    }
    ticket = session.ask(.loadHits(.reportAbsence(note)))
  }

  package mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    let before = editor.text
    guard takesText, editor.handle(key) else { return false }
    guard editor.text != before else { return true }
    if step == .who {
      hasPointed = false
      list = ListSelection(count: items(session).count, height: list.height)
    } else {
      askHits(&session)
    }
    return true
  }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .select:
      // The first arrow points at the first line, as none was chosen before.
      if isPointed || step != .who { _ = list.handle(key) }
      hasPointed = true
    case .chooseAbsentee: choose(&session)
    case .absenceReason:
      let all = Absence.Reason.allCases
      reason = all[(all.firstIndex(of: reason)! + 1) % all.count]
    case .reportNow: if let note = note(session) { session.perform(.reportAbsence(note)) }
    case .nextOption: change(by: 1)
    case .previousOption: change(by: -1)
    case .acceptPlan: accept(lines, &session)
    case .acceptLine: accept(line.map { [$0] } ?? [], &session)
    case .showCalls: session.go(.push(.calls(CallsModel(&session))))
    default: break
    }
  }

  private mutating func choose(_ session: inout Session) {
    let items = items(session)
    guard let row = list.selected, row < items.count else { return }
    switch items[row] {
    case .resume: showPlan(.everything, &session)
    case .calls: session.go(.replace(.calls(CallsModel(&session))))
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
    ticket = session.ask(.loadRepair(scope))
  }

  /// Another time or colleague for the chosen line; the others of the plan give way to it.
  private mutating func change(by step: Int) {
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
  private mutating func accept(_ lines: [RepairPlan.Line], _ session: inout Session) {
    accepted = 0
    refusals = []
    queue = lines.map { line in
      line.choice.map { .repair(line.talk.appointment.id, $0) }
        ?? .listCall(line.talk.appointment.id)
    }
    next(&session)
  }

  private mutating func next(_ session: inout Session) {
    running = queue.isEmpty ? nil : queue.removeFirst()
    if let running {
      session.perform(running)
      return
    }
    var said = accepted == 1 ? "1 gesprek vastgelegd." : "\(accepted) gesprekken vastgelegd."
    if let first = refusals.first { said += " Niet gelukt: \(first)" }
    if lines.count <= accepted, refusals.isEmpty, session.may(.call) == nil {
      session.go(.replace(.calls(CallsModel(&session))))
    }
    session.say(said)
  }

  package mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    if case .reportAbsence(let note) = command {
      session.say(Changes.line(acceptance, in: session.directory, now: session.now))
      if session.may(.repair) == nil {
        showPlan(.staff(note.staff), &session)
      } else {
        session.go(.back)
      }
      return true
    }
    guard command == running else { return false }
    if case .repair = command { accepted += 1 }
    next(&session)
    return true
  }

  package mutating func refused(
    _ command: DeskCommand, _ verdict: Verdict, _ session: inout Session
  ) -> Bool {
    // A key typed ahead told the same once more; the plan stands there already.
    if case .reportAbsence = command, step == .plan { return true }
    guard command == running else { return false }
    if case .repair(let id, _) = command, let finding = verdict.findings.first {
      let client = lines.first { $0.talk.appointment.id == id }?.talk.appointment.client
      let name = client.map { session.directory.client($0) } ?? ""
      refusals.append("\(name): \(Findings.sentence(finding, in: session.directory))")
    }
    next(&session)
    if running == nil { reload(&session) }
    return true
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    switch answer {
    case .repairOverview(let overview):
      self.overview = overview
      if session.status == RepairModel.loading { session.say("") }
      list.fit(count: items(session).count, height: list.height)
    case .hits(let hits):
      self.hits = hits
      if session.status == RepairModel.loading { session.say("") }
      session.know(hits.rows.map { ($0.appointment.client, $0.name) })
    case .repair(let proposal):
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

  package mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    if list.handle(mouse, in: RepairLayout(area, self).rows).consumed { hasPointed = true }
  }
}
