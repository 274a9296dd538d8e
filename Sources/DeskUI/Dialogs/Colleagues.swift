import AppointmentCore

/// Colleagues found by what is typed of a name or a code, wherever one is asked for.
enum Colleagues {
  static let nobody = "Niemand heet zo. Typ een deel van de naam."
  static let typeOrChoose = "Typ een deel van de naam, of kies met ↓."

  /// Who works here and matches, those on duty today first, each in order of name.
  static func matching(
    _ text: String, _ session: Session, where isWanted: (StaffMember) -> Bool = { _ in true }
  ) -> [StaffMember] {
    guard let office = session.office else { return [] }
    let typed = NameFolding.fold(text)
    let today = session.today
    let found = office.staff.values.filter { member in
      member.isEmployed(on: today) && isWanted(member)
        && (typed.isEmpty || member.code.text.hasPrefix(typed)
          || NameFolding.tokens(member.name).contains { $0.hasPrefix(typed) })
    }
    .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    func isOnDuty(_ member: StaffMember) -> Bool {
      !office.roster.shifts(of: member.code, on: today).isEmpty
    }
    return found.filter(isOnDuty) + found.filter { !isOnDuty($0) }
  }
}
