import AppointmentCore
import DeskService
import Wording

/// The steps in the life of an appointment in which one thing is chosen from a few.
extension Choices {
  /// Who failed to come; nobody is a no-show by Enter alone.
  static func noShowParty(of appointment: Appointment, _ name: String) -> ChoiceDialog {
    var letters: [(Character, String, NoShowParty)] = [
      ("c", "de cliënt", .client), ("k", "wij van kantoor", .office),
    ]
    if appointment.interpreter != nil { letters.append(("t", "de tolk", .interpreter)) }
    return ChoiceDialog(
      title: "\(name): wie is niet verschenen?",
      options: letters.map { letter, word, party in
        .init(letter, word, .perform(.noShow(appointment.id, party), for: .noShow))
      }, selected: nil)
  }

  /// Somebody is later than agreed: what is left of the time, and one key for each way on. Waiting
  /// is the first, as it changes nothing.
  static func lateness(
    of appointment: Appointment, _ name: String, today found: SlotSearch.Answer?,
    _ session: Session
  ) -> ChoiceDialog {
    let lateness = Lateness(
      of: appointment.slot, at: session.now,
      leastMinutes: session.office?.desk.slotMinutes ?? DeskPolicy().slotMinutes)
    var options = [ChoiceDialog.Option("w", "wachten", .nothing)]
    if let rest = lateness.rest {
      options.append(.init("k", LateWords.shorter(rest), .perform(.shorten(appointment.id))))
    }
    let later = (found?.offers ?? []).filter { $0.slot.start >= appointment.slot.end }
    options += later.prefix(3).enumerated().map { index, offer in
      let way = Ways.way(.slot(offer), in: session.directory, today: session.today).text
      return .init(
        Character("\(index + 1)"), "later vandaag: \(way)",
        .perform(.move(appointment.id, to: offer.slot.startMoment), for: .move))
    }
    let none = later.isEmpty ? ["Later vandaag is er geen vrije tijd."] : []
    options.append(.init("n", "nieuwe afspraak op een andere tijd", .rebook(appointment)))
    return ChoiceDialog(
      title: "\(name) komt later",
      lines: [LateWords.remains(lateness, now: session.now)] + none, options: options)
  }
}
