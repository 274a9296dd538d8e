import AppointmentCore
import DeskService
import DeskStore
import DeskWalk
import SQLiteEngine
import Testing

@Suite("What a list asks of the file")
struct StatementTests {
  /// The most that an answer may cost, however many talks and clients there are.
  private static let most = 25

  /// What a question answers on an office of so many talks and so many who wait, by a desk that has
  /// read nothing yet, and what it runs; the numbers are exact, so that more is seen and fewer is
  /// written down.
  private func answer<Query: DeskQuery>(
    _ query: Query, _ office: BusyOffice, counting count: StatementCount
  ) throws -> Query.Answer {
    var answer: Query.Answer?
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      try office.make(at: path)
      let store = try SQLiteStore.open(at: path, counting: count)
      answer = try BusyOffice.desk(on: store)
        .ask(query, as: BusyOffice.leader, at: BusyOffice.now)
      try store.close()
    }
    return try #require(answer)
  }

  private func statements(of kind: QueryKind, _ office: BusyOffice) throws -> StatementCount {
    let count = StatementCount()
    _ = try answer(Self.walk.query(kind), office, counting: count)
    return count
  }

  @Test(
    "a day sheet runs the same statements for so many talks and so many who wait",
    arguments: [
      (talks: 6, waiting: 0, statements: 20), (60, 0, 20), (600, 0, 20), (6, 30, 22),
      (60, 30, 22), (600, 30, 22),
    ])
  func daySheet(row: (talks: Int, waiting: Int, statements: Int)) throws {
    let office = BusyOffice(talks: row.talks, waiting: row.waiting)
    let count = StatementCount()
    let sheet = try answer(ReadDay(BusyOffice.day), office, counting: count)
    #expect(sheet.rows.count == row.talks && sheet.matches == row.waiting)
    #expect(count.total == row.statements, "\(Self.most(of: count))")
  }

  /// About the first client and the first begeleider of the office.
  private static let walk = QueryWalk(
    client: Samples.number(1), appointment: Samples.id(1),
    reference: AppointmentReference(number: 1)!, staff: StaffCode("b1")!, room: Samples.room,
    day: BusyOffice.day)

  @Test("every question runs so many statements, and no more in a larger office")
  func everyQuestion() throws {
    var figures: [QueryKind: Int] = [:]
    for kind in QueryKind.allCases {
      let small = try statements(of: kind, BusyOffice(talks: 20, waiting: 5))
      let large = try statements(of: kind, BusyOffice(talks: 120, waiting: 30))
      figures[kind] = small.total
      #expect(small.total <= Self.most, "\(kind): \(Self.most(of: small))")
      #expect(large.total == small.total, "\(kind): \(Self.most(of: large))")
    }
    let most: [QueryKind: Int] = [
      .day: 22, .week: 13, .card: 15, .worklists: 19, .caseload: 12,
    ]
    for (kind, figure) in most {
      #expect(figures[kind] == figure, "\(kind): \(figures[kind] ?? 0)")
    }
  }

  /// The texts that were run most, to be told where the statements go.
  private static func most(of count: StatementCount) -> String {
    count.byText.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
      .map { "\($0.value) × \($0.key.prefix(70))" }.joined(separator: "\n")
  }
}
