/// A plan while it is being made: which option each talk has, and what that takes of whom.
///
/// Options are numbers here and times are minutes since 1970, so that a try costs no allocation.
struct RepairState {
  struct Option {
    let index: Int
    let staff: Int
    /// What it takes of the clients.
    let clientStart: Int
    let clientEnd: Int
    /// With the way there and the buffer after it.
    let staffStart: Int
    let staffEnd: Int
    let quarters: Int
    /// The levels that simply add up: served, own and delay in one number.
    let gain: Int
    let discomfort: Int
    let rooms: Range<Int>
    let interpreters: Range<Int>
  }

  /// Somebody or something that one of several would do for.
  struct Alternative {
    /// Nil for the telephone, which is never taken.
    let resource: Int?
    let start: Int
    let end: Int
  }

  /// An option in place: which room and which interpreter it has, as places in its lists.
  struct Placement: Equatable {
    let option: Int
    let room: Int?
    let interpreter: Int?
  }

  private struct Span {
    let start: Int
    let end: Int
    let talk: Int
  }

  /// The best first.
  private(set) var options: [[Option]] = []
  private var alternatives: [Alternative] = []
  private var clients: [[Int]] = []
  private var busy: [[Span]]
  /// The quarters of an hour of each resource with the plan as it is.
  private var load: [Int]
  private(set) var placed: [Placement?]
  private(set) var gain = 0
  /// Spread first, then discomfort; less is better.
  private(set) var burden = 0

  static let servedWeight = 1 << 42
  static let ownWeight = 1 << 22
  private static let spreadWeight = 1 << 20

  init(_ instance: RepairInstance) {
    var numbers: [Resource: Int] = [:]
    func number(_ resource: Resource) -> Int {
      if let known = numbers[resource] { return known }
      numbers[resource] = numbers.count
      return numbers.count - 1
    }
    var load: [Int: Int] = [:]
    for talk in instance.talks {
      clients.append(talk.appointment.clients.map { number(.client($0)) })
      var list: [Option] = []
      for (index, option) in talk.options.enumerated() {
        let rooms = alternatives.count
        for room in option.rooms {
          alternatives.append(Alternative(number(.room(room)), option.slot))
        }
        let interpreters = alternatives.count
        for one in option.interpreters {
          alternatives.append(
            Alternative(
              one.choice.staff.map { number(.staff($0)) }, one.slot ?? option.slot))
        }
        let own = option.holder == .own ? talk.people : 0
        let staff = number(.staff(option.staff))
        load[staff] = instance.load[option.staff] ?? 0
        list.append(
          Option(
            index: index, staff: staff,
            clientStart: option.clientSlot.startMoment.minutesSince1970,
            clientEnd: option.clientSlot.endMoment.minutesSince1970,
            staffStart: option.staffSlot.startMoment.minutesSince1970,
            staffEnd: option.staffSlot.endMoment.minutesSince1970, quarters: option.quarters,
            gain: talk.people * Self.servedWeight + own * Self.ownWeight - option.delay,
            discomfort: option.discomfort, rooms: rooms..<interpreters,
            interpreters: interpreters..<alternatives.count))
      }
      options.append(
        list.sorted { (-$0.gain, $0.discomfort, $0.index) < (-$1.gain, $1.discomfort, $1.index) })
    }
    busy = Array(repeating: [], count: numbers.count)
    self.load = (0..<numbers.count).map { load[$0] ?? 0 }
    placed = Array(repeating: nil, count: instance.talks.count)
  }

  var count: Int { placed.count }

  /// What an option adds to the burden as the plan is now.
  func burden(of option: Option) -> Int {
    option.quarters * (2 * load[option.staff] + option.quarters) * Self.spreadWeight
      + option.discomfort
  }

  /// Where an option would stand, with the first room and interpreter that are free; nil when it
  /// does not fit.
  func placement(of option: Int, for talk: Int) -> Placement? {
    let wanted = options[talk][option]
    guard isFree(wanted.staff, wanted.staffStart, wanted.staffEnd) else { return nil }
    for client in clients[talk] where !isFree(client, wanted.clientStart, wanted.clientEnd) {
      return nil
    }
    var room: Int?
    if !wanted.rooms.isEmpty {
      room = wanted.rooms.first { isFree(alternatives[$0]) }
      if room == nil { return nil }
    }
    var interpreter: Int?
    if !wanted.interpreters.isEmpty {
      interpreter = wanted.interpreters.first { isFree(alternatives[$0]) }
      if interpreter == nil { return nil }
    }
    return Placement(
      option: option, room: room.map { $0 - wanted.rooms.lowerBound },
      interpreter: interpreter.map { $0 - wanted.interpreters.lowerBound })
  }

