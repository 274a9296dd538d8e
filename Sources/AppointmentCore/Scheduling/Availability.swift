/// Whether a talk can be held at a time: **the one place that decides what is free**.
///
/// The search and the booking both ask it, so that a time that was offered is a time that is taken
/// (systems §2.2).
public struct Availability: Sendable {
  public let office: Office
  public let agenda: Agenda
  public let now: CivilDateTime

  public init(office: Office, agenda: Agenda, now: CivilDateTime) {
    self.office = office
    self.agenda = agenda
    self.now = now
  }

  /// A talk made complete with an interpreter and a room that are free, and what stands in its way.
  public func complete(_ wish: Meeting, needs: MeetingNeeds) -> (
    meeting: Meeting, findings: [Finding]
  ) {
    var meeting = wish
    var findings = officeFindings(wish) + staffFindings(wish) + clientFindings(wish)
    let interpreting = chooseInterpreter(for: wish, needs: needs)
    meeting.interpreter = interpreting.choice
    findings += interpreting.findings
    if wish.place.needsRoom, !office.rooms.isEmpty {
      let housing = chooseRoom(for: wish, named: needs.namedRoom)
      meeting.room = housing.room
      findings += housing.findings
    }
    return (meeting, findings)
  }

  /// What a talk claims: its people and its room from start to end; staff with the buffer after it,
  /// clipped to the shift, as nobody is kept after closing time for notes.
  public func claims(for meeting: Meeting, owner: Claim.Owner) -> [Claim] {
    var claims = [
      Claim(
        resource: .staff(meeting.staff),
        slot: buffered(meeting.slot, of: meeting.staff, roles: meeting.roles), owner: owner)
    ]
    for client in meeting.clients {
      claims.append(Claim(resource: .client(client), slot: meeting.slot, owner: owner))
    }
    if let interpreter = meeting.interpreter?.staff, interpreter != meeting.staff {
      claims.append(
        Claim(
          resource: .staff(interpreter),
          slot: buffered(meeting.slot, of: interpreter, roles: [.interpreter]), owner: owner))
    }
    if let room = meeting.room {
      claims.append(Claim(resource: .room(room), slot: meeting.slot, owner: owner))
    }
    return claims
  }

  private func buffered(_ slot: TimeSlot, of staff: StaffCode, roles: Set<Role>) -> TimeSlot {
    let wanted = slot.end.minuteOfDay + office.desk.staffBufferMinutes
    let shift = office.shiftSlots(of: staff, roles: roles, on: slot.date).first {
      $0.start <= slot.start && slot.end <= $0.end
    }
    let limit = shift?.end.minuteOfDay ?? slot.end.minuteOfDay
    let end = CivilTime(clampingMinuteOfDay: max(slot.end.minuteOfDay, min(wanted, limit)))
    return TimeSlot(slot.date, from: slot.start, to: end)!
  }

  private func officeFindings(_ wish: Meeting) -> [Finding] {
    var findings: [Finding] = []
    if !office.calendar.isOpen(on: wish.slot.date) {
      findings.append(Finding(.officeClosed, .asks, .day(wish.slot.date)))
    }
    if wish.slot.startMoment < now {
      findings.append(Finding(.inThePast, .refuses, .slot(wish.slot)))
    }
    return findings
  }

  private func staffFindings(_ wish: Meeting) -> [Finding] {
    guard let member = office.employed(wish.staff, on: wish.slot.date),
      !wish.roles.isDisjoint(with: member.roles)
    else {
      return [Finding(.staffUnknown, .refuses, .staff(wish.staff))]
    }
    var findings: [Finding] = []
    // On a day that is closed the roster says nothing new.
    if office.calendar.isOpen(on: wish.slot.date), !isRostered(wish.staff, wish.roles, wish.slot) {
      findings.append(Finding(.staffNotRostered, .asks, .staff(wish.staff)))
    }
    let slot = buffered(wish.slot, of: wish.staff, roles: wish.roles)
    if let taken = agenda.conflicts(with: slot, of: .staff(wish.staff)).first {
      findings.append(Finding(.staffTaken, .refuses, .slot(taken.slot)))
    }
    return findings
  }

