import AppointmentCore
import DeskService
import Testing

@Suite("Every store keeps appointments alike")
struct AppointmentContractTests {
  @Test("what was booked is read back as it was", arguments: StoreKind.allCases)
  func booked(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      var plain = Samples.appointment(1)
      plain.topics = [.post, .money]
      plain.letterDate = Samples.day.adding(days: 3)
      var full = Samples.appointment(2, of: [413, 412, 414], slot: Samples.slot(11))
      full.interpreter = .staff(Samples.yusuf)
      full.room = Samples.room
      full.place = .home
      full.kind = .group
      full.continuity = .substitute(.clientWish)
      full.replaces = plain.id
      full.status = .arrived
      full.cancelReason = .other
      full.noShowParty = .interpreter
      full.outcomes = [.handled, .stagnated]
      full.arrivedAt = Samples.moment(11, 2)
      full.lateAt = Samples.moment(10, 58)
      try store.record([
        .appointmentBooked(plain, despite: [:]),
        .appointmentBooked(full, despite: [.clientLesson: "mag van school", .officeClosed: "ja"]),
      ])
      try store.read { reading throws in
        #expect(try reading.appointment(plain.id) == plain)
        #expect(try reading.appointment(full.id) == full)
        #expect(try reading.overrides(of: plain.id) == [:])
        #expect(
          try reading.overrides(of: full.id)
            == [.clientLesson: "mag van school", .officeClosed: "ja"])
        #expect(try reading.appointment(Samples.id(99)) == nil)
        #expect(try reading.lastReferenceNumber() == 2)
      }
    }
  }

  @Test("an overlap is refused and nothing of the write stays", arguments: StoreKind.allCases)
  func overlap(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let first = Samples.appointment(1)
      let claim = Claim(
        resource: .staff(Samples.karin), slot: first.slot, owner: .appointment(first.id))
      try store.record([.appointmentBooked(first, despite: [:]), .claimed([claim])])
      let second = Samples.appointment(2, slot: Samples.slot(10, 30))
      let overlapping = Claim(
        resource: .staff(Samples.karin), slot: second.slot, owner: .appointment(second.id))
      #expect {
        try store.record([.appointmentBooked(second, despite: [:]), .claimed([overlapping])])
      } throws: { ($0 as? StoreFailure)?.code == .conflict }
      try store.read { reading throws in
        #expect(try reading.appointment(second.id) == nil)
        #expect(try reading.lastSequence() == 2)
        #expect(try reading.claims(of: nil, in: CivilPeriod(from: Samples.day, days: 1)) == [claim])
      }
    }
  }
}
