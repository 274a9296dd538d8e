import AppointmentCore

extension TraceText {
  /// A line of the journal, taken apart from the left. Everything answers nil for what it cannot be.
  struct Fields {
    private let parts: [Substring]
    private var index = 0

    init(_ line: Substring) { parts = line.split(separator: " ") }

    var isAtEnd: Bool { index == parts.count }

    mutating func next() -> Substring? {
      guard index < parts.count else { return nil }
      defer { index += 1 }
      return parts[index]
    }

    mutating func id<Entity>() -> Identifier<Entity>? { next().flatMap { Identifier($0) } }

    mutating func client() -> ClientNumber? {
      next().flatMap { Int($0) }.flatMap { ClientNumber(key: $0) }
    }

    mutating func day() -> CivilDate? {
      next().flatMap { Int32($0) }.map { CivilDate(dayNumber: $0) }
    }

    /// Something that stood, and the day on which it ended and ends.
    mutating func ending<Entity>() -> (id: Identifier<Entity>, from: CivilDate, to: CivilDate)? {
      guard let id: Identifier<Entity> = id(), let from = day(), let to = day() else { return nil }
      return (id, from, to)
    }

    mutating func lessonChange() -> EventTrace? {
      guard let id: Identifier<Lesson> = id(), let client = client(), let from = course(),
        let to = course()
      else { return nil }
      return .lessonChanged(id, client, from: from, to: to)
    }

    private mutating func course() -> Lesson.Course? {
      guard let parts = next()?.split(separator: ",", omittingEmptySubsequences: false),
        let first = parts.first
      else { return nil }
      let days = parts.dropFirst().compactMap { Int32($0).map { CivilDate(dayNumber: $0) } }
      guard days.count == parts.count - 1 else { return nil }
      if first == "~" { return Lesson.Course(validTo: nil, exceptions: days) }
      return Int32(first).map {
        Lesson.Course(validTo: CivilDate(dayNumber: $0), exceptions: days)
      }
    }

    mutating func roomChange() -> EventTrace? {
      guard let old = next(), let new = next().flatMap(room) else { return nil }
      if old == "~" { return .roomChanged(Room.Change(old: nil, new: new)) }
      return room(old).map { .roomChanged(Room.Change(old: $0, new: new)) }
    }

    private func room(_ text: Substring) -> Room? {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 4, let code = RoomCode(parts[0]), let last = dayOrNothing(parts[3])
      else {
        return nil
      }
      return Room(code: code, name: plain(parts[1]), location: plain(parts[2]), lastDay: last)
    }

    /// A text that was written as one field.
    private func plain(_ text: Substring) -> String {
      String(
        text.replacing("%2F", with: "/").replacing("%20", with: " ").replacing("%25", with: "%"))
    }

    /// A shift, or `~` for none.
    mutating func shift() -> Shift?? {
      guard let text = next() else { return nil }
      if text == "~" { return .some(nil) }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 7, let staff = StaffCode(parts[0]),
        let weekday = Int(parts[1]).flatMap({ Weekday(rawValue: $0) }),
        let daypart = Daypart(rawValue: String(parts[2])),
        let role = Role(rawValue: String(parts[3])),
        let rhythm = WeekRhythm(rawValue: String(parts[4])), let from = dayOrNothing(parts[5]),
        let to = dayOrNothing(parts[6])
      else { return nil }
      return Shift(
        staff: staff, weekday: weekday, daypart: daypart, role: role, rhythm: rhythm,
        validFrom: from, validTo: to)
    }

    /// A day that may be absent, written as nothing; the outer nil says that it is neither.
    private func dayOrNothing(_ text: Substring) -> CivilDate?? {
      text.isEmpty ? .some(nil) : Int32(text).map { CivilDate(dayNumber: $0) }
    }

    mutating func assignment() -> Assignment? {
      guard let client = client(), let stream = next().flatMap({ Stream(rawValue: String($0)) }),
        let staff = next().flatMap({ StaffCode($0) }), let from = day(),
        let to = optional({ $0.day() })
      else { return nil }
      return Assignment(client: client, stream: stream, staff: staff, from: from, to: to)
    }

    mutating func change() -> AppointmentChange? {
      guard let id: Identifier<Appointment> = id(), let from = stand(), let to = stand() else {
        return nil
      }
      return AppointmentChange(id: id, from: from, to: to)
    }

