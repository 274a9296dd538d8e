import AppointmentCore

/// A talk that ought to be held from some day on, before it has a time.
struct Wish {
  var clients: [ClientNumber]
  /// The file of the first client.
  var file: ClientFile
  /// The day from which a time is looked for.
  var day: CivilDate
  /// How many days to look at before giving up.
  var days = 12
  var kind = AppointmentKind.talk
  var minutes = 45
  var topics: [HelpTopic] = []
  var place = Place.office
  var isLegal = false
  /// Whether it only makes sense before this day: for those who have nothing ahead.
  var before: CivilDate?
  /// Whether the deputy holds it, and why.
  var substitution: SubstitutionReason?
  /// Orders wishes of one day, so that sorting gives the same list everywhere.
  var ordinal = 0
}

/// The agenda while it is being filled: asks ``Availability`` for everything, so that what the demo
/// holds is what the desk itself could have booked.
struct TalkBook {
  let office: Office
  private(set) var agenda = Agenda()
  private(set) var claims: [Claim] = []
  private(set) var appointments: [Appointment] = []
  /// No talk but the planned morning starts before this moment on its day.
  var quietBefore: CivilDateTime?

  /// On which days somebody has a talk; one called off counts, one that was moved does not.
  private var talkDays: [ClientNumber: [CivilDate]] = [:]

  init(office: Office) { self.office = office }

  /// Where and with whom a wish can be held.
  struct Arrangement {
    let meeting: Meeting
    let continuity: Appointment.Continuity
  }

  /// Whether somebody of a wish has a talk within some days of a day.
  func hasTalk(_ clients: [ClientNumber], near day: CivilDate, days: Int) -> Bool {
    clients.contains { client in
      talkDays[client]?.contains { abs($0.days(until: day)) <= days } ?? false
    }
  }

  mutating func take(_ claim: Claim) {
    agenda.insert(claim)
    claims.append(claim)
  }

  /// The first arrangement for a wish from its day on; nil when there is none in its days.
  func arrangement(for wish: Wish, upTo limit: CivilDate? = nil) -> Arrangement? {
    for offset in 0..<wish.days {
      let day = wish.day.adding(days: offset)
      if let limit, day >= limit { return nil }
      guard !day.weekday.isWeekend, office.calendar.isOpen(on: day),
        wish.isLegal || !hasTalk(wish.clients, near: day, days: 3)
      else { continue }
      for holder in holders(of: wish, on: day) {
        for shift in office.shiftSlots(of: holder.staff, roles: holder.roles, on: day) {
          if let found = arrangement(for: wish, with: holder, in: shift) { return found }
        }
      }
    }
    return nil
  }

  /// The arrangement for a wish at a time; nil when it cannot be then.
  func arrangement(for wish: Wish, at slot: TimeSlot) -> Arrangement? {
    holders(of: wish, on: slot.date).lazy.compactMap { complete(wish, with: $0, at: slot) }.first
  }

  /// Writes a talk down; what occupies claims its people and its room.
  mutating func write(
    _ wish: Wish, _ arrangement: Arrangement, _ life: TalkLife, mill: inout Mill,
    reference: AppointmentReference? = nil, replaces: Identifier<Appointment>? = nil
  ) -> Appointment {
    let meeting = arrangement.meeting
    let appointment = Appointment(
      id: mill.identifier(), reference: reference ?? mill.reference(), clients: wish.clients,
      staff: meeting.staff, interpreter: meeting.interpreter, room: meeting.room,
      place: wish.place, kind: wish.kind, slot: meeting.slot, status: life.status,
      topics: wish.topics, continuity: arrangement.continuity, replaces: replaces,
      cancelReason: life.cancelReason, noShowParty: life.noShowParty, outcomes: life.outcomes,
      arrivedAt: life.arrivedAt, lateAt: life.lateAt)
    if life.status.occupies {
      for claim in availability().claims(for: meeting, owner: .appointment(appointment.id)) {
        take(claim)
      }
    }
    appointments.append(appointment)
    if life.cancelReason != .rescheduled {
      for client in wish.clients { talkDays[client, default: []].append(meeting.slot.date) }
    }
    return appointment
  }

