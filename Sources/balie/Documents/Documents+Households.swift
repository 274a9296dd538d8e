import AppointmentCore
import DeskService
import Wording

/// Households and the people a command was about.
extension Documents {
  /// `{"ok":true,"household":"0413-7","clients":[…]}`.
  func people(_ acceptance: Acceptance) -> JSON {
    .object([
      ("ok", .bool(true)), ("household", .optional(acceptance.clients.first?.household)),
      (
        "clients",
        .array(
          acceptance.clients.map { client in
            .object([
              ("client", .of(client.number)), ("name", .string(client.name.full)),
              ("household", .of(client.household)), ("expected", .optional(client.expected)),
              ("settled", .optional(client.settled)),
            ])
          })
      ),
      ("changed", .bool(acceptance.changed)),
      ("warnings", .array(acceptance.warnings.map(finding))),
    ])
  }

  func lines(ofPeople acceptance: Acceptance) -> [String] {
    acceptance.clients.map { client in
      let when = Households.keyDate(settled: client.settled, expected: client.expected)
      return "\(client.number)  \(client.name.full)  gezin \(client.household)  \(when)"
    } + acceptance.warnings.map { Findings.sentence($0, in: directory) }
  }

  func household(_ sheet: HouseholdSheet) -> JSON {
    .object([
      ("household", .of(sheet.code)), ("coach", .optional(sheet.coach)),
      ("keyDate", .optional(sheet.keyDate)), ("contact", .of(sheet.contact)),
      ("members", .array(sheet.members.map(member))), ("chain", .array(sheet.chain.map(step))),
    ])
  }

  private func member(_ member: HouseholdSheet.Member) -> JSON {
    .object([
      ("client", .of(member.number)), ("name", .string(member.name.full)),
      ("birthYear", .optional(member.birthYear)),
      ("adult", member.isAdult.map { .bool($0) } ?? .null),
      ("languages", .array(member.languages.map { .of($0) })),
      ("phase", .string(member.phase.rawValue)), ("expected", .optional(member.expected)),
      ("settled", .optional(member.settled)), ("confirmedBy", .optional(member.confirmedBy)),
      ("windowLastDay", .optional(member.windowLastDay)),
      ("begeleider", .optional(member.own?.staff)),
      ("stream", .optional(member.own?.stream.rawValue)),
      ("next", .optional(member.talks.first?.slot.startMoment)),
    ])
  }

  /// A step of the first talks: what stands, and what is proposed.
  private func step(_ line: KeyDayLine) -> JSON {
    let state: String
    var talk: Appointment?
    switch line.state {
    case .planned(let there): (state, talk) = ("planned", there)
    case .move(let there, _): (state, talk) = ("move", there)
    case .book: state = "book"
    case .done(let there): (state, talk) = ("done", there)
    case .noTime(let there): (state, talk) = ("noTime", there)
    case .nobody(let there): (state, talk) = ("nobody", there)
    case .past: state = "past"
    }
    return .object([
      ("step", .of(line.step.code)), ("name", .string(line.step.name)),
      ("from", .of(line.days.start)), ("lastDay", .of(line.days.lastDay)),
      ("state", .string(state)), ("appointment", .optional(talk?.reference)),
      ("start", .optional(talk?.slot.startMoment)), ("proposal", line.offer.map(slot) ?? .null),
      ("text", .string(Households.proposal(line, in: directory, today: today))),
    ])
  }

  func lines(of sheet: HouseholdSheet) -> [String] {
    var lines = ["Gezin \(sheet.code) · \(Households.people(sheet.members.count))"]
    if let coach = sheet.coach { lines.append("coach \(directory.fullName(coach))") }
    lines += sheet.members.map { member in
      [
        member.number.description, member.name.full,
        member.birthYear.map(String.init) ?? Households.age(member.isAdult),
        Labels.languages(member.languages), memberState(member),
        member.own.map { "bij \(directory.fullName($0.staff))" } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: "  ")
    }
    if !sheet.chain.isEmpty { lines.append("Eerste gesprekken (voorstel):") }
    return lines
      + sheet.chain.map {
        "  \($0.step.name): \(Households.proposal($0, in: directory, today: today))"
      }
  }

  private func memberState(_ member: HouseholdSheet.Member) -> String {
    member.settled == nil
      ? Households.keyDate(settled: nil, expected: member.expected)
      : Labels.guidance(member.phase, lastDay: member.windowLastDay)
  }
}
