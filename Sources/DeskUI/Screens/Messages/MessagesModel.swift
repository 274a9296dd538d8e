import AppointmentCore
import DeskService
import Terminal
import Wording

/// Messages, the oldest first: one's own with what was said, and for the desk that they are there.
///
/// While it is open its rows keep their order; what is done turns grey and leaves with the day.
package struct MessagesModel: Sendable {
  var asked = Asked<MessageSheet>()
  /// By the message: a reload keeps it chosen.
  var focus = ListFocus<Identifier<Message>>()

  var rows: [MessageRow] { asked.answer?.rows ?? [] }
  var row: MessageRow? { rows.first { $0.id == focus.key } }
}

extension MessagesModel: AskedList {
  typealias Key = ScreenKey<MessagesModel>

  static let keys = ScreenKeys<MessagesModel>(
    "Berichten",
    [
      own(
        [.enter], .callReached, "gesproken", "gesproken; is het al klaar: heropenen",
        whyNot: { row, session in
          row.isOpen || row.stand.at.date == session.today ? nil : "Dit bericht is al klaar."
        },
        act: { _, row, session in
          session.perform(
            .order(.markMessage(MessageMark(row.id, row.isOpen ? .spoken : .reopened))),
            for: .callReached)
        }, done: { $0.isMarked($1, $2) }),
      own(
        " ", .callNotReached, "niet bereikt", "niet bereikt: wanneer opnieuw",
        act: { $2.ask(Choices.again(for: $1, $2)) }, done: { $0.isMarked($1, $2) }),
      onRow(
        "w", .who, "wie belt", "wie belt: het bericht doorgeven aan een collega",
        right: .handMessage,
        isHinted: { list, session in
          isOwn(list, session) || list.row?.isOpen == true && session.may(.handOthersMessage) == nil
        },
        whyNot: { _, row, session in
          row.isOpen
            ? row.holder == session.actor.code ? nil : session.may(.handOthersMessage)
            : "Dit bericht is al klaar."
        },
        act: { _, row, session in
          session.ask(
            ColleagueDialog(
              title: "Wie belt er?",
              purpose: .takesOver(
                .init(right: .readMessages, holder: row.holder) {
                  .order(.handMessage(MessageHandover(row.id, to: $0)))
                })))
        }),
      onRow(
        "*", .openWords, "openen", "een bericht van een collega openen, met reden",
        right: .openMessage,
        isHinted: { list, session in
          list.row.map { $0.content == nil } == true && session.may(.openMessage) == nil
        },
        whyNot: { _, row, _ in row.content == nil ? nil : "U ziet dit bericht al." },
        act: { $2.ask(Choices.look(at: $1)) }),
      Key(
        "@", .takeMessage, "bericht aan", "een bericht aannemen voor een collega",
        right: .takeMessage, act: { $1.open(MessageFormModel()) }),
      choosing,
    ])

  /// Whether a key that does something with an open message of one's own has one.
  private static let isOwn: Key.Hint = { list, session in
    list.row.map { $0.isOpen && $0.holder == session.actor.code } == true
  }

  /// A key for a message of one's own that is open.
  private static func own(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    whyNot: @escaping @Sendable (MessageRow, Session) -> String? = { row, _ in
      row.isOpen ? nil : "Dit bericht is al klaar."
    }, act: @escaping RowDeed, done: @escaping Key.Sequel
  ) -> Key {
    onRow(
      keys, action, word, label, right: .markMessage, isHinted: isOwn,
      whyNot: { _, row, session in
        row.holder == session.actor.code
          ? whyNot(row, session)
          : "Dit bericht is van \(session.directory.firstName(row.holder))."
      }, act: act, done: done)
  }

  /// The next open message has the focus, so that Enter once more is about that one and reopens
  /// nothing.
  private mutating func isMarked(_ acceptance: Acceptance, _ session: Session) -> Bool {
    guard
      case .changed(let id, .stand(let step)) = acceptance.events.first?.change(of: Message.self),
      step.from.state == .open, let place = rows.firstIndex(where: { $0.id == id })
    else { return false }
    let open = rows.indices.filter { $0 != place && rows[$0].isOpen }
    if let next = open.first(where: { $0 > place }) ?? open.first {
      choose(rows[next].id, session)
    }
    return false
  }

  var question: ReadMessages { ReadMessages() }
  static let nothing = MessageWords.none

  static func people(of row: MessageRow) -> [(ClientNumber, PersonName)] {
    guard let client = row.about, let name = row.name else { return [] }
    return [(client, name)]
  }

  static func people(in sheet: MessageSheet) -> [(ClientNumber, PersonName)] {
    sheet.rows.flatMap(people)
  }

  private static let columns = TableLayout([
    .init("sinds", .fixed(10)), .init("van", .flexible(minimum: 14)),
    .init("voor", .flexible(minimum: 8)), .init("over", .flexible(minimum: 10)),
    .init("stand", .flexible(minimum: 24, share: 2)),
  ])

  func sections(_ session: Session) -> [ListSection<Identifier<Message>>] {
    let hides = session.isCounterMode || session.isBlank
    return [
      ListSection(
        rows, title: .rule("Berichten · \(asked.answer?.openCount ?? 0) open"),
        columns: Self.columns, empty: emptiness,
        key: \.id,
        row: { row in
          let mark = row.isLate(at: session.now) || row.isOld ? "! " : "  "
          return ListRow(
            [
              mark + MessageWords.age(workingDays: row.workingDays),
              hides ? "-" : row.content?.caller ?? "-",
              session.directory.firstName(row.holder),
              row.name.map(session.listName) ?? "-",
              MessageWords.shortStand(row.stand, today: session.today),
            ], style: row.isOpen ? session.theme.text : session.theme.past)
        })
    ]
  }
}
