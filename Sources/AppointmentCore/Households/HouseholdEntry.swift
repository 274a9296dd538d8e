/// People who come into the store together: a single person, a family, or members who join one
/// (U-09, U-10, R-116). What nobody said stays unknown.
public struct HouseholdEntry: Hashable, Sendable {
  /// Somebody new, with a number of the office's choosing or one that was given before.
  public struct Member: Hashable, Sendable {
    /// The number that was given before; nil for the next that is free.
    public var number: ClientNumber?
    public var name: PersonName
    /// Whether the name only stands in for one that nobody said yet: `2e persoon bij Haile`.
    public var isUnnamed: Bool
    /// What is said of everyone of them; empty for nothing.
    public var details: [ClientDetail]

    public init(
      number: ClientNumber? = nil, name: PersonName, isUnnamed: Bool = false,
      details: [ClientDetail] = []
    ) {
      self.number = number
      self.name = name
      self.isUnnamed = isUnnamed
      self.details = details
    }
  }

  /// Never empty; the first is whom the office speaks with.
  public var members: [Member]
  /// A household that there is already, which they join.
  public var household: HouseholdCode?
  /// What holds for each of them, unless their own details say otherwise.
  public var details: [ClientDetail]
  /// Who coaches the household from today; nil while nobody is named.
  public var coach: StaffCode?

  public init(
    members: [Member], household: HouseholdCode? = nil, details: [ClientDetail] = [],
    coach: StaffCode? = nil
  ) {
    precondition(!members.isEmpty, "A household is of somebody.")
    self.members = members
    self.household = household
    self.details = details
    self.coach = coach
  }

  /// The most people that one entry takes in.
  public static let mostMembers = 20
}
