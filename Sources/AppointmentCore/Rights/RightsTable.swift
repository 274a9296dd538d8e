/// One row of the table of rights: who may, and where that is said.
///
/// The table is one of yeses: whoever does not stand in a row may not. So a new action, or a new
/// role, is nobody's until somebody writes it down, and nobody is let in by being forgotten.
public struct RightsRow: Hashable, Sendable {
  public let roles: RoleSet
  /// R-numbers of the domain, or the name of another promise: "PR-3" is who sees what.
  public let source: String

  init(
    _ roles: RoleSet, _ more: RoleSet = [], _ others: RoleSet = [], _ last: RoleSet = [],
    by source: String
  ) {
    self.roles = roles.union(more).union(others).union(last)
    self.source = source
  }
}

/// Some of the roles. The table is read at every key and for every row on a screen, so a set of them
/// is one number.
public struct RoleSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }
  private init(_ role: Role) { rawValue = 1 << RoleSet.bit(of: role) }

  /// Whether a role is one of them.
  public func contains(_ role: Role) -> Bool { rawValue & 1 << RoleSet.bit(of: role) != 0 }

  private static func bit(of role: Role) -> UInt8 {
    switch role {
    case .reception: 0
    case .begeleider: 1
    case .coach: 2
    case .legal: 3
    case .interpreter: 4
    case .teamleider: 5
    case .safeguarding: 6
    }
  }

  /// Who keeps the desk.
  fileprivate static var desk: Self { [Self(.reception), Self(.teamleider)] }
  /// Who guides clients, each in an own field.
  fileprivate static var guides: Self { [Self(.begeleider), Self(.coach), Self(.legal)] }
  fileprivate static var leader: Self { Self(.teamleider) }
  fileprivate static var interpreter: Self { Self(.interpreter) }
  fileprivate static var safety: Self { Self(.safeguarding) }
  fileprivate static var all: Self { [.desk, .guides, .interpreter, .safety] }
}

