extension DeskFacts {
  /// Whether absences and closures still end as a change left them: somebody may have moved the end
  /// since.
  func standsAsLeft(by traces: [EventTrace]) -> Bool {
    func end(of id: Identifier<Absence>) -> CivilDate? {
      standing.absences.first { $0.id == id }?.period.end ?? absence?.period.start
    }
    func end(of id: Identifier<Closure>) -> CivilDate? {
      standing.closures.first { $0.id == id }?.period.end ?? closure?.period.start
    }
    return traces.allSatisfy { trace in
      switch trace {
      case .absenceReported(let id, let left), .absenceEnded(let id, _, let left):
        end(of: id) == left
      case .closed(let id, let left), .closureEnded(let id, _, let left): end(of: id) == left
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
      default: break
      }
    }
    return after
  }
}
