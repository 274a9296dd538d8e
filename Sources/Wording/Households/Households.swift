package import AppointmentCore

/// The Dutch words for people who live together: who they are while nobody said a name, what
/// happened with them, when they are expected.
package enum Households {
  /// What somebody is called of whom nobody said a name yet: `2e persoon bij Haile`. It is no name
  /// and does not pretend to be one; whoever learns the name writes it down.
  package static func unnamed(_ ordinal: Int, with first: PersonName) -> PersonName {
    let text = "\(ordinal)e persoon bij \(first.spokenName)"
    return PersonName(text, callName: text) ?? first
  }

  /// So many people of whom some names were said; the others stand in for the names to come.
  package static func members(_ names: [PersonName], of count: Int) -> [HouseholdEntry.Member] {
    let said = names.map { HouseholdEntry.Member(name: $0) }
    guard let first = names.first, count > names.count else { return said }
    let unsaid = (names.count + 1...count).map { ordinal in
      HouseholdEntry.Member(name: unnamed(ordinal, with: first), isUnnamed: true)
    }
    return said + unsaid
  }

  /// `4 personen ingeschreven: C-0123`, with a word about who has a name like one of theirs.
  package static func entered(_ clients: [Client], _ warnings: [Finding]) -> String {
    let first = clients.first.map { ": \($0.number)" } ?? ""
    let likely = known(warnings).map { ". \($0)" } ?? ""
    return "\(people(clients.count)) ingeschreven\(first)\(likely)"
  }

  /// `verwacht: week 34 van 2026`, `sleutel gehad op wo 15 jul 2026`, `datum niet bekend`.
  package static func keyDate(settled: CivilDate?, expected: ExpectedMoment?) -> String {
    if let settled { return "sleutel gehad op \(Dates.day(settled))" }
    return expected.map { "verwacht: \(Dates.expected($0))" } ?? "datum niet bekend"
  }

  /// How many live there: `1 persoon`, `5 personen`.
  package static func people(_ count: Int) -> String {
    count == 1 ? "1 persoon" : "\(count) personen"
  }

  /// Whether somebody is an adult, for a column.
  package static func age(_ isAdult: Bool?) -> String {
    switch isAdult {
    case true: "volwassen"
    case false: "kind"
    case nil: "leeftijd niet bekend"
    }
  }

  /// Who may be the same person, short enough for the status line: `Lijkt op 0288-3`; nil for
  /// nobody.
  package static func known(_ warnings: [Finding]) -> String? {
    let numbers = warnings.compactMap { finding -> String? in
      guard finding.code == .likelyKnown, case .client(let number) = finding.subject else {
        return nil
      }
      return number.description
    }
    return numbers.isEmpty ? nil : "Lijkt op \(Labels.enumeration(numbers, "of"))"
  }

  /// What happened with people of one household, said of them all: `Haile T. en 4 anderen: verwacht
  /// week 34 van 2026`.
  package static func changed(_ acceptance: Acceptance, in directory: Directory) -> String {
    let lines = acceptance.events.compactMap { event -> String? in
      if case .expectationChanged(let change) = event { return line(change, in: directory) }
      if case .keyConfirmed(let step) = event { return line(step, in: directory) }
      return nil
    }
    guard let first = lines.first else { return "Dit stond er al zo." }
    let others = lines.count - 1
    guard others > 0, let colon = first.firstIndex(of: ":") else { return first }
    let who = others == 1 ? "1 ander" : "\(others) anderen"
    return "\(first[..<colon]) en \(who)\(first[colon...])"
  }

  /// When somebody is expected now.
  static func line(_ change: ExpectationChange, in directory: Directory) -> String {
    "\(directory.client(change.client)): "
      + (change.to.map { "verwacht \(Dates.expected($0))" } ?? "niet bekend wanneer")
  }

  /// On which day somebody had the key.
  static func line(_ step: KeyConfirmation, in directory: Directory) -> String {
    "\(directory.client(step.client)): "
      + (step.to.map { "sleutel gehad op \(Dates.day($0))" } ?? "sleutel nog niet gehad")
  }

  static func sentence(_ finding: Finding, _ directory: Directory) -> String {
    switch finding.code {
    case .numberTaken:
      return "Dit nummer is al van iemand. Kies een ander nummer, of laat het nummer weg."
    case .alreadySettled:
      let on = finding.subject.day.map { " op \(Dates.day($0))" } ?? ""
      return "De sleutel is al gegeven\(on). Klopt die dag niet? Leg de goede dag vast."
    case .keyDateCorrected: return corrected(finding)
    default:
      guard case .client(let number) = finding.subject else {
        return "Er is al iemand met bijna dezelfde naam. Kijk of het dezelfde persoon is."
      }
      let name = directory.clients[number].map { "\($0.full), \(number)" } ?? "\(number)"
      return "Er is al iemand met bijna dezelfde naam: \(name). Kijk of het dezelfde persoon is."
    }
  }

  /// What another key date changes: the last day before and after, and the talks it leaves out.
  private static func corrected(_ finding: Finding) -> String {
    let ask = finding.severity.blocks ? " Vraag de teamleider." : ""
    guard case .windows(let old, let new, let count) = finding.subject else {
      return "De sleuteldatum staat al vast.\(ask)"
    }
    func days(_ window: CivilPeriod) -> String {
      "\(Dates.dayOfMonth(window.start)) \(Dates.lastDay(window.lastDay))"
    }
    let talks = count == 0 ? "geen gesprek" : Labels.talks(count)
    return "Begeleiding \(days(old)) wordt \(days(new)): \(talks) erbuiten.\(ask)"
  }

  /// What a line of the first talks proposes, without its name.
  package static func proposal(
    _ line: KeyDayLine, in directory: Directory, today: CivilDate
  ) -> String {
    func moment(_ slot: TimeSlot) -> String { Dates.moment(slot.startMoment, today: today) }
    switch line.state {
    case .planned(let talk): return "\(moment(talk.slot)) staat goed"
    case .move(let talk, let offer):
      return "\(moment(talk.slot)) wordt \(moment(offer.slot)) bij "
        + directory.firstName(offer.staff)
    case .book(let offer):
      return "\(moment(offer.slot)) bij \(directory.firstName(offer.staff))"
    case .done(let talk): return "\(moment(talk.slot)) geweest"
    case .noTime(let talk):
      let days = "\(Dates.shortDay(line.days.start)) tot \(Dates.shortDay(line.days.lastDay))"
      return talk.map { "\(moment($0.slot)) past niet meer; geen vrije tijd \(days)" }
        ?? "geen vrije tijd \(days)"
    case .nobody(let talk):
      let first = talk.map { "\(moment($0.slot)) past niet meer; " } ?? ""
      return first + "nog geen coach: de teamleider kiest er een"
    case .past: return "die dagen zijn voorbij"
    }
  }
}
