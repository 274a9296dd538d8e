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
