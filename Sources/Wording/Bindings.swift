package import AppointmentCore

/// Why a search for a free time came back empty, and what would help at which price (systems §2.4).
package enum Bindings {
  /// What the search was about, for the names in a line.
  package struct Subject: Hashable, Sendable {
    /// With whom the talk would be; nil when nobody is chosen.
    package var staff: StaffCode?
    package var languages: [LanguageCode]

    package init(staff: StaffCode? = nil, languages: [LanguageCode] = []) {
      self.staff = staff
      self.languages = languages
    }
  }

  /// One day: `do 23 jul: geen tolk Tigrinya`, `wo 22 jul: Karin werkt niet`.
  package static func line(
    _ binding: Binding, about subject: Subject, in directory: Directory, today: CivilDate
  ) -> String {
    "\(Dates.shortDay(binding.day, today: today)): "
      + reason(binding.code, about: subject, in: directory)
  }

  /// All days, with each reason once: `do 23 jul en nog 4 dagen: geen tolk Tigrinya`.
  package static func summary(
    _ bindings: [Binding], about subject: Subject, in directory: Directory, today: CivilDate
  ) -> [String] {
    var lines: [(reason: String, first: CivilDate, others: Int)] = []
    for binding in bindings {
      let reason = reason(binding.code, about: subject, in: directory)
      if let index = lines.firstIndex(where: { $0.reason == reason }) {
        lines[index].others += 1
      } else {
        lines.append((reason, binding.day, 0))
      }
    }
    return lines.map { reason, first, others in
      let rest = others > 0 ? " en nog \(Dates.days(others))" : ""
      return "\(Dates.shortDay(first, today: today))\(rest): \(reason)"
    }
  }

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

  /// A way out of an empty search with its price in days:
  /// `telefonische tolk: ma 20 jul 13:00 (over 3 dagen)`, and of two at once
  /// `telefonische tolk en vervanger Els: ma 20 jul 13:00 (over 3 dagen)`.
  package static func line(
    _ relaxation: Relaxation, in directory: Directory, today: CivilDate
  ) -> String {
    let start = relaxation.earliest.slot.startMoment
    let changes = relaxation.changes
    let given =
      changes.count == 1
      ? change(changes[0], of: relaxation, in: directory)
      : changes.map { oneOfTwo($0, of: relaxation, in: directory) }.joined(separator: " en ")
    return "\(given): \(Dates.moment(start, today: today)) "
      + "(\(Dates.distance(start.date, today: today)))"
  }

  private static func change(
    _ change: Relaxation.Change, of relaxation: Relaxation, in directory: Directory
  ) -> String {
    let offer = relaxation.earliest
    switch change {
    case .telephoneInterpreter: return "telefonische tolk"
    case .askInterpreter:
      let name = offer.interpreter?.staff.map(directory.firstName) ?? "tolk"
      return "\(name) vragen als tolk"
    case .deputy: return "vervanger \(directory.firstName(offer.staff))"
    case .overLesson: return "tijdens de les, met een reden"
    case .shorter: return "korter, \(Dates.minutes(offer.slot.minutes))"
    case .otherPlace: return "gesprek aan de telefoon"
    case .together:
      return "\(together(relaxation, in: directory)), bij \(directory.firstName(offer.staff))"
    case .later: return "later"
    }
  }

  /// The same without a comma, and so short that a line of two fits in eighty columns.
  private static func oneOfTwo(
    _ change: Relaxation.Change, of relaxation: Relaxation, in directory: Directory
  ) -> String {
    switch change {
    case .overLesson: "tijdens de les"
    case .shorter: "korter"
    case .together: together(relaxation, in: directory)
    case .telephoneInterpreter, .askInterpreter, .deputy, .otherPlace, .later:
      self.change(change, of: relaxation, in: directory)
    }
  }

  private static func together(_ relaxation: Relaxation, in directory: Directory) -> String {
    "samen met \(relaxation.request.together.map(directory.callName) ?? "een huisgenoot")"
  }
}
