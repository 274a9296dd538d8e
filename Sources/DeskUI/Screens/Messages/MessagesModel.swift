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
        "*", .openWords, "openen", "het bericht van een collega openen, met een reden",
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
    guard case .record(.message(.changed(let id, .stand(let step)))) = acceptance.events.first,
      step.from.state == .open, let place = rows.firstIndex(where: { $0.id == id })
    else { return false }
    let open = rows.indices.filter { $0 != place && rows[$0].isOpen }
    if let next = open.first(where: { $0 > place }) ?? open.first {
      choose(rows[next].id, session)
    }
    return false
  }

  var row: MessageRow? { rows.first { $0.id == focus.key } }
  var noRow: String { failure ?? (sheet == nil ? "Even laden…" : MessageWords.none) }

  static func people(of row: MessageRow) -> [(ClientNumber, PersonName)] {
    guard let client = row.about, let name = row.name else { return [] }
    return [(client, name)]
  }

  mutating func reload(_ session: inout Session) { ticket = session.ask(ReadMessages()) }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    if case .asked(let sheet as MessageSheet) = answer {
      self.sheet = sheet
      failure = nil
      session.know(rows.flatMap(Self.people))
      settle(session)
    }
    if case .failed(let failure) = answer { self.failure = Refusals.sentence(failure) }
    return true
  }
}

extension DeskModel {
  /// Opens the messages; who takes them and has none of their own takes one at once.
  mutating func openMessages() {
    open(MessagesModel())
    guard session.may(.takeMessage) == nil, session.may(.readMessages) != nil else { return }
    session.open(MessageFormModel())
  }
}

extension Choices {
  /// When to try again, the soonest first: in an hour as long as the office is open, this afternoon,
  /// tomorrow morning.
  static func again(for row: MessageRow, _ session: Session) -> ChoiceDialog {
    let calendar = session.office?.calendar
    func starts(_ daypart: Daypart, _ day: CivilDate?) -> CivilDateTime? {
      day.flatMap { calendar?.hours.slot(daypart, on: $0)?.startMoment }
    }
    let closing = CivilDateTime(session.today, calendar?.hours.closing ?? .endOfDay)
    let inAnHour = session.now.adding(minutes: 60)
    let tomorrow = calendar?.nextOpenDay(onOrAfter: session.today.adding(days: 1))
    let times = [
      inAnHour < closing ? inAnHour : nil, starts(.afternoon, session.today),
      starts(.morning, tomorrow),
    ].compactMap(\.self).filter { $0 > session.now }
    return ChoiceDialog(
      title: "Niet bereikt: wanneer opnieuw?",
      options: Set(times).sorted().enumerated().map { index, moment in
        .init(
          Character("\(index + 1)"), Dates.moment(moment, today: session.today),
          .perform(
            .order(.markMessage(MessageMark(row.id, .tried(again: moment)))), for: .callNotReached))
      } + [.init("t", "terug", .nothing)])
  }

  /// Why somebody opens a colleague's message; the reason stays in the journal.
  static func look(at row: MessageRow) -> ChoiceDialog {
    ChoiceDialog(
      title: "Waarom opent u dit bericht?",
      options: Message.Look.Reason.allCases.enumerated().map { index, reason in
        .init(
          Character("\(index + 1)"), MessageWords.reason(reason),
          .perform(.order(.openMessage(MessageLook(row.id, because: reason))), for: .openWords))
      } + [.init("t", "terug", .nothing)])
  }
}
