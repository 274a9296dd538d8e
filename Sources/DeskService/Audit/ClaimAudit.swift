import AppointmentCore

/// The claims of an office from a day on, compared with what makes them.
struct ClaimAudit {
  /// How many claims of talks are not what the talks take, or are missing.
  private(set) var talks = 0
  /// The same of lessons, absences and closed rooms.
  private(set) var standing = 0

  private let office: Office
  /// As it would be had nobody closed the whole office: what stood before then still claims its time.
  private let calendar: OfficeCalendar
  private let period: CivilPeriod
  private let claims: [Claim]

  /// As far ahead as anything claims time, in days.
  private static let lookAhead = 800

  init(
    office: Office, calendar: OfficeCalendar, from today: CivilDate, in store: any StoreReading
  ) throws {
    self.office = office
    self.calendar = calendar
    period = CivilPeriod(from: today, days: Self.lookAhead)
    claims = try store.claims(of: nil, in: period)
    talks = unlike(try store.appointments(AppointmentFilter(period: period)))
    standing = unlike(
      StandingTimes(
        lessons: try store.lessons(of: nil), absences: try store.absences(in: period),
        closures: try store.closures(in: period)))
  }

  // MARK: - Talks

  private func unlike(_ appointments: [Appointment]) -> Int {
    let byOwner = Dictionary(grouping: claims.filter { !$0.owner.isStanding }, by: \.owner)
    let availability = Availability(
      office: office, agenda: Agenda(),
      now: CivilDateTime(period.start, CivilTime(clampingMinuteOfDay: 0)))
    var found = 0
    for talk in appointments where talk.status.occupies {
      let owner = Claim.Owner.appointment(talk.id)
      let kept = byOwner[owner] ?? []
      let wanted = availability.claims(for: talk.meeting, owner: owner)
      // The roster may be another since: how much a colleague keeps around the talk is as it was.
      let isKept = wanted.map { claim in
        kept.contains { $0.resource == claim.resource && $0.slot.holds(talk.slot) }
      }
      let resources = Set(wanted.map(\.resource))
      found += isKept.count { !$0 } + kept.count { !resources.contains($0.resource) }
      found += kept.count {
        $0.resource.isExact && $0.slot != talk.slot && $0.slot.holds(talk.slot)
      }
    }
    return found
  }

  // MARK: - What stands

  private func unlike(_ standing: StandingTimes) -> Int {
    let byDay = Dictionary(grouping: claims) { Place(resource: $0.resource, day: $0.slot.date) }
    let known = Set(standing.absences.map(\.id))
    var last: [Claim.Owner: CivilDate] = [:]
    for claim in claims where claim.owner.isStanding {
      last[claim.owner] = max(last[claim.owner] ?? claim.slot.date, claim.slot.date)
    }
    var found = 0
    for place in Set(byDay.keys).union(places(of: standing)) {
      let kept = byDay[place] ?? []
      func claims(_ calendar: OfficeCalendar) -> [Claim] {
        standing.claims(of: place.resource, on: place.day, calendar: calendar)
      }
      let wanted = claims(office.calendar)
      let allowed = wanted + claims(calendar)
      found += kept.count { claim in
        // An absence of before they had a person only has its claims.
        if case .absence(let id) = claim.owner, !known.contains(id) { return false }
        return claim.owner.isStanding
          && !allowed.contains { $0.owner == claim.owner && $0.slot.holds(claim.slot) }
      }
      found += wanted.count { claim in
        // Lessons are kept free only so far ahead.
        guard !claim.owner.isSoft || last[claim.owner].map({ place.day <= $0 }) == true else {
          return false
        }
        return !claim.pieces(outside: kept.map(\.slot)).isEmpty
      }
    }
    return found
  }

  /// A resource on a day.
  private struct Place: Hashable {
    let resource: Resource
    let day: CivilDate
  }

  private func places(of standing: StandingTimes) -> Set<Place> {
    func days(_ resource: Resource, _ days: CivilPeriod) -> [Place] {
      let first = max(days.start, period.start)
      let end = min(days.end, period.end)
      return CivilPeriod(from: first, upTo: end).map { part in
        part.map { Place(resource: resource, day: $0) }
      } ?? []
    }
    return Set(
      standing.absences.flatMap { days(.staff($0.staff), $0.period) }
        + standing.closures.flatMap { closure in
          closure.room.map { days(.room($0), closure.period) } ?? []
        }
        + Set(standing.lessons.map(\.client)).flatMap { days(.client($0), period) })
  }
}

extension TimeSlot {
  /// Whether another slot lies inside it.
  fileprivate func holds(_ other: TimeSlot) -> Bool {
    date == other.date && start <= other.start && other.end <= end
  }
}

extension Resource {
  /// Whether it is taken for exactly as long as a talk lasts; a colleague keeps time around it.
  fileprivate var isExact: Bool {
    switch self {
    case .client, .room: true
    case .staff: false
    }
  }
}
