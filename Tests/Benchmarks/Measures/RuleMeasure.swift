import AppointmentCore
import CYardstick
import DeskService
import SQLiteEngine

/// The rules inside the process: may this appointment be, and which month is it.
struct RuleMeasure {
  private let office: MeasuredOffice

  init(_ office: MeasuredOffice) { self.office = office }

  func rows() throws -> [Row] {
    let store = try SQLiteStore.open(at: office.path)
    defer { try? store.close() }  // clean-up: the process ends
    let desk = Desk(
      store: store, tables: office.tables, identifiers: DerivedIdentifiers(seed: 1))
    let people = try desk.office()
    let actor = Actor(code: office.teamleider, role: .teamleider)
    let files = try store.read { store in
      try office.clients.prefix(40).map { try desk.file(of: $0, in: store) }
    }
    var known = 0
    func request(_ call: Int) -> AppointmentRequest {
      AppointmentRequest(
        on: office.clock.date.adding(days: call % 40),
        TalkWish(topics: call % 3 == 0 ? [.money] : []))
    }
    let rules = Measured.perCall(2000) { call in
      let file = files[call % files.count]
      known +=
        AppointmentRules(office: people, file: file, now: office.clock)
        .assess(request(call)).month
    }
    let asked = try Measured.perCall(1000) { call in
      let number = files[call % files.count].client.number
      known += try desk.ask(AssessRequest(request(call), for: number), as: actor, at: office.clock)
        .month
    }
    let clocks = files.compactMap { $0.clock(under: people.policies) }
    let month = Measured.perCall(20_000) { call in
      known += clocks[call % clocks.count].month(on: office.clock.date.adding(days: call % 700))
    }
    precondition(known > 0, "What is measured is used, or it would be left out.")
    let plain = try yardsticks(files[0].client, clocks[0])
    return [
      Row(
        title: "check, the rules", value: .microseconds(rules / 1e3),
        yardstick: .microseconds(plain[0] / 1e3), target: "2 µs"),
      Row(
        title: "check, asked of the desk", value: .microseconds(asked / 1e3),
        yardstick: .microseconds(plain[0] / 1e3)),
      Row(
        title: "month rule", value: .nanoseconds(month), yardstick: .nanoseconds(plain[1]),
        target: "50 ns"),
    ]
  }

  private func yardsticks(_ client: Client, _ clock: GuidanceClock) throws -> [Double] {
    var plain = [0.0, 0.0]
    try YardstickFailure.check(
      unsafe cy_check(
        office.path, client.number.key, office.clock.date.dayNumber, 20_000, &plain[0]))
    try YardstickFailure.check(
      unsafe cy_months(
        clock.settled.dayNumber, office.clock.date.dayNumber, 1_000_000, &plain[1]))
    return plain
  }
}
