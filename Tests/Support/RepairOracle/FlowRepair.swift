package import AppointmentCore

/// The best plan of a grid instance (``RandomRepair/grid(talks:)``), as a flow of least cost.
///
/// Talks of one length on times that do not overlap are an assignment; the square of a load rises
/// by more with each talk, so that it is a row of edges of rising cost. Augmenting along shortest
/// paths is then exact on all four levels at once. Nothing of it is the solver's.
package struct FlowRepair {
  private struct Edge {
    let to: Int
    var capacity: Int
    let cost: Int
  }

  private var edges: [Edge] = []
  private var out: [[Int]] = []

  private static let served = 1 << 54
  private static let own = 1 << 46
  private static let delay = 1 << 30

  private mutating func node() -> Int {
    out.append([])
    return out.count - 1
  }

  private mutating func connect(_ from: Int, _ to: Int, cost: Int) {
    out[from].append(edges.count)
    edges.append(Edge(to: to, capacity: 1, cost: cost))
    out[to].append(edges.count)
    edges.append(Edge(to: from, capacity: 0, cost: -cost))
  }

  private struct Place: Hashable {
    let staff: StaffCode
    let slot: TimeSlot
  }

  package init() {}

  /// The score of the best plan there is.
  package mutating func score(of instance: RepairInstance) -> RepairScore {
    let source = node()
    let sink = node()
    var places: [Place: Int] = [:]
    var staff: [StaffCode: Int] = [:]
    var chosen: [(edge: Int, option: RepairOption)] = []
    for talk in instance.talks {
      let start = node()
      connect(source, start, cost: 0)
      for option in talk.options {
        let place = Place(staff: option.staff, slot: option.slot)
        if places[place] == nil {
          let new = node()
          places[place] = new
          if staff[option.staff] == nil {
            staff[option.staff] = node()
            let base = instance.load[option.staff] ?? 0
            for step in 0..<instance.talks.count {
              let before = base + step * option.quarters
              let after = before + option.quarters
              connect(staff[option.staff]!, sink, cost: after * after - before * before)
            }
          }
          connect(new, staff[option.staff]!, cost: 0)
        }
        chosen.append((edges.count, option))
        let gain = FlowRepair.served + (option.holder == .own ? FlowRepair.own : 0)
        connect(start, places[place]!, cost: option.delay * FlowRepair.delay - gain)
      }
    }
    while augment(from: source, to: sink) {}
    let used = chosen.filter { edges[$0.edge].capacity == 0 }.map(\.option)
    var added: [StaffCode: Int] = [:]
    for option in used { added[option.staff, default: 0] += option.quarters }
    let spread = added.reduce(0) { sum, entry in
      let base = instance.load[entry.key] ?? 0
      return sum + (base + entry.value) * (base + entry.value) - base * base
    }
    return RepairScore(
      served: used.count, own: used.count { $0.holder == .own },
      delay: used.reduce(0) { $0 + $1.delay }, spread: spread)
  }

  /// One talk more along the cheapest path; false when none makes it better.
  private mutating func augment(from source: Int, to sink: Int) -> Bool {
    var cost = Array(repeating: Int.max, count: out.count)
    var arrival = Array(repeating: -1, count: out.count)
    var isWaiting = Array(repeating: false, count: out.count)
    cost[source] = 0
    var waiting = [source]
    var next = 0
    while next < waiting.count {
      let node = waiting[next]
      next += 1
      isWaiting[node] = false
      for index in out[node] where edges[index].capacity > 0 {
        let edge = edges[index]
        let price = cost[node] + edge.cost
        guard price < cost[edge.to] else { continue }
        cost[edge.to] = price
        arrival[edge.to] = index
        if !isWaiting[edge.to] {
          isWaiting[edge.to] = true
          waiting.append(edge.to)
        }
      }
    }
    guard cost[sink] < 0 else { return false }
    var node = sink
    while node != source {
      let index = arrival[node]
      edges[index].capacity -= 1
      edges[index ^ 1].capacity += 1
      node = edges[index ^ 1].to
    }
    return true
  }
}
