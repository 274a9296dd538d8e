import AppointmentCore
import DeskService
import Wording

/// Somebody is away: say so, see what it hits, accept a plan, call those it moves (U-08, U-25).
extension CommandSpec {
  private static let who = OptionSpec(
    "who", .text, "van wie (code), of welke afwezigheid (anders alles)")
  private static let absentee = Required.staff("staff", "wie")
  private static let returning = Required.text(
    "absence", "van wie (code), of welke, zoals absence die toont")

  static let absenceAdd = CommandSpec(
    name: "absence add", summary: "Meldt iemand afwezig. Er wordt niets afgezegd.",
    positionals: [absentee.option],
    options: [
      OptionSpec("from", .date, "eerste dag (anders vandaag)"), .lastDay, .dayparts,
      OptionSpec(
        "reason", .word(Absence.Reason.allCases.map(\.rawValue)), "waarom (anders ill)"),
      OptionSpec("hits", .flag, "alleen tonen welke gesprekken dit raakt"),
    ], action: .reportAbsence
  ) { invocation, context in
    let from = try invocation.date("from") ?? context.now().date
    let note = AbsenceNote(
      staff: try invocation.value(of: absentee),
      period: try CommandContext.period(from: from, to: invocation.date("to")),
      dayparts: invocation.words("daypart"), reason: invocation.word("reason") ?? .ill)
    return try context.perform(.reportAbsence(note), orShowHits: invocation.has("hits"))
  }

  static let absenceList = CommandSpec(
    name: "absence", summary: "Wie er weg is, nu en later.",
    positionals: [OptionSpec("what", .word(["list"]), "list (hoeft niet)")], action: .readRoster
  ) { _, context in
    let now = try context.now()
    let absences = try context.ask(ReadRoster(around: now.date))
      .absences
    let directory = try context.directory()
    return CommandOutput(.object([("absences", .array(absences.map(Documents.absence)))])) {
      absences.isEmpty
        ? ["Er is niemand afwezig."]
        : absences.map { absence in
          "\(absence.id)  " + Labels.absence(absence, in: directory, today: now.date)
        }
    }
  }

  static let absenceEnd = CommandSpec(
    name: "absence end", summary: "Iemand is weer aanwezig.",
    positionals: [returning.option],
    options: [OptionSpec("on", .date, "vanaf welke dag (anders vandaag)")],
    action: .reportAbsence
  ) { invocation, context in
    let id = try context.absence(named: invocation.value(of: returning))
    return try context.perform(
      .endAbsence(id, on: try invocation.date("on") ?? context.now().date))
  }

  static let absencePlan = CommandSpec(
    name: "absence plan",
    summary: "Een voorstel voor alle gesprekken die niet kunnen doorgaan. Verandert niets.",
    positionals: [who], action: .repair
  ) { invocation, context in
    let proposal = try context.repairPlan(invocation)
    let documents = try context.documents()
    return CommandOutput(documents.proposal(proposal)) { documents.lines(of: proposal) }
  }

  static let absenceAccept = CommandSpec(
    name: "absence accept", summary: "Neemt het voorstel over: elke regel is daarna geboekt.",
    positionals: [who],
    options: [
      OptionSpec("line", .appointment, "alleen dit gesprek (mag vaker)", repeated: true)
    ], action: .repair
  ) { invocation, context in
    let proposal = try context.repairPlan(invocation)
    var lines = proposal.plan.lines
    let wanted = try invocation.appointments("line").map { try context.identifier(of: $0) }
    if let unknown = wanted.first(where: { id in
      !lines.contains { $0.talk.appointment.id == id }
    }) {
      let reference = try context.ask(FindReference(of: unknown))
      throw CommandFailure(.notFound, Repairs.notInPlan(reference))
    }
    if !wanted.isEmpty { lines.removeAll { !wanted.contains($0.talk.appointment.id) } }
    return try context.accept(lines, of: proposal)
  }

