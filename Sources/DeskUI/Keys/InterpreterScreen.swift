import AppointmentCore
import DeskService
import Wording

/// A screen with talks in its list, about whose interpreter something can be arranged.
protocol InterpreterScreen: RowScreen {
  /// Under which number the ways out were asked for.
  var interpreterTicket: Int { get set }
  /// The talk of a row; nil where a row is about something else.
  static func talk(of row: Row) -> Appointment?
}

extension InterpreterScreen {
  static func interpreterKey(
    _ label: String = "tolk bellen of wisselen",
    isHinted: @escaping ScreenKey<Self>.Hint = { _, _ in true },
    whyNot: @escaping ScreenKey<Self>.Reason = { _, _ in nil }
  ) -> ScreenKey<Self> {
    onRow(
      "b", .interpreter, "tolk bellen", label, right: .answerInterpreter, isHinted: isHinted,
      whyNot: { screen, row, session in
        whyNot(screen, session) ?? talk(of: row).flatMap(TalkStep.whyNoInterpreter)
      },
      act: { screen, row, session in
        guard let talk = talk(of: row) else { return }
        screen.interpreterTicket = session.ask(ReadInterpreterSheet(of: talk.id))
      }, done: { $0.asksWaysOut(of: $1.appointment, &$2) })
  }

  /// An interpreter who cannot come leaves a question open: the ways out come by themselves.
  private mutating func asksWaysOut(of talk: Appointment?, _ session: inout Session) -> Bool {
    if let talk, session.may(.setInterpreter) == nil {
      session.warn()
      interpreterTicket = session.ask(ReadInterpreterSheet(of: talk.id))
    }
    return false
  }

  /// Shows the ways out that were asked for; answers whether an answer is about them.
  func takesInterpreter(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == interpreterTicket else { return false }
    if case .asked(let sheet as InterpreterSheet) = answer {
      session.ask(Choices.interpreter(sheet, session))
    } else if case .failed(let failure) = answer {
      session.say(Refusals.sentence(failure))
    }
    return true
  }
}
