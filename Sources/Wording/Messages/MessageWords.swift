package import AppointmentCore

/// Sentences about messages: what just happened, how one stands, what is wrong with a text.
///
/// The lines stand on a screen that others may see: no word of a message is in them.
package enum MessageWords {
  fileprivate static func stand(_ step: Change<Message.Stand>, now: CivilDateTime) -> String {
    if step.to.state == .done { return "Bericht: gesproken" }
    if step.from.state == .done { return "Bericht staat weer open" }
    let again = step.to.again.map { ", opnieuw \(Dates.moment($0, today: now.date))" } ?? ""
    return "Bericht: niet bereikt\(again)"
  }

  /// How a message stands, in a few words: `2 keer geprobeerd, opnieuw do 16 jul 09:00`.
  package static func stand(_ stand: Message.Stand, today: CivilDate) -> String {
    if stand.state == .done { return "gesproken" }
    return [tries(stand) ?? "nog niet gebeld", again(stand, today: today)]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// The same in a column: `opnieuw do 16 jul 09:00`.
  package static func shortStand(_ stand: Message.Stand, today: CivilDate) -> String {
    guard stand.state == .open else { return "gesproken" }
    return again(stand, today: today) ?? tries(stand) ?? "nog niet gebeld"
  }

  /// How often somebody called in vain; nil for an open one that nobody called yet.
  package static func tries(_ stand: Message.Stand) -> String? {
    stand.tries == 0 ? nil : "\(stand.tries) keer geprobeerd"
  }

  private static func again(_ stand: Message.Stand, today: CivilDate) -> String? {
    stand.again.map { "opnieuw \(Dates.moment($0, today: today))" }
  }

  package static func reason(_ reason: Message.Reason) -> String {
    switch reason {
    case .callBack: "terugbellen"
    case .changed: "verzet of afgezegd"
    case .letter: "brief binnen"
    case .other: "anders"
    }
  }

  /// Why somebody opens a colleague's message.
  package static func reason(_ reason: Message.Look.Reason) -> String {
    switch reason {
    case .absence: "de collega is afwezig"
    case .handover: "om het door te geven"
    case .complaint: "er is een klacht"
    }
  }

  /// How long it has been open: `vandaag`, `2 dagen`; days are working days.
  package static func age(workingDays: Int) -> String {
    switch workingDays {
    case 0: "vandaag"
    case 1: "1 dag"
    default: "\(workingDays) dagen"
    }
  }

  /// How many stand below those that are shown: `nog 1 bericht`, `nog 3 berichten`.
  package static func more(_ count: Int) -> String {
    count == 1 ? "nog 1 bericht" : "nog \(count) berichten"
  }

  /// What whoever sits at the desk may tell a client: `bericht over Yonas T.: nog niet teruggebeld`.
  package static func told(_ stand: Message.Stand, about name: String) -> String {
    "bericht over \(name): " + (stand.state == .done ? "gesproken" : "nog niet teruggebeld")
  }

  /// What to say to the caller: `Zeg: Karin belt u terug, vandaag vóór 16:30.`
  package static func say(
    _ message: Message, in directory: Directory, today: CivilDate
  ) -> String {
    let day =
      switch today.days(until: message.due.date) {
      case 0: "vandaag"
      case 1: "morgen"
      default: Dates.longDayWithoutYear(message.due.date)
      }
    let name = directory.firstName(message.holder)
    return "Zeg: \(name) belt u terug, \(day) vóór \(message.due.time)."
  }

  static func finding(_ finding: Finding, in directory: Directory) -> String {
    guard finding.code == .mayNotReceive, case .staff(let code) = finding.subject else {
      return "Dit bericht is al klaar. Alleen vandaag kunt u het nog heropenen."
    }
    return "\(directory.firstName(code)) leest geen berichten in Balie. Kies iemand anders."
  }

  /// Somebody else's may be there all the same.
  package static let none = "Er zijn geen berichten die u mag zien."
}

extension Message: RecordWords {
  static let notFound = "Dit bericht is niet gevonden. Kijk met `balie message list` welke er zijn."

  static func line(_ change: RecordChange<Message>, _ scene: WordScene) -> String? {
    switch change {
    case .made(let message):
      "Bericht voor \(scene.directory.firstName(message.holder)) opgeslagen"
    case .changed(_, .stand(let step)): MessageWords.stand(step, now: scene.now)
    case .changed(_, .holder(let step)):
      "Bericht doorgegeven aan \(scene.directory.firstName(step.to))"
    case .changed(_, .look): "Bericht geopend"
    case .removed: nil
    }
  }
}
