extension DeskFacts {
  /// What of the client's lessons must be given up and laid down again on a day, so that they claim
  /// exactly what other claims leave: whoever books over a lesson cuts it, and it grows back when
  /// the time is given back.
  ///
  /// `after` is the agenda as it will be, lessons aside. The past has no lesson claims.
  func lessonChanges(
    on day: CivilDate, after agenda: Agenda
  ) -> (released: [Claim], claimed: [Claim]) {
    guard let file, day >= now.date else { return ([], []) }
    let resource = Resource.client(file.client.number)
    let there = self.agenda.claims(of: resource, on: day).filter(\.owner.isSoft)
    let hard = agenda.claims(of: resource, on: day).filter { !$0.owner.isSoft }
    var wanted: [Claim] = []
    for lesson in file.lessons {
      for claim in lesson.claims(in: CivilPeriod(from: day, days: 1), calendar: office.calendar) {
        // Two lessons at one time claim it once.
        wanted += claim.pieces(outside: (hard + wanted).map(\.slot))
      }
    }
    return (there.filter { !wanted.contains($0) }, wanted.filter { !there.contains($0) })
  }

  /// The agenda with the lessons of a day as they will be.
  func agenda(
    _ agenda: Agenda, with changes: (released: [Claim], claimed: [Claim])
  ) -> Agenda {
    var changed = agenda
    for claim in changes.released { changed.remove(claim) }
    for claim in changes.claimed { changed.insert(claim) }
    return changed
  }
}

extension Claim {
  /// The parts of the claim that lie outside some slots of its day, in the order of the day.
  func pieces(outside busy: [TimeSlot]) -> [Claim] {
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
