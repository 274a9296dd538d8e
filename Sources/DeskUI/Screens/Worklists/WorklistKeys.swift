import AppointmentCore
import DeskService
import Terminal
import Wording

extension WorklistModel: InterpreterScreen {
  typealias Key = ScreenKey<WorklistModel>

  static let keys = ScreenKeys<WorklistModel>(
    "Werklijsten",
    [
      step(
        .fulfil, "f", .fulfil, "afgerond", "het gesprek is afgerond: wat kwam eruit",
        act: { _, row, session in
          if let talk = talk(of: row) { session.ask(Choices.outcome(of: talk.id)) }
        }),
      step(
        .noShow, "x", .noShow, "niet versch.", "niet verschenen: wie was er niet",
        act: { _, row, session in
          guard let talk = talk(of: row) else { return }
          session.ask(Choices.noShowParty(of: talk, row.name.listName))
        }),
      step(.cancel, "z", .cancel, "afzeggen", "afzeggen, met reden", act: { $0.callOff($1, &$2) }),
      step(
        .move, "v", .move, "verzetten", "een andere tijd kiezen",
        act: { _, row, session in
          guard let talk = talk(of: row) else { return }
          session.go(.push(BookingModel(insteadOf: talk, row.name, &session)))
        }),
      interpreterKey(
        isHinted: { list, _ in list.does(.interpreter) },
        whyNot: { list, _ in list.notHere(.interpreter) }),
      Key(
        [.enter], .open, "openen", "de kaart, of de vrije tijden voor wie wacht",
        isHinted: { list, _ in list.row != nil },
        whyNot: { list, session in
          session.may(list.kind == .waiting ? .book : .readClient)
            ?? (list.row == nil ? list.noRow : nil)
        },
        act: { list, session in
          guard let row = list.row else { return }
          session.know(people(of: row))
          list.open(row, &session)
        }),
      Key(
        [.tab], .nextList, "volgende lijst", "de volgende werklijst", act: { $0.nextList($1) }),
      .choosing { $0.select($1, $2) },
    ])

  /// The key of a step in the life of the talk of a row, on the lists that take it.
  private static func step(
    _ step: TalkStep, _ letter: PressedKeys, _ action: ScreenAction, _ word: String,
    _ label: String, act: @escaping RowDeed
  ) -> Key {
    onRow(
      letter, action, word, label, right: step.right,
      isHinted: { list, _ in list.does(action) },
      whyNot: { list, row, session in
        list.notHere(action) ?? talk(of: row).flatMap { step.whyNot($0, session) }
      }, act: act, done: { $0.closed($1, &$2) })
  }

  /// Whether a key does something with a row of this list; those of another list, or of a list
  /// without rows, are not hinted.
  private func does(_ action: ScreenAction) -> Bool { row != nil && notHere(action) == nil }

  private func notHere(_ action: ScreenAction) -> String? {
    shown?.actions.contains(action) == true ? nil : "Dat kan niet met een regel van deze lijst."
  }

  var noRow: String { failure ?? shown?.empty ?? "Een moment, de lijst wordt geladen." }

  static func talk(of row: Worklist.Row) -> Appointment? {
    if case .talk(let talk) = row.subject { talk } else { nil }
  }

  static func people(of row: Worklist.Row) -> [(ClientNumber, PersonName)] {
    [(row.client, row.name)]
  }
}
