import AppointmentCore
import DeskService
import SQLiteEngine

extension Doctor {
  /// What the file itself says: schema, library, settings, permissions, invariants.
  func store(_ office: CommandContext.OpenOffice, isDeep: Bool) throws -> [Check] {
    let today = try context.now().date
    let health = try office.store.inspect(isDeep: isDeep, today: today.dayNumber)
    let isDurable =
      health.settings["synchronous"] == "2" && health.settings["journal_mode"] == "wal"
    return [
      Check(
        name: "schema", state: health.schemaVersion == health.newestSchema ? .good : .bad,
        text: "versie \(health.schemaVersion) van \(health.newestSchema)"),
      Check(
        name: "bibliotheek", state: .good,
        text: "SQLite \(health.libraryVersion)"
          + (health.hasLogRace ? "; het schrijfslot houdt schrijven en opruimen uit elkaar" : "")),
      Check(
        name: "instellingen", state: isDurable ? .good : .bad,
        text: isDurable
          ? "elke wijziging staat op de schijf voor het antwoord komt"
          : "een wijziging kan bij stroomuitval verloren gaan: gebruik alleen Balie voor dit bestand"
      ),
      Check(
        name: "rechten", state: health.isPrivate ? .good : .bad,
        text: health.isPrivate
          ? "alleen u kunt het bestand lezen" : "anderen kunnen het bestand lezen: doe chmod 600"),
      Check(
        name: "schijf", state: health.isDiskFull ? .bad : .good,
        text: health.isDiskFull ? "de schijf is vol: maak ruimte" : "er is ruimte"),
    ] + invariants(health)
  }

  private func invariants(_ health: StoreHealth) -> [Check] {
    guard !health.findings.isEmpty else {
      return [Check(name: "agenda", state: .good, text: "niets overlapt, alles klopt met elkaar")]
    }
    return health.findings.sorted { $0.key.rawValue < $1.key.rawValue }.map { finding, count in
      Check(name: "agenda", state: .bad, text: "\(words(finding)): \(count) keer. \(Self.advice)")
    }
  }

  private static let advice = "Zet een reservekopie terug of vraag de beheerder."

  private func words(_ finding: StoreHealth.Finding) -> String {
    switch finding {
    case .structure: "het bestand is beschadigd"
    case .reference: "een regel wijst naar iets dat er niet is"
    case .guardMissing: "een bewaking ontbreekt"
    case .overlap: "twee dingen op dezelfde tijd"
    case .idleClaim: "tijd vastgelegd voor een afspraak die niet doorgaat"
    case .unclaimed: "een afspraak zonder vastgelegde tijd"
    case .journalGap: "een gat in het logboek"
    case .standing: "een afspraak staat op twee manieren in het bestand"
    }
  }
}
