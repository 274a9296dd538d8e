import Testing

@testable import AppointmentCore

/// Families and key dates: who is entered, when the months begin, and what may be taken back.
struct HouseholdTests {
  private func facts(_ client: Client? = nil, household: [Client] = []) -> DeskFacts {
    var facts = TestOffice.facts(
      client.map { ClientFile(client: $0, household: household) }, now: "2026-07-15T10:00")
    facts.households.freeNumbers = (500..<520).compactMap { ClientNumber(digits: 4, value: $0) }
    return facts
  }

  private func accepted(_ decision: DeskDecision) throws -> Acceptance {
    guard case .accepted(let acceptance) = decision else {
      throw Refused(decision: "\(decision)")
    }
    return acceptance
  }

  private func refused(_ decision: DeskDecision) throws -> [VerdictCode] {
    guard case .refused(let verdict) = decision else { throw Refused(decision: "\(decision)") }
    return verdict.findings.map(\.code)
  }

  private static func number(_ value: Int) -> ClientNumber {
    ClientNumber(digits: 4, value: value)!
  }

  private func person(_ value: Int, settled: String?) throws -> Client {
    var client = try TestOffice.client(settled: settled)
    client.number = Self.number(value)
    return client
  }

  struct Refused: Error { let decision: String }

  @Test func `five people come with five numbers in one household and one coach`() throws {
    let names = ["Haile Tesfay", "2e persoon", "3e persoon", "4e persoon", "5e persoon"]
    var entry = HouseholdEntry(
      members: names.map { HouseholdEntry.Member(name: PersonName($0)!) },
      details: [.expected(.week(ISOWeek(year: 2026, number: 53)!))],
      coach: TestOffice.staff("henk"))
    entry.members[1].number = ClientNumber(digits: 4, value: 501)
    let acceptance = try accepted(decide(.enterHousehold(entry), given: facts()))
    let clients = acceptance.clients
    #expect(clients.map { $0.number.key % 1000 } == [500, 501, 502, 503, 504])
    #expect(Set(clients.map(\.household)) == [HouseholdCode(clients[0].number.description)!])
    #expect(clients.allSatisfy { $0.expected?.firstDay == TestOffice.day("2026-12-28") })
    #expect(clients.allSatisfy { $0.birthYear == nil && $0.settled == nil && $0.languages.isEmpty })
    let assigned = acceptance.events.compactMap { event in
      if case .staffAssigned(let assignment) = event { assignment } else { nil }
    }
    #expect(assigned.map(\.client) == [clients[0].number])
    #expect(assigned.map(\.from) == [TestOffice.day("2026-07-15")])
  }

