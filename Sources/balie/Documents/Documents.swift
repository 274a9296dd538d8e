import AppointmentCore
import DeskService
import Wording

/// Turns values into the documents of `command-line.md`, key by key in its order.
struct Documents: Sendable {
  let directory: Directory
  /// The day from which days are told without their year.
  let today: CivilDate

  func finding(_ finding: Finding) -> JSON {
    .object([
      ("code", .string(finding.code.rawValue)),
      ("severity", .string(finding.severity.rawValue)),
      ("text", .string(Findings.sentence(finding, in: directory))),
    ])
  }

  func onward(_ way: Onward) -> JSON {
    let words = Ways.way(way, in: directory, today: today)
    return .object([
      ("kind", .string(way.kind)), ("id", .optional(way.identifier)),
      ("name", .string(words.name)), ("text", .string(words.text)),
    ])
  }

  func assessment(_ assessment: Assessment) -> JSON {
    .object([
      ("on", .of(assessment.on)), ("client", .optional(assessment.client)),
      ("month", .integer(assessment.month)), ("phase", .string(assessment.phase.rawValue)),
      ("verdict", .string(assessment.word.rawValue)),
      ("windowStart", .optional(assessment.windowStart)),
      ("windowLastDay", .optional(assessment.windowLastDay)),
      ("firstDayAfter", .optional(assessment.firstDayAfter)),
      ("policy", .optional(assessment.policy)),
      ("topics", .array(assessment.topics.map { .string($0.rawValue) })),
      ("findings", .array(assessment.findings.map(finding))),
      ("onward", .array(assessment.onward.map(onward))),
      ("parts", .array(assessment.parts.map(self.assessment))),
    ])
  }

  func refusal(_ verdict: Verdict) -> JSON {
    .object([
      ("ok", .bool(false)), ("verdict", .string(verdict.word.rawValue)),
      ("findings", .array(verdict.findings.map(finding))),
      ("onward", .array(verdict.onward.all.map(onward))),
      ("parts", .array((verdict.assessment?.parts ?? []).map(assessment))),
      ("check", verdict.assessment.map(assessment) ?? .null),
    ])
  }

  func appointment(_ appointment: Appointment, month: Int) -> JSON {
    .object([
      ("id", .of(appointment.id)), ("reference", .of(appointment.reference)),
      ("client", .of(appointment.client)),
      ("clients", .array(appointment.clients.map { .of($0) })),
      ("staff", .of(appointment.staff)), ("interpreter", .optional(appointment.interpreter)),
      ("room", .optional(appointment.room)), ("place", .string(appointment.place.rawValue)),
      ("kind", .string(appointment.kind.rawValue)),
      ("start", .of(appointment.slot.startMoment)), ("end", .of(appointment.slot.endMoment)),
      ("status", .string(appointment.status.rawValue)),
      ("topics", .array(appointment.topics.map { .string($0.rawValue) })),
      ("own", .bool(appointment.continuity.isOwn)),
      ("substitution", .optional(appointment.continuity.reason?.rawValue)),
      ("month", .integer(month)), ("replaces", .optional(appointment.replaces)),
      ("letterDate", .optional(appointment.letterDate)),
      ("cancelReason", .optional(appointment.cancelReason?.rawValue)),
      ("noShow", .optional(appointment.noShowParty?.rawValue)),
      ("outcomes", .array(appointment.outcomes.map { .string($0.rawValue) })),
      ("arrived", .optional(appointment.arrivedAt)), ("late", .optional(appointment.lateAt)),
      ("interpreterAnswer", .optional(appointment.interpreterAnswer?.rawValue)),
      ("partner", .optional(appointment.partner)),
      ("heldUntil", .optional(appointment.heldUntil)),
      ("mistake", .optional(appointment.mistake?.rawValue)),
    ])
  }

  func slot(_ offer: SlotOffer) -> JSON {
    .object([
      ("start", .of(offer.slot.startMoment)), ("end", .of(offer.slot.endMoment)),
      ("staff", .of(offer.staff)), ("own", .bool(offer.continuity.isOwn)),
      ("interpreter", .optional(offer.interpreter)), ("room", .optional(offer.room)),
      ("warnings", .array(offer.warnings.map(finding))),
    ])
  }

