package import AppointmentCore

/// Which appointments are asked for; all conditions must hold.
package struct AppointmentFilter: Hashable, Sendable {
  /// In which one of these takes part; anybody when nil.
  package var clients: [ClientNumber]?
  /// As the one who holds the talk or interprets it.
  package var staff: StaffCode?
  package var period: CivilPeriod?
  package var isOpenOnly: Bool

  package init(
    client: ClientNumber? = nil, staff: StaffCode? = nil, period: CivilPeriod? = nil,
    isOpenOnly: Bool = false
  ) {
    clients = client.map { [$0] }
    self.staff = staff
    self.period = period
    self.isOpenOnly = isOpenOnly
  }

  package init(clients: [ClientNumber], period: CivilPeriod? = nil) {
    self.init(period: period)
    self.clients = clients
  }
}
