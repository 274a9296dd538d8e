package import AppointmentCore
package import DeskService
package import Terminal

/// What happened: the only way anything reaches the screens.
package enum DeskMessage: Sendable {
  /// The first message of a session: load what the first screen needs.
  case started(Instant)
  /// A key, the mouse, another size.
  case input(InputEvent, at: Instant)
  /// Time passed.
  case ticked(Instant)
  /// A colleague, or we ourselves, wrote something.
  case officeChanged(Instant)
  /// The answer to the effect with this number.
  case answered(ticket: Int, StoreAnswer, at: Instant)
}

/// What the desk answered to an effect.
package enum StoreAnswer: Sendable {
  case office(Office, counter: Int)
  case counter(Int)
  case day(DaySheet)
  case found([ClientSummary])
  case slots(SlotSearch.Answer)
  case card(ClientCard)
  case week(WeekSheet)
  case caseload(CaseloadSheet)
  case performed(DeskAnswer)
  case roster(RosterSheet)
  case hits(OrphanSheet)
  // Repair.
  case repairOverview(RepairOverview)
  case repair(RepairProposal)
  case calls(RepairCallSheet)
  case assessed(Assessment)
  /// Lines lie ready to be printed, at a place in words.
  case printed(place: String)
  case failed(DeskFailure)
  // Interpreters.
  case interpreter(InterpreterSheet)
  case rhythm(CountedRhythm?)
  // Grids.
  case judged(DeskAnswer)
  case team(TeamSheet)
  // Line.
  /// In the order of the questions.
  case lineClients([[LineClient]])
  // Households.
  case households([HouseholdLine])
  case household(HouseholdSheet)
  /// For each choice a time for each person, in the order in which they were named.
  case adjacent([[SlotOffer]])
  // Life.
  case worklists(Worklists)
  // Messages.
  case messages(MessageSheet)
}
