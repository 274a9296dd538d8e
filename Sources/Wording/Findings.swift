package import AppointmentCore

/// One sentence or two for everything a rule can find: what is the case and what to do. A volunteer
/// may read it aloud to the person on the other side of the counter.
package enum Findings {
  /// The sentence of a finding.
  package static func sentence(_ finding: Finding, in directory: Directory) -> String {
    // A colleague without a name here is called by a code, which may begin with a small letter.
    text(finding, directory).capitalizedFirst
  }

  static func window(_ finding: Finding) -> String {
    let day = finding.subject.day
    switch finding.code {
    case .guidanceEnded:
      let until = day.map { "Begeleiding \(Dates.lastDay($0))." } ?? "De begeleiding is gestopt."
      return "\(until) We helpen u verder: kies hieronder waar."
    case .beforeSettlement:
      return finding.severity.blocks
        ? "De cliënt woont hier nog niet en heeft nog geen coach. Vraag het aan de teamleider."
        : "De cliënt woont hier nog niet. Het gesprek is met de coach."
    case .missingSettlementDate:
      return "De vestigingsdatum is niet bekend. Vraag sinds welke dag de cliënt hier woont."
    case .otherMunicipality:
      let since = day.map { " sinds \(Dates.dayOfMonth($0))" } ?? ""
      return
        "De cliënt woont\(since) in een andere gemeente. We helpen verder: kies hieronder waar."
    case .outsideTargetGroup:
      return "Onze begeleiding is voor een andere groep. We helpen u verder: kies hieronder waar."
    case .unknownGroup:
      return "De doelgroep is niet bekend. Vraag het en vul het in."
    default:
      let until = day.map { "Begeleiding \(Dates.lastDay($0))." } ?? "De begeleiding stopt bijna."
      return "\(until) Bespreek in dit gesprek wie daarna helpt."
    }
  }

  static func topic(_ code: VerdictCode) -> String {
    switch code {
    case .legalTopicAllowed:
      "Dit mag in elke maand. Maak een afspraak met de juridisch medewerker."
    case .legalConditionsUnmet:
      "Met deze vraag kan onze juridisch medewerker niet helpen. "
        + "We helpen u verder: kies hieronder waar."
    case .unknownPermit:
      "We weten niet of er een verblijfsvergunning is. Vraag het en vul het in."
    default:
      "Dit bespreekt u op een rustige plek. Ga samen naar een kamer."
    }
  }

  static func calendar(_ finding: Finding) -> String {
    let day = finding.subject.day
    switch finding.code {
    case .officeClosed:
      let on = day.map { " op \(Dates.day($0))" } ?? " op die dag"
      return "Het kantoor is\(on) dicht. Kies een andere dag."
    case .inThePast:
      if case .slot(let slot) = finding.subject {
        return "Die tijd is al voorbij: \(Dates.slot(slot)). Kies een latere tijd."
      }
      if case .moment(let moment) = finding.subject {
        return "\(Dates.day(moment.date)) \(moment.time) is al voorbij. Kies een later moment."
          .capitalizedFirst
      }
      return day.map { "Die dag is al voorbij: \(Dates.day($0)). Kies een latere dag." }
        ?? "Die dag is al voorbij. Kies een latere dag."
    default:
      let on = day.map { " (\(Dates.day($0)))" } ?? ""
      return "Te laat voor de brief\(on). Kies een eerdere tijd, of kies spoed."
    }
  }
}

// MARK: - People, times and steps

extension Findings {
  static func staff(_ finding: Finding, _ directory: Directory) -> String {
    let code = finding.subject.staff
    let name = code.map(directory.fullName)
    switch finding.code {
    case .notOwnBegeleider:
      guard let code, let name else {
        return "Dit gesprek hoort bij iemand anders. Geef een reden voor de vervanging."
      }
      return finding.severity.blocks
        ? "Dit gesprek hoort bij \(name). Kies \(directory.firstName(code)) of geef een reden."
        : "Dit is vervanging. Het gesprek hoort bij \(name)."
    case .noBegeleiderAssigned:
      return finding.severity.blocks
        ? "Er is nog niemand voor deze cliënt gekozen. Vraag de teamleider om iemand te kiezen."
        : "Er is nog niemand voor deze cliënt gekozen. Meld het aan de teamleider."
    case .transitionNotPlanned:
      return "Er is nog geen begeleider gekozen. Tot die tijd is het gesprek met de coach."
    case .introductionDue:
      return "Plan een gesprek samen met de coach en \(name ?? "de begeleider")."
    case .staffNotRostered:
      return "\(name ?? "Deze collega") werkt dan niet. Kies een andere tijd of iemand anders."
    case .staffAbsent:
      return "\(name ?? "Deze collega") is dan afwezig. Kies een andere tijd of iemand anders."
    case .staffTaken:
      return "Deze collega is \(taken(finding.subject)). Kies een andere tijd."
    default:
      return "\(name ?? "Deze collega") werkt hier dan niet of doet dit werk niet. "
        + "Kies iemand anders."
    }
  }

