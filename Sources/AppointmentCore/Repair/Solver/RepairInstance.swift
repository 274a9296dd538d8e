/// Everything a repair plan is made from: the talks that cannot be held as agreed, and for each all
/// the times that would do (issue "ill this morning", systems §4.5).
///
/// It is a plain value, and `absence plan --json` prints it whole, so that another solver can make
/// a plan of it and be scored alike.
public struct RepairInstance: Hashable, Sendable {
  /// A talk that was hit.
  public struct Talk: Hashable, Sendable {
    public let appointment: Appointment
    /// The last day that is inside the window and before the letter's date; nil when nothing ends.
    public let lastDay: CivilDate?
    /// The ways to keep it; empty when a person has to look.
    public let options: [RepairOption]
    /// Why there is no option; nil when there is one.
    public let obstacle: RepairObstacle?

    public init(
      appointment: Appointment, lastDay: CivilDate?, options: [RepairOption],
      obstacle: RepairObstacle? = nil
    ) {
      self.appointment = appointment
      self.lastDay = lastDay
      self.options = options
      self.obstacle = options.isEmpty ? obstacle ?? .full : nil
    }

    /// How many clients are served when it takes place.
    public var people: Int { appointment.clients.count }
  }

  /// In order of urgency: whose window or letter ends first, then as the talks were agreed.
  public let talks: [Talk]
  /// How many quarters of an hour of talks somebody has already in the days of the plan.
  public let load: [StaffCode: Int]

  public init(talks: [Talk], load: [StaffCode: Int] = [:]) {
    self.talks = talks.sorted { left, right in
      let days = (left.lastDay ?? .distant, right.lastDay ?? .distant)
      guard days.0 == days.1 else { return days.0 < days.1 }
      return (left.appointment.slot.startMoment, left.appointment.id)
        < (right.appointment.slot.startMoment, right.appointment.id)
    }
    self.load = load
  }
}

extension RepairInstance {
  /// The same instance in which some talks may have one option only: what a person chose, on a day
  /// that they may have chosen for another talk of the client too.
  public func pinning(_ choices: [Identifier<Appointment>: RepairOption]) -> RepairInstance {
    RepairInstance(
      talks: talks.map { talk in
        guard let choice = choices[talk.appointment.id], talk.options.contains(choice) else {
          return talk
        }
        return Talk(
          appointment: talk.appointment, lastDay: talk.lastDay, options: [choice.sharingDay])
      }, load: load)
  }
}

extension RepairInstance.Talk {
  /// One option for each person and day, those first that a person would look at first.
  public var alternatives: [RepairOption] {
    struct Place: Hashable {
      let staff: StaffCode
      let day: CivilDate
    }
    func rank(_ option: RepairOption) -> (Int, Int, Int) {
      (option.holder.declaredPlace, option.delay, option.discomfort)
    }
    var best: [Place: RepairOption] = [:]
    for option in options {
      let place = Place(staff: option.staff, day: option.slot.date)
      if let known = best[place], rank(known) <= rank(option) { continue }
      best[place] = option
    }
    return best.values.sorted {
      rank($0) == rank($1) ? $0.staff < $1.staff : rank($0) < rank($1)
    }
  }
}

extension CivilDate {
  /// Later than every day that a calendar shows.
  fileprivate static let distant = CivilDate(dayNumber: .max)
}

/// Why no time was found for a talk, so that somebody has to look further by hand.
public enum RepairObstacle: Hashable, Sendable {
  /// The window or the letter's date ends before anybody could.
  case windowEnds(CivilDate)
  /// Nobody with the role is on the roster in the days that were looked at.
  case nobody
  /// Those who could have no time, or the client, an interpreter or a room has none.
  case full
  /// There were times, and others of the plan need them more.
  case taken
  /// What the rules say of the client keeps it from being booked: they are asked first.
  case rules(VerdictCode)
}
