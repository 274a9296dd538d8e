package import AppointmentCore

/// Lines of a file that come into the store together.
package struct ImportBatch: Sendable {
  /// Put in, or in place of those with the same code or number.
  package var staff: [StaffMember] = []
  package var rooms: [Room] = []
  package var clients: [Client] = []
  /// The search keys of the clients of the batch.
  package var searchKeys: [ClientNumber: Set<SearchKey>] = [:]
  /// Added as they are.
  package var shifts: [Shift] = []
  package var assignments: [Assignment] = []
  package var trajectories: [Trajectory] = []
  package var decisions: [TrajectoryDecision] = []
  package var lessons: [Lesson] = []
  package var absences: [Absence] = []
  package var closures: [Closure] = []
  package var appointments: [Appointment] = []
  package var referrals: [Referral] = []
  package var contacts: [Contact] = []
  /// In order of resource, day and start, checked for overlaps before; the trigger is beneath.
  package var claims: [Claim] = []
  /// Claims of lessons that appointments of the batch are laid over.
  package var releasedClaims: [Claim] = []

  package init() {}
}
