package import AppointmentCore

/// The best plan by trying everything, with a bound of its own and none of the solver's code: for
/// small instances.
package struct ExhaustiveRepair {
  private struct Taken {
    let resource: Resource
    let slot: TimeSlot
  }

  private let instance: RepairInstance
  private let best: [(served: Int, own: Int, delay: Int)]
  private var taken: [Taken] = []
  private var added: [StaffCode: Int] = [:]
  private var top: RepairScore?
  /// How many places were tried.
  package private(set) var visited = 0

  package init(_ instance: RepairInstance) {
    self.instance = instance
    // What the talks from each place on could bring if they had the office to themselves: each
    // number on its own, so that no level is ever judged too low.
    var rest: [(served: Int, own: Int, delay: Int)] = [(0, 0, 0)]
    for talk in instance.talks.reversed() {
      let last = rest.last!
      let own = talk.options.contains { $0.holder == .own } ? talk.people : 0
      let served = talk.options.isEmpty ? 0 : talk.people
      let delay = talk.options.filter { own == 0 || $0.holder == .own }.map(\.delay).min() ?? 0
      rest.append((last.served + served, last.own + own, last.delay + delay))
    }
    best = rest.reversed()
  }

  /// The score of the best plan there is.
  package mutating func score() -> RepairScore {
    visit(0, RepairScore(served: 0, own: 0, delay: 0, spread: 0))
    return top!
  }

  private mutating func visit(_ place: Int, _ score: RepairScore) {
    visited += 1
    if let top {
      let served = score.served + best[place].served
      let own = score.own + best[place].own
      if (served, own) < (top.served, top.own) { return }
      if (served, own) == (top.served, top.own), score.delay + best[place].delay > top.delay {
        return
      }
    }
    guard place < instance.talks.count else {
      if top.map({ $0 < score }) ?? true { top = score }
      return
    }
    let talk = instance.talks[place]
    for option in talk.options {
      for room in option.rooms.isEmpty ? [nil] : option.rooms.map({ Optional($0) }) {
        for one in option.interpreters.isEmpty ? [nil] : option.interpreters.map({ Optional($0) }) {
          attempt(place, score, talk, option, room, one)
        }
      }
    }
    visit(place + 1, score)
  }

  private mutating func attempt(
    _ place: Int, _ score: RepairScore, _ talk: RepairInstance.Talk, _ option: RepairOption,
    _ room: RoomCode?, _ interpreter: RepairOption.Interpreter?
  ) {
    var claims = [Taken(resource: .staff(option.staff), slot: option.staffSlot)]
    claims += talk.appointment.clients.map { Taken(resource: .client($0), slot: option.clientSlot) }
    if let room { claims.append(Taken(resource: .room(room), slot: option.slot)) }
    if let interpreter, let code = interpreter.choice.staff {
      claims.append(Taken(resource: .staff(code), slot: interpreter.slot ?? option.slot))
    }
    for claim in claims {
      for other in taken where other.resource == claim.resource && other.slot.overlaps(claim.slot) {
        return
      }
    }
    let base = (instance.load[option.staff] ?? 0) + (added[option.staff] ?? 0)
    let after = base + option.quarters
    let depth = taken.count
    taken += claims
    added[option.staff, default: 0] += option.quarters
    visit(
      place + 1,
      RepairScore(
        served: score.served + talk.people,
        own: score.own + (option.holder == .own ? talk.people : 0),
        delay: score.delay + option.delay, spread: score.spread + after * after - base * base))
    taken.removeLast(taken.count - depth)
    added[option.staff, default: 0] -= option.quarters
  }
}
