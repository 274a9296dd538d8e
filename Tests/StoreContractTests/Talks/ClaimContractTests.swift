import AppointmentCore
import DeskService
import Testing

@Suite("Every store keeps no two claims of a resource that overlap")
struct ClaimContractTests {
  private let owner = Samples.appointment(1)

  private func claim(_ resource: Resource, _ slot: TimeSlot) -> Claim {
    Claim(resource: resource, slot: slot, owner: .appointment(owner.id))
  }

  private func prepared(_ store: any OfficeStore) throws {
    try store.furnish()
    try store.record([.appointmentBooked(owner, despite: [:])])
  }

  @Test(
    "what shares a minute is refused, what touches is not", arguments: StoreKind.allCases,
    [
      (9, 0, 60, true), (9, 15, 45, true), (9, 15, 46, false), (10, 0, 45, false),
      (10, 10, 5, false), (9, 0, 240, false), (10, 44, 30, false), (10, 45, 30, true),
    ])
  func touching(kind: StoreKind, other: (hour: Int, minute: Int, minutes: Int, isFree: Bool)) throws
  {
    for resource in [
      Resource.staff(Samples.karin), .client(Samples.number(412)), .room(Samples.room),
    ] {
      try kind.withStore { store in
        try prepared(store)
        let first = claim(resource, Samples.slot(10))
        let second = claim(
          resource, Samples.slot(other.hour, other.minute, minutes: other.minutes))
        try store.record([.claimed([first])])
        if other.isFree {
          try store.record([.claimed([second])])
        } else {
          expectConflict { try store.record([.claimed([second])]) }
        }
        let day = CivilPeriod(from: Samples.day, days: 1)
        let kept = try store.read { try $0.claims(of: [resource], in: day) }
        #expect(Set(kept) == (other.isFree ? [first, second] : [first]))
      }
    }
  }

  @Test("another resource or another day is no overlap", arguments: StoreKind.allCases)
  func elsewhere(kind: StoreKind) throws {
    try kind.withStore { store in
      try prepared(store)
      let next = Samples.day.adding(days: 1)
      let claims = [
        claim(.staff(Samples.karin), Samples.slot(10)),
        claim(.staff(Samples.yusuf), Samples.slot(10)),
        claim(.client(Samples.number(412)), Samples.slot(10)),
        claim(.client(Samples.number(413)), Samples.slot(10)),
        claim(.room(RoomCode("1")!), Samples.slot(10)),
        claim(.room(Samples.room), Samples.slot(10)),
        claim(.staff(Samples.karin), Samples.slot(9, on: next)),
        claim(.room(Samples.room), Samples.slot(8, on: next)),
      ]
      try store.record([.claimed(claims.shuffled())])
      try store.read { reading throws in
        let two = CivilPeriod(from: Samples.day, days: 2)
        let ordered = Array(claims[..<6] + [claims[7], claims[6]])
        #expect(try reading.claims(of: nil, in: two) == ordered)
        #expect(
          try reading.claims(of: [.staff(Samples.karin)], in: two) == [claims[0], claims[6]])
        #expect(
          try reading.claims(
            of: [.room(Samples.room), .staff(Samples.yusuf)], in: CivilPeriod(from: next, days: 1))
            == [claims[7]])
        #expect(try reading.claims(of: [], in: two) == [])
        #expect(try reading.claims(of: [.room(RoomCode("9")!)], in: two) == [])
      }
    }
  }

  @Test(
    "every kind of owner comes back, and what is given back is free", arguments: StoreKind.allCases)
  func owners(kind: StoreKind) throws {
    try kind.withStore { store in
      try prepared(store)
      let lesson = Lesson(
        id: Samples.id(5), client: Samples.number(412), weekday: .wednesday, from: Samples.time(13),
        to: Samples.time(15), validFrom: Samples.day)!
      var batch = ImportBatch()
      batch.lessons = [lesson]
      batch.absences = [Samples.absence(8, of: Samples.karin)]
      let taught = Claim(
        resource: .client(Samples.number(412)), slot: Samples.slot(13, minutes: 120),
        owner: .lesson(lesson.id))
      batch.claims = [taught]
      try store.write { try $0.bring(batch, as: Samples.entry("import")) }
      let away = [0, 1].map {
        Claim(
          resource: .staff(Samples.karin), slot: Samples.slot(9, on: Samples.day.adding(days: $0)),
          owner: .absence(Samples.id(8)))
      }
      try store.record([.claimed(away)])
      let whole = CivilPeriod(from: Samples.day, days: 7)
      #expect(try store.read { try $0.claims(of: nil, in: whole) } == [away[0], taught, away[1]])
      // Another owner's claim of the same time, or one that is not there, gives nothing back.
      try store.record([
        .released([
          claim(.staff(Samples.karin), Samples.slot(9)), claim(.room(RoomCode("9")!), taught.slot),
          Claim(resource: taught.resource, slot: taught.slot, owner: .lesson(Samples.id(99))),
          Claim(resource: taught.resource, slot: taught.slot, owner: .absence(Samples.id(99))),
        ])
      ])
      #expect(try store.read { try $0.claims(of: nil, in: whole) }.count == 3)
      try store.record([.released([taught]), .claimed([claim(taught.resource, taught.slot)])])
      let now = try store.read { try $0.claims(of: [taught.resource], in: whole) }
      #expect(now == [claim(taught.resource, taught.slot)])
    }
  }

  @Test("an overlap loses the whole write, swallowed or not", arguments: StoreKind.allCases)
  func rollback(kind: StoreKind) throws {
    try kind.withStore { store in
      try prepared(store)
      let first = claim(.staff(Samples.karin), Samples.slot(10))
      try store.record([.claimed([first])])
      let before = try Everything(of: store)
      let other = Samples.appointment(2, slot: Samples.slot(10, 30))
      let overlapping = Claim(
        resource: .staff(Samples.karin), slot: other.slot, owner: .appointment(other.id))
      let events: [DeskEvent] = [
        .clientRegistered(Samples.client(500)),
        .appointmentBooked(other, despite: [.inThePast: "x"]),
        .claimed([claim(.room(Samples.room), Samples.slot(10))]), .claimed([overlapping]),
      ]
      expectConflict { try store.record(events, as: Samples.entry(key: "k")) }
      #expect(try Everything(of: store) == before)
      expectConflict {
        try store.write { writing throws in
          try writing.setTable("policy.csv", text: "x")
          expectConflict { _ = try writing.record(events, as: Samples.entry(key: "k")) }
          _ = try writing.record([], as: Samples.entry("contact"))
        }
      }
      #expect(try Everything(of: store) == before)
    }
  }
}
