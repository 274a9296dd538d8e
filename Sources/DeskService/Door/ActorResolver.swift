package import AppointmentCore

/// Why nobody can be said to act.
package enum ActorUnknown: Error, Hashable, Sendable {
  /// Nobody with this code ever worked here.
  case noColleague(StaffCode)
  case notEmployed(StaffMember, on: CivilDate)
  /// No code was given, and no login name tells.
  case nobody
}

/// Finds out who acts and which role they wear: the one function out of which an ``Actor`` comes.
/// Signing in will stand in it.
///
/// Rights follow the role worn at that moment: the one on the roster; outside every shift
/// the one with which the desk can be kept, so that whoever opens the office early can work.
package struct ActorResolver {
  let office: Office
  let isTraining: Bool

  package init(office: Office, isTraining: Bool) {
    self.office = office
    self.isTraining = isTraining
  }

  package func actor(
    named code: StaffCode?, login: @autoclosure () -> String?, at now: CivilDateTime
  ) throws(ActorUnknown) -> Actor {
    if let code {
      guard let member = office.staff[code] else { throw .noColleague(code) }
      guard member.isEmployed(on: now.date) else { throw .notEmployed(member, on: now.date) }
      return Actor(code: code, role: role(of: member, at: now))
    }
    let byLogin = login().flatMap { login in
      office.staff.values.filter { $0.login == login && $0.isEmployed(on: now.date) }
        .min { $0.code < $1.code }
    }
    if let byLogin { return Actor(code: byLogin.code, role: role(of: byLogin, at: now)) }
    if isTraining, let receptionist = firstReceptionist(at: now) { return receptionist }
    throw .nobody
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
