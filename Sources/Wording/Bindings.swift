package import AppointmentCore

/// Why a search for a free time came back empty, and what would help at which price (systems §2.4).
package enum Bindings {
  /// What the search was about, for the names in a line.
  package struct Subject: Hashable, Sendable {
    /// With whom the talk would be; nil when nobody is chosen.
    package var staff: StaffCode?
    package var languages: [LanguageCode]

    package init(staff: StaffCode? = nil, languages: [LanguageCode] = []) {
      self.staff = staff
      self.languages = languages
    }
  }

  /// One day: `do 23 jul: geen tolk Tigrinya`, `wo 22 jul: Karin werkt niet`.
  package static func line(
    _ binding: Binding, about subject: Subject, in directory: Directory, today: CivilDate
  ) -> String {
    "\(Dates.shortDay(binding.day, today: today)): "
      + reason(binding.code, about: subject, in: directory)
  }

  /// All days, with each reason once: `do 23 jul en nog 4 dagen: geen tolk Tigrinya`.
  package static func summary(
    _ bindings: [Binding], about subject: Subject, in directory: Directory, today: CivilDate
  ) -> [String] {
    var lines: [(reason: String, first: CivilDate, others: Int)] = []
    for binding in bindings {
      let reason = reason(binding.code, about: subject, in: directory)
      if let index = lines.firstIndex(where: { $0.reason == reason }) {
        lines[index].others += 1
      } else {
        lines.append((reason, binding.day, 0))
      }
    }
    return lines.map { reason, first, others in
      let rest = others > 0 ? " en nog \(Dates.days(others))" : ""
      return "\(Dates.shortDay(first, today: today))\(rest): \(reason)"
    }
  }

  /// A way out of an empty search with its price in days:
  /// `telefonische tolk: ma 20 jul 13:00 (over 3 dagen)`, and of two at once
  /// `telefonische tolk en vervanger Els: ma 20 jul 13:00 (over 3 dagen)`.
  package static func line(
    _ relaxation: Relaxation, in directory: Directory, today: CivilDate
  ) -> String {
    let start = relaxation.earliest.slot.startMoment
    let changes = relaxation.changes
    let given =
      changes.count == 1
      ? change(changes[0], of: relaxation, in: directory)
      : changes.map { oneOfTwo($0, of: relaxation, in: directory) }.joined(separator: " en ")
    return "\(given): \(Dates.moment(start, today: today)) "
      + "(\(Dates.distance(start.date, today: today)))"
  }

  private static func change(
    _ change: Relaxation.Change, of relaxation: Relaxation, in directory: Directory
  ) -> String {
    let offer = relaxation.earliest
    switch change {
    case .telephoneInterpreter: return "telefonische tolk"
    case .askInterpreter:
      let name = offer.interpreter?.staff.map(directory.firstName) ?? "tolk"
      return "\(name) vragen als tolk"
    case .deputy: return "vervanger \(directory.firstName(offer.staff))"
    case .overLesson: return "tijdens de les, met een reden"
    case .shorter: return "korter, \(Dates.minutes(offer.slot.minutes))"
    case .otherPlace: return "gesprek aan de telefoon"
    case .together:
      return "\(together(relaxation, in: directory)), bij \(directory.firstName(offer.staff))"
    case .later: return "later"
    }
  }

  /// The same without a comma, and so short that a line of two fits in eighty columns.
  private static func oneOfTwo(
    _ change: Relaxation.Change, of relaxation: Relaxation, in directory: Directory
  ) -> String {
    switch change {
    case .overLesson: "tijdens de les"
    case .shorter: "korter"
    case .together: together(relaxation, in: directory)
    case .telephoneInterpreter, .askInterpreter, .deputy, .otherPlace, .later:
      self.change(change, of: relaxation, in: directory)
    }
  }

  private static func together(_ relaxation: Relaxation, in directory: Directory) -> String {
    "samen met \(relaxation.request.together.map(directory.callName) ?? "een huisgenoot")"
  }
}
