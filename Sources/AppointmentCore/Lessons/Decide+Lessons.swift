extension DeskFacts {
  /// How far ahead a lesson is kept free: longer than any window of guidance.
  public static let lessonMonths = 24

  /// A lesson begins. Talks that are there stay; they are said, and nothing is moved by itself.
  func decideLesson(_ note: LessonNote) -> DeskDecision {
    guard let lesson = note.lesson(as: fresh.lesson) else {
      return .refused(lessonRefusal(.endsBeforeItStarts, note.validFrom))
    }
    var after = standing
    after.lessons.append(lesson)
    let period = lessonPeriod(from: lesson.validFrom, to: lesson.validTo)
    let met = (period.map { lesson.claims(in: $0, calendar: office.calendar) } ?? [])
      .flatMap { agenda.conflicts(with: $0.slot, of: $0.resource) }
      .filter { !$0.owner.isStanding }
    return .accepted(
      Acceptance(
        events: [.lessonAdded(lesson)] + lessonEvents(lesson, period, after),
        warnings: Array(Set(met.map(\.slot)).sorted { $0.startMoment < $1.startMoment }.prefix(5))
          .map { Finding(.lessonMeetsTalk, .warns, .slot($0)) }))
  }

  /// A lesson ends earlier or later, or falls out on a day.
  func decideCourse(of id: Identifier<Lesson>, _ change: LessonChange) -> DeskDecision {
    let lesson = loaded(file?.lessons.first(where: { $0.id == id }))
    var course = lesson.course
    switch change {
    case .ends(let lastDay): course.validTo = lastDay
    case .fallsOut(let day):
      guard lesson.slot(on: day, calendar: office.calendar) != nil else {
        return .refused(lessonRefusal(.nothingChanges, day))
      }
      course.exceptions.append(day)
    }
    // A lesson that ends before its first day was a mistake: nothing of it is kept free.
    guard let changed = lesson.following(course) else {
      return .refused(lessonRefusal(.endsBeforeItStarts, lesson.validFrom))
    }
    var after = standing
    after.lessons.removeAll { $0.id == id }
    after.lessons.append(changed)
    let last =
      [lesson.validTo, changed.validTo].contains(nil)
      ? nil : [lesson.validTo, changed.validTo].compactMap { $0 }.max()
    let period = lessonPeriod(from: lesson.validFrom, to: last)
    return .accepted(
      Acceptance(
        events: [
          .lessonChanged(id, lesson.client, from: lesson.course, to: changed.course)
        ] + lessonEvents(lesson, period, after)))
  }

  /// The days of a lesson for which it is kept free; nil when all of them are past.
  func lessonPeriod(from: CivilDate, to: CivilDate?) -> CivilPeriod? {
    let horizon = now.date.adding(months: DeskFacts.lessonMonths)
    let end = min(horizon, to?.adding(days: 1) ?? horizon)
    return CivilPeriod(from: max(now.date, from), upTo: end)
  }

  private func lessonEvents(
    _ lesson: Lesson, _ period: CivilPeriod?, _ after: StandingTimes
  ) -> [DeskEvent] {
    period.map { standingEvents(in: $0, of: [.client(lesson.client)], after) } ?? []
  }

  private func lessonRefusal(_ code: VerdictCode, _ day: CivilDate) -> Verdict {
    Verdict(
      findings: [Finding(code, .refuses, .day(day))],
      onward: NonEmpty(.command(.lesson), [.command(.find)]))
  }
}

/// What changes in a lesson that runs.
public enum LessonChange: Hashable, Sendable {
  /// The last day; nil when the end is not known any more.
  case ends(CivilDate?)
  case fallsOut(CivilDate)
}
