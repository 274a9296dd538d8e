import AppointmentCore
import Wording

/// The steps that can be taken with one talk, the same on every list that shows talks.
enum TalkSteps {
  /// Why the role worn may not take a step at all.
  static func right(to action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .arrive: session.may(.arrive)
    case .start: session.may(.start)
    case .fulfil: session.may(.fulfil)
    case .cancel: session.may(.cancel)
    case .late: session.may(.late)
    case .noShow: session.may(.noShow)
    case .move: session.may(.move)
    default: nil
    }
  }

  /// Why a step cannot be taken with this talk now.
  static func whyNot(
    _ action: ScreenAction, _ talk: Appointment, _ session: Session
  ) -> String? {
    switch action {
    case .arrive: step(to: .arrived, talk)
    case .start: step(to: .checkedIn, talk)
    // Nobody marked it on the day itself: then it is written down afterwards.
    case .fulfil: talk.awaitsClosing(at: session.now) ? nil : step(to: .fulfilled, talk)
    case .cancel: step(to: .cancelled, talk)
    case .late: lateness(talk, session)
    case .noShow: noShow(talk, session)
    case .move:
      [.booked, .noshow, .cancelled].contains(talk.status) ? nil : already(talk)
    default: nil
    }
  }

  private static func already(_ talk: Appointment) -> String {
    "Dit gesprek is al: \(Statuses.word(talk.status))."
  }

  private static func step(to status: AppointmentStatus, _ talk: Appointment) -> String? {
    guard !talk.status.mayBecome(status) else { return nil }
    return talk.status == .booked ? "Meld eerst a aangekomen." : already(talk)
  }

  private static func lateness(_ talk: Appointment, _ session: Session) -> String? {
    guard talk.status == .booked else { return already(talk) }
    return talk.slot.date == session.today ? nil : "Later melden kan alleen vandaag."
  }

  /// Only after the start and the grace, with the time from which it can.
  private static func noShow(_ talk: Appointment, _ session: Session) -> String? {
    guard talk.status == .booked else { return already(talk) }
    let grace = session.office?.desk.graceMinutes ?? DeskPolicy().graceMinutes
    let limit = talk.slot.startMoment.adding(minutes: grace)
    guard session.now < limit else { return nil }
    let day = limit.date == session.today ? "" : "\(Dates.shortDay(limit.date)) "
    return "Dat kan pas na \(day)\(limit.time). Bel eerst."
  }
}
