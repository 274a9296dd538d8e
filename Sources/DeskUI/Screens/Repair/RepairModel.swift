package import AppointmentCore
package import DeskService
package import Terminal

/// Somebody is ill: who, for how long, and what happens to their talks (U-08, U-25).
///
/// Three steps of one screen. Nothing of it is kept in the screen alone: what was accepted is
/// booked, and whoever opens it again sees what is left.
package struct RepairModel: Sendable {
  package enum Step: Hashable, Sendable {
    case who
    case days(StaffCode)
    case plan
  }

  /// A line of the first step: somebody, or something that is not finished.
  package enum Item: Hashable, Sendable {
    case resume(openTalks: Int)
    case calls(open: Int)
    case staff(StaffCode)
  }

  package internal(set) var step = Step.who
  package var editor = LineEditor(maximumLength: 40)
  var reason = Absence.Reason.ill
  var list = ListSelection(count: 0, height: 14)
  /// Whether somebody moved the focus: nobody is reported by Enter alone (screens rule 6).
  var hasPointed = false
  var overview: RepairOverview?
  /// The talks that the absence would hit, and for which days they were asked.
  var hits: OrphanSheet?
  var scope = RepairScope.everything
  package internal(set) var proposal: RepairProposal?
  /// What a person chose instead of what was proposed.
  var pins: [Identifier<Appointment>: RepairOption] = [:]
  /// The plan with what was chosen.
  package internal(set) var plan: RepairPlan?
  /// Lines that were accepted and wait for their turn, each booked on its own.
  var queue: [RepairPlan.Line] = []
  /// The one that was asked for and is not answered yet.
  var running: RepairPlan.Line?
  var accepted = 0
  var refusals: [String] = []
  var ticket = 0
  var failure: String?

  package init() {}

  /// Said to somebody who is faster than the names; it goes when they are there.
  static let loading = "Een moment, Balie zoekt het op."

  /// Whether a line of the first step was chosen, by an arrow or by typing.
  var isPointed: Bool { hasPointed || !editor.text.isEmpty }

  /// Whether the names stand there: who is away already decides what Enter asks.
  func isLoading(_ session: Session) -> Bool {
    session.office == nil
      || (editor.text.isEmpty && session.may(.repair) == nil && overview == nil && failure == nil)
  }

  /// Every line of the first step: what was left, then who matches what is typed, those on duty
  /// today first.
  func items(_ session: Session) -> [Item] {
    let typed = NameFolding.fold(editor.text)
    var items: [Item] = []
    if typed.isEmpty, let overview {
      if overview.openTalks > 0 { items.append(.resume(openTalks: overview.openTalks)) }
      if overview.openCalls > 0 { items.append(.calls(open: overview.openCalls)) }
    }
    return items + Colleagues.matching(editor.text, session).map { .staff($0.code) }
  }

  /// The days that are typed; nil when they cannot be read. `vr` is until Friday, `do vr` from
  /// Thursday until Friday, nothing today.
  func period(_ session: Session) -> CivilPeriod? {
    let today = session.today
    let words = editor.text.split { " /".contains($0) }.map(String.init).filter {
      $0 != "t" && $0 != "m"
    }
    let days = words.compactMap { DayInput.day($0, today: today) }
    guard days.count == words.count, days.count <= 2 else { return nil }
    let first = days.count == 2 ? days[0] : today
    var last = days.last ?? today
    // "do di" is until the Tuesday after that Thursday.
    if days.count == 2, last < first, let again = DayInput.day(words[1], today: first) {
      last = again
    }
    guard first >= today else { return nil }
    return CivilPeriod(from: first, upTo: last.adding(days: 1))
  }

  /// What is reported when the days can be read.
  func note(_ session: Session) -> AbsenceNote? {
    guard case .days(let staff) = step else { return nil }
    return period(session).map { AbsenceNote(staff: staff, period: $0, reason: reason) }
  }

  /// In the order of the day, as people come; the plan itself begins with who cannot wait.
  var lines: [RepairPlan.Line] {
    (plan?.lines ?? []).sorted { left, right in
      let (one, other) = (left.talk.appointment, right.talk.appointment)
      return (one.slot.startMoment, one.reference.number)
        < (other.slot.startMoment, other.reference.number)
    }
  }

  var line: RepairPlan.Line? {
    guard let row = list.selected, row < lines.count else { return nil }
    return lines[row]
  }
}
