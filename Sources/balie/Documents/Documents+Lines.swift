import AppointmentCore
import DeskService
import Wording

/// What people read of the same answers: plain Dutch lines.
extension Documents {
  func lines(of assessment: Assessment) -> [String] {
    var lines: [String] = []
    if let last = assessment.windowLastDay {
      lines.append("Maand \(assessment.month) · begeleiding \(Dates.lastDay(last))")
    }
    lines += assessment.findings.map { Findings.sentence($0, in: directory) }
    lines += numbered(assessment.onward)
    for part in assessment.parts {
      let topics = part.topics.map { directory.topic($0) }.joined(separator: ", ")
      lines.append("\(topics): \(Verdicts.sentence(part.word))")
    }
    return lines
  }

  /// A refusal: what it comes down to, where it is about a talk, and then why and what instead.
  func lines(of verdict: Verdict, about command: DeskCommand) -> [String] {
    let card = command.card
    let isTalk = card.isMove || [.book, .hold, .assign].contains(card.verb)
    return (isTalk ? [Verdicts.sentence(verdict.word)] : [])
      + verdict.findings.map { Findings.sentence($0, in: directory) }
      + numbered(verdict.onward.all)
  }

  /// Ways onward, numbered as a receptionist offers them.
  func numbered(_ ways: [Onward]) -> [String] {
    ways.enumerated().map { index, way in
      "  \(index + 1) \(Ways.way(way, in: directory, today: today).text)"
    }
  }

  func lines(of answer: SlotSearch.Answer, about subject: Bindings.Subject) -> [String] {
    guard answer.offers.isEmpty else {
      return numbered(answer.offers.map { .slot($0) })
    }
    return ["Er is geen vrije tijd gevonden."]
      + Bindings.summary(answer.bindings, about: subject, in: directory, today: today)
      .map { "  " + $0 }
      + answer.relaxations.map { "  of: " + Bindings.line($0, in: directory, today: today) }
  }

  /// One appointment on one line.
  func line(of appointment: Appointment, name: String) -> String {
    [
      Dates.moment(appointment.slot.startMoment, today: today), name,
      "bij \(directory.firstName(appointment.staff))",
      Labels.place(appointment.place, room: appointment.room, in: directory),
      Statuses.held(appointment) ?? Statuses.word(appointment.status),
      appointment.reference.description,
    ].joined(separator: "  ")
  }

  func lines(of card: ClientCard) -> [String] {
    var lines = ["\(card.name.full) · \(card.number)"]
    if let own = card.own { lines.append("begeleider \(directory.fullName(own.staff))") }
    if let last = card.today.windowLastDay { lines.append("begeleiding \(Dates.lastDay(last))") }
    if let phone = card.phone { lines.append("bel \(phone)") }
    lines += card.members.map { member in
      "huisgenoot \(member.name.full) · \(member.number)"
        + (member.windowLastDay.map { " · begeleiding \(Dates.lastDay($0))" } ?? "")
    }
    lines += card.appointments.map { line(of: $0, name: card.name.spokenName) }
    if card.returnsInSixMonths > 0 {
      lines.append("verder geholpen in 6 maanden: \(card.returnsInSixMonths) keer")
    }
    return lines
  }

  func card(_ card: ClientCard, months: [Identifier<Appointment>: Int]) -> JSON {
    .object([
      ("client", .of(card.number)), ("number", .of(card.number)),
      ("name", .string(card.name.full)), ("callName", .optional(card.name.callName)),
      ("otherNames", .array(card.name.others.map { .string($0) })),
      ("birthYear", .optional(card.birthYear)), ("phone", .optional(card.phone)),
      ("street", .optional(card.street)), ("postcode", .optional(card.postcode)),
      ("languages", .array(card.languages.map { .of($0) })),
      ("interpreter", .string(card.interpreter.rawValue)),
      (
        "household",
        .object([
          ("code", .of(card.household)),
          (
            "members",
            .array(
              card.members.map { member in
                .object([
                  ("client", .of(member.number)), ("name", .string(member.name.full)),
                  ("birthYear", .optional(member.birthYear)),
                  ("phase", .string(member.phase.rawValue)),
                  ("windowLastDay", .optional(member.windowLastDay)),
                  ("begeleider", .optional(member.begeleider)),
                ])
              })
          ),
        ])
      ),
      ("on", .of(card.today.on)), ("month", .integer(card.today.month)),
      ("phase", .string(card.today.phase.rawValue)),
      ("verdict", .string(card.today.word.rawValue)),
      ("windowStart", .optional(card.today.windowStart)),
      ("windowLastDay", .optional(card.today.windowLastDay)),
      ("firstDayAfter", .optional(card.today.firstDayAfter)),
      ("policy", .optional(card.today.policy)),
      ("begeleider", .optional(card.own?.staff)), ("legal", .optional(card.legalWorker)),
      ("assignments", .array(card.assignments.map(assignment))),
      (
        "appointments",
        .array(card.appointments.map { appointment($0, month: months[$0.id] ?? 0) })
      ),
      ("next", .optional(card.next?.slot.startMoment)),
      ("referrals", .array(card.referrals.map(referral))),
      ("contacts", .array(card.contacts.map(contact))),
      ("returnsInSixMonths", .integer(card.returnsInSixMonths)),
      ("lastSeen", .optional(card.lastSeen)),
      ("ratherNot", .array(card.ratherNot.map { .of($0) })),
      ("rhythm", .optional(card.rhythm?.rawValue)),
    ])
  }
}
