import AppointmentCore
import RepairOracle
import Testing

/// The plan as a whole against the best there is, found by other means.
struct RepairSolverTests {
  @Test(arguments: 2...7)
  func aSmallPlanIsTheBestThereIs(talks: Int) {
    var generator = SeededGenerator("aSmallPlanIsTheBestThereIs")
    for _ in 0..<8 {
      let seed = UInt64.random(in: 1...1_000_000, using: &generator)
      var dice = RandomRepair(seed: seed)
      let instance = dice.tangled(talks: talks)
      var oracle = ExhaustiveRepair(instance)
      let best = oracle.score()
      let plan = RepairSolver().plan(for: instance)
      #expect(plan.score == best, "seed \(seed), \(talks) talks")
    }
  }

  @Test(arguments: [12, 30, 60])
  func aLargePlanIsAlmostTheBestInEachLevel(talks: Int) {
    var generator = SeededGenerator("aLargePlanIsAlmostTheBestInEachLevel")
    for _ in 0..<2 {
      let seed = UInt64.random(in: 1...1_000_000, using: &generator)
      var dice = RandomRepair(seed: seed)
      let instance = dice.grid(talks: talks)
      var oracle = FlowRepair()
      let best = oracle.score(of: instance)
      let plan = RepairSolver().plan(for: instance)
      #expect(plan.score <= best, "seed \(seed): the oracle is no oracle")
      #expect(plan.score.isAlmost(best), "seed \(seed), \(talks) talks")
    }
  }

  /// A morning on which one talk of thirty goes to a busier colleague than it could.
  @Test func onAnUnluckyMorningTheWorkFallsALittleLessEvenly() {
    var dice = RandomRepair(seed: 734739)
    let instance = dice.grid(talks: 30)
    var oracle = FlowRepair()
    let best = oracle.score(of: instance)
    let plan = RepairSolver().plan(for: instance)
    #expect(plan.score.delay == best.delay && plan.score.own == best.own)
    #expect(plan.score.spread - best.spread <= 120 && plan.score.isAlmost(best))
  }

  @Test func thePlanIsNeverWorseThanLineByLineAndAlwaysTheSame() {
    var generator = SeededGenerator()
    for round in 0..<14 {
      let seed = UInt64.random(in: 1...1_000_000, using: &generator)
      var dice = RandomRepair(seed: seed)
      let instance =
        round % 2 == 0 ? dice.tangled(talks: 3 + round) : dice.grid(talks: 3 + round)
      let plan = RepairSolver().plan(for: instance)
      #expect(plan.score >= RepairSolver().lineByLine(instance).score, "seed \(seed)")
      #expect(plan == RepairSolver().plan(for: instance), "seed \(seed)")
      #expect(plan.lines.map(\.talk) == instance.talks, "seed \(seed): somebody was dropped")
    }
  }

  @Test func fewerTriesGiveAPlanAsWell() {
    var dice = RandomRepair(seed: 7)
    let instance = dice.grid(talks: 30)
    let hasty = RepairSolver(effort: 100).plan(for: instance)
    #expect(hasty.lines.count == 30)
    #expect(hasty.score >= RepairSolver().lineByLine(instance).score)
    #expect(hasty.score <= RepairSolver().plan(for: instance).score)
  }

  @Test func nobodyAndNothingIsTakenTwice() {
    var generator = SeededGenerator()
    for _ in 0..<8 {
      let seed = UInt64.random(in: 1...1_000_000, using: &generator)
      var dice = RandomRepair(seed: seed)
      let plan = RepairSolver().plan(for: dice.tangled(talks: 14))
      var agenda = Agenda()
      for line in plan.lines {
        guard case .option(let option, let room, let interpreter) = line.proposal else { continue }
        #expect(line.talk.options.contains(option))
        #expect(option.rooms.isEmpty == (room == nil))
        #expect(option.interpreters.isEmpty == (interpreter == nil))
        var taken: [(Resource, TimeSlot)] = [(.staff(option.staff), option.staffSlot)]
        taken += line.talk.appointment.clients.map { (.client($0), option.clientSlot) }
        if let room { taken.append((.room(room), option.slot)) }
        let one = option.interpreters.first { $0.choice == interpreter }
        if let one, let code = one.choice.staff {
          taken.append((.staff(code), one.slot ?? option.slot))
        }
        for (resource, slot) in taken {
          #expect(agenda.conflicts(with: slot, of: resource).isEmpty, "seed \(seed)")
          agenda.insert(
            Claim(
              resource: resource, slot: slot, owner: .appointment(line.talk.appointment.id)))
        }
      }
    }
  }
}
