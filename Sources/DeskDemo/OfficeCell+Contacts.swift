import AppointmentCore
import DeskService

extension OfficeCell {
  /// Notes what happened outside talks: calls and visits, exited clients who came back, visitors
  /// without a number (§0b.3, §0b.9, R-005).
  mutating func noteContacts() {
    var dice = dice(.contacts)
    noteCalls(&dice)
    noteReturns(&dice)
    noteVisitors(&dice)
    batch.referrals.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    batch.contacts.sort { ($0.on, $0.id) < ($1.on, $1.id) }
  }

  private mutating func noteCalls(_ dice: inout Dice) {
    for household in households where !household.has(.silent) {
      for index in household.adults.indices where dice.happens(60) {
        let file = household.file(of: index)
        let day = openDay(before: dice.number(in: 1...40))
        guard let day, file.phase(on: day, under: office.policies).isInsideWindow,
          let own = OwnBegeleider.of(file, on: day, in: office)
        else { continue }
        batch.contacts.append(
          Contact(
            id: mill.identifier(), client: household.members[index].number,
            channel: dice.pick([.phone, .phone, .phone, .message, .message, .visit, .counter]),
            on: day, minutes: dice.happens(70) ? dice.pick([5, 10, 10, 15, 20]) : nil,
            by: own.staff))
      }
    }
  }

  /// A quarter of those past month 15 came back within half a year, some of them three times.
  private mutating func noteReturns(_ dice: inout Dice) {
    for household in households where !household.has(.legalOnly) && !household.has(.moved) {
      for index in household.adults.indices {
        let file = household.file(of: index)
        guard file.phase(on: date, under: office.policies) == .exited else { continue }
        let times = dice.happens(26) ? dice.pick([1, 1, 2, 3, 4]) : 0
        for _ in 0..<times {
          guard let day = openDay(before: dice.number(in: 1...170)),
            let clock = file.clock(under: office.policies), day >= clock.firstDayAfter
          else { continue }
          refer(
            .client(household.members[index].number), on: day, month: clock.month(on: day),
            isReturn: true, in: .exited, dice: &dice)
        }
      }
    }
  }

  private mutating func noteVisitors(_ dice: inout Dice) {
    for reason in VisitorReason.allCases {
      for _ in 0..<dice.number(in: 2...4) {
        guard let day = openDay(before: dice.number(in: 1...60)) else { continue }
        let phase: RoutingPhase = reason == .earlierClient ? .exited : .outside
        refer(.visitor(reason), on: day, month: 0, isReturn: false, in: phase, dice: &dice)
      }
    }
  }

  private mutating func refer(
    _ subject: ReferralSubject, on day: CivilDate, month: Int, isReturn: Bool,
    in phase: RoutingPhase, dice: inout Dice
  ) {
    let topic = dice.pick([
      HelpTopic.post, .post, .money, .allowances, .allowances, .housing, .health, .work,
    ])
    let time = CivilTime(clampingMinuteOfDay: dice.number(in: 37...48) * 15)
    guard let by = receptionist(on: day) else { return }
    let service = office.routing.services(for: topic, in: phase)[0].code
    let outcome: ReferralOutcome =
      dice.happens(20) ? .helped : .service(service, isTogether: dice.happens(12))
    batch.referrals.append(
      Referral(
        id: mill.identifier(), subject: subject, topic: topic, outcome: outcome,
        at: CivilDateTime(day, time), by: by, month: month, isReturn: isReturn))
  }

  /// A day on which the office was open, about this many days ago.
  private func openDay(before days: Int) -> CivilDate? {
    (days..<(days + 14)).lazy.map { date.adding(days: -$0) }.first(where: office.calendar.isOpen)
  }

  private func receptionist(on day: CivilDate) -> StaffCode? {
    office.staff(with: .reception, on: day).first {
      office.roster.shifts(of: $0.code, on: day).contains {
        $0.role == .reception && $0.daypart == .morning
      }
    }?.code
  }

  // MARK: - Everything together

  /// Puts what was made into the batch, in the order a store wants it.
  mutating func collect() {
    for household in households {
      batch.clients += household.members
      batch.assignments += household.assignments
      batch.decisions += household.decisions
      batch.lessons += household.lessons
    }
    batch.clients.sort { $0.number < $1.number }
    for client in batch.clients {
      batch.searchKeys[client.number] = SearchKeys.of(client, variants: office.variants)
    }
    batch.appointments = book.appointments.sorted {
      ($0.slot.startMoment, $0.id) < ($1.slot.startMoment, $1.id)
    }
    // The past has no lesson claims.
    batch.claims = book.claims.filter { !$0.owner.isSoft || $0.slot.date >= date }
  }
}
