import AppointmentCore
import CYardstick
import DeskService
import SQLiteEngine

/// The first free slots with the own begeleider, inside the process.
struct SlotMeasure {
  private let office: MeasuredOffice
  /// Ten working days.
  private static let days = 14

  init(_ office: MeasuredOffice) { self.office = office }

  func rows() throws -> [Row] {
    let store = try SQLiteStore.open(at: office.path)
    defer { try? store.close() }  // clean-up: the process ends
    let desk = Desk(
      store: store, tables: office.tables, identifiers: DerivedIdentifiers(seed: 1))
    let actor = Actor(code: office.teamleider, role: .teamleider)
    let people = try desk.office()
    let clients = Array(office.clients.prefix(40))
    let request = SlotSearch.Request(
      TalkWish(minutes: people.desk.talkMinutes), from: office.clock.date, days: SlotMeasure.days)
    var own: [Double] = []
    var full: [Double] = []
    var fresh: [Double] = []
    var plain: [Double] = []
    for client in clients {
      let file = try store.read { try desk.file(of: client, in: $0) }
      guard let begeleider = OwnBegeleider.of(file, on: office.clock.date, in: people)?.staff else {
        continue
      }
      func ask(_ desk: Desk) throws -> SlotSearch.Answer {
        try desk.ask(FindSlots(for: client, request), as: actor, at: office.clock)
      }
      guard try ask(desk).offers.first != nil else {
        for _ in 0..<9 { full.append(try Measured.nanoseconds { _ = try ask(desk) }) }
        continue
      }
      for _ in 0..<9 { own.append(try Measured.nanoseconds { _ = try ask(desk) }) }
      let stranger = Desk(
        store: store, tables: office.tables, identifiers: DerivedIdentifiers(seed: 1))
      fresh.append(try Measured.nanoseconds { _ = try ask(stranger) })
      plain += try SlotMeasure.yardstick(
        office, client, [begeleider] + interpreters(of: file.client, in: people), rounds: 9)
    }
    let yardstick = Figure.microseconds(Measured.median(plain) / 1e3)
    return [
      Row(
        title: "first free slots", value: .microseconds(Measured.median(own) / 1e3),
        yardstick: yardstick, target: "1 ms at 100k, 3 × the yardstick, no growth"),
      Row(
        title: "first free slots after a colleague wrote",
        value: .microseconds(Measured.median(fresh) / 1e3), yardstick: yardstick),
    ] + none(full)
  }

  private func none(_ times: [Double]) -> [Row] {
    guard !times.isEmpty else { return [] }
    return [
      Row(
        title: "no free slot: why, and what would help",
        value: .microseconds(Measured.median(times) / 1e3))
    ]
  }

  /// Who has to be looked at besides the begeleider, when the client needs an interpreter.
  private func interpreters(of client: Client, in people: Office) -> [StaffCode] {
    guard client.interpreter == .needed || client.interpreter == .preferred else { return [] }
    return people.staff(with: .interpreter, on: office.clock.date)
      .filter { member in client.languages.contains { member.languages.contains($0) } }.map(\.code)
  }

  private static func yardstick(
    _ office: MeasuredOffice, _ client: ClientNumber, _ staff: [StaffCode], rounds: Int
  ) throws -> [Double] {
    var times = [Double](repeating: 0, count: rounds)
    let codes = staff.map(\.text).joined(separator: ",")
    let code = unsafe cy_free_times(
      office.path, client.key, codes, office.clock.date.dayNumber, Int32(days), Int32(rounds),
      &times)
    try YardstickFailure.check(code)
    return times
  }
}

/// SQLite refused a yardstick.
struct YardstickFailure: Error {
  let code: Int32

  static func check(_ code: Int32) throws {
    guard code == 0 else { throw YardstickFailure(code: code) }
  }
}
