extension DeskFacts {
  /// What of the lessons, absences and closures of some resources must be given up and laid down
  /// again on a day, so that they claim exactly what appointments leave.
  ///
  /// `after` is the agenda as it will be, what stands aside. The past is left as it was.
  func standingChanges(
    on day: CivilDate, of resources: some Sequence<Resource>, after agenda: Agenda,
    _ standing: StandingTimes? = nil
  ) -> StandingChanges {
    var changes = StandingChanges()
    guard day >= now.date else { return changes }
    let standing = standing ?? self.standing
    for resource in Set(resources).sorted() {
      let there = self.agenda.claims(of: resource, on: day).filter(\.owner.isStanding)
      let hard = agenda.claims(of: resource, on: day).filter { !$0.owner.isStanding }
      var wanted: [Claim] = []
      for claim in standing.claims(of: resource, on: day, calendar: office.calendar) {
        // Two of them at one time claim it once.
        wanted += claim.pieces(outside: (hard + wanted).map(\.slot))
      }
      changes.released += there.filter { !wanted.contains($0) }
      changes.claimed += wanted.filter { !there.contains($0) }
    }
    return changes
  }

  /// Everything that stands: of the client whose file it is, and of everyone else who was loaded.
  var standing: StandingTimes {
    var all = loadedStanding
    let known = Set(all.lessons.map(\.id))
    all.lessons += (file?.lessons ?? []).filter { !known.contains($0.id) }
    return all
  }
}

/// Claims that are given up and laid down again around appointments.
struct StandingChanges {
  var released: [Claim] = []
  var claimed: [Claim] = []

  static func += (left: inout StandingChanges, right: StandingChanges) {
    left.released += right.released
    left.claimed += right.claimed
  }

  /// What happened, nothing when nothing changed.
  var events: [DeskEvent] {
    (released.isEmpty ? [] : [.released(released)]) + (claimed.isEmpty ? [] : [.claimed(claimed)])
  }
}

extension Agenda {
  /// The agenda after some changes of what stands.
  func applying(_ changes: StandingChanges) -> Agenda {
    var changed = self
    for claim in changes.released { changed.remove(claim) }
    for claim in changes.claimed { changed.insert(claim) }
    return changed
  }
}

extension Claim {
  /// The parts of the claim that lie outside some slots of its day, in the order of the day.
  public func pieces(outside busy: [TimeSlot]) -> [Claim] {
    var rest = [slot]
    for other in busy {
      rest = rest.flatMap { piece -> [TimeSlot] in
        guard piece.overlaps(other) else { return [piece] }
        return [
          TimeSlot(piece.date, from: piece.start, to: other.start),
          TimeSlot(piece.date, from: other.end, to: piece.end),
        ].compactMap { $0 }
      }
    }
    return rest.map { Claim(resource: resource, slot: $0, owner: owner) }
  }
}
