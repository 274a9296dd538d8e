/// The first times at which a client can be seen by the own begeleider of that date.
///
/// Lessons are kept free, the window's end is never passed, and a time after the letter's date is
/// offered only after all that are in time.
public struct SlotSearch: Sendable {
  /// A wish, and in which days and how hard to look for times for it.
  @dynamicMemberLookup
  public struct Request: Hashable, Sendable {
    public var wish: TalkWish
    public var from: CivilDate
    /// How many days to look at, the first included.
    public var days: Int
    public var overLessons: Bool
    /// Whether interpreters who are not on the roster may be offered too, to be asked (§0b.13).
    public var asksInterpreters = false
    /// Who said that they cannot interpret the talk that is moved.
    public var declined: DeclinedInterpreter?
    /// The talk as it stands, whose own time is not looked for.
    public var apartFrom: Meeting?
    /// Somebody of the household whose talk it would be, with the client along (§0b.6).
    public var together: ClientNumber?
    /// The rhythm that the times should fit, counted from the last talk; the search then begins on
    /// the day that is due.
    public var rhythm: CountedRhythm?
    /// How many times are looked for at most.
    public var limit: Int

    public init(
      _ wish: TalkWish = TalkWish(), from: CivilDate, days: Int, overLessons: Bool = false,
      limit: Int = 5
    ) {
      self.wish = wish
      self.from = from
      self.days = days
      self.overLessons = overLessons
      self.limit = limit
    }

    /// The search for another time for a talk that there is.
    public init(moving talk: Appointment, from: CivilDate, days: Int, limit: Int) {
      self.init(TalkWish(of: talk), from: from, days: days, limit: limit)
      declined = talk.declined
    }

    /// Whether it is about residence or family reunification.
    public var isLegal: Bool { wish.isLegal }

    /// The parts of the wish, as its own.
    public subscript<Value>(dynamicMember part: WritableKeyPath<TalkWish, Value>) -> Value {
      get { wish[keyPath: part] }
      set { wish[keyPath: part] = newValue }
    }
  }

  /// What was found: times, or why there are none and what would help.
  public struct Answer: Hashable, Sendable {
    /// The times, in the order in which they are offered; empty when nothing is free.
    public var offers: [SlotOffer]
    /// Why there is nothing, one line a day; empty when there is something.
    public var bindings: [Binding]
    /// What could be given up, the cheapest first; empty when nothing would help.
    public var relaxations: [Relaxation]

    public init(
      offers: [SlotOffer], bindings: [Binding] = [], relaxations: [Relaxation] = []
    ) {
      self.offers = offers
      self.bindings = bindings
      self.relaxations = relaxations
    }
  }

  public let file: ClientFile
  public let availability: Availability

  public init(file: ClientFile, availability: Availability) {
    self.file = file
    self.availability = availability
  }

  /// The first offers in order of time, and when there are none what binds and what would help.
  public func answer(_ request: Request) -> Answer {
    var bindings: [Binding] = []
    let offers = offers(request, bindings: &bindings)
    guard offers.isEmpty else { return Answer(offers: offers) }
    return Answer(offers: [], bindings: bindings, relaxations: relaxations(of: request))
  }

  /// The first offers in order of time, without a look at what would help when there are none.
  public func offers(_ request: Request) -> [SlotOffer] {
    var ignored: [Binding] = []
    return offers(request, bindings: &ignored)
  }

  /// Everyone with whom a talk could be on a day.
  public func staff(for request: Request, on day: CivilDate) -> [Appointment.Continuity.Holder] {
    Appointment.Continuity.Holder.candidates(
      for: file, isLegal: request.isLegal, on: day, in: availability.office,
      substitute: request.substitute.flatMap { code in
        request.substitutionReason.map { (code, $0) }
      })
  }

  private func offers(_ request: Request, bindings: inout [Binding]) -> [SlotOffer] {
    if let member = request.together, let other = file.file(of: member) {
      var alone = request
      alone.together = nil
      alone.wish.others.append(file.client.number)
      return SlotSearch(file: other, availability: availability).offers(alone, bindings: &bindings)
    }
    if let rhythm = request.rhythm {
      var free = request
      free.rhythm = nil
      var week = free
      week.days = min(7, request.days)
      week.limit = .max
      let near = offers(week)
      return near.isEmpty
        ? offers(free, bindings: &bindings)
        : Array(rhythm.nearest(near, to: request.from).prefix(request.limit))
    }
    guard request.asksInterpreters, request.interpreter == nil else {
      return plainOffers(request, bindings: &bindings)
    }
    // Who is on the roster comes before who has to be asked, whatever the day.
    var rostered = request
    rostered.asksInterpreters = false
    var unasked: [Binding] = []
    let certain = plainOffers(rostered, bindings: &unasked)
    guard certain.count < request.limit else { return certain }
    let asked = plainOffers(request, bindings: &bindings).filter { offer in
      !certain.contains { $0.slot == offer.slot && $0.staff == offer.staff }
    }
    return Array((certain + asked).prefix(request.limit))
  }

