/// Every question that the desk answers, by name: what tests walk, and what a trace of who looked at
/// whom can keep.
package enum QueryKind: String, CaseIterable, Sendable {
  case adjacentSlots, appointment, assess, calls, card, caseload, day, export, find, hits
  case household, householdCode, households, interpreter, interpreterQuestions, judge, line
  case messages, name, orphans
  case reference, repairOverview, repairPlan, rhythm, roster, searchDays, searchSubject, slots,
    talkNames, team
  case urgencies, waiting, week, worklists
}
