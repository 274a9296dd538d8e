import AppointmentCore

/// How the journal writes what happened: a line a trace, in letters, numbers and codes.
///
/// `B 01h… 4000412` is a booking, `+ s:karin/20649/540/600/a01h…` a claim. A letter is never used
/// for anything else than what it once meant, as the journal stands for ever.
enum TraceText {
  static func text(of traces: [EventTrace]) -> String {
    traces.map(line).joined(separator: "\n")
  }

  /// Nil when a line is not one that was ever written.
  static func traces(in text: String) -> [EventTrace]? {
    var traces: [EventTrace] = []
    for line in text.split(separator: "\n") {
      guard let trace = trace(line) else { return nil }
      traces.append(trace)
    }
    return traces
  }

  private static func line(_ trace: EventTrace) -> String {
    switch trace {
    case .clientRegistered(let client): "R \(client.key)"
    case .staffAssigned(let assignment): "A \(fields(assignment))"
    case .assignmentEnded(let assignment, let day): "E \(fields(assignment)) \(day.dayNumber)"
    case .appointmentBooked(let id, let client): "B \(id) \(client.key)"
    case .appointmentChanged(let change):
      "C \(change.id) \(fields(change.from)) \(fields(change.to))"
    case .topicsSet(let id, let from, let to): "T \(id) \(list(from)) \(list(to))"
    case .claimed(let claims): (["+"] + claims.map(field)).joined(separator: " ")
    case .released(let claims): (["-"] + claims.map(field)).joined(separator: " ")
    case .record(let trace): trace.line
    case .interpreterSet(let change):
      "IN \(change.id) \(fields(change.from)) \(fields(change.to))"
    case .ratherNotSet(let client): "RN \(client.key)"
    case .rhythmSet(let client, let from, let to):
      "RH \(client.key) \(from?.rawValue ?? "~") \(to?.rawValue ?? "~")"
    case .absenceReported(let id, let end): "W \(id) \(end.dayNumber)"
    case .absenceEnded(let id, let from, let to): "w \(id) \(from.dayNumber) \(to.dayNumber)"
    case .closed(let id, let end): "X \(id) \(end.dayNumber)"
    case .closureEnded(let id, let from, let to): "x \(id) \(from.dayNumber) \(to.dayNumber)"
    case .lessonAdded(let id, let client): "L \(id) \(client.key)"
    case .lessonChanged(let id, let client, let from, let to):
      "l \(id) \(client.key) \(field(from)) \(field(to))"
    case .rosterChanged(let change): "Y \(field(change.old)) \(field(change.new))"
    case .roomChanged(let change):
      "RM \(change.old.map(field) ?? "~") \(field(change.new))"
    case .clientEdited(let client, let version): "He \(client.key) \(version)"
    case .editTakenBack(let client, let version): "Hu \(client.key) \(version)"
    case .expectationChanged(let change):
      "Hx \(change.client.key) \(field(change.from)) \(field(change.to))"
    case .keyConfirmed(let step): "Hk \(step.client.key) \(field(step.from)) \(field(step.to))"
    case .registrationWithdrawn(let client): "Hw \(client.key)"
    case .stepPlanned(let reference, let step): "Hp \(reference.number) \(step)"
    case .slotChanged(let id, let from, let to): "Ls \(id) \(field(from)) \(field(to))"
    case .presenceSaid(let note): "Lp \(field(note))"
    case .presenceWithdrawn(let note): "Lr \(field(note))"
    case .waitingAdded(let id): "Lw \(id)"
    case .waitingEnded(let id, let ending): "Le \(id) \(ending.rawValue)"
    case .waitingReopened(let id): "Lo \(id)"
    case .questionAsked(let question):
      "Lq \(question.client.key) \(question.askedAt.minutesSince1970)"
    case .mistakeSaid(let id, let from, let to):
      "Mi \(id) \(from?.rawValue ?? "~") \(to?.rawValue ?? "~")"
    }
  }

