import AppointmentCore
import DeskLoop
import DeskService
import DeskUI
import Synchronization
import Terminal

/// Plays a person at the desk: presses keys, counts them, and reads the screen.
final class DeskDriver {
  /// The clock and the printer of one test.
  final class World: Sendable {
    let instant: Mutex<Instant>
    let paper = Mutex<[[String]]>([])
    init(_ instant: Instant) { self.instant = Mutex(instant) }
  }

  let desk: Desk
  let world: World
  let loop: InlineLoop<DeskModel, DeskMessage, DeskEffect>
  private(set) var keys = 0

  init(
    _ desk: Desk? = nil, as actor: Actor = SampleDesk.actor(), width: Int = 80, height: Int = 24,
    theme: Theme.Name = .mono, session: String = "s1"
  ) throws {
    let desk = try desk ?? SampleDesk.desk()
    let world = World(Instant(SampleDesk.now, milliseconds: 1_000_000))
    let size = Size(width: width, height: height)
    let start = Session(
      actor: actor, instant: world.instant.withLock { $0 }, size: size, theme: Theme(theme),
      keyPrefix: session, isTraining: true)
    let effects = DeskEffects(
      desk: desk, clock: { world.instant.withLock { $0 } },
      printing: { lines throws(DeskFailure) in
        world.paper.withLock { $0.append(lines) }
        return "balie/print"
      })
    let program = DeskProgram.program(effects, clock: { world.instant.withLock { $0 } })
    self.desk = desk
    self.world = world
    loop = InlineLoop(
      program, model: DeskModel(start), size: size,
      startingWith: [.started(world.instant.withLock { $0 })])
  }

  var model: DeskModel { loop.model }
  var session: Session { loop.model.session }
  var lines: [String] { loop.grid.plainLines() }
  var screen: String { lines.joined(separator: "\n") }
  var printed: [[String]] { world.paper.withLock { $0 } }

  /// Presses keys as a person does: half a second apart. `>` is Enter, `<` is Esc, `③` is F3.
  func press(_ text: String) {
    for character in text {
      switch character {
      case ">": press(.enter)
      case "<": press(.escape)
      case "③": press(.function(3))
      case "④": press(.function(4))
      case "⑤": press(.function(5))
      default: press(.character(character))
      }
    }
  }

  func press(_ key: KeyPress) {
    keys += 1
    pass(milliseconds: 500)
    loop.press(key)
  }

  /// Lets time pass without a key.
  func pass(milliseconds: Int = 0, minutes: Int = 0) {
    world.instant.withLock { instant in
      instant.milliseconds += milliseconds + minutes * 60_000
      instant.now = instant.now.adding(minutes: minutes)
    }
  }

  func tick() { loop.tick() }

  /// The title of the dialog on top.
  var dialogTitle: String? {
    switch loop.model.dialogs.last {
    case .choice(let dialog): dialog.title
    case .text(let dialog): dialog.title
    case .colleague(let dialog): dialog.title
    case .keys: "toetsen"
    case nil: nil
    }
  }
}
