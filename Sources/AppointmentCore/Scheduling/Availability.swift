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
    let day = TalkDay(wish.slot.date, with: wish.staff, in: wish.roles, needs: needs, self)
    return complete(wish, needs: needs, on: day)
  }

  /// The same for one of several times of a day. A search looks no further when what was found is
  /// enough to pass a time over.
  func complete(
    _ wish: Meeting, needs: MeetingNeeds, on day: TalkDay,
    isEnough: (Finding) -> Bool = { _ in false }
  ) -> (meeting: Meeting, findings: [Finding]) {
    var meeting = wish
    var findings = officeFindings(wish, day) + staffFindings(wish, day)
    if findings.contains(where: isEnough) { return (meeting, findings) }
    for client in wish.clients { findings += clientFindings(client, wish.slot) }
    if findings.contains(where: isEnough) { return (meeting, findings) }
    let interpreting = chooseInterpreter(for: wish, needs: needs, on: day)
    meeting.interpreter = interpreting.choice
    findings += interpreting.findings
    if wish.place.needsRoom, !office.rooms(on: wish.slot.date).isEmpty {
      let housing = chooseRoom(for: wish, named: needs.namedRoom, on: day)
      meeting.room = housing.room
      findings += housing.findings
    }
    return (meeting, findings)
  }

  /// What a talk claims: its people and its room from start to end; staff with the way there and
  /// back and the buffer after it, clipped to the shift, as nobody is kept after closing
  /// time for notes.
  public func claims(for meeting: Meeting, owner: Claim.Owner) -> [Claim] {
    var claims = [
      Claim(
        resource: .staff(meeting.staff),
        slot: buffered(
          meeting.slot, of: meeting.staff, roles: meeting.roles, at: meeting.place),
        owner: owner)
    ]
    for client in meeting.clients {
      claims.append(Claim(resource: .client(client), slot: meeting.slot, owner: owner))
    }
    if let interpreter = meeting.interpreter?.staff, interpreter != meeting.staff {
      claims.append(
        Claim(
          resource: .staff(interpreter),
          slot: buffered(
            meeting.slot, of: interpreter, roles: [.interpreter], at: meeting.place),
          owner: owner))
    }
    if let room = meeting.room {
      claims.append(Claim(resource: .room(room), slot: meeting.slot, owner: owner))
    }
    return claims
  }

  private func buffered(
    _ slot: TimeSlot, of staff: StaffCode, roles: Set<Role>, at place: Place
  ) -> TimeSlot {
    buffered(slot, in: office.shiftSlots(of: staff, roles: roles, on: slot.date), at: place)
  }

  func buffered(_ slot: TimeSlot, in shifts: [TimeSlot], at place: Place) -> TimeSlot {
    let shift = shifts.holding(slot) ?? slot
    let travel = office.desk.travelMinutes[place] ?? .none
    let wantedStart = slot.start.minuteOfDay - travel.before
    let wantedEnd = slot.end.minuteOfDay + office.desk.staffBufferMinutes + travel.after
    return TimeSlot(
      slot.date,
      from: CivilTime(clampingMinuteOfDay: max(wantedStart, shift.start.minuteOfDay)),
      to: CivilTime(clampingMinuteOfDay: min(wantedEnd, shift.end.minuteOfDay))) ?? slot
  }

  private func officeFindings(_ wish: Meeting, _ day: TalkDay) -> [Finding] {
    var findings: [Finding] = []
    if !day.isOpen {
      findings.append(Finding(.officeClosed, .asks, .day(wish.slot.date)))
    }
    if wish.slot.startMoment < now {
      findings.append(Finding(.inThePast, .refuses, .slot(wish.slot)))
    }
    return findings
  }

  func staffFindings(_ wish: Meeting, _ day: TalkDay) -> [Finding] {
    guard day.mayTalk else {
      return [Finding(.staffUnknown, .refuses, .staff(wish.staff))]
    }
    var findings: [Finding] = []
    // On a day that is closed the roster says nothing new.
    if day.isOpen, day.shifts.holding(wish.slot) == nil {
      findings.append(Finding(.staffNotRostered, .asks, .staff(wish.staff)))
    }
    let slot = buffered(wish.slot, in: day.shifts, at: wish.place)
    if let taken = day.claims.first(in: slot) {
      // An absence lies around the talks that still stand in it.
      let isAbsent = day.claims.contains { $0.owner.isAbsence && $0.slot.overlaps(slot) }
      findings.append(
        isAbsent
          ? Finding(.staffAbsent, .refuses, .staff(wish.staff))
          : Finding(.staffTaken, .refuses, .slot(taken.slot)))
    }
    return findings
  }

  private func clientFindings(_ client: ClientNumber, _ slot: TimeSlot) -> [Finding] {
    guard agenda.firstConflict(with: slot, of: .client(client)) != nil else { return [] }
    return agenda.conflicts(with: slot, of: .client(client))
      .sorted { $0.slot.start < $1.slot.start }
      .map { claim in
        claim.owner.isSoft
          ? Finding(.clientLesson, .asks, .slot(claim.slot))
          : Finding(.clientTaken, .refuses, .slot(claim.slot))
      }
  }

  /// Whether somebody is on the roster as an interpreter for a talk and has nothing else then.
  func isFree(_ staff: StaffCode, asInterpreterIn slot: TimeSlot, at place: Place) -> Bool {
    let interpreter = interpreter(staff, on: slot.date)
    return interpreter.shifts.holding(slot) != nil && hasNothing(interpreter, in: slot, at: place)
  }

  func hasNothing(
    _ interpreter: TalkDay.Interpreter, in slot: TimeSlot, at place: Place
  ) -> Bool {
    interpreter.claims.first(in: buffered(slot, in: interpreter.shifts, at: place)) == nil
  }
}

