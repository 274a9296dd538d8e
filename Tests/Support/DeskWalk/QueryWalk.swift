package import AppointmentCore
package import DeskService
import Foundation

/// Every question that somebody can ask the desk, about people and things of the caller's choice.
///
/// ``declared()`` tells whether one was forgotten.
package struct QueryWalk {
  /// A question, called as its function is.
  package struct Query {
    package let name: String
    /// Whether it names a client or a talk of theirs, so that others have another answer.
    package var isAboutClient = false
    package let ask: (Desk, Actor, CivilDateTime) throws -> Any
  }

  package var client: ClientNumber
  package var household: HouseholdCode
  package var appointment: Identifier<Appointment>
  package var staff: StaffCode
  package var room: RoomCode
  package var day: CivilDate

  package init(
    client: ClientNumber, household: HouseholdCode, appointment: Identifier<Appointment>,
    staff: StaffCode, room: RoomCode, day: CivilDate
  ) {
    self.client = client
    self.household = household
    self.appointment = appointment
    self.staff = staff
    self.room = room
    self.day = day
  }

  package var queries: [Query] { lists + aboutClients + aboutTalks + wouldBe }

  private var lists: [Query] {
    [
      Query(name: "day(_:as:at:)") { try $0.day(day, as: $1, at: $2) },
      Query(name: "week(of:around:as:at:)") { try $0.week(of: staff, around: day, as: $1, at: $2) },
      Query(name: "team(on:as:at:)") { try $0.team(on: day, as: $1, at: $2) },
      Query(name: "caseload(on:as:at:)") { try $0.caseload(on: day, as: $1, at: $2) },
      Query(name: "worklists(as:at:)") { try $0.worklists(as: $1, at: $2) },
      Query(name: "waiting(as:at:)") { try $0.waiting(as: $1, at: $2) },
      Query(name: "urgencies(as:at:)") { try $0.urgencies(as: $1, at: $2) },
      Query(name: "orphans(as:at:)") { try $0.orphans(as: $1, at: $2) },
      Query(name: "roster(around:as:at:)") { try $0.roster(around: day, as: $1, at: $2) },
      Query(name: "households(as:at:)") { try $0.households(as: $1, at: $2) },
      Query(name: "export(as:at:)") { try $0.export(as: $1, at: $2) },
      Query(name: "repairOverview(as:at:)") { try $0.repairOverview(as: $1, at: $2) },
      Query(name: "repairCalls(withDone:as:at:)") {
        try $0.repairCalls(withDone: true, as: $1, at: $2)
      },
      Query(name: "interpreterQuestions(as:at:)") { try $0.interpreterQuestions(as: $1, at: $2) },
    ]
  }

  private var aboutClients: [Query] {
    [
      Query(name: "card(of:as:at:)", isAboutClient: true) {
        try $0.card(of: client, as: $1, at: $2)
      },
      Query(name: "find(_:limit:as:at:)") { try $0.find("naam", limit: 20, as: $1, at: $2) },
      Query(name: "lineClients(_:as:at:)", isAboutClient: true) {
        try $0.lineClients(.number(client), as: $1, at: $2)
      },
      Query(name: "household(_:as:at:)", isAboutClient: true) {
        try $0.household(household, as: $1, at: $2)
      },
      Query(name: "household(of:as:at:)", isAboutClient: true) {
        try $0.household(of: client, as: $1, at: $2)
      },
      Query(name: "rhythm(of:as:at:)", isAboutClient: true) {
        try $0.rhythm(of: client, as: $1, at: $2) as Any
      },
      Query(name: "slots(for:_:as:at:)", isAboutClient: true) {
        let request = SlotSearch.Request(minutes: 30, from: day, days: 14, limit: 5)
        return try $0.slots(for: client, request, as: $1, at: $2)
      },
      Query(name: "adjacentSlots(for:minutes:from:as:at:)", isAboutClient: true) {
        try $0.adjacentSlots(for: [client], minutes: 30, from: day, as: $1, at: $2)
      },
      Query(name: "assess(_:for:as:at:)", isAboutClient: true) {
        try $0.assess(AppointmentRequest(on: day), for: client, as: $1, at: $2)
      },
    ]
  }

  private var aboutTalks: [Query] {
    [
      Query(name: "interpreterSheet(of:as:at:)", isAboutClient: true) {
        try $0.interpreterSheet(of: appointment, as: $1, at: $2)
      },
      Query(name: "repairPlan(for:as:at:)") { try $0.repairPlan(for: .everything, as: $1, at: $2) },
    ]
  }

  /// What would come of a change; whoever may make it may ask.
  private var wouldBe: [Query] {
    let nine = CivilTime(hour: 9, minute: 0) ?? CivilTime(clampingMinuteOfDay: 0)
    let request = BookingRequest(
      client: client, at: CivilDateTime(day.adding(days: 1), nine), minutes: 30)
    let note = ClosureNote(room: room, period: CivilPeriod(from: day, days: 1), label: "schilder")
    return [
      Query(name: "judge(_:as:at:)", isAboutClient: true) {
        try $0.judge(.book(request), as: $1, at: $2)
      },
      Query(name: "hits(of:as:at:)") { try $0.hits(of: .close(note), as: $1, at: $2) },
    ]
  }

  /// The names of all functions of the desk that answer an acting person and change nothing, as its
  /// source declares them.
  package static func declared() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/DeskService").standardizedFileURL
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var names: [String] = []
    for case let file as URL in walk ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /package func (\w+)\(([^{]*?)\)\s+throws\(DeskFailure\)/) {
        let labels = match.2.matches(of: /(\w+)(?:\s+\w+)?\s*:/).map { "\($0.1):" }
        guard labels.contains("as:"), !labels.contains("key:") else { continue }
        names.append("\(match.1)(\(labels.joined()))")
      }
    }
    return names
  }
}
