import AppointmentCore
import DeskService
import Terminal
import Wording

extension EntryModel: ScreenModel {
  typealias Key = ScreenKey<EntryModel>

  static let keys = ScreenKeys<EntryModel>(
    "Gezin inschrijven",
    [
      Key(
        [.enter], .choose, "verder", "dit veld klaar; na het laatste veld opslaan",
        whyNot: { form, _ in
          form.isSaving ? "Een moment, het gezin wordt opgeslagen." : nil
        },
        act: { $0.goOn(&$1) }, done: { $0.isEntered($1, &$2) },
        refused: { form, _, _ in
          form.isSaving = false
          return false
        }),
      Key(
        [.tab], .nextPane, "volgend veld", "naar het volgende veld",
        act: { form, _ in form.step(1) }),
      Key(
        [.backTab], .previousPane, "vorig veld", "naar het vorige veld",
        act: { form, _ in form.step(-1) }),
      Key(
        [.up, .down], .select, "", "een regel kiezen", shown: "↑↓",
        press: { $0.point($1 == .down ? 1 : -1, $2) }),
      Key(answer: .discard, act: { _, session in session.go(.back) }),
    ])

  var takesText: Bool { true }

  mutating func reload(_ session: inout Session) {}

  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    if key == .escape {
      guard !isEmpty else { return false }
      let options = [
        ChoiceDialog.Option("n", "nee, verder schrijven", .nothing),
        ChoiceDialog.Option("j", "ja, niets opslaan", .action(.discard)),
      ]
      session.ask(ChoiceDialog(title: "Stoppen zonder opslaan?", options: options))
      return true
    }
    var editor = editors[field] ?? LineEditor("", maximumLength: 60)
    guard editor.handle(key) else { return false }
    if editor.text != text(field) {
      chosen[field] = nil
      focus = nil
      complaint = nil
    }
    editors[field] = editor
    return true
  }

  private mutating func step(_ direction: Int) {
    let index = (fields.firstIndex(of: field) ?? 0) + direction
    guard fields.indices.contains(index) else { return }
    field = fields[index]
    focus = nil
    complaint = nil
  }

  /// Points at another candidate; where there are none the arrows go from field to field.
  private mutating func point(_ direction: Int, _ session: Session) {
    let all = candidates(field, session)
    guard !all.isEmpty else { return step(direction) }
    let start = focus ?? (direction > 0 && text(field).isEmpty ? -1 : 0)
    focus = min(max(0, start + direction), all.count - 1)
  }

  /// Takes what stands in the field and goes to the next; after the last one it is saved.
  private mutating func goOn(_ session: inout Session) {
    if field == .language || field == .coach, chosen[field] == nil,
      let candidate = candidate(session)
    {
      chosen[field] = candidate
      editors[field] = LineEditor(candidate.word, maximumLength: 60)
    }
    complaint = flaw(field, today: session.today)
    guard complaint == nil else { return }
    guard field == fields.last else { return step(1) }
    if let wrong = fields.first(where: { flaw($0, today: session.today) != nil }) {
      field = wrong
      complaint = flaw(wrong, today: session.today)
      return
    }
    guard let entry = entry(today: session.today) else { return }
    isSaving = true
    session.perform(.enterHousehold(entry), for: .choose)
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool { false }

  /// The family opens, with a word about who has a name like it.
  private func isEntered(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    guard let first = acceptance.clients.first else { return false }
    session.know(acceptance.clients.map { ($0.number, $0.name) })
    let people = Households.people(acceptance.clients.count)
    let entered = "\(people) ingeschreven: \(first.number)"
    session.say(
      ([entered] + [Households.known(acceptance.warnings)].compactMap(\.self))
        .joined(separator: ". "))
    session.go(.replace(HouseholdModel(first.number, &session)))
    return true
  }
}
