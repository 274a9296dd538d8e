import AppointmentCore
import Interchange
import Testing

@testable import DeskService

/// A small office and commands to give it, all from one seed.
struct RandomOffice {
  private let seed: UInt64
  private var generator: SplitMix64
  let desk: Desk
  /// A Monday.
  static let firstDay = CivilDate(year: 2026, month: 7, day: 13)!
  let today = RandomOffice.firstDay
  private(set) var now: CivilDateTime
  let actors = [
    Actor(code: StaffCode("els")!, role: .teamleider),
    Actor(code: StaffCode("rita")!, role: .reception),
  ]

  init(seed: UInt64, store: any OfficeStore) throws {
    self.seed = seed
    generator = SplitMix64(state: seed)
    now = CivilDateTime(today, CivilTime(hour: 9, minute: 0)!)
    desk = Desk(
      store: store, tables: try OfficeTables.parse(OfficeTables.builtIn).office(),
      identifiers: DerivedIdentifiers(seed: seed))
    let batch = self.batch()
    let entry = JournalEntry(at: now, actor: actors[0], verb: "import")
    try store.write { try $0.bring(batch, as: entry) }
  }

  mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// Four people who sit in the same few hours, so that claims meet often.
  private mutating func batch() -> ImportBatch {
    var batch = ImportBatch()
    let roles: [(String, [Role])] = [
      ("els", [.teamleider]), ("rita", [.reception]), ("karin", [.begeleider, .coach]),
      ("piet", [.begeleider, .coach]), ("lara", [.legal]), ("tolk", [.interpreter]),
    ]
    for (code, roles) in roles {
      batch.staff.append(
        StaffMember(
          code: StaffCode(code)!, name: code, roles: roles,
          languages: code == "tolk" ? [LanguageCode("tir")!] : [.dutch]))
      for weekday in [Weekday.monday, .tuesday] {
        batch.shifts.append(
          Shift(staff: StaffCode(code)!, weekday: weekday, daypart: .morning, role: roles[0]))
      }
    }
    batch.rooms = ["1", "2"].map { Room(code: RoomCode($0)!, name: $0, location: "") }
    for value in 1...6 {
      let number = Samples.number(value)
      var client = Client(number: number, name: PersonName("Naam \(value)")!, birthYear: 1990)
      client.settled = today.adding(days: -60 * (1 + below(9)))
      client.group = .asylum
      client.permit = .yes
      client.languages = [pick([.dutch, LanguageCode("tir")!])]
      client.interpreter = pick(InterpreterNeed.allCases)
      batch.clients.append(client)
      batch.searchKeys[number] = SearchKeys.of(client, variants: desk.tables.variants)
      let staff = StaffCode(pick(["karin", "piet"]))!
      for stream in [Stream.settlement, .guidance] {
        batch.assignments.append(
          Assignment(client: number, stream: stream, staff: staff, from: client.settled!))
      }
    }
    addLessons(to: &batch)
    return batch
  }

  private mutating func addLessons(to batch: inout ImportBatch) {
    for value in 1...3 {
      let start = CivilTime(hour: 9 + below(2), minute: 0)!
      let lesson = Lesson(
        id: Identifier(UInt128(value)), client: Samples.number(value), weekday: .tuesday,
        from: start, to: CivilTime(clampingMinuteOfDay: start.minuteOfDay + 90), validFrom: today)!
      batch.lessons.append(lesson)
      batch.claims += lesson.claims(
        in: CivilPeriod(from: today, upTo: today.adding(months: DeskFacts.lessonMonths))!,
        calendar: desk.tables.calendar)
    }
  }

  /// What somebody asks next, and who; the clock may have gone on.
  mutating func next() throws -> (command: DeskCommand, actor: Actor) {
    if below(4) == 0 { now = now.adding(minutes: below(30)) }
    let (command, actor) = (try command(), pick(actors))
    // What came of a message is said by whom it is for.
    guard case .order(.markMessage(let mark)) = command,
      let message = try messages().first(where: { $0.id == mark.message })
    else { return (command, actor) }
    return (command, Actor(code: message.holder, role: below(4) == 0 ? .reception : .begeleider))
  }

