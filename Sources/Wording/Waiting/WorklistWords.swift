/// What the worklists are called and what they say.
package enum WorklistWords {
  /// The line on the day that leads to talks that are over and still open; nil when there are none.
  package static func unclosed(_ count: Int) -> String? {
    switch count {
    case 0: nil
    case 1: "1 gesprek is voorbij en nog niet ingevuld. F6 werklijsten"
    default: "\(count) gesprekken zijn voorbij en nog niet ingevuld. F6 werklijsten"
    }
  }

  /// How far somebody is with closing the day.
  package static func closing(left count: Int) -> String {
    switch count {
    case 0: "Alles is ingevuld."
    case 1: "Nog 1 gesprek."
    default: "Nog \(count) gesprekken."
    }
  }
}
