/// What somebody may learn about a client, named as a field of a screen or an answer.
public enum ClientField: String, CaseIterable, Sendable {
  case name, number, birthYear, phone, address, languages
  /// The phase's last day, month and window.
  case window
  case ownBegeleider, nextAppointment
  /// The topics of talks to come, and whether a talk is legal.
  case topics
  case pastAppointments, referrals, contacts, household, assignments
  /// Lessons and how full the week is: times only.
  case week
  case origin, fileNumber
}

/// What somebody may do, named as the command that does it.
public enum DeskAction: String, CaseIterable, Sendable {
  case check, find, readClient, slots, book, move, cancel, arrive, late, start, fulfil, noShow
  case setTopics, undo, refer, contact, readDay, readWeek, readCaseload, export
  case register, assign, importData
  // Roster.
  case reportAbsence, close, editRoster, readRoster, editLesson
  // Interpreters.
  case setInterpreter, answerInterpreter, readInterpreters, setRatherNot, setRhythm
  // Households.
  case editClient, expect, confirmKey, readHousehold, readHouseholds
  // Life.
  case readWorklists, present, presentOthers, urgency, wait
  // Repair
  case repair, call
  // Holds.
  case enterInError
  // Messages.
  /// That there is one about a client, and whether it is done.
  case seeMessages
  /// All of those that are one's own.
  case readMessages
  case takeMessage, markMessage, handMessage, handOthersMessage
  /// The words of a colleague's, with a reason.
  case openMessage
}

/// Whose client somebody is to the one who looks.
public enum Relation: Hashable, Sendable {
  /// The acting person's own: assigned, of the household, or a substitution.
  case own
  case other
}

/// Who may see and do what, by the role worn: values, so that a test can walk them and no screen
/// has to know them (PR-3, architecture §4).
public enum Rights {
  /// Whether a role may do something at all. A begeleider is further limited to own clients by
  /// ``reach(of:)``.
  public static func may(_ role: Role, _ action: DeskAction) -> Bool {
    switch role {
    case .teamleider: true
    case .reception:
      switch action {
      case .readCaseload, .assign, .importData, .editRoster, .enterInError, .readMessages,
        .markMessage, .handMessage, .handOthersMessage, .openMessage:
        false
      default: true
      }
    case .begeleider, .coach, .legal:
      switch action {
      case .readCaseload, .assign, .importData, .register, .close, .editRoster, .setRatherNot,
        .presentOthers, .enterInError, .handOthersMessage, .openMessage:
        false
      default: true
      }
    case .interpreter:
      switch action {
      case .readDay, .readWeek, .export, .reportAbsence, .readRoster, .answerInterpreter,
        .readInterpreters, .present:
        true
      default: false
      }
    case .safeguarding:
      switch action {
      case .readDay, .check, .find, .refer, .present: true
      default: false
      }
    }
  }

  /// Whose clients a role reaches.
  public static func reach(of role: Role) -> Reach {
    switch role {
    case .teamleider, .reception, .safeguarding: .everyone
    case .begeleider, .coach, .legal: .own
    case .interpreter: .ownBookings
    }
  }

  /// Whose clients a role reaches: of everyone, its own, or of the talks it is booked for.
  public enum Reach: Sendable { case everyone, own, ownBookings }

  /// Whether a role may see a field of a client.
  public static func maySee(_ role: Role, _ field: ClientField, of relation: Relation) -> Bool {
    switch role {
    case .teamleider:
      return true
    case .reception:
      switch field {
      case .name, .number, .birthYear, .phone, .languages, .window, .ownBegeleider,
        .nextAppointment, .household, .week:
        return true
      case .address, .topics, .pastAppointments, .referrals, .contacts, .assignments, .origin,
        .fileNumber:
        return false
      }
    case .begeleider, .coach, .legal:
      guard relation == .own else { return false }
      return field != .origin
    case .interpreter:
      // Time, place, language, a name to call and the number: nothing else (PR-3).
      return relation == .own && [.name, .number, .languages].contains(field)
    case .safeguarding:
      switch field {
      case .name, .number, .phone, .ownBegeleider: return true
      default: return false
      }
    }
  }

  /// Whether a role may see what a talk is about. A legal talk is "juridisch" to reception, and
  /// nobody but the legal workers, the own people and the teamleider reads more (PR-3, R-038).
  public static func maySeeTopics(_ role: Role, of relation: Relation) -> Bool {
    maySee(role, .topics, of: relation)
  }
}
