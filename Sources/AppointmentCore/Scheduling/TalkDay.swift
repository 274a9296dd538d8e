/// What a day holds for a talk with somebody, whatever the minute: found once for all the times of
/// that day that a search looks at, and interpreters and rooms only when a time comes so far.
final class TalkDay {
  /// Whether the office opens.
  let isOpen: Bool
  /// Whether the one who talks works here in a role for it.
  let mayTalk: Bool
  /// When the one who talks is on the roster in a role for it.
  let shifts: [TimeSlot]
  /// What the one who talks has that day.
  let claims: [Claim]
  /// Who can interpret, in order of preference; empty when nobody has to be looked for.
  private(set) lazy var interpreters: [Interpreter] =
    availability.interpreters(for: needs, with: staff, on: date).map {
      availability.interpreter($0, on: date)
    }
  /// The rooms and what is in them that day, in the office's order.
  private(set) lazy var rooms: [(code: RoomCode, claims: [Claim])] =
    availability.office.rooms(on: date).map {
      ($0.code, availability.agenda.claims(of: .room($0.code), on: date))
    }

  private let availability: Availability
  private let date: CivilDate
  private let staff: StaffCode
  private let needs: MeetingNeeds

  /// Somebody who can interpret, when they are on the roster for it, and what they have that day.
  struct Interpreter {
    let staff: StaffCode
    let shifts: [TimeSlot]
    let claims: [Claim]
  }

  /// The day of a talk with somebody in some roles, for what a client needs.
  init(
    _ date: CivilDate, with staff: StaffCode, in roles: Set<Role>, needs: MeetingNeeds,
    _ availability: Availability
  ) {
    let office = availability.office
    isOpen = office.calendar.isOpen(on: date)
    mayTalk =
      office.employed(staff, on: date).map { !roles.isDisjoint(with: $0.roles) } ?? false
    shifts = office.shiftSlots(of: staff, roles: roles, on: date)
    claims = availability.agenda.claims(of: .staff(staff), on: date)
    self.availability = availability
    self.date = date
    self.staff = staff
    self.needs = needs
  }
}

extension Availability {
  /// When somebody can interpret on a day.
  func interpreter(_ staff: StaffCode, on date: CivilDate) -> TalkDay.Interpreter {
    TalkDay.Interpreter(
      staff: staff, shifts: office.shiftSlots(of: staff, roles: [.interpreter], on: date),
      claims: agenda.claims(of: .staff(staff), on: date))
  }

  /// Whether an interpreter is to be looked for: somebody named is not, and neither is one when the
  /// two understand each other.
  func looksForInterpreter(_ staff: StaffCode, _ needs: MeetingNeeds) -> Bool {
    needs.namedInterpreter == nil && needs.interpreter.isWanted && !speaksLanguage(staff, needs)
  }

  /// Whether somebody speaks one of the client's languages, Dutch included when the client does.
  func speaksLanguage(_ code: StaffCode, _ needs: MeetingNeeds) -> Bool {
    office.staff[code]?.speaks(oneOf: needs.languages) ?? false
  }

  /// Interpreters of a language without those whom the client would rather not have: where a
  /// professional is wanted they come first, then those of the wished gender. Neither wish is a
  /// reason to find nobody; what was not met is a warning (``remarks(on:for:in:)``).
  func interpreters(
    for needs: MeetingNeeds, with staff: StaffCode, on day: CivilDate
  ) -> [StaffCode] {
    guard looksForInterpreter(staff, needs) else { return [] }
    let able = office.staff(with: .interpreter, on: day).filter { member in
      !needs.ratherNot.contains(member.code) && member.speaks(oneOf: needs.languages)
        && needs.declined != DeclinedInterpreter(staff: member.code, day: day)
    }
    func rank(_ member: StaffMember) -> Int {
      (needs.prefersProfessional && member.kind != .professional ? 2 : 0)
        + (needs.interpreterGender.map { $0 != member.gender } == true ? 1 : 0)
    }
    return (0...3).flatMap { wanted in able.filter { rank($0) == wanted }.map(\.code) }
  }

  /// What is worth knowing of an interpreter who can come: to be asked still, or not what was
  /// wished for.
  func remarks(
    on code: StaffCode, for needs: MeetingNeeds, in slot: TimeSlot
  ) -> [Finding] {
    var codes: [VerdictCode] = []
    let shifts = office.shiftSlots(of: code, roles: [.interpreter], on: slot.date)
    if shifts.holding(slot) == nil { codes.append(.interpreterNotAsked) }
    let member = office.staff[code]
    if let gender = needs.interpreterGender, member?.gender != gender {
      codes.append(.interpreterGender)
    }
    if needs.prefersProfessional, member?.kind != .professional {
      codes.append(.interpreterNotProfessional)
    }
    return codes.map { Finding($0, .warns, .staff(code)) }
  }
}

extension StaffMember {
  /// Whether somebody speaks one of some languages. What is not known is no language.
  func speaks(oneOf wanted: [LanguageCode]) -> Bool {
    wanted.contains { $0 != .unknown && languages.contains($0) }
  }
}

extension InterpreterNeed {
  /// Whether somebody has to be looked for.
  public var isWanted: Bool { self == .needed || self == .preferred }
}

extension [Claim] {
  /// The first that shares a minute with a slot of the same day.
  func first(in slot: TimeSlot) -> Claim? { first { $0.slot.overlaps(slot) } }
}

extension [TimeSlot] {
  /// The slot that holds all of another.
  func holding(_ slot: TimeSlot) -> TimeSlot? {
    first { $0.start <= slot.start && slot.end <= $0.end }
  }
}
