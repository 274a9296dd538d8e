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

/// Households that are expected, the soonest first, then those in their first months, the newest
/// first; others are found by name.
package struct ListHouseholds: DeskQuery {
  package init() {}

  package var card: QueryCard { QueryCard(.households, right: .readHouseholds, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> [HouseholdLine] {
    let homes = Dictionary(grouping: try scene.store.clients(), by: \.household)
      .filter { isListed($0.value, in: scene) }
    // Only of those on the list are the assignments read.
    let assignments = try scene.store.assignments(of: homes.values.joined().map(\.number))
    let home = Dictionary(
      homes.values.joined().map { ($0.number, $0.household) }, uniquingKeysWith: { $1 })
    let byHome = Dictionary(grouping: assignments) { home[$0.client] }
    let lines = homes.compactMap { code, members in
      line(code, members, byHome[code] ?? [], in: scene)
    }
    return lines.sorted { HouseholdLine.isBefore($0, $1) }
  }

  private func expected(_ members: [Client]) -> ExpectedMoment? {
    members.filter { $0.settled == nil }.compactMap(\.expected)
      .min { $0.firstDay < $1.firstDay }
  }

  /// Whether somebody is expected or has just come.
  private func isListed(_ members: [Client], in scene: QueryScene) -> Bool {
    let today = scene.today
    let isNew = members.contains { member in
      guard let settled = member.settled else { return false }
      let months = scene.office.policies.governing(settled: settled).settlementMonths
      return settled <= today && today < settled.adding(months: months)
    }
    return isNew || expected(members) != nil
  }

  /// `assignments` are those of the members, in the order in which they came.
  private func line(
    _ code: HouseholdCode, _ members: [Client], _ assignments: [Assignment], in scene: QueryScene
  ) -> HouseholdLine? {
    let (today, office) = (scene.today, scene.office)
    let file = ClientFile(client: members[0], household: members, assignments: assignments)
    guard scene.reaches(file) else { return nil }
    let relation = scene.relation(to: file)
    func maySee(_ field: ClientField) -> Bool { scene.maySee(field, of: relation) }
    let contact = members.first { $0.isAdult(on: today) != false } ?? members[0]
    return HouseholdLine(
      code: code, contact: contact.number, name: contact.name, people: members.count,
      expected: maySee(.window) ? expected(members) : nil,
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