  private func clientFindings(_ wish: Meeting) -> [Finding] {
    wish.clients.flatMap { client -> [Finding] in
      agenda.conflicts(with: wish.slot, of: .client(client))
        .sorted { $0.slot.start < $1.slot.start }
        .map { claim in
          claim.owner.isSoft
            ? Finding(.clientLesson, .asks, .slot(claim.slot))
            : Finding(.clientTaken, .refuses, .slot(claim.slot))
        }
    }
  }

  private func isRostered(_ staff: StaffCode, _ roles: Set<Role>, _ slot: TimeSlot) -> Bool {
    office.shiftSlots(of: staff, roles: roles, on: slot.date).contains {
      $0.start <= slot.start && slot.end <= $0.end
    }
  }

  func isFree(_ staff: StaffCode, asInterpreterIn slot: TimeSlot) -> Bool {
    isRostered(staff, [.interpreter], slot)
      && agenda.conflicts(
        with: buffered(slot, of: staff, roles: [.interpreter]), of: .staff(staff)
      ).isEmpty
  }
}

// MARK: - Interpreters and rooms

extension Availability {
  private func chooseInterpreter(
    for wish: Meeting, needs: MeetingNeeds
  ) -> (choice: InterpreterChoice?, findings: [Finding]) {
    if let named = needs.namedInterpreter {
      guard case .staff(let code) = named else { return (named, []) }
      return (named, namedInterpreterFindings(code, wish, needs))
    }
    guard needs.interpreter == .needed || needs.interpreter == .preferred,
      !speaksLanguage(wish.staff, needs)
    else { return (nil, []) }
    let free = interpreters(for: needs, on: wish.slot.date).first {
      $0 != wish.staff && isFree($0, asInterpreterIn: wish.slot)
    }
    if let free { return (.staff(free), []) }
    let severity: Severity = needs.interpreter == .needed ? .asks : .warns
    return (nil, [Finding(.noInterpreter, severity, .languages(needs.languages))])
  }

  private func namedInterpreterFindings(
    _ code: StaffCode, _ wish: Meeting, _ needs: MeetingNeeds
  ) -> [Finding] {
    guard let member = office.employed(code, on: wish.slot.date) else {
      return [Finding(.staffUnknown, .refuses, .staff(code))]
    }
    var findings: [Finding] = []
    if !member.roles.contains(.interpreter) || !speaksLanguage(code, needs) {
      findings.append(Finding(.wrongLanguage, .asks, .staff(code)))
    }
    let slot = buffered(wish.slot, of: code, roles: [.interpreter])
    if code == wish.staff {
      findings.append(Finding(.interpreterTaken, .refuses, .slot(wish.slot)))
    } else if let taken = agenda.conflicts(with: slot, of: .staff(code)).first {
      findings.append(Finding(.interpreterTaken, .refuses, .slot(taken.slot)))
    }
    return findings
  }

  /// Whether somebody speaks one of the client's languages, Dutch included when the client does.
  private func speaksLanguage(_ code: StaffCode, _ needs: MeetingNeeds) -> Bool {
    let spoken = office.staff[code]?.languages ?? []
    return needs.languages.contains { $0 != .unknown && spoken.contains($0) }
  }

  /// Interpreters of a language, those of the wished gender first; the wish is never a reason to
  /// find nobody.
  private func interpreters(for needs: MeetingNeeds, on day: CivilDate) -> [StaffCode] {
    let able = office.staff(with: .interpreter, on: day).filter { member in
      needs.languages.contains { $0 != .unknown && member.languages.contains($0) }
    }
    guard let wish = needs.interpreterGender else { return able.map(\.code) }
    return (able.filter { $0.gender == wish } + able.filter { $0.gender != wish }).map(\.code)
  }

  private func chooseRoom(
    for wish: Meeting, named: RoomCode?
  ) -> (room: RoomCode?, findings: [Finding]) {
    func conflict(_ code: RoomCode) -> Claim? {
      agenda.conflicts(with: wish.slot, of: .room(code)).first
    }
    if let named {
      return (named, conflict(named).map { [Finding(.roomTaken, .refuses, .slot($0.slot))] } ?? [])
    }
    if let free = office.rooms.first(where: { conflict($0.code) == nil }) { return (free.code, []) }
    return (nil, [Finding(.roomTaken, .refuses, .slot(wish.slot))])
  }
}
