import AppointmentCore
import CYardstick
import DeskDemo
import DeskService
import Foundation
import Interchange
import SQLiteEngine
import TerminalProbe

/// `import appointments` of as many lines as the office has appointments, in random order.
struct ImportMeasure {
  private let office: MeasuredOffice
  private let stores: StoreFolder

  init(_ office: MeasuredOffice, _ stores: StoreFolder) {
    self.office = office
    self.stores = stores
  }

  func rows() throws -> [Row] {
    let people = try everything()
    let file = stores.path("appointments.csv")
    try Data(lines(people.appointments).utf8).write(to: URL(filePath: file))
    var own: [Double] = []
    var plain: [Double] = []
    for round in 0..<3 {
      let target = try makeStore(people, "own-\(round).sqlite")
      own.append(try seconds(file, into: target))
      let bare = try makeStore(people, "bare-\(round).sqlite")
      var time = 0.0
      try YardstickFailure.check(unsafe cy_copy_appointments(target, bare, &time))
      plain.append(time)
      [target, bare].forEach(StoreFolder.removeStore)
    }
    try FileManager.default.removeItem(atPath: file)
    return [
      Row(
        title: "import of all appointments", value: .seconds(Measured.median(own)),
        yardstick: .seconds(Measured.median(plain)), target: "5 s for 100k")
    ]
  }

  /// The people of the office, with its appointments.
  private func everything() throws -> ImportBatch {
    let demo = DemoOffice.make(date: office.clock.date, seed: 1, tables: office.tables)
    var batch = demo.batch
    let history = DemoOffice.history(
      appointments: office.size.appointments - demo.batch.appointments.count,
      date: office.clock.date, seed: 1, tables: office.tables)
    for year in history {
      batch.clients += year.clients
      batch.searchKeys.merge(year.searchKeys) { $1 }
      batch.assignments += year.assignments
      batch.appointments += year.appointments
    }
    return batch
  }

  /// A store with the people and without a single talk.
  private func makeStore(_ people: ImportBatch, _ name: String) throws -> String {
    var batch = people
    batch.appointments = []
    batch.claims = []
    batch.lessons = []
    batch.referrals = []
    batch.contacts = []
    let path = stores.path(name)
    StoreFolder.removeStore(at: path)
    let identity = StoreIdentity(
      officeName: office.tables.name, isTraining: true, trainingClock: office.clock, seed: 1)
    let store = try StoreFolder.store(at: path, identity, OfficeTables.builtIn)
    try store.write { try $0.bring(batch, as: StoreFolder.entry(people, at: office.clock)) }
    try store.close()
    return path
  }

  private func lines(_ appointments: [Appointment]) -> String {
    var generator = SplitMix64(state: 7)
    let rows = appointments.shuffled(using: &generator).map { appointment in
      [
        appointment.clients.map(\.description).joined(separator: " "),
        appointment.slot.startMoment.description, "\(appointment.slot.minutes)",
        appointment.staff.text, ImportMeasure.name(of: appointment.interpreter),
        appointment.room?.text ?? "", appointment.place.rawValue, appointment.kind.rawValue,
        appointment.topics.map(\.rawValue).joined(separator: " "), appointment.status.rawValue,
      ].joined(separator: ";")
    }
    return "client;start;minutes;staff;interpreter;room;place;kind;topics;status\n"
      + rows.joined(separator: "\n") + "\n"
  }

  private static func name(of interpreter: InterpreterChoice?) -> String {
    switch interpreter {
    case .staff(let code): code.text
    case .telephone: "telephone"
    case nil: ""
    }
  }

  private func seconds(_ file: String, into store: String) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: Probe.besideTests("balie"))
    process.arguments = [
      "import", "appointments", file, "--store", store, "--as", office.teamleider.text, "--json",
    ]
    process.environment = ["HOME": "/nonexistent"]
    process.standardOutput = FileHandle.nullDevice
    let time = try Measured.nanoseconds {
      try process.run()
      process.waitUntilExit()
    }
    guard process.terminationStatus == 0 else {
      throw BatchFailure(answers: 0, status: process.terminationStatus)
    }
    return time / 1e9
  }
}
