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
      full.interpreterAnswer = .asked
      full.partner = "Bibliotheek Dordrecht"
      let reasons: [VerdictCode: String] = [.clientLesson: "mag van school", .officeClosed: "ja"]
      try store.record([
        .appointmentBooked(plain, despite: [:]), .appointmentBooked(full, despite: reasons),
      ])
      try store.read { reading throws in
        #expect(try reading.appointment(plain.id) == plain)
        #expect(try reading.appointment(full.id) == full)
        #expect(try reading.overrides(of: plain.id) == [:])
        #expect(try reading.overrides(of: full.id) == reasons)
        #expect(try reading.appointment(Samples.id(99)) == nil)
        #expect(try reading.overrides(of: Samples.id(99)) == [:])
        #expect(try reading.lastReferenceNumber() == 2)
      }
    }
  }

  @Test("every status, reason, place and continuity is kept", arguments: StoreKind.allCases)
  func words(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let continuities: [Appointment.Continuity] =
        [.own, .carriedOver, .other] + SubstitutionReason.allCases.map { .substitute($0) }
      var wanted: [Appointment] = []
      for index in 0..<24 {
        var one = Samples.appointment(index + 1, slot: Samples.slot(9, index))
        one.status = AppointmentStatus.allCases[index % AppointmentStatus.allCases.count]
        one.place = Place.allCases[index % Place.allCases.count]
        one.kind = AppointmentKind.allCases[index % AppointmentKind.allCases.count]
        one.continuity = continuities[index % continuities.count]
        one.cancelReason = CancelReason.allCases[index % CancelReason.allCases.count]
        one.noShowParty = NoShowParty.allCases[index % NoShowParty.allCases.count]
        one.topics = HelpTopic.allCases.filter { $0.kind != .safety }
        one.outcomes = Outcome.allCases
        one.interpreter = index % 2 == 0 ? .telephone : nil
        wanted.append(one)
      }
      try store.record(wanted.map { .appointmentBooked($0, despite: [:]) })
      try store.read { reading throws in
        #expect(try reading.appointments(AppointmentFilter()) == wanted)
      }
    }
  }

  @Test(
    "a filter holds all its conditions, in order of start and identifier",
    arguments: StoreKind.allCases)
  func filters(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let next = Samples.day.adding(days: 1)
      let late = Samples.appointment(1, of: [412], slot: Samples.slot(15))
      let twin = Samples.appointment(3, of: [413], slot: Samples.slot(9), staff: Samples.yusuf)
      var early = Samples.appointment(2, of: [413, 412], slot: Samples.slot(9))
      early.interpreter = .staff(Samples.yusuf)
      let over = Samples.appointment(
        4, of: [414], slot: Samples.slot(8, on: next), status: .fulfilled)
      let before = Samples.appointment(
        5, of: [412], slot: Samples.slot(16, on: next.adding(days: -9)))
      try store.record(
        [late, twin, early, over, before].map { .appointmentBooked($0, despite: [:]) })
      func found(_ filter: AppointmentFilter) throws -> [Appointment] {
        try store.read { try $0.appointments(filter) }
      }
      let today = CivilPeriod(from: Samples.day, days: 1)
      #expect(try found(AppointmentFilter()) == [before, early, twin, late, over])
      #expect(try found(AppointmentFilter(period: today)) == [early, twin, late])
      #expect(
        try found(AppointmentFilter(period: CivilPeriod(from: next, days: 1))) == [over])
      #expect(try found(AppointmentFilter(client: Samples.number(412))) == [before, early, late])
      #expect(
        try found(AppointmentFilter(client: Samples.number(412), period: today)) == [early, late])
      #expect(try found(AppointmentFilter(staff: Samples.yusuf)) == [early, twin])
      #expect(
        try found(AppointmentFilter(client: Samples.number(412), staff: Samples.yusuf)) == [early])
      #expect(
        try found(AppointmentFilter(staff: Samples.karin, period: today)) == [early, late])
      #expect(
        try found(AppointmentFilter(staff: Samples.karin, isOpenOnly: true))
          == [before, early, late])
      #expect(try found(AppointmentFilter(staff: StaffCode("niemand")!)) == [])
      #expect(try found(AppointmentFilter(client: Samples.number(999))) == [])
      #expect(try found(AppointmentFilter(isOpenOnly: true)) == [before, early, twin, late])
    }
  }

  @Test("a step changes the stand, only from where it starts", arguments: StoreKind.allCases)
  func steps(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let booked = Samples.appointment(1, of: [412, 413])
      try store.record([.appointmentBooked(booked, despite: [:])])
      var seen = booked.stand
      seen.status = .fulfilled
      seen.outcomes = [.partly]
      seen.arrivedAt = Samples.moment(10, 1)
      let step = AppointmentChange(id: booked.id, from: booked.stand, to: seen)
      try store.record([.appointmentChanged(step)])
      try store.record([.topicsSet(booked.id, from: [], to: [.health])])
      var wanted = booked
      wanted.stand = seen
      wanted.topics = [.health]
      try store.read { reading throws in
        #expect(try reading.appointment(booked.id) == wanted)
        #expect(try reading.lastSeen(upTo: Samples.day).count == 2)
        #expect(try reading.nextAppointments(from: Samples.moment(0)) == [:])
      }
      expectConflict { try store.record([.appointmentChanged(step)]) }
      try store.record([.appointmentChanged(step.inverse)])
      try store.read { reading throws in
        #expect(try reading.appointment(booked.id)?.stand == booked.stand)
        #expect(try reading.lastSeen(upTo: Samples.day) == [:])
        #expect(try reading.nextAppointments(from: Samples.moment(0)).count == 2)
      }
    }
  }

  @Test("a reference leads to the last that is no mistake", arguments: StoreKind.allCases)
  func references(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let reference = AppointmentReference(number: 1)!
      let old = Samples.appointment(9, reference: 1, status: .cancelled)
      var new = Samples.appointment(2, reference: 1, slot: Samples.slot(11))
      new.replaces = old.id
      try store.record([.appointmentBooked(old, despite: [:])])
      try store.record([.appointmentBooked(new, despite: [:])])
      func live() throws -> Identifier<Appointment>? {
        try store.read { try $0.appointment(reference)?.id }
      }
      #expect(try live() == new.id)
      var mistake = new.stand
      mistake.status = .enteredInError
      try store.record([
        .appointmentChanged(AppointmentChange(id: new.id, from: new.stand, to: mistake))
      ])
      #expect(try live() == old.id)
      mistake.status = .enteredInError
      try store.record([
        .appointmentChanged(AppointmentChange(id: old.id, from: old.stand, to: mistake))
      ])
      #expect(try live() == new.id)
      #expect(try store.read { try $0.appointment(AppointmentReference(number: 7)!) } == nil)
    }
  }

  @Test("who was last seen and who comes next", arguments: StoreKind.allCases)
  func workLists(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let yesterday = Samples.day.adding(days: -1)
      let talk = Samples.appointment(
        1, of: [412, 413], slot: Samples.slot(10, on: yesterday), status: .fulfilled)
      let missed = Samples.appointment(
        2, of: [414], slot: Samples.slot(10, on: yesterday), status: .noshow)
      let next = Samples.appointment(3, of: [412], slot: Samples.slot(10))
      let later = Samples.appointment(4, of: [412], slot: Samples.slot(14), staff: Samples.yusuf)
      let contact = Contact(
        id: Samples.id(1), client: Samples.number(412), channel: .phone, on: Samples.day,
        minutes: nil, by: Samples.karin)
      try store.record(
        [talk, missed, later, next].map { .appointmentBooked($0, despite: [:]) }
          + [.record(.contact(.made(contact)))])
      try store.read { reading throws in
        #expect(
          try reading.lastSeen(upTo: Samples.day)
            == [Samples.number(412): Samples.day, Samples.number(413): yesterday])
        #expect(
          try reading.lastSeen(upTo: yesterday)
            == [Samples.number(412): yesterday, Samples.number(413): yesterday])
        #expect(
          try reading.lastSeen(of: [Samples.number(413), Samples.number(414)], upTo: Samples.day)
            == [Samples.number(413): yesterday])
        #expect(try reading.lastSeen(upTo: yesterday.adding(days: -1)) == [:])
        #expect(
          try reading.nextAppointments(from: Samples.moment(10))
            == [Samples.number(412): Samples.moment(10)])
        #expect(
          try reading.nextAppointments(of: [Samples.number(412)], from: Samples.moment(10, 1))
            == [Samples.number(412): Samples.moment(14)])
        #expect(try reading.nextAppointments(of: [], from: Samples.moment(0)) == [:])
        let first = try reading.nextAppointment(of: Samples.number(412), from: Samples.moment(9))
        #expect(first == next)
        #expect(
          try reading.nextAppointment(of: Samples.number(414), from: Samples.moment(0)) == nil)
      }
      try store.record([.record(.contact(.removed(contact.id)))])
      let seen = try store.read { try $0.lastSeen(upTo: Samples.day) }
      #expect(seen[Samples.number(412)] == yesterday)
    }
  }
}
