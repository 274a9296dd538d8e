import AppointmentCore
package import DeskService
import Terminal
import Wording

/// Cliënten en gezinnen (F5): who is coming and who has just come; anybody else is found by name.
package struct HouseholdsModel: Sendable {
  package internal(set) var rows: [HouseholdLine] = []
  package internal(set) var isLoaded = false
  var list = ListSelection(height: 18)
  var failure: String?
  var ticket = 0

  package init() {}

  /// The household with the focus.
  var row: HouseholdLine? {
    guard let row = list.selected, row < rows.count else { return nil }
    return rows[row]
  }
}

extension HouseholdsModel: RowScreen {
  typealias Key = ScreenKey<HouseholdsModel>

  static let keys = ScreenKeys<HouseholdsModel>(
    "Cliënten en gezinnen",
    [
      onRow(
        [.enter], .open, "gezin", "dit gezin openen", right: .readHousehold,
        act: { $2.go(.push(HouseholdModel($1.contact, &$2))) }),
      Key(
        "j", .enterHousehold, "gezin erbij", "een nieuw gezin erbij schrijven", right: .register,
        act: { $1.go(.push(EntryModel())) }),
      .choosing { households, key, _ in _ = households.list.handle(key) },
    ])

  var noRow: String { "Er staat nog geen gezin in de lijst." }

  mutating func reload(_ session: inout Session) { ticket = session.ask(.loadHouseholds) }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    switch answer {
    case .households(let rows):
      let old = row?.code
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

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    _ = list.handle(mouse, in: area.rows(from: 2))
  }
}
