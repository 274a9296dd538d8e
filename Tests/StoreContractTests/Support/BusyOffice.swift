import AppointmentCore
import DeskService
import Interchange
import SQLiteEngine

/// An office with as many talks on one day and as many who wait as a measurement asks for: sixty
/// begeleiders, and everybody a household of one.
struct BusyOffice {
  static let day = Samples.day
  static let now = Samples.moment(8, 30)
  static let leader = Actor(code: StaffCode("els")!, role: .teamleider)
  static let desk = Actor(code: StaffCode("rita")!, role: .reception)

  let talks: Int
  let waiting: Int

  /// Makes the office in a new file.
  func make(at path: String) throws {
    let store = try SQLiteStore.create(at: path, identity: .test)
    try store.write { try $0.bring(batch, as: Samples.entry("import", by: Self.leader)) }
    let desk = try Self.desk(on: store)
    for value in 0..<waiting {
      let wish = WaitingWish(minutes: 30)
      let number = Samples.number(1 + talks + value)
      guard
        case .done = try desk.perform(
          .wait(number, wish), as: Self.leader, at: Self.now, key: nil)
      else { throw StoreFailure(.conflict, operation: "wait") }
    }
    try store.close()
  }

  /// A desk that has read nothing yet.
  static func desk(on store: any OfficeStore) throws -> Desk {
    Desk(
      store: store, tables: try OfficeTables.parse(OfficeTables.builtIn).office(),
      identifiers: DerivedIdentifiers(seed: 7))
  }

  private static let begeleiders = (1...60).map { StaffCode("b\($0)")! }

  private var batch: ImportBatch {
    var batch = ImportBatch()
    let people: [(StaffCode, Role)] =
      [(Self.leader.code, .teamleider), (Self.desk.code, .reception)]
      + Self.begeleiders.map { ($0, .begeleider) }
    for (code, role) in people {
      batch.staff.append(StaffMember(code: code, name: code.text, roles: [role]))
      for daypart in [Daypart.morning, .afternoon] {
        batch.shifts.append(Shift(staff: code, weekday: .wednesday, daypart: daypart, role: role))
      }
    }
    for value in 0..<talks + waiting {
      var client = Samples.client(1 + value, name: "Naam \(value)")
      client.settled = Self.day.adding(days: -200)
      client.group = .asylum
      client.permit = .yes
      client.languages = [.dutch]
      client.interpreter = InterpreterNeed.none
      batch.clients.append(client)
      batch.assignments.append(
        Assignment(
          client: client.number, stream: .guidance, staff: Self.begeleiders[value % 60],
          from: Self.day.adding(days: -200)))
    }
    batch.appointments = (0..<talks).map(talk)
    batch.claims = batch.appointments.map(\.claim)
      .sorted { ($0.resource, $0.slot.start) < ($1.resource, $1.slot.start) }
    return batch
  }

  /// One begeleider after another at nine, then at half past nine, and so on.
  private func talk(_ value: Int) -> Appointment {
    let start = 540 + 30 * (value / 60)
    let slot = TimeSlot(
      Self.day, from: CivilTime(clampingMinuteOfDay: start),
      to: CivilTime(clampingMinuteOfDay: start + 30))!
    return Samples.appointment(
      1 + value, of: [1 + value], slot: slot, staff: Self.begeleiders[value % 60])
  }
}
