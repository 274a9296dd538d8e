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

extension Desk {
  /// The day sheet of a day (`day`).
  package func day(
    _ date: CivilDate, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> DaySheet {
    guard Rights.may(actor.role, .readDay) else { throw .notPermitted(actor.role, .readDay) }
    let office = try office()
    return try guarded {
      try store.read { store in
        let all = try store.appointments(
          AppointmentFilter(period: CivilPeriod(from: date, days: 1)))
        let rows = try all.filter { $0.status != .enteredInError && $0.isShownInDay(at: now) }
          .compactMap { try self.row($0, office, actor, now, in: store) }
        let absent = try self.absentees(on: date, all, office, in: store)
        return DaySheet(
          date: date, rows: rows,
          present: try self.presence(
            on: date, all, office, now, absent: Set(absent.map(\.staff)), in: store),
          absent: absent, unclosed: try self.unclosed(actor, now, in: store).count,
          urgencies: try self.urgencies(for: actor, now, in: store),
          matches: try self.matches(for: actor, now, office, in: store),
          openCalls: try self.openCalls(for: actor, now, in: store))
      }
    }
  }

  /// A talk as lists show it; nil for one that the acting person does not reach.
  func row(
    _ appointment: Appointment, _ office: Office, _ actor: Actor, _ now: CivilDateTime,
    in store: any StoreReading
  ) throws -> DaySheet.Row? {
    let file = try self.file(of: appointment.client, in: store)
    let relation = relation(of: actor, to: file, on: now.date)
    guard reaches(actor, appointment, relation: relation) else { return nil }
    let reach = self.relation(of: actor, to: appointment, client: relation)
    func maySee(_ field: ClientField) -> Bool { Rights.maySee(actor.role, field, of: reach) }
    return DaySheet.Row(
      appointment: visible(appointment, to: actor, relation: reach, today: now.date),
      name: file.client.name,
      month: maySee(.window)
        ? file.clock(under: office.policies)?.month(on: appointment.slot.date) ?? 0 : 0,
      phone: maySee(.phone) ? file.client.phone : nil,
      own: maySee(.ownBegeleider)
        ? OwnBegeleider.of(file, on: appointment.slot.date, in: office)?.staff : nil,
      windowLastDay: maySee(.window) ? file.clock(under: office.policies)?.windowLastDay : nil,
      phase: file.phase(on: now.date, under: office.policies),
      next: maySee(.nextAppointment)
        ? try store.nextAppointment(
          of: appointment.client, from: max(now, appointment.slot.endMoment))?.slot.startMoment
        : nil,
      lacksInterpreter: OpenInterpreter(appointment, of: file.client, in: office) == .missing)
  }

  private func presence(
    on date: CivilDate, _ appointments: [Appointment], _ office: Office, _ now: CivilDateTime,
    absent: Set<StaffCode>, in store: any StoreReading
  ) throws -> [DaySheet.Presence] {
    let seen = date == now.date ? try self.present(on: date, appointments, in: store) : []
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
    on date: CivilDate, _ appointments: [Appointment], _ office: Office,
    in store: any StoreReading
  ) throws -> [DaySheet.Absentee] {
    let everyone = office.staff.keys.sorted().map { Resource.staff($0) }
    let claims = try store.claims(of: everyone, in: CivilPeriod(from: date, days: 1))
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

extension Appointment {
  /// Whether a day's list shows it at a moment: one that was moved shows at its new time only, one
  /// that was only held while it is.
  package func isShownInDay(at now: CivilDateTime) -> Bool {
    !(status == .cancelled && cancelReason == .rescheduled) && !wasOnlyHeld(at: now)
  }
}
