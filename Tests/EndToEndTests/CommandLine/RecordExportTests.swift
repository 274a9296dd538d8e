import AppointmentCore
import Testing

/// What each kind of record says of its export is what the export prints.
@Suite struct RecordExportTests {
  @Test func `every kind of record that is exported stands in the export under its names`() throws {
    let office = try TrainingOffice.demo()
    let lines = try RecordLines(office)
    let batch = try BatchProcess(office, as: "anja")
    for kind in RecordKind.allCases {
      let answer = try batch.ask(lines.line(kind, number: 0, key: "\(kind)"))
      #expect(answer["ok"] == .bool(true), "\(kind) \(answer)")
    }
    let visitor = #"{"command":"refer","visitor":"new","topic":"P","helped":true}"#
    #expect(try batch.ask(visitor)["ok"] == .bool(true))
    #expect(try batch.finish() == 0)

    let printed = Set(try office.export().all.compactMap { $0["kind"].text })
    // What is exported and is no record in this shape (decision 0019).
    let others: Set = [
      "staff", "client", "assignment", "trajectory", "claim", "appointment", "event",
    ]
    var said: Set<String> = []
    for kind in RecordKind.allCases {
      switch kind.care.exported {
      case .each(let names):
        #expect(!names.isEmpty, "\(kind) says that it is exported, and as nothing")
        #expect(said.isDisjoint(with: names), "\(kind) is exported as another kind")
        said.formUnion(names)
      case .journal:
        #expect(!printed.contains(kind.rawValue), "\(kind) is exported, and says that it is not")
      }
    }
    #expect(printed == said.union(others))
  }
}
