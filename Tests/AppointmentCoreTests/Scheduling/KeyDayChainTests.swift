import Testing

@testable import AppointmentCore

/// The first talks around a key date: they move with it, as a proposal.
struct KeyDayChainTests {
  private static func step(
    _ code: String, _ first: Int, _ last: Int, place: Place = .office
  ) -> KeyDayStep {
    KeyDayStep(
      code: KeyDayStepCode(code)!, name: code, firstDay: first, lastDay: last, place: place,
      minutes: 45)!
  }

  private let steps = [
    step("voor", -7, -1, place: .telephone), step("dag", 0, 3, place: .home), step("na", 1, 7),
  ]

  private func lines(
    expected: String, now: String = "2026-07-15T10:00",
    talks: [KeyDayStepCode: Appointment] = [:], claims: [Claim] = []
  ) throws -> [KeyDayLine] {
    let client = try TestOffice.client(settled: nil, expected: expected)
    let file = try TestOffice.file(client, streams: [(.settlement, "henk")])
    let availability = Availability(
      office: TestOffice.office, agenda: Agenda(claims), now: TestOffice.moment(now))
    return KeyDayChain(steps: steps, file: file, availability: availability).lines(with: talks)
  }

  private func talk(_ code: String, _ start: String, id: Int = 7) throws -> (
    KeyDayStepCode, Appointment
  ) {
    let client = try TestOffice.client()
    return (
      KeyDayStepCode(code)!,
      Appointment(
        id: Identifier(UInt128(id)), reference: AppointmentReference(number: id)!,
        clients: [client.number], staff: TestOffice.staff("henk"), place: .home,
        slot: TimeSlot(at: TestOffice.moment(start), minutes: 45)!)
    )
  }

  @Test(arguments: [
    ("2026-08-17", "2026-08-17"), ("2026-W34", "2026-08-17"), ("2026-08", "2026-08-03"),
    ("2026-W53", "2026-12-28"), ("2028-02-29", "2028-02-29"), ("2028-02", "2028-02-01"),
  ])
  func `the day it all turns on`(_ expected: String, _ anchor: String) throws {
    var client = try TestOffice.client(settled: nil, expected: expected)
    let calendar = TestOffice.office.calendar
    #expect(KeyDayChain.anchor(of: client, in: calendar)?.description == anchor)
    client.settled = TestOffice.day("2026-01-02")
    #expect(KeyDayChain.anchor(of: client, in: calendar) == TestOffice.day("2026-01-02"))
    client.settled = nil
    client.expected = nil
    #expect(KeyDayChain.anchor(of: client, in: calendar) == nil)
  }

  @Test func `each talk is proposed in its days with the coach, and no two at one time`() throws {
    let lines = try lines(expected: "2026-08-17")
    let offers = lines.compactMap(\.offer)
    #expect(offers.count == 3)
    #expect(offers.allSatisfy { $0.staff == TestOffice.staff("henk") })
    for line in lines { #expect(line.days.contains(try #require(line.offer).slot.date)) }
    for (index, offer) in offers.enumerated() {
      #expect(!offers.dropFirst(index + 1).contains { $0.slot.overlaps(offer.slot) })
    }
    #expect(lines[1].days.start == TestOffice.day("2026-08-17"))
    #expect(lines[1].days.lastDay == TestOffice.day("2026-08-20"))
  }

  @Test(arguments: [
    // The first and the last day of the step, and a day left and right of them.
    ("2026-08-16T10:00", false), ("2026-08-17T10:00", true), ("2026-08-20T10:00", true),
    ("2026-08-21T10:00", false),
  ])
  func `a talk inside its days stays and one outside is proposed to move`(
    _ start: String, _ stays: Bool
  ) throws {
    let talk = try talk("dag", start)
    let line = try lines(expected: "2026-08-17", talks: [talk.0: talk.1])[1]
    switch line.state {
    case .planned: #expect(stays)
    case .move(let old, let offer):
      #expect(!stays)
      #expect(old == talk.1)
      #expect(line.days.contains(offer.slot.date))
      #expect(line.accepting(for: old.client) == .move(old.id, to: offer.slot.startMoment))
    default: Issue.record("\(line.state)")
    }
  }

  @Test func `what lies behind is over and what was held is done`() throws {
    #expect(try lines(expected: "2026-07-16")[0].offer?.slot.date == TestOffice.day("2026-07-15"))
    #expect(try lines(expected: "2026-07-01")[0].state == .past)
    var talk = try talk("dag", "2026-07-13T10:00")
    talk.1.status = .fulfilled
    #expect(
      try lines(expected: "2026-07-13", talks: [talk.0: talk.1])[1].state == .done(talk.1))
  }

  @Test func `without a free time the talk stays and says so`() throws {
    let talk = try talk("dag", "2026-08-03T10:00")
    let busy = CivilPeriod(from: TestOffice.day("2026-08-17"), days: 4).map { day in
      Claim(
        resource: .staff(TestOffice.staff("henk")),
        slot: TimeSlot(
          day, from: CivilTime(hour: 8, minute: 0)!, to: CivilTime(hour: 20, minute: 0)!)!,
        owner: .absence(Identifier(1)))
    }
    let line = try lines(expected: "2026-08-17", talks: [talk.0: talk.1], claims: busy)[1]
    #expect(line.state == .noTime(talk.1))
    #expect(line.accepting(for: talk.1.client) == nil)
  }

  @Test func `moves come in an order in which each finds its time free`() throws {
    // The date moves by a week, and the second talk stands where the first must go.
    let first = try talk("dag", "2026-08-17T09:00")
    let second = try talk("na", "2026-08-24T09:00", id: 8)
    var talks = [first.0: first.1, second.0: second.1]
    talks[first.0]?.slot = TimeSlot(at: TestOffice.moment("2026-08-17T09:00"), minutes: 45)!
    let lines = try lines(expected: "2026-08-31", talks: talks)
    let ordered = KeyDayLine.inOrder(lines, bufferMinutes: 15)
    #expect(Set(ordered.map(\.step.code.text)) == ["voor", "dag", "na"])
    let crossing = [
      KeyDayLine(
        step: steps[1], days: lines[1].days,
        state: .move(first.1, try #require(offer(at: second.1.slot)))),
      KeyDayLine(
        step: steps[2], days: lines[2].days, state: .move(second.1, try #require(lines[2].offer))),
    ]
    #expect(KeyDayLine.inOrder(crossing, bufferMinutes: 15).map(\.step.code.text) == ["na", "dag"])
  }

  private func offer(at slot: TimeSlot) -> SlotOffer? {
    SlotOffer(
      slot: slot, staff: TestOffice.staff("henk"), continuity: .own, interpreter: nil, room: nil,
      warnings: [])
  }
}
