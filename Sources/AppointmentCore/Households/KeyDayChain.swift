/// The first talks with a new household around its key date: computed from the expected or confirmed
/// day and the coach's real free times, **proposed and never booked by itself** (§0b.7).
///
/// When the date moves, what was planned for a step moves as a proposal; what still lies in the days
/// of its step stays where it is.
public struct KeyDayChain: Sendable {
  public let steps: [KeyDayStep]
  public let file: ClientFile
  public let availability: Availability

  public init(steps: [KeyDayStep], file: ClientFile, availability: Availability) {
    self.steps = steps
    self.file = file
    self.availability = availability
  }

  /// The day around which the talks of somebody are planned: the confirmed one, else the expected
  /// day, or the first day on which the office opens in the expected week or month. Nil while
  /// nobody knows anything.
  public static func anchor(of client: Client, in calendar: OfficeCalendar) -> CivilDate? {
    if let settled = client.settled { return settled }
    guard let expected = client.expected else { return nil }
    if case .day(let day) = expected { return day }
    let open = calendar.nextOpenDay(onOrAfter: expected.firstDay)
    return open <= expected.lastDay ? open : expected.firstDay
  }

  /// A line for each step. `talks` are the appointments that were made for steps, by step; the
  /// live one of each.
  public func lines(with talks: [KeyDayStepCode: Appointment]) -> [KeyDayLine] {
    guard let anchor = KeyDayChain.anchor(of: file.client, in: availability.office.calendar) else {
      return []
    }
    var agenda = availability.agenda
    // What is proposed to move gives its time to the rest of the chain.
    for step in steps {
      guard let talk = talks[step.code], talk.status == .booked,
        !step.days(around: anchor).contains(talk.slot.date)
      else { continue }
      agenda.remove(owner: .appointment(talk.id))
    }
    return steps.map { step in
      let line = line(step, around: anchor, talk: talks[step.code], agenda)
      if let offer = line.offer {
        let meeting = Meeting(
          clients: [file.client.number], staff: offer.staff, roles: Meeting.roles(isLegal: false),
          slot: offer.slot, place: step.place, interpreter: offer.interpreter, room: offer.room)
        let owner = Claim.Owner.appointment(
          Identifier(UInt128(offer.slot.startMoment.minutesSince1970)))
        let taken = Availability(office: availability.office, agenda: agenda, now: availability.now)
        // So that no two lines propose the same minute.
        for claim in taken.claims(for: meeting, owner: owner) { agenda.insert(claim) }
      }
      return line
    }
  }

  private func line(
    _ step: KeyDayStep, around anchor: CivilDate, talk: Appointment?, _ agenda: Agenda
  ) -> KeyDayLine {
    let days = step.days(around: anchor)
    func line(_ state: KeyDayLine.State) -> KeyDayLine {
      KeyDayLine(step: step, days: days, state: state)
    }
    if let talk {
      if !talk.status.isOpen || talk.status != .booked { return line(.done(talk)) }
      if days.contains(talk.slot.date) { return line(.planned(talk)) }
    }
    let today = availability.now.date
    guard let ahead = CivilPeriod(from: max(days.start, today), upTo: days.end) else {
      return line(talk.map { .noTime($0) } ?? .past)
    }
    guard OwnBegeleider.of(file, on: ahead.start, in: availability.office) != nil else {
      return line(.nobody(talk))
    }
    let search = SlotSearch(
      file: file,
      availability: Availability(
        office: availability.office, agenda: agenda, now: availability.now))
    var wish = step.wish
    if let talk {
      wish.minutes = talk.slot.minutes
      wish.place = talk.place
    }
    let request = SlotSearch.Request(wish, from: ahead.start, days: ahead.dayCount, limit: 1)
    guard let offer = search.offers(request).first else { return line(.noTime(talk)) }
    return line(talk.map { .move($0, offer) } ?? .book(offer))
  }
}

/// One of a household's first talks: which days it may be on, and how it stands.
public struct KeyDayLine: Hashable, Sendable {
  /// How one of the first talks stands.
  public enum State: Hashable, Sendable {
    /// It stands in its days.
    case planned(Appointment)
    /// It stands, but the date moved: the proposal.
    case move(Appointment, SlotOffer)
    /// Nothing stands yet: the proposal.
    case book(SlotOffer)
    /// It was held, or is being held.
    case done(Appointment)
    /// Nothing is free in its days; the talk there is stays until somebody acts.
    case noTime(Appointment?)
    /// Nobody guides the household yet, so nobody can hold it; the talk there is stays.
    case nobody(Appointment?)
    /// Its days are over and nothing was planned.
    case past
  }

  public let step: KeyDayStep
  public let days: CivilPeriod
  public let state: State

  public init(step: KeyDayStep, days: CivilPeriod, state: State) {
    self.step = step
    self.days = days
    self.state = state
  }

  /// The time that is proposed, if one is.
  public var offer: SlotOffer? {
    switch state {
    case .move(_, let offer), .book(let offer): offer
    default: nil
    }
  }

  /// Lines in the order in which their proposals can be taken one after another: none is booked
  /// where another still stands that is to move away.
  public static func inOrder(_ lines: [KeyDayLine], bufferMinutes: Int) -> [KeyDayLine] {
    var rest = lines.filter { $0.offer != nil }
    var ordered: [KeyDayLine] = []
    while !rest.isEmpty {
      let free = rest.firstIndex { line in
        !rest.contains { $0.step.code != line.step.code && $0.isInTheWay(of: line, bufferMinutes) }
      }
      ordered.append(rest.remove(at: free ?? 0))
    }
    return ordered
  }

  /// Whether the talk that is to move still stands in the time that another line proposes.
  private func isInTheWay(of other: KeyDayLine, _ bufferMinutes: Int) -> Bool {
    guard case .move(let talk, _) = state, let offer = other.offer,
      talk.slot.date == offer.slot.date
    else { return false }
    return talk.slot.start.minuteOfDay < offer.slot.end.minuteOfDay + bufferMinutes
      && offer.slot.start.minuteOfDay < talk.slot.end.minuteOfDay + bufferMinutes
  }

  /// The command that takes the proposal for a client; nil where nothing is proposed.
  public func accepting(for client: ClientNumber) -> DeskCommand? {
    switch state {
    case .move(let talk, let offer): return .move(talk.id, to: offer.slot.startMoment)
    case .book(let offer):
      var request = BookingRequest(client: client, step.wish, taking: offer)
      request.step = step.code
      return .book(request)
    default: return nil
    }
  }
}
