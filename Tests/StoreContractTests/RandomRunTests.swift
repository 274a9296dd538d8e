import AppointmentCore
import DeskService
import Foundation
import Testing

@Suite("Random runs of commands")
struct RandomRunTests {
  /// Ten offices of sixty commands; `BALIE_TEST_SEEDS=1000` asks for more. The seed of a failing
  /// run stands in the test's name.
  static let seeds: [UInt64] = {
    let count = ProcessInfo.processInfo.environment["BALIE_TEST_SEEDS"].flatMap { UInt64($0) }
    // 25 found a move inside the lesson that its appointment had been booked over.
    return Array(1...(count ?? 9)) + [25]
  }()

  @Test("are answered alike by every store", arguments: seeds, [false, true])
  func alike(seed: UInt64, withFiles: Bool) throws {
    var answers: [StoreKind: [String]] = [:]
    var ends: [StoreKind: Everything] = [:]
    for kind in StoreKind.allCases {
      try kind.withStore { store in
        var office = try RandomOffice(seed: seed, store: store)
        answers[kind] = try (0..<60).map { index in
          try withFiles && office.isFileNext() ? office.bring() : office.step(index)
        }
        ends[kind] = try Everything(of: store)
        try expectOrder(in: store)
      }
    }
    let reference = try #require(answers[.memory])
    #expect(reference.contains { $0.hasPrefix("done") }, "seed \(seed) books nothing")
    let files = ["brought", "seen", "flawed"]
    #expect(reference.contains { answer in files.contains(where: answer.hasPrefix) } == withFiles)
    for kind in StoreKind.allCases {
      let answer = try #require(answers[kind])
      for (index, pair) in zip(reference, answer).enumerated() {
        #expect(pair.0 == pair.1, "seed \(seed), command \(index), \(kind)")
      }
      #expect(ends[kind] == ends[.memory], "seed \(seed), \(kind)")
    }
  }

  /// The invariants of systems §3.1.
  private func expectOrder(in store: any OfficeStore) throws {
    let end = try Everything(of: store)
    let byResource = Dictionary(grouping: end.claims, by: \.resource)
    for claims in byResource.values {
      for (index, claim) in claims.enumerated() {
        for other in claims[(index + 1)...] { #expect(!claim.slot.overlaps(other.slot)) }
      }
    }
    let statuses = Dictionary(end.appointments.map { ($0.id, $0.status) }) { first, _ in first }
    var claimers: Set<Identifier<Appointment>> = []
    for case .appointment(let id) in end.claims.map(\.owner) {
      #expect(statuses[id]?.occupies == true)
      claimers.insert(id)
    }
    // A talk of before an import that overlaps another claims nothing.
    for appointment in end.appointments
    where appointment.status.occupies && appointment.slot.date >= RandomOffice.firstDay {
      #expect(claimers.contains(appointment.id))
    }
    // Whoever wrote last ended every hold that was over by then.
    let last = try #require(end.journal.map(\.at).max())
    #expect(end.appointments.allSatisfy { !$0.isHoldOver(at: last) })
    #expect(end.journal.map(\.sequence) == Array(1...end.journal.count))
  }
}
