/// A talk that was hit, with its client's file.
public struct RepairCase: Sendable {
  public let appointment: Appointment
  public let file: ClientFile
  /// Why it cannot be held: what is away keeps the talk's time, as it is no free time.
  public let cause: OrphanCause

  public init(appointment: Appointment, file: ClientFile, cause: OrphanCause = .staffAbsent) {
    self.appointment = appointment
    self.file = file
    self.cause = cause
  }

  /// What of the talk's is not to be had at the time agreed.
  var missing: Resource? {
    switch cause {
    case .staffAbsent, .staffGone, .staffNotRostered: .staff(appointment.staff)
    case .interpreterAbsent, .interpreterGone:
      (appointment.interpreter?.staff).map { .staff($0) }
    case .roomClosed, .roomGone: appointment.room.map { .room($0) }
    case .officeClosed: nil
    }
  }
}

extension RepairInstance {
  /// The talks that were hit with every time that would do, over so many days from a day.
  ///
  /// A time that would do lies inside the window and before the letter's date, on free time of
  /// everyone in it, and over nobody's lesson; not before the time agreed, unless what is left after
  /// it is too little (``RepairOptions``). The other talks that were hit count as standing where they
  /// are, so that every line of a plan can be accepted on its own.
  public init(_ cases: [RepairCase], availability: Availability, days: CivilPeriod) {
    let board = RepairBoard(availability)
    self.init(
      talks: cases.map { one in
        RepairOptions(
          one, board: board, days: days, count: cases.count,
          daysApart: cases.daysApart(from: one.appointment)
        ).talk()
      },
      load: availability.agenda.quarters(in: days, without: Set(cases.map(\.appointment.id))))
  }
}

/// The search for every time that would do for one talk.
///
/// A talk moves to a later time. It moves to an earlier one only where the window or the letter's
/// date leaves none with the own begeleider, or fewer times than there are talks in the plan, so
/// that the others could take them all. For a talk on Wednesday 22 July 2026 of somebody whose
/// guidance ends that week, with leave from Monday 20, that is Thursday 16 July. The first day that
/// counts is the next on which the office opens: nobody is asked to come today.
struct RepairOptions {
  private let appointment: Appointment
  private let file: ClientFile
  private let days: CivilPeriod
  private let board: RepairBoard
  /// The day on which the talk was, with the talk itself taken away.
  private let ownDay: RepairBoard
  private let rules: AppointmentRules
  private let needs: MeetingNeeds
  /// How many talks the plan has: with fewer times, the others could take them all.
  private let count: Int
  /// How many other days the clients need for their other talks of the plan; then each claims its
  /// day.
  private let daysApart: Int
  /// After so many times that do not touch, no other talk of the plan can take them all.
  private var enough: Int { 2 * count + 1 }

  init(
    _ one: RepairCase, board: RepairBoard, days: CivilPeriod, count: Int, daysApart: Int
  ) {
    appointment = one.appointment
    file = one.file
    self.days = days
    self.board = board
    let there = board.availability
    var agenda = there.agenda
    let day = one.appointment.slot.date
    for resource in one.appointment.resources where resource != one.missing {
      for claim in agenda.claims(of: resource, on: day)
      where claim.owner == .appointment(one.appointment.id) {
        agenda.remove(claim)
      }
    }
    ownDay = RepairBoard(Availability(office: there.office, agenda: agenda, now: there.now))
    rules = AppointmentRules(office: there.office, file: one.file, now: there.now)
    needs = MeetingNeeds(of: one.file, isLegal: one.appointment.isLegal)
    self.count = count
    self.daysApart = daysApart
  }

  private var office: Office { board.availability.office }

  /// The last day inside the window and before the letter's date.
  private var lastDay: CivilDate? {
    let window = appointment.isLegal ? nil : rules.clock?.windowLastDay
    return [window, appointment.letterDate].compactMap { $0 }.min()
  }

