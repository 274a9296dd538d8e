/// A way out when the interpreter of a talk cannot come (U-07), each one key away.
public enum InterpreterWay: Hashable, Sendable {
  /// Another interpreter of the language who is free then.
  case interpreter(StaffCode, InterpreterAnswer)
  case telephone
  /// A colleague who speaks the language holds the talk at the same time.
  case begeleider(StaffCode)
  /// The first time with an interpreter.
  case move(SlotOffer)

  /// The command that takes it for a talk.
  public func command(for talk: Appointment) -> DeskCommand {
    let id = talk.id
    return switch self {
    case .interpreter(let code, _): .setInterpreter(id, .staff(code))
    case .telephone: .setInterpreter(id, .telephone)
    case .begeleider(let code): .move(id, to: talk.slot.startMoment, with: code, because: .conflict)
    case .move(let offer): .move(id, to: offer.slot.startMoment)
    }
  }
}

/// The ways out for a talk whose interpreter cannot come, the closest to what was agreed first.
public struct InterpreterWays: Sendable {
  let facts: DeskFacts
  let needs: MeetingNeeds

  /// From the facts of the talk: its client's file, and the agenda from its day on.
  public init(facts: DeskFacts) {
    let file = facts.loaded(facts.file)
    let appointment = facts.loaded(facts.appointment)
    self.init(facts: facts, needs: MeetingNeeds(of: file, isLegal: appointment.isLegal))
  }

  init(facts: DeskFacts, needs: MeetingNeeds) {
    self.facts = facts
    self.needs = needs
  }

  /// Other interpreters on the roster, others to be asked, the telephone, a colleague who speaks
  /// the language, another time.
  public func all(for appointment: Appointment) -> [InterpreterWay] {
    let others = colleagues(for: appointment).map {
      InterpreterWay.interpreter($0.code, $0.answer)
    }
    let isByTelephone = appointment.interpreter == .telephone
    return others + (isByTelephone ? [] : [.telephone])
      + begeleiders(for: appointment).map { .begeleider($0) }
      + (move(appointment).map { [.move($0)] } ?? [])
  }

  /// Interpreters of the language who have nothing else then, who is on the roster first.
  func colleagues(
    for appointment: Appointment
  ) -> [(code: StaffCode, answer: InterpreterAnswer)] {
    let availability = facts.availability
    let codes = availability.interpreters(
      for: needs, with: appointment.staff, on: appointment.slot.date)
    let free: [(code: StaffCode, answer: InterpreterAnswer)] = codes.compactMap { code in
      guard code != appointment.interpreter?.staff, code != appointment.staff else { return nil }
      var meeting = appointment.meeting
      meeting.interpreter = .staff(code)
      let findings = availability.findings(for: code, asInterpreterIn: meeting, needs)
      guard !findings.contains(where: \.severity.blocks) else { return nil }
      return (code, availability.firstAnswer(for: meeting) ?? .asked)
    }
    return free.filter { $0.answer == .yes } + free.filter { $0.answer != .yes }
  }

  /// Colleagues who speak the language and are free at the talk's time, the deputy first.
  private func begeleiders(for appointment: Appointment) -> [StaffCode] {
    guard !appointment.isLegal else { return [] }
    let office = facts.office
    let availability = facts.availability
    let day = appointment.slot.date
    let deputy = office.staff[appointment.staff]?.deputy
    let able = office.staff.values.filter { member in
      member.isEmployed(on: day) && member.code != appointment.staff
        && !needs.ratherNot.contains(member.code) && member.speaks(oneOf: needs.languages)
        && !Meeting.roles(isLegal: false).isDisjoint(with: member.roles)
    }
    .sorted { ($0.code == deputy ? 0 : 1, $0.code) < ($1.code == deputy ? 0 : 1, $1.code) }
    return able.map(\.code).filter { code in
      var facts = facts
      facts.agenda.remove(owner: .appointment(appointment.id))
      let wish = Meeting(
        clients: [], staff: code, roles: Meeting.roles(isLegal: false), slot: appointment.slot,
        place: .telephone)
      let found = facts.availability.complete(wish, needs: MeetingNeeds()).findings
      return !found.contains(where: \.severity.blocks)
        && availability.speaksLanguage(code, needs)
    }
  }

  /// The first time at which everybody can, an interpreter on the roster included.
  private func move(_ appointment: Appointment) -> SlotOffer? {
    guard let file = facts.file, appointment.status == .booked else { return nil }
    var facts = facts
    facts.agenda.remove(owner: .appointment(appointment.id))
    var request = SlotSearch.Request(
      moving: appointment, from: max(facts.now.date, appointment.slot.date),
      days: facts.office.desk.searchDays, limit: 20)
    // Somebody who comes is looked for, also where the telephone was chosen.
    request.interpreter = nil
    return SlotSearch(file: file, availability: facts.availability).offers(request)
      .first { $0.slot != appointment.slot && $0.interpreter?.staff != nil }
  }
}