  /// Gives the desk its next command and answers what can be compared of what came of it.
  mutating func step(_ index: Int) throws -> String {
    let (command, actor) = try next()
    let key = below(5) == 0 ? "key-\(below(8))" : nil
    do {
      switch try desk.perform(command, as: actor, at: now, key: key) {
      case .done(let answer):
        return "done \(answer.events.map(\.trace)) \(answer.warnings) \(answer.onward)"
          + " \(answer.appointment as Any) \(answer.referral as Any) \(answer.contact as Any)"
          + " \(answer.undone as Any)"
      case .refused(let verdict):
        return "refused \(verdict.word) \(verdict.findings) \(verdict.onward.all)"
      }
    } catch {
      // A rule that answers claims which overlap is at fault, and no store.
      if case .store(let failure) = error {
        Issue.record("seed \(seed), command \(index): \(command): \(failure)")
        return "failed \(failure.code)"
      }
      return "failed \(error)"
    }
  }

  private mutating func command() throws -> DeskCommand {
    let known = try desk.store.read { try $0.appointments(AppointmentFilter()) }
    let number = Samples.number(1 + below(6))
    let moment = CivilDateTime(
      today.adding(days: below(2)), CivilTime(clampingMinuteOfDay: 540 + 15 * below(10)))
    if below(6) == 0 { return holdCommand(about: number, at: moment, known) }
    if below(6) == 0 { return try standingCommand() }
    if below(8) == 0 { return peopleCommand(number) }
    if below(5) == 0 { return try messageCommand(about: number) }
    let kind = below(known.isEmpty ? 4 : 17)
    if below(6) == 0 { return try lifeCommand(about: number, known) }
    guard kind >= 4, let id = known.isEmpty ? nil : pick(known).id else {
      switch kind {
      case 3:
        return .refer(ReferralRequest(subject: .client(number), topic: .housing, outcome: .helped))
      case 2: return .contact(ContactNote(client: number, channel: .phone))
      default:
        var request = BookingRequest(client: number, at: moment, TalkWish(minutes: 30))
        request.topics = pick([[], [.post], [.legal]])
        if below(2) == 0 { request.despite = [.clientLesson: "mag", .noInterpreter: "zus"] }
        return .book(request)
      }
    }
    if below(5) == 0 { return try repairCommand(id, to: moment) }
    switch kind {
    case 4: return .move(id, to: moment)
    case 5: return .cancel(id, pick(CancelReason.allCases))
    case 6: return .arrive(id)
    case 7: return .noShow(id, pick(NoShowParty.allCases))
    case 8: return .fulfil(id, [pick(Outcome.allCases)])
    case 9: return .setTopics(id, [pick([.post, .health])])
    case 10: return .undo(id)
    case 11: return .setInterpreter(id, pick([.staff(StaffCode("tolk")!), .telephone, nil]))
    case 12: return .answerInterpreter(id, pick(InterpreterAnswer.allCases))
    case 13:
      return .move(
        id, to: moment, with: StaffCode(pick(["karin", "piet"]))!, because: .urgent)
    case 14:
      return .setRatherNot(number, StaffCode(pick(["karin", "tolk"]))!, isWished: below(2) == 0)
    case 15: return .setRhythm(number, pick([.weekly, .monthly, nil]))
    default: return .undo(nil)
    }
  }

  /// Who is here, who cannot wait, who waits, who is late.
  private mutating func lifeCommand(
    about client: ClientNumber, _ known: [Appointment]
  ) throws -> DeskCommand {
    let open = try desk.store.read { try $0.openUrgencies() }
    let waiting = try desk.store.read { try $0.waiting() }
    switch below(9) {
    case 0: return .present(pick(actors).code, isIn: below(2) == 0)
    case 1 where !open.isEmpty: return .answer(pick(open).id, .now)
    case 2 where !open.isEmpty: return .passOn(pick(open).id)
    case 3 where !waiting.isEmpty: return .endWait(pick(waiting).id, .withdrawn)
    case 4, 5:
      return .wait(client, WaitingWish(TalkWish(topics: pick([[], [.post]])), minutes: 30))
    case 6 where !known.isEmpty: return .shorten(pick(known).id)
    case 7 where !known.isEmpty:
      let request = BookingRequest(
        client: client,
        at: CivilDateTime(today, CivilTime(clampingMinuteOfDay: 540 + 15 * below(10))),
        TalkWish(minutes: 30))
      return .rebook(pick(known).id, request)
    case 8: return .ask(client)
    default: return .raise(client)
    }
  }

