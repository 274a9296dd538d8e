import AppointmentCore
import DeskService

/// One office of the demo while it is being made: its staff, its households, its agenda. A demo of
/// scale N is N of these, each with its own people and rooms, so that the work grows with N alone.
struct OfficeCell {
  let date: CivilDate
  let seed: UInt64
  let index: Int
  var office: Office
  let workforce: Workforce
  var mill: Mill
  var households: [DemoHousehold] = []
  var book: TalkBook
  var batch = ImportBatch()

  var suffix: String { index == 0 ? "" : String(index + 1) }
  var now: CivilDateTime { CivilDateTime(date, DemoMorning.clock) }

  /// Months of talks that the demo holds before its day.
  static let monthsBack = 15
  /// Days ahead in which talks are planned.
  static let daysAhead = 42

  init(index: Int, date: CivilDate, seed: UInt64, tables: Office, mill: Mill) {
    self.date = date
    self.seed = seed
    self.index = index
    self.mill = mill
    workforce = Workforce(office: index, around: date)
    office = tables
    office.staff = Dictionary(
      workforce.staff.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    office.rooms = workforce.rooms
    office.roster = Roster(workforce.shifts)
    book = TalkBook(office: office)
  }

  func dice(_ purpose: Dice.Purpose) -> Dice { Dice(seed: seed, office: index, purpose: purpose) }

  /// Makes everything, in the order in which one thing needs another.
  mutating func fill() {
    batch.staff = workforce.staff
    batch.rooms = workforce.rooms
    batch.shifts = workforce.shifts
    makePeople()
    assignPeople()
    makeLessons()
    holdMorning()
    fillToday()
    holdTalks()
    book.askInterpreters(after: date)
    noteContacts()
    collect()
  }

  // MARK: - People

  /// Makes the households from the longest settled to those still to come, as an office meets them.
  private mutating func makePeople() {
    var dice = dice(.people)
    let isFirst = index == 0
    func played(_ plans: [HouseholdPlan]) -> [HouseholdPlan] {
      isFirst
        ? plans
        : plans.map { plan in
          var plan = plan
          plan.cast = []
          return plan
        }
    }
    let plans = played(HouseholdPlan.earlier) + played(HouseholdPlan.year)
    let days = SettlementDays(date: date).days(for: plans, dice: &dice)
    let order = plans.indices.sorted { (days[$0]!, $0) < (days[$1]!, $1) }
    var genders =
      [Gender](repeating: .m, count: HouseholdPlan.yearBoys)
      + [Gender](repeating: .f, count: HouseholdPlan.yearGirls)
    dice.shuffle(&genders)
    var maker = HouseholdMaker(
      date: date, dice: dice, phoneOffset: 1000 + index * 5003)
    if isFirst { for member in CastMember.everyone { maker.names.reserve(member.name) } }
    for place in order {
      let isOfYear = place >= HouseholdPlan.earlier.count
      maker.childGenders = isOfYear ? genders : []
      households.append(maker.make(plans[place], settled: days[place], mill: &mill))
      if isOfYear { genders = maker.childGenders }
    }
    maker.childGenders = []
    for (place, plan) in HouseholdPlan.announced.enumerated() {
      var household = maker.make(plan, settled: nil, mill: &mill)
      let day = date.adding(days: 9 + place * 11)
      let first = CivilDate(year: day.year, month: day.month, day: 1)!.adding(months: 1)
      for index in household.members.indices {
        household.members[index].expected =
          household.has(.monthOnly) ? .month(firstDay: first) : .week(ISOWeek(containing: day))
        household.members[index].street = nil
        household.members[index].postcode = nil
      }
      households.append(household)
    }
  }

  private mutating func assignPeople() {
    var assigner = Assigner(
      date: date, office: office, suffix: suffix, dice: dice(.work))
    for index in households.indices { assigner.assign(&households[index]) }
    LegalFiles(date: date).open(in: &households, by: &assigner)
    batch.trajectories = assigner.trajectories
  }

  private mutating func makeLessons() {
    var maker = LessonMaker(date: date, dice: dice(.lessons))
    let calendar = office.calendar
    let from = date.adding(months: -OfficeCell.monthsBack)
    for index in households.indices where !households[index].has(.legalOnly) {
      let household = households[index]
      // Who comes in the demo's morning has no lesson then.
      let isFree = !household.plan.cast.isEmpty || household.plan.span == .months(1...3)
      for adult in household.adults {
        guard let settled = adult.settled, household.plan.group == .asylum else { continue }
        let lessons = maker.lessons(of: adult, settled: settled, isFree: isFree, mill: &mill)
        households[index].lessons += lessons
        for lesson in lessons {
          let start = max(from, lesson.validFrom)
          guard
            let period = CivilPeriod(from: start, upTo: lesson.validTo!.adding(days: 1))
          else { continue }
          for claim in lesson.claims(onItsDaysIn: period, calendar: calendar) { book.take(claim) }
        }
      }
    }
  }
}

extension Lesson {
  /// The claims of ``claims(in:calendar:)``, looking at the lesson's own weekday only.
  func claims(onItsDaysIn period: CivilPeriod, calendar: OfficeCalendar) -> [Claim] {
    let gap = (weekday.rawValue - period.start.weekday.rawValue + 7) % 7
    return stride(from: gap, to: period.dayCount, by: 7).compactMap { offset in
      slot(on: period.start.adding(days: offset), calendar: calendar).map {
        Claim(resource: .client(client), slot: $0, owner: .lesson(id))
      }
    }
  }
}
