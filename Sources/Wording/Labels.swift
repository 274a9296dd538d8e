package import AppointmentCore

/// The Dutch word for each code of people, places and talks: one word or a few, without a capital
/// and without a full stop, so that it fits into a column and into a sentence.
package enum Labels {
  package static func role(_ role: Role) -> String {
    switch role {
    case .reception: "receptie"
    case .begeleider: "begeleider"
    case .coach: "coach"
    case .legal: "juridisch medewerker"
    case .interpreter: "tolk"
    case .teamleider: "teamleider"
    case .safeguarding: "aandachtsfunctionaris"
    }
  }

  package static func absence(_ reason: Absence.Reason) -> String {
    switch reason {
    case .ill: "ziek"
    case .leave: "vrij"
    case .training: "cursus"
    case .other: "afwezig"
    }
  }

  package static func place(_ place: Place) -> String {
    switch place {
    case .office: "kantoor"
    case .home: "thuis"
    case .samenwerkplein: "SamenWerkplein"
    case .elsewhere: "elders"
    case .telephone: "telefoon"
    case .video: "beeldbellen"
    }
  }

  /// Where a talk is, in a column: `kamer 2`, `thuis`.
  package static func place(_ place: Place, room: RoomCode?, in directory: Directory) -> String {
    if place == .office, let room { return directory.room(room) }
    return Labels.place(place)
  }

  /// Who interprets, in a column: `Selam`, `aan telefoon`, and `-` for nobody.
  package static func interpreter(
    _ choice: InterpreterChoice?, in directory: Directory
  ) -> String {
    switch choice {
    case .staff(let code): directory.firstName(code)
    case .telephone: "aan telefoon"
    case nil: "-"
    }
  }

  /// The same of a talk, with a sign where that is still a question: `Ahmed ?`, `Ahmed: nee`.
  package static func interpreter(of appointment: Appointment, in directory: Directory) -> String {
    let name = interpreter(appointment.interpreter, in: directory)
    return switch appointment.interpreterAnswer {
    case .asked: "\(name) ?"
    case .cannot: "\(name): nee"
    case .yes, nil: name
    }
  }

  /// Who interprets, in a sentence: `tolk Selam`, `tolk aan de telefoon`; nil for nobody.
  package static func interpreterPhrase(
    _ choice: InterpreterChoice?, in directory: Directory
  ) -> String? {
    switch choice {
    case .staff(let code): "tolk \(directory.firstName(code))"
    case .telephone: "tolk aan de telefoon"
    case nil: nil
    }
  }

  package static func kind(_ kind: AppointmentKind) -> String {
    switch kind {
    case .talk: "gesprek"
    case .intake: "eerste gesprek"
    case .introduction: "kennismaking"
    case .exitTalk: "afsluitend gesprek"
    case .legal: "juridisch gesprek"
    case .group: "groep"
    }
  }

  package static func cancelReason(_ reason: CancelReason) -> String {
    switch reason {
    case .client: "cliënt"
    case .office: "kantoor"
    case .counsellorAbsent: "begeleider afwezig"
    case .interpreterAbsent: "tolk afwezig"
    case .room: "geen kamer"
    case .rescheduled: "verzet"
    case .outOfWindow: "begeleiding gestopt"
    case .leftWithoutBeingSeen: "weggegaan"
    case .other: "anders"
    }
  }

  package static func substitutionReason(_ reason: SubstitutionReason) -> String {
    switch reason {
    case .absence: "afwezig"
    case .urgent: "spoed"
    case .conflict: "botst met een andere afspraak"
    case .clientWish: "wens van de cliënt"
    case .transition: "overgang naar een nieuwe begeleider"
    }
  }

  package static func noShowParty(_ party: NoShowParty) -> String {
    switch party {
    case .client: "cliënt"
    case .interpreter: "tolk"
    case .office: "kantoor"
    }
  }

  package static func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .handled: "opgelost"
    case .partly: "voor een deel opgelost"
    case .referred: "verder geholpen"
    case .stagnated: "ligt stil"
    }
  }

  package static func channel(_ channel: ContactChannel) -> String {
    switch channel {
    case .phone: "telefoon"
    case .message: "bericht"
    case .visit: "huisbezoek"
    case .counter: "balie"
    }
  }

  package static func visitorReason(_ reason: VisitorReason) -> String {
    switch reason {
    case .earlierClient: "eerder cliënt"
    case .otherMunicipality: "andere gemeente"
    case .otherScheme: "andere regeling"
    case .new: "nieuw"
    case .visit: "op bezoek"
    }
  }

  /// A part of a client's week that is taken.
  package static func lesson(_ label: Lesson.Label) -> String {
    switch label {
    case .lesson: "les"
    case .work: "werk"
    case .other: "bezet"
    }
  }

  /// Whether the talk is with the own begeleider: `eigen`, `vervanging: spoed`.
  package static func continuity(_ continuity: Appointment.Continuity) -> String {
    switch continuity {
    case .own: "eigen"
    case .carriedOver: "nog bij de coach"
    case .substitute(let reason): "vervanging: \(substitutionReason(reason))"
    case .other: "niet bekend"
    }
  }

  /// What was done with a question: `verder geholpen: Sociaal Wijkteam`, `hier geholpen`.
  package static func referral(_ outcome: ReferralOutcome, in directory: Directory) -> String {
    switch outcome {
    case .service(let code, let isTogether):
      "verder geholpen: \(directory.service(code))\(isTogether ? ", eerste keer samen" : "")"
    case .helped: "hier geholpen"
    }
  }

  /// How one comes in somewhere.
  package static func access(_ access: ReferralService.Access) -> String {
    switch access {
    case .walkIn: "zonder afspraak"
    case .byAppointment: "op afspraak"
    case .unknown: "vraag of een afspraak nodig is"
    }
  }
}
