import AppointmentCore
import DeskService
import Testing

extension DeskDriver {
  /// A client's appointments as the store has them, in order of time and of making.
  func appointments(of client: ClientNumber) throws -> [Appointment] {
    try desk.store.read { try $0.appointments(AppointmentFilter(client: client)) }
      .filter { $0.status != .enteredInError }
  }

  func referrals() throws -> [Referral] { try desk.store.read { try $0.referrals(of: nil) } }

  /// Books at another terminal.
  func book(_ client: ClientNumber, at start: String) throws {
    try perform(.book(BookingRequest(client: client, at: SampleDesk.moment(start))))
  }

  /// What the teamleider does at another terminal.
  func perform(_ command: DeskCommand) throws {
    let answer = try desk.perform(
      command, as: SampleDesk.actor("marijke", .teamleider), at: SampleDesk.now)
    guard case .done = answer else {
      Issue.record("The colleague could not do it: \(answer)")
      return
    }
  }
}

extension CivilTime {
  static let ten = CivilTime(iso: "10:00")!
}
