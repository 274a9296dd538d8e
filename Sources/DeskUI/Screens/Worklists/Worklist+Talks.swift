import AppointmentCore
import DeskService
import Wording

/// The lists of talks to come that somebody has to do something about.
extension Worklist {
  /// Nothing is cancelled by an absence or a changed roster: it stands here until somebody acts
  /// (systems §3.1).
  static func orphans(_ found: Worklists, _ session: Session) -> Worklist {
    Worklist(
      kind: .orphans, title: "oplossen", count: found.orphans.count,
      headings: ["dag", "tijd", "wie", "bij", "waarom"],
      rows: found.orphans.map {
        row($0.appointment, $0.name, Labels.orphan($0.cause), session)
      }, empty: "Elk gesprek kan doorgaan zoals het is afgesproken.", actions: [.move, .cancel])
  }

  static func questions(_ found: Worklists, _ session: Session) -> Worklist {
    Worklist(
      kind: .questions, title: "tolk", count: found.questions.count,
      headings: ["dag", "tijd", "wie", "bij", "vraag"],
      rows: found.questions.map {
        row(
          $0.appointment, $0.name,
          Interpreters.question($0.open, $0.appointment, in: session.directory), session)
      }, empty: "Er is geen vraag over een tolk.", actions: [.interpreter])
  }

  static func calls(_ found: Worklists, _ session: Session) -> Worklist {
    let open = found.calls.filter { !$0.call.stand.state.isDone }
    return Worklist(
      kind: .calls, title: "bellen", count: open.count,
      headings: ["dag", "tijd", "wie", "bij", "telefoon"],
      rows: open.map { row($0.appointment, $0.name, $0.phone ?? "geen nummer", session) },
      empty: "Iedereen is gebeld.", actions: [])
  }

  private static func row(
    _ talk: Appointment, _ name: PersonName, _ words: String, _ session: Session
  ) -> Row {
    Row(
      key: talk.id.description, subject: .talk(talk), client: talk.client, name: name,
      cells: [
        Dates.shortDay(talk.slot.date, today: session.today), "\(talk.slot.start)",
        session.isCounterMode ? "\(name.initials) \(talk.client)" : name.listName,
        session.directory.firstName(talk.staff), words,
      ])
  }
}
