import AppointmentCore

/// Finds out who acts and which role they wear.
///
/// Rights follow the role worn at that moment: the one on the roster; outside every shift
/// the one with which the desk can be kept, so that whoever opens the office early can work.
struct ActorResolver {
  let office: Office
  let isTraining: Bool

  func actor(
    named code: StaffCode?, login: @autoclosure () -> String?, at now: CivilDateTime
  ) throws -> Actor {
    if let code {
      guard let member = office.staff[code] else {
        throw CommandFailure(
          .notPermitted,
          "\(ValueReader.shown(code.text)) werkt hier niet. Kijk naar de code, of vraag de teamleider."
        )
      }
      guard member.isEmployed(on: now.date) else {
        throw CommandFailure(
          .notPermitted, "\(member.name) werkt hier niet op \(now.date). Vraag de teamleider.")
      }
      return Actor(code: code, role: role(of: member, at: now))
    }
    let byLogin = login().flatMap { login in
      office.staff.values.filter { $0.login == login && $0.isEmployed(on: now.date) }
        .min { $0.code < $1.code }
    }
    if let byLogin { return Actor(code: byLogin.code, role: role(of: byLogin, at: now)) }
    if isTraining, let receptionist = firstReceptionist(at: now) { return receptionist }
    throw CommandFailure(
      .notPermitted,
      "Balie weet niet wie u bent. Geef --as CODE, of laat de teamleider uw inlognaam invullen.")
  }

  private func role(of member: StaffMember, at now: CivilDateTime) -> Role {
    if let rostered = office.roster.role(of: member.code, at: now, calendar: office.calendar),
      member.roles.contains(rostered)
    {
      // Deputising is a function, not a shift: a teamleider behind the counter keeps the office.
      return member.roles.contains(.teamleider) ? .teamleider : rostered
    }
    let byReach: [Role] = [
      .teamleider, .reception, .begeleider, .coach, .legal, .interpreter, .safeguarding,
    ]
    return byReach.first { member.roles.contains($0) } ?? .interpreter
  }

  /// In a training store: the first receptionist on duty, else the first there is.
  private func firstReceptionist(at now: CivilDateTime) -> Actor? {
    let receptionists = office.staff(with: .reception, on: now.date)
    let onDuty = receptionists.first {
      office.roster.role(of: $0.code, at: now, calendar: office.calendar) == .reception
    }
    let anyone =
      onDuty ?? receptionists.first ?? office.staff(with: .teamleider, on: now.date).first
    return anyone.map { member in
      Actor(
        code: member.code, role: member.roles.contains(.reception) ? .reception : .teamleider)
    }
  }
}
