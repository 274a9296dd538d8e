package import AppointmentCore

/// What waits for a person to act (F6): nothing in it is ever done by itself.
package struct Worklists: Hashable, Sendable {
  /// Talks that are over by the clock and still open, the oldest first (systems §2.19).
  package var closing: [DaySheet.Row]
  /// How many there are of them; more than are listed when an old agenda has just come in.
  package var closingCount: Int
  /// Who waits for a free time, the longest first.
  package var waiting: [WaitingRow] = []
  /// Talks that cannot be held as they were booked, in order of time.
  package var orphans: [OrphanSheet.Row] = []
  /// Talks whose interpreter is still a question, in order of time.
  package var questions: [InterpreterQuestion] = []
  /// Who is to be called about a talk that was moved, those first whose talk comes first.
  package var calls: [RepairCallSheet.Row] = []

  /// Somebody who waits, with the first time that is free for them now: a proposal, and no more.
  package struct WaitingRow: Hashable, Sendable {
    package let entry: WaitingEntry
    package let name: PersonName
    package let offer: SlotOffer?
  }
}

/// Everything that waits for the acting person (`day --open`), all of one moment.
package struct ReadWorklists: DeskQuery {
  package init() {}

  package var card: QueryCard { QueryCard(.worklists, right: .readWorklists, shows: .reached) }

  /// As many as somebody can close in a day.
  private static let listed = 200

  package func answer(in scene: QueryScene) throws -> Worklists {
    let open = try scene.unclosed()
    let closing = Array(open.prefix(Self.listed))
    // Everybody on the lists is read about in one go.
    try scene.files(
      of: closing.map(\.client) + scene.waiting().map(\.client)
        + scene.orphans().map(\.talk.client) + scene.interpreterQuestions().map(\.talk.client)
        + scene.calls().map(\.talk.client))
    return Worklists(
      closing: try scene.rows(of: closing), closingCount: open.count,
      waiting: try scene.part(ListWaiting()) ?? [],
      orphans: try scene.part(ReadOrphans())?.rows ?? [],
      questions: try scene.part(ListInterpreterQuestions()) ?? [],
      calls: try scene.part(ReadRepairCalls())?.rows ?? [])
  }
}

extension QueryScene {
  /// The talks that are over and still open; of those who reach only their own, the ones they hold.
  func unclosed() throws -> [Appointment] {
    guard may(.readWorklists) else { return [] }
    return try store.openAppointments(upTo: today).filter {
      $0.awaitsClosing(at: now) && (reachesEveryone || $0.staff == actor.code)
    }
  }
}
