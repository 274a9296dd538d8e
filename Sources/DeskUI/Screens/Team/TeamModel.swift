package import AppointmentCore
package import DeskService
import Terminal

/// Everyone of one day: a lane a person, the hours of the day along it.
package struct TeamModel: Sendable {
  package internal(set) var date: CivilDate
  package internal(set) var sheet: TeamSheet?
  /// Over all talks, person after person.
  var list = ListSelection(height: 200)
  var chosen: Identifier<Appointment>?
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
  package var talk: TeamSheet.Talk? {
    guard let index = list.selected, index < talks.count else { return nil }
    return talks[index]
  }

  func lineRows(_ session: Session) -> [ClientNumber] {
    guard !showsGrid(session) else { return talks.map(\.appointment.client) }
    let (room, _) = Self.panes(DeskView.Frame(Rect(session.size)).body)
    return talksInView(room, session).map { talks[$0].appointment.client }
  }

  mutating func show(_ sheet: TeamSheet, now: CivilDateTime) {
    self.sheet = sheet
    failure = nil
    list.fit(count: talks.count, height: 200)
    let kept = talks.firstIndex { $0.appointment.id == chosen }
    let next = talks.indices.filter {
      talks[$0].appointment.status.isOpen && talks[$0].appointment.slot.endMoment > now
    }.min { talks[$0].appointment.slot.start < talks[$1].appointment.slot.start }
    list.select(kept ?? next ?? 0)
    chosen = talk?.appointment.id
  }

  /// Puts the focus on the talk of the nearest person up or down that is nearest in time.
  mutating func step(people direction: Int) {
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
    choose(nearest?.appointment.id)
  }

  mutating func choose(_ id: Identifier<Appointment>?) {
    if let index = talks.firstIndex(where: { $0.appointment.id == id }) { list.select(index) }
    chosen = talk?.appointment.id
  }
}
