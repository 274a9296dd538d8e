/// A fact that is missing and that somebody can be asked for.
public enum MissingField: String, CaseIterable, Sendable {
  case settled, permit, coach, begeleider, group, languages
}

/// A way onward: what a receptionist can offer in the same breath.
public enum Onward: Hashable, Sendable {
  /// A talk with the own begeleider.
  case ownBegeleider(StaffCode)
  /// The own begeleider's fixed deputy, as a substitution.
  case deputy(StaffCode)
  /// Together with someone of the household who is still inside (§0b.6).
  case householdMember(ClientNumber, lastDay: CivilDate, staff: StaffCode?)
  /// A talk with a legal worker, in any month.
  case legal(StaffCode?)
  /// A time that is free.
  case slot(SlotOffer)
  /// A colleague who can do it.
  case staff(StaffCode)
  /// A consultation hour.
  case session(ServiceCode, TimeSlot, isByAppointment: Bool, isTooLate: Bool)
  /// An organisation outside.
  case service(ServiceCode)
  /// The teamleider decides; nil while the post is vacant.
  case teamleider(StaffCode?)
  /// Somebody to fetch now, for a talk that must stay private (§0b.8).
  case person(StaffCode?)
  /// What is missing.
  case field(MissingField)
  /// Something the program can do.
  case command(OnwardCommand)
}
