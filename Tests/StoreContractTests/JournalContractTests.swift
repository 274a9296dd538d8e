import AppointmentCore
import DeskService
import Testing

@Suite("Every store keeps the journal alike")
struct JournalContractTests {
  /// Every kind of event, with what each needs to be true.
  static var events: [[DeskEvent]] {
    let appointment = Samples.appointment(1, of: [412, 413])
    var moved = Samples.appointment(2, reference: 1, slot: Samples.slot(14))
    moved.replaces = appointment.id
    var stand = appointment.stand
    stand.status = .cancelled
    stand.cancelReason = .leftWithoutBeingSeen
    stand.noShowParty = .office
    stand.outcomes = [.referred, .partly]
    stand.arrivedAt = Samples.moment(10, 3)
    stand.lateAt = Samples.moment(9, 58)
    let assignment = Assignment(
      client: Samples.number(412), stream: .guidance, staff: Samples.karin, from: Samples.day)
    let claims = claims(of: appointment)
    let referral = Referral(
      id: Samples.id(1), subject: .visitor(.new), topic: .work, outcome: .helped,
      at: Samples.moment(9), by: Samples.karin, month: 0, isReturn: false)
    let contact = Contact(
      id: Samples.id(1), client: Samples.number(412), channel: .phone, on: Samples.day, minutes: 5,
      by: Samples.karin)
    return [
      [.clientRegistered(Samples.client(600))],
      [.staffAssigned(assignment), .assignmentEnded(assignment, on: Samples.day.adding(days: 1))],
      [
        .staffAssigned(
          Assignment(
            client: assignment.client, stream: .legal, staff: Samples.yusuf, from: Samples.day,
            to: Samples.day.adding(days: 4)))
      ],
      standing,
      [.appointmentBooked(appointment, despite: [.noInterpreter: "zus tolkt"]), .claimed(claims)],
      [.topicsSet(appointment.id, from: [], to: [.post, .legal])],
      [.topicsSet(appointment.id, from: [.post, .legal], to: [])],
      [
        .appointmentChanged(
          AppointmentChange(id: appointment.id, from: appointment.stand, to: stand)),
        .released(claims), .appointmentBooked(moved, despite: [:]), .claimed([]), .released([]),
      ],
      [.record(.referral(.made(referral))), .record(.contact(.made(contact)))],
      [.record(.referral(.removed(referral.id))), .record(.contact(.removed(contact.id)))],
      interpreting(of: appointment),
      [],
    ]
  }

  /// Absences, closures, lessons, shifts and rooms.
  private static var standing: [DeskEvent] {
    let attic = Room(code: RoomCode("zolder")!, name: "Zolder 50%", location: "Achterhuis 3/2")
    let end = Samples.day.adding(days: 5)
    return [
      .absenceReported(Samples.absence(3, of: Samples.karin)), .closed(Samples.closure(4)),
      .absenceEnded(
        Samples.id(3), from: Samples.day.adding(days: 3), to: Samples.day.adding(days: 1)),
      .closureEnded(Samples.id(4), from: Samples.day.adding(days: 3), to: Samples.day),
      .lessonAdded(Samples.lesson(9)),
      .lessonChanged(
        Samples.id(9), Samples.number(412), from: Lesson.Course(validTo: nil),
        to: Lesson.Course(validTo: Samples.day, exceptions: [Samples.day])),
      .rosterChanged(Roster.Change(old: nil, new: Samples.shift)),
      .rosterChanged(Roster.Change(old: Samples.shift, new: nil)),
      .roomChanged(Room.Change(old: nil, new: attic)),
      .roomChanged(
        Room.Change(
          old: attic, new: Room(code: attic.code, name: "Zolder", location: "2", lastDay: end))),
    ]
  }

  private static func claims(of appointment: Appointment) -> [Claim] {
    [
      Claim(
        resource: .staff(Samples.karin), slot: Samples.slot(10), owner: .appointment(appointment.id)
      ),
      Claim(
        resource: .client(Samples.number(412)), slot: Samples.slot(10),
        owner: .absence(Samples.id(3))),
      Claim(
        resource: .room(RoomCode("1")!), slot: Samples.slot(10), owner: .closure(Samples.id(4))),
      Claim(
        resource: .room(Samples.room), slot: Samples.slot(10), owner: .appointment(appointment.id)),
    ]
  }

