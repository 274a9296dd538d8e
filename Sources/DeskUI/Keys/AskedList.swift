import AppointmentCore
import DeskService

/// A list whose rows are the answer to one question, asked anew whenever something may have changed.
protocol AskedList: ListScreen {
  associatedtype Question: DeskQuery
  var question: Question { get }
  var asked: Asked<Question.Answer> { get set }
  /// What stands there when there is nothing.
  static var nothing: String { get }
  /// Whom an answer names, for sentences about what is done with a row.
  static func people(in answer: Question.Answer) -> [(ClientNumber, PersonName)]
}

/// What a screen asked the store for.
struct Asked<Answer: Sendable>: Sendable {
  /// Nil before the first one came.
  fileprivate(set) var answer: Answer?
  /// Why the last one did not come; nil when it did.
  fileprivate var failure: String?
  fileprivate var ticket = 0
}

extension AskedList {
  /// Why there are no rows.
  var emptiness: String {
    asked.failure ?? (asked.answer == nil ? "Even laden…" : Self.nothing)
  }

  var noRow: String { emptiness }

  mutating func reload(_ session: inout Session) { asked.ticket = session.ask(question) }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == asked.ticket else { return false }
    if case .asked(let answer as Question.Answer) = answer {
      asked.answer = answer
      asked.failure = nil
      session.know(Self.people(in: answer))
      settle(session)
    }
    if case .failed(let failure) = answer { asked.failure = Refusals.sentence(failure) }
    return true
  }
}
