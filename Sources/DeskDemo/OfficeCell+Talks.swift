import AppointmentCore
import DeskService

extension OfficeCell {
  /// Puts the planned morning into the agenda, as far as the office is open.
  mutating func holdMorning() {
    guard office.calendar.isOpen(on: date) else { return }
    var used: Set<ClientNumber> = []
    let lines = DemoMorning(date: date).lines
    let cast = Set(lines.compactMap { $0.cast?.number }.map(Mill.number))
    for line in lines {
      if line.start == nil { keepEarlyMorning() }
      for (home, index) in people(for: line, cast: cast) {
        let household = households[home]
        guard used.isDisjoint(with: household.members.map(\.number)) else { continue }
        let wish = Wish(
          clients: [household.members[index].number], file: household.file(of: index), day: date,
          days: 1, minutes: line.minutes, topics: line.topics, place: line.place)
        let slot = line.start.flatMap { start in
          TimeSlot(
            at: CivilDateTime(date, CivilTime(clampingMinuteOfDay: start)), minutes: line.minutes)
        }
        guard
          let arrangement = slot.map({ book.arrangement(for: wish, at: $0) })
            ?? book.arrangement(for: wish)
        else { continue }
        used.formUnion(household.members.map(\.number))
        _ = book.write(wish, arrangement, line.life, mill: &mill)
        break
      }
    }
    keepEarlyMorning()
  }

  /// Leaves what lies before ten on the demo's day as it was planned.
  private mutating func keepEarlyMorning() {
    book.quietBefore = CivilDateTime(date, CivilTime(clampingMinuteOfDay: 10 * 60))
  }

  /// Whom a line of the morning may be about: somebody of the cast, else those whose own begeleider
  /// that is and who are not in the cast.
  private func people(for line: DemoMorning.Line, cast: Set<ClientNumber>) -> [(Int, Int)] {
    let staff = StaffCode(line.staff + suffix)
    let named = index == 0 ? line.cast.map { Mill.number($0.number) } : nil
    return households.enumerated().flatMap { home, household in
      household.adults.indices.filter { place in
        let number = household.members[place].number
        if let named { return number == named }
        return (index > 0 || !cast.contains(number)) && isExpectedToday(home, place)
          && OwnBegeleider.of(household.file(of: place), on: date, in: office)?.staff == staff
      }.map { (home, $0) }
    }
  }

  private func isExpectedToday(_ home: Int, _ index: Int) -> Bool {
    let household = households[home]
    return !household.has(.silent) && !household.has(.nothingAhead)
      && household.file(of: index).phase(on: date, under: office.policies).isInsideWindow
  }

  /// Fills the demo's day with some talks more, as far as there is room.
  mutating func fillToday() {
    guard office.calendar.isOpen(on: date) else { return }
    var dice = dice(.today)
    var people = households.indices.flatMap { home in
      households[home].adults.indices.filter { isExpectedToday(home, $0) }.map { (home, $0) }
    }
    dice.shuffle(&people)
    var count = 0
    for (home, index) in people where count < OfficeCell.fillersToday {
      let file = households[home].file(of: index)
      let wish = Wish(
        clients: [file.client.number], file: file, day: date, days: 1,
        topics: [dice.pick([.post, .money, .housing, .integration, .work])])
      guard let arrangement = book.arrangement(for: wish) else { continue }
      _ = book.write(wish, arrangement, .booked, mill: &mill)
      count += 1
    }
  }

  private static let fillersToday = 7

  /// Holds and plans all other talks, from the oldest to those of the coming weeks; then the one who
  /// is ill is marked absent around hers.
  mutating func holdTalks() {
    let period = CivilPeriod(
      from: date.adding(months: -OfficeCell.monthsBack),
      upTo: date.adding(days: OfficeCell.daysAhead))!
    var planner = TalkPlanner(date: date, office: office, period: period, dice: dice(.talks))
    for household in households { planner.plan(household) }
    var dice = planner.dice
    for wish in planner.sorted() { hold(wish, dice: &dice) }
    let ill = StaffCode(DemoMorning.ill + suffix)!
    let today = CivilPeriod(from: date, days: 1)
    if let absence = Absence(id: mill.identifier(), staff: ill, period: today, reason: .ill) {
      batch.absences.append(absence)
      book.take(absence)
    }
  }

  /// Holds a talk at the first time from its day on, before a last day when there is one.
  mutating func hold(_ wish: Wish, upTo end: CivilDate? = nil, dice: inout Dice) {
    let limit = [limit(of: wish), end].compactMap { $0 }.min()
    guard let arrangement = book.arrangement(for: wish, upTo: limit) else { return }
    let slot = arrangement.meeting.slot
    if let before = wish.before, slot.date >= before { return }
    // Three in a hundred were moved: the new talk has the old one's reference (command-line.md).
    if slot.date < date, dice.happens(3) {
      let old = book.write(wish, arrangement, .cancelled(.rescheduled), mill: &mill)
      var later = wish
      later.day = slot.date.adding(days: 2)
      guard let found = book.arrangement(for: later, upTo: limit),
        wish.before.map({ found.meeting.slot.date < $0 }) ?? true
      else { return }
      _ = book.write(
        later, found, life(of: found.meeting.slot, dice: &dice), mill: &mill,
        reference: old.reference, replaces: old.id)
      return
    }
    _ = book.write(wish, arrangement, life(of: slot, dice: &dice), mill: &mill)
  }

  private func life(of slot: TimeSlot, dice: inout Dice) -> TalkLife {
    guard slot.date >= date else { return .past(slot, dice: &dice) }
    return slot.date > date && dice.happens(3) ? .cancelled(.client) : .booked
  }

  /// The first day on which a general talk is no longer the office's to hold.
  private func limit(of wish: Wish) -> CivilDate? {
    wish.isLegal ? nil : wish.file.clock(under: office.policies)?.firstDayAfter
  }
}
