import AppointmentCore
import DeskService
package import Terminal

/// Everything the screens know. Only ``DeskUpdate`` changes it and only ``DeskView`` draws it.
package struct DeskModel: Sendable {
  package var session: Session
  /// The screens from the bottom up; never empty.
  var screens: [any ScreenModel]
  package var dialogs: [Dialog] = []
  package var isCovered = false
  /// Whether nobody touched a key for so long that what is known of a client is hidden.
  package var isBlank = false
  package var isFinished = false
  /// The store's counter when it was last looked at.
  var counter: Int?
  var watchTicket: Int?
  var officeTicket: Int?
  /// Changes that were asked for and not answered yet.
  var outstanding: [Int: DeskEffect] = [:]
  var lastInput: Int
  /// What was asked for the line that is being read, and the line.
  var lineTicket: Int?
  var line: Line?

  /// The desk as it opens, on today.
  package init(_ session: Session) {
    self.session = session
    screens = [DayModel(date: session.today)]
    lastInput = session.instant.milliseconds
  }

  /// The screen that has the keys.
  var top: any ScreenModel {
    get { screens[screens.count - 1] }
    set { screens[screens.count - 1] = newValue }
  }

  /// How many screens lie on each other.
  package var depth: Int { screens.count }

  /// The screen that has the keys, where it is one of this kind.
  package func top<Screen>(as kind: Screen.Type) -> Screen? { top as? Screen }

  package var isTooSmall: Bool {
    session.size.width < DeskModel.leastSize.width
      || session.size.height < DeskModel.leastSize.height
  }

  package static let leastSize = Size(width: 80, height: 24)

  /// Changes when keys typed ahead must be dropped (`Program.typeAheadBarrier`).
  package var typeAheadBarrier: Int { session.barrier }
  /// Changes when the bell is to ring (`Program.bell`).
  package var bell: Int { session.bell }
  /// Milliseconds until the next tick is wanted (`Program.nextWake`).
  package var nextWake: Int? { isFinished ? nil : DeskModel.watchMilliseconds }

  /// How often the clock moves and the store is asked whether a colleague wrote.
  package static let watchMilliseconds = 1000
  /// After this long without a key the client pane goes blank (screens rule 8).
  static let blankMilliseconds = 90_000
  /// After this long without a key the screen is covered.
  static let coverMilliseconds = 600_000

  mutating func apply(_ move: Session.Navigation) {
    switch move {
    case .push(let screen): screens.append(screen)
    case .replace(let screen):
      leaveScreens(from: screens.count - 1)
      screens.append(screen)
    case .back: if screens.count > 1 { leaveScreens(from: screens.count - 1) }
    case .home: leaveScreens(from: 1)
    case .dialog(let dialog): dialogs.append(dialog)
    }
  }

  /// Takes screens off the stack, each told so.
  mutating func leaveScreens(from index: Int) {
    while screens.count > index { screens.removeLast().left(&session) }
  }

  /// Puts a screen at the bottom: the function keys go there, and Esc does not lead elsewhere.
  mutating func rebase(_ screen: any ScreenModel) {
    leaveScreens(from: 0)
    screens = [screen]
  }

  /// Changes each screen on the stack.
  mutating func withEachScreen(_ body: (inout any ScreenModel, inout Session) -> Void) {
    for index in screens.indices { body(&screens[index], &session) }
  }

  /// Changes the screen on top.
  mutating func withTop<Answer>(
    _ body: (inout any ScreenModel, inout Session) -> Answer
  ) -> Answer {
    let index = screens.count - 1
    return body(&screens[index], &session)
  }
}
