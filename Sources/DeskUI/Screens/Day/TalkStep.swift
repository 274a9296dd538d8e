import AppointmentCore
import Wording

extension TalkStep {
  /// Why it cannot be taken with this talk now; nil when it can.
  func whyNot(_ talk: Appointment, _ session: Session) -> String? {
    let desk = session.office?.desk ?? DeskPolicy()
    return talk.obstacle(to: self, at: session.now, under: desk).map {
      StepWords.whyNot($0, to: self, today: session.today)
    }
  }

  /// Why nothing can be arranged about the interpreter of a talk any more.
  static func whyNoInterpreter(_ talk: Appointment) -> String? {
    talk.status.isOpen ? nil : StepWords.already(talk.status)
  }
}
