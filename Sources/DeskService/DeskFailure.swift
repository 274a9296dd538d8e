package import AppointmentCore

/// Why the desk could not answer, other than that the office's rules say no.
package enum DeskFailure: Error, Hashable, Sendable {
  case store(StoreFailure)
  case notFound(Missing)
  /// The role worn may not do this, or not for this client.
  case notPermitted(Role, DeskAction)
  /// The client is a colleague's.
  case notYourClient
  /// What it is about stands with a colleague, and nobody may do it for them.
  case notYours
  /// The key was used before for something else.
  case keyReused

  package enum Missing: Hashable, Sendable {
    case client(ClientNumber)
    case appointment(String)
    case staff(StaffCode)
    case room(RoomCode)
    case service(ServiceCode)
    case absence(String)
    case closure(String)
    case lesson(String)
    // Households.
    case household(HouseholdCode)
    case record(RecordKind)
  }
}
