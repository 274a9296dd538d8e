import AppointmentCore
import DeskDemo
import DeskService
import Testing

/// The figures of § Demo, counted on days that are hard for a calendar.
@Suite struct DemoFigureTests {
  @Test("The year has the people and homes of 2018", arguments: DemoSample.days)
  func year(iso: String) {
    let demo = DemoSample.on(iso)
    let people = demo.ofYear
    #expect(people.count == 94)
    #expect(people.count(where: demo.isAdult) == 49)
    #expect(people.count { $0.gender == .m } == 46)
    #expect(people.count { $0.gender == .f } == 48)
    #expect(people.count { $0.origin == "Syria" } == 32)
    #expect(people.count { $0.origin == "Eritrea" } == 25)
    #expect(Set(people.map(\.household)).count == 36)
    #expect(demo.summary.settledInYear == 94)
    #expect(demo.summary.homesOfYear == 36)
  }

  @Test("Streams started and closed as in the report", arguments: DemoSample.days)
  func trajectories(iso: String) {
    let demo = DemoSample.on(iso)
    let year = CivilPeriod(
      from: demo.date.adding(months: -12).adding(days: 1), upTo: demo.date.adding(days: 1))!
    func started(_ stream: Stream) -> Int {
      demo.batch.trajectories.count { $0.stream == stream && year.contains($0.started) }
    }
    func closed(_ stream: Stream) -> Int {
      demo.batch.trajectories.count {
        $0.stream == stream && ($0.closed.map(year.contains) ?? false)
      }
    }
    #expect(started(.settlement) == 35)
    #expect(started(.guidance) == 56)
    #expect(closed(.guidance) == 40)
    #expect(started(.legal) == 20)
    #expect(closed(.legal) == 5)
    #expect(demo.batch.trajectories.count { $0.stream == .legal } == 81)
  }

  @Test("Five adults or more stand in every part of the months", arguments: DemoSample.days)
  func months(iso: String) {
    let demo = DemoSample.on(iso)
    let policies = demo.office.policies
    let months = demo.batch.clients.filter(demo.isAdult).compactMap { client in
      client.settled.map {
        GuidanceClock(settled: $0, policy: policies.governing(settled: $0)).month(on: demo.date)
      }
    }
    for part in [1...3, 4...12, 13...15, 16...24] {
      #expect(months.count(where: part.contains) >= 5, "months \(part)")
    }
  }

  @Test("Two interpreters are still to say whether they come", arguments: DemoSample.days)
  func openQuestions(iso: String) {
    let demo = DemoSample.on(iso)
    let asked = demo.batch.appointments.filter { $0.interpreterAnswer == .asked }
    #expect(asked.count == 2)
    #expect(asked.allSatisfy { $0.status == .booked && $0.slot.date > demo.date })
    #expect(Set(asked.compactMap { $0.interpreter?.staff }).count == 2)
  }

  @Test func `Forty-one places are held by fewer people`() {
    let demo = DemoSample.usual
    let places: [Role: Int] = [
      .legal: 3, .coach: 7, .begeleider: 13, .interpreter: 7, .reception: 9, .teamleider: 2,
      .safeguarding: 1,
    ]
    for (role, count) in places {
      #expect(demo.batch.staff.count { $0.roles.contains(role) } == count, "\(role)")
    }
    #expect(demo.batch.staff.count < 41)
    let dayparts = demo.batch.staff.map {
      demo.office.roster.daypartsPerWeek(of: $0.code, in: Set(Role.allCases), on: demo.date)
    }
    #expect(dayparts.allSatisfy { $0 >= 2 })
    #expect(dayparts.count { $0 == 10 } == 1)
    let deputies = demo.batch.staff.filter {
      !$0.roles.allSatisfy { $0 == .interpreter || $0 == .reception }
    }
    #expect(
      deputies.allSatisfy { member in member.deputy.map { demo.office.staff[$0] != nil } ?? false })
  }

  @Test(
    "Every dagdeel has a receptionist and a begeleider, each in one role",
    arguments: DemoSample.days)
  func roster(iso: String) {
    let demo = DemoSample.on(iso)
    for day in CivilPeriod(from: demo.date.adding(days: -21), days: 42)
    where demo.office.calendar.isOpen(on: day) {
      for part in [Daypart.morning, .afternoon] {
        let worked = demo.batch.shifts.filter { $0.daypart == part && $0.isWorked(on: day) }
        #expect(worked.contains { $0.role == .reception }, "\(day) \(part)")
        #expect(worked.contains { $0.role == .begeleider }, "\(day) \(part)")
        #expect(Set(worked.map(\.staff)).count == worked.count, "\(day) \(part)")
      }
    }
    for shift in demo.batch.shifts {
      #expect(demo.office.staff[shift.staff]!.roles.contains(shift.role))
    }
  }

  @Test func `Interpreters speak every language of those who need one`() {
    let demo = DemoSample.usual
    let spoken = Set(demo.office.staff(with: .interpreter, on: demo.date).flatMap(\.languages))
    for client in demo.batch.clients
    where client.interpreter == .needed && client.group == .asylum {
      #expect(client.languages.contains { spoken.contains($0) }, "\(client.languages)")
    }
  }

  @Test func `Two clients share a name and a household stands in two months`() {
    let demo = DemoSample.usual
    let adults = demo.batch.clients.filter(demo.isAdult)
    let names = Dictionary(grouping: adults, by: \.name.full).filter { $0.value.count > 1 }
    #expect(names.keys.sorted() == ["Mohammed Ahmad"])
    let files = demo.files()
    let home = files.values.first { $0.client.name.full == "Almaz Berhe" }!
    let phases = Set(
      home.household.map { member in
        home.phase(of: member, on: demo.date, under: demo.office.policies)
      })
    #expect(phases.contains(.exited) && phases.contains { $0.isInsideWindow })
  }

  @Test func `Names are new and numbers are unique and fictive`() {
    let demo = DemoSample.usual
    // Second names of the office's own export; only the people of the screens' pictures may share.
    let exported = [
      "Al Ahmad", "Al Hussein", "Al-Masri", "Darwish", "Haddad", "Khalil", "Othman", "Maxamed",
      "Warsame", "Gebremichael", "Ghebremeskel", "Kidane", "Weldu", "Tekle", "Rahimi", "Noori",
      "Ahmadzai", "Hosseini", "Yıldırım", "Öztürk", "Çelik", "Qasem Qasim", "Al-Sanani",
    ]
    for client in demo.batch.clients {
      #expect(!exported.contains { client.name.full.hasSuffix(" " + $0) }, "\(client.name.full)")
      #expect(client.phone?.hasPrefix("06-00 00 ") ?? true)
      #expect(client.birthYear! <= demo.date.year)
    }
    #expect(Set(demo.batch.clients.map(\.number)).count == demo.batch.clients.count)
    let phones = demo.batch.clients.compactMap(\.phone)
    #expect(Set(phones).count == phones.count)
  }
}
