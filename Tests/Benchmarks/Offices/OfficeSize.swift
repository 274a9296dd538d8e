/// How large a measured office is.
struct OfficeSize: Hashable {
  /// How many appointments it keeps.
  let appointments: Int
  /// How many offices of 2018's size work in it.
  let offices: Int

  init(appointments: Int, offices: Int) {
    self.appointments = appointments
    self.offices = offices
  }

  /// `100000`, or `100000x10` for ten offices in one.
  init?(_ text: String) {
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard let count = parts.first else { return nil }
    self.init(appointments: count, offices: parts.count > 1 ? parts[1] : 1)
  }

  var name: String { offices == 1 ? count : "\(offices) offices, \(count)" }

  private var count: String {
    appointments >= 1_000_000 ? "\(appointments / 1_000_000)M" : "\(appointments / 1000)k"
  }
}
