package import AppointmentCore

/// The Dutch words for what is known of a client. Clients may read them (§0b.21).
extension Labels {
  /// Where somebody stands, by the last day where there is one: `begeleiding t/m 14 jul 2026`.
  ///
  /// After that day the same words stand there: they are true, and nobody has to read that they
  /// are out.
  package static func guidance(_ phase: GuidancePhase, lastDay: CivilDate? = nil) -> String {
    switch phase {
    case .settlement, .guidance, .windDown, .exited:
      lastDay.map { "begeleiding \(Dates.lastDay($0))" } ?? Labels.phase(phase)
    case .announced, .outside, .unknown: Labels.phase(phase)
    }
  }

  /// A phase in a word or two, for a column.
  package static func phase(_ phase: GuidancePhase) -> String {
    switch phase {
    case .announced: "woont hier nog niet"
    case .settlement: "vestiging"
    case .guidance: "begeleiding"
    case .windDown: "laatste maanden"
    case .exited: "begeleiding gestopt"
    case .outside: "geen begeleiding hier"
    case .unknown: "vestigingsdatum niet bekend"
    }
  }

  /// `mnd 7/15`, for the begeleider's own week and never in a list that others read. Past the last
  /// month it is `mnd 16`.
  package static func month(_ month: Int, of total: Int) -> String {
    switch month {
    case ..<1: "voor vestiging"
    case ...total: "mnd \(month)/\(total)"
    default: "mnd \(month)"
    }
  }

  package static func stream(_ stream: Stream) -> String {
    switch stream {
    case .settlement: "vestiging"
    case .guidance: "begeleiding"
    case .legal: "juridisch"
    }
  }

  /// Who does a stream of work: `coach`, `begeleider`, `juridisch medewerker`.
  package static func holder(of stream: Stream) -> String { role(stream.role) }

  package static func ending(_ ending: Trajectory.Ending) -> String {
    switch ending {
    case .selfReliant: "kan zelf verder"
    case .warmHandover: "samen overgedragen"
    case .moved: "verhuisd"
    case .died: "overleden"
    case .naturalised: "is nu Nederlander"
    case .other: "anders"
    }
  }

  package static func gender(_ gender: Gender) -> String {
    switch gender {
    case .m: "man"
    case .f: "vrouw"
    case .x: "anders"
    case .unknown: "niet bekend"
    }
  }

  package static func group(_ group: TargetGroup) -> String {
    switch group {
    case .asylum: "asiel"
    case .familyReunification: "gezinshereniging"
    case .temporaryProtection: "tijdelijke bescherming"
    case .regularFamily: "gezinsmigratie"
    case .other: "andere regeling"
    case .unknown: "niet bekend"
    }
  }

  package static func permit(_ permit: Permit) -> String {
    switch permit {
    case .yes: "heeft een verblijfsvergunning"
    case .no: "geen verblijfsvergunning"
    case .unknown: "verblijfsvergunning niet bekend"
    }
  }

  package static func interpreterNeed(_ need: InterpreterNeed) -> String {
    switch need {
    case .needed: "tolk nodig"
    case .preferred: "liever met tolk"
    case .none: "geen tolk nodig"
    case .unknown: "vraag of een tolk nodig is"
    }
  }

  /// A question's topic in the built-in words; the office's own are in ``Directory/topic(_:)``.
  package static func topic(_ topic: HelpTopic) -> String {
    switch topic {
    case .post: "post en brieven"
    case .money: "geld en betalingen"
    case .allowances: "toeslagen en belasting"
    case .housing: "wonen"
    case .health: "zorg en gezondheid"
    case .children: "kinderen en school"
    case .integration: "inburgering en taal"
    case .work: "werk en opleiding"
    case .legal: "recht en verblijf"
    case .takingPart: "meedoen"
    case .safety: "vertrouwelijk gesprek"
    case .other: "overig"
    }
  }

  /// The Dutch name of a language: `Tigrinya`; the code itself for one that has no name here.
  package static func language(_ code: LanguageCode) -> String {
    languages[code.text] ?? code.text
  }

  /// `Tigrinya of Arabisch`.
  package static func languages(_ codes: [LanguageCode]) -> String {
    enumeration(codes.filter { $0 != .unknown }.map(language), "of")
  }

  /// Every language that has a Dutch name here, in no order.
  package static var languageCodes: [LanguageCode] {
    languages.keys.compactMap { LanguageCode($0) }.filter { $0 != .unknown }
  }

  private static let languages = [
    "tir": "Tigrinya", "ara": "Arabisch", "fas": "Farsi", "prs": "Dari", "tur": "Turks",
    "ukr": "Oekraïens", "kur": "Koerdisch", "som": "Somalisch", "eng": "Engels",
    "nld": "Nederlands", "kmr": "Kurmanci", "ckb": "Sorani", "amh": "Amhaars", "fra": "Frans",
    "rus": "Russisch", "pus": "Pasjtoe", "spa": "Spaans", "und": "taal niet bekend",
  ]

  /// `a`, `a en b`, `a, b en c`.
  package static func enumeration(_ words: [String], _ last: String = "en") -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + words[words.count - 1]
  }
}
