import AppointmentCore

extension InMemoryTransaction {
  func record(_ events: [DeskEvent], as entry: JournalEntry) throws -> Int {
    for event in events { try apply(event, entry) }
    return try append(entry, events.map(\.trace))
  }

  func bring(_ batch: ImportBatch, as entry: JournalEntry) throws {
    for member in batch.staff { state.staff[member.code] = member }
    for room in batch.rooms { state.rooms[room.code] = room }
    for client in batch.clients { state.clients[client.number] = client }
    for (client, keys) in batch.searchKeys { try setSearchKeys(keys, of: client) }
    for shift in batch.shifts {
      try need(staff: shift.staff)
      state.shifts.append(shift)
    }
    for assignment in batch.assignments {
      try need(client: assignment.client, staff: assignment.staff)
      state.assignments.append(assignment)
    }
    for trajectory in batch.trajectories {
      try need(client: trajectory.client)
      state.trajectories.append(trajectory)
    }
    for decision in batch.decisions {
      try need(client: decision.client)
      state.decisions.append(decision)
    }
    for lesson in batch.lessons { try insert(lesson) }
    for absence in batch.absences { try insert(absence) }
    for closure in batch.closures { try insert(closure) }
    for appointment in batch.appointments { try insert(appointment) }
    for appointment in batch.appointments { try need(replaced: appointment.replaces) }
    for referral in batch.referrals { try apply(.referral(.made(referral))) }
    for contact in batch.contacts { try apply(.contact(.made(contact))) }
    for claim in batch.releasedClaims { release(claim) }
    for claim in batch.claims { try insert(claim) }
    _ = try append(entry, [])
  }

  private func append(_ entry: JournalEntry, _ traces: [EventTrace]) throws -> Int {
    let sequence = state.journal.count + 1
    if let undoes = entry.undoes {
      guard (1..<sequence).contains(undoes), state.undone.insert(undoes).inserted else {
        throw conflict("entry \(undoes) is not there or was taken back before")
      }
    }
    if let key = entry.key {
      guard state.keys[key] == nil else { throw conflict("key used before", hint: .keyUsed) }
      state.keys[key] = sequence
    }
    state.journal.append(InMemoryState.Entry(entry: entry, traces: traces))
    return sequence
  }

  private func apply(_ event: DeskEvent, _ entry: JournalEntry) throws {
    switch event {
    case .clientRegistered(let client): state.clients[client.number] = client
    case .staffAssigned(let assignment): try put(assignment)
    case .assignmentEnded(let assignment, let day):
      try put(
        Assignment(
          client: assignment.client, stream: assignment.stream, staff: assignment.staff,
          from: assignment.from, to: day))
    case .appointmentBooked(let appointment, let despite):
      try need(replaced: appointment.replaces)
      try insert(appointment)
      if !despite.isEmpty { state.overrides[appointment.id] = despite }
    case .appointmentChanged(let change):
      guard state.appointments[change.id]?.status == change.from.status else {
        throw conflict("appointment has another status")
      }
      state.appointments[change.id]?.stand = change.to
    case .topicsSet(let id, _, let topics):
      guard state.appointments[id] != nil else { throw conflict("no such appointment") }
      state.appointments[id]?.topics = topics
    case .claimed(let claims): for claim in claims { try insert(claim) }
    case .released(let claims): for claim in claims { release(claim) }
    case .record(let event): try apply(event)
    case .interpreterSet(let change): try set(change)
    case .ratherNotSet(let client, let staff, let isWished):
      try setRatherNot(client, staff, isWished: isWished)
    case .rhythmSet(let client, _, let rhythm): try setRhythm(rhythm, of: client)
    case .absenceReported(let absence): try insert(absence)
    case .absenceEnded(let id, let from, let to): try end(id, from: from, on: to)
    case .closed(let closure): try insert(closure)
    case .closureEnded(let id, let from, let to): try end(id, from: from, on: to)
    case .lessonAdded(let lesson): try insert(lesson)
    case .lessonChanged(let id, _, let from, let to): try change(id, from: from, to: to)
    case .rosterChanged(let change): try replace(change.old, with: change.new)
    case .roomChanged(let change): try replace(change.old, with: change.new)
    case .clientEdited(let client, let before): try edit(client, before: before)
    case .editTakenBack(let client, let version): try takeBack(client, version: version)
    case .expectationChanged(let change): try expect(change)
    case .keyConfirmed(let step): try confirm(step, entry)
    case .registrationWithdrawn(let number): try withdraw(number)
    case .stepPlanned(let reference, let step): state.plannedSteps[reference] = step
    case .slotChanged(let id, let from, let to):
      guard state.appointments[id]?.slot == from else {
        throw conflict("appointment is at another time")
      }
      state.appointments[id]?.slot = to
    case .presenceSaid(let note): try say(note)
    case .presenceWithdrawn(let note): try withdraw(note)
    case .waitingAdded(let entry): try insert(entry)
    case .waitingEnded(let id, let ending): try end(id, with: ending)
    case .waitingReopened(let id): try reopen(id)
    case .questionAsked(let question): try insert(question)
    case .mistakeSaid(let id, _, let reason):
      guard state.appointments[id] != nil else { throw conflict("no such appointment") }
      state.appointments[id]?.mistake = reason
    }
  }

