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
    switch effect.work {
    case .loadOffice:
      let counter = try counter()
      return .office(try desk.office(), counter: counter)
    case .watch: return .counter(try counter())
    case .loadDay(let day): return .day(try desk.day(day, as: actor, at: now))
    case .find(let text): return .found(try desk.find(text, as: actor, at: now))
    case .loadSlots(let client, let request):
      return .slots(try desk.slots(for: client, request, as: actor, at: now))
    case .loadCard(let client): return .card(try desk.card(of: client, as: actor, at: now))
    case .loadWeek(let staff, let day):
      return .week(try desk.week(of: staff, around: day, as: actor, at: now))
    case .loadCaseload(let day): return .caseload(try desk.caseload(on: day, as: actor, at: now))
    case .assess(let request, let client):
      return .assessed(try desk.assess(request, for: client, as: actor, at: now))
    case .perform(let command, let key):
      return .performed(try desk.perform(command, as: actor, at: now, key: key))
    case .loadRoster(let day): return .roster(try desk.roster(around: day, as: actor, at: now))
    case .loadHits(let command): return .hits(try desk.hits(of: command, as: actor, at: now))
    case .loadRepairOverview: return .repairOverview(try desk.repairOverview(as: actor, at: now))
    case .loadRepair(let scope): return .repair(try desk.repairPlan(for: scope, as: actor, at: now))
    case .loadCalls:
      return .calls(try desk.repairCalls(withDone: true, as: actor, at: now))
    case .print(let lines):
      return .printed(place: try printing(lines))
    // Interpreters.
    case .loadInterpreter(let id):
      return .interpreter(try desk.interpreterSheet(of: id, as: actor, at: now))
    case .loadRhythm(let client):
      return .rhythm(try desk.rhythm(of: client, as: actor, at: now))
    // Grids.
    case .judge(let command): return .judged(try desk.judge(command, as: actor, at: now))
    case .loadTeam(let day): return .team(try desk.team(on: day, as: actor, at: now))
    // Line.
    case .readLine(let questions):
      var answers: [[LineClient]] = []
      for question in questions {
        answers.append(try desk.lineClients(question, as: actor, at: now))
      }
      return .lineClients(answers)
    // Households.
    case .loadHouseholds: return .households(try desk.households(as: actor, at: now))
    case .loadHousehold(let member):
      return .household(try desk.household(of: member, as: actor, at: now))
    case .loadAdjacent(let clients, let minutes, let day):
      return .adjacent(
        try desk.adjacentSlots(
          for: clients, minutes: minutes, from: day, as: actor, at: now))
    // Life.
    case .loadWorklists: return .worklists(try desk.worklists(as: actor, at: now))
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
