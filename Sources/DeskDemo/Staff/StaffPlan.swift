import AppointmentCore

/// Somebody who works in the demo's office: the roles, the languages, and the week.
///
/// Days of the week are counted from the demo's own: 0 is the weekday of the demo's day, so that the
/// morning a visitor sees first is the same on any date; `m` is a morning, `a` an afternoon.
struct StaffPlan: Sendable {
  /// One dagdeel in one role, in every week or in those like the demo's or the others.
  struct Turn: Sendable {
    enum Weeks: Sendable { case every, same, other }

    let day: Int
    let daypart: Daypart
    let role: Role
    let weeks: Weeks
  }

  let code: String
  let firstName: String
  let surname: String
  let gender: Gender
  let kind: StaffKind
  let languages: [String]
  let deputy: String?
  let roles: [Role]
  let turns: [Turn]

  init(
    _ firstName: String, _ surname: String, _ gender: Gender, _ kind: StaffKind = .volunteer,
    speaks languages: [String] = [], deputy: String? = nil,
    works weeks: KeyValuePairs<Role, String>
  ) {
    code = firstName.lowercased()
    self.firstName = firstName
    self.surname = surname
    self.gender = gender
    self.kind = kind
    self.languages = ["nld"] + languages
    self.deputy = deputy
    var roles: [Role] = []
    var turns: [Turn] = []
    for (role, text) in weeks {
      roles.append(role)
      turns += text.split(separator: " ").map { StaffPlan.turn(String($0), role) }
    }
    self.roles = roles
    self.turns = turns
  }

  /// Reads `0m`, `3a=` (weeks like the demo's) and `4m/` (the other weeks).
  private static func turn(_ text: String, _ role: Role) -> Turn {
    let signs = Array(text)
    let weeks: Turn.Weeks = signs.count < 3 ? .every : signs[2] == "=" ? .same : .other
    return Turn(
      day: signs[0].wholeNumberValue!, daypart: signs[1] == "m" ? .morning : .afternoon,
      role: role, weeks: weeks)
  }
}
