import AppointmentCore
import DeskService
import DeskStore
import SQLiteEngine
import Testing

@Suite("What a list asks of the file")
struct StatementTests {
  /// A day sheet for the one who sees everything, by a desk that has read nothing yet. The numbers
  /// are what it costs, exactly, so that more is seen and fewer is written down.
  @Test(
    "a day sheet runs so many statements, for so many talks and so many who wait",
    arguments: [
      (talks: 6, waiting: 0, statements: 21), (60, 0, 21), (600, 0, 21), (6, 30, 23),
      (60, 30, 23), (600, 30, 23),
    ])
  func daySheet(row: (talks: Int, waiting: Int, statements: Int)) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      try BusyOffice(talks: row.talks, waiting: row.waiting).make(at: path)
      let count = StatementCount()
      let store = try SQLiteStore.open(at: path, counting: count)
      let sheet = try BusyOffice.desk(on: store)
        .ask(ReadDay(BusyOffice.day), as: BusyOffice.leader, at: BusyOffice.now)
      #expect(sheet.rows.count == row.talks)
      #expect(try store.read { try $0.waiting() }.count == row.waiting)
      #expect(count.total == row.statements, "\(Self.most(of: count))")
      try store.close()
    }
  }

  /// The texts that were run most, to be told where the statements go.
  private static func most(of count: StatementCount) -> String {
    count.byText.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
      .map { "\($0.value) × \($0.key.prefix(70))" }.joined(separator: "\n")
  }
}
