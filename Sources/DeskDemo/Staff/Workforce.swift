import AppointmentCore

/// The people, rooms and roster of one office of the demo.
struct Workforce {
  let staff: [StaffMember]
  let rooms: [Room]
  let shifts: [Shift]

  /// The office with a number: the first has plain codes, the others a suffix and rooms after its.
  init(office index: Int, around date: CivilDate) {
    let plans = StaffPlan.everyone
    let suffix = index == 0 ? "" : String(index + 1)
    let surnames = plans.map(\.surname)
    staff = plans.enumerated().map { place, plan in
      // Elsewhere the same first names go with other surnames.
      let surname = surnames[(place + index * 7) % surnames.count]
      return StaffMember(
        code: StaffCode(plan.code + suffix)!, name: "\(plan.firstName) \(surname)",
        roles: plan.roles, languages: plan.languages.compactMap { LanguageCode($0) },
        gender: plan.gender, kind: plan.kind,
        deputy: plan.deputy.flatMap { StaffCode($0 + suffix) })
    }
    rooms = (1...Workforce.roomCount).map { number in
      let code = String(index * Workforce.roomCount + number)
      return Room(code: RoomCode(code)!, name: "Kamer \(code)", location: "kantoor")
    }
    // On a Saturday or Sunday the office shows its Wednesday.
    let first = date.weekday.isWeekend ? Weekday.wednesday : date.weekday
    let isOdd = ISOWeek(containing: date).number % 2 == 1
    shifts = plans.flatMap { plan in
      plan.turns.map { turn in
        Shift(
          staff: StaffCode(plan.code + suffix)!,
          weekday: Weekday(rawValue: (first.rawValue - 1 + turn.day) % 5 + 1)!,
          daypart: turn.daypart, role: turn.role, rhythm: turn.rhythm(inOddWeek: isOdd))
      }
    }
  }

  static let roomCount = 6
}

extension StaffPlan.Turn {
  /// Odd or even, when the demo's own week is one or the other.
  fileprivate func rhythm(inOddWeek isOdd: Bool) -> WeekRhythm {
    switch weeks {
    case .every: .every
    case .same: isOdd ? .odd : .even
    case .other: isOdd ? .even : .odd
    }
  }
}
