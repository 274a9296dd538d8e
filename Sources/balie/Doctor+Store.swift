import AppointmentCore
import DeskService
import DeskStore

extension Doctor {
  /// What the file itself says: schema, library, settings, permissions, invariants.
  func store(_ office: CommandContext.OpenOffice, isDeep: Bool) throws -> [Check] {
    let today = try context.now().date
    let health = try office.store.inspect(isDeep: isDeep, today: today)
    let flaws = isDeep ? try office.desk.flaws(on: today) : [:]
    return [
      Check(
        name: "schema", state: health.schemaVersion == health.newestSchema ? .good : .bad,
        text: "versie \(health.schemaVersion) van \(health.newestSchema)"),
      Check(
        name: "bibliotheek", state: .good,
        text: health.libraryVersion
          + (health.hasLogRace ? "; het schrijfslot houdt schrijven en opruimen uit elkaar" : "")),
      Check(
        name: "instellingen", state: health.isDurable ? .good : .bad,
        text: health.isDurable
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
    ] + invariants(health, flaws)
  }

  private func invariants(
    _ health: StoreHealth, _ flaws: [OfficeFlaw: Int]
  ) -> [Check] {
    let found =
      health.findings.map { (name: $0.key.rawValue, words: words($0.key), count: $0.value) }
      + flaws.map { (name: $0.key.rawValue, words: words($0.key), count: $0.value) }
    guard !found.isEmpty else {
      return [Check(name: "agenda", state: .good, text: "niets overlapt, alles klopt met elkaar")]
    }
    return found.sorted { $0.name < $1.name }.map { finding in
      Check(
        name: "agenda", state: .bad,
        text: "\(finding.words): \(finding.count) keer. \(Self.advice)")
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
    case .participants: "een afspraak en wie erbij is spreken elkaar tegen"
    case .journalAbout: "het logboek en de afspraken passen niet bij elkaar"
    case .callDone: "een telefoontje staat op twee manieren in het bestand"
    }
  }

  private func words(_ flaw: OfficeFlaw) -> String {
    switch flaw {
    case .searchKeys: "een cliënt wordt niet gevonden zoals hij heet"
    case .talkClaims: "een afspraak en haar tijd in de agenda verschillen"
    case .standingClaims: "een les, afwezigheid of gesloten kamer en de agenda verschillen"
    }
  }
}
