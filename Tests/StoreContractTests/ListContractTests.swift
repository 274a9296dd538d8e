import AppointmentCore
import DeskService
import Testing

/// What is asked about many at once: every store answers a list as it answers each of its items.
@Suite("What is asked about many at once")
struct ListContractTests {
  private static let (amina, haile, third) = (
    Samples.number(412), Samples.number(413), Samples.number(414)
  )
  private static let nobody = Samples.number(999)

  /// A store with two of three clients in one household, and what hangs on them.
  private func withOffice(
    _ kind: StoreKind, _ test: (any StoreReading) throws -> Void
  ) throws {
    try kind.withStore { store in
      try store.write { try $0.bring(Self.batch, as: Samples.entry("import")) }
      try store.record([
        .ratherNotSet(Self.amina, Samples.yusuf, isWished: true),
        .ratherNotSet(Self.amina, Samples.karin, isWished: true),
        .ratherNotSet(Self.third, Samples.karin, isWished: true),
        .ratherNotSet(Self.haile, Samples.karin, isWished: true),
        .ratherNotSet(Self.haile, Samples.karin, isWished: false),
        .rhythmSet(Self.haile, from: nil, to: .monthly),
      ])
      try store.read(test)
    }
  }

  private static var batch: ImportBatch {
    var batch = Samples.office
    for index in batch.clients.indices where batch.clients[index].number != third {
      batch.clients[index].household = HouseholdCode("H1")!
    }
    batch.lessons = [Samples.lesson(3, of: 414), Samples.lesson(1), Samples.lesson(2, of: 414)]
    batch.assignments = [413, 412, 414].map {
      Assignment(
        client: Samples.number($0), stream: .guidance, staff: Samples.karin, from: Samples.day)
    }
    return batch
  }

  @Test("nobody is asked about with nothing to answer", arguments: StoreKind.allCases)
  func empty(kind: StoreKind) throws {
    try withOffice(kind) { (reading: any StoreReading) throws in
      #expect(try reading.clients([]) == [])
      #expect(try reading.households(of: []) == [])
      #expect(try reading.assignments(of: []) == [])
      #expect(try reading.lessons(of: [ClientNumber]()) == [])
      #expect(try reading.ratherNot(of: [ClientNumber]()) == [:])
      #expect(try reading.rhythms(of: []) == [:])
      #expect(try reading.appointments([Identifier<Appointment>]()) == [])
      #expect(try reading.appointments(AppointmentFilter(clients: [])) == [])
      #expect(try reading.overrides(of: [Identifier<Appointment>]()) == [:])
      #expect(try reading.openStarts(of: [], from: Samples.moment(0)) == [:])
      #expect(try reading.keyConfirmations(of: [ClientNumber]()) == [:])
      #expect(try reading.plannedSteps(of: []) == [:])
      #expect(try reading.questions(of: []) == [])
      #expect(try reading.lastTalks(of: []) == [:])
      #expect(try reading.lastSeen(of: [], upTo: Samples.day) == [:])
      #expect(try reading.nextAppointments(of: [], from: Samples.moment(0)) == [:])
      #expect(try reading.claims(of: [], in: Everything.always) == [])
    }
  }

