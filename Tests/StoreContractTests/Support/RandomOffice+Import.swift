import AppointmentCore
import DeskService

/// Files of a few rows, brought in between any two commands.
extension RandomOffice {
  mutating func isFileNext() -> Bool { below(4) == 0 }

  /// Brings a file in or only looks, and answers what can be compared of what came of it.
  mutating func bring() throws -> String {
    let rows = rows()
    let flaws = below(8) == 0 ? ["een fout"] : []
    let file = ImportFile(rows.kind, fingerprint: "file-\(below(6))") { _, _ in
      ImportReading(rows.rows, flaws: flaws)
    }
    let actor = pick([actors[0], actors[0], actors[1]])
    let key = below(4) == 0 ? "key-\(below(8))" : nil
    do {
      let answer = try desk.bring(
        file, as: actor, at: now, key: key, isDry: below(4) == 0)
      return "\(answer.outcome) \(rows.kind) \(answer.plan.notices) \(answer.flaws)"
        + " \(answer.plan.batch.claims) \(answer.plan.batch.releasedClaims)"
    } catch {
      return "failed \(error)"
    }
  }

  private mutating func rows() -> (kind: ImportKind, rows: ImportRows) {
    let count = 1 + below(3)
    let kind = pick(ImportKind.allCases)
    switch kind {
    case .staff: return (kind, .staff(lines(count) { $0.staffRow() }))
    case .roster: return (kind, .roster(lines(count) { $0.shiftRow() }))
    case .rooms: return (kind, .rooms(lines(count) { $0.roomRow() }))
    case .clients: return (kind, .clients(lines(count) { $0.clientRow() }))
    case .lessons: return (kind, .lessons(lines(count) { $0.lessonRow() }))
    case .appointments: return (kind, .appointments(lines(count) { $0.talkRow() }))
    }
  }

  /// Rows that differ, as a reader lets no row come twice.
  private mutating func lines<Row: Hashable & Sendable>(
    _ count: Int, _ row: (inout RandomOffice) -> Row
  ) -> [ImportLine<Row>] {
    var seen: Set<Row> = []
    return (0..<count).compactMap { index in
      let value = row(&self)
      return seen.insert(value).inserted ? ImportLine(line: index + 2, value: value) : nil
    }
  }

  private mutating func staffRow() -> StaffMember {
    StaffMember(
      code: StaffCode(pick(["els", "piet", "sam", "noor"]))!, name: "naam \(below(3))",
      roles: pick([[.teamleider], [.begeleider, .coach], [.reception]]))
  }

  private mutating func shiftRow() -> Shift {
    Shift(
      staff: StaffCode(pick(["karin", "piet"]))!,
      weekday: pick([.monday, .tuesday, .wednesday]), daypart: pick([.morning, .afternoon]),
      role: .begeleider, rhythm: pick(WeekRhythm.allCases))
  }

  private mutating func roomRow() -> Room {
    Room(code: RoomCode(pick(["1", "3"]))!, name: "kamer \(below(3))", location: "boven")
  }

  private mutating func clientRow() -> ClientLine {
    let value = 1 + below(8)
    var client = Client(
      number: Samples.number(value), name: PersonName("Naam \(value)")!, birthYear: 1990)
    client.settled = pick([nil, today.adding(days: -30 * (1 + below(14)))])
    client.group = .asylum
    client.permit = pick(Permit.allCases)
    client.phone = pick([nil, "06-\(below(9))"])
    return ClientLine(
      client: client, holders: [.guidance: StaffCode(pick(["karin", "piet", "lara"]))!])
  }

  private mutating func lessonRow() -> LessonNote {
    let start = 9 + below(3)
    return LessonNote(
      client: Samples.number(1 + below(3)), weekday: pick([.tuesday, .wednesday]),
      from: CivilTime(hour: start, minute: 0)!, to: CivilTime(hour: start + 1, minute: 30)!,
      validFrom: today.adding(days: below(5)), validTo: pick([nil, today.adding(days: 30)]))
  }

  private mutating func talkRow() -> AppointmentLine {
    let moment = CivilDateTime(
      today.adding(days: below(4) - 1), CivilTime(clampingMinuteOfDay: 540 + 15 * below(10)))
    return AppointmentLine(
      clients: [Samples.number(1 + below(6))], slot: TimeSlot(at: moment, minutes: 30)!,
      staff: StaffCode(pick(["karin", "piet"]))!, interpreter: pick([nil, .telephone]),
      room: pick([nil, RoomCode("1")]), topics: pick([[], [.post]]),
      status: pick([.booked, .booked, .fulfilled, .cancelled, .noshow]))
  }
}
