import AppointmentCore
import Testing

@testable import DeskService

@Suite("Every store keeps families and their dates alike")
struct HouseholdContractTests {
  private let number = Samples.number(412)

  private func edited(_ phone: String?) -> Client {
    var client = Samples.client(412)
    client.phone = phone
    return client
  }

  @Test("every trace about people comes back as it was written", arguments: StoreKind.allCases)
  func traces(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let moments: [ExpectedMoment?] = [
        .day(Samples.day), .week(ISOWeek(year: 2026, number: 53)!),
        .month(firstDay: CivilDate(year: 2026, month: 12, day: 1)!), nil,
      ]
      var events: [DeskEvent] = zip(moments, moments.dropFirst()).map {
        .expectationChanged(ExpectationChange(client: number, from: $0, to: $1))
      }
      events += [
        .clientEdited(edited("06-1"), before: ClientVersion(number: 1, client: edited(nil))),
        .clientEdited(edited("06-2"), before: ClientVersion(number: 2, client: edited("06-1"))),
        .editTakenBack(edited("06-1"), version: 2),
        .keyConfirmed(KeyConfirmation(client: number, from: nil, to: Samples.day)),
        .keyConfirmed(KeyConfirmation(client: number, from: Samples.day, to: nil)),
        .stepPlanned(AppointmentReference(number: 4127)!, KeyDayStepCode("sleuteldag")!),
        .registrationWithdrawn(Samples.number(414)),
      ]
      try store.record(events)
      let change = try #require(try store.read { try $0.journal(after: 1, limit: 1) }.first)
      #expect(change.traces == events.map(\.trace))
      // No word about a person stands in what the journal keeps for ever.
      #expect(!"\(change.traces)".contains("06-"))
    }
  }

  @Test("versions count up and the last is taken back first", arguments: StoreKind.allCases)
  func versions(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let old = try #require(try store.read { try $0.client(number) })
      var full = old
      full.name = PersonName("Amina Y.", callName: "Ami", others: ["آمنة"])!
      full.expected = .month(firstDay: CivilDate(year: 2027, month: 2, day: 1)!)
      full.languages = [.dutch]
      full.household = HouseholdCode("H9")!
      #expect(try store.read { try $0.lastVersion(of: number) } == nil)
      let first = ClientVersion(number: 1, client: old)
      try store.record([.clientEdited(full, before: first)])
      let second = ClientVersion(number: 2, client: full)
      try store.record([.clientEdited(old, before: second)])
      #expect(try store.read { try $0.lastVersion(of: number) } == second)
      #expect(try store.read { try $0.client(number) } == old)
      expectConflict { try store.record([.editTakenBack(old, version: 1)]) }
      expectConflict { try store.record([.clientEdited(old, before: second)]) }
      try store.record([.editTakenBack(full, version: 2)])
      #expect(try store.read { try $0.lastVersion(of: number) } == first)
      #expect(try store.read { try $0.client(number) } == full)
      #expect(try store.read { try $0.members(of: full.household) } == [full])
    }
  }

  @Test("each confirmed date with who and when", arguments: StoreKind.allCases)
  func confirmations(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let next = Samples.day.adding(days: 1)
      let steps = [
        KeyConfirmation(client: number, from: nil, to: Samples.day),
        KeyConfirmation(client: number, from: Samples.day, to: next),
        KeyConfirmation(client: number, from: next, to: nil),
      ]
      for (hour, step) in zip([9, 10, 11], steps) {
        try store.record(
          [.keyConfirmed(step)], as: Samples.entry("client settle", at: Samples.moment(hour)))
        #expect(try store.read { try $0.client(number)?.settled } == step.to)
      }
      let records = try store.read { try $0.keyConfirmations(of: number) }
      #expect(records.map(\.day) == [Samples.day, next, nil])
      #expect(records.map(\.by) == [Samples.karin, Samples.karin, Samples.karin])
      #expect(records.map(\.at) == [9, 10, 11].map { Samples.moment($0) })
      #expect(try store.read { try $0.keyConfirmations(of: Samples.number(413)) }.isEmpty)
    }
  }

  @Test("a mistake is gone and its number is nobody's again", arguments: StoreKind.allCases)
  func withdrawal(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let assignment = Assignment(
        client: number, stream: .settlement, staff: Samples.karin, from: Samples.day)
      try store.record([.staffAssigned(assignment)])
      try store.write { try $0.setSearchKeys([SearchKey(.token, "amina")], of: number) }
      #expect(try store.read { try $0.highestNumbers() } == [Samples.number(414)])
      try store.record([.registrationWithdrawn(Samples.number(414))])
      try store.record([.registrationWithdrawn(number)])
      try store.read { reading throws in
        #expect(try reading.client(number) == nil)
        #expect(try reading.clients().map(\.number) == [Samples.number(413)])
        #expect(try reading.assignments(of: nil).isEmpty)
        #expect(try reading.isWithdrawn(number))
        #expect(try reading.isWithdrawn(Samples.number(413)) == false)
        // A number that was given out once is never the next one again.
        #expect(try reading.highestNumbers() == [Samples.number(414)])
        let ranges = NameQuery("amina", variants: .none).lookups
        #expect(try reading.clients(withKeysIn: ranges, limit: 9).isEmpty)
      }
      expectConflict { try store.record([.registrationWithdrawn(number)]) }
      expectConflict {
        try store.record([
          .expectationChanged(ExpectationChange(client: number, from: nil, to: nil))
        ])
      }
    }
  }

  @Test("nobody with a talk, a contact or a date is a mistake", arguments: StoreKind.allCases)
  func records(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      #expect(try store.read { try $0.hasRecords(of: number) } == false)
      let contact = Contact(
        id: Samples.id(1), client: number, channel: .phone, on: Samples.day, minutes: 5,
        by: Samples.karin)
      try store.record([.record(.contact(.made(contact)))])
      try store.record([.appointmentBooked(Samples.appointment(1, of: [414, 413]), despite: [:])])
      for value in [412, 413, 414] {
        #expect(try store.read { try $0.hasRecords(of: Samples.number(value)) })
        expectConflict { try store.record([.registrationWithdrawn(Samples.number(value))]) }
      }
    }
  }

  @Test("what was taken back goes along with a mistake", arguments: StoreKind.allCases)
  func takenBack(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let contact = Contact(
        id: Samples.id(1), client: number, channel: .phone, on: Samples.day, minutes: 5,
        by: Samples.karin)
      let entry = WaitingEntry(
        id: Samples.id(2), client: number, wish: WaitingWish(minutes: 30), since: Samples.moment(9))
      try store.record([
        .record(.contact(.made(contact))), .waitingAdded(entry),
        .questionAsked(Question(client: number, askedAt: Samples.moment(9))),
        .ratherNotSet(number, Samples.karin, isWished: true),
        .rhythmSet(number, from: nil, to: .weekly),
      ])
      #expect(try store.read { try $0.hasRecords(of: number) })
      try store.record([.record(.contact(.removed(contact.id)))])
      #expect(try store.read { try $0.hasRecords(of: number) }, "they wait still")
      try store.record([.waitingEnded(entry.id, .mistake)])
      #expect(try store.read { try $0.hasRecords(of: number) } == false)
      try store.record([.registrationWithdrawn(number)])
      #expect(try store.read { try $0.client(number) } == nil)
      #expect(try store.read { try $0.questions(of: nil) }.isEmpty)
    }
  }

  /// A household entered, a booking refused, `u`: the stamp of the question named the client, the
  /// database refused the withdrawal, and a person read a failure of the machine.
  @Test("who was entered by mistake goes after a refused booking", arguments: StoreKind.allCases)
  func refusedThenUndone(kind: StoreKind) throws {
    try kind.withStore { store in
      let office = try RandomOffice(seed: 1, store: store)
      let rita = Actor(code: StaffCode("rita")!, role: .reception)
      let member = HouseholdEntry.Member(name: PersonName("Nieuwe Naam")!)
      let entered = try office.desk.perform(
        .enterHousehold(HouseholdEntry(members: [member])), as: rita, at: office.now)
      guard case .done(let acceptance) = entered, let client = acceptance.clients.first else {
        Issue.record("nobody was entered")
        return
      }
      let request = BookingRequest(client: client.number, at: office.now.adding(minutes: 60))
      let booked = try office.desk.perform(.book(request), as: rita, at: office.now)
      guard case .refused = booked else {
        Issue.record("a talk with nobody's client was booked")
        return
      }
      #expect(try store.read { try $0.questions(of: [client.number]).count } == 1)
      guard case .done = try office.desk.perform(.undo(nil), as: rita, at: office.now) else {
        Issue.record("it cannot be undone")
        return
      }
      #expect(try store.read { try $0.client(client.number) } == nil)
      #expect(try store.read { try $0.isWithdrawn(client.number) })
    }
  }

  @Test("the step of a talk lives through moves", arguments: StoreKind.allCases)
  func steps(kind: StoreKind) throws {
    try kind.withStore { store in
      let references = [1, 2, 3].map { AppointmentReference(number: $0)! }
      let step = KeyDayStepCode("sleuteldag")!
      try store.record([
        .stepPlanned(references[0], KeyDayStepCode("zorg")!), .stepPlanned(references[0], step),
        .stepPlanned(references[2], step),
      ])
      #expect(
        try store.read { try $0.plannedSteps(of: Array(references.prefix(2))) }
          == [references[0]: step])
    }
  }
}
