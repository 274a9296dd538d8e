import AppointmentCore
package import DeskService
package import Terminal
import Wording

/// Cliënten en gezinnen (F5): who is coming and who has just come; anybody else is found by name.
package struct HouseholdsModel: Sendable {
  package internal(set) var rows: [HouseholdLine] = []
  package internal(set) var isLoaded = false
  var list = ListSelection(height: 18)
  var failure: String?
  var ticket = 0

  package init() {}

  var chosen: HouseholdLine? {
    guard let row = list.selected, row < rows.count else { return nil }
    return rows[row]
  }
}

extension HouseholdsModel: ScreenModel {
  static let keys = KeyTable(
    .households,
    [
      KeyBinding([.enter], .open, "gezin", "dit gezin openen"),
      KeyBinding("j", .enterHousehold, "gezin erbij", "een nieuw gezin erbij schrijven"),
      KeyTable.list,
    ])

  package var table: KeyTable.Name { .households }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .open:
      session.may(.readHousehold) ?? (chosen == nil ? "Er staat nog geen gezin in de lijst." : nil)
    case .enterHousehold: session.may(.register)
    default: nil
    }
  }

  package mutating func reload(_ session: inout Session) { ticket = session.ask(.loadHouseholds) }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .select: _ = list.handle(key)
    case .open:
      guard let chosen else { return }
      session.go(.push(.household(HouseholdModel(chosen.contact, &session))))
    case .enterHousehold: session.go(.push(.entry(EntryModel())))
    default: break
    }
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    switch answer {
    case .households(let rows):
      let old = chosen?.code
      self.rows = rows
      isLoaded = true
      failure = nil
      list.fit(count: rows.count, height: list.height)
      if let index = rows.firstIndex(where: { $0.code == old }) { list.select(index) }
      session.know(rows.map { ($0.contact, $0.name) })
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  package mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    _ = list.handle(mouse, in: area.rows(from: 2))
  }
}
