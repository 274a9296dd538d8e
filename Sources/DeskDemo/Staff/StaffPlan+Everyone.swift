import AppointmentCore

extension StaffPlan {
  /// The places of the report on 2018: 3 legal, 7 coach, 13 begeleider, 7 interpreter, 9
  /// reception and 2 teamleider, held by 31 people.
  static let everyone: [StaffPlan] = leaders + guides + coaches + others

  private static let leaders = [
    // The one full-timer, and the safeguarding officer.
    StaffPlan(
      "Marja", "van Leeuwen", .f, .professional, deputy: "joost",
      works: [.teamleider: "0m 0a 1m 1a 2m 2a 3m 3a 4m 4a", .safeguarding: ""]),
    StaffPlan(
      "Joost", "Dekker", .m, .professional, speaks: ["eng"], deputy: "marja",
      works: [.teamleider: "0m 0a 1m 3m 3a 4m="]),
  ]

  /// Begeleiders, most of whom do something else as well; people stand in for each other in
  /// pairs (§0b.2).
  private static let guides = [
    StaffPlan("Karin", "Boon", .f, deputy: "henk", works: [.begeleider: "0m 0a 1m 3a"]),
    StaffPlan(
      "Henk", "Visser", .m, speaks: ["eng"], deputy: "karin", works: [.begeleider: "0m 3m"]),
    StaffPlan(
      "Els", "de Wit", .f, .professional, deputy: "rob", works: [.begeleider: "0m 0a 1m 1a 3m 3a"]),
    StaffPlan("Rob", "Kuiper", .m, deputy: "els", works: [.begeleider: "1m 1a 2m 2a"]),
    StaffPlan(
      "Leen", "Kok", .m, deputy: "truus", works: [.begeleider: "0a 4m", .reception: "2m 2a"]),
    StaffPlan(
      "Truus", "Verhagen", .f, deputy: "leen", works: [.begeleider: "2m 4a", .reception: "1a 3a"]),
    StaffPlan(
      "Fatma", "Aydın", .f, speaks: ["tur"], deputy: "margreet",
      works: [.begeleider: "1m 4m", .interpreter: "0m 3a"]),
    StaffPlan("Margreet", "Hoek", .f, deputy: "fatma", works: [.begeleider: "0m 0a 2m 4m"]),
    StaffPlan(
      "Berhane", "Kiflu", .m, speaks: ["tir", "eng"], deputy: "nadia",
      works: [.begeleider: "0a 2m 2a", .interpreter: "4m 4a"]),
    StaffPlan(
      "Nadia", "Mansour", .f, speaks: ["ara", "eng"], deputy: "berhane",
      works: [.begeleider: "3m 4m", .interpreter: "0a 1m"]),
    StaffPlan(
      "Wouter", "Prins", .m, deputy: "corine", works: [.begeleider: "1a 2a", .coach: "3m 4a"]),
    StaffPlan(
      "Yvonne", "Maas", .f, deputy: "daan", works: [.begeleider: "3a 4a", .coach: "0m 2m"]),
    StaffPlan(
      "Daan", "Vink", .m, .intern, speaks: ["eng"], deputy: "yvonne",
      works: [.begeleider: "1m 2a 3a= 4a/"]),
  ]

  private static let coaches = [
    StaffPlan("Corine", "Baas", .f, deputy: "wouter", works: [.coach: "0m 0a 3m 3a"]),
    StaffPlan("Peter", "Slot", .m, deputy: "anneke", works: [.coach: "1m 1a 2m"]),
    StaffPlan(
      "Anneke", "Stam", .f, deputy: "peter", works: [.coach: "4m 4a", .reception: "1a 2a"]),
    StaffPlan(
      "Hamid", "Sharifi", .m, speaks: ["prs", "fas"], deputy: "rita",
      works: [.coach: "2a 3a", .interpreter: "0m 1m 2m="]),
    StaffPlan("Rita", "Blok", .f, deputy: "hamid", works: [.coach: "0a 1m 4m"]),
  ]

  private static let others = [
    StaffPlan("Selam", "Kiros", .f, speaks: ["tir"], works: [.interpreter: "0m 0a 1m 2m 3m 3a/"]),
    StaffPlan(
      "Ahmed", "Rashid", .m, speaks: ["ara", "kur"], works: [.interpreter: "0m 1m 1a 2m 3m 3a 4a"]),
    StaffPlan(
      "Hodan", "Jama", .f, speaks: ["som", "eng"],
      works: [.interpreter: "1m 4a", .reception: "0a 2m"]),
    StaffPlan(
      "Liesbeth", "Kamp", .f, .professional, speaks: ["eng"], deputy: "arjan",
      works: [.legal: "0m 0a 1m 3m 3a 4a"]),
    StaffPlan(
      "Arjan", "Snoek", .m, speaks: ["eng"], deputy: "liesbeth", works: [.legal: "1a 2m 2a"]),
    StaffPlan(
      "Sofie", "Maes", .f, speaks: ["fra"], deputy: "liesbeth", works: [.legal: "1a/ 3m 4m 4a="]),
    StaffPlan("Anja", "Verhoef", .f, works: [.reception: "0m 1m 3m 4m"]),
    StaffPlan("Dirk", "Hoogland", .m, works: [.reception: "0a 1a 3a 4a"]),
    StaffPlan("Tonny", "Buis", .m, works: [.reception: "2m 2a 4m"]),
    StaffPlan("Gerda", "Pronk", .f, works: [.reception: "0m/ 3m 3a"]),
    StaffPlan("Sam", "Okker", .x, .intern, speaks: ["eng"], works: [.reception: "0m 0a 1m 4a"]),
  ]
}
