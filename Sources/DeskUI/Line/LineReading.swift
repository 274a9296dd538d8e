package import AppointmentCore
package import DeskService

/// One thing that a line can mean: everything about it is known but what the rules say.
package struct LineReading: Hashable, Sendable {
  package let action: Line.Action
  package let client: LineClient
  /// The appointment it is about, for what is done with one that there is.
  package let appointment: Appointment?
  /// The colleague who was named.
  package let staff: StaffCode?
  package let line: Line

  /// Whether it may be done at once: who is meant was not guessed from a misspelt name.
  package var isSure: Bool { client.isSure }

  /// When; nil for a new appointment whose time is to be chosen.
  package func moment(today: CivilDate) -> CivilDateTime? {
    guard let appointment else {
      return line.time.map { CivilDateTime(line.day ?? today, $0) }
    }
    let old = appointment.slot.startMoment
    return CivilDateTime(line.day ?? old.date, line.time ?? old.time)
  }
}

extension LineReading {
  /// Everything that a line can mean, given whom its words may mean; the answers stand in the order
  /// of the line's alternatives. The same person in two alternatives is two readings only when
  /// another colleague is meant.
  package static func all(
    of line: Line, _ answers: [[LineClient]], at now: CivilDateTime, under desk: DeskPolicy
  ) -> [LineReading] {
    var readings: [LineReading] = []
    var seen: Set<[String]> = []
    for (alternative, clients) in zip(line.alternatives, answers) {
      for client in clients {
        let talks: [Appointment?] =
          line.action.needsAppointment
          ? client.appointments.filter { line.action.applies(to: $0, at: now, under: desk) } : [nil]
        for talk in talks {
          let identity = [
            "\(client.number)", alternative.staff?.text ?? "", talk?.id.description ?? "",
          ]
          guard seen.insert(identity).inserted else { continue }
          readings.append(
            LineReading(
              action: line.action, client: client, appointment: talk, staff: alternative.staff,
              line: line))
        }
      }
    }
    return readings
  }
}

extension Line.Action {
  /// Whether it is done with an appointment that there is.
  var needsAppointment: Bool { step != nil }

  /// The step that it takes with a talk; nil for what is done without one.
  var step: TalkStep? {
    switch self {
    case .move: .move
    case .arrive: .arrive
    case .late: .late
    case .start: .start
    case .noShow: .noShow
    case .fulfil: .fulfil
    case .cancel: .cancel
    case .book, .refer, .contact: nil
    }
  }

  /// Whether it can be meant of a talk. What happens on the day is meant of a talk of today, even
  /// when it is too early for it, which the rules then say; what was called off, or missed before
  /// today, nobody means to move.
  func applies(to talk: Appointment, at now: CivilDateTime, under desk: DeskPolicy) -> Bool {
    guard let step, talk.status != .cancelled else { return false }
    switch talk.obstacle(to: step, at: now, under: desk) {
    case .status, .movedOn, .holdOver, .anotherDay: return false
    case nil, .notBefore, .notBegun, .tooLittleTime: break
    }
    let isToday = talk.slot.date == now.date
    return switch step {
    case .cancel: true
    case .move: talk.status.isOpen || isToday
    case .arrive, .late, .start, .noShow, .fulfil, .shorten, .confirm, .letGo, .setTopics,
      .enterInError:
      isToday
    }
  }
}