  /// A time that is held, booked or let go, and what never should have been there.
  private mutating func holdCommand(
    about client: ClientNumber, at moment: CivilDateTime, _ known: [Appointment]
  ) -> DeskCommand {
    let held = known.filter { $0.status == .pending || $0.heldUntil != nil }
    switch below(5) {
    case 0 where !held.isEmpty: return .confirm(pick(held).id)
    case 1 where !held.isEmpty: return .letGo(pick(held).id)
    case 2 where !known.isEmpty: return .enterInError(pick(known).id, pick(MistakeReason.allCases))
    default:
      var request = BookingRequest(client: client, at: moment, TalkWish(minutes: 30))
      if below(2) == 0 { request.despite = [.clientLesson: "mag", .noInterpreter: "zus"] }
      return .hold(request)
    }
  }

  /// A talk that moves because somebody is away, or a call about one.
  private mutating func repairCommand(
    _ id: Identifier<Appointment>, to moment: CivilDateTime
  ) throws -> DeskCommand {
    let calls = try desk.store.read { try $0.repairCalls(withDone: true) }
    switch below(4) {
    case 0: return .listCall(id)
    case 2 where !calls.isEmpty:
      return .handCall(
        pick(calls).appointment, to: pick([StaffCode("karin")!, StaffCode("piet")!]))
    case 1 where !calls.isEmpty:
      return .markCall(pick(calls).appointment, pick(RepairCall.State.allCases))
    default:
      return .repair(
        id,
        RepairChoice(at: moment, substitute: pick([nil, StaffCode("karin"), StaffCode("piet")])))
    }
  }

  /// Somebody is away or a room is closed, or no longer.
  private mutating func standingCommand() throws -> DeskCommand {
    let days = CivilPeriod(from: today.adding(days: below(3) - 1), days: 1 + below(3))
    let dayparts: [Daypart] = pick([[], [], [.morning], [.morning, .afternoon]])
    let end = days.start.adding(days: below(4))
    let week = CivilPeriod(from: today.adding(days: -1), days: 8)
    let number = Samples.number(1 + below(3))
    switch below(8) {
    case 7:
      var room = pick(try desk.store.read { try $0.rooms() })
      room.lastDay = pick([nil, days.start, end])
      return .setRoom(room)
    case 6:
      let lessons = try desk.store.read { try $0.lessons(of: number) }
      if !lessons.isEmpty {
        return .changeLesson(
          pick(lessons).id, of: number, pick([.ends(end), .ends(nil), .fallsOut(days.start)]))
      }
    case 5:
      let start = 9 + below(3)
      return .addLesson(
        LessonNote(
          client: number, weekday: pick([.tuesday, .wednesday]),
          from: CivilTime(hour: start, minute: 0)!, to: CivilTime(hour: start + 1, minute: 30)!,
          validFrom: days.start, validTo: pick([nil, end.adding(days: 7)])))
    case 4:
      return .setShift(
        ShiftWish(
          staff: pick(actors).code, weekday: pick([.tuesday, .wednesday]),
          daypart: pick([.morning, .afternoon]), role: pick([nil, .begeleider, .reception]),
          rhythm: pick(WeekRhythm.allCases), from: days.start))
    case 0:
      let absences = try desk.store.read { try $0.absences(in: week) }
      if !absences.isEmpty { return .endAbsence(pick(absences).id, on: end) }
    case 1:
      let closures = try desk.store.read { try $0.closures(in: week) }
      if !closures.isEmpty { return .reopen(pick(closures).id, on: end) }
    case 2:
      let room = pick(try desk.store.read { try $0.rooms() }).code
      return .close(ClosureNote(room: room, period: days, dayparts: dayparts, label: "schilder"))
    default: break
    }
    return .reportAbsence(
      AbsenceNote(
        staff: pick(actors).code, period: days, dayparts: dayparts,
        reason: pick(Absence.Reason.allCases)))
  }

  /// Somebody new, another date, a corrected fact.
  private mutating func peopleCommand(_ number: ClientNumber) -> DeskCommand {
    let day = today.adding(days: -below(400))
    switch below(4) {
    case 0:
      return .confirmKey(number, on: day, wholeHousehold: below(2) == 0)
    case 1:
      let moment = pick([.day(day), .week(ISOWeek(containing: day)), nil] as [ExpectedMoment?])
      return .expect(number, moment, wholeHousehold: false)
    case 2: return .editClient(number, [.phone("06-\(below(3))"), .expected(.day(day))])
    default:
      let members = (0...below(3)).map {
        HouseholdEntry.Member(name: PersonName("Nieuw \($0)")!)
      }
      return .enterHousehold(
        HouseholdEntry(members: members, details: [.expected(.day(day))]))
    }
  }
}