// MARK: - Interpreters and rooms

extension Availability {
  private func chooseInterpreter(
    for wish: Meeting, needs: MeetingNeeds, on day: TalkDay
  ) -> (choice: InterpreterChoice?, findings: [Finding]) {
    if let named = needs.namedInterpreter {
      guard case .staff(let code) = named else { return (named, []) }
      return (named, findings(for: code, asInterpreterIn: wish, needs))
    }
    guard looksForInterpreter(wish.staff, needs) else { return (nil, []) }
    func first(isRostered: Bool) -> TalkDay.Interpreter? {
      day.interpreters.first {
        $0.staff != wish.staff && ($0.shifts.holding(wish.slot) != nil) == isRostered
          && hasNothing($0, in: wish.slot, at: wish.place)
      }
    }
    let asked = needs.asksInterpreters && day.isOpen
    if let chosen = first(isRostered: true) ?? (asked ? first(isRostered: false) : nil) {
      return (.staff(chosen.staff), remarks(on: chosen.staff, for: needs, in: wish.slot))
    }
    let severity: Severity = needs.interpreter == .needed ? .asks : .warns
    return (nil, [Finding(.noInterpreter, severity, .languages(needs.languages))])
  }

  /// What stands in the way of somebody as the interpreter of a talk, and what is worth knowing.
  func findings(
    for code: StaffCode, asInterpreterIn wish: Meeting, _ needs: MeetingNeeds
  ) -> [Finding] {
    guard let member = office.employed(code, on: wish.slot.date) else {
      return [Finding(.staffUnknown, .refuses, .staff(code))]
    }
    var findings: [Finding] = []
    if needs.ratherNot.contains(code) {
      findings.append(Finding(.clientRatherNot, .refuses, .staff(code)))
    }
    if !member.roles.contains(.interpreter) || !speaksLanguage(code, needs) {
      findings.append(Finding(.wrongLanguage, .asks, .staff(code)))
    }
    let slot = buffered(wish.slot, of: code, roles: [.interpreter], at: wish.place)
    if code == wish.staff {
      findings.append(Finding(.interpreterTaken, .refuses, .slot(wish.slot)))
    } else if let taken = agenda.firstConflict(with: slot, of: .staff(code)) {
      findings.append(Finding(.interpreterTaken, .refuses, .slot(taken.slot)))
    }
    return findings + remarks(on: code, for: needs, in: wish.slot)
  }

  private func chooseRoom(
    for wish: Meeting, named: RoomCode?, on day: TalkDay
  ) -> (room: RoomCode?, findings: [Finding]) {
    if let named {
      guard office.rooms(on: wish.slot.date).contains(where: { $0.code == named }) else {
        return (named, [Finding(.roomClosed, .refuses, .slot(wish.slot))])
      }
      let taken = agenda.firstConflict(with: wish.slot, of: .room(named))
      return (named, taken.map { [roomFinding($0)] } ?? [])
    }
    if let free = day.rooms.first(where: { $0.claims.first(in: wish.slot) == nil }) {
      return (free.code, [])
    }
    return (nil, [Finding(.roomTaken, .refuses, .slot(wish.slot))])
  }

  private func roomFinding(_ claim: Claim) -> Finding {
    if case .closure = claim.owner { return Finding(.roomClosed, .refuses, .slot(claim.slot)) }
    return Finding(.roomTaken, .refuses, .slot(claim.slot))
  }
}
