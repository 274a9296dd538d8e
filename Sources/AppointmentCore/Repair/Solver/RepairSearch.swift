/// The search of ``RepairSolver``: which talks to take out together, and the best way to put them
/// back.
struct RepairSearch {
  private(set) var state: RepairState
  private var effort: Int
  /// What each talk could bring at best, whatever the others do.
  private let ideal: [Int]
  private var dice: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// How many talks are taken out together at most.
  private static let largestPart = 7
  /// How many tries one part may cost.
  private static let partEffort = 4_000
  /// Up to so many talks are one part, with every room and interpreter tried.
  private static let smallestPlan = 8

  init(_ instance: RepairInstance, effort: Int) {
    state = RepairState(instance)
    self.effort = effort
    ideal = state.options.map { $0.first?.gain ?? 0 }
  }

  mutating func run() {
    state.fill(Array(0..<state.count))
    startFromScarcest()
    repeat {
      while effort > 0, followChains() {}
    } while effort > 0 && sweep()
    if state.count <= Self.smallestPlan { _ = solve(Array(0..<state.count), tryingEach: true) }
    shake()
    while effort > 0, followChains() {}
  }

  /// Looks for chains of talks that move on for each other, from each talk.
  private mutating func followChains() -> Bool {
    let chains = RepairChains(state)
    effort -= chains.effort
    for talk in 0..<state.count {
      effort -= state.count
      guard let chain = chains.best(from: talk) else { continue }
      if state.follow(chain) { return true }
    }
    return false
  }

  /// A second beginning, those with the fewest options first; the better of the two is kept.
  private mutating func startFromScarcest() {
    var other = state
    for talk in 0..<other.count { other.remove(talk) }
    other.fill(
      (0..<other.count).sorted {
        (other.options[$0].count, $0) < (other.options[$1].count, $1)
      })
    if other.isBetter(than: state.gain, state.burden) { state = other }
  }

  /// Looks at each talk that could be better off, those that miss most first.
  private mutating func sweep() -> Bool {
    let missing = (0..<state.count).map { ideal[$0] - gain(of: $0) }
    let order = (0..<state.count).sorted { (-missing[$0], $0) < (-missing[$1], $1) }
    var isBetter = false
    for talk in order where effort > 0 {
      if improve(talk) { isBetter = true }
    }
    return isBetter
  }

  private func gain(of talk: Int) -> Int {
    state.placed[talk].map { state.options[talk][$0.option].gain } ?? 0
  }

  /// Tries the options that would be better for a talk, each with those who would have to give way.
  private mutating func improve(_ talk: Int) -> Bool {
    var seen: Set<[Int]> = []
    var isBetter = false
    let current = gain(of: talk)
    for (index, option) in state.options[talk].enumerated() {
      guard option.gain >= current, seen.count < 12, effort > 0 else { break }
      effort -= 1
      var part = [talk]
      extend(&part, with: state.blockers(of: index, for: talk))
      guard seen.insert(part.sorted()).inserted else { continue }
      // Those who give way need somewhere to go: who stands there may have to give way as well.
      for member in part.dropFirst() {
        for other in state.options[member].indices.prefix(6) {
          extend(&part, with: state.blockers(of: other, for: member))
          effort -= 1
        }
      }
      if solve(part) {
        isBetter = true
        if gain(of: talk) == ideal[talk] { break }
      }
    }
    return isBetter
  }

  private func extend(_ part: inout [Int], with others: [Int]) {
    for other in others where part.count < Self.largestPart && !part.contains(other) {
      part.append(other)
    }
  }

  /// Parts put together by dice that fall alike every time, until the effort is spent.
  private mutating func shake() {
    guard state.count > 1 else { return }
    // When everybody has the best there is for them, only the burden can still be spread.
    if state.gain == ideal.reduce(0, +) { effort = min(effort, Self.partEffort * 10) }
    var quiet = 0
    while effort > 0, quiet < 40 * state.count {
      let first = roll(state.count)
      var part = [first]
      let options = state.options[first]
      if !options.isEmpty {
        for _ in 0..<3 {
          let index = roll(min(options.count, 40))
          extend(&part, with: state.blockers(of: index, for: first))
          effort -= 1
        }
      }
      while part.count < min(4, state.count) { extend(&part, with: [roll(state.count)]) }
      quiet = solve(part) ? 0 : quiet + 1
    }
  }

