/// What somebody may learn about a client, named as a field of a screen or an answer.
public enum ClientField: String, CaseIterable, Sendable {
  case name, number, birthYear, phone, address, languages
  /// The phase's last day, month and window.
  case window
  case ownBegeleider, nextAppointment
  /// The topics of any talk, and whether a talk is legal.
  case topics
  /// The topics of open talks from today on that are not legal.
  case topicsAhead
  /// Which organisation takes part in a talk.
  case partner
  case pastAppointments, referrals, contacts, household, assignments
  /// Lessons and how full the week is: times only.
  case week
  case origin, fileNumber
}

/// Whose client somebody is to the one who looks.
public enum Relation: Hashable, Sendable {
  /// The acting person's own: assigned, of the household, or a substitution.
  case own
  case other
}
