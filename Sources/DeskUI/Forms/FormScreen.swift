import AppointmentCore
import DeskService
import Terminal
import Wording

/// A screen that is a form: it says what is asked, which change the answers are, and what follows.
///
/// Everything else is the same for all: the fields are edited by ``Form``, Enter goes on and saves at
/// the end, Esc asks before anything that was typed is lost, and a refusal keeps all of it.
protocol FormScreen: ScreenModel {
  /// What was answered; nil in it is *not answered*.
  associatedtype Answers: Sendable
  var form: Form<Answers> { get set }
  /// Whether it is on its way to the store; Enter waits.
  var isSaving: Bool { get set }
  func title(_ session: Session) -> String
  /// What is asked, in order.
  func fields(_ session: Session) -> [FormField<Answers>]
  /// The change that these answers ask for; nil when they ask for none.
  func command(for answers: Answers, _ session: Session) -> DeskCommand?
  /// It was saved: says so and goes where one goes then, which is back for most.
  mutating func isSaved(_ acceptance: Acceptance, _ session: inout Session)
  /// What to say aloud now that it was saved, to whoever is at the counter or on the telephone.
  func aloud(_ acceptance: Acceptance, _ session: Session) -> String?
  /// What apart from its answers a draft is of: one is kept for each.
  var draftName: String { get }
  /// Something was typed or chosen, for a field that has to look for what can be chosen.
  mutating func typed(_ session: inout Session)
}

extension FormScreen {
  /// The keys of a form; `enter` says what Enter does, and `saving` what it is waiting for.
  static func formKeys(
    _ name: String, enter word: String, _ label: String, right: DeskAction? = nil, saving: String
  ) -> ScreenKeys<Self> {
    typealias Key = ScreenKey<Self>
    return ScreenKeys(
      name,
      [
        Key(
          [.enter], .choose, word, label, right: right,
          whyNot: { form, _ in form.isSaving ? saving : nil }, act: { $0.goOn(&$1) },
          done: {
            $0.isSaving = false
            $0.form.empty()
            $0.isSaved($1, &$2)
            return true
          },
          refused: { form, _, _ in
            form.isSaving = false
            return false
          }),
        Key(
          [.tab], .nextPane, "volgend veld", "naar het volgende veld",
          act: { $0.form.step(1, in: $0.fields($1)) }),
        Key(
          [.backTab], .previousPane, "vorig veld", "naar het vorige veld",
          act: { $0.form.step(-1, in: $0.fields($1)) }),
        Key(
          [.up, .down], .select, "", "een regel kiezen", shown: "↑↓",
          press: { $0.form.point($1 == .down ? 1 : -1, in: $0.fields($2)) }),
        Key(
          answer: .discard,
          act: {
            $0.form.empty()
            $1.go(.back)
          }),
      ])
  }

  var takesText: Bool { true }
  func title(_ session: Session) -> String { Self.keys.table.name }
  var draftName: String { Self.keys.table.name }

  /// Somebody is called away: what was typed is there when the form is opened again.
  func left(_ session: inout Session) {
    if !form.isUntouched, !isSaving { session.drafts[draftName] = form }
  }

  mutating func reload(_ session: inout Session) {}
  mutating func failed(_ session: inout Session) { isSaving = false }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool { false }

  mutating func typed(_ session: inout Session) {}
  func aloud(_ acceptance: Acceptance, _ session: Session) -> String? { nil }

  mutating func isSaved(_ acceptance: Acceptance, _ session: inout Session) {
    let line = Changes.line(acceptance, in: session.directory, now: session.now)
    let warnings = acceptance.warnings.map { Findings.sentence($0, in: session.directory) }
    session.say(([line] + warnings).joined(separator: ". "))
    session.sentence = aloud(acceptance, session)
    session.go(.back)
  }

  private mutating func goOn(_ session: inout Session) {
    let answers = form.goOn(in: fields(session))
    typed(&session)
    guard let answers, let command = command(for: answers, session) else { return }
    isSaving = true
    session.perform(command, for: .choose)
  }

  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    guard key != .escape else { return asksBeforeLosing(&session) }
    let isTaken = form.take(key, in: fields(session))
    if isTaken { typed(&session) }
    return isTaken
  }

  mutating func paste(_ text: String, _ session: inout Session) {
    form.paste(text, in: fields(session))
    typed(&session)
  }

  /// Esc leaves an empty form at once; one in which something was typed asks first.
  private func asksBeforeLosing(_ session: inout Session) -> Bool {
    guard !form.isUntouched else { return false }
    session.ask(
      ChoiceDialog(
        title: "Stoppen zonder opslaan?",
        options: [
          .init("n", "nee, verder schrijven", .nothing),
          .init("j", "ja, niets opslaan", .action(.discard)),
        ]))
    return true
  }

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    if form.take(mouse, in: area.rows(from: 2), fields(session)) { typed(&session) }
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    grid.rule(title(session), in: area, style: theme.rule)
    let look = FormLook(
      label: theme.heading, key: theme.key, text: theme.text, warning: theme.warning,
      focus: theme.focus)
    return form.draw(in: &grid, area: area.rows(from: 2), fields(session), look)
  }
}