  @Test("people and their households, each once and by number", arguments: StoreKind.allCases)
  func people(kind: StoreKind) throws {
    try withOffice(kind) { (reading: any StoreReading) throws in
      func numbers(_ clients: [Client]) -> [ClientNumber] { clients.map(\.number) }
      let asked = [Self.third, Self.nobody, Self.amina, Self.third]
      #expect(numbers(try reading.clients(asked)) == [Self.amina, Self.third])
      #expect(numbers(try reading.households(of: [Self.haile])) == [Self.amina, Self.haile])
      #expect(
        numbers(try reading.households(of: asked)) == [Self.amina, Self.haile, Self.third])
      #expect(try reading.households(of: [Self.nobody]) == [])
      #expect(try reading.households(of: [Self.third]) == reading.clients([Self.third]))
    }
  }

  @Test("what hangs on clients, in the order in which it came", arguments: StoreKind.allCases)
  func records(kind: StoreKind) throws {
    try withOffice(kind) { (reading: any StoreReading) throws in
      let two = [Self.third, Self.amina, Self.nobody, Self.amina]
      #expect(try reading.lessons(of: two).map(\.id) == [3, 1, 2].map(Samples.id))
      #expect(try reading.lessons(of: [Self.third]).map(\.id) == [3, 2].map(Samples.id))
      #expect(
        try reading.assignments(of: [Self.amina, Self.haile]).map(\.client)
          == [Self.haile, Self.amina])
      #expect(
        try reading.ratherNot(of: two + [Self.haile])
          == [Self.amina: [Samples.karin, Samples.yusuf], Self.third: [Samples.karin]])
      #expect(try reading.rhythms(of: [Self.haile, Self.amina]) == [Self.haile: .monthly])
    }
  }

  @Test(
    "talks by identifier, and of clients together, in order of time", arguments: StoreKind.allCases)
  func talks(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let late = Samples.appointment(1, of: [412], slot: Samples.slot(15))
      let both = Samples.appointment(2, of: [413, 412, 414], slot: Samples.slot(9))
      let twin = Samples.appointment(3, of: [413], slot: Samples.slot(9), staff: Samples.yusuf)
      let other = Samples.appointment(4, of: [414], slot: Samples.slot(12), status: .fulfilled)
      try store.record([
        .appointmentBooked(late, despite: [:]),
        .appointmentBooked(both, despite: [.clientLesson: "mag", .noInterpreter: "zus"]),
        .appointmentBooked(twin, despite: [.clientLesson: "ook"]),
        .appointmentBooked(other, despite: [:]),
      ])
      try store.read { (reading: any StoreReading) throws in
        let ids = [late.id, twin.id, both.id, late.id, Samples.id(99)]
        #expect(try reading.appointments(ids) == [both, twin, late])
        #expect(
          try reading.appointments(AppointmentFilter(clients: [Self.amina, Self.third]))
            == [both, other, late])
        #expect(
          try reading.overrides(of: ids)
            == [
              both.id: [.clientLesson: "mag", .noInterpreter: "zus"],
              twin.id: [.clientLesson: "ook"],
            ])
        let everybody = [Self.amina, Self.haile, Self.third, Self.nobody]
        let (nine, fifteen) = (both.slot.startMoment, late.slot.startMoment)
        #expect(
          try reading.openStarts(of: everybody, from: nine)
            == [
              Self.amina: [nine, fifteen], Self.haile: [nine, nine], Self.third: [nine],
            ])
        #expect(
          try reading.openStarts(of: everybody, from: nine.adding(minutes: 1))
            == [Self.amina: [fifteen]])
        #expect(
          try reading.nextAppointments(of: [Self.amina, Self.third], from: nine)
            == [Self.amina: nine, Self.third: nine])
        #expect(
          try reading.lastTalks(of: everybody) == [Self.third: other.slot.startMoment])
        #expect(
          try reading.lastSeen(of: everybody, upTo: Samples.day) == [Self.third: Samples.day])
      }
    }
  }

  @Test("confirmations and planned steps", arguments: StoreKind.allCases)
  func households(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let days = [Samples.day, Samples.day.adding(days: 3)]
      try store.record([
        .keyConfirmed(KeyConfirmation(client: Self.haile, from: nil, to: days[0])),
        .keyConfirmed(KeyConfirmation(client: Self.amina, from: nil, to: days[1])),
        .keyConfirmed(KeyConfirmation(client: Self.haile, from: days[0], to: days[1])),
        .stepPlanned(AppointmentReference(number: 7)!, KeyDayStepCode("dag")!),
        .stepPlanned(AppointmentReference(number: 9)!, KeyDayStepCode("na")!),
      ])
      try store.read { (reading: any StoreReading) throws in
        let found = try reading.keyConfirmations(of: [Self.haile, Self.amina, Self.third])
        #expect(found.mapValues { $0.map(\.day) } == [Self.haile: days, Self.amina: [days[1]]])
        let references = [9, 8, 7, 9].map { AppointmentReference(number: $0)! }
        #expect(
          try reading.plannedSteps(of: references)
            == [references[2]: KeyDayStepCode("dag")!, references[0]: KeyDayStepCode("na")!])
      }
    }
  }

  @Test(
    "the counter of changes inside a transaction is the one outside", arguments: StoreKind.allCases)
  func counter(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let first = try store.changeCounter()
      #expect(try store.read { try $0.changeCounter() } == first)
      try store.record([.clientRegistered(Samples.client(500))])
      #expect(try store.changeCounter() != first)
      #expect(try store.read { try $0.changeCounter() } == store.changeCounter())
    }
  }

  @Test(
    "who came to work here since is known by the next transaction", arguments: StoreKind.allCases)
  func newColleague(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      #expect(try store.read { try $0.shifts() } == [])
      var batch = ImportBatch()
      let new = StaffCode("nieuw")!
      batch.staff = [StaffMember(code: new, name: "Nieuw", roles: [.begeleider])]
      batch.appointments = [Samples.appointment(1, staff: new)]
      try store.write { try $0.bring(batch, as: Samples.entry("import")) }
      #expect(try store.read { try $0.appointment(Samples.id(1)) }?.staff == new)
    }
  }
}
