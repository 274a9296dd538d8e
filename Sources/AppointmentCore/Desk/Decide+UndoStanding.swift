extension DeskFacts {
  /// Whether absences, closures and shifts are still as a change left them: somebody may have
  /// changed them since.
  func standsAsLeft(by traces: [EventTrace]) -> Bool {
    func end(of id: Identifier<Absence>) -> CivilDate? {
      standing.absences.first { $0.id == id }?.period.end ?? absence?.period.start
    }
    func end(of id: Identifier<Closure>) -> CivilDate? {
      standing.closures.first { $0.id == id }?.period.end ?? closure?.period.start
    }
    let roster = office.roster.applying(traces.reversed().compactMap(\.rosterUndone))
    guard roster.overlaps().count <= office.roster.overlaps().count else { return false }
    return traces.allSatisfy { trace in
      switch trace {
      case .absenceReported(let id, let left), .absenceEnded(let id, _, let left):
        end(of: id) == left
      case .closed(let id, let left), .closureEnded(let id, _, let left): end(of: id) == left
      case .lessonChanged(let id, _, _, let left):
        standing.lessons.first { $0.id == id }?.course == left
      case .rosterChanged(let change): change.new.map(office.roster.shifts.contains) ?? true
      case .roomChanged(let change): office.rooms.contains(change.new)
      default: true
      }
    }
  }

  /// Absences and closures as they are once a change is taken back.
  func standingAfterUndo(of traces: [EventTrace]) -> StandingTimes {
    var after = standing
    func end(_ absence: Identifier<Absence>, on day: CivilDate) {
      let old = after.absences.first { $0.id == absence } ?? self.absence
      after.absences.removeAll { $0.id == absence }
      if let changed = old?.ending(on: day) { after.absences.append(changed) }
    }
    func end(_ closure: Identifier<Closure>, on day: CivilDate) {
      let old = after.closures.first { $0.id == closure } ?? self.closure
      after.closures.removeAll { $0.id == closure }
      if let changed = old?.ending(on: day) { after.closures.append(changed) }
    }
    for trace in traces.reversed() {
      switch trace {
      case .absenceReported(let id, _): after.absences.removeAll { $0.id == id }
      case .absenceEnded(let id, let from, _): end(id, on: from)
      case .closed(let id, _): after.closures.removeAll { $0.id == id }
      case .closureEnded(let id, let from, _): end(id, on: from)
      case .lessonAdded(let id, _): after.lessons.removeAll { $0.id == id }
      case .lessonChanged(let id, _, let from, _):
        if let lesson = after.lessons.first(where: { $0.id == id })?.following(from) {
          after.lessons.removeAll { $0.id == id }
          after.lessons.append(lesson)
        }
      default: break
      }
    }
    return after
  }
}

extension EventTrace {
  /// The change of the roster that takes this one back.
  fileprivate var rosterUndone: Roster.Change? {
    if case .rosterChanged(let change) = self {
      Roster.Change(old: change.new, new: change.old)
    } else {
      nil
    }
  }
}
