import AppointmentCore
import DeskService

extension CommandFailure {
  /// What somebody reads of whom the desk does not know.
  init(_ unknown: ActorUnknown) {
    switch unknown {
    case .noColleague(let code):
      self.init(
        .notPermitted,
        "\(ValueReader.shown(code.text)) werkt hier niet. Kijk naar de code, of vraag de teamleider."
      )
    case .notEmployed(let member, let day):
      self.init(.notPermitted, "\(member.name) werkt hier niet op \(day). Vraag de teamleider.")
    case .nobody:
      self.init(
        .notPermitted,
        "Balie weet niet wie u bent. Geef --as CODE, of laat de teamleider uw inlognaam invullen.")
    }
  }
}
