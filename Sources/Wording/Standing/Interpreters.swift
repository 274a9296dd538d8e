package import AppointmentCore

/// What people read of interpreters: what they said, what was not met, the ways out (U-07).
package enum Interpreters {
  static let otherGender = "niet de gewenste man of vrouw"

  /// What an interpreter said: `nog vragen`, `komt`, `kan niet`.
  package static func answer(_ answer: InterpreterAnswer) -> String {
    switch answer {
    case .asked: "nog vragen"
    case .yes: "komt"
    case .cannot: "kan niet"
    }
  }

  /// Why there is nothing to choose any more: the talk is called off, or over.
  package static func over(_ appointment: Appointment) -> String {
    appointment.status == .cancelled
      ? "Dit gesprek is afgezegd. U hoeft geen tolk te kiezen."
      : "Dit gesprek is voorbij. U hoeft geen tolk te kiezen."
  }

  static func sentence(_ finding: Finding, in directory: Directory) -> String {
    let name = finding.subject.staff.map(directory.fullName) ?? "Deze collega"
    switch finding.code {
    case .interpreterNotAsked: return "\(name) staat dan niet op het rooster. Vraag het nog."
    case .interpreterGender:
      return "\(name) is niet de man of vrouw die de cliënt wenst. Vraag of het zo goed is."
    case .interpreterNotProfessional:
      return "\(name) is geen beroepstolk. Voor dit gesprek is een beroepstolk beter."
    default:
      return finding.severity.blocks
        ? "De cliënt heeft liever iemand anders dan \(name). Kies iemand anders."
        : "De cliënt heeft liever iemand anders dan \(name). Vraag de teamleider om te wisselen."
    }
  }

  /// Who interprets a talk now.
  static func line(
    _ change: InterpreterChange, of appointment: Appointment?, in directory: Directory
  ) -> String {
    let name = appointment.map { "\(directory.client($0.client)): " } ?? ""
    return name + phrase(change.to, in: directory)
  }

  /// Whom a client would rather not see, or may see again.
  static func line(
    of client: ClientNumber, ratherNot staff: StaffCode, isWished: Bool, in directory: Directory
  ) -> String {
    let name = directory.firstName(staff)
    return "\(directory.client(client)): \(isWished ? "liever niet \(name)" : "\(name) mag weer")"
  }

  /// `tolk Ahmed (nog vragen)`, `tolk aan de telefoon`, `geen tolk`.
  package static func phrase(
    _ stand: InterpreterChange.Stand, in directory: Directory
  ) -> String {
    guard let phrase = Labels.interpreterPhrase(stand.choice, in: directory) else {
      return "geen tolk"
    }
    guard let answer = stand.answer, stand.choice != .telephone else { return phrase }
    return answer == .yes ? phrase : "\(phrase) (\(self.answer(answer)))"
  }

  /// Why a talk stands on the list of open questions.
  package static func question(
    _ open: OpenInterpreter, _ appointment: Appointment, in directory: Directory
  ) -> String {
    let name = appointment.interpreter?.staff.map(directory.firstName) ?? "de tolk"
    return switch open {
    case .asked: "nog vragen: \(name)"
    case .cannot: "\(name) kan niet: kies een andere tolk"
    case .missing: "geen tolk: kies er een"
    }
  }

  /// A way out: `tolk Ahmed`, `tolk Ahmed (nog vragen)`, `tolk aan de telefoon`,
  /// `Els neemt het gesprek over en spreekt Tigrinya`, `verzetten naar ma 20 jul 13:00`.
  package static func way(
    _ way: InterpreterWay, in directory: Directory, today: CivilDate
  ) -> String {
    switch way {
    case .interpreter(let code, let answer):
      return phrase(.init(choice: .staff(code), answer: answer), in: directory)
    case .telephone: return "tolk aan de telefoon"
    case .begeleider(let code):
      return "\(directory.firstName(code)) neemt het gesprek over en spreekt de taal"
    case .move(let offer):
      return "verzetten: " + Ways.slot(offer, directory, today).text
    }
  }
}
