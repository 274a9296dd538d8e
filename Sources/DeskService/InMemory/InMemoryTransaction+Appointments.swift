import AppointmentCore

extension InMemoryTransaction {
  func appointment(_ id: Identifier<Appointment>) -> Appointment? { state.appointments[id] }

  func appointments(_ ids: [Identifier<Appointment>]) -> [Appointment] {
    Set(ids).compactMap { state.appointments[$0] }
      .sorted { ($0.slot.startMoment, $0.id) < ($1.slot.startMoment, $1.id) }
  }

  func appointment(_ reference: AppointmentReference) -> Appointment? {
    let lineage = (state.lineages[reference] ?? []).compactMap { state.appointments[$0] }
    return lineage.last { $0.status != .enteredInError } ?? lineage.last
  }

  func appointments(_ filter: AppointmentFilter) -> [Appointment] {
    let clients = filter.clients.map(Set.init)
    return state.appointments.values.filter { appointment in
      if let clients, clients.isDisjoint(with: appointment.clients) { return false }
      if let staff = filter.staff, appointment.staff != staff,
        appointment.interpreter?.staff != staff
      {
        return false
      }
      if let period = filter.period, !period.contains(appointment.slot.date) { return false }
      return !filter.isOpenOnly || appointment.status.isOpen
    }.sorted { ($0.slot.startMoment, $0.id) < ($1.slot.startMoment, $1.id) }
  }

  func openAppointments(upTo day: CivilDate) -> [Appointment] {
    appointments(AppointmentFilter(isOpenOnly: true)).filter { $0.slot.date <= day }
  }

  func holds(endedBy moment: CivilDateTime) -> [Appointment] {
    state.appointments.values.filter { $0.isHoldOver(at: moment) }
      .sorted { ($0.slot.startMoment, $0.id) < ($1.slot.startMoment, $1.id) }
  }

  func overrides(
    of ids: [Identifier<Appointment>]
  ) -> [Identifier<Appointment>: [VerdictCode: String]] {
    state.overrides.only(ids).filter { !$0.value.isEmpty }
  }

  func claims(of resources: [Resource]?, in period: CivilPeriod) -> [Claim] {
    let wanted = resources.map(Set.init) ?? Set(state.claims.keys)
    return wanted.flatMap { resource in
      (state.claims[resource] ?? [:]).flatMap { day, claims in
        period.contains(day) ? claims : []
      }
    }.sorted {
      ($0.slot.startMoment, $0.resource) < ($1.slot.startMoment, $1.resource)
    }
  }

  func referrals(of client: ClientNumber?) -> [Referral] {
    state.records.referrals.all.filter { referral in
      client.map { referral.subject.client == $0 } ?? true
    }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  func contacts(of client: ClientNumber?) -> [Contact] {
    state.records.contacts.all.filter { contact in
      client.map { contact.client == $0 } ?? true
    }.sorted { ($0.on, $0.id) < ($1.on, $1.id) }
  }

  // MARK: - Work lists

  func lastSeen(
    of clients: [ClientNumber]?, upTo day: CivilDate
  ) -> [ClientNumber: CivilDate] {
    let wanted = clients.map(Set.init)
    var seen: [ClientNumber: CivilDate] = [:]
    func note(_ client: ClientNumber, _ date: CivilDate) {
      guard date <= day, wanted?.contains(client) ?? true else { return }
      seen[client] = max(seen[client] ?? date, date)
    }
    for appointment in state.appointments.values where appointment.status == .fulfilled {
      for client in appointment.clients { note(client, appointment.slot.date) }
    }
    for contact in contacts(of: nil) { note(contact.client, contact.on) }
    return seen
  }

  func nextAppointments(
    of clients: [ClientNumber]?, from moment: CivilDateTime
  ) -> [ClientNumber: CivilDateTime] {
    let wanted = clients.map(Set.init)
    var next: [ClientNumber: CivilDateTime] = [:]
    for appointment in state.appointments.values
    where appointment.status.isOpen && appointment.slot.startMoment >= moment {
      for client in appointment.clients where wanted?.contains(client) ?? true {
        let start = appointment.slot.startMoment
        next[client] = min(next[client] ?? start, start)
      }
    }
    return next
  }

  func openStarts(
    of clients: [ClientNumber], from moment: CivilDateTime
  ) -> [ClientNumber: [CivilDateTime]] {
    var starts: [ClientNumber: [CivilDateTime]] = [:]
    let wanted = Set(clients)
    for talk in appointments(AppointmentFilter(clients: clients))
    where talk.status.isOpen && talk.slot.startMoment >= moment {
      for client in talk.clients where wanted.contains(client) {
        starts[client, default: []].append(talk.slot.startMoment)
      }
    }
    return starts
  }

  func nextAppointment(
    of client: ClientNumber, from moment: CivilDateTime
  ) -> Appointment? {
    appointments(AppointmentFilter(client: client, isOpenOnly: true)).first {
      $0.slot.startMoment >= moment
    }
  }

  // MARK: - The journal

  func journal(after sequence: Int, limit: Int) -> [RecordedChange] {
    let first = max(0, sequence) + 1
    guard first <= state.journal.count else { return [] }
    return (first...state.journal.count).prefix(max(0, limit)).map(state.change)
  }

  func lastChange(
    by actor: StaffCode, on day: CivilDate, about appointment: Identifier<Appointment>?
  ) -> RecordedChange? {
    state.journal.indices.last { index in
      let line = state.journal[index]
      guard line.entry.undoes == nil, !state.undone.contains(index + 1),
        !line.traces.allSatisfy(\.isPassedOver)
      else { return false }
      guard let appointment else {
        return line.entry.actor.code == actor && line.entry.at.date == day
      }
      return line.traces.contains { $0.appointment == appointment }
    }.map { state.change($0 + 1) }
  }

  func hasChange(after sequence: Int, about appointments: [Identifier<Appointment>]) -> Bool {
    state.journal.enumerated().dropFirst(max(0, sequence)).contains { index, line in
      line.entry.undoes == nil && !state.undone.contains(index + 1)
        && line.traces.contains { $0.appointment.map(appointments.contains) ?? false }
    }
  }

  func answered(_ key: String) -> AnsweredCommand? {
    state.keys[key].map { sequence in
      AnsweredCommand(
        fingerprint: state.journal[sequence - 1].entry.fingerprint,
        change: state.change(sequence))
    }
  }

  func actors(on day: CivilDate) -> Set<StaffCode> {
    Set(state.journal.filter { $0.entry.at.date == day }.map(\.entry.actor.code))
      .intersection(state.staff.keys)
  }

  func lastSequence() -> Int { state.journal.count }
  func lastReferenceNumber() -> Int { state.lineages.keys.max()?.number ?? 0 }
}
