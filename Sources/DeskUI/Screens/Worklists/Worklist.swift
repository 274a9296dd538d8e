package import AppointmentCore
import DeskService
import Wording

/// One list of things that wait for a person: a title, rows, and what the letters do with a row.
///
/// A new list is a case of ``Kind``, a case of ``Subject`` if its rows are something new, and its
/// rows in ``all(in:_:)``; the screen knows no list by itself.
package struct Worklist: Sendable {
  package enum Kind: Hashable, CaseIterable, Sendable {
    /// Talks that are over and still open.
    case closing
    /// Who waits for a free time, with the first that there is.
    case waiting
    /// Talks that cannot be held as they were booked.
    case orphans
    /// Talks whose interpreter is still a question.
    case questions
    /// Who has to hear that a talk was moved.
    case calls
  }

  /// What a row is about.
  package enum Subject: Sendable {
    case talk(Appointment)
    case waiting(WaitingEntry)
  }

  package struct Row: Sendable {
    /// What keeps the row apart from others, so that a reload keeps the choice.
    package let key: String
    package let subject: Subject
    package let client: ClientNumber
    package let name: PersonName
    /// When, who, with whom, and what there is to say.
    package let cells: [String]
  }

  package let kind: Kind
  /// What its tab says: `nog invullen`.
  package let title: String
  /// How many there are, listed or not.
  package let count: Int
  package let headings: [String]
  package let rows: [Row]
  /// What stands there when there is nothing.
  package let empty: String
  /// The letters that do something with a row.
  package let actions: Set<ScreenAction>

  /// Every list, in the order of the tabs.
  static func all(in found: Worklists, _ session: Session) -> [Worklist] {
    [
      closing(found, session), waiting(found, session), orphans(found, session),
      questions(found, session), calls(found, session),
    ]
  }

  /// A time that came free is proposed here, and never booked by itself (systems §2.25).
  private static func waiting(_ found: Worklists, _ session: Session) -> Worklist {
    let today = session.today
    return Worklist(
      kind: .waiting, title: "wachtlijst", count: found.waiting.count,
      headings: ["sinds", "", "wie", "vrije tijd", "waarvoor"],
      rows: found.waiting.map { row in
        let entry = row.entry
        return Row(
          key: entry.id.description, subject: .waiting(entry), client: entry.client,
          name: row.name,
          cells: [
            Dates.shortDay(entry.since.date, today: today), "",
            session.isCounterMode
              ? "\(row.name.initials) \(entry.client)" : row.name.listName,
            row.offer.map { Dates.moment($0.slot.startMoment, today: today) } ?? "nog geen",
            AroundWords.wish(entry.wish, today: today),
          ])
      }, empty: "Niemand wacht op een vrije tijd.", actions: [.cancel])
  }

  /// Every past talk that nobody has said anything about: two keys a line, down to zero (U-16).
  private static func closing(_ found: Worklists, _ session: Session) -> Worklist {
    Worklist(
      kind: .closing, title: "nog invullen", count: found.closingCount,
      headings: ["dag", "tijd", "wie", "bij", "stand"],
      rows: found.closing.map { row in
        let talk = row.appointment
        return Row(
          key: talk.id.description, subject: .talk(talk), client: talk.client, name: row.name,
          cells: [
            Dates.shortDay(talk.slot.date, today: session.today), "\(talk.slot.start)",
            session.isCounterMode
              ? "\(row.name.initials) \(talk.client)" : row.name.listName,
            session.directory.firstName(talk.staff), Statuses.word(talk.status),
          ])
      }, empty: WorklistWords.closing(left: 0), actions: [.fulfil, .noShow, .cancel])
  }
}
