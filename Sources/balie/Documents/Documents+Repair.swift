import AppointmentCore
import DeskService
import Wording

/// Repair plans and call lists as other programs read them: instance, plan and score apart, so that
/// another solver can make its own plan and be scored alike.
extension Documents {
  func proposal(_ proposal: RepairProposal) -> JSON {
    let instance = proposal.instance
    return .object([
      ("ok", .bool(true)), ("from", .of(proposal.days.start)), ("to", .of(proposal.days.lastDay)),
      (
        "instance",
        .object([
          (
            "talks",
            .array(instance.talks.map { talk($0, cause: proposal.causes[$0.appointment.id]) })
          ),
          (
            "load",
            .object(
              instance.load.sorted { $0.key < $1.key }.map {
                (key: $0.key.text, value: .integer($0.value))
              })
          ),
        ])
      ),
      ("plan", .array(proposal.plan.lines.map(line))),
      ("score", Documents.score(proposal.plan.score)),
    ])
  }

  private static func score(_ score: RepairScore) -> JSON {
    .object([
      ("served", .integer(score.served)), ("own", .integer(score.own)),
      ("delay", .integer(score.delay)), ("spread", .integer(score.spread)),
    ])
  }

  private func talk(_ talk: RepairInstance.Talk, cause: OrphanCause?) -> JSON {
    let appointment = talk.appointment
    return .object([
      ("appointment", .of(appointment.id)), ("reference", .of(appointment.reference)),
      ("client", .of(appointment.client)), ("people", .integer(talk.people)),
      ("staff", .of(appointment.staff)), ("start", .of(appointment.slot.startMoment)),
      ("end", .of(appointment.slot.endMoment)), ("cause", .optional(cause?.rawValue)),
      ("lastDay", .optional(talk.lastDay)),
      ("options", .array(talk.options.map { option($0, of: appointment) })),
    ])
  }

  private func option(_ option: RepairOption, of appointment: Appointment) -> JSON {
    func claim(_ resource: Resource, _ slot: TimeSlot) -> JSON {
      .object([
        ("resource", .of(resource)), ("day", .of(slot.date)), ("from", .of(slot.start)),
        ("to", .of(slot.end)),
      ])
    }
    let claims =
      [claim(.staff(option.staff), option.staffSlot)]
      + appointment.clients.map { claim(.client($0), option.clientSlot) }
    let interpreters = option.interpreters.map { one in
      JSON.object([
        ("interpreter", .of(one.choice)), ("from", .optional(one.slot?.start)),
        ("to", .optional(one.slot?.end)),
      ])
    }
    return .object([
      ("holder", .string(option.holder.rawValue)), ("staff", .of(option.staff)),
      ("start", .of(option.slot.startMoment)), ("end", .of(option.slot.endMoment)),
      ("claims", .array(claims)), ("rooms", .array(option.rooms.map { .of($0) })),
      ("interpreters", .array(interpreters)), ("own", .bool(option.holder == .own)),
      ("delay", .integer(option.delay)), ("quarters", .integer(option.quarters)),
    ])
  }

  private func line(_ line: RepairPlan.Line) -> JSON {
    var index: JSON = .null
    var room: JSON = .null
    var interpreter: JSON = .null
    if case .option(let option, let housing, let interpreting) = line.proposal {
      index = .optional(line.talk.options.firstIndex(of: option))
      room = .optional(housing)
      interpreter = .optional(interpreting)
    }
    return .object([
      ("appointment", .of(line.talk.appointment.id)),
      ("reference", .of(line.talk.appointment.reference)), ("option", index), ("room", room),
      ("interpreter", interpreter),
      ("text", .string(Repairs.proposal(line, in: directory, today: today))),
      ("reason", .string(Repairs.reason(line, in: directory))),
    ])
  }

  /// The plan in plain lines, the most urgent first.
  func lines(of proposal: RepairProposal) -> [String] {
    guard !proposal.plan.lines.isEmpty else { return [Repairs.nothingHit] }
    return [Repairs.summary(proposal.plan)]
      + proposal.plan.lines.map { line in
        let old = line.talk.appointment
        let name = proposal.names[old.client]?.listName ?? old.client.description
        return [
          "  " + Dates.moment(old.slot.startMoment, today: today), name,
          "→ " + Repairs.proposal(line, in: directory, today: today),
          Repairs.reason(line, in: directory), old.reference.description,
        ].joined(separator: "  ")
      }
  }

  func call(_ row: RepairCallSheet.Row) -> JSON {
    .object([
      ("appointment", .of(row.appointment.id)), ("reference", .of(row.appointment.reference)),
      ("client", .of(row.appointment.client)), ("name", .string(row.name.full)),
      ("phone", .optional(row.phone)), ("languages", .array(row.languages.map { .of($0) })),
      ("was", .of(row.moment)), ("start", .of(row.appointment.slot.startMoment)),
      ("isMoved", .bool(row.old != nil)), ("staff", .of(row.appointment.staff)),
      ("state", .string(row.call.stand.state.rawValue)), ("caller", .of(row.call.stand.caller)),
      ("tries", .integer(row.call.stand.tries)), ("at", .of(row.call.stand.at)),
      (
        "say",
        .string(Repairs.say(row.appointment, insteadOf: row.old, in: directory, today: today))
      ),
    ])
  }

  func lines(of row: RepairCallSheet.Row) -> [String] {
    let languages = Labels.languages(row.languages)
    return [
      [
        "\(Repairs.glyph(row.call.stand.state)) \(Repairs.word(row.call.stand.state))",
        row.name.full, row.phone.map { "bel \($0)" } ?? "geen telefoonnummer",
        languages, "belt: \(directory.firstName(row.call.stand.caller))",
        row.appointment.reference.description,
      ].filter { !$0.isEmpty }.joined(separator: "  "),
      "    " + Repairs.say(row.appointment, insteadOf: row.old, in: directory, today: today),
    ]
  }
}
