import AppointmentCore

/// Makes the wishes of a household's people in the rhythm of their months: often in the settlement
/// months, every few weeks after, and legal files every two months.
struct TalkPlanner {
  let date: CivilDate
  let office: Office
  /// No wish lies before this day, or after the last.
  let period: CivilPeriod
  var dice: Dice
  private(set) var wishes: [Wish] = []

  init(date: CivilDate, office: Office, period: CivilPeriod, dice: Dice) {
    self.date = date
    self.office = office
    self.period = period
    self.dice = dice
  }

  mutating func plan(_ household: DemoHousehold) {
    for index in household.adults.indices {
      let file = household.file(of: index)
      if household.plan.span == .announced {
        if index == 0, household.coach != nil { planBeforeSettlement(file) }
        continue
      }
      guard let clock = file.clock(under: office.policies),
        file.client.group.hasGuidance == true
      else { continue }
      if !household.has(.legalOnly) {
        if index == 0 { planSettlement(household, file, clock) }
        planGuidance(household, file, clock, isPartner: index > 0)
      }
      planLegal(household, file)
    }
  }

  /// All wishes by day, and on one day in the order in which they were made.
  func sorted() -> [Wish] { wishes.sorted { ($0.day, $0.ordinal) < ($1.day, $1.ordinal) } }

  private mutating func add(_ wish: Wish, _ household: DemoHousehold? = nil) {
    guard period.contains(wish.day) else { return }
    if let household, wish.day >= date, household.has(.nothingAhead) { return }
    // Later weeks hold fewer talks: there is room to book.
    let ahead = date.days(until: wish.day)
    if ahead > 28, dice.happens(75) { return }
    if ahead > 14, ahead <= 28, dice.happens(45) { return }
    var wish = wish
    wish.ordinal = wishes.count
    if household?.has(.nothingAhead) ?? false { wish.before = date }
    wishes.append(wish)
  }

  private mutating func planBeforeSettlement(_ file: ClientFile) {
    add(
      Wish(
        clients: [file.client.number], file: file, day: date.adding(days: 2 + dice.below(6)),
        kind: .introduction, minutes: 60, topics: [.housing]))
  }

  /// Weekly talks with the household's coach in months 1 to 3.
  private mutating func planSettlement(
    _ household: DemoHousehold, _ file: ClientFile, _ clock: GuidanceClock
  ) {
    let end = clock.firstDay(ofMonth: clock.policy.settlementMonths + 1)
    var day = clock.settled.adding(days: dice.number(in: 1...4))
    let introduction = clock.settled.adding(days: office.desk.introductionWeek * 7)
    var count = 0
    let both = household.members.prefix(min(2, household.adults.count)).map(\.number)
    while day < end {
      let isIntake = count == 0
      let isIntroduction = day >= introduction && day < introduction.adding(days: 9)
      add(
        Wish(
          clients: isIntake || dice.happens(30) ? Array(both) : [file.client.number], file: file,
          day: day, kind: isIntake ? .intake : isIntroduction ? .introduction : .talk,
          minutes: isIntake ? 60 : 45, topics: topics(inMonth: 1, household),
          place: dice.happens(22) ? .home : dice.happens(4) ? .elsewhere : .office),
        household)
      count += 1
      day = day.adding(days: dice.number(in: 6...9))
    }
  }

  /// Talks with the own begeleider from month 4, the last of them about the exit.
  private mutating func planGuidance(
    _ household: DemoHousehold, _ file: ClientFile, _ clock: GuidanceClock, isPartner: Bool
  ) {
    let start = clock.firstDay(ofMonth: clock.policy.settlementMonths + 1)
    var day = max(start, period.start).adding(days: dice.below(14))
    let isOwnless = household.has(.unassigned)
    while day < min(clock.firstDayAfter.adding(days: -1), period.end) {
      let month = clock.month(on: day)
      let isLast = day.days(until: clock.firstDayAfter) < 21
      let seen = day.days(until: date)
      let isSilent = household.has(.silent) && seen >= 0 && seen < 64
      if !isOwnless, !isSilent {
        var wish = Wish(
          clients: [file.client.number], file: file, day: day, kind: isLast ? .exitTalk : .talk,
          minutes: dice.pick([30, 45, 45, 45, 60]), topics: topics(inMonth: month, household),
          place: place())
        if seen > 0, dice.happens(4) { wish.substitution = dice.happens(70) ? .absence : .urgent }
        if isPartner || household.adults.count == 1 || !dice.happens(12) {
          add(wish, household)
        } else {
          wish.clients = household.members.prefix(2).map(\.number)
          if household.members[1].settled == household.members[0].settled { add(wish, household) }
        }
      }
      let rhythm = month <= 8 ? 9...15 : 13...22
      day = day.adding(days: dice.number(in: rhythm) + (isPartner ? 10 : 0))
    }
  }

  private mutating func planLegal(_ household: DemoHousehold, _ file: ClientFile) {
    guard
      let assignment = file.assignments.first(where: {
        $0.stream == .legal && $0.client == file.client.number
      })
    else { return }
    var day = max(assignment.from.adding(days: 3), period.start).adding(days: dice.below(40))
    while day < min(assignment.to ?? period.end, period.end) {
      var wish = Wish(
        clients: [file.client.number], file: file, day: day, days: 20, kind: .legal, minutes: 60,
        topics: [.legal], place: dice.happens(12) ? .telephone : .office)
      wish.isLegal = true
      let seen = day.days(until: date)
      if !(household.has(.silent) && seen >= 0 && seen < 64) { add(wish, household) }
      day = day.adding(days: dice.number(in: 38...60))
    }
  }

  private mutating func place() -> Place {
    switch dice.below(100) {
    case ..<80: .office
    case ..<86: .home
    case ..<92: .telephone
    case ..<96: .samenwerkplein
    case ..<98: .video
    default: .elsewhere
    }
  }

  /// One or two topics, as they come up in a month; never a private one, which is not stored.
  private mutating func topics(inMonth month: Int, _ household: DemoHousehold) -> [HelpTopic] {
    var choice: [HelpTopic] =
      month <= 3
      ? [.housing, .housing, .money, .post, .health, .allowances, .integration]
      : [
        .post, .post, .money, .money, .allowances, .housing, .health, .integration, .work,
        .takingPart, .other,
      ]
    if household.plan.children > 0 { choice.append(.children) }
    let first = dice.pick(choice)
    let second = dice.pick(choice)
    return dice.happens(60) || first == second ? [first] : [first, second].sorted()
  }
}
