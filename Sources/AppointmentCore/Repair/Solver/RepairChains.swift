/// Chains of talks that move on for each other: one takes the place of a second, the second that of
/// a third, until one finds a place that is free, or the place that the first gave up.
///
/// A part of a few talks cannot see such a chain when it is long, so they are looked for as
/// shortest paths, by what each step brings and costs.
struct RepairChains {
  private struct Step {
    let option: Int
    let gain: Int
  }

  /// What a talk could take over from which other talk, the best option of each.
  private var takes: [[Int: Step]] = []
  /// The best option of each talk that is free now.
  private var free: [Step?] = []
  private let current: [Int]
  /// How many tries to place a talk it took to look.
  private(set) var effort = 0

  /// How many talks a chain may hold.
  private static let longest = 40

  init(_ state: RepairState) {
    current = (0..<state.count).map { talk in
      state.placed[talk].map { state.options[talk][$0.option].gain } ?? 0
    }
    for talk in 0..<state.count {
      var steps: [Int: Step] = [:]
      var first: Step?
      for (index, option) in state.options[talk].enumerated() {
        // Its own place is what it gives up.
        guard index != state.placed[talk]?.option else { continue }
        effort += 1
        let blockers = state.blockers(of: index, for: talk)
        guard blockers.count < 2 else { continue }
        let step = Step(option: index, gain: option.gain)
        // The options come best first.
        guard let blocker = blockers.first else {
          first = step
          break
        }
        if steps[blocker] == nil { steps[blocker] = step }
      }
      takes.append(steps)
      free.append(first)
    }
  }

  /// The chain that begins with a talk and brings most; nil when none brings anything.
  func best(from start: Int) -> [(talk: Int, option: Int)]? {
    // What is gained so far when a talk has lost its place, and by whom it lost it.
    var gained: [Int: Int] = [start: -current[start]]
    var paths: [Int: [(talk: Int, option: Int)]] = [start: []]
    var best: (gain: Int, chain: [(talk: Int, option: Int)])?
    var frontier = [start]
    for _ in 0..<Self.longest where !frontier.isEmpty {
      var reached: Set<Int> = []
      for talk in frontier {
        guard let soFar = gained[talk], let path = paths[talk] else { continue }
        func end(with step: Step) {
          let gain = soFar + step.gain
          guard gain > 0, gain > best?.gain ?? 0 else { return }
          best = (gain, path + [(talk, step.option)])
        }
        if let step = free[talk] { end(with: step) }
        if let step = takes[talk][start], talk != start { end(with: step) }
        for (other, step) in takes[talk].sorted(by: { $0.key < $1.key })
        where other != start && !path.contains(where: { $0.talk == other }) {
          let gain = soFar + step.gain - current[other]
          if let known = gained[other], known >= gain { continue }
          gained[other] = gain
          paths[other] = path + [(talk, step.option)]
          reached.insert(other)
        }
      }
      frontier = reached.sorted()
    }
    return best?.chain
  }
}

extension RepairState {
  /// Moves a chain of talks on when it makes the plan better, and answers whether it did.
  mutating func follow(_ chain: [(talk: Int, option: Int)]) -> Bool {
    let before = (gain: gain, burden: burden)
    let old = chain.map { placed[$0.talk] }
    for link in chain { remove(link.talk) }
    for link in chain {
      guard let placement = placement(of: link.option, for: link.talk) else { break }
      place(placement, for: link.talk)
    }
    if chain.allSatisfy({ placed[$0.talk] != nil }), isBetter(than: before.gain, before.burden) {
      return true
    }
    for link in chain { remove(link.talk) }
    for (link, placement) in zip(chain, old) {
      if let placement { place(placement, for: link.talk) }
    }
    return false
  }
}
