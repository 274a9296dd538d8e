import AppointmentCore

/// On which days households were settled: spread evenly over the months of their plan, with some
/// chance, on working days.
struct SettlementDays {
  let date: CivilDate

  /// A day for each plan, in the plans' order; nil for announced households.
  func days(for plans: [HouseholdPlan], dice: inout Dice) -> [CivilDate?] {
    var days = [CivilDate?](repeating: nil, count: plans.count)
    var groups: [(months: ClosedRange<Int>, plans: [Int])] = []
    for (index, plan) in plans.enumerated() {
      switch plan.span {
      case .announced: break
      case .exactly: days[index] = day(plan.span)
      case .months(let months):
        if let group = groups.firstIndex(where: { $0.months == months }) {
          groups[group].plans.append(index)
        } else {
          groups.append((months, [index]))
        }
      }
    }
    for var group in groups {
      dice.shuffle(&group.plans)
      for (place, index) in group.plans.enumerated() {
        days[index] = day(in: group.months, place: place, of: group.plans.count, dice: &dice)
      }
    }
    return days
  }

  /// The day of a span that names one; nil for the others.
  func day(_ span: HouseholdPlan.Span) -> CivilDate? {
    guard case .exactly(let monthsBack, let daysLater) = span else { return nil }
    return date.adding(months: -monthsBack).adding(days: daysLater)
  }

  /// The place-th of some days in months before the demo's day, some days away from both ends: so
  /// that nobody's month changes with the length of a February or a weekend.
  private func day(
    in months: ClosedRange<Int>, place: Int, of count: Int, dice: inout Dice
  ) -> CivilDate {
    let first = date.adding(months: -months.upperBound).adding(days: 5)
    let last = date.adding(months: 1 - months.lowerBound).adding(days: -5)
    let room = max(1, first.days(until: last))
    let share = max(1, room / count)
    let offset = min(room - 1, room * place / count + dice.below(share))
    let day = first.adding(days: offset)
    switch day.weekday {
    case .saturday: return day.adding(days: -1)
    case .sunday: return day.adding(days: 1)
    default: return day
    }
  }
}
