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
    case .loadDay(let day): return .day(try ask(ReadDay(day)))
    case .find(let text): return .found(try ask(FindClients(text)))
    case .loadSlots(let client, let request):
      return .slots(try ask(FindSlots(for: client, request)))
    case .loadCard(let client): return .card(try ask(ReadClientCard(of: client)))
    case .loadWeek(let staff, let day):
      return .week(try ask(ReadWeek(of: staff, around: day)))
    case .loadCaseload(let day): return .caseload(try ask(ReadCaseload(on: day)))
    case .assess(let request, let client):
      return .assessed(try ask(AssessRequest(request, for: client)))
    case .perform(let command, let key):
      return .performed(try desk.perform(command, as: actor, at: now, key: key))
    case .loadRoster(let day): return .roster(try ask(ReadRoster(around: day)))
    case .loadHits(let command): return .hits(try ask(FindHits(of: command)))
    case .loadRepairOverview: return .repairOverview(try ask(ReadRepairOverview()))
    case .loadRepair(let scope): return .repair(try ask(PlanRepair(for: scope)))
    case .loadCalls:
      return .calls(try ask(ReadRepairCalls(withDone: true)))
    case .print(let lines):
      return .printed(place: try printing(lines))
    // Interpreters.
    case .loadInterpreter(let id):
      return .interpreter(try ask(ReadInterpreterSheet(of: id)))
    case .loadRhythm(let client):
      return .rhythm(try ask(ReadRhythm(of: client)))
    // Grids.
    case .judge(let command): return .judged(try ask(JudgeCommand(command)))
    case .loadTeam(let day): return .team(try ask(ReadTeam(on: day)))
    // Line.
    case .readLine(let questions):
      var answers: [[LineClient]] = []
      for question in questions {
        answers.append(try ask(ReadLine(question)))
      }
      return .lineClients(answers)
    // Households.
    case .loadHouseholds: return .households(try ask(ListHouseholds()))
    case .loadHousehold(let member):
      return .household(try ask(ReadHousehold(.of(member))))
    case .loadAdjacent(let clients, let minutes, let day):
      return .adjacent(
        try ask(FindAdjacentSlots(for: clients, minutes: minutes, from: day)))
    // Life.
    case .loadWorklists: return .worklists(try ask(ReadWorklists()))
    case .loadMessages: return .messages(try ask(ReadMessages()))
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
