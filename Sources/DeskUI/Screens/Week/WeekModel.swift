package import AppointmentCore
package import DeskService
import Terminal

/// The week of one person: days side by side, own dagdelen lit, each talk with its month (F3).
package struct WeekModel: Sendable {
  package internal(set) var staff: StaffCode
  package internal(set) var date: CivilDate
  package internal(set) var sheet: WeekSheet?
  var list = ListSelection(height: 200)
  var chosen: Identifier<Appointment>?
  var failure: String?
  var ticket = 0
  var printTicket = 0
  var interpreterTicket = 0
  /// Whether the week is a grid or a list, once somebody chose; until then the width decides.
  var look: GridLook?
  /// The talk that is being moved on the grid.
  package internal(set) var carried: CarriedTalk?

  /// The own week; of somebody without talks, the first begeleider's that may be seen.
  package init(_ session: Session) {
    date = session.today
    staff = session.actor.code
    let people = WeekModel.people(session)
    if !people.contains(staff), let first = WeekModel.opening(people, session) { staff = first }
  }

  /// Whose week somebody without talks of their own sees first: a begeleider's, before an
  /// interpreter's.
  static func opening(_ people: [StaffCode], _ session: Session) -> StaffCode? {
    let guides: Set<Role> = [.begeleider, .coach]
    return people.first { code in
      session.office?.staff[code].map { !guides.isDisjoint(with: $0.roles) } ?? false
    } ?? people.first
  }

  /// The week of somebody, from today.
  init(_ session: Session, of staff: StaffCode) {
    date = session.today
    self.staff = staff
  }

  /// Whose weeks can be looked at: everyone who holds talks, or only the own.
  static func people(_ session: Session) -> [StaffCode] {
    guard Rights.reach(of: session.actor.role) == .everyone else { return [session.actor.code] }
    let holders: Set<Role> = [.begeleider, .coach, .legal, .interpreter]
    let staff = session.office?.staff.values.filter { member in
      member.isEmployed(on: session.today) && !holders.isDisjoint(with: member.roles)
    }
    return (staff ?? []).map(\.code).sorted()
  }

  package var rows: [WeekSheet.Row] { sheet?.rows ?? [] }

  func lineRows(_ session: Session) -> [ClientNumber] {
    guard !showsGrid(session) else { return rows.map(\.appointment.client) }
    let (room, _) = Self.panes(DeskView.Frame(Rect(session.size)).body)
    return talksInView(room, session).map { rows[$0].appointment.client }
  }

  /// The talk with the focus.
  package var row: WeekSheet.Row? {
    guard let index = list.selected, index < rows.count else { return nil }
    return rows[index]
  }

  var week: ISOWeek { ISOWeek(containing: date) }

  mutating func show(_ sheet: WeekSheet, now: CivilDateTime) {
    self.sheet = sheet
    failure = nil
    list.fit(count: rows.count, height: 200)
    let kept = rows.firstIndex { $0.appointment.id == chosen }
    let next = rows.firstIndex { $0.appointment.slot.endMoment > now }
    list.select(kept ?? next ?? 0)
    chosen = row?.appointment.id
  }

  /// Puts the focus on the first talk of the nearest other day with talks.
  mutating func step(days direction: Int) {
    guard let current = row?.appointment.slot.date else { return }
    let dates = rows.map(\.appointment.slot.date)
    let target = direction > 0 ? dates.first { $0 > current } : dates.last { $0 < current }
    if let target, let index = dates.firstIndex(of: target) { list.select(index) }
    chosen = row?.appointment.id
  }
}
