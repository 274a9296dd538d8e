import AppointmentCore

extension HouseholdPlan {
  /// The cohorts of the years before that a real desk still holds: 17 adults in months 13 to 15, 40
  /// whose guidance ended within the year, and 22 with nothing left but a legal file.
  static let earlier: [HouseholdPlan] = lastMonths + exited + legalOnly + special

  private static let lastMonths: [HouseholdPlan] = [
    HouseholdPlan(.syria, .exactly(monthsBack: 13, daysLater: -5), [.m], cast: [.mohammedOfHenk]),
    HouseholdPlan(.syria, .months(13...15), [.m, .f], children: 3),
    HouseholdPlan(
      .eritrea, .exactly(monthsBack: 14, daysLater: 6), [.m, .f], children: 2, traits: [.turnsAdult]
    ),
    HouseholdPlan(.afghanistan, .months(13...15), [.m, .f], children: 1),
    HouseholdPlan(.iran, .months(13...15), [.f, .m]),
    HouseholdPlan(.syria, .months(13...15), [.f], children: 2),
    HouseholdPlan(.eritrea, .months(13...15), [.m]),
    HouseholdPlan(.eritrea, .months(13...15), [.f], traits: [.silent]),
    HouseholdPlan(.eritrea, .months(13...15), [.m]),
    HouseholdPlan(.syria, .months(13...15), [.m]),
    HouseholdPlan(.iraq, .months(13...15), [.m], traits: [.nothingAhead]),
    HouseholdPlan(.yemen, .months(13...15), [.m]),
    HouseholdPlan(.turkey, .months(13...15), [.f]),
  ]

  /// With Tesfay 40 adults who reached their month 16 within the last year.
  private static let exited: [HouseholdPlan] = [
    HouseholdPlan(.syria, .exactly(monthsBack: 18, daysLater: 5), [.m], cast: [.mahmoud]),
    HouseholdPlan(.syria, .months(16...20), [.m, .f], children: 3),
    HouseholdPlan(.syria, .months(16...20), [.m, .f], children: 1),
    HouseholdPlan(.eritrea, .months(16...20), [.m, .f], children: 2),
    HouseholdPlan(.iraq, .months(16...20), [.m, .f], children: 4),
    HouseholdPlan(.eritrea, .months(16...20), [.m]),
    HouseholdPlan(.eritrea, .months(16...20), [.f], children: 1),
    HouseholdPlan(.turkey, .months(16...20), [.m]),
    HouseholdPlan(.syria, .months(16...20), [.m]),
    HouseholdPlan(.afghanistan, .months(16...20), [.f], children: 2),
    HouseholdPlan(.somalia, .months(16...20), [.m]),
    HouseholdPlan(.syria, .months(21...24), [.f, .m], children: 2),
    HouseholdPlan(.eritrea, .months(21...24), [.m, .f], children: 1),
    HouseholdPlan(.iran, .months(21...24), [.m, .f]),
    HouseholdPlan(.syria, .months(21...24), [.m]),
    HouseholdPlan(.eritrea, .months(21...24), [.m]),
    HouseholdPlan(.eritrea, .months(21...24), [.f]),
    HouseholdPlan(.afghanistan, .months(21...24), [.m], traits: [.exitedEarly]),
    HouseholdPlan(.yemen, .months(21...24), [.m]),
    HouseholdPlan(.syria, .months(21...24), [.f], children: 2, traits: [.moved]),
    HouseholdPlan(.syria, .months(25...27), [.m, .f], children: 2),
    HouseholdPlan(.eritrea, .months(25...27), [.m, .f], children: 3),
    HouseholdPlan(.syria, .months(25...27), [.m]),
    HouseholdPlan(.eritrea, .months(25...27), [.m]),
    HouseholdPlan(.eritrea, .months(25...27), [.f], children: 1),
    HouseholdPlan(.turkey, .months(25...27), [.f, .m], children: 1),
    HouseholdPlan(.iraq, .months(25...27), [.m]),
    HouseholdPlan(.somalia, .months(25...27), [.f], children: 1),
    HouseholdPlan(.syria, .months(25...27), [.m]),
  ]

  /// Files that run on for years: family reunification and residence.
  private static let legalOnly: [HouseholdPlan] =
    [
      HouseholdPlan(.eritrea, .months(28...40), [.m, .f], children: 2, traits: [.legalOnly]),
      HouseholdPlan(.syria, .months(28...40), [.m, .f], children: 3, traits: [.legalOnly]),
      HouseholdPlan(.syria, .months(28...40), [.f, .m], traits: [.legalOnly]),
      HouseholdPlan(.eritrea, .months(41...52), [.m, .f], children: 1, traits: [.legalOnly]),
      HouseholdPlan(.iraq, .months(41...52), [.m, .f], children: 2, traits: [.legalOnly]),
      HouseholdPlan(.syria, .months(53...64), [.m, .f], children: 2, traits: [.legalOnly]),
    ]
    + [
      Origin.eritrea, .eritrea, .syria, .eritrea, .afghanistan, .yemen, .eritrea, .somalia, .syria,
      .eritrea,
    ].enumerated().map { index, origin in
      HouseholdPlan(
        origin, .months(28 + index * 3...31 + index * 3), [index % 3 == 0 ? .f : .m],
        traits: [.legalOnly])
    }

  private static let special: [HouseholdPlan] = [
    HouseholdPlan(.eritrea, .exactly(monthsBack: 16, daysLater: 12), [.f], traits: [.extended]),
    HouseholdPlan(
      .ukraine, .exactly(monthsBack: 14, daysLater: 2), [.f], children: 1,
      group: .temporaryProtection),
  ]

  /// Households that are linked to the municipality and wait for a key.
  static let announced: [HouseholdPlan] = [
    HouseholdPlan(.syria, .announced, [.m, .f], children: 3),
    HouseholdPlan(.eritrea, .announced, [.m]),
    HouseholdPlan(.afghanistan, .announced, [.f, .m], children: 2, traits: [.withoutCoach]),
    HouseholdPlan(.eritrea, .announced, [.f], children: 1),
    HouseholdPlan(.yemen, .announced, [.m], traits: [.withoutCoach, .monthOnly]),
  ]
}