  /// Leaves it to two interpreters to say whether they come to a talk of the days after one (§0b.13):
  /// a desk always has such a question open.
  mutating func askInterpreters(after day: CivilDate) {
    let week = CivilPeriod(from: day.adding(days: 1), days: 7)
    let open = appointments.indices.filter {
      appointments[$0].status == .booked && appointments[$0].interpreter?.staff != nil
        && week.contains(appointments[$0].slot.date)
    }.sorted { appointments[$0].slot.startMoment < appointments[$1].slot.startMoment }
    var asked: Set<StaffCode> = []
    for index in open where asked.count < 2 {
      guard let code = appointments[index].interpreter?.staff, asked.insert(code).inserted else {
        continue
      }
      appointments[index].interpreterAnswer = .asked
    }
  }

  /// Claims what is left of somebody's day, around the talks that stand.
  mutating func take(_ absence: Absence) {
    let standing = StandingTimes(absences: [absence])
    let resource = Resource.staff(absence.staff)
    for day in absence.period {
      let busy = agenda.claims(of: resource, on: day).map(\.slot)
      for claim in standing.claims(of: resource, on: day, calendar: office.calendar) {
        for piece in claim.pieces(outside: busy) { take(piece) }
      }
    }
  }

  // MARK: - Looking

  private func availability() -> Availability {
    // All talks are made as if they had been booked long before.
    Availability(
      office: office, agenda: agenda,
      now: CivilDateTime(CivilDate(dayNumber: -1_000_000), CivilTime(clampingMinuteOfDay: 0)))
  }

  private func holders(of wish: Wish, on day: CivilDate) -> [Appointment.Continuity.Holder] {
    var substitute: (staff: StaffCode, reason: SubstitutionReason)?
    if let reason = wish.substitution {
      let own = OwnBegeleider.of(wish.file, on: day, in: office)?.staff
      substitute = own.flatMap { office.staff[$0]?.deputy }.map { ($0, reason) }
    }
    return Appointment.Continuity.Holder.candidates(
      for: wish.file, isLegal: wish.isLegal, on: day, in: office, substitute: substitute)
  }

  private func arrangement(
    for wish: Wish, with holder: Appointment.Continuity.Holder, in shift: TimeSlot
  ) -> Arrangement? {
    let taken = agenda.conflicts(with: shift, of: .staff(holder.staff))
    let buffer = office.desk.staffBufferMinutes
    var start = shift.start.minuteOfDay
    while start + wish.minutes <= shift.end.minuteOfDay {
      defer { start += office.desk.slotMinutes }
      let end = start + wish.minutes
      // A look at the holder's own agenda first: most times fall away there.
      let isTaken = taken.contains {
        $0.slot.start.minuteOfDay < min(end + buffer, shift.end.minuteOfDay)
          && start < $0.slot.end.minuteOfDay
      }
      guard !isTaken,
        let slot = TimeSlot(
          shift.date, from: CivilTime(clampingMinuteOfDay: start),
          to: CivilTime(clampingMinuteOfDay: end))
      else { continue }
      if let quietBefore, slot.date == quietBefore.date, slot.startMoment < quietBefore { continue }
      let isBusy = wish.clients.contains {
        !agenda.conflicts(with: slot, of: .client($0)).isEmpty
      }
      if isBusy { continue }
      if let found = complete(wish, with: holder, at: slot) { return found }
    }
    return nil
  }

  private func complete(
    _ wish: Wish, with holder: Appointment.Continuity.Holder, at slot: TimeSlot
  ) -> Arrangement? {
    let meeting = Meeting(
      clients: wish.clients, staff: holder.staff, roles: holder.roles, slot: slot,
      place: wish.place)
    var needs = MeetingNeeds(of: wish.file)
    let availability = availability()
    var (complete, findings) = availability.complete(meeting, needs: needs)
    if findings.contains(where: { $0.code == .noInterpreter }) {
      // Nobody of that language is in the house: the interpreter is telephoned.
      needs.namedInterpreter = .telephone
      (complete, findings) = availability.complete(meeting, needs: needs)
    }
    guard findings.allSatisfy({ !$0.severity.blocks }) else { return nil }
    return Arrangement(meeting: complete, continuity: holder.continuity)
  }
}
