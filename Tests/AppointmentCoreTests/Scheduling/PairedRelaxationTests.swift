import AppointmentCore
import Testing

/// Where one condition less is not enough, two together are tried, and they can be booked.
@Suite struct PairedRelaxationTests {
  private let karin = Resource.staff(TestOffice.staff("karin"))
  private let selam = Resource.staff(TestOffice.staff("selam"))

  private func file() throws -> ClientFile {
    try TestOffice.file(try TestOffice.client(settled: "2026-01-10", interpreter: .needed))
  }

  private func search(_ file: ClientFile, _ claims: [Claim]) -> SlotSearch {
    SlotSearch(
      file: file,
      availability: Availability(
        office: TestOffice.office, agenda: Agenda(claims),
        now: TestOffice.moment("2026-07-06T08:00")))
  }

  private let request = SlotSearch.Request(
    TalkWish(minutes: 30), from: TestOffice.day("2026-07-06"), days: 5)

  /// All of a resource's working time from Monday 6 July on.
  private func full(
    _ resource: Resource, days: Int = 60, with owner: Claim.Owner = .appointment(Identifier(3))
  ) -> [Claim] {
    CivilPeriod(from: TestOffice.day("2026-07-06"), days: days).map { day in
      Claim(
        resource: resource,
        slot: TimeSlot(
          day, from: CivilTime(hour: 8, minute: 0)!, to: CivilTime(hour: 18, minute: 0)!)!,
        owner: owner)
    }
  }

  /// What the rules say when the way out is booked as the form books it, with or without the reason
  /// why it has to be over a lesson.
  private func decision(
    _ way: Relaxation, _ file: ClientFile, _ claims: [Claim], reason: String?
  ) -> DeskDecision {
    let booking = way.request.taking(
      way.earliest, for: file.client.number, overLessonBecause: reason)
    return decide(
      .book(booking), given: TestOffice.facts(file, now: "2026-07-06T08:00", claims: claims))
  }

  @Test func `neither the deputy nor the telephone is enough, and both together are`() throws {
    let file = try file()
    let claims = full(karin) + full(selam)
    let ways = search(file, claims).answer(request).relaxations
    #expect(ways.map(\.changes) == [[.telephoneInterpreter, .deputy]])
    let way = try #require(ways.first)
    #expect(way.price.waitingWorkingDays == 0 && way.earliest.interpreter == .telephone)
    #expect(way.earliest.staff == TestOffice.staff("els"))
    let talk = try #require(
      decision(way, file, claims, reason: nil).acceptance?.appointment)
    #expect(talk.staff == TestOffice.staff("els") && talk.interpreter == .telephone)
  }

  @Test func `over a lesson with the telephone is booked with the reason, and not without`() throws
  {
    let file = try file()
    let lessons = full(.client(file.client.number), with: .lesson(Identifier(1)))
    let claims = lessons + full(selam)
    let way = try #require(search(file, claims).answer(request).relaxations.first)
    #expect(way.changes == [.telephoneInterpreter, .overLesson])
    #expect(decision(way, file, claims, reason: nil).acceptance == nil)
    #expect(decision(way, file, claims, reason: "IND-termijn").acceptance != nil)
  }

  /// Karin is full for so many days and Selam for fourteen. Two conditions that win no day on one of
  /// them are no way out.
  @Test(
    arguments: [
      (13, [[.later], [.telephoneInterpreter, .deputy]], [10, 0]),
      (14, [[.later], [.telephoneInterpreter, .deputy]], [10, 0]),
      (15, [[.later], [.telephoneInterpreter, .deputy], [.deputy, .later]], [11, 0, 10]),
    ] as [(Int, [[Relaxation.Change]], [Int])])
  func `one condition comes first, and a second one has to win days`(
    days: Int, changes: [[Relaxation.Change]], waits: [Int]
  ) throws {
    let claims = full(karin, days: days) + full(selam, days: 14)
    let ways = search(try file(), claims).answer(request).relaxations
    #expect(ways.map(\.changes) == changes)
    #expect(ways.map(\.price.waitingWorkingDays) == waits)
    #expect(ways.map(\.price) == ways.map(\.price).sorted())
  }

  @Test func `who comes along brings the deputy and the interpreter of their own`() throws {
    let gone = try TestOffice.client(settled: "2025-01-10")
    let partner = try TestOffice.client(
      "0398-1", name: "Almaz Haile", settled: "2026-01-10", interpreter: .needed)
    var file = try TestOffice.file(gone, household: [partner])
    file.assignments.append(
      Assignment(
        client: partner.number, stream: .guidance, staff: TestOffice.staff("els"),
        from: TestOffice.day("2026-01-10")))
    let claims = full(.staff(TestOffice.staff("els")))
    let ways = search(file, claims).answer(request).relaxations
    #expect(ways.map(\.changes) == [[.deputy, .together]])
    #expect(ways.first?.earliest.staff == TestOffice.staff("karin"))
    let crowded = search(file, full(selam)).answer(request).relaxations
    #expect(crowded.map(\.changes) == [[.telephoneInterpreter, .together]])
  }

  @Test func `nothing is dropped twice, and two kinds of interpreter never go together`() throws {
    let file = try file()
    for claims in [full(karin), full(selam), full(karin) + full(selam), []] {
      for way in search(file, claims).answer(request).relaxations {
        #expect(Set(way.changes).count == way.changes.count && way.changes == way.changes.sorted())
        #expect(!Set([.telephoneInterpreter, .askInterpreter]).isSubset(of: way.changes))
        #expect(search(file, claims).offers(way.request).first == way.earliest)
      }
    }
  }
}