  func emptySearch(_ answer: SlotSearch.Answer, about subject: Bindings.Subject) -> JSON {
    .object([
      ("empty", .bool(true)),
      (
        "binding",
        .array(
          answer.bindings.prefix(31).map { binding in
            .object([
              ("resource", .string(binding.kind.rawValue)), ("day", .of(binding.day)),
              ("code", .string(binding.code.rawValue)),
              (
                "reason",
                .string(Bindings.line(binding, about: subject, in: directory, today: today))
              ),
            ])
          })
      ),
      (
        "relaxations",
        .array(
          answer.relaxations.map { relaxation in
            .object([
              (
                "change",
                .string(relaxation.changes.map(\.rawValue).joined(separator: "+"))
              ),
              ("earliest", .of(relaxation.earliest.slot.startMoment)),
              (
                "price",
                .object([
                  ("value", .integer(relaxation.price.waitingWorkingDays)),
                  ("unit", .string("workingDays")),
                ])
              ),
              ("text", .string(Bindings.line(relaxation, in: directory, today: today))),
            ])
          })
      ),
    ])
  }

  func referral(_ referral: Referral) -> JSON {
    var service: JSON = .null
    var isTogether = false
    var isHelped = false
    switch referral.outcome {
    case .service(let code, let together):
      service = .of(code)
      isTogether = together
    case .helped:
      isHelped = true
    }
    var reason: JSON = .null
    if case .visitor(let why) = referral.subject { reason = .string(why.rawValue) }
    return .object([
      ("id", .of(referral.id)), ("client", .optional(referral.subject.client)),
      ("visitor", reason), ("topic", .string(referral.topic.rawValue)), ("service", service),
      ("together", .bool(isTogether)), ("helped", .bool(isHelped)), ("at", .of(referral.at)),
      ("by", .of(referral.by)), ("month", .integer(referral.month)),
      ("return", .bool(referral.isReturn)), ("before", .optional(referral.letterDate)),
    ])
  }

  func contact(_ contact: Contact) -> JSON {
    .object([
      ("id", .of(contact.id)), ("client", .of(contact.client)),
      ("channel", .string(contact.channel.rawValue)), ("on", .of(contact.on)),
      ("minutes", .optional(contact.minutes)), ("by", .of(contact.by)),
    ])
  }

  func assignment(_ assignment: Assignment) -> JSON {
    .object([
      ("client", .of(assignment.client)), ("stream", .string(assignment.stream.rawValue)),
      ("staff", .of(assignment.staff)), ("from", .of(assignment.from)),
      ("to", .optional(assignment.to)),
    ])
  }

  func claim(_ claim: Claim) -> JSON {
    .object([
      ("resource", .of(claim.resource)), ("day", .of(claim.slot.date)),
      ("from", .of(claim.slot.start)), ("to", .of(claim.slot.end)),
      ("owner", .string(claim.owner.text)),
    ])
  }

  func change(_ change: RecordedChange) -> JSON {
    .object([
      ("sequence", .integer(change.sequence)), ("at", .of(change.at)),
      ("by", .of(change.actor.code)), ("role", .string(change.actor.role.rawValue)),
      ("command", .string(change.verb)), ("undone", .bool(change.isUndone)),
      ("traces", .integer(change.traces.count)),
      (
        "appointments",
        .array(change.traces.compactMap(\.appointment).map { .of($0) })
      ),
    ])
  }
}

extension Appointment.Continuity {
  /// Whether the client is seen by the own begeleider, the coach who carries on included.
  var isOwn: Bool {
    switch self {
    case .own, .carriedOver: true
    case .substitute, .other: false
    }
  }

  var reason: SubstitutionReason? { if case .substitute(let reason) = self { reason } else { nil } }
}

extension Claim.Owner {
  /// `appointment:<id>`: on whose account a claim is, as other programs read it.
  var text: String {
    switch self {
    case .appointment(let id): "appointment:\(id)"
    case .lesson(let id): "lesson:\(id)"
    case .absence(let id): "absence:\(id)"
    case .closure(let id): "closure:\(id)"
    }
  }
}

extension Onward {
  /// The kind, as other programs read it (`command-line.md`, a closed list).
  var kind: String {
    switch self {
    case .ownBegeleider: "ownBegeleider"
    case .deputy: "deputy"
    case .householdMember: "householdMember"
    case .legal: "legal"
    case .slot: "slot"
    case .staff: "staff"
    case .session: "session"
    case .service: "service"
    case .teamleider: "teamleider"
    case .person: "person"
    case .field: "field"
    case .command: "command"
    }
  }

  /// What it names: a code, a number, a moment; nil when nobody in particular.
  var identifier: String? {
    switch self {
    case .ownBegeleider(let code), .deputy(let code), .staff(let code): code.text
    case .householdMember(let number, _, _): number.description
    case .legal(let code), .teamleider(let code), .person(let code): code?.text
    case .slot(let offer): offer.slot.startMoment.description
    case .session(let code, _, _, _), .service(let code): code.text
    case .field(let field): field.rawValue
    case .command(let command): command.rawValue
    }
  }
}
