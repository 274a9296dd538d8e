extension Appointment.Continuity {
  /// Somebody who could hold a talk, in which roles, and what that makes of continuity.
  public struct Holder: Hashable, Sendable {
    public let staff: StaffCode
    public let roles: Set<Role>
    public let continuity: Appointment.Continuity
    public let findings: [Finding]

    /// Who could hold a talk with a client on a day: the own begeleider, the legal workers, or the
    /// substitute that was asked for. Nobody, when nobody is assigned: that is a state with its own
    /// way onward and never a search among everyone (systems §2.3).
    public static func candidates(
      for file: ClientFile, isLegal: Bool, on day: CivilDate, in office: Office,
      substitute: (staff: StaffCode, reason: SubstitutionReason)? = nil
    ) -> [Holder] {
      let own = isLegal ? nil : OwnBegeleider.of(file, on: day, in: office)
      return candidates(
        for: file, isLegal: isLegal, on: day, in: office, own: own, substitute: substitute)
    }

    /// The same where the own begeleider of that day is known already.
    static func candidates(
      for file: ClientFile, isLegal: Bool, on day: CivilDate, in office: Office,
      own: OwnBegeleider?, substitute: (staff: StaffCode, reason: SubstitutionReason)?
    ) -> [Holder] {
      let roles = Meeting.roles(isLegal: isLegal)
      if isLegal {
        let assigned = OwnBegeleider.legalWorker(of: file, on: day, in: office)
        let free = office.staff(with: .legal, on: day).map(\.code)
        let codes = assigned.map { [$0] } ?? free.filter { !file.ratherNot.contains($0) }
        let wanted = substitute.map { [$0.staff] } ?? codes
        return wanted.map { code in
          let continuity: Appointment.Continuity =
            if let substitute, assigned != nil, assigned != code {
              .substitute(substitute.reason)
            } else {
              .own
            }
          let findings = wish(of: file, about: code, isAsked: substitute != nil)
          return Holder(staff: code, roles: roles, continuity: continuity, findings: findings)
        }
      }
      if let substitute, substitute.staff != own?.staff {
        return [
          Holder(
            staff: substitute.staff, roles: roles, continuity: .substitute(substitute.reason),
            findings: wish(of: file, about: substitute.staff, isAsked: true))
        ]
      }
      return own.map {
        [
          Holder(
            staff: $0.staff, roles: roles, continuity: $0.isCarriedOver ? .carriedOver : .own,
            findings: ($0.isCarriedOver ? [Finding(.transitionNotPlanned, .warns)] : [])
              + wish(of: file, about: $0.staff, isAsked: false))
        ]
      } ?? []
    }

    /// Somebody with whom the client would rather not be is never put in another's place; the own
    /// begeleider stays until the teamleider chooses somebody else.
    private static func wish(
      of file: ClientFile, about code: StaffCode, isAsked: Bool
    ) -> [Finding] {
      guard file.ratherNot.contains(code) else { return [] }
      return [Finding(.clientRatherNot, isAsked ? .refuses : .warns, .staff(code))]
    }
  }
}
