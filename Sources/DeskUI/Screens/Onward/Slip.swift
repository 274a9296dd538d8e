import AppointmentCore
import Terminal
import Wording

/// The slip somebody takes along: where, when, what to bring. Nothing about the person.
enum Slip {
  /// The lines of a slip; nil when there is no organisation to go to, or nobody knows where it is
  /// and nobody goes along: no slip without a where (§0b.17).
  static func lines(
    of outcome: ReferralOutcome, _ way: Onward?, address: String?, _ session: Session
  ) -> [String]? {
    guard case .service(let code, let isTogether) = outcome,
      let service = session.directory.services[code]
    else { return nil }
    guard address != nil || isTogether else { return nil }
    var lines = [service.name, service.what, ""]
    if let address { lines.append("Waar: \(address)") }
    if isTogether { lines.append("De eerste keer gaat iemand met u mee.") }
    if case .session(_, let slot, let isByAppointment, _) = way {
      let access = isByAppointment ? "op afspraak" : "zonder afspraak"
      lines.append("Wanneer: \(Dates.day(slot.date)) \(Dates.times(slot)), \(access)")
    } else if let hours = service.hours {
      lines.append("Wanneer: \(hours), \(Labels.access(service.access))")
    } else {
      lines.append("Wanneer: \(Labels.access(service.access))")
    }
    if let phone = service.phone { lines.append("Telefoon: \(phone)") }
    if !service.bring.isEmpty { lines.append("Neem mee: \(Labels.enumeration(service.bring))") }
    return lines + ["", Dates.day(session.today)]
  }
}
