package import AppointmentCore

extension Desk {
  /// Brings a file in, all of it or nothing: read, plan, record, in one transaction.
  ///
  /// As with a command, holds that are over end first, a conflict is planned again, and with a key
  /// the same file comes in once. A file with flaws leaves nothing behind, nor does one that is only
  /// looked at: then it is planned on just what it would meet, and taken back.
  package func bring<Flaw>(
    _ file: ImportFile<Flaw>, as actor: Actor, at now: CivilDateTime, key: String? = nil,
    isDry: Bool = false
  ) throws(DeskFailure) -> ImportAnswer<Flaw> {
    guard Rights.may(actor.role, .importData) else {
      throw .notPermitted(actor.role, .importData)
    }
    let entry = JournalEntry(
      at: now, actor: actor, verb: "import-\(file.kind.rawValue)", key: key,
      fingerprint: file.fingerprint)
    return try retrying {
      do {
        return try store.write { try self.bring(file, as: entry, isDry: isDry, in: $0) }
      } catch let untouched as Untouched<Flaw> {
        return untouched.answer
      }
    }
  }

  private func bring<Flaw>(
    _ file: ImportFile<Flaw>, as entry: JournalEntry, isDry: Bool, in store: any StoreWriting
  ) throws -> ImportAnswer<Flaw> {
    let earlier = try entry.key.flatMap { try store.answered($0) }
    if earlier == nil { try endHolds(as: entry.actor, at: entry.at, in: store) }
    let office = try office(in: store)
    let reading = file.read(try knownCodes(office, in: store), office)
    let plan = try plan(reading.rows, office, entry.at, in: store)
    func answer(_ outcome: ImportAnswer<Flaw>.Outcome) -> ImportAnswer<Flaw> {
      ImportAnswer(
        outcome: outcome, plan: plan, flaws: reading.flaws, warnings: reading.warnings)
    }
    guard reading.flaws.isEmpty, plan.flaws.isEmpty else {
      throw Untouched(answer: answer(.flawed))
    }
    if let earlier {
      guard earlier.fingerprint == file.fingerprint else { throw DeskFailure.keyReused }
      return answer(.broughtBefore)
    }
    guard !isDry else { throw Untouched(answer: answer(.seen)) }
    try store.bring(plan.batch, as: entry)
    return answer(.brought)
  }

  private func knownCodes(_ office: Office, in store: any StoreReading) throws -> KnownCodes {
    KnownCodes(
      staff: Set(office.staff.keys), rooms: Set(office.rooms.map(\.code)),
      clients: Set(try store.clients().map(\.number)))
  }

  private func plan(
    _ rows: ImportRows, _ office: Office, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> ImportPlan {
    let fresh = try freshNumbers(in: store)
    func facts(_ period: CivilPeriod?) throws -> ImportFacts {
      try ImportFacts(office: office, now: now, in: store, period: period)
    }
    return switch rows {
    case .staff(let lines): ImportOffice.staff(lines, office: office, today: now.date)
    case .rooms(let lines): ImportOffice.rooms(lines)
    case .roster(let lines): ImportOffice.roster(lines, office: office)
    case .clients(let lines): ImportOffice.clients(lines, facts: try facts(nil))
    case .lessons(let lines):
      ImportOffice.lessons(
        lines, facts: try facts(ImportOffice.lessonPeriod(today: now.date)), fresh: fresh)
    case .appointments(let lines):
      ImportOffice.appointments(
        lines, facts: try facts(ImportOffice.period(of: lines, today: now.date)), fresh: fresh)
    }
  }

  private func freshNumbers(in store: any StoreReading) throws -> ImportOffice.Fresh {
    let sequence = try store.lastSequence()
    var ordinal = 0
    return {
      defer { ordinal += 1 }
      return self.identifiers.identifier(after: sequence, ordinal: ordinal)
    }
  }
}

/// Thrown out of a write whose work must not stay, with what it found.
private struct Untouched<Flaw: Sendable>: Error {
  let answer: ImportAnswer<Flaw>
}
