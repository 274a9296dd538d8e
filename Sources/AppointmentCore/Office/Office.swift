/// What the office is, apart from its clients: its rules as data, its people, its rooms, its hours.
///
/// It changes a few times a year and is small, so it is loaded whole and every decision has it.
public struct Office: Sendable {
  public var name: String
  public var policies: GuidancePolicies
  public var desk: DeskPolicy
  public var calendar: OfficeCalendar
  public var routing: RoutingTable
  /// What the office calls each topic.
  public var topicNames: [HelpTopic: String]
  public var variants: NameVariants
  /// Everyone who ever worked here, by code.
  public var staff: [StaffCode: StaffMember]
  /// Every room, those used no longer as well.
  public var rooms: [Room]
  public var roster: Roster
  /// The first talks with a new household, in their order.
  public var keyDaySteps: [KeyDayStep] = []

  public init(
    name: String, policies: GuidancePolicies, desk: DeskPolicy, calendar: OfficeCalendar,
    routing: RoutingTable, topicNames: [HelpTopic: String], variants: NameVariants,
    staff: [StaffCode: StaffMember] = [:], rooms: [Room] = [], roster: Roster = Roster([])
  ) {
    self.name = name
    self.policies = policies
    self.desk = desk
    self.calendar = calendar
    self.routing = routing
    self.topicNames = topicNames
    self.variants = variants
    self.staff = staff
    self.rooms = rooms
    self.roster = roster
  }

  /// Everyone who has a role and works here on a day, by name of code.
  public func staff(with role: Role, on day: CivilDate) -> [StaffMember] {
    staff.values.filter { $0.roles.contains(role) && $0.isEmployed(on: day) }
      .sorted { $0.code < $1.code }
  }

  /// Somebody who still works here on a day; nil for a departed colleague and an unknown code.
  public func employed(_ code: StaffCode?, on day: CivilDate) -> StaffMember? {
    code.flatMap { staff[$0] }.flatMap { $0.isEmployed(on: day) ? $0 : nil }
  }

  /// Whether somebody works here on a day.
  public func employs(_ code: StaffCode, on day: CivilDate) -> Bool {
    staff[code]?.isEmployed(on: day) ?? false
  }

  /// The parts of a day in which somebody works in one of some roles, touching ones joined.
  public func shiftSlots(
    of code: StaffCode, roles: Set<Role>, on day: CivilDate
  ) -> [TimeSlot] {
    guard employs(code, on: day), calendar.isOpen(on: day) else { return [] }
    return roster.shifts(of: code, on: day)
      .filter { roles.contains($0.role) }
      .compactMap { calendar.hours.slot($0.daypart, on: day) }
      .sorted { $0.start < $1.start }
  }
}