  @Test func `a coach must be one, and a number must be nobody's`() throws {
    let member = HouseholdEntry.Member(number: HouseholdTests.number(412), name: PersonName("A B")!)
    let noCoach = HouseholdEntry(members: [member], coach: TestOffice.staff("karin"))
    #expect(try refused(decide(.enterHousehold(noCoach), given: facts())) == [.staffUnknown])
    var taken = facts()
    taken.households.takenNumbers = [HouseholdTests.number(412)]
    #expect(
      try refused(decide(.enterHousehold(HouseholdEntry(members: [member])), given: taken))
        == [.numberTaken])
  }

  @Test(arguments: [
    ("2026-07-14", true), ("2026-07-15", true), ("2026-07-16", false), ("2024-02-29", true),
  ])
  func `a key date is today or earlier`(_ day: String, _ isAccepted: Bool) throws {
    let client = try TestOffice.client(settled: nil, expected: "2026-07")
    let decision = decide(
      .confirmKey(client.number, on: TestOffice.day(day), wholeHousehold: false),
      given: facts(client))
    if isAccepted {
      let step = KeyConfirmation(client: client.number, from: nil, to: TestOffice.day(day))
      #expect(try accepted(decision).events == [.keyConfirmed(step)])
    } else {
      #expect(try refused(decision) == [.notYetStarted])
    }
  }

  @Test func `who came along gets the date and who came earlier keeps an own one`() throws {
    let father = try person(1, settled: "2025-05-01")
    let mother = try person(2, settled: nil)
    let child = try person(3, settled: nil)
    let day = TestOffice.day("2026-07-14")
    let acceptance = try accepted(
      decide(
        .confirmKey(mother.number, on: day, wholeHousehold: true),
        given: facts(mother, household: [father, mother, child])))
    #expect(acceptance.clients.map(\.number) == [mother.number, child.number])
    #expect(acceptance.clients.allSatisfy { $0.settled == day })
    // The father's own date moves only with himself.
    var asTeamleider = facts(father, household: [father, mother, child])
    asTeamleider.actor = Actor(code: TestOffice.staff("marijke"), role: .teamleider)
    let alone = try accepted(
      decide(
        .confirmKey(father.number, on: TestOffice.day("2025-05-02"), wholeHousehold: false),
        given: asTeamleider))
    #expect(alone.events.count == 1)
  }

  @Test func `a date that was confirmed moves only with the teamleider, who sees what it moves`()
    throws
  {
    let client = try TestOffice.client(settled: "2025-04-15")
    let file = try TestOffice.file()
    let booked = decide(
      .book(BookingRequest(client: client.number, at: TestOffice.moment("2026-07-07T09:30"))),
      given: TestOffice.facts(file))
    var facts = facts(client)
    facts.households.planned = try [#require(booked.acceptance?.appointment)]
    let command = DeskCommand.confirmKey(
      client.number, on: TestOffice.day("2025-04-01"), wholeHousehold: false)
    guard case .refused(let verdict) = decide(command, given: facts) else {
      Issue.record("Reception moved a confirmed date.")
      return
    }
    let old = try #require(
      CivilPeriod(from: TestOffice.day("2025-04-15"), upTo: TestOffice.day("2026-07-15")))
    let new = try #require(
      CivilPeriod(from: TestOffice.day("2025-04-01"), upTo: TestOffice.day("2026-07-01")))
    let subject = Finding.Subject.windows(old: old, new: new, talksOutside: 1)
    #expect(verdict.findings == [Finding(.keyDateCorrected, .asks, subject)])
    #expect(verdict.word == .needsTeamleider)
    facts.actor = Actor(code: TestOffice.staff("marijke"), role: .teamleider)
    let acceptance = try accepted(decide(command, given: facts))
    #expect(acceptance.events.count == 1)
    #expect(acceptance.warnings == [Finding(.keyDateCorrected, .warns, subject)])
    // The same day again changes nothing and asks nothing.
    facts.actor = Actor(code: TestOffice.staff("selam"), role: .reception)
    let same = try accepted(
      decide(
        .confirmKey(client.number, on: TestOffice.day("2025-04-15"), wholeHousehold: false),
        given: facts))
    #expect(same.events.isEmpty)
  }

  @Test func `an expectation runs no clock and is over once there is a key`() throws {
    let client = try TestOffice.client(settled: nil, expected: "2026-W34")
    let moment = ExpectedMoment.day(TestOffice.day("2028-02-29"))
    let moved = try accepted(
      decide(.expect(client.number, moment, wholeHousehold: false), given: facts(client)))
    #expect(moved.clients[0].expected == moment)
    #expect(ClientFile(client: moved.clients[0]).clock(under: TestOffice.office.policies) == nil)
    let same = try accepted(
      decide(.expect(client.number, client.expected, wholeHousehold: false), given: facts(client)))
    #expect(same.events.isEmpty)
    let settled = try TestOffice.client(settled: "2026-07-01")
    #expect(
      try refused(
        decide(.expect(settled.number, moment, wholeHousehold: false), given: facts(settled)))
        == [.alreadySettled])
  }

  @Test func `an edit changes what is named and keeps what there was`() throws {
    let client = try TestOffice.client()
    let name = PersonName("Yonas Tesfaye")!
    let acceptance = try accepted(
      decide(.editClient(client.number, [.name(name), .phone("06-1")]), given: facts(client)))
    var expected = client
    expected.name = name
    expected.phone = "06-1"
    #expect(
      acceptance.events == [
        .clientEdited(expected, before: ClientVersion(number: 1, client: client))
      ])
    #expect(acceptance.events[0].trace == .clientEdited(client.number, version: 1))
    let same = try accepted(
      decide(.editClient(client.number, [.name(client.name)]), given: facts(client)))
    #expect(same.events.isEmpty)
  }

  // MARK: - Undo

  private func undo(
    _ traces: [EventTrace], _ people: [HouseholdFacts.Undoable]
  ) -> DeskDecision {
    var facts = facts()
    facts.undoable = RecordedChange(
      sequence: 1, at: facts.now, actor: facts.actor, verb: "household add", traces: traces)
    for person in people { facts.households.undoable[person.client.number] = person }
    return decide(.undo(nil), given: facts)
  }

  @Test func `a registration is taken back while nothing hangs on anybody of it`() throws {
    let clients = try [1, 2].map { try person($0, settled: nil) }
    let traces = clients.map { EventTrace.clientRegistered($0.number) }
    let free = clients.map { HouseholdFacts.Undoable(client: $0) }
    #expect(
      try accepted(undo(traces, free)).events
        == clients.reversed().map { .registrationWithdrawn($0.number) })
    var bound = free
    bound[1].isBound = true
    #expect(try refused(undo(traces, bound)) == [.undoTooLate])
    var edited = free
    edited[0].lastVersion = ClientVersion(number: 1, client: clients[0])
    #expect(try refused(undo(traces, edited)) == [.undoTooLate])
  }

  @Test func `a date is taken back only while it is the last`() throws {
    var client = try TestOffice.client(settled: "2026-07-14")
    let step = KeyConfirmation(
      client: client.number, from: nil, to: TestOffice.day("2026-07-14"))
    #expect(
      try accepted(undo([.keyConfirmed(step)], [.init(client: client)])).events
        == [.keyConfirmed(step.inverse)])
    client.settled = TestOffice.day("2026-07-13")
    #expect(try refused(undo([.keyConfirmed(step)], [.init(client: client)])) == [.undoTooLate])
  }

  @Test func `an edit is taken back to what it was, but not over a later one`() throws {
    let old = try TestOffice.client()
    var new = old
    new.phone = "06-1"
    let version = ClientVersion(number: 2, client: old)
    let trace = EventTrace.clientEdited(old.number, version: 2)
    #expect(
      try accepted(undo([trace], [.init(client: new, lastVersion: version)])).events
        == [.editTakenBack(old, version: 2)])
    let later = ClientVersion(number: 3, client: new)
    #expect(try refused(undo([trace], [.init(client: new, lastVersion: later)])) == [.undoTooLate])
  }

  // MARK: - Numbers

  @Test(arguments: [
    ([String](), ["0001", "0002"]), (["0412"], ["0413", "0414"]), (["9998"], ["9999", "00000"]),
    (["9999", "00001"], ["00002", "00003"]), (["9999"], ["00000", "00001"]),
    (["0412", "123456"], ["0413", "0414"]), (["12345"], ["12346", "12347"]),
  ])
  func `the next number is nobody's`(_ highest: [String], _ next: [String]) throws {
    let numbers = try highest.map { try ClientNumber.parse($0, requiresCheckDigit: false) }
    #expect(ClientNumber.free(2, afterHighest: numbers).map(\.digits) == next)
  }
}
