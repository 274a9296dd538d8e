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
    of line: Line, _ answers: [[LineClient]], today: CivilDate
  ) -> [LineReading] {
    var readings: [LineReading] = []
    var seen: Set<[String]> = []
    for (alternative, clients) in zip(line.alternatives, answers) {
      for client in clients {
        let talks: [Appointment?] =
          line.action.needsAppointment
          ? client.appointments.filter { line.action.applies(to: $0, today: today) } : [nil]
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
  var needsAppointment: Bool {
    switch self {
    case .book, .refer, .contact: false
    default: true
    }
  }

  /// Whether it can be meant of an appointment: what its key would not refuse at once.
  func applies(to appointment: Appointment, today: CivilDate) -> Bool {
    let status = appointment.status
    let isToday = appointment.slot.date == today
    return switch self {
    case .move: status == .booked || (status == .noshow && isToday)
    case .cancel: status.mayBecome(.cancelled)
    case .arrive: isToday && status.mayBecome(.arrived)
    case .late, .noShow: isToday && status == .booked
    case .start: isToday && status.mayBecome(.checkedIn)
    case .fulfil: isToday && status.mayBecome(.fulfilled)
    case .book, .refer, .contact: false
    }
  }
}
