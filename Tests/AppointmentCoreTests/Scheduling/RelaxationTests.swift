import AppointmentCore
import Testing

/// An empty search says what binds and offers the cheapest ways out with their price.
@Suite struct RelaxationTests {
  private func search(
    _ file: ClientFile, claims: [Claim] = [], now: String = "2026-07-06T08:00"
  ) -> SlotSearch {
    SlotSearch(
      file: file,
      availability: Availability(
        office: TestOffice.office, agenda: Agenda(claims), now: TestOffice.moment(now)))
  }

  private func request(days: Int = 5, minutes: Int = 45) -> SlotSearch.Request {
    SlotSearch.Request(TalkWish(minutes: minutes), from: TestOffice.day("2026-07-06"), days: days)
  }

  /// All of a resource's working time on some days.
  private func full(_ resource: Resource, days: Int, from first: String = "2026-07-06") -> [Claim] {
    CivilPeriod(from: TestOffice.day(first), days: days).map { day in
      Claim(
        resource: resource,
        slot: TimeSlot(
          day, from: CivilTime(hour: 8, minute: 0)!, to: CivilTime(hour: 18, minute: 0)!)!,
        owner: .appointment(Identifier(UInt128(day.dayNumber))))
    }
  }

  @Test func `what binds is said for each day, whatever it is`() throws {
    let needs = try TestOffice.file(try TestOffice.client(interpreter: .needed))
    let karin = full(.staff(TestOffice.staff("karin")), days: 1)
    let selam = full(.staff(TestOffice.staff("selam")), days: 1, from: "2026-07-07")
    let client = full(.client(needs.client.number), days: 1, from: "2026-07-08")
    let answer = search(needs, claims: karin + selam + client).answer(request(days: 3))
    #expect(answer.offers.isEmpty)
    #expect(answer.bindings.map(\.kind) == [.staff, .interpreter, .client])
    #expect(answer.bindings.map(\.code) == [.staffTaken, .noInterpreter, .clientTaken])
    let rooms = ["1", "2"].flatMap { full(.room(RoomCode($0)!), days: 5) }
    let crowded = search(try TestOffice.file(), claims: rooms).answer(request())
    #expect(
      crowded.bindings.map(\.code) == [
        .roomTaken, .roomTaken, .roomTaken, .roomTaken, .staffNotRostered,
      ],
      "Karin does not work on Friday.")
  }

  @Test func `what binds is what stands in the way of the time that came furthest`() throws {
    func claim(_ staff: String, _ from: Int, _ to: Int, _ owner: Claim.Owner) -> Claim {
      Claim(
        resource: .staff(TestOffice.staff(staff)),
        slot: TimeSlot(
          TestOffice.day("2026-07-06"), from: CivilTime(clampingMinuteOfDay: from),
          to: CivilTime(clampingMinuteOfDay: to))!, owner: owner)
    }
    let talk = Claim.Owner.appointment(Identifier(1))
    // Karin has an hour at a quarter to three; Selam is the one who cannot.
    let file = try TestOffice.file(try TestOffice.client(interpreter: .needed))
    let busy = search(
      file,
      claims: full(.staff(TestOffice.staff("selam")), days: 1)
        + [claim("karin", 480, 885, talk), claim("karin", 945, 1080, talk)])
    var request = request(days: 1)
    for asks in [false, true] {
      request.asksInterpreters = asks
      let answer = busy.answer(request)
      #expect(answer.bindings.map(\.code) == [.noInterpreter])
      let telephone = answer.relaxations.first { $0.changes == [.telephoneInterpreter] }
      #expect(telephone?.earliest.slot.start.description == "14:45")
    }
    // Talks that still stand in an absence do not hide it.
    let away = Claim.Owner.absence(Identifier(2))
    let absent = search(
      try TestOffice.file(),
      claims: [
        claim("karin", 540, 735, talk), claim("karin", 735, 780, away),
        claim("karin", 780, 930, talk), claim("karin", 930, 990, away),
      ])
    #expect(absent.answer(self.request(days: 1)).bindings.map(\.code) == [.staffAbsent])
  }

  @Test func `three at most, the shortest wait first, and of two on a day the mildest`() throws {
    let file = try TestOffice.file(try TestOffice.client(interpreter: .needed))
    let selam = full(.staff(TestOffice.staff("selam")), days: 60)
    let ways = search(file, claims: selam).answer(request()).relaxations
    #expect(ways.first?.changes == [.telephoneInterpreter])
    #expect(ways.first?.price.waitingWorkingDays == 0)
    #expect(ways.count <= 3 && ways.map(\.price) == ways.map(\.price).sorted())
  }

  @Test func `the wait is counted in working days from the first on which the office opens`() throws
  {
    let file = try TestOffice.file(try TestOffice.client(settled: "2026-01-10"))
    let karin = full(.staff(TestOffice.staff("karin")), days: 14)
    let ways = search(file, claims: karin).answer(request()).relaxations
    let deputy = try #require(ways.first { $0.changes == [.deputy] })
    #expect(
      deputy.price.waitingWorkingDays == 0 && deputy.earliest.staff == TestOffice.staff("els"))
    let later = try #require(ways.first { $0.changes == [.later] })
    #expect(later.earliest.slot.date == TestOffice.day("2026-07-20"))
    #expect(later.price.waitingWorkingDays == 10)
  }

  @Test func `a shorter talk is offered where half an hour is left`() throws {
    let file = try TestOffice.file()
    let karin = TestOffice.staff("karin")
    var claims = full(.staff(TestOffice.staff("els")), days: 60)
    for day in CivilPeriod(from: TestOffice.day("2026-07-06"), days: 60) {
      // Each dagdeel of Karin's leaves its last half hour.
      for (from, to) in [(540, 720), (780, 960)] {
        claims.append(
          Claim(
            resource: .staff(karin),
            slot: TimeSlot(
              day, from: CivilTime(clampingMinuteOfDay: from),
              to: CivilTime(clampingMinuteOfDay: to))!, owner: .appointment(Identifier(3))))
      }
    }
    let ways = search(file, claims: claims).answer(request()).relaxations
    #expect(ways.map(\.changes) == [[.shorter]])
    #expect(ways.first?.earliest.slot.minutes == 30)
  }

  @Test func `full rooms leave the telephone`() throws {
    let file = try TestOffice.file()
    let rooms = ["1", "2"].flatMap { full(.room(RoomCode($0)!), days: 60) }
    let ways = search(file, claims: rooms).answer(request()).relaxations
    #expect(ways.map(\.changes) == [[.otherPlace]])
    #expect(ways.first?.request.place == .telephone)
  }

  @Test func `past the window the client comes along with somebody who is inside`() throws {
    let gone = try TestOffice.client(settled: "2025-01-10")
    let partner = try TestOffice.client("0398-1", name: "Almaz Haile", settled: "2026-01-10")
    var file = try TestOffice.file(gone, household: [partner])
    file.assignments.append(
      Assignment(
        client: partner.number, stream: .guidance, staff: TestOffice.staff("els"),
        from: TestOffice.day("2026-01-10")))
    let answer = search(file).answer(request())
    #expect(answer.bindings.map(\.code) == [.guidanceEnded])
    let together = try #require(answer.relaxations.first)
    #expect(together.changes == [.together] && together.request.together == partner.number)
    #expect(together.earliest.staff == TestOffice.staff("els"))
    var facts = TestOffice.facts(
      ClientFile(
        client: partner, household: [gone, partner], assignments: file.assignments))
    facts.now = TestOffice.moment("2026-07-06T08:00")
    let booking = together.request.taking(together.earliest, for: gone.number)
    let talk = try #require(decide(.book(booking), given: facts).acceptance?.appointment)
    #expect(talk.clients == [partner.number, gone.number])
  }

  @Test func `each way out is what its own search finds first`() throws {
    let file = try TestOffice.file(try TestOffice.client(interpreter: .needed))
    let selam = full(.staff(TestOffice.staff("selam")), days: 20)
    let search = search(file, claims: selam)
    let ways = search.answer(request()).relaxations
    #expect(!ways.isEmpty)
    for way in ways { #expect(search.offers(way.request).first == way.earliest) }
  }

  // MARK: - Rhythm

  private func counted(
    _ rhythm: MeetingRhythm, _ last: String = "2026-07-08T10:00"
  ) -> CountedRhythm {
    CountedRhythm(rhythm: rhythm, last: TimeSlot(at: TestOffice.moment(last), minutes: 45)!)
  }

  @Test(arguments: [
    (MeetingRhythm.weekly, "2026-07-15"), (.fortnightly, "2026-07-22"), (.monthly, "2026-08-05"),
  ])
  func `the next time of a rhythm is the same weekday and time`(
    agreed: MeetingRhythm, day: String
  ) throws {
    let rhythm = counted(agreed)
    var request = request(days: 60)
    request.rhythm = rhythm
    request.from = rhythm.due(onOrAfter: request.from)
    // The window ends on 14 July: somebody who was settled later.
    let file = try TestOffice.file(try TestOffice.client(settled: "2026-01-10"))
    let first = try #require(search(file).answer(request).offers.first)
    #expect(first.slot.startMoment == TestOffice.moment("\(day)T10:00"))
    var taken = Agenda(full(.staff(TestOffice.staff("karin")), days: 1, from: day))
    taken.remove(owner: .lesson(Identifier(1)))
    let other = SlotSearch(
      file: file,
      availability: Availability(
        office: TestOffice.office, agenda: taken, now: TestOffice.moment("2026-07-06T08:00")))
    let near = try #require(other.answer(request).offers.first)
    #expect(near.slot.date > TestOffice.day(day), "the next day that can")
    #expect(near.slot.start == CivilTime(hour: 10, minute: 0)!)
  }

  @Test func `a rhythm past the end of the window says so`() throws {
    let rhythm = counted(.monthly)
    var request = request(days: 60)
    request.rhythm = rhythm
    request.from = rhythm.due(onOrAfter: request.from)
    let answer = search(try TestOffice.file()).answer(request)
    #expect(answer.offers.isEmpty && answer.bindings.map(\.code) == [.guidanceEnded])
  }

  @Test func `a rhythm goes on in step across a year with a week 53 and a 29 February`() {
    // Thursday 24 December 2026 is in week 52; the year has a week 53.
    let last = counted(.fortnightly, "2026-12-24T10:00")
    #expect(last.due(onOrAfter: TestOffice.day("2026-12-25")) == TestOffice.day("2027-01-07"))
    let leap = counted(.weekly, "2028-02-22T10:00")
    #expect(leap.due(onOrAfter: TestOffice.day("2028-02-23")) == TestOffice.day("2028-02-29"))
    #expect(leap.due(onOrAfter: TestOffice.day("2028-03-01")) == TestOffice.day("2028-03-07"))
  }

  // MARK: - Travel

  @Test func `the way to a home and back belongs to the claim and is clipped to the shift`() throws
  {
    var office = TestOffice.office
    office.desk = DeskPolicy(travelMinutes: [.home: .init(before: 20, after: 25)])
    let karin = TestOffice.staff("karin")
    func claim(_ start: String, _ place: Place) throws -> Claim {
      let availability = Availability(
        office: office, agenda: Agenda(), now: TestOffice.moment("2026-07-06T08:00"))
      let meeting = Meeting(
        clients: [], staff: karin, roles: [.begeleider],
        slot: try #require(TimeSlot(at: TestOffice.moment(start), minutes: 45)), place: place)
      return try #require(
        availability.claims(for: meeting, owner: .appointment(Identifier(1))).first)
    }
    func times(_ claim: Claim) -> String { "\(claim.slot.start)-\(claim.slot.end)" }
    #expect(times(try claim("2026-07-07T10:00", .home)) == "09:40-11:25")
    #expect(times(try claim("2026-07-07T10:00", .office)) == "10:00-11:00")
    #expect(times(try claim("2026-07-07T09:00", .home)) == "09:00-10:25")
    #expect(times(try claim("2026-07-07T11:45", .home)) == "11:25-12:30")
  }
}
