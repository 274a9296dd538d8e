import AppointmentCore

/// Says who coaches, guides and follows whom, from when, and when it ended (R-020, §0b.1).
struct Assigner {
  let date: CivilDate
  let office: Office
  let suffix: String
  var dice: Dice
  var trajectories: [Trajectory] = []
  private var households: [StaffCode: Int] = [:]
  /// Whose turn it is to coach: those who are coached now and those of the past apart, so that every
  /// coach has somebody now.
  private var coachTurns = (now: 0, past: 0)
  private var legalTurn = 0
  private let coaches: [StaffCode]
  private let guides: [StaffCode]
  private let legal: [StaffCode]

  init(date: CivilDate, office: Office, suffix: String, dice: Dice) {
    self.date = date
    self.office = office
    self.suffix = suffix
    self.dice = dice
    coaches = office.staff(with: .coach, on: date).map(\.code)
    guides = office.staff(with: .begeleider, on: date).map(\.code)
    legal = office.staff(with: .legal, on: date).map(\.code)
  }

  func clock(of client: Client, _ household: DemoHousehold) -> GuidanceClock? {
    client.settled.map {
      GuidanceClock(
        settled: $0, policy: office.policies.governing(settled: $0),
        decisions: household.decisions.filter { $0.client == client.number })
    }
  }

  // MARK: - Coaching and guidance

  mutating func assign(_ household: inout DemoHousehold) {
    decide(&household)
    guard household.plan.group != .temporaryProtection else { return }
    coach(&household)
    guard household.members[0].settled != nil, !household.has(.legalOnly) else { return }
    let code = guide(for: household)
    var isCounted = false
    for (index, adult) in household.adults.enumerated() {
      guard let clock = clock(of: adult, household) else { continue }
      let start = clock.firstDay(ofMonth: clock.policy.settlementMonths + 1)
      let isOver = clock.firstDayAfter <= date
      if start <= date {
        trajectories.append(
          Trajectory(
            client: adult.number, stream: .guidance, started: start,
            closed: isOver ? clock.firstDayAfter : nil,
            ending: isOver ? ending(of: household) : nil))
      }
      // Of those in their third month half have a begeleider named ahead.
      let isAhead = start > date && (date.days(until: start) > 35 || dice.happens(40))
      guard !household.has(.carriedOver), !household.has(.unassigned), !isAhead else { continue }
      let own = household.plan.cast.indices.contains(index) ? castGuide(household, index) : code
      household.assignments.append(
        Assignment(
          client: adult.number, stream: .guidance, staff: own ?? code, from: start,
          to: isOver ? clock.firstDayAfter : nil))
      if !isOver, !isCounted {
        households[own ?? code, default: 0] += 1
        isCounted = true
      }
    }
  }

  private mutating func coach(_ household: inout DemoHousehold) {
    guard !household.has(.withoutCoach) else { return }
    let first = household.members[0]
    let isNow = first.settled.map { date < $0.adding(months: 3) } ?? true
    let code = coaches[(isNow ? coachTurns.now : coachTurns.past) % coaches.count]
    if isNow { coachTurns.now += 1 } else { coachTurns.past += 1 }
    household.coach = code
    guard let clock = clock(of: first, household) else {
      household.assignments.append(
        Assignment(
          client: first.number, stream: .settlement, staff: code, from: date.adding(days: -9)))
      return
    }
    let end = clock.firstDay(ofMonth: clock.policy.settlementMonths + 1)
    let isCarriedOver = household.has(.carriedOver)
    household.assignments.append(
      Assignment(
        client: first.number, stream: .settlement, staff: code,
        from: clock.settled.adding(days: -14), to: isCarriedOver ? nil : end))
    trajectories.append(
      Trajectory(
        client: first.number, stream: .settlement, started: clock.settled,
        closed: end <= date && !isCarriedOver ? end : nil))
  }

  /// The begeleider with the fewest households for a dagdeel, a language in common first.
  private mutating func guide(for household: DemoHousehold) -> StaffCode {
    let languages = household.members[0].languages
    let scored = guides.map { code -> (Double, StaffCode) in
      let count = households[code] ?? 0
      let dayparts = office.roster.daypartsPerWeek(of: code, in: [.begeleider, .coach], on: date)
      let shared = office.staff[code]!.languages.contains { languages.contains($0) }
      let wanted = Assigner.atLeast.first { $0.staff + suffix == code.text }?.households ?? 0
      let isWanted = count < wanted && dice.happens(60)
      let score = Double(count) / max(1, dayparts) + Double(dice.below(30)) / 100
      return (score - (shared ? 0.4 : 0) - (isWanted ? 3 : 0), code)
    }
    return scored.min { $0 < $1 }!.1
  }

  /// Whom the pictures show with so many households: Henk more than his two dagdelen carry, as the
  /// teamleider should see; and who is ill has talks that must be solved.
  private static let atLeast: [(staff: String, households: Int)] = [
    ("henk", 6), ("karin", 7), (DemoMorning.ill, 4),
  ]

  private func castGuide(_ household: DemoHousehold, _ index: Int) -> StaffCode? {
    household.plan.cast[index].begeleider.flatMap { StaffCode($0 + suffix) }
  }

  /// How guidance ended: three in four manage alone, one in ten is handed over.
  private mutating func ending(of household: DemoHousehold) -> Trajectory.Ending {
    if household.has(.moved) { return .moved }
    if household.has(.exitedEarly) { return .selfReliant }
    let chance = dice.below(100)
    return chance < 82 ? .selfReliant : chance < 94 ? .warmHandover : .other
  }

  /// The teamleider's decisions, each long enough ago to have been carried out.
  private func decide(_ household: inout DemoHousehold) {
    guard let settled = household.members[0].settled else { return }
    let client = household.members[0].number
    let by = StaffCode("marja" + suffix)!
    func add(_ change: TrajectoryDecision.Change, on day: CivilDate) {
      for member in household.members {
        household.decisions.append(
          TrajectoryDecision(client: member.number, change: change, decidedOn: day, by: by))
      }
    }
    if household.has(.extended) {
      let end = date.adding(days: 61)
      household.decisions.append(
        TrajectoryDecision(
          client: client, change: .extended(firstDayAfter: end, isAgreedWithMunicipality: true),
          decidedOn: settled.adding(months: 14), by: by))
    }
    if household.has(.moved) {
      add(.movedAway(settled.adding(months: 13)), on: settled.adding(months: 12).adding(days: 20))
    }
    if household.has(.exitedEarly) {
      add(
        .earlyExit(firstDayAfter: settled.adding(months: 13)), on: settled.adding(months: 12))
    }
  }

  // MARK: - Legal files

  /// Opens a legal file for an adult; closes it when a day is given.
  mutating func openLegalFile(
    for adult: Client, in household: inout DemoHousehold, from: CivilDate, closed: CivilDate?
  ) {
    let code = legal[legalTurn % legal.count]
    legalTurn += 1
    household.assignments.append(
      Assignment(client: adult.number, stream: .legal, staff: code, from: from, to: closed))
    trajectories.append(
      Trajectory(
        client: adult.number, stream: .legal, started: from, closed: closed,
        ending: closed == nil ? nil : .other))
  }
}
