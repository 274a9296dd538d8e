package import AppointmentCore

/// The tables of an office as a literal: the rules of 2018 and 2025, the usual hours, a few
/// services, school holidays around 2026. No staff, rooms or roster.
package enum FixtureTables {
  package static let office = Office(
    name: "VluchtelingenWerk Dordrecht", policies: policies, desk: DeskPolicy(),
    calendar: calendar, routing: routing, topicNames: [:],
    variants: NameVariants([
      ["Mohammed", "Mohamad", "Mehmet"], ["Yousef", "Youssef", "Yusuf"], ["Tesfay", "Tesfai"],
    ]))

  package static let policies = GuidancePolicies([
    GuidancePolicy(
      id: "dordrecht-2018", validFrom: nil, settlementMonths: 3, guidanceMonths: 12, source: "S18"),
    GuidancePolicy(
      id: "dordrecht-2025", validFrom: CivilDate(iso: "2025-05-27"), settlementMonths: 3,
      guidanceMonths: 12, windDownMonths: 3, source: "S25"),
  ])!

  package static let calendar = OfficeCalendar(
    hours: OfficeHours(
      hours: [
        .morning: OfficeHours.Hours(
          from: CivilTime(iso: "09:00")!, to: CivilTime(iso: "12:30")!)!,
        .afternoon: OfficeHours.Hours(
          from: CivilTime(iso: "13:00")!, to: CivilTime(iso: "16:30")!)!,
      ],
      openWeekdays: [.monday, .tuesday, .wednesday, .thursday, .friday]),
    closures: [CivilDate(iso: "2026-12-31")!: "teamdag"],
    schoolHolidays: [
      ("2025-10-18", "2025-10-27"), ("2025-12-20", "2026-01-05"), ("2026-02-14", "2026-02-23"),
      ("2026-04-18", "2026-05-04"), ("2026-07-18", "2026-08-31"), ("2026-10-17", "2026-10-26"),
      ("2026-12-19", "2027-01-04"),
    ].map { CivilPeriod(from: CivilDate(iso: $0.0)!, upTo: CivilDate(iso: $0.1)!)! })

  package static let routing: RoutingTable = {
    func service(_ code: String, _ name: String) -> ReferralService {
      ReferralService(
        code: ServiceCode(code)!, name: name, isFormal: true, what: "Helpt verder.",
        access: .walkIn, source: "test")
    }
    let wijkteam = ServiceCode("wijkteam")!
    return RoutingTable(
      services: [
        service("wijkteam", "Sociaal Wijkteam"), service("raadslieden", "Sociaal raadslieden"),
        service("vwn-azc", "VluchtelingenWerk op de opvanglocatie"),
        service("elders", "Wijkteam van uw eigen gemeente"),
      ],
      routes: [
        RoutingTable.Route(topic: .allowances, phase: .exited): [
          ServiceCode("raadslieden")!, wijkteam,
        ]
      ],
      fallback: [
        .before: ServiceCode("vwn-azc")!, .settlement: wijkteam, .guidance: wijkteam,
        .windDown: wijkteam, .exited: wijkteam, .outside: ServiceCode("elders")!,
      ])!
  }()
}