  /// Interpreters, wishes and rhythms of the talk.
  private static func interpreting(of appointment: Appointment) -> [DeskEvent] {
    func change(
      _ from: InterpreterChange.Stand, _ to: InterpreterChange.Stand
    ) -> DeskEvent { .interpreterSet(InterpreterChange(id: appointment.id, from: from, to: to)) }
    let nobody = appointment.interpreting
    let telephone = InterpreterChange.Stand(choice: .telephone, answer: nil)
    let asked = InterpreterChange.Stand(choice: .staff(Samples.yusuf), answer: .asked)
    let client = appointment.client
    return [
      change(nobody, telephone), change(telephone, asked), change(asked, nobody),
      .ratherNotSet(client, Samples.yusuf, isWished: true),
      .rhythmSet(client, from: nil, to: .weekly), .rhythmSet(client, from: .weekly, to: nil),
    ]
  }

  @Test("every trace comes back as it was written", arguments: StoreKind.allCases)
  func traces(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      for (index, events) in Self.events.enumerated() {
        let at = Samples.moment(9, index)
        let sequence = try store.record(events, as: Samples.entry("step\(index)", at: at))
        #expect(sequence == index + 2)
      }
      // The import is the first.
      let last = Self.events.count + 1
      try store.read { reading throws in
        let entries = try reading.journal(after: 1, limit: 100)
        #expect(entries.map(\.traces) == Self.events.map { $0.map(\.trace) })
        #expect(entries.map(\.sequence) == Array(2...last))
        #expect(entries.map(\.verb) == Self.events.indices.map { "step\($0)" })
        #expect(entries.map(\.at) == Self.events.indices.map { Samples.moment(9, $0) })
        #expect(entries.allSatisfy { $0.actor == Samples.actor && !$0.isUndone })
        #expect(try reading.journal(after: 0, limit: 1).first?.verb == "import")
        #expect(try reading.journal(after: 3, limit: 2).map(\.sequence) == [4, 5])
        #expect(try reading.journal(after: last, limit: 5) == [])
        #expect(try reading.journal(after: 0, limit: 0) == [])
        #expect(try reading.lastSequence() == last)
      }
    }
  }

  @Test(
    "the last change is one's own of that day, no undo and not undone",
    arguments: StoreKind.allCases)
  func lastChange(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let other = Actor(code: Samples.yusuf, role: .reception)
      let tomorrow = Samples.day.adding(days: 1)
      let one = Samples.appointment(1)
      let two = Samples.appointment(2, slot: Samples.slot(12))
      let first = try store.record([.appointmentBooked(one, despite: [:])])
      let theirs = try store.record(
        [.appointmentBooked(two, despite: [:])], as: Samples.entry(by: other))
      let topics = try store.record(
        [.topicsSet(one.id, from: [], to: [.post])],
        as: Samples.entry("topics", at: Samples.moment(9, on: tomorrow)))
      func last(
        by code: StaffCode = Samples.karin, on day: CivilDate = Samples.day,
        about id: Identifier<Appointment>? = nil
      ) throws -> Int? {
        try store.read { try $0.lastChange(by: code, on: day, about: id)?.sequence }
      }
      #expect(try store.read { try $0.actors(on: Samples.day) } == [Samples.karin, Samples.yusuf])
      #expect(try store.read { try $0.actors(on: tomorrow) } == [Samples.karin])
      #expect(try last() == first)
      #expect(try last(on: tomorrow) == topics)
      #expect(try last(by: Samples.yusuf) == theirs)
      #expect(try last(by: Samples.yusuf, on: tomorrow) == nil)
      #expect(try last(about: two.id) == theirs)
      #expect(try last(about: one.id) == topics)
      #expect(try last(about: Samples.id(99)) == nil)
      let undo = try store.record(
        [.topicsSet(one.id, from: [.post], to: [])],
        as: Samples.entry("undo", at: Samples.moment(10, on: tomorrow), undoes: topics))
      #expect(try last(on: tomorrow) == nil)
      #expect(try last(about: one.id) == first)
      try store.read { reading throws in
        let undone = try reading.journal(after: 0, limit: 99).filter(\.isUndone).map(\.sequence)
        #expect(undone == [topics])
        // What was taken back does not stand in the way, nor does the taking back.
        #expect(try reading.hasChange(after: first, about: [one.id]) == false)
        #expect(try reading.hasChange(after: undo, about: [one.id, two.id]) == false)
        #expect(try reading.hasChange(after: theirs - 1, about: [Samples.id(99), two.id]))
        #expect(try reading.hasChange(after: theirs, about: [two.id]) == false)
        #expect(try reading.hasChange(after: 0, about: []) == false)
      }
      expectConflict { try store.record([], as: Samples.entry("undo", undoes: topics)) }
      expectConflict { try store.record([], as: Samples.entry("undo", undoes: 99)) }
    }
  }

  @Test("a key answers what was done and is never used twice", arguments: StoreKind.allCases)
  func keys(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let sequence = try store.record(
        [.clientRegistered(Samples.client(600))], as: Samples.entry("register", key: "k-1"))
      try store.record([], as: Samples.entry("undo", undoes: sequence))
      try store.read { reading throws in
        let answer = try reading.answered("k-1")
        #expect(answer?.fingerprint == "register-print")
        #expect(answer?.change.sequence == sequence)
        #expect(answer?.change.traces == [.clientRegistered(Samples.number(600))])
        #expect(answer?.change.isUndone == true)
        #expect(try reading.answered("k-2") == nil)
        #expect(try reading.answered("K-1") == nil)
      }
      let before = try Everything(of: store)
      expectConflict {
        try store.record([.clientRegistered(Samples.client(601))], as: Samples.entry(key: "k-1"))
      }
      expectConflict {
        try store.write { try $0.bring(ImportBatch(), as: Samples.entry("import", key: "k-1")) }
      }
      #expect(try Everything(of: store) == before)
    }
  }

  @Test("an identifier is never used twice", arguments: StoreKind.allCases)
  func identifiers(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      for events in Self.events.prefix(5) + [Self.events[8]] { try store.record(events) }
      for index in [4, 8] {
        for event in Self.events[index].prefix(1) { expectConflict { try store.record([event]) } }
      }
      expectConflict { try store.record([Self.events[8][1]]) }
    }
  }

  @Test("the body's own error rolls back and comes out as it is", arguments: StoreKind.allCases)
  func ownError(kind: StoreKind) throws {
    struct Own: Error, Equatable {}
    try kind.withStore { store in
      try store.furnish()
      let before = try Everything(of: store)
      let counter = try store.changeCounter()
      #expect(throws: Own()) {
        try store.write { writing throws in
          _ = try writing.record([.clientRegistered(Samples.client(700))], as: Samples.entry())
          throw Own()
        }
      }
      #expect(throws: Own()) { try store.read { _ in throw Own() } }
      #expect(try Everything(of: store) == before)
      #expect(try store.changeCounter() == counter)
      try store.record([.clientRegistered(Samples.client(700))])
      #expect(try store.changeCounter() != counter)
    }
  }

  @Test("the journal names nobody", arguments: StoreKind.allCases)
  func privacy(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let marks = [
        "Zzqname", "Zzqcall", "0699999991", "Zzqstreet", "9999ZZ", "Zzqreason", "Zzqprint",
      ]
      var client = Client(
        number: Samples.number(600), name: PersonName("Zzqname", callName: "Zzqcall")!)
      client.phone = "0699999991"
      client.street = "Zzqstreet"
      client.postcode = "9999ZZ"
      try store.record(
        [
          .clientRegistered(client),
          .appointmentBooked(
            Samples.appointment(1, of: [600]), despite: [.officeClosed: "Zzqreason"]),
        ],
        as: JournalEntry(
          at: Samples.moment(9), actor: Samples.actor, verb: "book", key: "k",
          fingerprint: "Zzqprint"))
      let entries = try store.read { try $0.journal(after: 0, limit: 99) }
      var texts = entries.map { "\($0)" }
      if let file = store as? any RawJournal { texts += try file.rawJournal() }
      #expect(!texts.isEmpty)
      for text in texts {
        for mark in marks { #expect(!text.contains(mark)) }
      }
    }
  }
}

/// A store whose journal can be read as it lies in the file.
protocol RawJournal {
  func rawJournal() throws -> [String]
}
