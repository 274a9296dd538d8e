import AppointmentCore
import DeskService
import Testing

@Suite("Every store keeps interpreters, wishes and rhythms alike")
struct WishContractTests {
  private let asked = InterpreterChange.Stand(choice: .staff(Samples.yusuf), answer: .asked)
  private let telephone = InterpreterChange.Stand(choice: .telephone, answer: nil)

  @Test("another interpreter is read back with what they said", arguments: StoreKind.allCases)
  func interpreter(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let talk = Samples.appointment(1)
      try store.record([.appointmentBooked(talk, despite: [:])])
      let first = InterpreterChange(id: talk.id, from: talk.interpreting, to: asked)
      try store.record([.interpreterSet(first)])
      #expect(try store.read { try $0.appointment(talk.id)?.interpreting } == asked)
      let second = InterpreterChange(id: talk.id, from: asked, to: telephone)
      try store.record([.interpreterSet(second)])
      #expect(try store.read { try $0.appointment(talk.id)?.interpreting } == telephone)
      try store.record([.interpreterSet(second.inverse), .interpreterSet(first.inverse)])
      #expect(try store.read { try $0.appointment(talk.id) } == talk)
    }
  }

  @Test("a change that starts from another interpreter conflicts", arguments: StoreKind.allCases)
  func late(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let talk = Samples.appointment(1)
      try store.record([.appointmentBooked(talk, despite: [:])])
      expectConflict {
        try store.record([
          .interpreterSet(InterpreterChange(id: talk.id, from: telephone, to: asked))
        ])
      }
      expectConflict {
        try store.record([
          .interpreterSet(
            InterpreterChange(id: Samples.id(9), from: talk.interpreting, to: asked))
        ])
      }
      let stranger = InterpreterChange.Stand(choice: .staff(StaffCode("nemo")!), answer: .asked)
      expectConflict {
        try store.record([
          .interpreterSet(InterpreterChange(id: talk.id, from: talk.interpreting, to: stranger))
        ])
      }
      #expect(try store.read { try $0.appointment(talk.id) } == talk)
    }
  }

  @Test(
    "whom somebody would rather not see, by code, until it is over", arguments: StoreKind.allCases)
  func ratherNot(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let client = Samples.number(412)
      for code in [Samples.yusuf, Samples.karin, Samples.yusuf] {
        try store.record([.ratherNotSet(client, code, isWished: true)])
      }
      #expect(
        try store.read { try $0.ratherNot(of: client) } == [Samples.karin, Samples.yusuf])
      #expect(try store.read { try $0.ratherNot(of: Samples.number(413)) } == [])
      try store.record([.ratherNotSet(client, Samples.karin, isWished: false)])
      #expect(try store.read { try $0.ratherNot(of: client) } == [Samples.yusuf])
      expectConflict {
        try store.record([.ratherNotSet(Samples.number(999), Samples.karin, isWished: true)])
      }
      expectConflict {
        try store.record([.ratherNotSet(client, StaffCode("nemo")!, isWished: true)])
      }
    }
  }

  @Test("how often somebody is to be seen", arguments: StoreKind.allCases)
  func rhythm(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let client = Samples.number(412)
      #expect(try store.read { try $0.rhythm(of: client) } == nil)
      for rhythm in MeetingRhythm.allCases {
        try store.record([.rhythmSet(client, from: nil, to: rhythm)])
        #expect(try store.read { try $0.rhythm(of: client) } == rhythm)
      }
      try store.record([.rhythmSet(client, from: .monthly, to: nil)])
      #expect(try store.read { try $0.rhythm(of: client) } == nil)
      expectConflict {
        try store.record([.rhythmSet(Samples.number(999), from: nil, to: .weekly)])
      }
    }
  }
}