  /// Every time that would do.
  ///
  /// Enough of them is enough: a talk that has so many times with its own begeleider that the others
  /// of the plan cannot take them all is never better off elsewhere, and never later.
  func talk() -> RepairInstance.Talk {
    let repairDays = RepairDays(
      from: appointment.slot.date, upTo: lastDay, in: days, today: board.availability.now.date,
      office.calendar)
    let later = repairDays.later
    var found = Found()
    if later.isEmpty, let lastDay, lastDay < days.lastDay { found.obstacle = .windowEnds(lastDay) }
    var own = Untouched()
    var others = Untouched()
    collect(later, { $0.kind == .own }, upTo: enough, &found, &own)
    let limit = own.count < enough ? enough : Self.fewOthers
    collect(later, { $0.kind != .own }, upTo: limit, &found, &others)
    if own.dayCount <= daysApart || own.count + others.count < count {
      collect(repairDays.earlier, { $0.kind == .own }, upTo: enough, &found, &own)
    }
    if own.count + others.count < count {
      collect(repairDays.earlier, { $0.kind != .own }, upTo: enough, &found, &others)
    }
    if let lastDay, lastDay < days.lastDay, [.full, .nobody].contains(found.obstacle) {
      found.obstacle = .windowEnds(lastDay)
    }
    return RepairInstance.Talk(
      appointment: appointment, lastDay: lastDay, options: found.options,
      obstacle: found.obstacle)
  }

  /// How many times with others are looked for when the own begeleider has enough: a choice for
  /// whoever does not want to wait.
  private static let fewOthers = 12

  /// What was found so far, and why nothing when nothing was.
  private struct Found {
    var options: [RepairOption] = []
    var obstacle = RepairObstacle.nobody
  }

  /// Looks for times with some of those who could hold the talk, day after day until there are so
  /// many that do not touch, on days enough for the clients' other talks.
  private func collect(
    _ days: [RepairDay], _ isWanted: (Holder) -> Bool, upTo limit: Int, _ found: inout Found,
    _ untouched: inout Untouched
  ) {
    for day in days where untouched.count < limit || untouched.dayCount <= daysApart {
      collect(holders(on: day.date).filter(isWanted), day, &found, &untouched)
    }
  }

  private func collect(
    _ holders: [Holder], _ day: RepairDay, _ found: inout Found, _ untouched: inout Untouched
  ) {
    guard let someone = holders.first else { return }
    if let code = blocking(on: day.date, someone.kind == .own ? nil : someone.staff) {
      if found.obstacle == .nobody { found.obstacle = .rules(code) }
      return
    }
    for holder in holders {
      let times = times(with: holder, on: day)
      if times.isRostered { found.obstacle = .full }
      for option in times.options { untouched.count(option) }
      found.options += times.options
    }
  }

  /// Counts times that do not touch each other, each person and day by itself.
  private struct Untouched {
    private(set) var count = 0
    private var end: [Place: CivilTime] = [:]

    var dayCount: Int { Set(end.keys.map(\.day)).count }

    private struct Place: Hashable {
      let staff: StaffCode
      let day: CivilDate
    }

    mutating func count(_ option: RepairOption) {
      let place = Place(staff: option.staff, day: option.slot.date)
      if let last = end[place], option.slot.start < last { return }
      end[place] = option.staffSlot.end
      count += 1
    }
  }

  /// What the rules say against a day, whatever the minute.
  private func blocking(on day: CivilDate, _ substitute: StaffCode?) -> VerdictCode? {
    var wish = TalkWish(of: appointment)
    wish.substitute = substitute
    wish.substitutionReason = substitute.map { _ in .absence }
    return rules.dayFindings(AppointmentRequest(on: day, wish))
      .first(where: \.severity.blocks)?.code
  }

  private struct Holder {
    let kind: RepairOption.Holder
    let staff: StaffCode
  }

  /// Who could hold the talk on a day: the own begeleider, the deputy, then everyone with the same
  /// role, by code.
  private func holders(on day: CivilDate) -> [Holder] {
    // With whom the client would rather not be is never put in another's place.
    everyHolder(on: day).filter { $0.kind == .own || !file.ratherNot.contains($0.staff) }
  }

