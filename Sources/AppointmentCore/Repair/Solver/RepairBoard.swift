/// What is free in the days of a plan, asked of ``Availability`` once for all the talks that look
/// for it: whether a colleague, a room or an interpreter is free does not depend on the client.
final class RepairBoard {
  let availability: Availability
  private var starts: [StartKey: [Start]] = [:]
  private var rooms: [TimeSlot: [RoomCode]] = [:]
  private var interpreters: [InterpreterKey: TalkDay.Interpreter] = [:]

  private var free: [MeetingNeeds: [Meet: [RepairOption.Interpreter]]] = [:]
  private var ableOnDay: [DayKey: [StaffCode]] = [:]
  private var members: [RoleKey: [StaffCode]] = [:]

  private struct Meet: Hashable {
    let slot: TimeSlot
    let place: Place
  }

  private struct DayKey: Hashable {
    let needs: MeetingNeeds
    let day: CivilDate
  }

  private struct RoleKey: Hashable {
    let role: Role
    let day: CivilDate
  }

  private struct StartKey: Hashable {
    let staff: StaffCode
    let isLegal: Bool
    let day: CivilDate
    let minutes: Int
    let place: Place
  }

  private struct InterpreterKey: Hashable {
    let staff: StaffCode
    let day: CivilDate
  }

  /// A time at which somebody could talk, and what it takes of theirs.
  struct Start {
    let slot: TimeSlot
    let claimed: TimeSlot
  }

  init(_ availability: Availability) { self.availability = availability }

  /// When somebody can hold a talk of so many minutes on a day.
  func starts(
    of staff: StaffCode, isLegal: Bool, on day: CivilDate, minutes: Int, at place: Place
  ) -> [Start] {
    let key = StartKey(staff: staff, isLegal: isLegal, day: day, minutes: minutes, place: place)
    if let known = starts[key] { return known }
    let roles = Meeting.roles(isLegal: isLegal)
    let talkDay = TalkDay(day, with: staff, in: roles, needs: MeetingNeeds(), availability)
    var found: [Start] = []
    for shift in talkDay.shifts where talkDay.mayTalk && talkDay.isOpen {
      var start = shift.start.minuteOfDay
      while start + minutes <= shift.end.minuteOfDay {
        defer { start += availability.office.desk.slotMinutes }
        let slot = TimeSlot(
          day, from: CivilTime(clampingMinuteOfDay: start),
          to: CivilTime(clampingMinuteOfDay: start + minutes))
        guard let slot else { continue }
        let wish = Meeting(clients: [], staff: staff, roles: roles, slot: slot, place: place)
        guard slot.startMoment >= availability.now,
          availability.staffFindings(wish, talkDay).isEmpty
        else { continue }
        found.append(
          Start(slot: slot, claimed: availability.buffered(slot, in: talkDay.shifts, at: place)))
      }
    }
    starts[key] = found
    return found
  }

  /// The rooms that are free in a slot, in the office's order.
  func rooms(in slot: TimeSlot) -> [RoomCode] {
    if let known = rooms[slot] { return known }
    let free = availability.office.rooms(on: slot.date).map(\.code).filter {
      availability.agenda.firstConflict(with: slot, of: .room($0)) == nil
    }
    rooms[slot] = free
    return free
  }

  /// Who can interpret a talk with somebody in a slot, in order of preference, with what it claims
  /// of them; nil when nobody has to be looked for.
  func interpreters(
    with staff: StaffCode, for needs: MeetingNeeds, in slot: TimeSlot, at place: Place
  ) -> [RepairOption.Interpreter]? {
    guard availability.looksForInterpreter(staff, needs) else { return nil }
    let found = interpreters(for: needs, in: slot, with: staff, at: place)
    return found.contains { $0.choice.staff == staff }
      ? found.filter { $0.choice.staff != staff } : found
  }

  /// The same whoever talks, as far as they do not interpret for themselves.
  private func interpreters(
    for needs: MeetingNeeds, in slot: TimeSlot, with staff: StaffCode, at place: Place
  ) -> [RepairOption.Interpreter] {
    if let known = free[needs]?[Meet(slot: slot, place: place)] { return known }
    let day = DayKey(needs: needs, day: slot.date)
    let able =
      ableOnDay[day] ?? availability.interpreters(for: needs, with: staff, on: slot.date)
    ableOnDay[day] = able
    let found = able.compactMap { code -> RepairOption.Interpreter? in
      let one = interpreter(code, on: slot.date)
      guard one.shifts.holding(slot) != nil,
        availability.hasNothing(one, in: slot, at: place)
      else { return nil }
      return RepairOption.Interpreter(
        .staff(code), claiming: availability.buffered(slot, in: one.shifts, at: place))
    }
    free[needs, default: [:]][Meet(slot: slot, place: place)] = found
    return found
  }

  /// Everyone who has a role and works here on a day.
  func staff(with role: Role, on day: CivilDate) -> [StaffCode] {
    let key = RoleKey(role: role, day: day)
    if let known = members[key] { return known }
    let found = availability.office.staff(with: role, on: day).map(\.code)
    members[key] = found
    return found
  }

  private func interpreter(_ staff: StaffCode, on day: CivilDate) -> TalkDay.Interpreter {
    let key = InterpreterKey(staff: staff, day: day)
    if let known = interpreters[key] { return known }
    let found = availability.interpreter(staff, on: day)
    interpreters[key] = found
    return found
  }
}
