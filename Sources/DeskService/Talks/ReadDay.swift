package import AppointmentCore

/// The day sheet: who comes when to whom, and who is in the house (R-064, U-15).
package struct DaySheet: Hashable, Sendable {
  package var date: CivilDate
  package var rows: [Row]
  package var present: [Presence]
  /// Who is on leave or ill today, and how many of their talks still stand without an answer.
  package var absent: [Absentee]
  /// How many talks of this day and earlier are over and still open, for the one who looks.
  package var unclosed = 0
  /// Who cannot wait and has no answer yet, the longest first.
  package var urgencies: [UrgentRow] = []
  /// For how many who wait there is a free time now.
  package var matches = 0
  /// How many clients have not been told that their talk was moved, for one who may call them.
  package var openCalls = 0
  /// What else waits for the one who looks.
  package var notes = StreamsShown()

  /// Somebody who cannot wait.
  package struct UrgentRow: Hashable, Sendable {
    package let urgency: Urgency
    package let name: PersonName
  }

  /// Somebody who is away on the day, whole or in part.
  package struct Absentee: Hashable, Sendable {
    package let staff: StaffCode
    package let openTalks: Int
  }

  /// One appointment of the day with what calling somebody in needs.
  package struct Row: Hashable, Sendable {
    package let appointment: Appointment
    package let name: PersonName
    package let month: Int
    /// What the pane beside the list shows of the chosen row.
    package let phone: String?
    package let own: StaffCode?
    package let windowLastDay: CivilDate?
    package let phase: GuidancePhase
    package let next: CivilDateTime?
    /// The client needs an interpreter and there is none yet.
    package let lacksInterpreter: Bool
  }

  /// Somebody who works here today: what the roster says beside what people did (§0b.16).
  package struct Presence: Hashable, Sendable {
    package let staff: StaffCode
    package let name: String
    package let roles: [Role]
    package let isRostered: Bool
    package let isIn: Bool
  }
}

/// The day sheet of a day (`day`).
package struct ReadDay: DeskQuery {
  let date: CivilDate

  package init(_ date: CivilDate) { self.date = date }

  package var card: QueryCard { QueryCard(.day, right: .readDay, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> DaySheet {
    let all = try scene.store.appointments(
      AppointmentFilter(period: CivilPeriod(from: date, days: 1)))
    // Everybody on the sheet is read about in one go.
    try scene.files(
      of: all.map(\.client) + scene.urgencies().map(\.client) + scene.waiting().map(\.client)
        + scene.calls().map(\.talk.client))
    let rows = try scene.rows(
      of: all.filter { $0.status != .enteredInError && $0.isShownInDay(at: scene.now) })
    let absent = try absentees(all, in: scene)
    return DaySheet(
      date: date, rows: rows,
      present: try presence(all, absent: Set(absent.map(\.staff)), in: scene),
      absent: absent, unclosed: try scene.unclosed().count,
      urgencies: try scene.part(ListUrgencies()) ?? [],
      // For how many who wait there is a time now.
      matches: try scene.part(ListWaiting())?.count { $0.offer != nil } ?? 0,
      openCalls: try scene.part(ReadRepairCalls())?.openCount ?? 0,
      notes: try StreamsShown(on: .ownSheet, in: scene))
  }

  private func presence(
    _ appointments: [Appointment], absent: Set<StaffCode>, in scene: QueryScene
  ) throws -> [DaySheet.Presence] {
    let office = scene.office
    let seen =
      date == scene.today
      ? try scene.desk.present(on: date, appointments, in: scene.store) : []
    return office.staff.values.sorted { $0.code < $1.code }.compactMap { member in
      let shifts =
        office.calendar.isOpen(on: date) ? office.roster.shifts(of: member.code, on: date) : []
      let isRostered = !shifts.isEmpty && !absent.contains(member.code)
      guard member.isEmployed(on: date), isRostered || seen.contains(member.code) else {
        return nil
      }
      return DaySheet.Presence(
        staff: member.code, name: member.name, roles: shifts.map(\.role),
        isRostered: isRostered, isIn: seen.contains(member.code))
    }
  }

  /// Everyone with an absence that day, with their talks that are still to be dealt with.
  private func absentees(
    _ appointments: [Appointment], in scene: QueryScene
  ) throws -> [DaySheet.Absentee] {
    let everyone = scene.office.staff.keys.sorted().map { Resource.staff($0) }
    let claims = try scene.store.claims(of: everyone, in: CivilPeriod(from: date, days: 1))
    let away = Set(
      claims.compactMap { claim -> StaffCode? in
        guard case .absence = claim.owner, case .staff(let code) = claim.resource else {
          return nil
        }
        return code
      })
    return away.sorted().map { code in
      DaySheet.Absentee(
        staff: code,
        openTalks: appointments.count { $0.staff == code && $0.status == .booked })
    }
  }
}

extension QueryScene {
  /// Talks as lists show them; without those that the acting person does not reach.
  func rows(of appointments: [Appointment]) throws -> [DaySheet.Row] {
    try files(of: appointments.map(\.client))
    let reached = try appointments.filter { appointment in
      try reaches(appointment, relation: relation(to: file(of: appointment.client)))
    }
    let starts = try store.openStarts(of: reached.map(\.client), from: now)
    return try reached.map { appointment in
      let over = max(now, appointment.slot.endMoment)
      return row(
        appointment, try file(of: appointment.client),
        next: starts[appointment.client]?.first { $0 >= over })
    }
  }

  private func row(
    _ appointment: Appointment, _ file: ClientFile, next: CivilDateTime?
  ) -> DaySheet.Row {
    let reach = relation(to: appointment, client: relation(to: file))
    func maySee(_ field: ClientField) -> Bool { self.maySee(field, of: reach) }
    let clock = file.clock(under: office.policies)
    return DaySheet.Row(
      appointment: visible(appointment, reach), name: file.client.name,
      month: maySee(.window) ? clock?.month(on: appointment.slot.date) ?? 0 : 0,
      phone: maySee(.phone) ? file.client.phone : nil,
      own: maySee(.ownBegeleider)
        ? OwnBegeleider.of(file, on: appointment.slot.date, in: office)?.staff : nil,
      windowLastDay: maySee(.window) ? clock?.windowLastDay : nil,
      phase: file.phase(on: today, under: office.policies),
      next: maySee(.nextAppointment) ? next : nil,
      lacksInterpreter: OpenInterpreter(appointment, of: file.client, in: office) == .missing)
  }
}

extension Appointment {
  /// Whether a day's list shows it at a moment: one that was moved shows at its new time only, one
  /// that was only held while it is.
  package func isShownInDay(at now: CivilDateTime) -> Bool {
    !(status == .cancelled && cancelReason == .rescheduled) && !wasOnlyHeld(at: now)
  }
}