  /// Every way in which an option fits, by room and interpreter.
  func placements(of option: Int, for talk: Int) -> [Placement] {
    guard let first = placement(of: option, for: talk) else { return [] }
    let wanted = options[talk][option]
    func free(_ range: Range<Int>) -> [Int?] {
      guard !range.isEmpty else { return [nil] }
      return range.filter { isFree(alternatives[$0]) }.map { $0 - range.lowerBound }
    }
    let interpreters = free(wanted.interpreters)
    let each = free(wanted.rooms).flatMap { room in
      interpreters.map { Placement(option: option, room: room, interpreter: $0) }
    }
    return [first] + each.filter { $0 != first }
  }

  /// The talks that would have to give way to an option; of several rooms or interpreters those
  /// that cost the fewest.
  func blockers(of option: Int, for talk: Int) -> [Int] {
    let wanted = options[talk][option]
    var found = blockers(wanted.staff, wanted.staffStart, wanted.staffEnd)
    for client in clients[talk] {
      found += blockers(client, wanted.clientStart, wanted.clientEnd)
    }
    for range in [wanted.rooms, wanted.interpreters] where !range.isEmpty {
      let each = range.map { blockers(alternatives[$0]) }
      found += each.min { $0.count < $1.count } ?? []
    }
    return Set(found).subtracting([talk]).sorted()
  }

  mutating func place(_ placement: Placement, for talk: Int) {
    let option = options[talk][placement.option]
    gain += option.gain
    burden += burden(of: option)
    load[option.staff] += option.quarters
    eachSpan(of: placement, for: talk) { resource, start, end, busy in
      busy[resource].append(Span(start: start, end: end, talk: talk))
    }
    placed[talk] = placement
  }

  mutating func remove(_ talk: Int) {
    guard let placement = placed[talk] else { return }
    let option = options[talk][placement.option]
    gain -= option.gain
    load[option.staff] -= option.quarters
    burden -= burden(of: option)
    eachSpan(of: placement, for: talk) { resource, start, _, busy in
      guard let place = busy[resource].lastIndex(where: { $0.talk == talk && $0.start == start })
      else { return }
      busy[resource].swapAt(place, busy[resource].count - 1)
      busy[resource].removeLast()
    }
    placed[talk] = nil
  }

  private mutating func eachSpan(
    of placement: Placement, for talk: Int,
    _ body: (Int, Int, Int, inout [[Span]]) -> Void
  ) {
    let option = options[talk][placement.option]
    body(option.staff, option.staffStart, option.staffEnd, &busy)
    for client in clients[talk] { body(client, option.clientStart, option.clientEnd, &busy) }
    if let room = placement.room {
      let taken = alternatives[option.rooms.lowerBound + room]
      if let resource = taken.resource { body(resource, taken.start, taken.end, &busy) }
    }
    if let interpreter = placement.interpreter {
      let taken = alternatives[option.interpreters.lowerBound + interpreter]
      if let resource = taken.resource { body(resource, taken.start, taken.end, &busy) }
    }
  }

  private func isFree(_ resource: Int, _ start: Int, _ end: Int) -> Bool {
    for span in busy[resource] where span.start < end && start < span.end { return false }
    return true
  }

  private func isFree(_ alternative: Alternative) -> Bool {
    alternative.resource.map { isFree($0, alternative.start, alternative.end) } ?? true
  }

  private func blockers(_ resource: Int, _ start: Int, _ end: Int) -> [Int] {
    busy[resource].filter { $0.start < end && start < $0.end }.map(\.talk)
  }

  private func blockers(_ alternative: Alternative) -> [Int] {
    alternative.resource.map { blockers($0, alternative.start, alternative.end) } ?? []
  }
}

extension RepairState.Alternative {
  init(_ resource: Int?, _ slot: TimeSlot) {
    self.init(
      resource: resource, start: slot.startMoment.minutesSince1970,
      end: slot.endMoment.minutesSince1970)
  }
}
