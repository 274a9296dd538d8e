import AppointmentCore
import DeskStore
import GRDB
import SQLiteEngine
import Testing

@testable import DeskService

/// Rows that follow from others: `doctor --deep` compares the two.
@Suite("Rows that are derived from others")
struct DerivedRowTests {
  private static let today = CivilDate(year: 2026, month: 7, day: 13)!

  /// What is found of a store and its office, by name.
  private static func found(_ store: SQLiteStore, _ desk: Desk) throws -> Set<String> {
    let health = try store.inspect(isDeep: true, today: today)
    let flaws = try desk.flaws(on: today)
    return Set(health.findings.keys.map(\.rawValue)).union(flaws.keys.map(\.rawValue))
  }

  /// An office with a talk, lessons, an absence, a closed room and a call.
  private func withOffice(_ test: (SQLiteStore, Desk, String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      let store = try SQLiteStore.create(at: path, identity: .test)
      let office = try RandomOffice(seed: 1, store: store)
      let (desk, now) = (office.desk, office.now)
      let leader = Actor(code: StaffCode("els")!, role: .teamleider)
      try store.write { writing in
        for client in try writing.clients() {
          try writing.setSearchKeys(
            SearchKeys.of(client, variants: desk.tables.variants), of: client.number)
        }
      }
      func accepts(_ command: DeskCommand) throws -> Acceptance? {
        guard case .done(let acceptance) = try desk.perform(command, as: leader, at: now) else {
          return nil
        }
        return acceptance
      }
      let tuesday = Self.today.adding(days: 1)
      var booked: Appointment?
      for value in 1...6 where booked == nil {
        var request = BookingRequest(
          client: Samples.number(value),
          at: CivilDateTime(tuesday, CivilTime(clampingMinuteOfDay: 540)), TalkWish(minutes: 30))
        request.despite = [.noInterpreter: "zus tolkt", .clientLesson: "mag"]
        booked = try accepts(.book(request))?.appointment
      }
      let talk = try #require(booked)
      let wednesday = CivilPeriod(from: tuesday.adding(days: 1), days: 2)
      let note = AbsenceNote(staff: talk.staff, period: wednesday, reason: .ill)
      #expect(try accepts(.reportAbsence(note)) != nil)
      let room = try #require(talk.room)
      #expect(
        try accepts(.close(ClosureNote(room: room, period: wednesday, label: "schilder"))) != nil)
      #expect(try Self.found(store, desk) == [])
      try test(store, desk, path)
      try store.close()
    }
  }

  @Test(
    "that are not what they derive from are found",
    arguments: [
      ("searchKeys", "UPDATE search_key SET content = content || 'x' WHERE kind = 1"),
      ("searchKeys", "DELETE FROM search_key WHERE kind = 4"),
      ("searchKeys", "UPDATE client SET full_name = 'Iemand Anders'"),
      ("talkClaims", "DELETE FROM claim WHERE owner % 4 = 0 AND resource % 4 = 1"),
      ("talkClaims", "DELETE FROM claim WHERE owner % 4 = 0 AND resource % 4 = 2"),
      (
        "talkClaims",
        "UPDATE claim SET from_minute = from_minute + 5 WHERE owner % 4 = 0 AND resource % 4 = 1"
      ),
      (
        "talkClaims",
        "UPDATE claim SET to_minute = to_minute + 5 WHERE owner % 4 = 0 AND resource % 4 = 2"
      ),
      ("talkClaims", "UPDATE appointment SET from_minute = from_minute - 15"),
      (
        "standingClaims",
        """
        DELETE FROM claim WHERE owner % 4 = 1 AND day = (
          SELECT MIN(day) FROM claim WHERE owner % 4 = 1)
        """
      ),
      ("standingClaims", "UPDATE claim SET to_minute = to_minute + 5 WHERE owner % 4 = 1"),
      ("standingClaims", "UPDATE lesson SET weekday = 5"),
      ("standingClaims", "DELETE FROM claim WHERE owner % 4 = 2"),
      ("standingClaims", "UPDATE absence SET end_day = end_day - 1"),
      ("standingClaims", "DELETE FROM claim WHERE owner % 4 = 3"),
      ("standingClaims", "UPDATE closure SET dayparts = 'morning'"),
      ("participants", "UPDATE appointment SET further_clients = 1"),
      ("participants", "DELETE FROM appointment_client"),
      ("standing", "UPDATE appointment_client SET standing = 0"),
      ("journalAbout", "DELETE FROM journal_about"),
      (
        "journalAbout",
        """
        INSERT INTO journal_about (appointment_key, sequence, office)
        SELECT appointment_key, 1, 1 FROM appointment
        """
      ),
    ])
  func tampered(row: (finding: String, spoiler: String)) throws {
    try withOffice { store, desk, path in
      try withRawFile(path) { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF; DROP TRIGGER claim_stands")
        try database.execute(sql: row.spoiler)
        try #require(database.changesCount > 0, "the spoiler spoils nothing")
      }
      #expect(try Self.found(store, desk).contains(row.finding))
    }
  }

  @Test("whether a call is done follows from its state")
  func callDone() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      let store = try SQLiteStore.create(at: path, identity: .test)
      try store.bookOne()
      try withRawFile(path) { database in
        try database.execute(
          sql: """
            INSERT INTO repair_call (appointment_key, office, state, is_done, caller_key, tries,
              changed_at)
            SELECT appointment_key, 1, 'open', 0, 1, 0, 0 FROM appointment
            """)
      }
      #expect(try store.inspect(isDeep: true, today: Samples.day).findings == [:])
      try withRawFile(path) { try $0.execute(sql: "UPDATE repair_call SET is_done = 1") }
      #expect(try store.inspect(isDeep: true, today: Samples.day).findings == [.callDone: 1])
      #expect(try store.inspect(isDeep: false, today: Samples.day).findings == [:])
      try store.close()
    }
  }

  @Test("are what they derive from after any run of commands", arguments: [1, 2, 3, 7, 25])
  func randomRun(seed: UInt64) throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore.create(at: folder + "/office.balie", identity: .test)
      var office = try RandomOffice(seed: seed, store: store)
      for index in 0..<80 { _ = try office.step(index) }
      // The office came in without search keys.
      #expect(try Self.found(store, office.desk).subtracting(["searchKeys"]) == [])
      try store.close()
    }
  }
}