  // MARK: - Lines of the state

  private func put(_ assignment: Assignment) throws {
    try need(client: assignment.client, staff: assignment.staff)
    let place = state.assignments.lastIndex {
      $0.client == assignment.client && $0.stream == assignment.stream
        && $0.staff == assignment.staff && $0.from == assignment.from
    }
    if let place {
      state.assignments[place] = assignment
    } else {
      state.assignments.append(assignment)
    }
  }

  func insert(_ lesson: Lesson) throws {
    try need(client: lesson.client)
    guard !state.lessons.contains(where: { $0.id == lesson.id }) else {
      throw conflict("lesson is there already")
    }
    state.lessons.append(lesson)
  }

  private func insert(_ appointment: Appointment) throws {
    for client in appointment.clients { try need(client: client) }
    guard Set(appointment.clients).count == appointment.clients.count else {
      throw conflict("a client is in the appointment twice")
    }
    try need(staff: appointment.staff)
    if let interpreter = appointment.interpreter?.staff { try need(staff: interpreter) }
    if let room = appointment.room, state.rooms[room] == nil { throw conflict("no such room") }
    guard state.appointments.updateValue(appointment, forKey: appointment.id) == nil else {
      throw conflict("appointment is there already")
    }
    state.lineages[appointment.reference, default: []].append(appointment.id)
  }

  private func apply(_ event: RecordEvent) throws {
    switch state.records.apply(event) {
    case .done(let names): for named in names { try need(named.subject) }
    case .conflict(let conflict): throw self.conflict(conflict.rawValue)
    }
  }

  private func need(_ subject: Named.Subject) throws {
    switch subject {
    case .client(let number): try need(client: number)
    case .staff(let code): try need(staff: code)
    case .appointment(let id):
      guard state.appointments[id] != nil else { throw conflict("no such appointment") }
    }
  }

  private func insert(_ claim: Claim) throws {
    switch claim.resource {
    case .staff(let code): try need(staff: code)
    case .client(let number): try need(client: number)
    case .room(let code): if state.rooms[code] == nil { throw conflict("no such room") }
    }
    switch claim.owner {
    case .appointment(let id):
      if state.appointments[id] == nil { throw conflict("no such appointment") }
    case .lesson(let id):
      if !state.lessons.contains(where: { $0.id == id }) { throw conflict("no such lesson") }
    case .absence(let id):
      if state.absences[id] == nil { throw conflict("no such absence") }
    case .closure(let id):
      if state.closures[id] == nil { throw conflict("no such closure") }
    }
    let taken = state.claims(of: claim.resource, on: claim.slot.date)
    guard !taken.contains(where: { $0.slot.overlaps(claim.slot) }) else {
      throw conflict("claims overlap", hint: .taken)
    }
    state.claims[claim.resource, default: [:]][claim.slot.date, default: []].append(claim)
  }

  private func release(_ claim: Claim) {
    state.claims[claim.resource]?[claim.slot.date]?.removeAll { $0 == claim }
  }

  func need(client: ClientNumber, staff: StaffCode? = nil) throws {
    guard state.clients[client] != nil else { throw conflict("no such client") }
    if let staff { try need(staff: staff) }
  }

  func need(staff: StaffCode) throws {
    guard state.staff[staff] != nil else { throw conflict("no such member of staff") }
  }

  private func need(replaced id: Identifier<Appointment>?) throws {
    if let id, state.appointments[id] == nil { throw conflict("no such appointment") }
  }
}
