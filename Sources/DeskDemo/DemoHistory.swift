package import AppointmentCore
package import DeskService

/// The years before a demo, one batch a year, going back: for measuring stores that are full.
///
/// Every batch holds clients who were settled, guided and exited long ago, and their talks with
/// claims. Batches touch neither each other nor the demo, so that a store can be filled in any
/// order. Staff, rooms and roster come with ``DemoOffice/make(date:seed:scale:tables:)`` for the same
/// date and a scale of as many offices, which must be brought in as well.
///
/// ```swift
/// for year in DemoOffice.history(appointments: 10_000, date: date, seed: 1, tables: tables) {
///   try store.write { try $0.bring(year, as: entry) }
/// }
/// ```
package struct DemoHistory: Sequence, IteratorProtocol {
  private let date: CivilDate
  private let seed: UInt64
  private let offices: Int
  private let tables: Office
  private var year = 0
  private var left: Int

  init(appointments: Int, date: CivilDate, seed: UInt64, offices: Int, tables: Office) {
    self.date = date
    self.seed = seed
    self.offices = offices
    self.tables = tables
    left = appointments
  }

  /// The year before the last one; nil when there are appointments enough.
  package mutating func next() -> ImportBatch? {
    guard left > 0 else { return nil }
    var batch = ImportBatch()
    for office in 0..<offices where batch.appointments.count < left {
      let place = year * offices + office
      let mill = Mill(
        seed: seed, stretch: UInt64(place + 1),
        firstNumber: DemoHistory.firstNumber + place * DemoHistory.numbersOfYear,
        lastReference: DemoHistory.lastReference + place * DemoHistory.referencesOfYear,
        homePrefix: "V\(place)-")
      var cell = OfficeCell(index: office, date: date, seed: seed, tables: tables, mill: mill)
      cell.fill(year: year)
      batch.add(cell.batch)
    }
    year += 1
    trim(&batch)
    left -= batch.appointments.count
    batch.putInOrder()
    return batch
  }

  /// Drops what is more than was asked for.
  private func trim(_ batch: inout ImportBatch) {
    guard batch.appointments.count > left else { return }
    // A moved talk and the one in its place stay together in order of their making; those dropped
    // are the last ones.
    let kept = Set(batch.appointments.prefix(left).map { Claim.Owner.appointment($0.id) })
    batch.appointments = Array(batch.appointments.prefix(left))
    batch.claims = batch.claims.filter { kept.contains($0.owner) }
  }

  private static let firstNumber = 100_000
  private static let numbersOfYear = 100
  private static let lastReference = 1_000_000
  private static let referencesOfYear = 5_000
}

extension DemoOffice {
  /// The years before a demo, so many that they hold this many appointments: as years of one office
  /// of 2018's size, or of ten or a hundred such offices in one.
  package static func history(
    appointments: Int, date: CivilDate, seed: UInt64, offices: Int = 1, tables: Office
  ) -> DemoHistory {
    DemoHistory(
      appointments: appointments, date: date, seed: seed, offices: max(1, offices), tables: tables)
  }
}

extension OfficeCell {
  /// Makes one year of the past: 0 is the year before the demo's own talks begin.
  fileprivate mutating func fill(year: Int) {
    let end = date.adding(months: -OfficeCell.monthsBack - 12 * year)
    let period = CivilPeriod(
      from: date.adding(months: -OfficeCell.monthsBack - 12 * (year + 1)), upTo: end)!
    var dice = Dice(seed: seed, office: index + 1000 * (year + 1), purpose: .people)
    let plans = HouseholdPlan.year.map { plan in
      var plan = plan
      // Their months lie in this year for the greater part.
      plan.span = .months(9...15)
      plan.cast = []
      plan.traits = []
      return plan
    }
    let days = SettlementDays(date: end).days(for: plans, dice: &dice)
    var maker = HouseholdMaker(date: end, dice: dice, phoneOffset: year * 37 + index)
    var assigner = Assigner(
      date: date, office: office, suffix: suffix,
      dice: Dice(seed: seed, office: index + 1000 * (year + 1), purpose: .work))
    var planner = TalkPlanner(
      date: date, office: office, period: period,
      dice: Dice(seed: seed, office: index + 1000 * (year + 1), purpose: .talks))
    for index in plans.indices {
      var household = maker.make(plans[index], settled: days[index], mill: &mill)
      assigner.assign(&household)
      planner.plan(household)
      households.append(household)
    }
    batch.trajectories = assigner.trajectories
    var talkDice = planner.dice
    for wish in planner.sorted() { hold(wish, upTo: end, dice: &talkDice) }
    collect()
  }
}
