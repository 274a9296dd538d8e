import AppointmentCore

extension HouseholdPlan {
  /// The year before the demo's day, in the shape of the office's report on 2018 (R-060, §1.7): 94
  /// people in 36 homes, 49 adults and 45 children, 32 from Syria and 25 from Eritrea.
  ///
  /// Of the adults 10 are in months 1 to 3, so that 39 of this year's and 17 of last year's started
  /// maatschappelijke begeleiding: the 56 of the report. One of the 36, Almaz, joined her husband
  /// and lives in a home of an earlier year; the other 35 started coaching.
  static let year: [HouseholdPlan] = recent + syrianYear + eritreanYear + otherYear

  private static let recent: [HouseholdPlan] = [
    HouseholdPlan(.syria, .months(1...3), [.m, .f], children: 4),
    HouseholdPlan(.syria, .months(1...3), [.m]),
    HouseholdPlan(.eritrea, .months(1...3), [.m]),
    HouseholdPlan(.eritrea, .months(1...3), [.f], children: 1),
    HouseholdPlan(.eritrea, .months(1...3), [.f]),
    HouseholdPlan(.afghanistan, .months(1...3), [.f, .m], children: 3),
    HouseholdPlan(.turkey, .months(1...3), [.m]),
    HouseholdPlan(.somalia, .months(1...3), [.f], children: 1),
  ]

  private static let syrianYear: [HouseholdPlan] = [
    HouseholdPlan(.syria, .months(4...12), [.m, .f], children: 6),
    HouseholdPlan(.syria, .months(4...12), [.m, .f], children: 2),
    HouseholdPlan(.syria, .months(4...12), [.f, .m], children: 1, traits: [.nothingAhead]),
    HouseholdPlan(.syria, .months(4...12), [.f], children: 2),
    HouseholdPlan(.syria, .months(4...12), [.f], children: 1),
    HouseholdPlan(.syria, .exactly(monthsBack: 9, daysLater: 3), [.f], cast: [.samira]),
    HouseholdPlan(.syria, .exactly(monthsBack: 8, daysLater: 12), [.m], cast: [.mohammedOfKarin]),
    HouseholdPlan(.syria, .months(4...12), [.m]),
    HouseholdPlan(.syria, .months(4...12), [.m], traits: [.silent]),
    HouseholdPlan(.syria, .exactly(monthsBack: 4, daysLater: 8), [.f], traits: [.carriedOver]),
  ]

  private static let eritreanYear: [HouseholdPlan] = [
    HouseholdPlan(.eritrea, .exactly(monthsBack: 6, daysLater: -7), [.m], cast: [.yonas]),
    // Tesfay was settled a year before the others and is past month 15; Almaz is not (§0b.6).
    HouseholdPlan(
      .eritrea, .exactly(monthsBack: 15, daysLater: 0), [.m, .f], cast: [.tesfay, .almaz],
      traits: [.joinedLater]),
    HouseholdPlan(.eritrea, .exactly(monthsBack: 5, daysLater: 4), [.f], cast: [.rahel]),
    HouseholdPlan(.eritrea, .months(4...12), [.m]),
    HouseholdPlan(.eritrea, .months(4...12), [.m], traits: [.nothingAhead]),
    HouseholdPlan(.eritrea, .months(4...12), [.m]),
    HouseholdPlan(.eritrea, .months(4...12), [.f], children: 3),
    HouseholdPlan(.eritrea, .months(4...12), [.f], children: 2),
    HouseholdPlan(.eritrea, .months(4...12), [.m, .f], children: 4),
    HouseholdPlan(
      .eritrea, .exactly(monthsBack: 4, daysLater: 16), [.m, .f], traits: [.unassigned]),
  ]

  private static let otherYear: [HouseholdPlan] = [
    HouseholdPlan(.iran, .months(4...12), [.m, .f]),
    HouseholdPlan(.turkey, .months(4...12), [.m, .f], children: 2),
    HouseholdPlan(.yemen, .months(4...12), [.m, .f], children: 3),
    HouseholdPlan(.iraq, .months(4...12), [.m, .f], children: 5),
    HouseholdPlan(.iraq, .months(4...12), [.m], children: 2),
    HouseholdPlan(.afghanistan, .months(4...12), [.m, .f, .f], children: 3),
    HouseholdPlan(.iran, .months(4...12), [.m]),
    HouseholdPlan(.afghanistan, .months(4...12), [.f], traits: [.silent]),
  ]

  /// Boys and girls among the year's 45 children, so that men and boys are 46 and women and girls 48.
  static let yearBoys = 22
  static let yearGirls = 23
}
