import AppointmentCore
import Testing

@testable import DeskService

@Suite("Who acts, and in which role")
struct ActorResolverTests {
  private func resolve(
    _ code: StaffCode? = nil, login: String? = nil, at now: CivilDateTime = SmallOffice.now,
    isTraining: Bool = false
  ) throws -> Actor {
    let office = try SmallOffice.desk().office()
    return try ActorResolver(office: office, isTraining: isTraining)
      .actor(named: code, login: login, at: now)
  }

  @Test("a code that is given goes before the login name")
  func code() throws {
    #expect(try resolve(SmallOffice.staff("karin"), login: "rita") == SmallOffice.karin)
    #expect(try resolve(login: "rita") == SmallOffice.rita)
  }

  @Test("the role is the one on the roster, and outside every shift the one with most reach")
  func role() throws {
    let store = try SmallOffice.store()
    var batch = ImportBatch()
    batch.staff = [
      StaffMember(code: SmallOffice.staff("both"), name: "Bo", roles: [.legal, .reception])
    ]
    batch.shifts = [
      Shift(
        staff: SmallOffice.staff("both"), weekday: .wednesday, daypart: .morning, role: .legal)
    ]
    let entry = JournalEntry(at: SmallOffice.now, actor: SmallOffice.els, verb: "import")
    try store.write { try $0.bring(batch, as: entry) }
    let office = try SmallOffice.desk(over: store).office()
    let resolver = ActorResolver(office: office, isTraining: false)
    func role(at moment: String) throws -> Role {
      try resolver.actor(
        named: SmallOffice.staff("both"), login: nil, at: SmallOffice.moment(moment)
      ).role
    }
    #expect(try role(at: "2026-07-15T10:00") == .legal)
    #expect(try role(at: "2026-07-15T14:00") == .reception)
  }

  @Test("nobody is told why nobody acts")
  func unknown() throws {
    let nobody = SmallOffice.staff("nobody")
    #expect(throws: ActorUnknown.noColleague(nobody)) { try resolve(nobody) }
    #expect(throws: ActorUnknown.nobody) { try resolve(login: "stranger") }
    #expect(throws: ActorUnknown.nobody) { try resolve() }
  }

  @Test("in a training office the receptionist on duty acts for whoever says nothing")
  func training() throws {
    #expect(try resolve(isTraining: true) == SmallOffice.rita)
  }
}
