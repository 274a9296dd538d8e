package import AppointmentCore

/// A way onward in words: a name to choose by and the line that says all.
package struct Way: Hashable, Sendable {
  /// What stands in the first column: `Sociaal Wijkteam`.
  package let name: String
  /// What stands beside it: `zonder afspraak · adres nog niet bekend`.
  package let detail: String
  /// Both in one line that can be read aloud.
  package let text: String

  init(_ name: String, detail: String, text: String) {
    self.name = name
    self.detail = detail
    self.text = text
  }

  init(_ name: String, _ detail: String) {
    self.init(name, detail: detail, text: "\(name): \(detail)")
  }
}

/// What a receptionist can offer in the same breath (R-006): never a dead end, and always a where.
package enum Ways {
  /// The words for a way onward; `today` decides where a year is needed.
  package static func way(
    _ onward: Onward, in directory: Directory, today: CivilDate
  ) -> Way {
    switch onward {
    case .ownBegeleider(let code):
      let name = "Eigen begeleider \(directory.fullName(code))"
      return Way(name, detail: "maak een afspraak", text: name)
    case .deputy(let code):
      return Way("Vaste vervanger \(directory.fullName(code))", "geef een reden voor de vervanging")
    case .householdMember(let number, let lastDay, let staff):
      return together(number, lastDay, staff, directory)
    case .legal(let code):
      guard let code else {
        return Way("Juridisch medewerker", "vraag de teamleider wie dit doet")
      }
      return Way(
        "Juridisch medewerker \(directory.fullName(code))", "maak een afspraak, dat mag altijd")
    case .slot(let offer): return slot(offer, directory, today)
    case .staff(let code): return Way(directory.fullName(code), "kan dit gesprek doen")
    case .session(let code, let slot, let isByAppointment, let isTooLate):
      return session(code, slot, isByAppointment, isTooLate, directory, today)
    case .service(let code): return service(code, directory)
    case .teamleider(let code):
      guard let code else { return Way("Teamleider", "vraag wie de teamleider vervangt") }
      return Way("Teamleider \(directory.fullName(code))", "vraag wat er kan")
    case .person(let code): return person(code, directory)
    case .field(let field): return Ways.field(field)
    case .command(let command): return Ways.command(command)
    }
  }

  /// A free time: when, and with whom and what.
  package static func slot(
    _ offer: SlotOffer, _ directory: Directory, _ today: CivilDate
  ) -> Way {
    let when = Dates.moment(offer.slot.startMoment, today: today)
    let detail = offerDetail(offer, in: directory)
    let with = "bij \(directory.firstName(offer.staff))"
    // Where it is not the own begeleider the details begin with the name already.
    let rest = detail.isEmpty ? with : offer.continuity != .own ? detail : "\(with) · \(detail)"
    return Way(when, detail: detail.isEmpty ? with : detail, text: "\(when) \(rest)")
  }

  /// What comes with a free time, in the list of first times: `tolk Selam · kamer 2`,
  /// `les tot 12:00 (alleen met reden)`.
  package static func offerDetail(_ offer: SlotOffer, in directory: Directory) -> String {
    var parts: [String] = []
    // What is too late must be read even where there is little room.
    let isLate = offer.warnings.contains { $0.code == .afterLetterDate }
    if isLate { parts.append("te laat voor de brief") }
    if offer.continuity != .own { parts.append("bij \(directory.firstName(offer.staff))") }
    if let interpreter = Labels.interpreterPhrase(offer.interpreter, in: directory) {
      parts.append(interpreter)
    }
    if let room = offer.room { parts.append(directory.room(room)) }
    for warning in offer.warnings {
      switch (warning.code, warning.subject) {
      case (.clientLesson, .slot(let lesson)):
        parts.append("les tot \(lesson.end) (alleen met reden)")
      case (.clientLesson, _): parts.append("tijdens de les (alleen met reden)")
      case (.noInterpreter, _): parts.append("geen tolk")
      case (.interpreterNotAsked, _): parts.append("nog vragen")
      case (.interpreterGender, _): parts.append(Interpreters.otherGender)
      case (.interpreterNotProfessional, _): parts.append("vrijwillige tolk")
      default: break
      }
    }
    return parts.joined(separator: " · ")
  }

  private static func together(
    _ number: ClientNumber, _ lastDay: CivilDate, _ staff: StaffCode?, _ directory: Directory
  ) -> Way {
    let name = "Samen met \(directory.callName(number))"
    let with = staff.map { ", bij \(directory.firstName($0))" } ?? ""
    let detail = "begeleiding \(Dates.lastDay(lastDay))\(with)"
    return Way(name, detail: detail, text: "\(name) (\(detail))")
  }

  private static func session(
    _ code: ServiceCode, _ slot: TimeSlot, _ isByAppointment: Bool, _ isTooLate: Bool,
    _ directory: Directory, _ today: CivilDate
  ) -> Way {
    let service = directory.service(code)
    let isNamed = service.contains("preekuur")
    let access = isByAppointment ? "op afspraak" : "zonder afspraak"
    let when = "\(Dates.shortDay(slot.date, today: today)) \(Dates.times(slot))"
    return Way(
      isNamed ? service : "Spreekuur \(service)",
      "\(when), \(access)\(isTooLate ? ", te laat voor de brief" : "")")
  }

  private static func service(_ code: ServiceCode, _ directory: Directory) -> Way {
    let name = directory.service(code)
    let service = directory.services[code]
    var access = Labels.access(service?.access ?? .unknown)
    if let hours = service?.hours { access += ", \(hours)" }
    if let address = service?.address {
      return Way(
        name, detail: "\(access) · \(address)", text: "\(name) — \(access); \(address)")
    }
    return Way(
      name, detail: "\(access) · adres nog niet bekend",
      text: "\(name) — \(access); adres nog niet bekend: vraag het aan een collega")
  }

  /// A talk that must stay private: whom to fetch and 112, and nothing more (§0b.8). That somebody
  /// is in the house is said only of those who said so themselves.
  private static func person(_ code: StaffCode?, _ directory: Directory) -> Way {
    guard let code else {
      return Way(
        "Ga samen naar een kamer", detail: "Ik bel een collega. Direct gevaar: 112.",
        text: "Ga samen naar een kamer. Ik bel een collega. Direct gevaar: 112.")
    }
    let name = directory.firstName(code)
    var call = "Ik bel \(name)."
    if directory.present.contains(code) {
      switch directory.staff[code]?.gender {
      case .f: call = "Ik bel \(name), zij is in huis."
      case .m: call = "Ik bel \(name), hij is in huis."
      default: call = "Ik bel \(name). \(name) is in huis."
      }
    }
    return Way(
      "Ga samen naar een kamer", detail: "\(call) Direct gevaar: 112.",
      text: "Ga samen naar een kamer. \(call) Direct gevaar: 112.")
  }

  /// What is missing and whom to ask.
  package static func field(_ field: MissingField) -> Way {
    switch field {
    case .settled: Way("Vestigingsdatum", "vraag sinds welke dag de cliënt hier woont")
    case .permit: Way("Verblijfsvergunning", "vraag of er een verblijfsvergunning is")
    case .coach: Way("Coach", "vraag de teamleider om een coach te kiezen")
    case .begeleider: Way("Begeleider", "vraag de teamleider om een begeleider te kiezen")
    case .group: Way("Doelgroep", "vraag met welke regeling de cliënt hier is")
    case .languages: Way("Taal", "vraag welke taal de cliënt spreekt")
    }
  }
}
