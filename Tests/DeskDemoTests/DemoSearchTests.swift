import AppointmentCore
import DeskDemo
import DeskFixtures
import DeskService
import Testing

@Suite("Searches in the demo's agenda")
struct DemoSearchTests {
  private let sample = DemoSample.usual
  private let now: CivilDateTime
  private let actor: Actor
  private let desk: Desk

  init() throws {
    now = sample.summary.clock
    actor = Actor(
      code: try #require(sample.batch.staff.first { $0.roles.contains(.teamleider) }).code,
      role: .teamleider)
    let entry = JournalEntry(at: now, actor: actor, verb: "demo")
    let store = InMemoryStore(identity: sample.identity)
    let batch = sample.batch
    try store.write { try $0.bring(batch, as: entry) }
    desk = Desk(
      store: store, tables: FixtureTables.office, identifiers: DerivedIdentifiers(seed: 1))
  }

  /// A search of a week once offered as "later" the first minute after it, whatever stood there.
  @Test("what is offered later is free, however short the search was", arguments: [1, 7, 14])
  func offersLaterTimesThatAreFree(days: Int) throws {
    let policy = FixtureTables.office.desk
    func answer(_ client: ClientNumber, days: Int) throws -> SlotSearch.Answer {
      try desk.ask(
        FindSlots(
          for: client,
          SlotSearch.Request(
            TalkWish(minutes: policy.talkMinutes), from: now.date, days: days, limit: 1)),
        as: actor, at: now)
    }
    var compared = 0
    for client in sample.batch.clients.prefix(120) {
      let later = try answer(client.number, days: days).relaxations.first { $0.changes == [.later] }
      guard let later else { continue }
      compared += 1
      #expect(try answer(client.number, days: policy.searchDays * 2).offers == [later.earliest])
    }
    #expect(compared > 0)
  }

  /// A day that is past, and a minute that no clock shows, were once answered with times of today
  /// at which the begeleider sat with somebody else.
  @Test(
    "every time that a refusal offers is accepted",
    arguments: ["2026-01-10T10:00", "2026-03-29T02:30", "2026-07-15T09:45", "2026-07-18T10:00"])
  func offersOnlyWhatIsAccepted(asked: String) throws {
    let moment = try #require(CivilDateTime(iso: asked))
    var offered = 0
    for client in sample.batch.clients.prefix(80) {
      let next = try desk.store.read { try $0.nextAppointment(of: client.number, from: now) }
      var commands: [(CivilDateTime) -> DeskCommand] = [
        { .book(BookingRequest(client: client.number, at: $0)) }
      ]
      if let next, next.status == .booked { commands.append { .move(next.id, to: $0) } }
      for command in commands {
        guard
          case .refused(let verdict) = try desk.ask(
            JudgeCommand(command(moment)), as: actor, at: now)
        else { continue }
        for case .slot(let offer) in verdict.onward.all {
          offered += 1
          let answer = try desk.ask(
            JudgeCommand(command(offer.slot.startMoment)), as: actor, at: now)
          guard case .done = answer else {
            Issue.record("\(client.number) \(offer.slot): \(answer)")
            continue
          }
        }
      }
    }
    #expect(offered > 0)
  }

  @Test("every time and every way out that a search offers is accepted as it is booked")
  func booksWhatIsOffered() throws {
    var booked = 0
    var eased = 0
    for client in sample.batch.clients.prefix(90) {
      let request = SlotSearch.Request(
        TalkWish(topics: client.number.key % 3 == 0 ? [.legal] : []), from: now.date, days: 9,
        limit: 2)
      let answer = try desk.ask(FindSlots(for: client.number, request), as: actor, at: now)
      let offered =
        answer.offers.map { ($0, request) }
        + answer.relaxations.map { ($0.earliest, $0.request) }
      for (offer, request) in offered {
        let booking = request.taking(
          offer, for: client.number, overLessonBecause: "mag van school")
        guard case .done = try desk.ask(JudgeCommand(.book(booking)), as: actor, at: now) else {
          Issue.record("\(client.number) \(offer)")
          continue
        }
        booked += answer.offers.count
        eased += answer.relaxations.count
      }
    }
    #expect(booked > 0 && eased > 0)
  }
}
