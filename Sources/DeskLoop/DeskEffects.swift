import AppointmentCore
package import DeskService
package import DeskUI

/// Carries out effects on a desk: the one place between the screens, which only ask, and the desk.
package struct DeskEffects: Sendable {
  private let desk: Desk
  private let clock: @Sendable () -> Instant
  private let printing: @Sendable ([String]) throws(DeskFailure) -> String

  /// Effects on a desk. `clock` stamps the answers; `printing` takes lines for paper and answers
  /// where they lie, in words.
  package init(
    desk: Desk, clock: @escaping @Sendable () -> Instant,
    printing: @escaping @Sendable ([String]) throws(DeskFailure) -> String
  ) {
    self.desk = desk
    self.clock = clock
    self.printing = printing
  }

  /// Does one piece of work and says what came of it; never throws and is never silent.
  package func perform(_ effect: DeskEffect) -> [DeskMessage] {
    let answer: StoreAnswer
    do {
      answer = try self.answer(to: effect)
    } catch {
      answer = .failed(error)
    }
    return [.answered(ticket: effect.ticket, answer, at: clock())]
  }

  private func answer(to effect: DeskEffect) throws(DeskFailure) -> StoreAnswer {
    let (actor, now) = (effect.actor, effect.now)
    func ask<Query: DeskQuery>(_ query: Query) throws(DeskFailure) -> Query.Answer {
      try desk.ask(query, as: actor, at: now)
    }
    switch effect.work {
    case .loadOffice:
      let counter = try counter()
      return .office(try desk.office(), counter: counter)
    case .watch: return .counter(try counter())
    case .ask(let query): return .asked(try ask(query.base))
    case .readLine(let questions):
      var answers: [[LineClient]] = []
      for question in questions { answers.append(try ask(ReadLine(question))) }
      return .asked(answers)
    case .perform(let command, let key):
      return .performed(try desk.perform(command, as: actor, at: now, key: key))
    case .print(let lines): return .printed(place: try printing(lines))
    }
  }

  private func counter() throws(DeskFailure) -> Int {
    do {
      return try desk.store.changeCounter()
    } catch let failure as StoreFailure {
      throw .store(failure)
    } catch {
      throw .store(StoreFailure(.inputOutput, operation: "watch", detail: "\(error)"))
    }
  }
}
