import AppointmentCore
import Wording

extension Choices {
  /// Why an appointment should never have been there. Nothing is taken away by Enter alone.
  static func mistake(_ appointment: Appointment, _ name: String) -> ChoiceDialog {
    let letters: [(Character, MistakeReason)] = [
      ("d", .duplicate), ("c", .wrongClient), ("t", .wrongTime), ("a", .other),
    ]
    return ChoiceDialog(
      title: "\(name): is deze afspraak foute invoer?",
      lines: ["Dan telt hij nergens mee. Ging het niet door? Kies dan afzeggen."],
      options: [.init("n", "nee, laten staan", .nothing)]
        + letters.map { letter, reason in
          .init(
            letter, "ja: \(HoldWords.mistake(reason))",
            .perform(.enterInError(appointment.id, reason)))
        })
  }
}
