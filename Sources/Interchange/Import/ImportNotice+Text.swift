package import AppointmentCore
package import DeskService
import Wording

extension ImportNotice {
  /// The notice as the command line prints it: `FILE:LINE: column: what is the matter`. What a rule
  /// says is put into words by `wording`.
  package func text(file: String, wording: (Finding) -> String) -> String {
    "\(file):\(line): " + (column.map { "\($0): " } ?? "") + sentence(wording)
  }

  private func sentence(_ wording: (Finding) -> String) -> String {
    switch matter {
    case .overlap(let resource, let slot, let other):
      "\(resource.dutch) is bezet \(slot.dutch), \(other.dutch)"
    case .pastOverlap(let resource, let slot, let other):
      "\(resource.dutch) was bezet \(slot.dutch), \(other.dutch); zonder claim overgenomen"
    case .finding(let finding): wording(finding)
    case .departedStaff(let code): "\(code) werkt hier niet meer; overgenomen zoals het er staat"
    case .withoutRole(let code, let stream):
      "\(code) heeft de rol \(stream.role.rawValue) niet; overgenomen zoals het er staat"
    case .overLesson(let slot): "de afspraak ligt over een les \(slot.dutch)"
    case .cutByTalks(let days): "op \(days) \(days == 1 ? "dag" : "dagen") ligt er een afspraak"
    case .keptFreeUntil(let day): "vrijgehouden t/m \(day); daarna opnieuw inlezen"
    case .stillOpen(let status): "de afspraak is voorbij en staat nog op \(status.rawValue)"
    case .rosterOverlap(let code, let weekday, let daypart):
      "\(code) heeft \(Labels.daypart(daypart, on: weekday)) al een rol; kies één rol per dagdeel"
    case .lastTeamleider(let code):
      "\(code) is de laatste teamleider; houd de rol teamleider, of geef die eerst aan een ander"
    case .alreadyPresent: "deze regel is er al en wordt overgeslagen"
    }
  }
}

extension Resource {
  fileprivate var dutch: String {
    switch self {
    case .staff(let code): "medewerker \(code)"
    case .client(let number): "cliënt \(number)"
    case .room(let code): "ruimte \(code)"
    }
  }
}

extension TimeSlot {
  fileprivate var dutch: String { "op \(date) van \(start) tot \(end)" }
}

extension ImportNotice.Collision {
  fileprivate var dutch: String {
    switch self {
    case .line(let line): "zie regel \(line)"
    case .stored(.appointment): "door een afspraak die er al is"
    case .stored(.lesson): "door een les die er al is"
    case .stored(.absence): "door afwezigheid"
    case .stored(.closure): "door een sluiting"
    }
  }
}
