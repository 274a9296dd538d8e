import AppointmentCore
import DeskService
import Wording

/// What came of a change, as other programs and as people read it.
extension Documents {
  func acceptance(_ acceptance: Acceptance, of command: DeskCommand, month: Int) -> JSON {
    var members: [(key: String, value: JSON)] = [("ok", .bool(true))]
    switch command.shape {
    case .referral:
      members.append(("onward", .array(acceptance.onward.map(onward))))
      members.append(("recorded", acceptance.referral.map(referral) ?? .null))
      return .object(members)
    case .contact:
      members.append(("contact", acceptance.contact.map(contact) ?? .null))
      return .object(members)
    case .people:
      return people(acceptance)
    case .events:
      for event in acceptance.told { members += self.members(of: event) }
      return .object(members)
    case .rhythm(let client, let rhythm):
      members += [("client", .of(client)), ("rhythm", .string(rhythm?.rawValue ?? "none"))]
      return .object(members)
    case .avoid(let client, let staff, let isWished):
      members += [("client", .of(client)), ("staff", .of(staff)), ("avoid", .bool(isWished))]
      return .object(members)
    case .standing:
      for event in acceptance.told { members += self.members(of: event) }
      members.append(("warnings", .array(acceptance.warnings.map(finding))))
      return .object(members)
    case .undo:
      members.append(("undone", acceptance.undone.map(change) ?? .null))
    case .talk, .newTalk:
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
    switch command.shape {
    case .people: return self.lines(ofPeople: acceptance)
    case .referral: lines = numbered(acceptance.onward)
    // The part of a question that was not booked has its own way onward.
    case .newTalk(isBooking: true): lines = numbered(acceptance.onward)
    case .newTalk(isBooking: false), .talk, .contact, .events, .rhythm, .avoid, .standing, .undo:
      break
    }
    if let appointment = acceptance.appointment {
      if case .newTalk = command.shape {
        lines.append(Changes.say(appointment, in: directory, today: today))
      }
      lines.append(line(of: appointment, name: name))
    }
    if !acceptance.events.isEmpty {
      lines.append(Changes.line(acceptance, in: directory, now: now))
    }
    return lines + acceptance.warnings.map { Findings.sentence($0, in: directory) }
  }
}

/// What the answer to a command is about, which tells how it is written and said.
enum AnswerShape {
  /// The appointment as it now stands.
  case talk
  /// A talk that there was not yet, or not then: its time is said aloud.
  case newTalk(isBooking: Bool)
  case referral, contact, people, undo
  /// What stands in the agendas besides talks, with what it hits.
  case standing
  /// What happened, and no more.
  case events
  case rhythm(ClientNumber, MeetingRhythm?)
  case avoid(ClientNumber, StaffCode, isWished: Bool)
}

extension DeskCommand {
  /// What its answer is about: a line a command.
  var shape: AnswerShape {
    switch self {
    case .book: .newTalk(isBooking: true)
    case .move, .rebook, .confirm: .newTalk(isBooking: false)
    case .register, .assign, .cancel, .arrive, .late, .start, .fulfil, .noShow, .setTopics,
      .setInterpreter, .answerInterpreter, .shorten, .hold, .letGo, .enterInError, .repair,
      .listCall, .markCall, .handCall:
      .talk
    case .order(.refer): .referral
    case .order(.contact): .contact
    case .undo: .undo
    case .enterHousehold, .editClient, .expect, .confirmKey: .people
    // What was made or changed, and with what that meets.
    case .order: .standing
    case .present, .raise, .answer, .passOn, .wait, .endWait, .ask: .events
    case .reportAbsence, .endAbsence, .close, .reopen, .setShift, .setRoom, .addLesson,
      .changeLesson:
      .standing
    case .setRhythm(let client, let rhythm): .rhythm(client, rhythm)
    case .setRatherNot(let client, let staff, let isWished):
      .avoid(client, staff, isWished: isWished)
    }
  }
}
