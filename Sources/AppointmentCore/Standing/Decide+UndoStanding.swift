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
    let roster = office.roster.applying(
      traces.reversed().compactMap(\.about.standing?.rosterUndone))
    guard roster.overlaps().count <= office.roster.overlaps().count else { return false }
    return traces.compactMap(\.about.standing).allSatisfy { part in
      switch part {
      case .absence(let id, _, let left): end(of: id) == left
      case .closure(let id, _, let left): end(of: id) == left
      // As it was added it has no course to compare; what changed it since is a change of its own.
      case .lesson(_, nil): true
      case .lesson(let id, let course?):
        standing.lessons.first { $0.id == id }?.course == course.to
      case .roster(let change): change.new.map(office.roster.shifts.contains) ?? true
      case .room(let change): office.rooms.contains(change.new)
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
    for part in traces.reversed().compactMap(\.about.standing) {
      switch part {
      case .absence(let id, nil, _): after.absences.removeAll { $0.id == id }
      case .absence(let id, let before?, _): end(id, on: before)
      case .closure(let id, nil, _): after.closures.removeAll { $0.id == id }
      case .closure(let id, let before?, _): end(id, on: before)
      case .lesson(let id, nil): after.lessons.removeAll { $0.id == id }
      case .lesson(let id, let course?):
        if let lesson = after.lessons.first(where: { $0.id == id })?.following(course.from) {
          after.lessons.removeAll { $0.id == id }
          after.lessons.append(lesson)
        }
      // They are the office's, and make no claims of their own.
      case .roster, .room: break
      }
    }
    return after
  }
}

/// What stands in the agendas besides appointments, and how a trace changed it.
public enum StandingPart: Hashable, Sendable {
  /// The first day after it as it was and is; no day before where it was reported then.
  case absence(Identifier<Absence>, before: CivilDate?, after: CivilDate)
  case closure(Identifier<Closure>, before: CivilDate?, after: CivilDate)
  /// Nil where the lesson was added then.
  case lesson(Identifier<Lesson>, LessonCourseChange?)
  case roster(Roster.Change)
  case room(Room.Change)

  /// The absence it is about, if it is about one.
  public var absence: Identifier<Absence>? {
    if case .absence(let id, _, _) = self { id } else { nil }
  }

  /// The closure it is about, if it is about one.
  public var closure: Identifier<Closure>? {
    if case .closure(let id, _, _) = self { id } else { nil }
  }

  /// The change of the roster that takes this one back.
  var rosterUndone: Roster.Change? {
    if case .roster(let change) = self { change.inverse } else { nil }
  }
}

/// A lesson's course as it was and is.
public struct LessonCourseChange: Hashable, Sendable {
  public let from: Lesson.Course
  public let to: Lesson.Course
}
