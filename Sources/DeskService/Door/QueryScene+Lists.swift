import AppointmentCore

/// Lists of the office that more than one part of an answer is made of; nil, or without the key,
/// until one is read.
struct SceneLists {
  var waiting: [WaitingEntry]?
  var urgencies: [Urgency]?
  var openTalks: [Appointment]?
  /// By the day from which they are read.
  var standing: [CivilDate: StandingTimes] = [:]
  var orphans: [Orphan]?
  var interpreterQuestions: [UnansweredTalk]?
  /// With and without those who were told.
  var calls: [Bool: [CallTalk]] = [:]
}

/// Somebody who is to be told, with the talk as it is now.
struct CallTalk {
  let call: RepairCall
  let talk: Appointment
}

/// Each list is read once for an answer, by whichever of its parts asks first; a part that the acting
/// person may not ask for is not read.
extension QueryScene {
  /// Who waits, the longest first: as many as are looked at in one go.
  func waiting() throws -> [WaitingEntry] {
    guard may(.wait) else { return [] }
    return try once(\.waiting) { Array(try store.waiting().prefix(Self.listedWaiting)) }
  }

  private static var listedWaiting: Int { 40 }

  /// Who cannot wait and has no answer yet.
  func urgencies() throws -> [Urgency] {
    guard may(.urgency) else { return [] }
    return try once(\.urgencies) { try store.openUrgencies() }
  }

  /// Whom to call, with those who were told today only when asked for.
  ///
  /// A talk that moved on or was called off since was spoken about by whoever did so.
  func calls(withDone: Bool = false) throws -> [CallTalk] {
    guard may(.call) else { return [] }
    if let calls = lists.calls[withDone] { return calls }
    let calls = try store.repairCalls(withDone: withDone).filter {
      !$0.stand.state.isDone || $0.stand.at.date == today
    }
    let talks = Dictionary(
      try store.appointments(calls.map(\.appointment)).map { ($0.id, $0) },
      uniquingKeysWith: { $1 })
    let found = calls.compactMap { call in
      talks[call.appointment].flatMap {
        $0.status == .booked ? CallTalk(call: call, talk: $0) : nil
      }
    }
    lists.calls[withDone] = found
    return found
  }

  /// How far ahead talks are looked at, in days: nobody books further.
  private static var lookAhead: Int { 731 }

  /// The open talks that are not over, in order of time.
  func openTalks() throws -> [Appointment] {
    try once(\.openTalks) {
      let period = CivilPeriod(from: today, days: Self.lookAhead)
      return try store.appointments(AppointmentFilter(period: period, isOpenOnly: true))
        .filter { $0.slot.endMoment > now }
    }
  }

  /// Absences and closures from a day on, as far as talks are looked at.
  func standing(from day: CivilDate) throws -> StandingTimes {
    if let standing = lists.standing[day] { return standing }
    let period = CivilPeriod(from: day, days: Self.lookAhead)
    let standing = StandingTimes(
      absences: try store.absences(in: period), closures: try store.closures(in: period))
    lists.standing[day] = standing
    return standing
  }

  /// A list that is read at its first use.
  func once<List>(
    _ list: WritableKeyPath<SceneLists, List?>, _ read: () throws -> List
  ) rethrows -> List {
    if let known = lists[keyPath: list] { return known }
    let value = try read()
    lists[keyPath: list] = value
    return value
  }
}
