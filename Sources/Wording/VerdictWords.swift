package import AppointmentCore

// What a rule finds, in words: a line a case.

extension Findings {
  static func text(_ finding: Finding, _ directory: Directory) -> String {
    let subject = finding.subject
    switch finding.code {
    case .guidanceEnded, .beforeSettlement, .missingSettlementDate, .otherMunicipality,
      .outsideTargetGroup, .unknownGroup, .nearingExit:
      return window(finding)
    case .legalTopicAllowed, .legalConditionsUnmet, .unknownPermit, .safetyTopic:
      return topic(finding.code)
    case .notOwnBegeleider, .noBegeleiderAssigned, .transitionNotPlanned, .introductionDue,
      .staffNotRostered, .staffTaken, .staffAbsent, .staffUnknown:
      return staff(finding, directory)
    case .clientTaken, .clientLesson: return client(finding)
    case .interpreterTaken, .noInterpreter, .wrongLanguage: return interpreter(finding, directory)
    case .roomTaken:
      return "De kamer is \(taken(subject)). Kies een andere kamer of een andere tijd."
    case .officeClosed, .inThePast, .afterLetterDate: return calendar(finding)
    case .roomClosed:
      return "De kamer is dan gesloten. Kies een andere kamer of een andere tijd."
    case .wrongStatus, .notYetStarted, .anotherDay, .nothingToUndo, .undoTooLate:
      return step(finding)
    case .interpreterNotAsked, .interpreterGender, .interpreterNotProfessional, .clientRatherNot:
      return Interpreters.sentence(finding, in: directory)
    case .endsBeforeItStarts:
      let from = subject.day.map { " Het begint op \(Dates.day($0))." } ?? ""
      return "Dit eindigt voordat het begint.\(from) Kies een latere dag."
    case .nothingChanges:
      return nothingChanges(subject, directory)
    case .nameTooLong:
      return "Een naam heeft 1 tot en met \(Room.longestName) letters. Schrijf een kortere naam."
    case .tooLongAgo:
      let from = subject.day.map { " Kies een dag vanaf \(Dates.shortDay($0))." } ?? ""
      return "Dat is te lang geleden: een contact noteert u binnen een week.\(from)"
    case .stillToCome:
      return "Die dag komt nog. Noteer een contact op de dag zelf of daarna."
    case .lessonMeetsTalk:
      guard case .slot(let slot) = subject else { return "Er staat al een gesprek in deze les." }
      return "Er staat al een gesprek in de les: \(Dates.slot(slot)). Verzet het als dat nodig is."
    case .fewDayparts:
      let name = subject.staff.map(directory.fullName) ?? "Deze collega"
      return "\(name) werkt nu minder dan twee dagdelen per week."
    case .periodTooLong:
      return "Dit duurt langer dan een jaar. Kies een eerdere laatste dag, of pas het rooster aan."
    case .numberTaken, .likelyKnown, .alreadySettled, .keyDateCorrected:
      return Households.sentence(finding, directory)
    case .absentAlready, .closedAlready: return standing(finding)
    // Life.
    case .tooLittleTime: return LateWords.tooLittle(finding)
    case .holdEnded: return HoldWords.ended
    case .mayNotReceive, .messageClosed: return MessageWords.finding(finding, in: directory)
    case .mayNotCall: return Repairs.mayNotCall(finding, in: directory)
    case .urgencyOpen, .urgencyAnswered, .everyoneAsked, .waitsAlready:
      return AroundWords.finding(finding, in: directory)
    }
  }
}

extension Bindings {
  /// What binds, without its day: `geen tolk Tigrinya`.
  package static func reason(
    _ code: VerdictCode, about subject: Subject, in directory: Directory
  ) -> String {
    let name = subject.staff.map(directory.firstName)
    switch code {
    case .staffNotRostered: return "\(name ?? "de begeleider") werkt niet"
    case .staffAbsent: return "\(name ?? "de begeleider") is afwezig"
    case .staffTaken: return "\(name ?? "de begeleider") is bezet"
    case .staffUnknown: return "\(name ?? "deze collega") werkt hier niet"
    case .noInterpreter:
      let languages = Labels.languages(subject.languages)
      return languages.isEmpty ? "geen tolk" : "geen tolk \(languages)"
    case .interpreterTaken: return "de tolk is bezet"
    case .wrongLanguage: return "de tolk spreekt de taal niet"
    case .clientTaken: return "de cliënt heeft al een afspraak"
    case .clientLesson: return "de cliënt heeft les"
    case .roomTaken: return "geen kamer vrij"
    case .roomClosed: return "de kamer is gesloten"
    case .endsBeforeItStarts, .periodTooLong, .absentAlready, .closedAlready:
      return "de dagen kloppen niet"
    case .nothingChanges, .nameTooLong, .fewDayparts, .lessonMeetsTalk, .tooLongAgo,
      .stillToCome:
      return "het rooster klopt niet"
    case .officeClosed: return "het kantoor is dicht"
    case .numberTaken, .likelyKnown, .alreadySettled, .keyDateCorrected:
      return "kijk eerst bij de cliënt"
    case .inThePast: return "die tijd is voorbij"
    case .guidanceEnded: return "de begeleiding is dan gestopt"
    case .beforeSettlement: return "de cliënt heeft nog geen coach"
    case .missingSettlementDate: return "de vestigingsdatum is niet bekend"
    case .otherMunicipality: return "de cliënt woont in een andere gemeente"
    case .outsideTargetGroup, .unknownGroup: return "vraag eerst de doelgroep na"
    case .noBegeleiderAssigned, .transitionNotPlanned: return "er is nog geen begeleider"
    case .notOwnBegeleider: return "niet bij de eigen begeleider"
    case .legalConditionsUnmet: return "juridische hulp kan hier niet"
    case .unknownPermit: return "vraag eerst naar de verblijfsvergunning"
    case .afterLetterDate: return "te laat voor de brief"
    case .nearingExit: return "de begeleiding stopt bijna"
    case .safetyTopic: return "ga samen naar een kamer"
    case .interpreterNotAsked: return "de tolk is nog niet gevraagd"
    case .interpreterGender: return Interpreters.otherGender
    case .interpreterNotProfessional: return "geen beroepstolk"
    case .clientRatherNot: return "de cliënt heeft liever iemand anders"
    case .tooLittleTime: return "er is te weinig tijd over"
    case .urgencyOpen, .urgencyAnswered, .everyoneAsked: return "er is al iemand gevraagd"
    case .waitsAlready: return "de cliënt staat op de wachtlijst"
    case .holdEnded: return "de optie is voorbij"
    case .mayNotCall: return "deze collega belt deze cliënt niet"
    case .mayNotReceive, .messageClosed: return "dit bericht kan niet"
    case .legalTopicAllowed, .introductionDue, .anotherDay, .wrongStatus, .notYetStarted,
      .nothingToUndo,
      .undoTooLate:
      return "geen vrije tijd"
    }
  }
}