  private static func trace(_ line: Substring) -> EventTrace? {
    var fields = Fields(line)
    let trace: EventTrace? =
      switch fields.next() {
      case "R": fields.client().map { .clientRegistered($0) }
      case "A": fields.assignment().map { .staffAssigned($0) }
      case "E":
        fields.assignment().flatMap { assignment in
          fields.day().map { .assignmentEnded(assignment, on: $0) }
        }
      case "B": fields.id().flatMap { id in fields.client().map { .appointmentBooked(id, $0) } }
      case "C": fields.change().map { .appointmentChanged($0) }
      case "T":
        fields.id().flatMap { id in
          fields.list().flatMap { from in
            fields.list().map { .topicsSet(id, from: from, to: $0) }
          }
        }
      case "+": fields.claims().map { .claimed($0) }
      case "-": fields.claims().map { .released($0) }
      case "IN": fields.interpreterChange().map { .interpreterSet($0) }
      case "RN": fields.client().map { .ratherNotSet($0) }
      case "RH": fields.rhythmChange()
      case "W":
        fields.id().flatMap { id in fields.day().map { .absenceReported(id, upTo: $0) } }
      case "w":
        fields.ending().map { .absenceEnded($0.id, from: $0.from, to: $0.to) }
      case "X": fields.id().flatMap { id in fields.day().map { .closed(id, upTo: $0) } }
      case "L": fields.id().flatMap { id in fields.client().map { .lessonAdded(id, $0) } }
      case "l": fields.lessonChange()
      case "Y":
        fields.shift().flatMap { old in
          fields.shift().map { .rosterChanged(Roster.Change(old: old, new: $0)) }
        }
      case "RM": fields.roomChange()
      case "x": fields.ending().map { .closureEnded($0.id, from: $0.from, to: $0.to) }
      case "He": fields.version().map { .clientEdited($0.client, version: $0.version) }
      case "Hu": fields.version().map { .editTakenBack($0.client, version: $0.version) }
      case "Hx": fields.expectation().map { .expectationChanged($0) }
      case "Hk": fields.keyDate().map { .keyConfirmed($0) }
      case "Hw": fields.client().map { .registrationWithdrawn($0) }
      case "Hp": fields.plannedStep().map { .stepPlanned($0.reference, $0.step) }
      case "Ls": fields.slotChange()
      case "Mi": fields.mistake()
      case "Lp": fields.note().map { .presenceSaid($0) }
      case "Lr": fields.note().map { .presenceWithdrawn($0) }
      case "Lw": fields.id().map { .waitingAdded($0) }
      case "Le": fields.waitingEnd()
      case "Lo": fields.id().map { .waitingReopened($0) }
      case "Lq": fields.question().map { .questionAsked($0) }
      case let letters?: fields.record(letters).map { .record($0) }
      default: nil
      }
    return fields.isAtEnd ? trace : nil
  }

  // MARK: - Parts of a line

  private static func fields(_ assignment: Assignment) -> String {
    let to = assignment.to.map { "\($0.dayNumber)" } ?? "~"
    return "\(assignment.client.key) \(assignment.stream.rawValue) \(assignment.staff)"
      + " \(assignment.from.dayNumber) \(to)"
  }

  private static func fields(_ stand: AppointmentChange.Stand) -> String {
    [
      stand.status.rawValue, stand.cancelReason?.rawValue ?? "~",
      stand.noShowParty?.rawValue ?? "~",
      list(stand.outcomes), stand.arrivedAt.map { "\($0.minutesSince1970)" } ?? "~",
      stand.lateAt.map { "\($0.minutesSince1970)" } ?? "~",
    ].joined(separator: " ")
  }

  private static func field(_ course: Lesson.Course) -> String {
    let days = course.exceptions.map { "\($0.dayNumber)" }
    return ([course.validTo.map { "\($0.dayNumber)" } ?? "~"] + days).joined(separator: ",")
  }

  private static func fields(_ stand: InterpreterChange.Stand) -> String {
    let choice = stand.choice?.staff.map { "s:\($0)" } ?? (stand.choice == nil ? "~" : "t")
    return "\(choice) \(stand.answer?.rawValue ?? "~")"
  }

  private static func field(_ shift: Shift?) -> String {
    guard let shift else { return "~" }
    return [
      "\(shift.staff)", "\(shift.weekday.rawValue)", shift.daypart.rawValue, shift.role.rawValue,
      shift.rhythm.rawValue, shift.validFrom.map { "\($0.dayNumber)" } ?? "",
      shift.validTo.map { "\($0.dayNumber)" } ?? "",
    ].joined(separator: "/")
  }

  private static func field(_ room: Room) -> String {
    [
      "\(room.code)", escaped(room.name), escaped(room.location),
      room.lastDay.map { "\($0.dayNumber)" } ?? "",
    ].joined(separator: "/")
  }

  /// A text as one field: what separates fields is written as its number.
  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing(" ", with: "%20").replacing("/", with: "%2F")
  }

  private static func field(_ note: PresenceNote) -> String {
    "\(note.staff) \(note.at.minutesSince1970) \(note.isIn ? 1 : 0)"
  }

  private static func list<Word: RawRepresentable<String>>(_ words: [Word]) -> String {
    words.isEmpty ? "~" : words.map(\.rawValue).joined(separator: ",")
  }

  /// `20649/570/615`: the day, from which minute to which.
  private static func field(_ slot: TimeSlot) -> String {
    "\(slot.date.dayNumber)/\(slot.start.minuteOfDay)/\(slot.end.minuteOfDay)"
  }

  private static func field(_ claim: Claim) -> String {
    let resource =
      switch claim.resource {
      case .staff(let code): "s:\(code)"
      case .client(let number): "c:\(number.key)"
      case .room(let code): "r:\(code)"
      }
    let owner =
      switch claim.owner {
      case .appointment(let id): "a\(id)"
      case .lesson(let id): "l\(id)"
      case .absence(let id): "b\(id)"
      case .closure(let id): "d\(id)"
      }
    return "\(resource)/\(field(claim.slot))/\(owner)"
  }
}
