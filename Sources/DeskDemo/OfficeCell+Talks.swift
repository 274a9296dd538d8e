import AppointmentCore
import DeskService

extension OfficeCell {
  /// Puts the planned morning into the agenda, as far as the office is open.
  mutating func holdMorning() {
    guard office.calendar.isOpen(on: date) else { return }
    let morning = DemoMorning(date: date, suffix: suffix)
    let named = Set(morning.lines.compactMap { $0.cast?.number })
    var used: Set<ClientNumber> = []
    for line in morning.lines {
      guard let place = household(for: line, besides: used, named: named) else { continue }
      let (home, index) = place
      let member = households[home].members[index]
      used.formUnion(households[home].members.map(\.number))
      let wish = Wish(
        clients: [member.number], file: households[home].file(of: index), day: date,
        kind: line.kind, minutes: line.minutes, topics: line.topics, place: line.place)
      guard
        let slot = TimeSlot(
          at: CivilDateTime(date, CivilTime(clampingMinuteOfDay: line.start)),
          minutes: line.minutes),
        let arrangement = book.arrangement(for: wish, at: slot)
      else { continue }
      _ = book.write(wish, arrangement, line.life, mill: &mill)
    }
    book.quietBefore = CivilDateTime(date, CivilTime(clampingMinuteOfDay: 10 * 60))
  }

  /// Which household and which of its members a line of the morning is about.
  private func household(
    for line: DemoMorning.Line, besides used: Set<ClientNumber>, named: Set<Int>
  ) -> (Int, Int)? {
    let staff = StaffCode(line.staff + suffix)
    for (home, household) in households.enumerated() {
      for (index, adult) in household.adults.enumerated() where !used.contains(adult.number) {
        if let cast = line.cast, self.index == 0 {
          if adult.number == Mill.number(cast.number) { return (home, index) }
          continue
        }
        let isReserved = self.index == 0 && named.contains(adult.number.key % 1_000_000)
        guard !isReserved, adult.settled != nil else { continue }
        let file = household.file(of: index)
        let phase = file.phase(on: date, under: office.policies)
        guard phase.isInsideWindow, !household.has(.silent), !household.has(.nothingAhead),
          OwnBegeleider.of(file, on: date, in: office)?.staff == staff,
          !household.lessons.contains(where: {
            $0.client == adult.number && $0.weekday == date.weekday
          })
        else { continue }
        return (home, index)
      }
    }
    return nil
  }

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
    book.markAbsent(
      ill, roles: Set(office.staff[ill]?.roles ?? []), on: date, as: mill.identifier())
  }

  mutating func hold(_ wish: Wish, dice: inout Dice) {
    guard let arrangement = book.arrangement(for: wish, upTo: limit(of: wish)) else { return }
    let slot = arrangement.meeting.slot
    // Three in a hundred were moved: the new talk has the old one's reference (command-line.md).
    if slot.date < date, dice.happens(3) {
      let old = book.write(wish, arrangement, .cancelled(.rescheduled), mill: &mill)
      var later = wish
      later.day = slot.date.adding(days: 2)
      guard let found = book.arrangement(for: later, upTo: limit(of: wish)) else { return }
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
