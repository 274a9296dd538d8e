package import AppointmentCore
package import DeskService
import Terminal

/// Who has how many, and what asks for attention: the teamleider's Monday morning (F4).
package struct CaseloadModel: Sendable {
  package internal(set) var date: CivilDate
  package internal(set) var sheet: CaseloadSheet?
  var list = ListSelection(height: 20)
  /// The people behind a number, while they are shown.
  package internal(set) var people: People?
  var failure: String?
  var ticket = 0

  /// A line of the attention list, opened.
  package struct People: Sendable {
    package let code: CaseloadSheet.Attention.Code
    package let clients: [ClientNumber]
    /// What they are called, as far as it has been asked: only of rows that are shown.
    package internal(set) var known: [ClientNumber: ClientSummary] = [:]
    var tickets: [Int: ClientNumber] = [:]
    var list: ListSelection
  }

  package init(date: CivilDate) { self.date = date }

  package var rows: [CaseloadSheet.Row] { sheet?.rows ?? [] }
  /// The lines that have somebody behind them.
  package var attention: [CaseloadSheet.Attention] {
    (sheet?.attention ?? []).filter { !$0.clients.isEmpty }
  }
  func lineRows(_ session: Session) -> [ClientNumber] { people?.clients ?? [] }
  /// Begeleiders first, then what asks for attention: one list to walk through.
  var rowCount: Int { rows.count + attention.count }

  /// The begeleider with the focus.
  var chosenRow: CaseloadSheet.Row? {
    guard let row = list.selected, row < rows.count else { return nil }
    return rows[row]
  }

  /// The line of the attention list with the focus.
  var chosenAttention: CaseloadSheet.Attention? {
    guard let row = list.selected, row >= rows.count, row < rowCount else { return nil }
    return attention[row - rows.count]
  }

  /// What a line of the attention list is about.
  static func words(_ code: CaseloadSheet.Attention.Code) -> String {
    switch code {
    case .noBegeleider: "zonder begeleider"
    case .carriedOver: "nog bij de coach"
    case .endsWithin90: "begeleiding stopt binnen 90 dagen"
    case .endsWithin30: "begeleiding stopt binnen 30 dagen"
    case .nothingAhead: "zonder afspraak vooruit"
    case .notSeen: "niet gesproken in 6 weken"
    case .announced: "verwacht, woont hier nog niet"
    case .turnsAdult: "wordt of werd dit jaar 18"
    }
  }
}
