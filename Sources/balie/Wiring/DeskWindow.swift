import AppointmentCore
import DeskLoop
import DeskService
import DeskUI
import Terminal
import Wording

/// The desk on a terminal: joins store, clock, screens and the ncurses screen to a running program.
struct DeskWindow {
  let context: CommandContext
  let screen: OpeningScreen

  /// Runs until somebody leaves or the terminal goes away.
  func run() throws -> ExitCode {
    guard context.system.isOutputATerminal, context.system.isInputATerminal else {
      throw TerminalFailure.notATerminal
    }
    let clock = try clock()
    var options = ScreenOptions(terminalName: context.system.environment("TERM") ?? "")
    options.usesColor = !isMono
    options.asciiOnly = context.globals.isASCII
    // Everything that can go wrong with the store is said on the plain terminal, before the screen
    // is taken.
    let (program, model) = try program(clock: clock, size: DeskModel.leastSize)
    let terminal = try CursesScreen(options)
    var sized = model
    sized.session.size = terminal.size
    let idle = context.system.environment("BALIE_IDLE_FD").flatMap { Int32($0) }
    let loop = try ProgramLoop(program, model: sized, on: terminal, idleDescriptor: idle)
    // A desk that was told to end, or whose terminal went away, has lost nothing either.
    _ = loop.run(startingWith: startMessages(clock))
    return .done
  }

  /// The opening screen as plain lines, for screen readers and for documents.
  func linearLines() throws -> [String] {
    let clock = try clock()
    let size = Size(width: 80, height: 24)
    let (program, model) = try program(clock: clock, size: size)
    let loop = InlineLoop(
      program, model: model, size: size, startingWith: startMessages(clock))
    return DeskView.linear(loop.model)
  }

  private func startMessages(_ clock: DeskClock) -> [DeskMessage] {
    let instant = clock.instant()
    let start = DeskMessage.started(instant)
    return screen.key.map { [start, .input(.key($0), at: instant)] } ?? [start]
  }

  private var isMono: Bool {
    context.globals.hasNoColor || context.system.environment("NO_COLOR") != nil
  }

  private var theme: Theme {
    if isMono { return Theme(.mono) }
    return Theme(context.globals.theme.flatMap { Theme.Name(rawValue: $0) } ?? .dark)
  }

  private func clock() throws -> DeskClock {
    DeskClock(
      system: context.system,
      trainingStart: try context.office().identity.isTraining ? try context.now() : nil)
  }

  private func program(
    clock: DeskClock, size: Size
  ) throws -> (Program<DeskModel, DeskMessage, DeskEffect>, DeskModel) {
    let office = try context.office()
    let session = Session(
      actor: try context.actor(), instant: clock.instant(), size: size, theme: theme,
      keyPrefix: String(context.system.randomNumber(), radix: 36),
      isTraining: office.identity.isTraining, isASCII: context.globals.isASCII)
    let printing = PrintFolder(folder: context.system.dataFolder + "/balie/print", clock: clock)
    let effects = DeskEffects(
      desk: office.desk, clock: { clock.instant() },
      printing: { lines throws(DeskFailure) in try printing.keep(lines) })
    let program = DeskProgram.program(effects, clock: { clock.instant() })
    return (program, DeskModel(session))
  }
}

/// The office's clock: the wall's, or a training store's that starts where it stands and runs.
struct DeskClock: Sendable {
  let system: any SystemFacts
  private let trainingStart: CivilDateTime?
  private let startMilliseconds: UInt64

  init(system: any SystemFacts, trainingStart: CivilDateTime?) {
    self.system = system
    self.trainingStart = trainingStart
    startMilliseconds = system.monotonicMilliseconds()
  }

  func instant() -> Instant {
    let passed = Int(system.monotonicMilliseconds() - startMilliseconds)
    let now = trainingStart.map { $0.adding(minutes: passed / 60_000) } ?? system.now()
    return Instant(now, milliseconds: passed)
  }
}

/// Where slips and lists for paper are kept until they are printed: the program starts no printer
/// program of its own (promises R15), a print queue watches the folder.
struct PrintFolder: Sendable {
  let folder: String
  let clock: DeskClock

  func keep(_ lines: [String]) throws(DeskFailure) -> String {
    let now = clock.instant()
    let name = "\(folder)/\(now.now)-\(now.milliseconds).txt".replacingColons
    do {
      try Folders.makePrivate(above: name)
      try StandardStreams.keep(Array((lines.joined(separator: "\n") + "\n").utf8), at: name)
    } catch {
      throw .store(StoreFailure(.inputOutput, operation: "print", detail: name))
    }
    return "balie/print"
  }
}

extension String {
  /// The text without colons, which some file systems do not allow in names.
  fileprivate var replacingColons: String { String(map { $0 == ":" ? "." : $0 }) }
}
