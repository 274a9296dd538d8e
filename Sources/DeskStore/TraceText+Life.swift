import AppointmentCore

/// Lines about what happens around appointments: two letters, of which the first is an L.
extension TraceText {
  static func line(_ trace: LifeTrace) -> String {
    switch trace {
    case .presenceSaid(let note): "Lp \(field(note))"
    case .presenceWithdrawn(let note): "Lr \(field(note))"
    case .urgencyRaised(let id): "Lu \(id)"
    case .urgencyChanged(let id, let from, let to): "Lc \(id) \(field(from)) \(field(to))"
    case .urgencyWithdrawn(let id): "Lv \(id)"
    case .waitingAdded(let id): "Lw \(id)"
    case .waitingEnded(let id, let ending): "Le \(id) \(ending.rawValue)"
    case .waitingReopened(let id): "Lo \(id)"
    case .questionAsked(let question):
      "Lq \(question.client.key) \(question.askedAt.minutesSince1970)"
    }
  }

  private static func field(_ note: PresenceNote) -> String {
    "\(note.staff) \(note.at.minutesSince1970) \(note.isIn ? 1 : 0)"
  }

  private static func field(_ stand: Urgency.Stand) -> String {
    "\(asked(stand)) \(answer(stand) ?? "~")"
  }

  /// `karin/29740902,henk/29740915`, and `~` for nobody.
  static func asked(_ stand: Urgency.Stand) -> String {
    stand.asked.isEmpty
      ? "~"
      : stand.asked.map { "\($0.staff)/\($0.at.minutesSince1970)" }.joined(separator: ",")
  }

  /// `now`, or the moment; nil while nobody has answered.
  static func answer(_ stand: Urgency.Stand) -> String? {
    switch stand.answer {
    case .now: "now"
    case .at(let moment): "\(moment.minutesSince1970)"
    case nil: nil
    }
  }

  /// A stand from its two parts; nil when either is not one.
  static func stand(asked text: some StringProtocol, answer: String?) -> Urgency.Stand? {
    var stand = Urgency.Stand(asked: [])
    for part in text == "~" ? [] : text.split(separator: ",", omittingEmptySubsequences: false) {
      let fields = part.split(separator: "/", omittingEmptySubsequences: false)
      guard fields.count == 2, let staff = StaffCode(fields[0]), let at = moment(fields[1]) else {
        return nil
      }
      stand.asked.append(Urgency.Ask(staff: staff, at: at))
    }
    guard let answer else { return stand }
    guard let given: Urgency.Answer = answer == "now" ? .now : moment(answer).map({ .at($0) })
    else { return nil }
    stand.answer = given
    return stand
  }

  static func moment(_ text: some StringProtocol) -> CivilDateTime? {
    guard let minutes = Int(text), abs(minutes / 1440) < Int(Int32.max) else { return nil }
    return CivilDateTime(minutesSince1970: minutes)
  }
}

extension TraceText.Fields {
  mutating func life(_ letters: Substring) -> LifeTrace? {
    switch letters {
    case "Lp": note().map { .presenceSaid($0) }
    case "Lr": note().map { .presenceWithdrawn($0) }
    case "Lu": id().map { .urgencyRaised($0) }
    case "Lc":
      id().flatMap { id in
        stand().flatMap { from in stand().map { .urgencyChanged(id, from: from, to: $0) } }
      }
    case "Lv": id().map { .urgencyWithdrawn($0) }
    case "Lw": id().map { .waitingAdded($0) }
    case "Le":
      id().flatMap { id in
        next().flatMap { WaitingEntry.Ending(rawValue: String($0)) }
          .map { .waitingEnded(id, $0) }
      }
    case "Lo": id().map { .waitingReopened($0) }
    case "Lq":
      client().flatMap { client in
        next().flatMap { TraceText.moment($0) }
          .map { .questionAsked(Question(client: client, askedAt: $0)) }
      }
    default: nil
    }
  }

  private mutating func note() -> PresenceNote? {
    guard let staff = next().flatMap({ StaffCode($0) }),
      let at = next().flatMap({ TraceText.moment($0) }), let isIn = next(),
      isIn == "0" || isIn == "1"
    else { return nil }
    return PresenceNote(staff: staff, at: at, isIn: isIn == "1")
  }

  private mutating func stand() -> Urgency.Stand? {
    guard let asked = next(), let answer = next() else { return nil }
    return TraceText.stand(asked: asked, answer: answer == "~" ? nil : String(answer))
  }
}
