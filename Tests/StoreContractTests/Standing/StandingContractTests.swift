import AppointmentCore
import DeskService
import Testing

/// Absences and closures: what every store keeps of them, and what it refuses.
struct StandingContractTests {
  private let week = CivilPeriod(from: Samples.day, days: 7)
  private let later = CivilPeriod(from: Samples.day.adding(days: 2), days: 1)

  @Test("an absence is read in the days it holds", arguments: StoreKind.allCases)
  func absences(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let karin = Samples.absence(2, of: Samples.karin)
      let yusuf = Absence(
        id: Samples.id(1), staff: Samples.yusuf, period: CivilPeriod(from: Samples.day, days: 1),
        dayparts: [.afternoon, .morning], reason: .training)!
      try store.record([.absenceReported(karin), .absenceReported(yusuf)])
      #expect(try store.read { try $0.absences(in: week) } == [yusuf, karin])
      #expect(yusuf.dayparts == [.morning, .afternoon])
      #expect(try store.read { try $0.absences(in: later) } == [karin])
      let after = CivilPeriod(from: Samples.day.adding(days: 3), days: 9)
      #expect(try store.read { try $0.absences(in: after) } == [])
    }
  }

  @Test("an end is moved, to nothing and back", arguments: StoreKind.allCases)
  func ends(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let absence = Samples.absence(2, of: Samples.karin)
      let closure = Samples.closure(3)
      try store.record([.absenceReported(absence), .closed(closure)])
      let end = absence.period.end
      try store.record([
        .absenceEnded(absence.id, from: end, to: Samples.day.adding(days: 1)),
        .closureEnded(closure.id, from: end, to: Samples.day.adding(days: 1)),
      ])
      #expect(try store.read { try $0.absences(in: later) } == [])
      #expect(try store.read { try $0.closures(in: later) } == [])
      #expect(try store.read { try $0.absences(in: week) }.first?.period.dayCount == 1)
      try store.record([
        .absenceEnded(absence.id, from: Samples.day.adding(days: 1), to: Samples.day),
        .closureEnded(closure.id, from: Samples.day.adding(days: 1), to: Samples.day),
      ])
      #expect(try store.read { try $0.absences(in: week) } == [])
      #expect(try store.read { try $0.absence(absence.id) } == absence)
      #expect(try store.read { try $0.closure(closure.id) } == closure)
      try store.record([
        .absenceEnded(absence.id, from: Samples.day, to: end),
        .closureEnded(closure.id, from: Samples.day, to: end),
      ])
      #expect(try store.read { try $0.absences(in: week) } == [absence])
      #expect(try store.read { try $0.closures(in: week) } == [closure])
    }
  }

  @Test("what is not there, or ends otherwise, is a conflict", arguments: StoreKind.allCases)
  func conflicts(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let absence = Samples.absence(2, of: Samples.karin)
      let closure = Samples.closure(3)
      try store.record([.absenceReported(absence), .closed(closure)])
      let slot = Samples.slot(10)
      let refused: [DeskEvent] = [
        .absenceReported(absence), .closed(closure),
        .absenceReported(Samples.absence(4, of: StaffCode("nobody")!)),
        .closed(Samples.closure(5, of: RoomCode("99")!)),
        .absenceEnded(Samples.id(9), from: absence.period.end, to: Samples.day),
        .absenceEnded(absence.id, from: Samples.day, to: Samples.day),
        .closureEnded(closure.id, from: Samples.day, to: Samples.day),
        .claimed([
          Claim(resource: .staff(Samples.karin), slot: slot, owner: .absence(Samples.id(9)))
        ]),
        .claimed([
          Claim(resource: .room(Samples.room), slot: slot, owner: .closure(Samples.id(9)))
        ]),
      ]
      let before = try Everything(of: store)
      for event in refused { expectConflict { try store.record([event]) } }
      #expect(try Everything(of: store) == before)
    }
  }

  @Test("a closed office has no room, and no part of a day", arguments: StoreKind.allCases)
  func office(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let closure = Samples.closure(3, of: nil)
      try store.record([.closed(closure)])
      #expect(try store.read { try $0.closures(in: week) } == [closure])
      #expect(
        Closure(
          id: closure.id, room: nil, period: closure.period, dayparts: [.morning],
          label: "verhuizing") == nil)
    }
  }

  @Test("a shift is added, changed in its place and taken off", arguments: StoreKind.allCases)
  func shifts(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let before = try store.read { try $0.shifts() }
      let open = Shift(
        staff: Samples.karin, weekday: .friday, daypart: .evening, role: .coach)
      try store.record([
        .rosterChanged(Roster.Change(old: nil, new: open)),
        .rosterChanged(Roster.Change(old: nil, new: Samples.shift)),
      ])
      let ended = Shift(
        staff: Samples.karin, weekday: .friday, daypart: .evening, role: .coach,
        validTo: Samples.day)
      try store.record([.rosterChanged(Roster.Change(old: open, new: ended))])
      #expect(try store.read { try $0.shifts() } == before + [ended, Samples.shift])
      expectConflict { try store.record([.rosterChanged(Roster.Change(old: open, new: nil))]) }
      expectConflict {
        let stranger = Shift(
          staff: StaffCode("nobody")!, weekday: .friday, daypart: .evening, role: .coach)
        try store.record([.rosterChanged(Roster.Change(old: nil, new: stranger))])
      }
      try store.record([.rosterChanged(Roster.Change(old: ended, new: nil))])
      #expect(try store.read { try $0.shifts() } == before + [Samples.shift])
    }
  }

  @Test("a room is added and changed as it was", arguments: StoreKind.allCases)
  func rooms(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let before = try store.read { try $0.rooms() }
      let attic = Room(code: RoomCode("zolder")!, name: "Zolder", location: "Achterhuis 3/2")
      var ended = attic
      ended.lastDay = Samples.day
      try store.record([.roomChanged(Room.Change(old: nil, new: attic))])
      #expect(try store.read { try $0.rooms() } == before + [attic])
      try store.record([.roomChanged(Room.Change(old: attic, new: ended))])
      #expect(try store.read { try $0.rooms() } == before + [ended])
      // Somebody else changed it since: nothing is lost silently.
      expectConflict { try store.record([.roomChanged(Room.Change(old: attic, new: ended))]) }
      expectConflict { try store.record([.roomChanged(Room.Change(old: nil, new: attic))]) }
      #expect(try store.read { try $0.rooms() } == before + [ended])
    }
  }

  @Test("a lesson is added and its course changes", arguments: StoreKind.allCases)
  func lessons(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let lesson = Samples.lesson(5)
      try store.record([.lessonAdded(lesson)])
      let course = Lesson.Course(
        validTo: Samples.day.adding(days: 70),
        exceptions: [Samples.day.adding(days: 14), Samples.day])
      try store.record([
        .lessonChanged(lesson.id, lesson.client, from: lesson.course, to: course)
      ])
      let changed = try #require(lesson.following(course))
      #expect(try store.read { try $0.lessons(of: lesson.client) } == [changed])
      expectConflict {
        try store.record([
          .lessonChanged(lesson.id, lesson.client, from: lesson.course, to: course)
        ])
      }
      expectConflict { try store.record([.lessonAdded(lesson)]) }
      try store.record([
        .lessonChanged(lesson.id, lesson.client, from: changed.course, to: lesson.course)
      ])
      #expect(try store.read { try $0.lessons(of: nil) } == [lesson])
    }
  }
}
