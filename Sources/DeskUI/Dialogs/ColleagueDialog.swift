package import AppointmentCore
import Terminal
import Wording

/// A question that is answered with a colleague: letters narrow the list, arrows choose. Enter alone
/// chooses nobody (screens rule 6).
package struct ColleagueDialog: Hashable, Sendable {
  /// What the colleague is chosen for.
  package enum Purpose: Hashable, Sendable {
    /// Who makes a call from now on: the desk, or one of those who hold or held the talk.
    case caller(Identifier<Appointment>, holders: Set<StaffCode>)
    /// Who guides somebody from a day on.
    case guide(ClientNumber, Stream, from: CivilDate)
    /// Who has come in, of those who are not in the house yet.
    case arrives(besides: Set<StaffCode>)
    /// Who leaves, of those who are in the house.
    case leaves(among: Set<StaffCode>)
    /// Who takes something over that stands on somebody's list.
    case takesOver(Handover)
  }

  /// What somebody takes over, as the command that gives it to them.
  package struct Handover: Hashable, Sendable {
    /// What whoever takes it over must be able to do.
    let right: DeskAction
    /// Who has it now.
    let holder: StaffCode
    let command: @Sendable (StaffCode) -> DeskCommand

    /// Two are the same when they ask the same of the same colleague.
    package static func == (left: Handover, right: Handover) -> Bool {
      left.right == right.right && left.holder == right.holder
        && left.command(left.holder) == right.command(right.holder)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(command(holder)) }
  }

  package let title: String
  package let purpose: Purpose
  private var editor = LineEditor(maximumLength: 40)
  private var list = ListSelection(height: ColleagueDialog.height)
  private var hasPointed = false
  /// Why Enter did nothing.
  private var complaint: String?

  private static let height = 8

  package init(title: String, purpose: Purpose) {
    self.title = title
    self.purpose = purpose
  }

  private var isPointed: Bool { hasPointed || !editor.text.isEmpty }

  /// Who could be meant; a person who never can is not shown.
  private func colleagues(_ session: Session) -> [StaffMember] {
    Colleagues.matching(editor.text, session) { member in
      switch purpose {
      case .caller(_, let holders):
        member.roles.contains { role in
          Rights.may(role, .call)
            && (Rights.reach(of: role) == .everyone || holders.contains(member.code))
        }
      case .guide(_, let stream, _): member.roles.contains(stream.role)
      case .arrives(let present): !present.contains(member.code)
      case .leaves(let present): present.contains(member.code)
      case .takesOver(let handover):
        member.code != handover.holder
          && member.roles.contains { Rights.may($0, handover.right) }
      }
    }
  }

  private func command(_ staff: StaffCode) -> DeskCommand {
    switch purpose {
    case .caller(let id, _): .handCall(id, to: staff)
    case .guide(let client, let stream, let from):
      .assign(Assignment(client: client, stream: stream, staff: staff, from: from))
    case .arrives: .present(staff, isIn: true)
    case .leaves: .present(staff, isIn: false)
    case .takesOver(let handover): handover.command(staff)
    }
  }

  mutating func take(_ key: KeyPress, _ session: Session) -> DialogStep {
    complaint = nil
    let found = colleagues(session)
    list.fit(count: found.count, height: Self.height)
    switch key {
    case .escape: return .close(.nothing)
    case .enter:
      guard let row = list.selected else {
        complaint = Colleagues.nobody
        return .stay
      }
      guard isPointed else {
        complaint = Colleagues.typeOrChoose
        return .stay
      }
      return .close(.perform(command(found[row].code)))
    case .up, .down, .pageUp, .pageDown, .home, .end:
      // The first arrow points at the first line, as none was chosen before.
      if isPointed { _ = list.handle(key) }
      hasPointed = true
    default:
      let before = editor.text
      _ = editor.handle(key)
      guard editor.text != before else { return .stay }
      hasPointed = false
      list = ListSelection(count: colleagues(session).count, height: Self.height)
    }
    return .stay
  }

  mutating func paste(_ text: String) {
    complaint = nil
    hasPointed = false
    list = ListSelection(height: Self.height)
    _ = editor.paste(text)
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let frame = DialogFrame(
      title: title, content: Size(width: 44, height: Self.height + 2), style: theme.text)
    let room = frame.draw(in: &grid, area: area)
    let prompt = "Naam > "
    grid.put(prompt, in: room.row(0), style: theme.key)
    let found = colleagues(session)
    var shown = list
    shown.fit(count: found.count, height: max(1, room.height - 2))
    for index in shown.visible {
      guard let place = shown.place(of: index, in: room.rows(from: 1)) else { continue }
      let isChosen = isPointed && index == shown.selected
      let style = isChosen ? theme.focus : theme.text
      if isChosen { grid.fill(place, style: style) }
      let roles = found[index].roles.map(Labels.role).joined(separator: ", ")
      grid.put(
        (isChosen ? "▌ " : "  ") + "\(found[index].name) · \(roles)", in: place, style: style)
    }
    let said = complaint ?? (found.isEmpty ? Colleagues.nobody : nil)
    if let said { grid.put(said, in: room.row(room.height - 1), style: theme.bad) }
    return editor.draw(in: &grid, area: room.row(0).columns(from: prompt.count))
  }
}