  private mutating func roll(_ sides: Int) -> Int {
    dice ^= dice << 13
    dice ^= dice >> 7
    dice ^= dice << 17
    return Int(dice % UInt64(sides))
  }

  /// Takes a part out and puts it back in the best way, by branch and bound; answers whether the
  /// plan became better.
  private mutating func solve(_ part: [Int], tryingEach: Bool = false) -> Bool {
    let before = (gain: state.gain, burden: state.burden)
    let old = part.map { state.placed[$0] }
    for talk in part { state.remove(talk) }
    let choices = part.map { talk in
      state.options[talk].indices.filter { state.placement(of: $0, for: talk) != nil }
    }
    effort -= part.reduce(0) { $0 + state.options[$1].count / 3 }
    let order = part.indices.sorted { (choices[$0].count, $0) < (choices[$1].count, $1) }
    var branch = RepairBranch(
      talks: order.map { part[$0] }, choices: order.map { choices[$0] }, state: state,
      best: before, effort: tryingEach ? effort : min(Self.partEffort, max(effort, 0)),
      isTryingEach: tryingEach)
    branch.run(&state)
    effort -= branch.spent
    guard let found = branch.found else {
      for (talk, placement) in zip(part, old) {
        if let placement { state.place(placement, for: talk) }
      }
      return false
    }
    for (talk, placement) in zip(branch.talks, found) {
      if let placement { state.place(placement, for: talk) }
    }
    return true
  }
}

/// One part of a plan, tried in every way that could still be better than the best so far.
struct RepairBranch {
  let talks: [Int]
  private let choices: [[Int]]
  /// What the talks from each place on can bring at best, and burden at least.
  private let bestRest: [Int]
  private let leastRest: [Int]
  private var best: (gain: Int, burden: Int)
  private let limit: Int
  /// Whether every room and interpreter is tried, and not only the first that is free.
  private let isTryingEach: Bool
  private(set) var spent = 0
  private(set) var found: [RepairState.Placement?]?
  private var current: [RepairState.Placement?]

  init(
    talks: [Int], choices: [[Int]], state: RepairState, best: (gain: Int, burden: Int), effort: Int,
    isTryingEach: Bool
  ) {
    self.talks = talks
    self.choices = choices
    self.best = best
    limit = effort
    self.isTryingEach = isTryingEach
    current = Array(repeating: nil, count: talks.count)
    var (gain, burden) = (0, 0)
    var (gains, burdens) = ([0], [0])
    for place in talks.indices.reversed() {
      let options = choices[place].map { state.options[talks[place]][$0] }
      gain += options.first?.gain ?? 0
      gains.append(gain)
      // Whoever is left out burdens nobody: nothing less is certain.
      burden += options.map { state.burden(of: $0) }.min() ?? 0
      burdens.append(burden)
    }
    bestRest = gains.reversed()
    leastRest = burdens.reversed()
  }

  mutating func run(_ state: inout RepairState) { visit(0, &state) }

  private mutating func visit(_ place: Int, _ state: inout RepairState) {
    guard place < talks.count else {
      if state.isBetter(than: best.gain, best.burden) {
        best = (state.gain, state.burden)
        found = current
      }
      return
    }
    let talk = talks[place]
    for index in choices[place] {
      guard spent < limit else { return }
      spent += 1
      let option = state.options[talk][index]
      let gain = state.gain + option.gain + bestRest[place + 1]
      // The options come best first: what follows brings no more.
      guard gain >= best.gain else { break }
      if gain == best.gain {
        let burden = state.burden + state.burden(of: option) + leastRest[place + 1]
        guard burden < best.burden else { continue }
      }
      let placements =
        isTryingEach
        ? state.placements(of: index, for: talk)
        : state.placement(of: index, for: talk).map { [$0] } ?? []
      for placement in placements {
        state.place(placement, for: talk)
        current[place] = placement
        visit(place + 1, &state)
        state.remove(talk)
        current[place] = nil
      }
    }
    if state.gain + bestRest[place + 1] >= best.gain { visit(place + 1, &state) }
  }
}