  static let absenceCall = CommandSpec(
    name: "absence call",
    summary: "De bellijst, wat er van een telefoontje kwam, of wie er belt.",
    positionals: [OptionSpec("id", .appointment, "nummer van een afspraak")],
    options: [
      OptionSpec(
        "state", .word(RepairCall.State.allCases.map(\.rawValue)), "gesproken, niet bereikt, brief"),
      OptionSpec("caller", .staff, "wie er belt (code)"),
      OptionSpec("all", .flag, "ook wie vandaag al is gesproken"),
    ], action: .call
  ) { invocation, context in
    guard invocation.has("id") == (invocation.has("state") || invocation.has("caller")) else {
      throw CommandFailure(.wrongUse, Usage.needs("ID", "--state of --caller"))
    }
    guard !invocation.has("state") || !invocation.has("caller") else {
      throw CommandFailure(.wrongUse, Usage.notTogether("--state", "--caller"))
    }
    if let name = invocation.appointment("id") {
      let id = try context.identifier(of: name)
      if let caller = invocation.staff("caller") {
        return try context.perform(.handCall(id, to: caller))
      }
      if let state = invocation.word("state", as: RepairCall.State.self) {
        return try context.perform(.markCall(id, state))
      }
    }
    let sheet = try context.ask(ReadRepairCalls(withDone: invocation.has("all")))
    let documents = try context.documents()
    return CommandOutput(
      .object([
        ("open", .integer(sheet.openCount)), ("calls", .array(sheet.rows.map(documents.call))),
      ])
    ) {
      sheet.rows.isEmpty ? [Repairs.nobodyToCall] : sheet.rows.flatMap(documents.lines)
    }
  }
}

extension Documents {
  static func absence(_ absence: Absence) -> JSON {
    .object([
      ("id", .of(absence.id)), ("staff", .of(absence.staff)),
      ("from", .of(absence.period.start)), ("to", .of(absence.period.lastDay)),
      ("dayparts", .array(absence.dayparts.map { .string($0.rawValue) })),
      ("reason", .string(absence.reason.rawValue)),
    ])
  }
}

extension CommandContext {
  /// An absence by its identifier, or the one that somebody has today.
  fileprivate func absence(named typed: String) throws -> Identifier<Absence> {
    if let id = Identifier<Absence>(typed) { return id }
    let now = try now()
    let current = try ask(ReadRoster(around: now.date)).absences.first {
      $0.staff == StaffCode(typed: typed) && $0.period.contains(now.date)
    }
    guard let current else { throw DeskFailure.notFound(.absence(typed)) }
    return current.id
  }

  /// The plan that was asked for: of a colleague, of an absence, or of everything.
  fileprivate func repairPlan(_ invocation: Invocation) throws -> RepairProposal {
    var scope = RepairScope.everything
    if let who = invocation.text("who") {
      if let id = Identifier<Absence>(who) {
        scope = .absence(id)
      } else if let code = StaffCode(typed: who) {
        scope = .staff(code)
      } else {
        throw CommandFailure(
          .wrongUse, Usage.wrongValue(ValueReader.shown(who), for: .staffCode, option: "WHO"))
      }
    }
    return try ask(PlanRepair(for: scope))
  }

  /// Books the lines one by one, each under a key of its own: what was booked when somebody pulls
  /// the plug stays, and the next time only the rest is hit.
  fileprivate func accept(
    _ lines: [RepairPlan.Line], of proposal: RepairProposal
  ) throws -> CommandOutput {
    let (actor, now) = (try actor(), try now())
    let documents = try documents()
    var accepted: [JSON] = []
    var refused: [JSON] = []
    var byHand: [JSON] = []
    var texts: [String] = []
    for line in lines {
      let old = line.talk.appointment
      let key = globals.key.map { "\($0)/\(old.reference)" }
      let command = line.choice.map { DeskCommand.repair(old.id, $0) } ?? .listCall(old.id)
      let name = proposal.names[old.client]?.listName ?? old.client.description
      let text = "\(name): " + Repairs.proposal(line, in: documents.directory, today: now.date)
      switch try desk.perform(command, as: actor, at: now, key: key) {
      case .done(let acceptance) where line.choice != nil:
        accepted.append(
          try acceptance.appointment.map {
            documents.appointment($0, month: try self.name(of: $0)?.month ?? 0)
          } ?? .null)
        texts.append(text)
      case .done:
        byHand.append(.of(old.reference))
        texts.append("\(text) (\(Repairs.reason(line, in: documents.directory)))")
      case .refused where line.choice == nil:
        // Its client stands on the call list already.
        byHand.append(.of(old.reference))
        texts.append("\(text) (\(Repairs.reason(line, in: documents.directory)))")
      case .refused(let verdict):
        refused.append(documents.refusal(verdict))
        texts += ["\(name):"] + documents.lines(of: verdict, about: command)
      }
    }
    let document = JSON.object([
      ("ok", .bool(refused.isEmpty)), ("accepted", .array(accepted)), ("byHand", .array(byHand)),
      ("refused", .array(refused)),
    ])
    let told = texts.isEmpty ? [Repairs.nothingHit] : texts
    return CommandOutput(document, exit: refused.isEmpty ? .done : .refused) { told }
  }
}
