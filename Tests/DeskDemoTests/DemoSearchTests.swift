import AppointmentCore
import DeskDemo
import DeskFixtures
import DeskService
import Testing

@Suite("Searches in the demo's agenda")
struct DemoSearchTests {
  /// A search of a week once offered as "later" the first minute after it, whatever stood there.
  @Test("what is offered later is free, however short the search was", arguments: [1, 7, 14])
  func offersLaterTimesThatAreFree(days: Int) throws {
    let sample = DemoSample.usual
    let store = InMemoryStore(identity: sample.identity)
    let now = sample.summary.clock
    let actor = Actor(
      code: try #require(sample.batch.staff.first { $0.roles.contains(.teamleider) }).code,
      role: .teamleider)
    try store.write {
      try $0.bring(sample.batch, as: JournalEntry(at: now, actor: actor, verb: "demo"))
    }
    let desk = Desk(
      store: store, tables: FixtureTables.office, identifiers: DerivedIdentifiers(seed: 1))
    let policy = FixtureTables.office.desk
    func answer(_ client: ClientNumber, days: Int) throws -> SlotSearch.Answer {
      try desk.slots(
        for: client,
        SlotSearch.Request(minutes: policy.talkMinutes, from: now.date, days: days, limit: 1),
        as: actor, at: now)
    }
    var compared = 0
    for client in sample.batch.clients.prefix(120) {
      let later = try answer(client.number, days: days).relaxations.first { $0.change == .later }
      guard let later else { continue }
      compared += 1
      #expect(try answer(client.number, days: policy.searchDays * 2).offers == [later.earliest])
    }
    #expect(compared > 0)
  }
}
