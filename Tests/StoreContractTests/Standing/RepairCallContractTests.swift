import AppointmentCore
import DeskService
import Testing

/// The calls of a repair plan: what every store keeps of them, and what it refuses.
struct RepairCallContractTests {
  private static func call(_ value: Int, _ state: RepairCall.State = .open) -> RepairCall {
    RepairCall(
      appointment: Samples.id(value),
      stand: RepairCall.Stand(state: state, caller: Samples.karin, at: Samples.moment(9)))
  }

  private func booked(_ values: [Int]) -> [DeskEvent] {
    values.map { .appointmentBooked(Samples.appointment($0), despite: [:]) }
  }

  @Test(
    "calls come in the order of their talks, told ones only when asked for",
    arguments: StoreKind.allCases)
  func order(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      try store.record(
        booked([1, 2, 3])
          + [Self.call(3), Self.call(1, .reached), Self.call(2, .notReached)].map {
            .record(.call(.made($0)))
          })
      #expect(
        try store.read { try $0.repairCalls(withDone: false) }
          == [Self.call(2, .notReached), Self.call(3)])
      #expect(
        try store.read { try $0.repairCalls(withDone: true) }
          == [Self.call(1, .reached), Self.call(2, .notReached), Self.call(3)])
      #expect(try store.read { try $0.repairCall(about: Samples.id(3)) } == Self.call(3))
      #expect(try store.read { try $0.repairCall(about: Samples.id(9)) } == nil)
    }
  }

  @Test("a call is marked, taken back and withdrawn", arguments: StoreKind.allCases)
  func steps(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let open = Self.call(1)
      let reached = RepairCall.Stand(
        state: .reached, caller: Samples.yusuf, tries: 2, at: Samples.moment(11))
      try store.record(booked([1]) + [.record(.call(.made(open)))])
      try store.record([
        .record(.call(.changed(open.appointment, .stand(Change(from: open.stand, to: reached)))))
      ])
      #expect(
        try store.read { try $0.repairCall(about: open.appointment) }?.stand == reached)
      try store.record([
        .record(.call(.changed(open.appointment, .stand(Change(from: reached, to: open.stand)))))
      ])
      #expect(try store.read { try $0.repairCalls(withDone: false) } == [open])
      try store.record([.record(.call(.removed(open.appointment)))])
      #expect(try store.read { try $0.repairCalls(withDone: true) } == [])
    }
  }

  @Test("a call is handed to somebody else as it stands", arguments: StoreKind.allCases)
  func handover(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let tried = Self.call(1, .notReached)
      var handed = tried.stand
      handed.caller = Samples.yusuf
      handed.at = Samples.moment(10)
      try store.record(booked([1]) + [.record(.call(.made(tried)))])
      try store.record([
        .record(.call(.changed(tried.appointment, .stand(Change(from: tried.stand, to: handed)))))
      ])
      let kept = try store.read { try $0.repairCalls(withDone: false) }
      #expect(kept.map(\.stand) == [handed])
      // Whoever marks the call as it stood before has to look again.
      expectConflict {
        try store.record([
          .record(.call(.changed(tried.appointment, .stand(Change(from: tried.stand, to: handed)))))
        ])
      }
    }
  }

  @Test(
    "a call that is not there, stands otherwise or is there already is a conflict",
    arguments: StoreKind.allCases)
  func conflicts(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      expectConflict { try store.record([.record(.call(.made(Self.call(1))))]) }
      try store.record(booked([1]) + [.record(.call(.made(Self.call(1))))])
      expectConflict { try store.record([.record(.call(.made(Self.call(1))))]) }
      let other = Self.call(1, .letter).stand
      expectConflict {
        try store.record([
          .record(
            .call(.changed(Samples.id(1), .stand(Change(from: other, to: Self.call(1).stand)))))
        ])
      }
      expectConflict { try store.record([.record(.call(.removed(Samples.id(2))))]) }
      var stranger = Self.call(1).stand
      stranger.caller = StaffCode("niemand")!
      expectConflict {
        try store.record([
          .record(
            .call(.changed(Samples.id(1), .stand(Change(from: Self.call(1).stand, to: stranger)))))
        ])
      }
      #expect(try store.read { try $0.repairCalls(withDone: true) } == [Self.call(1)])
    }
  }

  @Test("the journal tells calls as they were", arguments: StoreKind.allCases)
  func journal(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let call = Self.call(1)
      let letter = Self.call(1, .letter).stand
      let events: [DeskEvent] = [
        .record(.call(.made(call))),
        .record(.call(.changed(call.appointment, .stand(Change(from: call.stand, to: letter))))),
        .record(.call(.removed(call.appointment))),
      ]
      try store.record(booked([1]))
      let sequence = try store.record(events, as: Samples.entry("repair"))
      let entry = try store.read { try $0.journal(after: sequence - 1, limit: 1) }.first
      #expect(entry?.traces == events.map(\.trace))
    }
  }
}
