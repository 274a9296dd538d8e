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

extension Desk {
  /// Everything that waits for the acting person (`day --open`).
  package func worklists(
    as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> Worklists {
    guard Rights.may(actor.role, .readWorklists) else {
      throw .notPermitted(actor.role, .readWorklists)
    }
    let office = try office()
    var found = try guarded {
      try store.read { store in
        let open = try self.unclosed(actor, now, in: store)
        let rows = try open.prefix(Self.listedTalks).compactMap {
          try self.row($0, office, actor, now, in: store)
        }
        return Worklists(
          closing: rows, closingCount: open.count,
          waiting: try self.waitingRows(for: actor, now, office, in: store))
      }
    }
    found.orphans = try orphans(as: actor, at: now).rows
    if Rights.may(actor.role, .readInterpreters) {
      found.questions = try interpreterQuestions(as: actor, at: now)
    }
    if Rights.may(actor.role, .call) {
      found.calls = try repairCalls(as: actor, at: now).rows
    }
    return found
  }

  /// As many as somebody can close in a day.
  private static let listedTalks = 200

  /// The talks that are over and still open; of those who reach only their own, the ones they hold.
  func unclosed(
    _ actor: Actor, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> [Appointment] {
    guard Rights.may(actor.role, .readWorklists) else { return [] }
    let isEveryones = Rights.reach(of: actor.role) == .everyone
    return try store.openAppointments(upTo: now.date).filter {
      $0.awaitsClosing(at: now) && (isEveryones || $0.staff == actor.code)
    }
  }
}
