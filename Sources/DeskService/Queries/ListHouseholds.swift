package import AppointmentCore

/// A household on the list of those who are coming or have just come (F5).
package struct HouseholdLine: Hashable, Sendable {
  package let code: HouseholdCode
  /// With whom the office speaks: the first adult, by number.
  package let contact: ClientNumber
  package let name: PersonName
  package let people: Int
  /// The earliest expected moment of somebody who is not housed yet.
  package let expected: ExpectedMoment?
  package let settled: CivilDate?
  package let coach: StaffCode?
}

extension Desk {
  /// Households that are expected, the soonest first, then those in their first months, the newest
  /// first; others are found by name.
  package func households(
    as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> [HouseholdLine] {
    guard Rights.may(actor.role, .readHouseholds) else {
      throw .notPermitted(actor.role, .readHouseholds)
    }
    let office = try office()
    return try guarded {
      try store.read { store in
        let homes = Dictionary(grouping: try store.clients(), by: \.household)
        let lines = try homes.compactMap { code, members in
          try self.line(code, members, office, actor, now, in: store)
        }
        return lines.sorted { HouseholdLine.isBefore($0, $1) }
      }
    }
  }

  private func line(
    _ code: HouseholdCode, _ members: [Client], _ office: Office, _ actor: Actor,
    _ now: CivilDateTime, in store: any StoreReading
  ) throws -> HouseholdLine? {
    let today = now.date
    let expected = members.filter { $0.settled == nil }.compactMap(\.expected)
      .min { $0.firstDay < $1.firstDay }
    let isNew = members.contains { member in
      guard let settled = member.settled else { return false }
      let months = office.policies.governing(settled: settled).settlementMonths
      return settled <= today && today < settled.adding(months: months)
    }
    guard expected != nil || isNew else { return nil }
    // Only of those on the list are the assignments read.
    let assignments = try store.assignments(of: members.map(\.number))
    let file = ClientFile(client: members[0], household: members, assignments: assignments)
    let relation = self.relation(of: actor, to: file, on: today)
    if Rights.reach(of: actor.role) == .own, relation == .other { return nil }
    func maySee(_ field: ClientField) -> Bool { Rights.maySee(actor.role, field, of: relation) }
    let contact = members.first { $0.isAdult(on: today) != false } ?? members[0]
    return HouseholdLine(
      code: code, contact: contact.number, name: contact.name, people: members.count,
      expected: maySee(.window) ? expected : nil,
      settled: maySee(.window) ? members.compactMap(\.settled).max() : nil,
      coach: maySee(.ownBegeleider)
        ? assignments.last { assignment in
          assignment.stream == .settlement && assignment.holds(on: today)
            && office.employs(assignment.staff, on: today)
        }?.staff : nil)
  }
}

extension HouseholdLine {
  fileprivate static func isBefore(_ left: HouseholdLine, _ right: HouseholdLine) -> Bool {
    switch (left.expected, right.expected) {
    case (let left?, let right?) where left.firstDay != right.firstDay:
      return left.firstDay < right.firstDay
    case (.some, nil): return true
    case (nil, .some): return false
    case (nil, nil) where left.settled != right.settled:
      return (left.settled?.dayNumber ?? .min) > (right.settled?.dayNumber ?? .min)
    default: return left.contact < right.contact
    }
  }
}
