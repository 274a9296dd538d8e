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

extension Desk {
  /// The ISO week around a day of a member of staff (`week`).
  package func week(
    of staff: StaffCode, around day: CivilDate, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> WeekSheet {
    guard Rights.may(actor.role, .readWeek) else { throw .notPermitted(actor.role, .readWeek) }
    let office = try office()
    guard office.staff[staff] != nil else { throw .notFound(.staff(staff)) }
    // A begeleider and an interpreter see their own week; colleagues' weeks are the desk's.
    guard Rights.reach(of: actor.role) == .everyone || staff == actor.code else {
      throw .notPermitted(actor.role, .readWeek)
    }
    let period = ISOWeek(containing: day).period
    return try guarded {
      try store.read { store in
        let rows = try store.appointments(AppointmentFilter(staff: staff, period: period))
          .filter { $0.status != .enteredInError && $0.isShownInDay(at: now) }
          .map { appointment in
            let file = try self.file(of: appointment.client, in: store)
            let clock = file.clock(under: office.policies)
            let reach = self.relation(
              of: actor, to: appointment,
              client: self.relation(of: actor, to: file, on: now.date))
            let showsMonth = Rights.maySee(actor.role, .window, of: reach)
            return WeekSheet.Row(
              appointment: self.visible(appointment, to: actor, relation: reach, today: now.date),
              name: file.client.name,
              month: showsMonth ? clock?.month(on: appointment.slot.date) ?? 0 : 0,
              totalMonths: showsMonth ? clock?.policy.totalMonths : nil)
          }
        let work = period.flatMap { day in
          office.calendar.isOpen(on: day)
            ? office.roster.shifts(of: staff, on: day).compactMap { shift in
              office.calendar.hours.slot(shift.daypart, on: day).map {
                WeekSheet.Work(slot: $0, role: shift.role)
              }
            } : []
        }
        return WeekSheet(
          staff: staff, period: period, rows: rows, shifts: work,
          absences: try self.absences(of: staff, in: period, store),
          lessons: Rights.may(actor.role, .move)
            ? try self.lessons(of: rows.flatMap(\.appointment.clients), in: period, store) : [])
      }
    }
  }

  private func absences(
    of staff: StaffCode, in period: CivilPeriod, _ store: any StoreReading
  ) throws -> [TimeSlot] {
    try store.claims(of: [.staff(staff)], in: period).filter(\.owner.isAbsence).map(\.slot)
  }

  func lessons(
    of clients: [ClientNumber], in period: CivilPeriod, _ store: any StoreReading
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