/// What somebody may do, named as the command that does it. Who may stands in ``RightsRow``, a row
/// an action.
public enum DeskAction: String, CaseIterable, Sendable {
  case check, find, readClient, slots, book, move, cancel, arrive, late, start, fulfil, noShow
  case setTopics, undo, refer, contact, readDay, readWeek, readCaseload, export
  /// To take back what a colleague did.
  case undoOthers
  case register, assign, importData
  /// What everybody did, in an export.
  case readJournal
  // Roster.
  case reportAbsence, close, editRoster, readRoster, editLesson
  /// Of a colleague.
  case reportOthersAbsence
  /// Why a colleague is away: that they are everybody may know.
  case seeAbsenceReasons
  // Interpreters.
  case setInterpreter, answerInterpreter, readInterpreters, setRatherNot, setRhythm
  // Households.
  case editClient, expect, confirmKey, readHousehold, readHouseholds
  /// To put another day in the place of a confirmed one, which moves a right people were told of.
  case correctKeyDate
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

extension DeskAction {
  /// Who may do it.
  public var row: RightsRow {
    switch self {
    case .check: RightsRow(.desk, .guides, .safety, by: "R-022")
    case .find: RightsRow(.desk, .guides, .safety, by: "PR-3")
    case .readClient: RightsRow(.desk, .guides, by: "PR-3")
    case .slots: RightsRow(.desk, .guides, by: "R-022")
    case .book: RightsRow(.desk, .guides, by: "R-022")
    case .move: RightsRow(.desk, .guides, by: "R-070")
    case .cancel: RightsRow(.desk, .guides, by: "R-070")
    case .arrive: RightsRow(.desk, .guides, by: "R-022")
    case .late: RightsRow(.desk, .guides, by: "R-022")
    case .start: RightsRow(.desk, .guides, by: "R-022")
    case .fulfil: RightsRow(.desk, .guides, by: "R-056")
    case .noShow: RightsRow(.desk, .guides, by: "R-055")
    case .setTopics: RightsRow(.desk, .guides, by: "R-021")
    case .undo: RightsRow(.desk, .guides, by: "PR-3")
    case .refer: RightsRow(.desk, .guides, .safety, by: "R-006")
    case .contact: RightsRow(.desk, .guides, by: "R-040b")
    case .readDay: RightsRow(.desk, .guides, .interpreter, .safety, by: "R-064")
    case .readWeek: RightsRow(.desk, .guides, .interpreter, by: "R-064")
    case .readCaseload: RightsRow(.leader, by: "R-020")
    case .export: RightsRow(.desk, .guides, .interpreter, by: "R-080")
    case .undoOthers: RightsRow(.leader, by: "PR-3")
    case .register: RightsRow(.desk, by: "R-116")
    case .assign: RightsRow(.leader, by: "R-020")
    case .importData: RightsRow(.leader, by: "R-116")
    case .readJournal: RightsRow(.leader, by: "PR-3")
    // Roster.
    case .reportAbsence: RightsRow(.desk, .guides, .interpreter, by: "R-070")
    case .close: RightsRow(.desk, by: "R-063")
    case .editRoster: RightsRow(.leader, by: "R-062")
    case .readRoster: RightsRow(.desk, .guides, .interpreter, by: "R-064")
    case .editLesson: RightsRow(.desk, .guides, by: "R-045")
    case .reportOthersAbsence: RightsRow(.desk, by: "R-070")
    case .seeAbsenceReasons: RightsRow(.desk, by: "PR-3")
    // Interpreters.
    case .setInterpreter: RightsRow(.desk, .guides, by: "R-069")
    case .answerInterpreter: RightsRow(.desk, .guides, .interpreter, by: "R-069")
    case .readInterpreters: RightsRow(.desk, .guides, .interpreter, by: "R-069")
    case .setRatherNot: RightsRow(.desk, by: "R-069")
    case .setRhythm: RightsRow(.desk, .guides, by: "R-026")
    // Households.
    case .editClient: RightsRow(.desk, .guides, by: "PR-3")
    case .expect: RightsRow(.desk, .guides, by: "R-086")
    case .confirmKey: RightsRow(.desk, .guides, by: "R-001")
    case .readHousehold: RightsRow(.desk, .guides, by: "R-044")
    case .readHouseholds: RightsRow(.desk, .guides, by: "R-044")
    case .correctKeyDate: RightsRow(.leader, by: "R-001")
    // Life.
    case .readWorklists: RightsRow(.desk, .guides, by: "R-055")
    case .present: RightsRow(.all, by: "R-064")
    case .presentOthers: RightsRow(.desk, by: "R-064")
    case .urgency: RightsRow(.desk, .guides, by: "R-006")
    case .wait: RightsRow(.desk, .guides, by: "R-006")
    // Repair
    case .repair: RightsRow(.desk, .guides, by: "R-070")
    case .call: RightsRow(.desk, .guides, by: "R-070")
    // Holds.
    case .enterInError: RightsRow(.leader, by: "PR-3")
    // Messages.
    case .seeMessages: RightsRow(.desk, .guides, by: "U-14")
    case .readMessages: RightsRow(.leader, .guides, by: "U-14")
    case .takeMessage: RightsRow(.desk, .guides, by: "U-14")
    case .markMessage: RightsRow(.leader, .guides, by: "U-14")
    case .handMessage: RightsRow(.leader, .guides, by: "U-14")
    case .handOthersMessage: RightsRow(.leader, by: "U-14")
    case .openMessage: RightsRow(.leader, by: "U-14, PR-3")
    }
  }
}

/// Who may see a field: of any client, and of their own clients besides.
public struct SightRow: Hashable, Sendable {
  public let ofAnybody: RoleSet
  public let ofOwn: RoleSet

  init(_ anybody: RoleSet, _ more: RoleSet = [], own: RoleSet = [], _ others: RoleSet = []) {
    ofAnybody = anybody.union(more)
    ofOwn = ofAnybody.union(own).union(others)
  }
}

extension ClientField {
  /// Who may see it (PR-3). A legal talk is "juridisch" to reception, and nobody but the legal
  /// workers, the own people and the teamleider reads more.
  public var row: SightRow {
    switch self {
    case .name: SightRow(.desk, .safety, own: .guides, .interpreter)
    case .number: SightRow(.desk, .safety, own: .guides, .interpreter)
    case .birthYear: SightRow(.desk, own: .guides)
    case .phone: SightRow(.desk, .safety, own: .guides)
    case .address: SightRow(.leader, own: .guides)
    case .languages: SightRow(.desk, own: .guides, .interpreter)
    case .window: SightRow(.desk, own: .guides)
    case .ownBegeleider: SightRow(.desk, .safety, own: .guides)
    case .nextAppointment: SightRow(.desk, own: .guides)
    case .topics: SightRow(.leader, own: .guides)
    case .topicsAhead: SightRow(.desk, own: .guides)
    // Who else takes part says what it is about; it is on no shared list.
    case .partner: SightRow(.leader, own: .all)
    case .pastAppointments: SightRow(.leader, own: .guides)
    case .referrals: SightRow(.leader, own: .guides)
    case .contacts: SightRow(.leader, own: .guides)
    case .household: SightRow(.desk, own: .guides)
    case .assignments: SightRow(.leader, own: .guides)
    case .week: SightRow(.desk, own: .guides)
    case .origin: SightRow(.leader)
    case .fileNumber: SightRow(.leader, own: .guides)
    }
  }
}
