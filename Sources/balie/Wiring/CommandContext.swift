import AppointmentCore
import DeskService
import DeskStore
import Interchange
import Wording

/// What a command works with: the open store, who acts, and the moment.
///
/// Everything is opened at its first use, so that `--help` needs no store and `check --settled`
/// nobody to act.
final class CommandContext {
  let globals: GlobalOptions
  let system: any SystemFacts
  let table: [CommandSpec]
  private let shared: Shared

  /// What was opened at its first use, for every line of a batch.
  private final class Shared {
    var opened: OpenOffice?
    var rules: Office?
    var names: (counter: Int?, directory: Directory)?
    var acting: (counter: Int, named: StaffCode?, at: CivilDateTime, actor: Actor)?
    /// Who is logged in does not change while the program runs.
    lazy var loginName = system.loginName
    private let system: any SystemFacts

    init(_ system: any SystemFacts) { self.system = system }
  }

  /// A store that is open, and the desk over it.
  struct OpenOffice {
    let location: String
    let identity: StoreIdentity
    let desk: Desk
    let store: any OpenStore
  }

  convenience init(globals: GlobalOptions, system: any SystemFacts, table: [CommandSpec]) {
    self.init(globals: globals, system: system, table: table, shared: Shared(system))
  }

  private init(
    globals: GlobalOptions, system: any SystemFacts, table: [CommandSpec], shared: Shared
  ) {
    self.globals = globals
    self.system = system
    self.table = table
    self.shared = shared
  }

  /// Where the store is: the option, the environment, or the XDG data folder.
  var location: String {
    globals.store ?? system.environment("BALIE_STORE") ?? system.dataFolder + "/balie/balie.sqlite"
  }

  /// The open store and its desk.
  func office() throws -> OpenOffice {
    if let opened = shared.opened { return opened }
    let office = try OfficeOpener(system: system).open(location)
    shared.opened = office
    return office
  }

  var desk: Desk { get throws { try office().desk } }

  /// The rules as data: of the open store, else of one that is there, else the built-in tables.
  ///
  /// `check --settled` needs no store; where there is one its own policy counts.
  func rulesOffice() throws -> Office {
    if let opened = shared.opened { return try opened.desk.office() }
    if let rules = shared.rules { return rules }
    if globals.store != nil || Folders.exists(location) { return try desk.office() }
    let tables = try OfficeTables.parse(OfficeTables.builtIn).office()
    shared.rules = tables
    return tables
  }

  /// Whether the acting person may do a command at all, by the table of commands; and whether
  /// `--now` may be given here.
  func checkMay(_ spec: CommandSpec) throws {
    if globals.now != nil, !spec.makesStore, Folders.exists(location) { _ = try now() }
    guard spec.needsActor, let action = spec.action else { return }
    let role = try actor().role
    guard Rights.may(role, action) else { throw DeskFailure.notPermitted(role, action) }
  }

  /// The same store and people under other options, for one line of a batch.
  func with(_ globals: GlobalOptions) -> CommandContext {
    CommandContext(globals: globals, system: system, table: table, shared: shared)
  }

  func close() {
    // clean-up: what cannot be closed here is closed by the end of the process; nothing is lost.
    try? shared.opened?.store.close()
  }

  /// The moment commands act at: `--now` and a training store's own clock, else the wall's.
  func now() throws -> CivilDateTime {
    let identity = try office().identity
    if let now = globals.now {
      guard identity.isTraining else {
        throw CommandFailure(
          .wrongUse, Usage.onlyTraining("--now"))
      }
      return now
    }
    return identity.isTraining ? identity.trainingClock ?? system.now() : system.now()
  }

  /// Who acts, and in which role (§ Options, `--as`).
  func actor() throws -> Actor {
    let identity = try office().identity
    let moment = try now()
    let counter = try desk.store.changeCounter()
    if let acting = shared.acting, acting.counter == counter, acting.named == globals.actor,
      acting.at == moment
    {
      return acting.actor
    }
    let resolver = ActorResolver(office: try desk.office(), isTraining: identity.isTraining)
    let actor: Actor
    do {
      actor = try resolver.actor(named: globals.actor, login: shared.loginName, at: moment)
    } catch {
      throw CommandFailure(error)
    }
    shared.acting = (counter, globals.actor, moment, actor)
    return actor
  }

  /// Names for the sentences people read.
  func directory() throws -> Directory {
    try directory(at: try desk.store.changeCounter()) { try desk.office() }
  }

  /// Names for an answer that may not need a store.
  func directoryForRules() throws -> Directory {
    try directory(at: try shared.opened?.store.changeCounter()) { try rulesOffice() }
  }

  /// The names made before, unless somebody wrote since: the counter is read before the office is.
  private func directory(at counter: Int?, of office: () throws -> Office) throws -> Directory {
    if let names = shared.names, names.counter == counter { return names.directory }
    let directory = Directory(office: try office())
    shared.names = (counter, directory)
    return directory
  }

  func documents() throws -> Documents {
    Documents(directory: try directory(), today: try now().date)
  }

  /// The appointment that somebody named, by its identifier or by the reference on the card.
  func identifier(of name: AppointmentName) throws -> Identifier<Appointment> {
    switch name {
    case .identifier(let id): return id
    case .reference(let reference):
      return try ask(FindAppointment(reference))
    }
  }

  /// With whom talks are that were just answered, and in which month of theirs.
  func names(of talks: [Appointment]) throws -> [Identifier<Appointment>: TalkName] {
    talks.isEmpty ? [:] : try ask(ReadTalkNames(of: talks))
  }

  func name(of talk: Appointment) throws -> TalkName? { try names(of: [talk])[talk.id] }

  /// The answer to a question of the acting person, now.
  func ask<Query: DeskQuery>(_ query: Query) throws -> Query.Answer {
    try desk.ask(query, as: try actor(), at: try now())
  }

  /// The same for a question that is answered without reading when nobody wrote since.
  func ask<Query: FileQuery>(_ query: Query) throws -> Query.Answer {
    try desk.ask(query, as: try actor(), at: try now())
  }
}
