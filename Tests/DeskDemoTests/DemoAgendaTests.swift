import AppointmentCore
import DeskDemo
import DeskFixtures
import DeskService
import Testing

/// The demo's agenda is one that the desk itself could have made.
@Suite struct DemoAgendaTests {
  @Test("Nothing overlaps, and claims are in the port's order", arguments: DemoSample.days)
  func overlaps(iso: String) {
    let demo = DemoSample.on(iso)
    #expect(demo.batch.claims.overlapping.isEmpty)
    #expect(demo.batch.claims.areInOrder)
    let past = demo.batch.claims.filter { $0.slot.date < demo.date }
    #expect(past.allSatisfy { !$0.owner.isSoft })
  }

  @Test(
    "Every talk claims what availability says, in a role on the roster", arguments: DemoSample.days)
  func claims(iso: String) {
    let demo = DemoSample.on(iso)
    let availability = Availability(
      office: demo.office, agenda: Agenda(), now: CivilDateTime(iso: "2000-01-01T00:00")!)
    var expected: Set<Claim> = []
    for appointment in demo.batch.appointments {
      let roles = Meeting.roles(isLegal: appointment.isLegal)
      let shifts = demo.office.shiftSlots(
        of: appointment.staff, roles: roles, on: appointment.slot.date)
      #expect(
        shifts.contains {
          $0.start <= appointment.slot.start && appointment.slot.end <= $0.end
        })
      guard appointment.status.occupies else { continue }
      let meeting = Meeting(
        clients: appointment.clients, staff: appointment.staff, roles: roles,
        slot: appointment.slot, place: appointment.place, interpreter: appointment.interpreter,
        room: appointment.room)
      expected.formUnion(availability.claims(for: meeting, owner: .appointment(appointment.id)))
    }
    let made = Set(
      demo.batch.claims.filter {
        if case .appointment = $0.owner { true } else { false }
      })
    #expect(made == expected)
  }

  @Test(
    "Talks are with the own begeleider of their day, inside the window", arguments: DemoSample.days)
  func continuity(iso: String) {
    let demo = DemoSample.on(iso)
    let files = demo.files()
    for appointment in demo.batch.appointments where !appointment.isLegal {
      let file = files[appointment.client]!
      let day = appointment.slot.date
      let own = OwnBegeleider.of(file, on: day, in: demo.office)
      #expect(file.phase(on: day, under: demo.office.policies) != .exited)
      switch appointment.continuity {
      case .own: #expect(own?.staff == appointment.staff)
      case .carriedOver: #expect(own?.isCarriedOver == true)
      case .substitute: #expect(own?.staff != appointment.staff)
      case .other: Issue.record("A talk of the demo has somebody of its own.")
      }
    }
  }

  @Test func `The past went as it does at a desk`() {
    let demo = DemoSample.usual
    let past = demo.batch.appointments.filter { $0.slot.date < demo.date }
    func share(_ status: AppointmentStatus) -> Double {
      Double(past.count { $0.status == status }) / Double(past.count)
    }
    #expect(past.count > 1500)
    #expect((0.75...0.9).contains(share(.fulfilled)))
    #expect((0.04...0.12).contains(share(.noshow)))
    #expect((0.05...0.16).contains(share(.cancelled)))
    #expect(past.allSatisfy { !$0.status.isOpen })
    #expect(demo.batch.appointments.contains { $0.replaces != nil })
    let ids = Set(demo.batch.appointments.map(\.id))
    #expect(ids.count == demo.batch.appointments.count)
    #expect(ids.allSatisfy { $0.value < 1 << 80 })
  }

  @Test(
    "The morning is the one of the pictures, whatever the seed",
    arguments: 1...8 as ClosedRange<UInt64>)
  func morning(seed: UInt64) throws {
    let demo = DemoSample.seeded(seed)
    let names = Dictionary(
      demo.batch.clients.map { ($0.number, $0.name.full) }, uniquingKeysWith: { $1 })
    func line(_ time: String, _ staff: String) -> Appointment? {
      demo.today.first { $0.slot.start.description == time && $0.staff.text == staff }
    }
    let yonas = try #require(line("09:00", "karin"))
    #expect(names[yonas.client] == "Yonas Tesfay" && yonas.status == .checkedIn)
    #expect(yonas.client.description == "0412-6")
    let late = try #require(line("09:30", "henk"))
    #expect(names[late.client] == "Mohammed Ahmad" && late.status == .booked)
    #expect(late.client.description == "0398-1")
    #expect(line("09:45", "corine")?.status == .arrived)
    #expect(line("09:15", "els")?.status == .booked)
    #expect(line("10:30", "els")?.status == .cancelled)
    #expect(demo.today.count { $0.staff.text == "margreet" && $0.status == .booked } >= 2)
    #expect(demo.today.count >= 15)
    let counts = Dictionary(grouping: demo.today.flatMap(\.clients), by: \.self)
    #expect(counts.allSatisfy { $0.value.count <= 2 })
    let now = try #require(demo.identity.trainingClock)
    for appointment in demo.today where appointment.status != .cancelled {
      #expect(appointment.arrivedAt.map { $0 <= now } ?? true)
      #expect(
        [.checkedIn, .arrived].contains(appointment.status) == (appointment.arrivedAt != nil))
    }
    #expect(
      demo.batch.claims.contains {
        if case .absence = $0.owner { $0.slot.date == demo.date } else { false }
      })
  }

  @Test("The teamleider has something to do", arguments: 1...8 as ClosedRange<UInt64>)
  func attention(seed: UInt64) {
    let demo = DemoSample.seeded(seed)
    let files = demo.files()
    let adults = files.values.filter {
      demo.isAdult($0.client) && $0.client.settled != nil
        && $0.phase(on: demo.date, under: demo.office.policies).isInsideWindow
    }
    var seen: [ClientNumber: CivilDate] = [:]
    for appointment in demo.batch.appointments where appointment.status == .fulfilled {
      for client in appointment.clients {
        seen[client] = max(seen[client] ?? appointment.slot.date, appointment.slot.date)
      }
    }
    for contact in demo.batch.contacts {
      seen[contact.client] = max(seen[contact.client] ?? contact.on, contact.on)
    }
    let ahead = Set(
      demo.batch.appointments.filter {
        $0.status.isOpen && $0.slot.startMoment >= demo.identity.trainingClock!
      }.flatMap(\.clients))
    let own = adults.map { OwnBegeleider.of($0, on: demo.date, in: demo.office) }
    #expect(own.contains { $0 == nil })
    #expect(own.contains { $0?.isCarriedOver == true })
    #expect(adults.contains { !ahead.contains($0.client.number) })
    #expect(
      adults.contains {
        (seen[$0.client.number] ?? $0.client.settled!).days(until: demo.date) > 42
      })
    #expect(demo.batch.referrals.contains { $0.isReturn })
    #expect(demo.batch.referrals.contains { $0.subject.client == nil })
    #expect(demo.batch.contacts.contains { $0.channel == .phone })
  }
}
