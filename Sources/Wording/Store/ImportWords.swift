import AppointmentCore
package import DeskService

/// What an import has to tell of the lines of a file, one by one and counted.
package enum ImportWords {
  /// A notice as it is printed: `FILE:LINE: column: what is the matter`.
  package static func line(
    _ notice: ImportNotice, of file: String, in directory: Directory
  ) -> String {
    let column = notice.column.map { "\($0): " } ?? ""
    return "\(file):\(notice.line): \(column)\(sentence(notice.matter, in: directory))"
  }

  private static func sentence(
    _ matter: ImportNotice.Matter, in directory: Directory
  ) -> String {
    switch matter {
    case .overlap(let resource, let slot, let other):
      "\(words(resource)) is bezet \(words(slot)), \(words(other))"
    case .pastOverlap(let resource, let slot, let other):
      "\(words(resource)) was bezet \(words(slot)), \(words(other)); zonder claim overgenomen"
    case .finding(let finding): Findings.sentence(finding, in: directory)
    case .departedStaff(let code): "\(code) werkt hier niet meer; overgenomen zoals het er staat"
    case .withoutRole(let code, let stream):
      "\(code) heeft de rol \(stream.role.rawValue) niet; overgenomen zoals het er staat"
    case .overLesson(let slot): "de afspraak ligt over een les \(words(slot))"
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

  /// What is counted, after how often: `3 keer: overlapt in het verleden, zonder tijd vastgelegd`.
  package static func label(_ kind: ImportNotice.Kind) -> String {
    switch kind {
    case .overlap: "overlapt iets anders"
    case .pastOverlap: "overlapt in het verleden, zonder tijd vastgelegd"
    case .departedStaff: "hoort bij een collega die weg is"
    case .withoutRole: "een collega zonder die rol"
    case .overLesson: "valt in een les"
    case .cutByTalks: "les waar al een gesprek in staat"
    case .keptFreeUntil: "les zonder einde of te lang: maar een deel in de agenda"
    case .stillOpen: "is voorbij en staat nog open"
    case .rosterOverlap: "twee rollen in één dagdeel"
    case .lastTeamleider: "de laatste teamleider"
    case .alreadyPresent: "stond er al, overgeslagen"
    case .finding(let code): label(code)
    }
  }

  /// What the rules would say of a talk that comes from an old agenda.
  private static func label(_ code: VerdictCode) -> String {
    switch code {
    case .guidanceEnded: "na het einde van de begeleiding"
    case .beforeSettlement: "voor de vestiging"
    case .nearingExit: "de begeleiding stopt binnenkort"
    case .notOwnBegeleider: "niet bij de eigen begeleider"
    case .noBegeleiderAssigned: "zonder eigen begeleider"
    case .transitionNotPlanned: "de coach gaat door, nog geen begeleider"
    case .staffNotRostered: "buiten het rooster"
    case .noInterpreter: "zonder tolk die nodig is"
    case .officeClosed: "op een dag dat het kantoor dicht is"
    case .missingSettlementDate: "zonder vestigingsdatum"
    default: code.rawValue
    }
  }

  private static func words(_ resource: Resource) -> String {
    switch resource {
    case .staff(let code): "medewerker \(code)"
    case .client(let number): "cliënt \(number)"
    case .room(let code): "ruimte \(code)"
    }
  }

  private static func words(_ slot: TimeSlot) -> String {
    "op \(slot.date) van \(slot.start) tot \(slot.end)"
  }

  private static func words(_ other: ImportNotice.Collision) -> String {
    switch other {
    case .line(let line): "zie regel \(line)"
    case .stored(.appointment): "door een afspraak die er al is"
    case .stored(.lesson): "door een les die er al is"
    case .stored(.absence): "door afwezigheid"
    case .stored(.closure): "door een sluiting"
    }
  }
}
