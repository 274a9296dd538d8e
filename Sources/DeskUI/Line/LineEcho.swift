import AppointmentCore
import DeskService
import Wording

/// What a line was understood as, said back: weekday, full name and reference.
enum LineEcho {
  /// `Yonas Tesfay · 0412-6`; initials where others can see the screen.
  static func name(_ reading: LineReading, _ session: Session) -> String {
    let name = reading.client.name
    return "\(session.isCounterMode ? name.initials : name.full) · \(reading.client.number)"
  }

  /// After a change: `Yonas Tesfay · 0412-6 · do 16 jul 14:30-15:30 · bij Karin · A-00005-9 · verwacht`.
  static func done(
    _ reading: LineReading, _ acceptance: Acceptance, _ session: Session
  ) -> String {
    let name = name(reading, session)
    guard let talk = acceptance.appointment else {
      return "\(name) · \(Changes.line(acceptance, in: session.directory, now: session.now))"
    }
    let when = "\(Dates.slot(talk.slot)) · bij \(session.directory.firstName(talk.staff))"
    return "\(name) · \(when) · \(talk.reference) · \(Statuses.word(talk.status))"
  }

  /// One of several readings, in a line of a chooser.
  static func option(_ reading: LineReading, _ session: Session) -> String {
    var parts = [name(reading, session)]
    if let talk = reading.appointment {
      parts.append("\(Dates.slot(talk.slot)) · \(talk.reference)")
    }
    if let staff = reading.staff {
      parts.append("bij \(session.directory.firstName(staff))")
    } else if let own = reading.client.own, reading.appointment == nil {
      parts.append("begeleider \(session.directory.firstName(own))")
    }
    return parts.joined(separator: " · ")
  }

  /// What the action is called in the head of a chooser.
  static func verb(_ action: Line.Action) -> String {
    switch action {
    case .book: "Nieuwe afspraak"
    case .move: "Verzetten"
    case .arrive: "Aangekomen"
    case .late: "Komt later"
    case .start: "In gesprek"
    case .noShow: "Niet verschenen"
    case .fulfil: "Afgerond"
    case .cancel: "Afzeggen"
    case .refer: "Verder helpen"
    case .contact: "Contact noteren"
    }
  }
}
