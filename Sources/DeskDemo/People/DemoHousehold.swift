import AppointmentCore

/// A household as it was made, with what planning its talks needs.
struct DemoHousehold {
  let plan: HouseholdPlan
  /// The grown people first, in the plan's order, then the children from old to young.
  var members: [Client]
  var assignments: [Assignment] = []
  var decisions: [TrajectoryDecision] = []
  var lessons: [Lesson] = []
  var coach: StaffCode?

  var adults: ArraySlice<Client> { members[..<plan.adults.count] }

  /// The file of one member, as the rules read it.
  func file(of index: Int) -> ClientFile {
    ClientFile(
      client: members[index], household: members, assignments: assignments, decisions: decisions,
      lessons: lessons.filter { $0.client == members[index].number })
  }

  /// Whether the plan gives it something worth meeting.
  func has(_ trait: HouseholdPlan.Trait) -> Bool { plan.traits.contains(trait) }
}