  private func plainOffers(_ request: Request, bindings: inout [Binding]) -> [SlotOffer] {
    var found: [SlotOffer] = []
    var closed: CivilDate?
    let office = availability.office
    let rules = AppointmentRules(office: office, file: file, now: availability.now)
    // With whom it could be is asked for each day apart.
    var asked = request.wish
    asked.substitute = nil
    asked.substitutionReason = nil
    for day in CivilPeriod(from: request.from, days: max(1, request.days)) {
      let dayFindings = rules.dayFindings(AppointmentRequest(on: day, asked))
      if let blocking = dayFindings.first(where: \.severity.blocks) {
        bindings.append(Binding(kind: .window, day: day, code: blocking.code))
        // The window never opens again; before settlement only the coach is missing.
        if blocking.code == .guidanceEnded { break }
        continue
      }
      guard office.calendar.isOpen(on: day) else {
        closed = closed ?? day
        if office.calendar.hours.openWeekdays.contains(day.weekday) {
          bindings.append(Binding(kind: .office, day: day, code: .officeClosed))
        }
        continue
      }
      found += offers(request, on: day, dayFindings, bindings: &bindings)
      if found.count >= request.limit, day >= (request.letterDate ?? day) { break }
      if found.count >= request.limit, request.letterDate == nil { break }
    }
    // Weekends bind only where there was nothing else to look at.
    if found.isEmpty, bindings.isEmpty, let closed {
      bindings.append(Binding(kind: .office, day: closed, code: .officeClosed))
    }
    // Several legal workers may have the same minute free: in order of time, then of code.
    let sorted = found.sorted {
      ($0.slot.startMoment, $0.staff) < ($1.slot.startMoment, $1.staff)
    }
    return Array(sorted.prefix(request.limit))
  }

  /// The offers of a day with everyone with whom it could be, or what binds on it.
  private func offers(
    _ request: Request, on day: CivilDate, _ dayFindings: [Finding], bindings: inout [Binding]
  ) -> [SlotOffer] {
    var found: [SlotOffer] = []
    var obstacles = Obstacles()
    let holders = staff(for: request, on: day)
    for holder in holders {
      if let blocking = holder.findings.first(where: \.severity.blocks) {
        obstacles.addDay(blocking.code)
        continue
      }
      found += offers(request, with: holder, on: day, dayFindings, &obstacles)
    }
    if found.isEmpty {
      // A talk that is longer than every shift finds no start to try.
      let silent: VerdictCode = holders.isEmpty ? .noBegeleiderAssigned : .staffNotRostered
      bindings.append(Binding(day: day, code: obstacles.binding ?? silent))
    }
    return found
  }

  private func needs(for request: Request) -> MeetingNeeds {
    let wish = request.wish
    var needs = MeetingNeeds(of: file, in: wish.language, isLegal: wish.isLegal)
    needs.asksInterpreters = request.asksInterpreters
    needs.declined = request.declined
    needs.namedInterpreter = wish.interpreter
    needs.namedRoom = wish.room
    return needs
  }

  private func offers(
    _ request: Request, with holder: Appointment.Continuity.Holder, on day: CivilDate,
    _ dayFindings: [Finding], _ obstacles: inout Obstacles
  ) -> [SlotOffer] {
    let office = availability.office
    let wish = request.wish
    let minutes = wish.minutes(in: office.desk)
    let needs = needs(for: request)
    let talkDay = TalkDay(
      day, with: holder.staff, in: holder.roles, needs: needs, availability)
    if talkDay.shifts.isEmpty { obstacles.addDay(.staffNotRostered) }
    func isInTheWay(_ finding: Finding) -> Bool {
      finding.severity.blocks && !(request.overLessons && finding.code == .clientLesson)
    }
    var offers: [SlotOffer] = []
    for shift in talkDay.shifts {
      var start = shift.start.minuteOfDay
      while start + minutes <= shift.end.minuteOfDay {
        defer { start += office.desk.slotMinutes }
        let slot = TimeSlot(
          day, from: CivilTime(clampingMinuteOfDay: start),
          to: CivilTime(clampingMinuteOfDay: start + minutes))
        guard let slot else { continue }
        if let apart = request.apartFrom, apart.slot == slot, apart.staff == holder.staff {
          continue
        }
        let wanted = Meeting(
          clients: [file.client.number] + wish.others, staff: holder.staff, roles: holder.roles,
          slot: slot, place: wish.place)
        let (meeting, findings) = availability.complete(
          wanted, needs: needs, on: talkDay, isEnough: isInTheWay)
        let inTheWay = findings.filter(isInTheWay)
        guard inTheWay.isEmpty else {
          obstacles.addTime(inTheWay)
          continue
        }
        offers.append(
          SlotOffer(
            slot: slot, staff: holder.staff, continuity: holder.continuity,
            interpreter: meeting.interpreter, room: meeting.room,
            warnings: (dayFindings + holder.findings + findings).filter {
              $0.severity == .warns || $0.code == .clientLesson
            }))
        if offers.count >= request.limit { return offers }
      }
    }
    return offers
  }
}
