import AppointmentCore
import DeskService
import Testing

@Suite("Every store keeps the office and its people alike")
struct PeopleContractTests {
  @Test("identity and tables", arguments: StoreKind.allCases)
  func office(kind: StoreKind) throws {
    let identity = StoreIdentity(
      officeName: "Dordrecht — proef", isTraining: true, trainingClock: Samples.moment(9, 5),
      seed: .max - 1)
    try kind.withStore(identity) { store in
      #expect(try store.read { try $0.identity() } == identity)
      try store.write { writing throws in
        try writing.setIdentity(StoreIdentity(officeName: "Zwijndrecht"))
        try writing.setTable("policy.csv", text: "a;b\r\nc\u{301};d\n")
        try writing.setTable("routes.csv", text: "oud")
        try writing.setTable("routes.csv", text: "")
      }
      try store.read { reading throws in
        #expect(try reading.identity() == StoreIdentity(officeName: "Zwijndrecht"))
        let texts = try reading.tableTexts()
        #expect(texts.count == 2 && texts["routes.csv"] == "")
        // Swift calls two spellings of é equal; a store must give back the bytes.
        #expect(texts["policy.csv"].map { Array($0.utf8) } == Array("a;b\r\nc\u{301};d\n".utf8))
      }
    }
  }

  @Test("staff and rooms by code, one a code", arguments: StoreKind.allCases)
  func staff(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let office = Samples.office
      #expect(try store.read { try $0.staff() } == [office.staff[1], office.staff[0]])
      #expect(try store.read { try $0.rooms() } == [office.rooms[1], office.rooms[0]])
      var batch = ImportBatch()
      batch.staff = [StaffMember(code: Samples.yusuf, name: "Yusuf B.", roles: [], languages: [])]
      batch.rooms = [Room(code: Samples.room, name: "Twee", location: "")]
      batch.shifts = [
        Shift(staff: Samples.yusuf, weekday: .friday, daypart: .evening, role: .interpreter),
        Shift(
          staff: Samples.karin, weekday: .monday, daypart: .morning, role: .coach, rhythm: .odd,
          validFrom: Samples.day, validTo: Samples.day.adding(days: 7)),
      ]
      try store.write { try $0.bring(batch, as: Samples.entry("import")) }
      #expect(try store.read { try $0.staff() } == [office.staff[1], batch.staff[0]])
      #expect(try store.read { try $0.rooms() } == [office.rooms[1], batch.rooms[0]])
      #expect(try store.read { try $0.shifts() } == batch.shifts)
    }
  }

  @Test("a client with everything and one with nothing", arguments: StoreKind.allCases)
  func clients(kind: StoreKind) throws {
    try kind.withStore { store in
      let house = HouseholdCode("H002")!
      let full = Client(
        number: ClientNumber(digits: 5, value: 412)!,
        name: PersonName("Mohammed Al-Ahmad", callName: "Moos", others: ["محمد", "M. Ahmed"])!,
        birthYear: 1988, gender: .x, origin: "SYR", household: house,
        expected: .week(ISOWeek(year: 2026, number: 53)!), contract: Samples.day,
        settled: Samples.day.adding(days: 30), group: .familyReunification, permit: .yes,
        languages: [LanguageCode("ara")!, .dutch], interpreter: .preferred, interpreterGender: .f,
        phone: "06-25 720 626", street: "Voorstraat 1", postcode: "3311 AB", fileNumber: "12345")
      let bare = Client(number: Samples.number(412), name: PersonName("Gholam")!)
      var partner = Client(
        number: Samples.number(9999), name: PersonName("Ruba")!, household: house)
      partner.expected = .month(firstDay: CivilDate(year: 2026, month: 12, day: 1)!)
      try store.record([full, bare, partner].map { .clientRegistered($0) })
      try store.read { reading throws in
        #expect(try reading.client(full.number) == full)
        #expect(try reading.client(bare.number) == bare)
        #expect(try reading.client(Samples.number(1)) == nil)
        #expect(try reading.clients() == [bare, partner, full])
        #expect(try reading.members(of: house) == [partner, full])
        #expect(try reading.members(of: bare.household) == [bare])
        #expect(try reading.members(of: HouseholdCode("H404")!) == [])
      }
      var moved = partner
      moved.household = HouseholdCode("H003")!
      moved.expected = .day(Samples.day)
      try store.record([.clientRegistered(moved)])
      try store.read { reading throws in
        #expect(try reading.client(moved.number) == moved)
        #expect(try reading.members(of: house) == [full])
        #expect(try reading.members(of: moved.household) == [moved])
      }
    }
  }

  @Test(
    "assignments keep their order, and an undo leaves no second line",
    arguments: StoreKind.allCases)
  func assignments(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      func assigned(_ client: Int, _ staff: StaffCode, to: CivilDate? = nil) -> Assignment {
        Assignment(
          client: Samples.number(client), stream: .guidance, staff: staff, from: Samples.day, to: to
        )
      }
      let first = assigned(413, Samples.karin)
      let second = assigned(412, Samples.karin)
      let third = assigned(413, Samples.yusuf)
      try store.record([.staffAssigned(first), .staffAssigned(second)])
      let end = Samples.day.adding(days: 5)
      try store.record([.assignmentEnded(first, on: end), .staffAssigned(third)])
      try store.read { reading throws in
        let ended = assigned(413, Samples.karin, to: end)
        #expect(try reading.assignments(of: nil) == [ended, second, third])
        #expect(try reading.assignments(of: [Samples.number(413)]) == [ended, third])
        #expect(
          try reading.assignments(of: [412, 413, 412].map(Samples.number)) == [
            ended, second, third,
          ])
        #expect(try reading.assignments(of: []) == [])
      }
      try store.record([.assignmentEnded(third, on: third.from), .staffAssigned(first)])
      let after = try store.read { try $0.assignments(of: [Samples.number(413)]) }
      #expect(after == [first, assigned(413, Samples.yusuf, to: Samples.day)])
    }
  }

  @Test(
    "trajectories, decisions and lessons in the order in which they came",
    arguments: StoreKind.allCases)
  func trajectories(kind: StoreKind) throws {
    try kind.withStore { store in
      var batch = Samples.office
      let day = Samples.day
      batch.trajectories = [
        Trajectory(client: Samples.number(413), stream: .legal, started: day),
        Trajectory(
          client: Samples.number(412), stream: .settlement, started: day,
          closed: day.adding(days: 9), ending: .warmHandover),
      ]
      let changes: [TrajectoryDecision.Change] = [
        .movedAway(day), .earlyExit(firstDayAfter: day),
        .extended(firstDayAfter: day, isAgreedWithMunicipality: true),
        .extended(firstDayAfter: day, isAgreedWithMunicipality: false),
        .paused(CivilPeriod(from: day, days: 30)),
      ]
      batch.decisions = changes.enumerated().map { index, change in
        TrajectoryDecision(
          client: Samples.number(412 + index % 2), change: change,
          decidedOn: day.adding(days: -index),
          by: Samples.karin)
      }
      batch.lessons = Lesson.Label.allCases.enumerated().map { index, label in
        Lesson(
          id: Samples.id(9 - index), client: Samples.number(412 + index % 2), weekday: .tuesday,
          from: Samples.time(9), to: Samples.time(12), label: label, rhythm: .even, validFrom: day,
          validTo: index == 0 ? nil : day, pausesInSchoolHolidays: index == 1)!
      }
      try store.write { try $0.bring(batch, as: Samples.entry("import")) }
      try store.read { reading throws in
        #expect(try reading.trajectories(of: nil) == batch.trajectories)
        #expect(
          try reading.trajectories(of: [Samples.number(412)]) == [batch.trajectories[1]])
        #expect(try reading.decisions(of: nil) == batch.decisions)
        #expect(
          try reading.decisions(of: [Samples.number(413)])
            == [batch.decisions[1], batch.decisions[3]])
        #expect(try reading.lessons(of: nil) == batch.lessons)
        #expect(try reading.lessons(of: Samples.number(413)) == [batch.lessons[1]])
      }
    }
  }

  @Test(
    "clients by search key: any range, by number, at most so many",
    arguments: StoreKind.allCases)
  func search(kind: StoreKind) throws {
    try kind.withStore { store in
      var batch = Samples.office
      for client in batch.clients {
        batch.searchKeys[client.number] = SearchKeys.of(
          name: client.name, phone: "06-25720626", number: client.number, variants: .none)
      }
      try store.write { try $0.bring(batch, as: Samples.entry("import")) }
      func found(_ text: String, limit: Int = 50) throws -> [Int] {
        try store.read {
          try $0.clients(withKeysIn: NameQuery(text, variants: .none).lookups, limit: limit)
        }.map { $0.number.key % 1_000_000 }
      }
      #expect(try found("amina") == [412, 414])
      #expect(try found("amina", limit: 1) == [412])
      #expect(try found("amina", limit: 0) == [])
      #expect(try found("haileselassie") == [413])
      #expect(try found("626") == [412, 413, 414])
      #expect(try found("0413") == [413])
      #expect(try found("xxxxxx") == [])
      #expect(try found("") == [])
      try store.write { try $0.setSearchKeys([SearchKey(.token, "éé")], of: Samples.number(412)) }
      #expect(try found("amina") == [414])
    }
  }

  @Test(
    "referrals and contacts in order of time, without what was withdrawn",
    arguments: StoreKind.allCases)
  func referrals(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      func referral(
        _ value: Int, _ subject: ReferralSubject, _ outcome: ReferralOutcome, hour: Int
      ) -> Referral {
        Referral(
          id: Samples.id(value), subject: subject, topic: .housing, outcome: outcome,
          at: Samples.moment(hour), by: Samples.karin, month: 16, isReturn: true,
          letterDate: Samples.day)
      }
      let client = ReferralSubject.client(Samples.number(412))
      let service = ServiceCode("wijkteam")!
      let late = referral(1, client, .service(service, isTogether: true), hour: 11)
      let twin = referral(3, .visitor(.otherScheme), .helped, hour: 9)
      let early = referral(2, client, .service(service, isTogether: false), hour: 9)
      let gone = referral(4, client, .helped, hour: 8)
      try store.record([late, twin, early, gone].map { .record(.referral(.made($0))) })
      try store.record([.record(.referral(.removed(gone.id)))])
      #expect(try store.read { try $0.referrals(of: nil) } == [early, twin, late])
      #expect(try store.read { try $0.referrals(of: Samples.number(412)) } == [early, late])
      let contacts = ContactChannel.allCases.enumerated().map { index, channel in
        Contact(
          id: Samples.id(9 - index), client: Samples.number(412 + index % 2), channel: channel,
          on: Samples.day.adding(days: index / 2), minutes: index == 0 ? nil : index,
          by: Samples.yusuf)
      }
      try store.record(contacts.map { .record(.contact(.made($0))) })
      #expect(
        try store.read { try $0.contacts(of: nil) } == [1, 0, 3, 2].map { contacts[$0] })
      try store.record([.record(.contact(.removed(contacts[3].id)))])
      #expect(try store.read { try $0.contacts(of: Samples.number(413)) } == [contacts[1]])
    }
  }

  @Test("a line that names somebody who is not there is refused", arguments: StoreKind.allCases)
  func unknown(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let before = try Everything(of: store)
      let nobody = Samples.number(1)
      let stranger = StaffCode("niemand")!
      var roomless = Samples.appointment(1)
      roomless.room = RoomCode("9")!
      var interpreted = Samples.appointment(1)
      interpreted.interpreter = .staff(stranger)
      var orphan = Samples.appointment(1)
      orphan.replaces = Samples.id(77)
      let slot = Samples.slot(9)
      let events: [DeskEvent] = [
        .appointmentBooked(Samples.appointment(1, of: [1]), despite: [:]),
        .appointmentBooked(Samples.appointment(1, of: [412, 1]), despite: [:]),
        .appointmentBooked(Samples.appointment(1, of: [412, 412]), despite: [:]),
        .appointmentBooked(Samples.appointment(1, staff: stranger), despite: [:]),
        .appointmentBooked(roomless, despite: [:]), .appointmentBooked(interpreted, despite: [:]),
        .appointmentBooked(orphan, despite: [:]),
        .topicsSet(Samples.id(1), from: [], to: [.post]),
        .appointmentChanged(
          AppointmentChange(id: Samples.id(1), from: roomless.stand, to: roomless.stand)),
        .staffAssigned(
          Assignment(client: nobody, stream: .legal, staff: Samples.karin, from: Samples.day)),
        .staffAssigned(
          Assignment(
            client: Samples.number(412), stream: .legal, staff: stranger, from: Samples.day)),
        .claimed([Claim(resource: .client(nobody), slot: slot, owner: .absence(Samples.id(1)))]),
        .claimed([
          Claim(resource: .room(Samples.room), slot: slot, owner: .appointment(Samples.id(1)))
        ]),
        .record(.referral(.removed(Samples.id(1)))), .record(.contact(.removed(Samples.id(1)))),
        .record(
          .contact(
            .made(
              Contact(
                id: Samples.id(1), client: nobody, channel: .counter, on: Samples.day, minutes: nil,
                by: Samples.karin)))),
      ]
      for event in events { expectConflict { try store.record([event]) } }
      expectConflict { try store.write { try $0.setSearchKeys([], of: nobody) } }
      #expect(try Everything(of: store) == before)
    }
  }
}
