package import AppointmentCore

extension ImportOffice {
  /// The lessons of a file with what they keep free from today on. Talks that are there stay: the
  /// lesson makes no claim on that day. Two lessons of one client at one time are a flaw.
  package static func lessons(
    _ lines: [ImportLine<LessonNote>], facts: ImportFacts, fresh: Fresh
  ) -> ImportPlan {
    var plan = ImportPlan()
    plan.rows = lines.count
    let period = lessonPeriod(today: facts.today)
    let present = Set(facts.lessons.map(LessonNote.init))
    var ledger = ImportLedger(facts.claims)
    for line in lines {
      guard !present.contains(line.value) else {
        plan.note(line.line, .alreadyPresent)
        continue
      }
      guard let lesson = line.value.lesson(as: Identifier(fresh())) else {
        preconditionFailure("A row whose lesson ends before it starts was a flaw when it was read.")
      }
      plan.batch.lessons.append(lesson)
      if lesson.validTo.map({ $0 >= period.end }) ?? true {
        plan.note(line.line, "valid_to", .keptFreeUntil(period.lastDay))
      }
      plan.keepFree(lesson, in: period, line: line.line, &ledger, facts.office.calendar)
    }
    plan.batch.claims = ledger.made
    plan.sort()
    return plan
  }
}

extension ImportPlan {
  fileprivate mutating func keepFree(
    _ lesson: Lesson, in period: CivilPeriod, line: Int, _ ledger: inout ImportLedger,
    _ calendar: OfficeCalendar
  ) {
    var free: [Claim] = []
    var cutDays = 0
    for claim in lesson.claims(in: period, calendar: calendar) {
      let conflicts = ledger.conflicts(with: claim)
      if conflicts.isEmpty {
        free.append(claim)
      } else if let other = conflicts.first(where: \.owner.isSoft) {
        note(
          line, "from",
          .overlap(claim.resource, claim.slot, with: ledger.collision(with: other)))
        return
      } else {
        cutDays += 1
      }
    }
    if cutDays > 0 { note(line, .cutByTalks(days: cutDays)) }
    ledger.insert(free, line: line)
  }
}

extension LessonNote {
  /// A lesson as a row would tell it, to see whether a row is there already.
  fileprivate init(_ lesson: Lesson) {
    self.init(
      client: lesson.client, weekday: lesson.weekday, from: lesson.from, to: lesson.to,
      label: lesson.label, rhythm: lesson.rhythm, validFrom: lesson.validFrom,
      validTo: lesson.validTo, pausesInSchoolHolidays: lesson.pausesInSchoolHolidays)
  }
}
