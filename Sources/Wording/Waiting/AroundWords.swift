package import AppointmentCore

/// Sentences about who is in the house, who cannot wait and who waits.
package enum AroundWords {
  /// That somebody came in or left: `Karin is in huis (09:05)`.
  static func line(_ note: PresenceNote, in directory: Directory) -> String {
    "\(directory.firstName(note.staff)) \(note.isIn ? "is in huis" : "is weg") (\(note.at.time))"
  }

  static func raised(_ urgency: Urgency, in directory: Directory) -> String {
    "Spoed voor \(directory.client(urgency.client)): \(ask(urgency.asked, in: directory))"
  }

  static func changed(
    _ stand: Urgency.Stand, in directory: Directory, now: CivilDateTime
  ) -> String {
    let name = stand.asked.last.map { directory.firstName($0.staff) } ?? "De teamleider"
    switch stand.answer {
    case .now: return "Spoed: \(name) komt nu"
    case .at(let moment):
      return "Spoed: \(name) kan \(Dates.moment(moment, today: now.date))"
    case nil: return "Spoed: \(ask(stand.asked.last?.staff, in: directory))"
    }
  }

  /// Whom to ask.
  package static func ask(_ staff: StaffCode?, in directory: Directory) -> String {
    guard let staff else { return "er is niemand om te vragen, bel de teamleider" }
    let isIn = directory.present.contains(staff)
    return "vraag \(directory.firstName(staff))\(isIn ? " (in huis)" : " (niet in huis, bel)")"
  }

  /// The line on the day, until somebody answers: `Spoed 12 min: Yonas T., gevraagd: Karin. s`.
  package static func urgency(
    _ urgency: Urgency, name: String, in directory: Directory, now: CivilDateTime
  ) -> String {
    let asked = urgency.asked.map(directory.firstName) ?? "nog niemand"
    let open = Dates.minutes(urgency.minutesOpen(at: now))
    return "SPOED \(name): gevraagd \(asked), \(open) open. s antwoord"
  }

  /// What somebody waits for, in a few words: `gesprek van 45 min, brief vóór 24 jul`.
  package static func wish(_ wish: WaitingWish, today: CivilDate) -> String {
    let before = wish.letterDate.map { ", brief vóór \(Dates.shortDay($0, today: today))" } ?? ""
    return "\(Labels.kind(wish.kind)) van \(Dates.minutes(wish.minutes))\(before)"
  }

  /// The line on the day that leads to people for whom a time came free; nil when there are none.
  package static func matches(_ count: Int) -> String? {
    switch count {
    case 0: nil
    case 1: "Voor 1 cliënt op de wachtlijst is er nu een vrije tijd. F6 werklijsten"
    default: "Voor \(count) cliënten op de wachtlijst is er nu een vrije tijd. F6 werklijsten"
    }
  }

  /// `wachten: 12, midden 9, langst 31 dagen`.
  package static func waits(_ summary: WaitMeasure.Summary) -> String {
    guard summary.count > 0 else { return "Niemand wacht op een gesprek" }
    let days = summary.longestDays == 1 ? "1 dag" : "\(summary.longestDays) dagen"
    return "wachten: \(summary.count), midden \(summary.medianDays), langst \(days)"
  }

  static func finding(_ finding: Finding, in directory: Directory) -> String {
    switch finding.code {
    case .urgencyOpen:
      let name = finding.subject.staff.map(directory.firstName) ?? "de teamleider"
      return "Er is al spoed voor deze cliënt: \(name) is gevraagd. Op Dag geeft s het antwoord."
    case .urgencyAnswered: return "Op deze spoed is al antwoord gegeven."
    case .everyoneAsked:
      return "Iedereen is gevraagd. Bel de teamleider, of zoek de eerste vrije tijd."
    default:
      let since = finding.subject.day.map { " sinds \(Dates.day($0))" } ?? ""
      return "De cliënt staat al op de wachtlijst\(since). Kijk of er nu een vrije tijd is."
    }
  }
}
