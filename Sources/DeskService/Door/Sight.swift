package import AppointmentCore

/// Who looks, when, and at which office: what follows from that about who may see what.
package protocol Sight {
  var actor: Actor { get }
  var now: CivilDateTime { get }
  var office: Office { get }
}

extension Sight {
  var today: CivilDate { now.date }

  /// Whether the acting person may do something at all: for the parts of an answer that turn on it.
  func may(_ action: DeskAction) -> Bool { Rights.may(actor.role, action) }

  func maySee(_ field: ClientField, of relation: Relation) -> Bool {
    Rights.maySee(actor.role, field, of: relation)
  }

  /// Whether the acting person's role reaches every client there is.
  var reachesEveryone: Bool { Rights.reach(of: actor.role) == .everyone }

  /// Whether the acting person reaches a client, apart from any talk.
  func reaches(_ file: ClientFile) -> Bool {
    switch Rights.reach(of: actor.role) {
    case .everyone: true
    case .own: relation(to: file) == .own
    case .ownBookings: false
    }
  }

  func reaches(
    _ appointment: Appointment, relation: @autoclosure () throws -> Relation
  ) rethrows -> Bool {
    try actor.reaches(appointment, relation: relation())
  }

  /// Whose client somebody is to the acting person today.
  func relation(to file: ClientFile) -> Relation { actor.relation(to: file, on: today) }

  func relation(to appointment: Appointment, client relation: Relation) -> Relation {
    actor.relation(to: appointment, client: relation)
  }

  /// An appointment as the acting person may see it.
  func visible(_ appointment: Appointment, _ relation: Relation) -> Appointment {
    actor.view(of: appointment, relation: relation, today: today)
  }
}
