import AppointmentCore
import DeskService
import Terminal
import Wording

/// Messages, the oldest first: one's own with what was said, and for the desk that they are there.
///
/// While it is open its rows keep their order; what is done turns grey and leaves with the day.
package struct MessagesModel: Sendable {
  private(set) var sheet: MessageSheet?
  /// By the message: a reload keeps it chosen.
  var focus = ListFocus<Identifier<Message>>()
  private var ticket = 0
  private var failure: String?

  package init() {}

  var rows: [MessageRow] { sheet?.rows ?? [] }
  var openCount: Int { sheet?.openCount ?? 0 }
}

extension MessagesModel: ListScreen {
  typealias Key = ScreenKey<MessagesModel>

  static let keys = ScreenKeys<MessagesModel>(
    "Berichten",
    [
      own(
        [.enter], .callReached, "gesproken", "gesproken; van een bericht dat klaar is: heropenen",
        whyNot: { row, session in
          row.isOpen || row.stand.at.date == session.today ? nil : "Dit bericht is al klaar."
        },
        act: { _, row, session in
          session.perform(
            .markMessage(MessageMark(row.id, row.isOpen ? .spoken : .reopened)),
            for: .callReached)
        }),
      own(
        " ", .callNotReached, "niet bereikt", "niet bereikt: wanneer opnieuw",
        act: { $2.ask(Choices.again(for: $1, $2)) }),
      onRow(
        "w", .who, "wie belt", "wie belt: het bericht doorgeven aan een collega",
        right: .handMessage,
        whyNot: { _, row, session in
          row.isOpen
            ? row.holder == session.actor.code ? nil : session.may(.handOthersMessage)
            : "Dit bericht is al klaar."
        },
        act: { _, row, session in
          session.ask(
            ColleagueDialog(
              title: "Wie belt er?", purpose: .message(row.id, besides: row.holder)))
        }),
      onRow(
        "*", .openWords, "openen", "het bericht van een collega openen, met een reden",
        right: .openMessage, isHinted: { list, _ in list.row?.content == nil && list.row != nil },
        whyNot: { _, row, _ in row.content == nil ? nil : "U ziet dit bericht al." },
        act: { $2.ask(Choices.look(at: $1)) }),
      Key(
        "@", .takeMessage, "bericht aan", "een bericht aannemen voor een collega",
        right: .takeMessage, act: { $1.open(MessageFormModel()) }),
      choosing,
    ])

  /// A key for a message of one's own that is open.
  private static func own(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    whyNot: @escaping @Sendable (MessageRow, Session) -> String? = { row, _ in
      row.isOpen ? nil : "Dit bericht is al klaar."
    }, act: @escaping RowDeed
  ) -> Key {
    onRow(
      keys, action, word, label, right: .markMessage,
      whyNot: { _, row, session in
        row.holder == session.actor.code
          ? whyNot(row, session)
          : "Dit bericht is van \(session.directory.firstName(row.holder))."
      }, act: act)
  }

  var row: MessageRow? { rows.first { $0.id == focus.key } }
  var noRow: String { failure ?? (sheet == nil ? "Even laden…" : MessageWords.none) }

  static func people(of row: MessageRow) -> [(ClientNumber, PersonName)] {
    guard let client = row.about, let name = row.name else { return [] }
    return [(client, name)]
  }

  mutating func reload(_ session: inout Session) { ticket = session.ask(.loadMessages) }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    if case .messages(let sheet) = answer {
      self.sheet = sheet
      failure = nil
      session.know(rows.flatMap(Self.people))
      settle(session)
    }
    if case .failed(let failure) = answer { self.failure = Refusals.sentence(failure) }
    return true
  }
}

extension Choices {
  /// When to try again: in an hour, this afternoon, tomorrow morning.
  static func again(for row: MessageRow, _ session: Session) -> ChoiceDialog {
    let calendar = session.office?.calendar
    let next = calendar?.nextOpenDay(onOrAfter: session.today.adding(days: 1))
    let morning = next.flatMap { calendar?.hours.slot(.morning, on: $0)?.startMoment }
    let afternoon = calendar?.hours.slot(.afternoon, on: session.today)?.startMoment
    let times = [session.now.adding(minutes: 60), afternoon, morning].compactMap(\.self)
      .filter { $0 > session.now }
    return ChoiceDialog(
      title: "Niet bereikt: wanneer opnieuw?",
      options: times.enumerated().map { index, moment in
        .init(
          Character("\(index + 1)"), Dates.moment(moment, today: session.today),
          .perform(.markMessage(MessageMark(row.id, .tried(again: moment))), for: .callNotReached))
      } + [.init("t", "terug", .nothing)])
  }

  /// Why somebody opens a colleague's message; the reason stays in the journal.
  static func look(at row: MessageRow) -> ChoiceDialog {
    ChoiceDialog(
      title: "Waarom opent u dit bericht?",
      options: Message.Look.Reason.allCases.enumerated().map { index, reason in
        .init(
          Character("\(index + 1)"), MessageWords.reason(reason),
          .perform(.openMessage(MessageLook(row.id, because: reason)), for: .openWords))
      } + [.init("t", "terug", .nothing)])
  }
}
