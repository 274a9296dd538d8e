internal import AppointmentCore

/// Judges one line of an agenda by the rules: whose talk it was, and what would be said of it.
struct ImportJudge {
  let facts: ImportFacts
  /// Of an empty agenda: collisions are the ledger's.
  let availability: Availability

  private var office: Office { facts.office }

  /// The appointment that a line stands for.
  func appointment(
    _ line: AppointmentLine, _ file: ClientFile?, _ id: Identifier<Appointment>,
    reference: AppointmentReference
  ) -> Appointment {
    Appointment(
      id: id, reference: reference, clients: line.clients,
      staff: line.staff, interpreter: line.interpreter, room: line.room, place: line.place,
      kind: line.kind, slot: line.slot, status: line.status,
      topics: line.topics, continuity: continuity(of: line, file),
      cancelReason: line.status == .cancelled ? .other : nil)
  }

  /// Whether the talk is the own begeleider's, on its own day. An old agenda does not say why
  /// somebody else held a talk, and no reason is made up, except that a colleague of the client's
  /// other stream held it.
  private func continuity(
    of line: AppointmentLine, _ file: ClientFile?
  ) -> Appointment.Continuity {
    let day = line.slot.date
    guard let file, office.employed(line.staff, on: day) != nil else { return .other }
    if line.isLegal {
      let worker = OwnBegeleider.legalWorker(of: file, on: day, in: office)
      let isLegalWorker = office.staff[line.staff]?.roles.contains(.legal) == true
      return isLegalWorker && (worker ?? line.staff) == line.staff ? .own : .other
    }
    guard let own = OwnBegeleider.of(file, on: day, in: office) else { return .other }
    if own.staff == line.staff { return own.isCarriedOver ? .carriedOver : .own }
    let hasOtherStream = file.assignments.contains {
      $0.staff == line.staff && $0.stream != .legal && $0.holds(on: day)
    }
    return hasOtherStream ? .substitute(.transition) : .other
  }

  /// What is to be said of a line: of a talk to come all that the rules say; of the past only that
  /// its colleague has gone or that it has no outcome, as nobody can move it any more.
  func matters(of line: AppointmentLine, _ file: ClientFile?) -> [ImportNotice.Matter] {
    var matters: [ImportNotice.Matter] = []
    let isPast = line.slot.date < facts.today
    let lastDay = isPast ? facts.today : line.slot.date
    if office.employed(line.staff, on: lastDay) == nil {
      matters.append(.departedStaff(line.staff))
    }
    guard line.status.occupies else { return matters }
    if isPast {
      if line.status.isOpen { matters.append(.stillOpen(line.status)) }
      return matters
    }
    guard let file else { return matters }
    let findings = (ruleFindings(line, file) + placeFindings(line, file)).filter {
      $0.severity != .informs && $0.code != .staffUnknown
    }
    var said: Set<VerdictCode> = []
    for finding in findings where said.insert(finding.code).inserted {
      matters.append(.finding(finding))
    }
    return matters
  }

  private func ruleFindings(_ line: AppointmentLine, _ file: ClientFile) -> [Finding] {
    AppointmentRules(office: office, file: file, now: nil).dayFindings(
      AppointmentRequest(
        on: line.slot.date,
        TalkWish(kind: line.kind, topics: line.topics, substitute: line.staff)))
  }

  private func placeFindings(_ line: AppointmentLine, _ file: ClientFile) -> [Finding] {
    let wish = Meeting(
      clients: line.clients, staff: line.staff, roles: Meeting.roles(isLegal: line.isLegal),
      slot: line.slot, place: line.place)
    var needs = MeetingNeeds(of: file, isLegal: line.isLegal)
    needs.namedInterpreter = line.interpreter
    needs.namedRoom = line.room
    // A line without an interpreter is taken as it is; nobody is looked for.
    if line.interpreter == nil { needs.interpreter = .none }
    let findings = availability.complete(wish, needs: needs).findings
    return findings + missingInterpreter(line, file)
  }

  private func missingInterpreter(_ line: AppointmentLine, _ file: ClientFile) -> [Finding] {
    guard line.interpreter == nil, file.client.interpreter == .needed else { return [] }
    let spoken = office.staff[line.staff]?.languages ?? []
    let isUnderstood = file.client.languages.contains { $0 != .unknown && spoken.contains($0) }
    return isUnderstood ? [] : [Finding(.noInterpreter, .asks, .languages(file.client.languages))]
  }
}
