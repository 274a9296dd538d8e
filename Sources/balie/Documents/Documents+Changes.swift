import AppointmentCore
import DeskService
import Wording

/// What came of a change, as other programs and as people read it.
extension Documents {
  func acceptance(_ acceptance: Acceptance, of command: DeskCommand, month: Int) -> JSON {
    var members: [(key: String, value: JSON)] = [("ok", .bool(true))]
    switch command {
    case .refer:
      members.append(("onward", .array(acceptance.onward.map(onward))))
      members.append(("recorded", acceptance.referral.map(referral) ?? .null))
      return .object(members)
    case .contact:
      members.append(("contact", acceptance.contact.map(contact) ?? .null))
      return .object(members)
    case .enterHousehold, .editClient, .expect, .confirmKey:
      return people(acceptance)
    case .life:
      for case .life(let event) in acceptance.events { members += self.members(of: event) }
      return .object(members)
    case .setRhythm(let client, let rhythm):
      members += [("client", .of(client)), ("rhythm", .string(rhythm?.rawValue ?? "none"))]
      return .object(members)
    case .setRatherNot(let client, let staff, let isWished):
      members += [("client", .of(client)), ("staff", .of(staff)), ("avoid", .bool(isWished))]
      return .object(members)
    case .undo:
      members.append(("undone", acceptance.undone.map(change) ?? .null))
    case .reportAbsence, .endAbsence, .close, .reopen, .setShift, .setRoom, .addLesson,
      .changeLesson:
      for event in acceptance.events {
        switch event {
        case .absenceReported(let absence): members.append(("absence", .of(absence.id)))
        case .lessonAdded(let lesson): members.append(("lesson", .of(lesson.id)))
        case .closed(let closure): members.append(("closure", .of(closure.id)))
        case .roomChanged(let change): members.append(("room", Documents.room(change.new)))
        default: break
        }
      }
      members.append(("warnings", .array(acceptance.warnings.map(finding))))
      return .object(members)
    default:
      break
    }
    members.append(
      ("appointment", acceptance.appointment.map { appointment($0, month: month) } ?? .null))
    if !acceptance.warnings.isEmpty {
      members.append(("warnings", .array(acceptance.warnings.map(finding))))
    }
    if !acceptance.onward.isEmpty {
      members.append(("onward", .array(acceptance.onward.map(onward))))
    }
    if let referral = acceptance.referral {
      members.append(("recorded", self.referral(referral)))
    }
    return .object(members)
  }

  func lines(
    of acceptance: Acceptance, of command: DeskCommand, name: String, now: CivilDateTime
  ) -> [String] {
    var lines: [String] = []
    switch command {
    case .enterHousehold, .editClient, .expect, .confirmKey: return self.lines(ofPeople: acceptance)
    default: break
    }
    if case .refer = command { lines = numbered(acceptance.onward) }
    // The part of a question that was not booked has its own way onward.
    if case .book = command, !acceptance.onward.isEmpty { lines = numbered(acceptance.onward) }
    if let appointment = acceptance.appointment {
      switch command {
      case .book, .move, .rebook, .confirm:
        lines.append(Changes.say(appointment, in: directory, today: today))
      default: break
      }
      lines.append(line(of: appointment, name: name))
    }
    if !acceptance.events.isEmpty {
      lines.append(Changes.line(acceptance, in: directory, now: now))
    }
    return lines + acceptance.warnings.map { Findings.sentence($0, in: directory) }
  }
}
