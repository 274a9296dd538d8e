import AppointmentCore
import DeskService
import Foundation
import SQLiteEngine

/// Prints what an office of some size costs: `StoreBenchmark 100000`, and the same a tenth as large
/// beside it, as what a desk waits for must not depend on the years that are kept.
@main
struct StoreBenchmark {
  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
    let small = try measure(Load(clientCount: 2000, appointmentCount: max(1, count / 10)))
    let large = try measure(Load(clientCount: 2000, appointmentCount: count))
    print("milliseconds with \(count / 10) and with \(count) appointments, and their ratio")
    for (name, time) in large {
      let before = small.first { $0.name == name }?.time ?? 0
      let columns = [before, time, before > 0 ? time / before : 0].map {
        String(format: "%10.3f", $0)
      }
      print(name.padding(toLength: 34, withPad: " ", startingAt: 0), columns.joined(separator: " "))
    }
  }

  private static func measure(_ load: Load) throws -> [(name: String, time: Double)] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // clean-up: the system empties its temporary folder as well
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "office.balie").path
    var times = Times()
    let batch = load.batch()
    let actor = Actor(code: Load.staff(0), role: .teamleider)
    let entry = JournalEntry(
      at: CivilDateTime(load.lastDay, CivilTime(hour: 9, minute: 0)!),
      actor: actor, verb: "import")
    let first = try SQLiteStore.create(at: path, identity: StoreIdentity(officeName: "Proef"))
    try times.add("import") { try first.write { try $0.bring(batch, as: entry) } }
    try first.close()

    let store = try SQLiteStore.open(at: path)
    try times.add("open and read one client") {
      let again = try SQLiteStore.open(at: path)
      _ = try again.read { try $0.client(Load.client(1)) }
      try again.close()
    }
    let day = load.lastDay.adding(days: -2)
    try read(store, day, &times)
    try times.add("change counter", repeated: 20) { _ = try store.changeCounter() }
    try book(in: store, load, batch, as: entry, &times)
    try store.close()
    return times.all
  }

  private static func read(_ store: SQLiteStore, _ day: CivilDate, _ times: inout Times) throws {
    func read(_ name: String, _ body: (any StoreReading) throws -> Int) throws {
      _ = try store.read(body)
      try times.add(name, repeated: 20) { _ = try store.read(body) }
    }
    try read("nothing") { _ in 0 }
    try read("appointments of a day") {
      try $0.appointments(AppointmentFilter(period: CivilPeriod(from: day, days: 1))).count
    }
    try read("appointments of a staff week") {
      try $0.appointments(
        AppointmentFilter(staff: Load.staff(3), period: CivilPeriod(from: day, days: 7))
      ).count
    }
    try read("open appointments of a client") {
      try $0.appointments(AppointmentFilter(client: Load.client(3), isOpenOnly: true)).count
    }
    try read("next appointment of a client") {
      try $0.nextAppointment(
        of: Load.client(3), from: CivilDateTime(day, .init(clampingMinuteOfDay: 0)))
        == nil ? 0 : 1
    }
    try read("claims of three for 28 days") {
      try $0.claims(
        of: [.staff(Load.staff(1)), .room(Load.room(1)), .client(Load.client(1))],
        in: CivilPeriod(from: day.adding(days: -26), days: 28)
      ).count
    }
    try read("claims of everything on a day") {
      try $0.claims(of: nil, in: CivilPeriod(from: day, days: 1)).count
    }
    try read("last seen, 2000 clients") { try $0.lastSeen(upTo: day).count }
    try read("next appointments, 2000 clients") {
      try $0.nextAppointments(from: CivilDateTime(day, .init(clampingMinuteOfDay: 0))).count
    }
    let lookups = NameQuery("selina mohamud", variants: .none).lookups
    try read("clients by name") {
      try $0.clients(withKeysIn: lookups, limit: 50).count
    }
  }

  private static func book(
    in store: SQLiteStore, _ load: Load, _ batch: ImportBatch, as entry: JournalEntry,
    _ times: inout Times
  ) throws {
    var number = load.appointmentCount
    let free = load.lastDay.adding(days: 9)
    try times.add("book and commit", repeated: 50) {
      number += 1
      var appointment = batch.appointments[0]
      appointment.id = Identifier(UInt128(number) << 64)
      appointment.slot = TimeSlot(
        at: CivilDateTime(free.adding(days: number % 1000), CivilTime(hour: 9, minute: 0)!),
        minutes: 60)!
      appointment.status = .booked
      let claim = Claim(
        resource: .staff(appointment.staff), slot: appointment.slot,
        owner: .appointment(appointment.id))
      _ = try store.write {
        try $0.record(
          [.appointmentBooked(appointment, despite: [:]), .claimed([claim])], as: entry)
      }
    }
  }
}

/// How long each thing took, in milliseconds.
private struct Times {
  private(set) var all: [(name: String, time: Double)] = []

  mutating func add(_ name: String, repeated count: Int = 1, _ body: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    for _ in 0..<count { try body() }
    let passed = (ContinuousClock.now - start) / count
    all.append(
      (
        name,
        Double(passed.components.attoseconds) / 1e15 + Double(passed.components.seconds) * 1000
      ))
  }
}
