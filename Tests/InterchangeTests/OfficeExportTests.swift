import AppointmentCore
import DeskService
import ExampleOffice
import Foundation
import Testing

@testable import Interchange

/// The files an office hands over on its first day: they must come in.
@Suite struct OfficeExportTests {
  @Test(arguments: ExampleOffice.kinds)
  func `a file is as a spreadsheet writes it: a mark in front, CRLF and semicolons`(kind: String)
    throws
  {
    let bytes = [UInt8](try Data(contentsOf: ExampleOffice.file(kind)))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasSuffix("\r\n"))
    #expect(text.unicodeScalars.count { $0 == "\n" } == text.count { $0 == "\r\n" })
    #expect(try #require(text.split(separator: "\r\n").first).contains(";"))
  }

  @Test func `every row of the six files is read`() throws {
    let export = try OfficeExport()
    #expect(export.flaws.map(\.description) == [])
    #expect(export.warnings.map(\.description) == [])
    #expect(export.staff.count == 32)
    #expect(export.roster.count == 127)
    #expect(export.rooms.count == 4)
    #expect(export.clients.count == 207)
    #expect(export.lessons.count == 173)
    #expect(export.appointments.count == 1585)
  }

  @Test func `people and households come in with their streams`() throws {
    let plan = try OfficeExport().brought().clients
    #expect(plan.flaws.isEmpty)
    #expect(plan.batch.clients.count == 207)
    #expect(plan.batch.assignments.count == 235)
    #expect(plan.countsByName == ["transitionNotPlanned": 4])
    let streams = Dictionary(grouping: plan.batch.trajectories, by: \.stream)
    #expect(streams[.settlement]?.count == 75)
    #expect(streams[.guidance]?.count == 102)
  }

  @Test func `lessons and talks come in with their claims`() throws {
    let brought = try OfficeExport().brought()
    #expect(brought.lessons.flaws.isEmpty)
    #expect(brought.lessons.batch.lessons.count == 173)
    #expect(brought.lessons.batch.claims.count == 10_473)
    #expect(brought.lessons.countsByName == ["keptFreeUntil": 14])
    let talks = brought.appointments
    #expect(talks.flaws.isEmpty)
    #expect(talks.batch.appointments.count == 1585)
    #expect(talks.batch.claims.count == 4006)
    #expect(talks.batch.releasedClaims.count == 0)
    // 110 talks of two colleagues who left, 14 overlaps of the past, 66 talks planned past month 15.
    #expect(
      talks.countsByName == [
        "departedStaff": 110, "pastOverlap": 14, "stillOpen": 34, "guidanceEnded": 66,
        "nearingExit": 7, "notOwnBegeleider": 18, "noInterpreter": 42, "transitionNotPlanned": 19,
      ])
  }

  @Test func `nothing overlaps in what comes in`() throws {
    let brought = try OfficeExport().brought()
    let released = Set(brought.appointments.batch.releasedClaims)
    let claims =
      brought.lessons.batch.claims.filter { !released.contains($0) }
      + brought.appointments.batch.claims
    for (_, taken) in Dictionary(
      grouping: claims, by: { [$0.resource.description, "\($0.slot.date)"] })
    {
      let sorted = taken.sorted { $0.slot.start < $1.slot.start }
      for (first, second) in zip(sorted, sorted.dropFirst()) {
        #expect(first.slot.end <= second.slot.start, "\(first) \(second)")
      }
    }
  }

  @Test func `a second time nothing comes in twice`() throws {
    let export = try OfficeExport()
    let first = export.brought()
    var facts = first.facts
    facts.lessons = first.lessons.batch.lessons
    facts.appointments = first.appointments.batch.appointments
    facts.claims = first.lessons.batch.claims + first.appointments.batch.claims
    let lessons = ImportOffice.lessons(export.lessons, facts: facts) { 1 }
    let talks = ImportOffice.appointments(export.appointments, facts: facts) { 1 }
    #expect(lessons.batch.lessons.isEmpty)
    #expect(talks.batch.appointments.isEmpty)
    #expect(talks.countsByName == ["alreadyPresent": 1585])
  }
}

/// The six files, read one after another as an office would bring them in.
struct OfficeExport {
  var staff: [ImportLine<StaffMember>] = []
  var roster: [ImportLine<Shift>] = []
  var rooms: [ImportLine<Room>] = []
  var clients: [ImportLine<ClientLine>] = []
  var lessons: [ImportLine<LessonNote>] = []
  var appointments: [ImportLine<AppointmentLine>] = []
  var flaws: [ImportFlaw] = []
  var warnings: [ImportFlaw] = []
  var tables: OfficeTables

  static let now = CivilDateTime(iso: "2026-11-25T09:42")!

  init() throws {
    tables = try OfficeTables.parse(OfficeTables.builtIn)
    var known = KnownCodes()
    staff = take(StaffLines.read(try document("staff"), known: known))
    known.staff = Set(staff.map(\.value.code))
    roster = take(RosterLines.read(try document("roster"), known: known))
    rooms = take(RoomLines.read(try document("rooms")))
    known.rooms = Set(rooms.map(\.value.code))
    let today = OfficeExport.now.date
    clients = take(ClientLines.read(try document("clients"), known: known, today: today))
    known.clients = Set(clients.map(\.value.client.number))
    lessons = take(LessonLines.read(try document("lessons"), known: known, today: today))
    appointments = take(
      AppointmentLines.read(
        try document("appointments"), known: known, talkMinutes: tables.desk.talkMinutes))
  }

  private func document(_ kind: String) throws -> CSVDocument {
    let data = try Data(contentsOf: ExampleOffice.file(kind))
    return try CSVDocument.parse([UInt8](data), file: "\(kind).csv")
  }

  private mutating func take<Value>(_ lines: Lines<Value>) -> [ImportLine<Value>] {
    flaws += lines.flaws
    warnings += lines.warnings
    return lines.values
  }

  /// What the clients, lessons and appointments come to, each on top of the ones before.
  func brought() -> (
    facts: ImportFacts, clients: ImportPlan, lessons: ImportPlan, appointments: ImportPlan
  ) {
    let office = tables.office(
      staff: staff.map(\.value), rooms: rooms.map(\.value), roster: Roster(roster.map(\.value)))
    var facts = ImportFacts(office: office, now: OfficeExport.now)
    var last: UInt128 = 0
    let fresh: () -> UInt128 = {
      last += 1
      return last
    }
    let people = ImportOffice.clients(clients, facts: facts)
    facts.clients = people.batch.clients
    facts.assignments = people.batch.assignments
    facts.trajectories = people.batch.trajectories
    let lessons = ImportOffice.lessons(lessons, facts: facts, fresh: fresh)
    facts.lessons = lessons.batch.lessons
    facts.claims = lessons.batch.claims
    let talks = ImportOffice.appointments(appointments, facts: facts, fresh: fresh)
    return (facts, people, lessons, talks)
  }
}

extension ImportPlan {
  fileprivate var countsByName: [String: Int] {
    Dictionary(warningCounts.map { ($0.kind.name, $0.count) }, uniquingKeysWith: +)
  }
}
