package import AppointmentCore

/// A repair plan and its call list in words: plain enough for a volunteer, and nothing in them says
/// why a colleague is away.
package enum Repairs {
  /// What is proposed, in one line: `zelfde tijd bij Els`, `do 16 jul 10:00 bij Karin`.
  package static func proposal(
    _ line: RepairPlan.Line, in directory: Directory, today: CivilDate
  ) -> String {
    switch line.proposal {
    case .option(let option, _, _):
      "\(when(option, of: line.talk.appointment, today: today)) bij \(directory.firstName(option.staff))"
    case .byHand: "met de hand"
    }
  }

  /// The new time: `zelfde tijd`, `11:30` on the same day, else with the day.
  package static func when(
    _ option: RepairOption, of old: Appointment, today: CivilDate
  ) -> String {
    if option.slot == old.slot { return "zelfde tijd" }
    return "\(Dates.shortDay(option.slot.date)) \(option.slot.start)"
  }

  /// Why this is proposed, or why nothing is.
  package static func reason(_ line: RepairPlan.Line, in directory: Directory) -> String {
    switch line.proposal {
    case .option(let option, let room, let interpreter):
      var parts = [holder(option.holder), distance(of: option, from: line.talk.appointment)]
      if let interpreter {
        parts.append("tolk " + Labels.interpreter(interpreter, in: directory))
      }
      if line.sharesDay { parts.append("ook een ander gesprek die dag") }
      if let room, room != line.talk.appointment.room { parts.append(directory.room(room)) }
      return parts.joined(separator: " · ")
    case .byHand(let obstacle): return sentence(obstacle)
    }
  }

  /// The same in a few words, for a column: `eigen · 1 werkdag`, `invaller · zelfde dag`,
  /// `eigen · eerder, 4 werkd.`. What is earlier says so first, where no column cuts it off.
  package static func short(_ line: RepairPlan.Line) -> String {
    switch line.proposal {
    case .option(let option, _, _):
      let days =
        switch option.delay {
        case 0: "zelfde dag"
        case 1: "1 werkdag"
        default: "\(option.delay) werkd."
        }
      let earlier = option.isEarlier(than: line.talk.appointment) ? "eerder, " : ""
      return (option.holder == .own ? "eigen" : "invaller") + " · " + earlier + days
    case .byHand(let obstacle): return sentence(obstacle)
    }
  }

  package static func holder(_ holder: RepairOption.Holder) -> String {
    switch holder {
    case .own: "eigen begeleider"
    case .deputy: "vaste invaller"
    case .substitute: "invaller"
    }
  }

  /// How far a proposed time lies from the time agreed, and on which side.
  package static func distance(of option: RepairOption, from old: Appointment) -> String {
    let isEarlier = option.isEarlier(than: old)
    let side = isEarlier ? "eerder" : "later"
    switch option.delay {
    case 0: return isEarlier ? "zelfde dag, eerder" : "zelfde dag"
    case 1: return "1 werkdag \(side)"
    default: return "\(option.delay) werkdagen \(side)"
    }
  }

  /// Why no time was found.
  package static func sentence(_ obstacle: RepairObstacle) -> String {
    switch obstacle {
    case .windowEnds(let day): "geen plek tot en met \(Dates.shortDay(day))"
    case .nobody: "er is geen collega met deze rol"
    case .full: "niemand heeft tijd in deze weken"
    case .taken: "de vrije plekken zijn voor anderen nodig"
    case .rules: "dit gesprek mag niet zomaar worden verzet"
    }
  }

  /// What a plan does as a whole: `6 gesprekken: 4 bij de eigen begeleider, 2 bij een ander`.
  package static func summary(_ plan: RepairPlan) -> String {
    let options = plan.lines.compactMap(\.proposal.option)
    let own = options.count { $0.holder == .own }
    let byHand = plan.lines.count - options.count
    var parts: [String] = []
    if own > 0 { parts.append("\(own) bij de eigen begeleider") }
    if options.count > own { parts.append("\(options.count - own) bij een invaller") }
    if byHand > 0 { parts.append("\(byHand) zonder plek") }
    let talks = talks(plan.lines.count)
    return parts.isEmpty ? talks : "\(talks): \(parts.joined(separator: ", "))"
  }

  package static let nothingHit = "Er zijn geen gesprekken die niet kunnen doorgaan."
  package static let nobodyToCall = "Er is niemand om te bellen."

  package static func talks(_ count: Int) -> String {
    count == 1 ? "1 gesprek" : "\(count) gesprekken"
  }

  // MARK: - Calling

  /// The line on the day that leads to the calls; nil when everybody knows.
  package static func stillToCall(_ count: Int) -> String? {
    switch count {
    case 0: nil
    case 1: "1 cliënt nog bellen: m of ^Y"
    default: "\(count) cliënten nog bellen: m of ^Y"
    }
  }

  package static func word(_ state: RepairCall.State) -> String {
    switch state {
    case .open: "nog bellen"
    case .reached: "gesproken"
    case .notReached: "niet bereikt"
    case .letter: "brief gestuurd"
    }
  }

  /// A sign beside the word.
  package static func glyph(_ state: RepairCall.State) -> Character {
    switch state {
    case .open: "."
    case .reached: "v"
    case .notReached: "!"
    case .letter: "@"
    }
  }

  /// What became of a call: `gesproken`, or `Els belt` when somebody else took it on.
  package static func step(
    from: RepairCall.Stand, to: RepairCall.Stand, in directory: Directory
  ) -> String {
    let isHandedOver = !to.state.isDone && to.state == from.state && to.tries == from.tries
    return isHandedOver ? "\(directory.firstName(to.caller)) belt" : word(to.state)
  }

  /// Why somebody cannot take a call on.
  static func mayNotCall(_ finding: Finding, in directory: Directory) -> String {
    guard case .staff(let code) = finding.subject else { return "Kies wie er belt." }
    return "\(directory.fullName(code)) kan deze cliënt niet bellen. Kies de receptie, de "
      + "teamleider of de eigen begeleider."
  }

  /// What to say on the telephone. It does not say why a colleague is away.
  package static func say(
    _ new: Appointment, insteadOf old: Appointment?, in directory: Directory, today: CivilDate
  ) -> String {
    guard let old else {
      let name = directory.firstName(new.staff)
      return "Zeg: uw afspraak van \(moment(new, today)), kan niet doorgaan, \(name) is er niet. "
        + "Wij bellen u voor een nieuwe tijd."
    }
    let name = directory.firstName(old.staff)
    if old.slot == new.slot {
      return "Zeg: \(name) is er niet. Uw afspraak van \(moment(old, today)), gaat door, bij "
        + "\(directory.firstName(new.staff))."
    }
    return "Zeg: \(name) is er niet. Uw afspraak van \(moment(old, today)), is nu "
      + "\(moment(new, today)), bij \(directory.firstName(new.staff))."
  }

  private static func moment(_ appointment: Appointment, _ today: CivilDate) -> String {
    let day = appointment.slot.date
    let date = day == today ? "vandaag" : Dates.longDayWithoutYear(day)
    return "\(date), \(Dates.spoken(appointment.slot.start))"
  }
}

extension Repairs {
  /// Said of a talk that somebody names and that the plan does not hold.
  package static func notInPlan(_ reference: AppointmentReference?) -> String {
    let name = reference.map { "Afspraak \($0)" } ?? "Deze afspraak"
    return "\(name) staat niet in het voorstel. Kijk met `balie absence plan` wat erin staat."
  }
}
