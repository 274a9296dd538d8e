import AppointmentCore
import DeskService
import Testing

@Suite("Every store keeps holds and mistakes alike")
struct HoldContractTests {
  private func held(
    _ index: Int, until end: CivilDateTime?, status: AppointmentStatus = .pending
  ) -> Appointment {
    var one = Samples.appointment(index, slot: Samples.slot(9 + index))
    one.status = status
    one.heldUntil = end
    return one
  }

  @Test("holds are found from the minute on which they end", arguments: StoreKind.allCases)
  func over(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let end = Samples.moment(10)
      let all = [
        held(3, until: end), held(1, until: end.adding(minutes: 1)), held(2, until: end),
        held(4, until: nil), held(5, until: end, status: .booked),
        held(6, until: end, status: .cancelled),
      ]
      try store.record(all.map { .appointmentBooked($0, despite: [:]) })
      func found(_ minutes: Int) throws -> [Identifier<Appointment>] {
        try store.read { try $0.holds(endedBy: end.adding(minutes: minutes)) }.map(\.id)
      }
      #expect(try found(-1).isEmpty)
      #expect(try found(0) == [all[2].id, all[0].id])
      #expect(try found(1) == [all[1].id, all[2].id, all[0].id])
      for one in all { #expect(try store.read { try $0.appointment(one.id) } == one) }
    }
  }

  @Test("a hold that became an appointment is no hold", arguments: StoreKind.allCases)
  func confirmed(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let end = Samples.moment(10)
      var one = held(1, until: end)
      try store.record([.appointmentBooked(one, despite: [:])])
      let change = AppointmentChange(
        id: one.id, from: one.stand, to: .init(status: .booked))
      try store.record([.appointmentChanged(change)])
      one.status = .booked
      #expect(try store.read { try $0.holds(endedBy: end) }.isEmpty)
      #expect(try store.read { try $0.appointment(one.id) } == one)
    }
  }

  @Test("why it should never have been there is kept and taken back", arguments: StoreKind.allCases)
  func mistakes(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let one = Samples.appointment(1)
      try store.record([.appointmentBooked(one, despite: [:])])
      for reason in MistakeReason.allCases {
        try store.record([.mistakeSaid(one.id, from: nil, to: reason)])
        #expect(try store.read { try $0.appointment(one.id) }?.mistake == reason)
        try store.record([.mistakeSaid(one.id, from: reason, to: nil)])
        #expect(try store.read { try $0.appointment(one.id) } == one)
      }
      let traces = try store.read { try $0.journal(after: 0, limit: 100) }.flatMap(\.traces)
      #expect(traces.contains(.mistakeSaid(one.id, from: nil, to: .wrongClient)))
      expectConflict {
        try store.record([.mistakeSaid(Samples.id(99), from: nil, to: .other)])
      }
    }
  }
}
