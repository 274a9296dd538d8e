package import AppointmentCore
import DeskService
package import Terminal
package import Wording

/// What all screens share: who acts, when, how large the window is, what things are called.
///
/// A screen asks for work, for another screen or for a dialog through it; the root carries that
/// out after the screen's own update, so that no screen knows another.
package struct Session: Sendable {
  package var size: Size
  package var theme: Theme
  package var instant: Instant
  package let actor: Actor
  package var isTraining: Bool
  package var isASCII: Bool
  /// Initials and numbers only in the day list, for a screen that others can see.
  package var isCounterMode = false
  /// Whether what is known of a client is hidden, as nobody touched a key for a while.
  var isBlank = false
  package var office: Office?
  package var directory = Directory()
  /// What just happened, for the line above the hints.
  package var status = ""
  /// Whether that line is only about the last key.
  private var isRemark = false
  /// A sentence to read aloud; it stands until the next key that changes something.
  package var sentence: String?
  /// How many changes were made here and stand; nil before the first. It decides only what is
  /// hinted: what can still be taken back after an undo is the core's to say.
  var changes: Int?
  package var mayUndo: Bool { (changes ?? 0) > 0 }
  /// Changes when keys that were typed ahead are no longer meant.
  package var barrier = 0
  package var bell = 0
  /// Until when, in milliseconds, keys are ignored: something appeared that nobody has read yet.
  package var keysIgnoredUntil = Int.min
  /// Forms that were left before they were saved, by what they are of; they go when the screen is
  /// covered, as somebody else may come to it.
  var drafts: [String: any Sendable] = [:]
  /// The last client that was open, for `.`.
  package var lastClient: ClientNumber?

  private let keyPrefix: String
  private var commands = 0
  private var tickets = 0
  var effects: [DeskEffect] = []
  var moves: [Navigation] = []

  /// What a screen wants of the stack of screens.
  enum Navigation: Sendable {
    case push(any ScreenModel)
    case replace(any ScreenModel)
    case back
    case home
    case dialog(Dialog)
  }

  /// A session. `keyPrefix` must differ between sessions: idempotency keys begin with it.
  package init(
    actor: Actor, instant: Instant, size: Size, theme: Theme, keyPrefix: String,
    isTraining: Bool = false, isASCII: Bool = false
  ) {
    self.actor = actor
    self.instant = instant
    self.size = size
    self.theme = theme
    self.keyPrefix = keyPrefix
    self.isTraining = isTraining
    self.isASCII = isASCII
  }

  package var now: CivilDateTime { instant.now }
  package var today: CivilDate { instant.now.date }
  var isWide: Bool { size.width >= Panels.sideBySideWidth }

  /// Asks for work; the number comes back with the answer.
  @discardableResult
  mutating func ask(_ work: DeskEffect.Work) -> Int { ask(work, .change) }

  /// Asks the desk something; the number comes back with the answer.
  mutating func ask(_ query: some DeskQuery) -> Int { ask(.ask(AnyQuery(query))) }

  private mutating func ask(_ work: DeskEffect.Work, _ purpose: Purpose) -> Int {
    tickets += 1
    effects.append(
      DeskEffect(ticket: tickets, actor: actor, now: now, work: work, purpose: purpose))
    return tickets
  }

  /// Asks for a change, under a key made now: a second attempt with the same effect doubles nothing.
  ///
  /// With the key of the screen on whose behalf it is, where something follows from it: the literal
  /// of that key says what.
  mutating func perform(_ command: DeskCommand, for action: ScreenAction? = nil) {
    perform(command, action.map { .key($0) } ?? .change)
  }

  mutating func perform(_ command: DeskCommand, _ purpose: Purpose) {
    commands += 1
    _ = ask(.perform(command, key: "\(keyPrefix)-\(commands)"), purpose)
  }

  /// Stamps that somebody asked for a talk (§0b.20): the system's own, of which nobody hears.
  mutating func stamp(_ question: ClientNumber?) {
    if let question { perform(.ask(question), .stamp) }
  }

  /// Frees what was held, as its form is left.
  mutating func release(_ id: Identifier<Appointment>) { perform(.letGo(id), .release) }

  mutating func go(_ move: Navigation) { moves.append(move) }

  /// Lays a form over what stands there, with what was typed in it before it was left.
  mutating func open<Screen: FormScreen>(_ form: Screen) {
    var form = form
    if let draft = drafts.removeValue(forKey: form.draftName) as? Form<Screen.Answers> {
      form.form = draft
      say("Hier was u al mee bezig. Esc stopt ermee.")
    }
    go(.push(form))
  }

  /// Asks the person something with a few answers.
  mutating func ask(_ dialog: ChoiceDialog) { go(.dialog(.choice(dialog))) }

  /// Asks which colleague is meant.
  mutating func ask(_ dialog: ColleagueDialog) { go(.dialog(.colleague(dialog))) }

  /// Asks for a few characters; the one who asked reads them by their purpose.
  mutating func ask(_ title: String, _ prompt: String, _ purpose: TextDialog.Purpose) {
    ask(TextDialog(title: title, prompt: prompt, purpose: purpose))
  }

  mutating func ask(_ dialog: TextDialog) { go(.dialog(.text(dialog))) }

  mutating func say(_ text: String) {
    status = text
    sentence = nil
    isRemark = false
  }

  /// Says why a key did nothing, until the next key: by then it is no longer about anything.
  mutating func remark(_ text: String) {
    say(text)
    isRemark = true
  }

  /// Takes away what was only said about the key before this one.
  mutating func forgetRemark() {
    if isRemark { say("") }
  }

  /// Something appears that nobody asked for: keys typed before it was read must not answer it.
  mutating func warn() {
    barrier += 1
    bell += 1
    keysIgnoredUntil = instant.milliseconds + Session.unreadMilliseconds
  }

  /// How long a thing that appears by itself ignores keys (screens rule 6).
  static let unreadMilliseconds = 300

  /// Lays the card of a client over what stands there.
  mutating func openCard(_ client: ClientNumber) { go(.push(CardModel(client, &self))) }

  /// Keeps what clients are called, for sentences about what is on the screen.
  mutating func know(_ names: some Sequence<(ClientNumber, PersonName)>) {
    for (number, name) in names { directory.clients[number] = name }
  }

  /// How lists call somebody: initials in counter mode.
  func listName(_ name: PersonName) -> String {
    isCounterMode ? name.initials : name.listName
  }

  /// How lists say how somebody's talk stands, in the room there is: who waits is shown by how long.
  func listStand(_ mark: Statuses.Mark) -> String {
    size.width < 160 ? mark.short(ascii: isASCII) : mark.text(ascii: isASCII)
  }

  func may(_ action: DeskAction) -> String? {
    Rights.may(actor.role, action)
      ? nil : "Met uw rol (\(Labels.role(actor.role))) kunt u dit niet."
  }
}
