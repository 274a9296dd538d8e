import AppointmentCore
import DeskService
import Testing

@Suite("Every store finds what is still open and keeps a talk that begins later")
struct LifeContractTests {
  @Test("what is open up to a day, however long ago, in order", arguments: StoreKind.allCases)
  func open(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let before = Samples.day.adding(days: -400)
      let talks = AppointmentStatus.allCases.enumerated().map { index, status in
        Samples.appointment(index + 1, slot: Samples.slot(10, on: before), status: status)
      }
      let today = Samples.appointment(50, slot: Samples.slot(9))
      let tomorrow = Samples.appointment(51, slot: Samples.slot(9, on: Samples.day.adding(days: 1)))
      try store.record((talks + [today, tomorrow]).map { .appointmentBooked($0, despite: [:]) })
      let found = try store.read { try $0.openAppointments(upTo: Samples.day) }
      #expect(found == talks.filter(\.status.isOpen) + [today])
    }
  }

  @Test("another time of the day is known everywhere", arguments: StoreKind.allCases)
  func slot(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let talk = Samples.appointment(1, of: [412, 413], slot: Samples.slot(10))
      try store.record([.appointmentBooked(talk, despite: [:])])
      let rest = Samples.slot(10, 20, minutes: 25)
      let change = DeskEvent.slotChanged(talk.id, from: talk.slot, to: rest)
      try store.record([change])
      try store.read { reading in
        #expect(try reading.appointment(talk.id)?.slot == rest)
        for client in talk.clients {
          let next = try reading.nextAppointment(of: client, from: Samples.moment(10, 10))
          #expect(next?.slot == rest)
        }
        #expect(try reading.journal(after: 2, limit: 1).first?.traces == [change.trace])
      }
      expectConflict { try store.record([change]) }
      #expect(try store.read { try $0.hasChange(after: 2, about: [talk.id]) })
    }
  }
}