  static func client(_ finding: Finding) -> String {
    guard case .slot(let slot) = finding.subject else {
      return finding.code == .clientLesson
        ? "De cliënt heeft dan les. Kies een andere tijd, of geef een reden."
        : "De cliënt heeft dan al een afspraak. Kies een andere tijd."
    }
    let when = "op \(Dates.shortDay(slot.date)) van \(slot.start) tot \(slot.end)"
    return finding.code == .clientLesson
      ? "De cliënt heeft les \(when). Kies een andere tijd, of geef een reden."
      : "De cliënt heeft al een afspraak \(when). Kies een andere tijd."
  }

  static func interpreter(_ finding: Finding, _ directory: Directory) -> String {
    switch finding.code {
    case .interpreterTaken:
      return "De tolk is \(taken(finding.subject)). Kies een andere tolk of een andere tijd."
    case .wrongLanguage:
      let name = finding.subject.staff.map(directory.fullName) ?? "Deze collega"
      return "\(name) tolkt niet in de taal van de cliënt. Kies een andere tolk."
    default:
      guard case .languages(let codes) = finding.subject else {
        return "Er is dan geen tolk. Kies een andere tijd of een tolk aan de telefoon."
      }
      let names = Labels.languages(codes)
      return names.isEmpty
        ? "De taal is niet bekend. Vraag welke taal de cliënt spreekt."
        : "Er is dan geen tolk \(names). Kies een andere tijd of een tolk aan de telefoon."
    }
  }

  static func step(_ finding: Finding) -> String {
    switch finding.code {
    case .wrongStatus:
      guard case .status(let status) = finding.subject else {
        return "Dat kan nu niet met deze afspraak. Kies hieronder wat wel kan."
      }
      return "Dat kan nu niet: de stand is \u{201C}\(Statuses.word(status))\u{201D}. "
        + "Kies hieronder wat wel kan."
    case .notYetStarted:
      switch finding.subject {
      case .slot(let slot):
        return "Wacht nog even en bel eerst. Niet verschenen kan vanaf \(slot.start)."
      case .day(let day):
        return "Die dag komt nog: \(Dates.day(day)). Kies vandaag of een eerdere dag."
      default:
        return "Dat is nog niet begonnen. Wacht nog even."
      }
    case .anotherDay:
      let day = finding.subject.day.map { " op \(Dates.shortDay($0))" } ?? " op een andere dag"
      return "Deze afspraak is\(day). Kies hieronder wat wel kan."
    case .nothingToUndo:
      return "Er is vandaag niets dat u ongedaan kunt maken."
    default:
      if case .slot(let slot) = finding.subject {
        return "Ongedaan maken kan niet meer: \(Dates.slot(slot)) is nu bezet. Verzet de afspraak."
      }
      return "Ongedaan maken kan niet meer. Kies hieronder wat wel kan."
    }
  }

  /// `bezet van 10:00 tot 10:45 (di 21 jul)`, or `dan bezet` when nobody knows until when.
  static func taken(_ subject: Finding.Subject) -> String {
    guard case .slot(let slot) = subject else { return "dan bezet" }
    return "bezet van \(slot.start) tot \(slot.end) (\(Dates.shortDay(slot.date)))"
  }
}

extension Finding.Subject {
  var day: CivilDate? {
    switch self {
    case .day(let day): day
    case .moment(let moment): moment.date
    case .slot(let slot): slot.date
    default: nil
    }
  }

  var staff: StaffCode? { if case .staff(let code) = self { code } else { nil } }
}

extension String {
  /// The text with its first letter as a capital, to begin a sentence with.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Findings {
  static func nothingChanges(
    _ subject: Finding.Subject, _ directory: Directory
  ) -> String {
    if case .slot(let slot) = subject {
      return "De afspraak staat al op \(Dates.slot(slot)). Kies een andere tijd."
    }
    if case .holder(let staff) = subject {
      return "Dit staat al bij \(directory.firstName(staff)). Kies iemand anders."
    }
    if let day = subject.day {
      return "Op \(Dates.shortDay(day)) is er geen les. Er verandert niets: kies een andere dag."
    }
    guard let staff = subject.staff else { return "Zo is het al. Er verandert niets." }
    return "\(directory.fullName(staff)) werkt dan al zo. Er verandert niets: "
      + "kies een ander dagdeel of een andere rol."
  }

  /// What is there already, and since when: somebody's absence, a closure.
  static func standing(_ finding: Finding) -> String {
    var days = ""
    if case .period(let period) = finding.subject {
      days =
        period.dayCount == 1
        ? " op \(Dates.dayOfMonth(period.start))"
        : " van \(Dates.dayOfMonth(period.start)) \(Dates.lastDay(period.lastDay))"
    }
    return finding.code == .absentAlready
      ? "Deze collega staat al afwezig\(days). Wijzig of beëindig die afwezigheid."
      : "Dit is al gesloten\(days). Wijzig of beëindig die sluiting."
  }
}
