import AppointmentCore
import DeskService
package import Terminal
import Wording

extension SearchModel: ScreenModel {
  static let keys = KeyTable(
    .search,
    [
      KeyBinding([.enter], .choose, "kies", "deze cliënt kiezen: afspraak, of verder helpen"),
      KeyBinding([.tab], .card, "kaart", "de kaart van deze cliënt"),
      KeyBinding([.control("v")], .refer, "verder helpen", "deze cliënt verder helpen"),
      KeyBinding([.control("s")], .urgent, "", "spoed: deze cliënt kan niet wachten"),
      KeyBinding(
        [], .visitor, "bezoeker zonder nummer", "een bezoeker zonder nummer helpen", shown: "0"),
      KeyTable.list,
    ])

  package var table: KeyTable.Name { .search }
  package var takesText: Bool { true }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .choose: session.may(chosen == nil ? .refer : .slots)
    case .card: session.may(.readClient) ?? needsClient
    case .refer: session.may(.refer) ?? needsClient
    case .urgent: session.may(.urgency) ?? needsClient
    case .visitor: session.may(.refer)
    default: nil
    }
  }

  /// In an empty field a 0 begins a number (`0412`), so there Enter helps a visitor and not 0.
  package func isHinted(_ action: ScreenAction, _ session: Session) -> Bool {
    action != .visitor || digitsPick
  }

  private var needsClient: String? { chosen == nil ? "Kies eerst een cliënt." : nil }

  /// The chosen client; nil on the last row.
  var chosen: ClientSummary? {
    guard let row = list.selected, row < found.count else { return nil }
    return found[row]
  }

  package mutating func reload(_ session: inout Session) { ask(&session) }

  private mutating func ask(_ session: inout Session) {
    guard !editor.text.allSatisfy(\.isWhitespace) else {
      found = []
      answered = editor.text
      ticket = 0
      list.fit(count: 1, height: list.height)
      return
    }
    ticket = session.ask(.find(editor.text))
  }

  package mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    if case .character(let character) = key, digitsPick, let digit = character.wholeNumberValue,
      character.isASCII
    {
      pick(digit, &session)
      return true
    }
    let before = editor.text
    guard editor.handle(key) else { return false }
    if editor.text != before {
      takesFirst = false
      list.select(0)
      ask(&session)
    }
    return true
  }

  private mutating func pick(_ digit: Int, _ session: inout Session) {
    if digit == 0 { return visitor(&session) }
    guard ticket == 0 || answered == editor.text, digit <= found.count else { return }
    list.select(digit - 1)
    choose(&session)
  }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .select: _ = list.handle(key)
    case .choose:
      // What stands here may be the answer to fewer letters: wait for the right one.
      if answered != editor.text { takesFirst = true } else { choose(&session) }
    case .card:
      if let chosen { session.go(.push(.card(CardModel(chosen.number, &session)))) }
    case .refer:
      if let chosen { onward(chosen, &session) }
    case .urgent:
      guard let chosen else { return }
      session.know([(chosen.number, chosen.name)])
      session.perform(.raise(chosen.number))
    case .visitor: visitor(&session)
    default: break
    }
  }

  /// Inside the window a talk is booked; past it somebody is helped onward.
  private mutating func choose(_ session: inout Session) {
    guard let chosen else { return visitor(&session) }
    session.lastClient = chosen.number
    session.know([(chosen.number, chosen.name)])
    if chosen.phase == .exited || chosen.phase == .outside {
      onward(chosen, &session)
    } else {
      session.go(.replace(.booking(BookingModel(chosen.number, chosen.name, &session))))
    }
  }

  private func onward(_ chosen: ClientSummary, _ session: inout Session) {
    session.lastClient = chosen.number
    session.know([(chosen.number, chosen.name)])
    let model = OnwardModel(client: chosen.number, chosen.name, chosen.windowLastDay)
    session.go(.replace(.onward(model)))
  }

  private func visitor(_ session: inout Session) {
    session.go(.replace(.onward(OnwardModel(visitor: nil))))
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    guard case .found(let found) = answer else {
      if case .failed(let failure) = answer { session.say(Refusals.sentence(failure)) }
      return true
    }
    // A colleague who writes moves nobody's choice; other letters choose the best match anew.
    let old = answered == editor.text ? chosen?.number : nil
    self.found = found
    answered = editor.text
    list.fit(count: rowCount, height: list.height)
    list.select(old.flatMap { old in found.firstIndex { $0.number == old } } ?? 0)
    if takesFirst {
      takesFirst = false
      list.select(0)
      choose(&session)
    }
    return true
  }

  package mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    _ = list.handle(mouse, in: area.rows(from: 1))
  }
}
