package import AppointmentCore

/// Everyone of one day side by side: who works when and as what, who is away, and the talks. What a
/// talk is about is never in it.
package struct TeamSheet: Hashable, Sendable {
  package var date: CivilDate
  /// Everybody with work, a talk or leave that day, by code.
  package var rows: [Row]
  /// When the clients of these talks have a lesson or work; only for those who may move a talk.
  package var lessons: [WeekSheet.LessonTime]

  package struct Row: Hashable, Sendable {
    package let staff: StaffCode
    package let shifts: [WeekSheet.Work]
    package let absences: [TimeSlot]
    /// The talks this person holds, by time.
    package let talks: [Talk]
    /// When this person interprets, or has a talk whose client the acting person may not see.
    package let busy: [TimeSlot]
  }

  package struct Talk: Hashable, Sendable {
    package let appointment: Appointment
    package let name: PersonName
  }
}

/// The team of a day.
package struct ReadTeam: DeskQuery {
  let date: CivilDate

  package init(on date: CivilDate) { self.date = date }

  package var card: QueryCard { QueryCard(.team, right: .readDay, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> TeamSheet {
    let period = CivilPeriod(from: date, days: 1)
    let all = try scene.store.appointments(AppointmentFilter(period: period))
      .filter { $0.status != .enteredInError && $0.isShownInDay(at: scene.now) }
    let people = scene.office.staff.keys.sorted()
    let away = try scene.store.claims(of: people.map { .staff($0) }, in: period)
      .filter(\.owner.isAbsence)
    try scene.files(of: all.map(\.client))
    let talks = try all.compactMap { try talk($0, in: scene) }
    let clients = Set(talks.flatMap(\.appointment.clients)).sorted()
    return TeamSheet(
      date: date,
      rows: people.compactMap { row(of: $0, all, talks, away, scene.office) },
      lessons: scene.may(.move) ? try scene.lessons(of: clients, in: period) : [])
  }

  /// A talk that the acting person reaches, without what it is about.
  private func talk(
    _ appointment: Appointment, in scene: QueryScene
  ) throws -> TeamSheet.Talk? {
    let file = try scene.file(of: appointment.client)
    let relation = scene.relation(to: file)
    guard scene.reaches(appointment, relation: relation) else { return nil }
    var shown = scene.visible(appointment, relation)
    shown.topics = []
    shown.outcomes = []
    return TeamSheet.Talk(appointment: shown, name: file.client.name)
  }

  private func row(
    of staff: StaffCode, _ all: [Appointment], _ talks: [TeamSheet.Talk],
    _ away: [Claim], _ office: Office
  ) -> TeamSheet.Row? {
    guard office.employs(staff, on: date) else { return nil }
    let shifts =
      office.calendar.isOpen(on: date)
      ? office.roster.shifts(of: staff, on: date).compactMap { shift in
        office.calendar.hours.slot(shift.daypart, on: date).map {
          WeekSheet.Work(slot: $0, role: shift.role)
        }
      } : []
    let absences = away.filter { $0.resource == .staff(staff) }.map(\.slot)
    let own = talks.filter { $0.appointment.staff == staff }
    let shown = Set(own.map(\.appointment.id))
    let busy = all.filter { talk in
      guard talk.status.occupies else { return false }
      return talk.interpreter?.staff == staff
        || talk.staff == staff && !shown.contains(talk.id)
    }.map(\.slot)
    guard !shifts.isEmpty || !absences.isEmpty || !own.isEmpty || !busy.isEmpty else { return nil }
    return TeamSheet.Row(
      staff: staff, shifts: shifts, absences: absences, talks: own, busy: busy)
  }
}
