package import AppointmentCore

/// What just happened, what `u` would take back, and what to say to the person at the counter.
///
/// The lines stand on a screen that others may see: no topic, no month, no reason of a person.
package enum Changes {
  /// What just happened, in one line: `Yonas T. aangekomen 08:55`.
  package static func line(
    _ acceptance: Acceptance, in directory: Directory, now: CivilDateTime
  ) -> String {
    if let undone = acceptance.undone {
      return Changes.undone(undone, appointment: acceptance.appointment, in: directory, now: now)
    }
    let lines = acceptance.events.compactMap {
      line($0, appointment: acceptance.appointment, in: directory, now: now)
    }
    // A move calls one appointment off and books another; the booking says it all.
    return lines.last ?? "Gelukt."
  }

  /// What an event says; nil for those that only keep the books.
  package static func line(
    _ event: DeskEvent, appointment: Appointment?, in directory: Directory, now: CivilDateTime
  ) -> String? {
    switch event {
    case .clientRegistered(let client): return "\(directory.client(client.number)) staat in Balie"
    case .staffAssigned(let assignment):
      return "\(directory.client(assignment.client)): \(directory.fullName(assignment.staff)) is "
        + "\(Labels.holder(of: assignment.stream)) vanaf "
        + Dates.shortDay(assignment.from, today: now.date)
    case .appointmentBooked(let talk, _): return booked(talk, in: directory, now: now)
    case .appointmentChanged(let change):
      return appointment.map { step(change, of: $0, in: directory, now: now) }
    case .topicsSet:
      return appointment.map { "\(directory.client($0.client)): onderwerp opgeslagen" }
    case .interpreterSet(let change):
      return Interpreters.line(change, of: appointment, in: directory)
    case .ratherNotSet(let client, let staff, let isWished):
      return Interpreters.line(of: client, ratherNot: staff, isWished: isWished, in: directory)
    case .rhythmSet(let client, _, let rhythm):
      return "\(directory.client(client)): \(rhythm.map(Labels.rhythm) ?? "geen vast ritme")"
    case .absenceReported(let absence): return reported(absence, in: directory, now: now)
    case .absenceEnded(_, let from, let to):
      return "Afwezigheid \(to < from ? "eindigt eerder" : "verlengd"): weer aanwezig vanaf "
        + Dates.shortDay(to, today: now.date)
    case .closed(let closure):
      let what = closure.room.map { "Kamer \($0)" } ?? "Het kantoor"
      return "\(what) gesloten \(Dates.period(closure.period, today: now.date))"
    case .closureEnded(_, _, let to):
      return "Weer open vanaf \(Dates.shortDay(to, today: now.date))"
    case .lessonAdded(let lesson):
      return "\(directory.client(lesson.client)): \(Labels.lesson(lesson)) staat in de week"
    case .lessonChanged(_, let client, _, _):
      return "\(directory.client(client)): de les is aangepast"
    case .rosterChanged(let change): return roster(change, directory)
    case .roomChanged(let change): return room(change, today: now.date)
    case .assignmentEnded, .claimed, .released: return nil
    case .clientEdited(let client, _):
      return "\(directory.client(client.number)): gegevens gewijzigd"
    case .editTakenBack(let client, _):
      return "\(directory.client(client.number)): gegevens zoals eerst"
    case .expectationChanged(let change): return Households.line(change, in: directory)
    case .keyConfirmed(let step): return Households.line(step, in: directory)
    case .registrationWithdrawn(let number): return "\(number) staat niet meer in Balie"
    case .slotChanged(_, _, let slot):
      return appointment.map {
        "\(directory.client($0.client)): korter gesprek, \(Dates.times(slot))"
      }
    case .record(let event):
      return record(
        event, WordScene(appointment: appointment, directory: directory, now: now))
    case .presenceSaid(let note): return AroundWords.line(note, in: directory)
    case .waitingAdded(let entry): return "\(directory.client(entry.client)) staat op de wachtlijst"
    case .waitingEnded(_, let ending):
      return ending == .booked ? nil : "Van de wachtlijst gehaald"
    case .waitingReopened: return "Weer op de wachtlijst"
    // That something was a mistake is said by the step itself.
    case .presenceWithdrawn, .questionAsked, .mistakeSaid, .stepPlanned: return nil
    }
  }

  private static func booked(
    _ talk: Appointment, in directory: Directory, now: CivilDateTime
  ) -> String {
    if talk.status == .pending, let end = talk.heldUntil {
      return HoldWords.line(talk, until: end, in: directory, now: now)
    }
    let when = Dates.moment(talk.slot.startMoment, today: now.date)
    let name = directory.client(talk.client)
    return talk.replaces == nil
      ? "\(name): afspraak \(when) bij \(directory.firstName(talk.staff))"
      : "\(name): afspraak verzet naar \(when)"
  }

  private static func reported(
    _ absence: Absence, in directory: Directory, now: CivilDateTime
  ) -> String {
    let days = Dates.period(absence.period, today: now.date)
    let parts = absence.dayparts.map { ", " + Labels.daypart($0) }.joined()
    return "\(directory.fullName(absence.staff)) afwezig \(days)\(parts)"
  }

  /// What an undo took back: `Ongedaan gemaakt: afspraak van Yonas T., do 16 jul 09:30`.
  package static func undone(
    _ change: RecordedChange, appointment: Appointment? = nil, in directory: Directory,
    now: CivilDateTime
  ) -> String {
    "Ongedaan gemaakt: " + what(change, appointment: appointment, in: directory, now: now)
  }

  /// What `u` would take back: `afspraak van Yonas T., do 16 jul 09:30`.
  package static func what(
    _ change: RecordedChange, appointment: Appointment? = nil, in directory: Directory,
    now: CivilDateTime
  ) -> String {
    let word = verb(change.verb)
    guard let appointment else { return word }
    let when = Dates.moment(appointment.slot.startMoment, today: now.date)
    return "\(word) van \(directory.client(appointment.client)), \(when)"
  }

  /// What somebody did, by the name of its command, as a noun. A journal of a newer program may know
  /// names that this one does not.
  package static func verb(_ name: String) -> String {
    CommandVerb(rawValue: name).map(verb) ?? "laatste wijziging"
  }

  private static func step(
    _ change: AppointmentChange, of appointment: Appointment, in directory: Directory,
    now: CivilDateTime
  ) -> String {
    let name = directory.client(appointment.client)
    let to = change.to
    switch to.status {
    case .arrived: return "\(name) aangekomen \((to.arrivedAt ?? now).time)"
    case .checkedIn: return "\(name) in gesprek"
    case .fulfilled: return "\(name): gesprek afgerond"
    case .noshow:
      switch to.noShowParty {
      case .client, nil: return "\(name) niet verschenen"
      case .interpreter: return "\(name): tolk niet verschenen"
      case .office: return "\(name): wij waren er niet"
      }
    case .booked where change.from.status == .pending:
      let when = Dates.moment(appointment.slot.startMoment, today: now.date)
      return "\(name): afspraak \(when) bij \(directory.firstName(appointment.staff))"
    case .cancelled where change.from.status == .pending && to.cancelReason == nil:
      return "\(name): de optie is losgelaten"
    case .cancelled:
      let when = Dates.moment(appointment.slot.startMoment, today: now.date)
      let how = to.cancelReason.map(Statuses.cancelled) ?? Statuses.word(.cancelled)
      return "\(name): afspraak van \(when) \(how)"
    case .booked where to.lateAt != nil && change.from.lateAt == nil:
      return "\(name) komt later dan \(appointment.slot.start)"
    default: return "\(name): \(Statuses.word(to.status))"
    }
  }

  static func subject(_ subject: ReferralSubject, _ directory: Directory) -> String {
    subject.client.map(directory.client) ?? "Bezoeker"
  }
}

// MARK: - To read aloud

extension Changes {
  /// What to say after a booking: `Zeg: donderdag 16 juli, half tien, bij Karin.`
  package static func say(
    _ appointment: Appointment, in directory: Directory, today: CivilDate
  ) -> String {
    let day = appointment.slot.date
    let date = day.year == today.year ? Dates.longDayWithoutYear(day) : Dates.longDay(day)
    let when = "Zeg: \(date), \(Dates.spoken(appointment.slot.start))"
    let name = directory.firstName(appointment.staff)
    return switch appointment.place {
    case .office: "\(when), bij \(name)."
    case .home: "\(when). \(name) komt bij u thuis."
    case .samenwerkplein: "\(when), bij \(name), op SamenWerkplein."
    case .elsewhere: "\(when), met \(name). Het is niet op kantoor."
    case .telephone: "\(when). \(name) belt u."
    case .video: "\(when), met \(name), beeldbellen."
    }
  }
}
