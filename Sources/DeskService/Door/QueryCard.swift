package import AppointmentCore

/// What the door has to know of a question before anything is read.
package struct QueryCard: Hashable, Sendable {
  package let kind: QueryKind
  /// The right that it takes; nil for what everybody who works here may ask.
  package let right: DeskAction?
  /// Whom its answer shows.
  package let shows: Shown
  /// Colleagues whom it names: somebody who never worked here is said before anything is answered.
  package let names: [StaffCode]

  /// Whom an answer shows, and with that how far the acting person must reach.
  package enum Shown: Hashable, Sendable {
    /// The office, its roster and its people; no client.
    case office
    /// Only these clients, each of whom the acting person must reach.
    case clients([ClientNumber])
    /// Only these clients. The answer looks at reach by itself, as a talk may open it, or says
    /// nothing for which somebody must be reached.
    case named([ClientNumber])
    /// Whoever of the clients is reached by the acting person, one by one.
    case reached
    /// A colleague's talks: one's own, or anybody's for who reaches everyone.
    case colleague(StaffCode)
  }

  package init(
    _ kind: QueryKind, right: DeskAction?, shows: Shown, names: [StaffCode] = []
  ) {
    self.kind = kind
    self.right = right
    self.shows = shows
    self.names = names
  }

  /// The clients whom it names itself, in its own order.
  var clients: [ClientNumber] {
    switch shows {
    case .clients(let numbers), .named(let numbers): numbers
    case .office, .reached, .colleague: []
    }
  }
}
