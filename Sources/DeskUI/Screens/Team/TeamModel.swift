package import AppointmentCore
package import DeskService
import Terminal

/// Everyone of one day: a lane a person, the hours of the day along it.
package struct TeamModel: Sendable {
  package internal(set) var date: CivilDate
  package internal(set) var sheet: TeamSheet?
  /// Over all talks, person after person.
  var focus = ListFocus<Identifier<Appointment>>()
  var failure: String?
  var ticket = 0
  /// Whether the team is a grid or a list, once somebody chose; until then the width decides.
  var look: GridLook?
  /// The talk that is being moved on the grid.
  package internal(set) var carried: CarriedTalk?

  package init(date: CivilDate) { self.date = date }

  /// Opens the team of a day over the screen that has the keys.
  static func open(_ date: CivilDate, _ session: inout Session) {
    var model = TeamModel(date: date)
    model.reload(&session)
    session.go(.push(model))
  }

  package var rows: [TeamSheet.Row] { sheet?.rows ?? [] }
  /// All talks in the order of the people.
  package var talks: [TeamSheet.Talk] { rows.flatMap(\.talks) }

  /// The talk with the focus.
  package var talk: TeamSheet.Talk? { talks.first { $0.appointment.id == focus.key } }

  func client(in key: Identifier<Appointment>) -> ClientNumber? {
    talks.first { $0.appointment.id == key }?.appointment.client
  }

  /// It opens on the first talk that is not over.
  mutating func show(_ sheet: TeamSheet, _ session: Session) {
    self.sheet = sheet
    failure = nil
    let open = talks.filter {
      $0.appointment.status.isOpen && $0.appointment.slot.endMoment > session.now
    }
    let next = open.min { $0.appointment.slot.start < $1.appointment.slot.start }
    if talk == nil, let next { choose(next.appointment.id, session) }
    settle(session)
  }

  /// Puts the focus on the talk of the nearest person up or down that is nearest in time.
  mutating func step(people direction: Int, _ session: Session) {
    guard let current = talk?.appointment,
      let lane = rows.firstIndex(where: { $0.staff == current.staff })
    else { return }
    let lanes =
      direction > 0 ? Array(rows.indices.dropFirst(lane + 1)) : rows.indices.prefix(lane).reversed()
    guard let target = lanes.first(where: { !rows[$0].talks.isEmpty }) else { return }
    let minute = current.slot.start.minuteOfDay
    let nearest = rows[target].talks.min {
      abs($0.appointment.slot.start.minuteOfDay - minute)
        < abs($1.appointment.slot.start.minuteOfDay - minute)
    }
    if let nearest { choose(nearest.appointment.id, session) }
  }
}
