import AppointmentCore

extension InMemoryTransaction {
  func absences(in period: CivilPeriod) -> [Absence] {
    state.absences.values.compactMap { absence in
      absence.ending(on: state.absenceEnds[absence.id] ?? absence.period.end)
    }.filter { $0.period.overlaps(period) }
      .sorted { ($0.period.start, $0.id) < ($1.period.start, $1.id) }
  }

  func absence(_ id: Identifier<Absence>) -> Absence? { state.absences[id] }

  func closures(in period: CivilPeriod) -> [Closure] {
    state.closures.values.compactMap { closure in
      closure.ending(on: state.closureEnds[closure.id] ?? closure.period.end)
    }.filter { $0.period.overlaps(period) }
      .sorted { ($0.period.start, $0.id) < ($1.period.start, $1.id) }
  }

  func closure(_ id: Identifier<Closure>) -> Closure? { state.closures[id] }

  func insert(_ absence: Absence) throws {
    guard state.staff[absence.staff] != nil else { throw conflict("no such member of staff") }
    guard state.absences.updateValue(absence, forKey: absence.id) == nil else {
      throw conflict("absence is there already")
    }
  }

  func end(_ id: Identifier<Absence>, from: CivilDate, on day: CivilDate) throws {
    guard let absence = state.absences[id],
      (state.absenceEnds[id] ?? absence.period.end) == from
    else { throw conflict("absence has another end") }
    state.absenceEnds[id] = day
  }

  func insert(_ closure: Closure) throws {
    if let room = closure.room, state.rooms[room] == nil { throw conflict("no such room") }
    guard state.closures.updateValue(closure, forKey: closure.id) == nil else {
      throw conflict("closure is there already")
    }
  }

  func end(_ id: Identifier<Closure>, from: CivilDate, on day: CivilDate) throws {
    guard let closure = state.closures[id],
      (state.closureEnds[id] ?? closure.period.end) == from
    else { throw conflict("closure has another end") }
    state.closureEnds[id] = day
  }

  func replace(_ old: Shift?, with new: Shift?) throws {
    if let new, state.staff[new.staff] == nil { throw conflict("no such member of staff") }
    guard let old else {
      if let new { state.shifts.append(new) }
      return
    }
    guard let place = state.shifts.firstIndex(of: old) else { throw conflict("no such shift") }
    if let new { state.shifts[place] = new } else { state.shifts.remove(at: place) }
  }

  func replace(_ old: Room?, with new: Room) throws {
    guard state.rooms[new.code] == old else { throw conflict("the room is not as it was") }
    state.rooms[new.code] = new
  }

  func change(
    _ id: Identifier<Lesson>, from: Lesson.Course, to: Lesson.Course
  ) throws {
    guard let place = state.lessons.firstIndex(where: { $0.id == id }),
      state.lessons[place].course == from, let changed = state.lessons[place].following(to)
    else { throw conflict("lesson has another course") }
    state.lessons[place] = changed
  }
}
