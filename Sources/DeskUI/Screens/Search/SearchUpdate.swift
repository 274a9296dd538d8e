import AppointmentCore
import DeskService
import Terminal
import Wording

extension SearchModel: ScreenModel {
  typealias Key = ScreenKey<SearchModel>

  static let keys = ScreenKeys<SearchModel>(
    "Zoeken",
    [
      Key(
        [.enter], .choose, "kies", "deze cliënt kiezen: afspraak, of verder helpen",
        whyNot: { $1.may($0.chosen == nil ? .refer : .slots) }, act: { $0.takeFirst(&$1) }),
      client([.tab], .card, "kaart", "de kaart van deze cliënt", right: .readClient) {
        $2.openCard($1.number)
      },
      client(
        [.control("v")], .refer, "verder helpen", "deze cliënt verder helpen", right: .refer
      ) { $0.onward($1, &$2) },
      client(
        [.control("s")], .urgent, "", "spoed: deze cliënt kan niet wachten", right: .urgency
      ) { _, chosen, session in
        session.know([(chosen.number, chosen.name)])
        session.perform(.raise(chosen.number))
      },
      // In an empty field a 0 begins a number (`0412`), so there Enter helps a visitor and not 0.
      Key(
        [], .visitor, "bezoeker zonder nummer", "een bezoeker zonder nummer helpen", shown: "0",
        right: .refer, isHinted: { search, _ in search.digitsPick }, act: { $0.visitor(&$1) }),
      .choosing { search, key, _ in _ = search.list.handle(key) },
    ])

  /// A key that does something with the chosen client.
  private static func client(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    right: DeskAction, act: @escaping @Sendable (SearchModel, ClientSummary, inout Session) -> Void
  ) -> Key {
    Key(
      keys, action, word, label, right: right,
      whyNot: { search, _ in search.chosen == nil ? "Kies eerst een cliënt." : nil },
      act: { search, session in if let chosen = search.chosen { act(search, chosen, &session) } })
  }

  var takesText: Bool { true }

  /// The chosen client; nil on the last row.
  var chosen: ClientSummary? {
    guard let row = list.selected, row < found.count else { return nil }
    return found[row]
  }

  mutating func reload(_ session: inout Session) { ask(&session) }

  private mutating func ask(_ session: inout Session) {
    guard !editor.text.allSatisfy(\.isWhitespace) else {
      found = []
      answered = editor.text
      ticket = 0
      list.fit(count: 1, height: list.height)
      return
    }
    ticket = session.ask(FindClients(editor.text))
  }

  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    if case .character(let character) = key, digitsPick, let digit = character.wholeNumberValue,
      character.isASCII
    {
      pick(digit, &session)
      return true
    }
    let before = editor.text
    guard editor.handle(key) else { return false }
    if editor.text != before { typed(&session) }
    return true
  }

  mutating func paste(_ text: String, _ session: inout Session) {
    _ = editor.paste(text)
    typed(&session)
  }

  private mutating func typed(_ session: inout Session) {
    takesFirst = false
    list.select(0)
    ask(&session)
  }

  private mutating func pick(_ digit: Int, _ session: inout Session) {
    if digit == 0 { return visitor(&session) }
    guard ticket == 0 || answered == editor.text, digit <= found.count else { return }
    list.select(digit - 1)
    choose(&session)
  }

  /// What stands here may be the answer to fewer letters: then the right one is waited for.
  private mutating func takeFirst(_ session: inout Session) {
    if answered != editor.text { takesFirst = true } else { choose(&session) }
  }

  /// Inside the window a talk is booked; past it somebody is helped onward.
  private mutating func choose(_ session: inout Session) {
    guard let chosen else { return visitor(&session) }
    session.lastClient = chosen.number
    session.know([(chosen.number, chosen.name)])
    if chosen.phase == .exited || chosen.phase == .outside {
      onward(chosen, &session)
    } else {
      session.go(.replace(BookingModel(chosen.number, chosen.name, &session)))
    }
  }

  private func onward(_ chosen: ClientSummary, _ session: inout Session) {
    session.lastClient = chosen.number
    session.know([(chosen.number, chosen.name)])
    let model = OnwardModel(client: chosen.number, chosen.name, chosen.windowLastDay)
    session.go(.replace(model))
  }

  private func visitor(_ session: inout Session) {
    session.go(.replace(OnwardModel(visitor: nil)))
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    guard case .asked(let found as [ClientSummary]) = answer else {
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

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    _ = list.handle(mouse, in: area.rows(from: 1))
  }
}
