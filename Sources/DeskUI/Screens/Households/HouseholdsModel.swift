import AppointmentCore
package import DeskService
import Terminal
import Wording

/// Cliënten en gezinnen (F5): who is coming and who has just come; anybody else is found by name.
package struct HouseholdsModel: Sendable {
  var asked = Asked<[HouseholdLine]>()
  var focus = ListFocus<HouseholdCode>()

  package init() {}

  package var rows: [HouseholdLine] { asked.answer ?? [] }
  /// The household with the focus.
  var row: HouseholdLine? { rows.first { $0.code == focus.key } }
}

extension HouseholdsModel: AskedList {
  typealias Key = ScreenKey<HouseholdsModel>

  static let keys = ScreenKeys<HouseholdsModel>(
    "Cliënten en gezinnen",
    [
      onRow(
        [.enter], .open, "gezin", "dit gezin openen", right: .readHousehold,
        act: { $2.go(.push(HouseholdModel($1.contact, &$2))) }),
      Key(
        "j", .enterHousehold, "gezin erbij", "een nieuw gezin erbij schrijven", right: .register,
        act: { $1.open(EntryModel()) }),
      choosing,
    ])

  var noRow: String { "Er staat nog geen gezin in de lijst." }

  var question: ListHouseholds { ListHouseholds() }
  static let nothing =
    "Er wordt niemand verwacht. Zoek iemand met /, of schrijf een gezin in met j."

  static func people(in rows: [HouseholdLine]) -> [(ClientNumber, PersonName)] {
    rows.map { ($0.contact, $0.name) }
  }

  private static let columns = TableLayout([
    .init("gezin", .flexible(minimum: 17, share: 2)),
    .init("personen", .fixed(11)),
    .init("wanneer", .flexible(minimum: 26, share: 1)),
    .init("coach", .flexible(minimum: 14, share: 1)),
  ])

  func sections(_ session: Session) -> [ListSection<HouseholdCode>] {
    [
      ListSection(
        rows, columns: HouseholdsModel.columns, empty: emptiness, key: \.code,
        row: { row in
          let expected = row.expected.map { Households.keyDate(settled: nil, expected: $0) }
          let settled = row.settled.map { "sleutel \(Dates.shortDay($0, today: session.today))" }
          return ListRow(
            [
              session.listName(row.name), Households.people(row.people),
              expected ?? settled ?? "",
              row.coach.map(session.directory.firstName) ?? "nog geen coach",
            ], style: session.theme.text)
        })
    ]
  }

  func listArea(_ area: Rect, _ session: Session) -> Rect { area.rows(from: 1) }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    grid.rule(
      "Cliënten en gezinnen: verwacht en net gekomen", in: area, style: session.theme.rule)
    return drawList(in: &grid, area, session)
  }
}
