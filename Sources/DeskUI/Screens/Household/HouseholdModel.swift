package import AppointmentCore
package import DeskService
import Terminal

/// One family: each adult with an own window, begeleider and language, the children with them, and
/// the first talks around the key date.
package struct HouseholdModel: Sendable {
  /// Somebody of the family, by whom it was opened.
  package let member: ClientNumber
  package internal(set) var sheet: HouseholdSheet?
  /// Who is marked; nobody means: what the key does by itself.
  package internal(set) var marked: Set<ClientNumber> = []
  var list = ListSelection(height: 12)
  var failure: String?
  var ticket = 0
  /// Talks one after another that were looked for, and for whom.
  var adjacent: Adjacent?

  struct Adjacent: Sendable {
    let ticket: Int
    let clients: [ClientNumber]
  }

  init(_ member: ClientNumber, _ session: inout Session) {
    self.member = member
    session.lastClient = member
    reload(&session)
  }

  package var members: [HouseholdSheet.Member] { sheet?.members ?? [] }
  var chain: [KeyDayLine] { sheet?.chain ?? [] }
  var rowCount: Int { members.count + chain.count }

  /// The person with the focus; nil on a line of the first talks.
  package var person: HouseholdSheet.Member? {
    guard let row = list.selected, row < members.count else { return nil }
    return members[row]
  }

  /// The line of the first talks with the focus.
  package var line: KeyDayLine? {
    guard let row = list.selected, row >= members.count, row < rowCount else { return nil }
    return chain[row - members.count]
  }

  /// Whom a key is about: the marked ones, in the order of the list, else the one with the focus.
  var subjects: [HouseholdSheet.Member] {
    let chosen = members.filter { marked.contains($0.number) }
    return chosen.isEmpty ? [person].compactMap(\.self) : chosen
  }

  /// What can be taken over of the first talks, in an order in which each finds its time free.
  func proposals(_ session: Session) -> [DeskCommand] {
    guard let contact = sheet?.contact else { return [] }
    let buffer = session.office?.desk.staffBufferMinutes ?? DeskPolicy().staffBufferMinutes
    return KeyDayLine.inOrder(chain, bufferMinutes: buffer)
      .compactMap { $0.accepting(for: contact) }
  }
}
