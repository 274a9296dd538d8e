package import AppointmentCore

/// A week of one member of staff: talks with their months, own dagdelen, leave, and when the clients
/// of these talks have lessons.
package struct WeekSheet: Hashable, Sendable {
  package var staff: StaffCode
  package var period: CivilPeriod
  package var rows: [Row]
  /// The parts of each day that somebody works, and as what.
  package var shifts: [Work]
  /// When this person is away.
  package var absences: [TimeSlot]
  /// When a client of one of the talks has a lesson, work or something else of their own; only for
  /// those who may move a talk.
  package var lessons: [LessonTime]
  /// What else waits for this person; only for themselves.
  package var notes = StreamsShown()

  package struct Row: Hashable, Sendable {
    package let appointment: Appointment
    package let name: PersonName
    package let month: Int
    package let totalMonths: Int?
  }

  package struct Work: Hashable, Sendable {
    package let slot: TimeSlot
    package let role: Role
  }

  package struct LessonTime: Hashable, Sendable {
    package let client: ClientNumber
    package let slot: TimeSlot
  }
}

/// The ISO week around a day of a member of staff (`week`).
package struct ReadWeek: DeskQuery {
  let staff: StaffCode
  let day: CivilDate

  package init(of staff: StaffCode, around day: CivilDate) {
    self.staff = staff
    self.day = day
  }

  package var card: QueryCard {
    QueryCard(.week, right: .readWeek, shows: .colleague(staff), names: [staff])
  }

  package func answer(in scene: QueryScene) throws -> WeekSheet {
    let period = ISOWeek(containing: day).period
    let talks = try scene.store.appointments(AppointmentFilter(staff: staff, period: period))
      .filter { $0.status != .enteredInError && $0.isShownInDay(at: scene.now) }
    try scene.files(of: talks.map(\.client))
    let rows = try talks.map { try row($0, in: scene) }
    return WeekSheet(
      staff: staff, period: period, rows: rows, shifts: work(in: period, scene.office),
      absences: try scene.store.claims(of: [.staff(staff)], in: period)
        .filter(\.owner.isAbsence).map(\.slot),
      lessons: scene.may(.move)
        ? try scene.lessons(of: rows.flatMap(\.appointment.clients), in: period) : [],
      notes: staff == scene.actor.code ? try StreamsShown(on: .ownSheet, in: scene) : StreamsShown()
    )
  }

  private func row(
    _ appointment: Appointment, in scene: QueryScene
  ) throws -> WeekSheet.Row {
    let file = try scene.file(of: appointment.client)
    let clock = file.clock(under: scene.office.policies)
    let reach = scene.relation(to: appointment, client: scene.relation(to: file))
    let showsMonth = scene.maySee(.window, of: reach)
    return WeekSheet.Row(
      appointment: scene.visible(appointment, reach), name: file.client.name,
      month: showsMonth ? clock?.month(on: appointment.slot.date) ?? 0 : 0,
      totalMonths: showsMonth ? clock?.policy.totalMonths : nil)
  }

  private func work(in period: CivilPeriod, _ office: Office) -> [WeekSheet.Work] {
    period.flatMap { day in
      office.calendar.isOpen(on: day)
        ? office.roster.shifts(of: staff, on: day).compactMap { shift in
          office.calendar.hours.slot(shift.daypart, on: day).map {
            WeekSheet.Work(slot: $0, role: shift.role)
          }
        } : []
    }
  }
}

extension QueryScene {
  /// When clients have a lesson, work or something else of their own.
  func lessons(
    of clients: [ClientNumber], in period: CivilPeriod
  ) throws -> [WeekSheet.LessonTime] {
    let resources = Set(clients).sorted().map { Resource.client($0) }
    guard !resources.isEmpty else { return [] }
    return try store.claims(of: resources, in: period).compactMap { claim in
      guard claim.owner.isSoft, case .client(let number) = claim.resource else { return nil }
      return WeekSheet.LessonTime(client: number, slot: claim.slot)
    }
  }
}

extension Claim.Owner {
  /// Whether somebody is away: leave, illness, training.
  var isAbsence: Bool { if case .absence = self { true } else { false } }
}
