/// What a rule found, by a stable code that other programs read (`command-line.md`). Codes are
/// never renamed and never removed, only no longer used.
public enum VerdictCode: String, CaseIterable, Sendable {
  case guidanceEnded, beforeSettlement, missingSettlementDate, otherMunicipality
  case outsideTargetGroup, unknownGroup
  case legalTopicAllowed, legalConditionsUnmet, unknownPermit
  case safetyTopic
  case nearingExit
  case notOwnBegeleider, noBegeleiderAssigned, transitionNotPlanned, introductionDue
  case staffNotRostered, staffTaken, staffUnknown
  case clientTaken, clientLesson
  case interpreterTaken, noInterpreter, wrongLanguage
  case roomTaken
  case officeClosed, inThePast, afterLetterDate
  case wrongStatus, notYetStarted, nothingToUndo, undoTooLate
  // Interpreters.
  case interpreterNotAsked, interpreterGender, interpreterNotProfessional, clientRatherNot
  case staffAbsent, roomClosed, endsBeforeItStarts, periodTooLong
  case nothingChanges, fewDayparts
  case lessonMeetsTalk
  case tooLongAgo, stillToCome
  // Households.
  case numberTaken, likelyKnown, alreadySettled
  // Life.
  case tooLittleTime, urgencyOpen, urgencyAnswered, everyoneAsked, waitsAlready
  // Holds.
  case holdEnded
  // Repair.
  case mayNotCall
  // Messages.
  case mayNotReceive, messageClosed
  // Corrections.
  case anotherDay
  case keyDateCorrected, absentAlready, closedAlready, nameTooLong

  /// Whether somebody may go on in spite of it, with a reason (`--despite`, `^R` toch wel).
  public var mayBeOverridden: Bool {
    switch self {
    case .clientLesson, .unknownPermit, .unknownGroup, .noInterpreter, .wrongLanguage,
      .officeClosed, .staffNotRostered:
      true
    default:
      false
    }
  }
}

/// How much a finding weighs. Only findings that refuse or ask keep an appointment from being.
public enum Severity: String, CaseIterable, Sendable {
  case refuses, asks, warns, informs

  public var blocks: Bool { self == .refuses || self == .asks }
}

/// What a rule found about a request, with the facts a sentence is made from.
public struct Finding: Hashable, Sendable {
  /// What a finding is about; the wording turns it into a sentence.
  public enum Subject: Hashable, Sendable {
    case none
    case day(CivilDate)
    /// A moment of a day, where another moment of the same day would do.
    case moment(CivilDateTime)
    case slot(TimeSlot)
    case staff(StaffCode)
    /// Whose it is already.
    case holder(StaffCode)
    case status(AppointmentStatus)
    case languages([LanguageCode])
    case days(Int)
    // Households.
    case client(ClientNumber)
    case minutes(Int)
    case period(CivilPeriod)
    /// A right to guidance as it was and as it would be, and how many planned talks would lie
    /// outside it.
    case windows(old: CivilPeriod, new: CivilPeriod, talksOutside: Int)
  }

  public let code: VerdictCode
  public let severity: Severity
  public let subject: Subject

  public init(_ code: VerdictCode, _ severity: Severity, _ subject: Subject = .none) {
    self.code = code
    self.severity = severity
    self.subject = subject
  }
}

/// Something the program can do next: every command that a refusal or a plan points onward to.
///
/// The raw value is the command as it is typed and as the documents of the command line name it:
/// `absence end`.
public enum OnwardCommand: String, CaseIterable, Sendable {
  // A talk.
  case arrive, late, fulfil
  case noShow = "noshow"
  case move, cancel, book, slots, check, confirm, release, undo, interpreter
  // A person.
  case find, refer, contact, lesson
  case clientAdd = "client add"
  case clientEdit = "client edit"
  case clientSettle = "client settle"
  case clientExpect = "client expect"
  // The office.
  case day, roster, room, absence, closure
  case absenceEnd = "absence end"
  case absenceAccept = "absence accept"
  case absenceCall = "absence call"
  case closureEnd = "closure end"
  // Messages.
  case messageAdd = "message add"
  case messageList = "message list"
  case messageTried = "message tried"
  case messageHand = "message hand"
}
