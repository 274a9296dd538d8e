/// Two talks of one client that were agreed on two days are not put on one: nobody comes twice on a
/// day because a begeleider was away. Where nothing else would do they are, and the line says so.
extension [RepairCase] {
  /// How many other days the clients of a talk need besides its own; 0 when another talk of theirs
  /// was agreed on its day, so that those two may stay together.
  func daysApart(from talk: Appointment) -> Int {
    let others = map(\.appointment).filter { other in
      other.id != talk.id && other.clients.contains(where: talk.clients.contains)
    }
    let days = Set(others.map(\.slot.date))
    return days.contains(talk.slot.date) ? 0 : days.count
  }
}

extension RepairInstance {
  /// The same instance in which the talks of some clients may share a day.
  func sharingDays(of clients: Set<ClientNumber>) -> RepairInstance {
    RepairInstance(
      talks: talks.map { talk in
        guard !clients.isDisjoint(with: talk.appointment.clients) else { return talk }
        return Talk(
          appointment: talk.appointment, lastDay: talk.lastDay,
          options: talk.options.map(\.sharingDay), obstacle: talk.obstacle)
      }, load: load)
  }
}

extension RepairSolver {
  /// A plan in which days are shared only where somebody would be left out otherwise, and the
  /// instance that it is a plan of.
  public func proposal(for instance: RepairInstance) -> (instance: RepairInstance, plan: RepairPlan)
  {
    let plan = plan(for: instance)
    let leftOut = plan.lines.filter { $0.proposal.option == nil && $0.talk.needsOwnDay }
    guard !leftOut.isEmpty else { return (instance, plan) }
    let shared = instance.sharingDays(of: Set(leftOut.flatMap(\.talk.appointment.clients)))
    let other = self.plan(for: shared)
    return other.score.served > plan.score.served ? (shared, other) : (instance, plan)
  }
}

extension RepairInstance.Talk {
  /// Whether its clients have another talk that has to be on another day.
  var needsOwnDay: Bool { options.contains { $0.clientSlot != $0.slot } }
}

extension [RepairPlan.Line] {
  /// The same lines, those marked that share a day with another talk of their client which was
  /// agreed on another.
  var markingSharedDays: [RepairPlan.Line] {
    map { line in
      var line = line
      line.sharesDay = contains { line.isOnOneDay(with: $0) }
      return line
    }
  }
}

extension RepairPlan.Line {
  fileprivate func isOnOneDay(with other: RepairPlan.Line) -> Bool {
    let (mine, theirs) = (talk.appointment, other.talk.appointment)
    guard mine.slot.date != theirs.slot.date, mine.clients.contains(where: theirs.clients.contains),
      let day = proposal.option?.slot.date
    else { return false }
    return day == other.proposal.option?.slot.date
  }
}