    mutating func interpreterChange() -> InterpreterChange? {
      guard let id: Identifier<Appointment> = id(), let from = interpreting(),
        let to = interpreting()
      else { return nil }
      return InterpreterChange(id: id, from: from, to: to)
    }

    private mutating func interpreting() -> InterpreterChange.Stand? {
      let choice: InterpreterChoice?? = optional { fields in
        fields.next().flatMap { text in
          if text == "t" { return .telephone }
          return text.hasPrefix("s:") ? StaffCode(text.dropFirst(2)).map { .staff($0) } : nil
        }
      }
      guard let choice, let answer: InterpreterAnswer? = optional({ $0.word() }) else {
        return nil
      }
      return InterpreterChange.Stand(choice: choice, answer: answer)
    }

    mutating func mistake() -> EventTrace? {
      guard let id: Identifier<Appointment> = id(),
        let from: MistakeReason? = optional({ $0.word() }),
        let to: MistakeReason? = optional({ $0.word() })
      else { return nil }
      return .mistakeSaid(id, from: from, to: to)
    }

    mutating func rhythmChange() -> EventTrace? {
      guard let client = client(), let from: MeetingRhythm? = optional({ $0.word() }),
        let to: MeetingRhythm? = optional({ $0.word() })
      else { return nil }
      return .rhythmSet(client, from: from, to: to)
    }

    private mutating func stand() -> AppointmentChange.Stand? {
      guard let status: AppointmentStatus = word(),
        let reason: CancelReason? = optional({ $0.word() }),
        let party: NoShowParty? = optional({ $0.word() }), let outcomes: [Outcome] = list(),
        let arrived = optional({ $0.moment() }), let late = optional({ $0.moment() })
      else { return nil }
      return AppointmentChange.Stand(
        status: status, cancelReason: reason, noShowParty: party, outcomes: outcomes,
        arrivedAt: arrived, lateAt: late)
    }

    /// What may be absent, written `~`; the outer nil says that it is neither.
    mutating func optional<Value>(_ read: (inout Fields) -> Value?) -> Value?? {
      guard index < parts.count else { return nil }
      if parts[index] == "~" {
        index += 1
        return .some(nil)
      }
      return read(&self).map { .some($0) }
    }

    private mutating func word<Word: RawRepresentable<String>>() -> Word? {
      next().flatMap { Word(rawValue: String($0)) }
    }

    private mutating func moment() -> CivilDateTime? {
      guard let minutes = next().flatMap({ Int($0) }), abs(minutes / 1440) < Int(Int32.max) else {
        return nil
      }
      return CivilDateTime(minutesSince1970: minutes)
    }

    mutating func list<Word: RawRepresentable<String>>() -> [Word]? {
      guard let text = next() else { return nil }
      if text == "~" { return [] }
      let words = text.split(separator: ",", omittingEmptySubsequences: false)
      let values = words.compactMap { Word(rawValue: String($0)) }
      return values.count == words.count ? values : nil
    }

    /// All that is left, as claims.
    mutating func claims() -> [Claim]? {
      var claims: [Claim] = []
      while let text = next() {
        guard let claim = Fields.claim(text) else { return nil }
        claims.append(claim)
      }
      return claims
    }

    private static func claim(_ text: Substring) -> Claim? {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 5, let resource = resource(parts[0]), let day = Int32(parts[1]),
        let start = Int(parts[2]).flatMap({ CivilTime(minuteOfDay: $0) }),
        let end = Int(parts[3]).flatMap({ CivilTime(minuteOfDay: $0) }),
        let slot = TimeSlot(CivilDate(dayNumber: day), from: start, to: end),
        let owner = owner(parts[4])
      else { return nil }
      return Claim(resource: resource, slot: slot, owner: owner)
    }

    private static func resource(_ text: Substring) -> Resource? {
      let name = text.dropFirst(2)
      return switch text.prefix(2) {
      case "s:": StaffCode(name).map { .staff($0) }
      case "c:": Int(name).flatMap { ClientNumber(key: $0) }.map { .client($0) }
      case "r:": RoomCode(name).map { .room($0) }
      default: nil
      }
    }

    private static func owner(_ text: Substring) -> Claim.Owner? {
      let name = text.dropFirst()
      return switch text.first {
      case "a": Identifier(name).map { .appointment($0) }
      case "l": Identifier(name).map { .lesson($0) }
      case "b": Identifier(name).map { .absence($0) }
      case "d": Identifier(name).map { .closure($0) }
      default: nil
      }
    }
  }
}
