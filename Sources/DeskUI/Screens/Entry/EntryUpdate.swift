package import AppointmentCore
import DeskService
package import Terminal
import Wording

extension EntryModel: ScreenModel {
  static let keys = KeyTable(
    .entry,
    [
      KeyBinding([.enter], .choose, "verder", "dit veld klaar; na het laatste veld opslaan"),
      KeyBinding([.tab], .nextPane, "volgend veld", "naar het volgende veld"),
      KeyBinding([.backTab], .previousPane, "vorig veld", "naar het vorige veld"),
      KeyBinding([.up, .down], .select, "", "een regel kiezen", shown: "↑↓"),
    ])

  package var table: KeyTable.Name { .entry }
  package var takesText: Bool { true }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    isSaving && action == .choose ? "Een moment, het gezin wordt opgeslagen." : nil
  }

  package mutating func reload(_ session: inout Session) {}

  package mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    if key == .escape {
      guard !isEmpty else { return false }
      let options = [
        ChoiceDialog.Option("n", "nee, verder schrijven", .nothing),
        ChoiceDialog.Option("j", "ja, niets opslaan", .action(.discard)),
      ]
      session.go(.dialog(.choice(ChoiceDialog(title: "Stoppen zonder opslaan?", options: options))))
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

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .choose: goOn(&session)
    case .nextPane: step(1)
    case .previousPane: step(-1)
    case .select: point(key == .down ? 1 : -1, session)
    case .discard: session.go(.back)
    default: break
    }
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
    session.perform(.enterHousehold(entry))
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool { false }

  package mutating func refused(
    _ command: DeskCommand, _ verdict: Verdict, _ session: inout Session
  ) -> Bool {
    isSaving = false
    return false
  }

  /// The family opens, with a word about who has a name like it.
  package mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    guard case .enterHousehold = command, let first = acceptance.clients.first else { return false }
    session.know(acceptance.clients.map { ($0.number, $0.name) })
    let people = Households.people(acceptance.clients.count)
    let entered = "\(people) ingeschreven: \(first.number)"
    session.say(
      ([entered] + [Households.known(acceptance.warnings)].compactMap(\.self))
        .joined(separator: ". "))
    session.go(.replace(.household(HouseholdModel(first.number, &session))))
    return true
  }
}
