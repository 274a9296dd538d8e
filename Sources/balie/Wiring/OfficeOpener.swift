import AppointmentCore
import DeskService
import DeskStore
import Interchange
import Terminal
import Wording

/// Opens and makes stores, and joins each with its tables to a desk.
struct OfficeOpener {
  let system: any SystemFacts

  /// The desk over an existing store.
  func open(_ location: String) throws -> CommandContext.OpenOffice {
    let engine = try Engines.engine(for: location)
    let store: any OpenStore
    do {
      store = try engine.open(at: location, on: system.now().date)
    } catch {
      guard error.hint == .missing else { throw error }
      throw CommandFailure(
        .storeUnavailable,
        "Er is geen kantoor in \(location). Maak er een met balie init, of kijk rond met balie demo."
      )
    }
    if let copy = store.copy {
      try StandardStreams.writeLine(
        TextCleaner.clean(StoreWords.copied(to: copy.location, version: copy.version)), to: 2)
    }
    return try desk(over: store, at: location)
  }

  /// A desk over a store that is open.
  func desk(over store: any OpenStore, at location: String) throws -> CommandContext.OpenOffice {
    let (identity, texts) = try store.read { (try $0.identity(), try $0.tableTexts()) }
    let tables: OfficeTables
    do {
      // A store that was made before a table existed works with the program's own.
      tables = try OfficeTables.parse(texts.merging(OfficeTables.builtIn) { own, _ in own })
    } catch {
      throw CommandFailure(
        .badData, "De tabellen van dit kantoor kloppen niet.",
        details: error.flaws.map(\.description))
    }
    let identifiers: any IdentifierSource =
      identity.isTraining
      ? DerivedIdentifiers(seed: identity.seed) : TimeOrderedIdentifiers(system: system)
    return CommandContext.OpenOffice(
      location: location, identity: identity,
      desk: Desk(store: store, tables: tables.office(), identifiers: identifiers), store: store)
  }

  /// Makes a new store with its tables and its first teamleider.
  func create(
    at location: String, texts: [String: String], first: StaffMember, isTraining: Bool,
    clock: CivilDateTime
  ) throws {
    let tables = try parsed(texts)
    let identity = StoreIdentity(
      officeName: tables.name, isTraining: isTraining, trainingClock: isTraining ? clock : nil,
      seed: 1)
    var batch = ImportBatch()
    batch.staff = [first]
    let store = try make(at: location, identity: identity, texts: texts)
    try store.write {
      try $0.bring(
        batch,
        as: JournalEntry(
          at: clock, actor: Actor(code: first.code, role: .teamleider), verb: "init"))
    }
    try store.close()
  }

  /// A new store with its tables in it, open.
  func make(
    at location: String, identity: StoreIdentity, texts: [String: String]
  ) throws -> any OpenStore {
    let engine = try Engines.engine(for: location)
    try Folders.makePrivate(above: location)
    let store: any OpenStore
    do {
      store = try engine.create(at: location, identity: identity)
    } catch {
      guard error.code == .conflict else { throw error }
      throw CommandFailure(
        .wrongUse,
        "In \(location) staat al iets. Kies een andere plaats met --store; Balie overschrijft niets."
      )
    }
    try store.write { transaction in
      for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
        try transaction.setTable(name, text: text)
      }
    }
    return store
  }

  /// The tables of a folder, or the built-in ones.
  static func tableTexts(folder: String?) throws -> [String: String] {
    guard let folder else { return OfficeTables.builtIn }
    var files: [String: [UInt8]] = [:]
    for name in OfficeTables.fileNames {
      files[name] = try StandardStreams.contents(of: folder + "/" + name)
    }
    do {
      return try OfficeTables.texts(of: files)
    } catch {
      throw CommandFailure(
        .badData, "De tabellen in \(folder) kloppen niet.",
        details: error.flaws.map(\.description))
    }
  }

  private func parsed(_ texts: [String: String]) throws -> OfficeTables {
    do {
      return try OfficeTables.parse(texts)
    } catch {
      throw CommandFailure(
        .badData, "De tabellen kloppen niet.", details: error.flaws.map(\.description))
    }
  }
}

/// Identifiers that order by time and cannot be guessed: the layout of UUID version 7.
struct TimeOrderedIdentifiers: IdentifierSource {
  let system: any SystemFacts

  func identifier(after sequence: Int, ordinal: Int) -> UInt128 {
    let time = UInt128(system.milliseconds() & 0xFFFF_FFFF_FFFF) << 80
    let high = UInt128(0x7000 | system.randomNumber() & 0xFFF) << 64
    let low = UInt128(0x8000_0000_0000_0000 | system.randomNumber() >> 2)
    return time | high | low
  }
}
