package import AppointmentCore

/// What the rules say of a place on the grid, in the few words that fit beside it while a talk is
/// carried over it.
package enum PlaceVerdicts {
  /// What the talk would be there: `vrij · kamer 2 · tolk Selam`; `vrij, bij Henk` where the talk
  /// comes to somebody else than the one in whose column it is held; `toch wel · kamer 2` where
  /// somebody goes on in spite of what the rules say.
  package static func free(
    _ appointment: Appointment, over staff: StaffCode, isDespite: Bool = false,
    in directory: Directory
  ) -> String {
    let holder =
      appointment.staff == staff ? "" : ", bij \(directory.firstName(appointment.staff))"
    let room = appointment.room.map { directory.room($0) }
    let interpreter = Labels.interpreterPhrase(appointment.interpreter, in: directory)
    return
      (["\(isDespite ? "toch wel" : "vrij")\(holder)"] + [room, interpreter].compactMap { $0 })
      .joined(separator: " · ")
  }

  /// Why the talk cannot be there, what counts most first: `Karin is bezet tot 10:45`,
  /// `les tot 12:00`, `na einde begeleiding: t/m 7 apr 2027`.
  package static func refused(
    _ verdict: Verdict, staff: StaffCode, client: ClientNumber, in directory: Directory
  ) -> String {
    let blocking = verdict.findings.filter(\.severity.blocks)
    let findings = blocking.isEmpty ? verdict.findings : blocking
    let ordered = findings.enumerated().sorted {
      (rank($0.element.code), $0.offset) < (rank($1.element.code), $1.offset)
    }
    return ordered.prefix(2)
      .map { words($0.element, staff, client, directory) }
      .joined(separator: " · ")
  }

  /// What nobody can do anything about comes before what another minute mends.
  private static func rank(_ code: VerdictCode) -> Int {
    switch code {
    case .inThePast, .officeClosed, .guidanceEnded, .wrongStatus: 0
    case .staffNotRostered, .staffUnknown, .staffAbsent: 1
    case .staffTaken, .clientTaken: 2
    case .clientLesson: 3
    default: 4
    }
  }

  private static func words(
    _ finding: Finding, _ staff: StaffCode, _ client: ClientNumber, _ directory: Directory
  ) -> String {
    let name = directory.firstName(staff)
    let until = finding.subject.slot.map { " tot \($0.end)" } ?? ""
    switch finding.code {
    case .inThePast: return "al voorbij"
    case .officeClosed: return "kantoor dicht"
    case .guidanceEnded:
      let day = finding.subject.day.map { ": \(Dates.lastDay($0))" } ?? ""
      return "na einde begeleiding\(day)"
    case .staffNotRostered: return "\(name) werkt dan niet"
    case .staffUnknown: return "\(name) houdt geen gesprekken"
    case .staffAbsent: return "\(name) is dan afwezig"
    case .roomClosed: return "kamer dicht"
    case .staffTaken: return "\(name) is bezet\(until)"
    case .clientTaken: return "\(directory.client(client)) heeft dan een andere afspraak"
    case .clientLesson: return "les\(until)"
    case .roomTaken: return "geen kamer vrij"
    case .noInterpreter: return "geen tolk vrij"
    case .interpreterTaken: return "tolk is bezet\(until)"
    case .afterLetterDate: return "te laat voor de brief"
    default: return Findings.sentence(finding, in: directory)
    }
  }
}

extension Finding.Subject {
  var slot: TimeSlot? { if case .slot(let slot) = self { slot } else { nil } }
}
