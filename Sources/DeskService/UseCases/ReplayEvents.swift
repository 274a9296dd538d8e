import AppointmentCore

extension Desk {
  /// What happened in a change besides its talks, out of its traces and the store: what an answer
  /// that is asked for again tells. What is gone since is left out.
  func events(of change: RecordedChange, in store: any StoreReading) throws -> [DeskEvent] {
    let abouts = change.traces.map(\.about)
    let records = try store.records(about: abouts.compactMap(\.record))
    return try abouts.compactMap { about in
      if let trace = about.record { return records.event(of: trace).map { .record($0) } }
      if let presence = about.presence { return .presenceSaid(presence) }
      if let waiting = about.waiting { return try event(of: waiting, in: store) }
      guard let standing = about.standing else { return nil }
      return try event(of: standing, lessonOf: about.lessonClient, in: store)
    }
  }

  private func event(
    of waiting: WaitingStep, in store: any StoreReading
  ) throws -> DeskEvent? {
    switch waiting {
    case .added(let id): try store.waitingEntry(id).map { .waitingAdded($0) }
    case .ended(let id, let ending): .waitingEnded(id, ending)
    }
  }

  private func event(
    of part: StandingPart, lessonOf client: ClientNumber?, in store: any StoreReading
  ) throws -> DeskEvent? {
    switch part {
    case .absence(let id, let before, let after):
      guard let before else { return try store.absence(id).map { .absenceReported($0) } }
      return .absenceEnded(id, from: before, to: after)
    case .closure(let id, let before, let after):
      guard let before else { return try store.closure(id).map { .closed($0) } }
      return .closureEnded(id, from: before, to: after)
    case .lesson(let id, let course):
      guard let client else { return nil }
      guard let course else {
        return try store.lessons(of: client).first { $0.id == id }.map { .lessonAdded($0) }
      }
      return .lessonChanged(id, client, from: course.from, to: course.to)
    case .roster(let change): return .rosterChanged(change)
    case .room(let change): return .roomChanged(change)
    }
  }
}
