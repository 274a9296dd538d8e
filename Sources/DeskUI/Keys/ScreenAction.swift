/// Everything a key can ask for, on any screen. One action has one letter everywhere.
package enum ScreenAction: String, CaseIterable, Hashable, Sendable {
  // Everywhere.
  case help, palette, back, leave, search, undo, cover, counterMode, redraw
  case showDay, showWeek, showCaseload
  case today, previousDay, nextDay, previousWeek, nextWeek, goToDate
  case darkTheme, lightTheme, monoTheme, contrastTheme
  // Lists.
  case select, open, choose, lastClient, nextPane
  // An appointment.
  case arrive, late, start, fulfil, noShow, cancel, move, topic
  // A client.
  case newAppointment, refer, contact, card, print
  // Booking.
  case book, number, interpreter, longer, shorter, letterDate, despite, partner
  // Onward.
  case referNow, referTogether, helpedHere, address
  // Typing.
  case type, visitor
  // Interpreters.
  case place, ratherNot, rhythm, nextInRhythm
  // Repair.
  case reportIll, chooseAbsentee, absenceReason, reportNow
  case acceptPlan, acceptLine, nextOption, previousOption
  case showCalls, callReached, callNotReached, callLetter, who
  // Roster.
  case showRoster, editShift, newStandingTime, rooms
  // Grids.
  case grid, carry, putDown, putBack, showTeam
  // Households.
  case showHouseholds, enterHousehold, mark, confirmKey, expect, acceptAll
  case bookTogether, bookInTurn, previousPane, discard
  case nameMember, birthYear
  // Life.
  case showWorklists, nextList, urgent, presence, wait
  // Holds.
  case enterInError, hold
  // Messages.
  case showMessages, takeMessage, openWords
}
