package import AppointmentCore
package import DeskService

/// What a screen wants of the world: a value, carried out elsewhere and answered by a message with
/// the same number, so that an answer that comes late is known for what it is.
package struct DeskEffect: Hashable, Sendable {
  package let ticket: Int
  package let actor: Actor
  package let now: CivilDateTime
  package let work: Work
  /// Whoever waits for the answer to a change, and what for; the world has nothing to do with it.
  let purpose: Purpose

  package enum Work: Hashable, Sendable {
    case loadOffice
    /// Whether anybody wrote since.
    case watch
    case loadDay(CivilDate)
    case find(String)
    case loadSlots(ClientNumber, SlotSearch.Request)
    case loadCard(ClientNumber)
    case loadWeek(StaffCode, around: CivilDate)
    case loadCaseload(CivilDate)
    case assess(AppointmentRequest, ClientNumber)
    /// A change, with the key that was made before the first attempt; nil only for asking the ways
    /// onward, which records nothing.
    case perform(DeskCommand, key: String?)
    // Roster.
    case loadRoster(around: CivilDate)
    /// Which talks a change would orphan, before it is made.
    case loadHits(DeskCommand)
    // Repair.
    case loadRepairOverview
    case loadRepair(RepairScope)
    case loadCalls
    /// Lines for paper. Where paper comes out is the wiring's business.
    case print([String])
    // Interpreters.
    case loadInterpreter(Identifier<Appointment>)
    case loadRhythm(ClientNumber)
    // Grids.
    /// What the rules would say of a change, without making it.
    case judge(DeskCommand)
    case loadTeam(CivilDate)
    // Line.
    /// Whom each of some words may mean.
    case readLine([LineQuestion])
    // Households.
    case loadHouseholds
    /// The household of a client.
    case loadHousehold(ClientNumber)
    /// Talks of several people one after another, the first on a day or after it.
    case loadAdjacent([ClientNumber], minutes: Int, from: CivilDate)
    // Life.
    case loadWorklists
    // Messages.
    case loadMessages
  }
}
