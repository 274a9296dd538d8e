extension DeskFacts {
  /// Somebody is away for a while (U-08, U-25). Their time is claimed around the talks that stand:
  /// those are orphaned and wait for somebody to act, and nothing is cancelled (systems §3.1).
  func decideAbsence(_ note: AbsenceNote) -> DeskDecision {
    guard office.employed(note.staff, on: note.period.start) != nil else {
      return .refused(
        Verdict(
          findings: [Finding(.staffUnknown, .refuses, .staff(note.staff))],
          onward: NonEmpty(teamleider)))
    }
    guard let absence = note.absence(as: fresh.absence) else {
      return .refused(tooLong(note.period))
    }
    // Told twice it would have to be ended twice.
    let known = standing.absences.first {
      $0.staff == absence.staff && $0.period.overlaps(absence.period)
        && sharesDaypart($0.dayparts, absence.dayparts)
    }
    if let known {
      return .refused(
        Verdict(
          findings: [Finding(.absentAlready, .refuses, .period(known.period))],
          onward: NonEmpty(.command(.absenceEnd), [.command(.absence)])))
    }
    var after = standing
    after.absences.append(absence)
    return .accepted(
      Acceptance(
        events: [.absenceReported(absence)]
          + standingEvents(in: absence.period, of: [.staff(absence.staff)], after)))
  }

  /// Somebody is back, earlier or later than was said.
  func decideReturn(on day: CivilDate) -> DeskDecision {
    let absence = loaded(absence)
    guard day >= absence.period.start else { return .refused(endsBeforeItStarts(absence.period)) }
    let rest = absence.ending(on: day)
    guard rest != nil || day == absence.period.start else {
      return .refused(tooLong(absence.period))
    }
    var after = standing
    after.absences.removeAll { $0.id == absence.id }
    if let rest { after.absences.append(rest) }
    let both = CivilPeriod(from: absence.period.start, upTo: max(day, absence.period.end))
    return .accepted(
      Acceptance(
        events: [.absenceEnded(absence.id, from: absence.period.end, to: day)]
          + (both.map { standingEvents(in: $0, of: [.staff(absence.staff)], after) } ?? [])))
  }

  /// A room or the whole office is closed for a while.
  func decideClosure(_ note: ClosureNote) -> DeskDecision {
    guard
      let closure = Closure(
        id: fresh.closure, room: note.room, period: note.period, dayparts: note.dayparts,
        label: note.label)
    else { return .refused(tooLong(note.period)) }
    let known = standing.closures.first {
      $0.room == closure.room && $0.period.overlaps(closure.period)
        && sharesDaypart($0.dayparts, closure.dayparts)
    }
    if let known {
      return .refused(
        Verdict(
          findings: [Finding(.closedAlready, .refuses, .period(known.period))],
          onward: NonEmpty(.command(.closureEnd), [.command(.closure)])))
    }
    var after = standing
    after.closures.append(closure)
    return .accepted(
      Acceptance(
        events: [.closed(closure)]
          + standingEvents(in: closure.period, of: closure.resources, after)))
  }

  /// What was closed opens again, earlier or later than was said.
  func decideReopening(on day: CivilDate) -> DeskDecision {
    let closure = loaded(closure)
    guard day >= closure.period.start else { return .refused(endsBeforeItStarts(closure.period)) }
    let rest = closure.ending(on: day)
    guard rest != nil || day == closure.period.start else {
      return .refused(tooLong(closure.period))
    }
    var after = standing
    after.closures.removeAll { $0.id == closure.id }
    if let rest { after.closures.append(rest) }
    let both = CivilPeriod(from: closure.period.start, upTo: max(day, closure.period.end))
    return .accepted(
      Acceptance(
        events: [.closureEnded(closure.id, from: closure.period.end, to: day)]
          + (both.map { standingEvents(in: $0, of: closure.resources, after) } ?? [])))
  }

  /// The claims of what stands in a period once it has changed.
  func standingEvents(
    in period: CivilPeriod, of resources: [Resource], _ after: StandingTimes
  ) -> [DeskEvent] {
    var changes = StandingChanges()
    for day in period {
      changes += standingChanges(on: day, of: resources, after: agenda, after)
    }
    return changes.events
  }

  /// Whether two of something that stands have time in common on a day; none named is the whole day.
  private func sharesDaypart(_ left: [Daypart], _ right: [Daypart]) -> Bool {
    left.isEmpty || right.isEmpty || left.contains(where: right.contains)
  }

  private func tooLong(_ period: CivilPeriod) -> Verdict {
    Verdict(
      findings: [Finding(.periodTooLong, .refuses, .day(period.lastDay))],
      onward: NonEmpty(.command(.absence), [teamleider]))
  }

  private func endsBeforeItStarts(_ period: CivilPeriod) -> Verdict {
    Verdict(
      findings: [Finding(.endsBeforeItStarts, .refuses, .day(period.start))],
      onward: NonEmpty(.command(.absence), [teamleider]))
  }
}

extension Closure {
  /// What it claims; an office that is closed needs no claims, as nothing is offered on its days.
  var resources: [Resource] { room.map { [.room($0)] } ?? [] }

  /// The same closure that ends earlier or later; nil when nothing is left of it.
  public func ending(on end: CivilDate) -> Closure? {
    CivilPeriod(from: period.start, upTo: end).flatMap {
      Closure(id: id, room: room, period: $0, dayparts: dayparts, label: label)
    }
  }
}
