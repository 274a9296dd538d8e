import AppointmentCore
import Wording

/// A step in the life of a talk, the same on every list that shows talks: who may take it, and why it
/// cannot be taken now.
enum TalkStep: CaseIterable, Sendable {
  case arrive, start, fulfil, cancel, late, noShow, move

  /// What the role worn must allow.
  var right: DeskAction {
    switch self {
    case .arrive: .arrive
    case .start: .start
    case .fulfil: .fulfil
    case .cancel: .cancel
    case .late: .late
    case .noShow: .noShow
    case .move: .move
    }
  }

  /// Why it cannot be taken with this talk now.
  func whyNot(_ talk: Appointment, _ session: Session) -> String? {
    switch self {
    case .arrive: step(to: .arrived, talk)
    case .start: step(to: .checkedIn, talk)
    // Nobody marked it on the day itself: then it is written down afterwards.
    case .fulfil: talk.awaitsClosing(at: session.now) ? nil : step(to: .fulfilled, talk)
    case .cancel: step(to: .cancelled, talk)
    case .late: lateness(talk, session)
    case .noShow: noShow(talk, session)
    case .move: [.booked, .noshow, .cancelled].contains(talk.status) ? nil : TalkStep.already(talk)
    }
  }

  static func already(_ talk: Appointment) -> String {
    "Dit gesprek is al: \(Statuses.word(talk.status))."
  }

  /// Why nothing can be arranged about the interpreter of a talk any more.
  static func whyNoInterpreter(_ talk: Appointment) -> String? {
    talk.status.isOpen ? nil : already(talk)
  }

  private func step(to status: AppointmentStatus, _ talk: Appointment) -> String? {
    guard !talk.status.mayBecome(status) else { return nil }
    return talk.status == .booked ? "Meld eerst a aangekomen." : TalkStep.already(talk)
  }

  private func lateness(_ talk: Appointment, _ session: Session) -> String? {
    guard talk.status == .booked else { return TalkStep.already(talk) }
    return talk.slot.date == session.today ? nil : "Later melden kan alleen vandaag."
  }

  /// Only after the start and the grace, with the time from which it can.
  private func noShow(_ talk: Appointment, _ session: Session) -> String? {
    guard talk.status == .booked else { return TalkStep.already(talk) }
    let grace = session.office?.desk.graceMinutes ?? DeskPolicy().graceMinutes
    let limit = talk.slot.startMoment.adding(minutes: grace)
    guard session.now < limit else { return nil }
    let day = limit.date == session.today ? "" : "\(Dates.shortDay(limit.date)) "
    return "Dat kan pas na \(day)\(limit.time). Bel eerst."
  }
}