  private func everyHolder(on day: CivilDate) -> [Holder] {
    if appointment.isLegal {
      let own = OwnBegeleider.legalWorker(of: file, on: day, in: office)
      return board.staff(with: .legal, on: day).map {
        Holder(kind: own == nil || own == $0 ? .own : .substitute, staff: $0)
      }
    }
    let own = OwnBegeleider.of(file, on: day, in: office, clock: rules.clock)
    var found = own.map { [Holder(kind: .own, staff: $0.staff)] } ?? []
    let deputy = office.employed(own.flatMap { office.staff[$0.staff]?.deputy }, on: day)
    if let deputy { found.append(Holder(kind: .deputy, staff: deputy.code)) }
    let role = own?.stream.role ?? .begeleider
    found += board.staff(with: role, on: day).filter { code in
      !found.contains { $0.staff == code }
    }.map { Holder(kind: .substitute, staff: $0) }
    return found
  }

  private func times(
    with holder: Holder, on day: RepairDay
  ) -> (options: [RepairOption], isRostered: Bool) {
    let board = day.date == appointment.slot.date ? ownDay : board
    let starts = board.starts(
      of: holder.staff, isLegal: appointment.isLegal, on: day.date,
      minutes: appointment.slot.minutes, at: appointment.place)
    let options = starts.compactMap { start -> RepairOption? in
      guard (start.slot.startMoment < appointment.slot.startMoment) == day.isEarlier else {
        return nil
      }
      for client in appointment.clients
      where board.availability.agenda.firstConflict(
        with: start.slot, of: .client(client)) != nil
      {
        return nil
      }
      var rooms: [RoomCode] = []
      if appointment.place.needsRoom, !office.rooms(on: start.slot.date).isEmpty {
        rooms = first(appointment.room, of: board.rooms(in: start.slot))
        guard !rooms.isEmpty else { return nil }
      }
      let interpreters = interpreters(with: holder.staff, in: start.slot, board)
      return RepairOption(
        holder: holder.kind, staff: holder.staff, slot: start.slot, staffSlot: start.claimed,
        clientSlot: daysApart > 0 ? TimeSlot(wholeDay: day.date) : nil,
        rooms: rooms, interpreters: interpreters, delay: day.delay,
        discomfort: discomfort(of: start.slot, holder, interpreters))
    }
    return (options, !starts.isEmpty)
  }

  /// The interpreters of a time; by telephone where one is needed and nobody is free (§0b.13).
  private func interpreters(
    with staff: StaffCode, in slot: TimeSlot, _ board: RepairBoard
  ) -> [RepairOption.Interpreter] {
    guard
      let found = board.interpreters(
        with: staff, for: needs, in: slot, at: appointment.place)
    else { return [] }
    if appointment.interpreter == .telephone || found.isEmpty && needs.interpreter == .needed {
      return [RepairOption.Interpreter(.telephone)]
    }
    guard let wanted = appointment.interpreter, found.first?.choice != wanted else { return found }
    let usual = found.filter { $0.choice == appointment.interpreter }
    return usual + found.filter { $0.choice != appointment.interpreter }
  }

  private func first(_ room: RoomCode?, of rooms: [RoomCode]) -> [RoomCode] {
    guard let room, rooms.first != room, rooms.contains(room) else { return rooms }
    return [room] + rooms.filter { $0 != room }
  }

  /// Smaller is easier for the client: the deputy before somebody new, an interpreter at the table
  /// before one on the telephone, later before earlier, and about the time of day that was agreed.
  private func discomfort(
    of slot: TimeSlot, _ holder: Holder, _ interpreters: [RepairOption.Interpreter]
  ) -> Int {
    let apart = abs(slot.start.minuteOfDay - appointment.slot.start.minuteOfDay) / 15
    let isNew = holder.kind == .substitute ? 100 : 0
    let isByTelephone =
      interpreters.first?.choice == .telephone && appointment.interpreter != .telephone
    let isEarlier = slot.startMoment < appointment.slot.startMoment
    return isNew + (isByTelephone ? 200 : 0) + (isEarlier ? 50 : 0) + min(apart, 40)
  }
}
