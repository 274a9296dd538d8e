/// What could be given up, the first time that then is free, and what that costs.
///
/// One condition is dropped where that is enough. Two go together only where that is sooner than
/// either of them alone: whoever gives up a second thing gets days for it.
public struct Relaxation: Hashable, Sendable {
  /// What is given up. In the order of what it asks of the client: nothing to speak of first.
  public enum Change: String, CaseIterable, Comparable, Sendable {
    case telephoneInterpreter, askInterpreter, shorter, deputy, otherPlace, together, overLesson
    case later

    private var inconvenience: Int { declaredPlace }

    /// The smaller change comes first.
    public static func < (left: Change, right: Change) -> Bool {
      left.inconvenience < right.inconvenience
    }
  }

  /// What a way out costs: how many conditions, then how long somebody waits for it, and then what
  /// is given up. So one condition comes before two, the soonest of each is the cheapest, and of
  /// two on one day the one that asks the least of the client.
  public struct Price: Hashable, Comparable, Sendable {
    /// Working days that pass after the first day on which the office opens and a talk could have
    /// been: 0 when the talk is on that day.
    public let waitingWorkingDays: Int
    /// One or two, what asks the least of the client first.
    public let changes: [Change]

    /// The cheaper one comes first.
    public static func < (left: Price, right: Price) -> Bool {
      guard left.changes.count == right.changes.count else {
        return left.changes.count < right.changes.count
      }
      guard left.waitingWorkingDays == right.waitingWorkingDays else {
        return left.waitingWorkingDays < right.waitingWorkingDays
      }
      // The worst of two decides.
      return left.changes.reversed().lexicographicallyPrecedes(right.changes.reversed())
    }
  }

  public let earliest: SlotOffer
  public let price: Price
  /// The same search with the conditions dropped: what one key in the booking form asks next.
  public let request: SlotSearch.Request

  public var changes: [Change] { price.changes }
}

extension SlotSearch {
  /// How many ways out are shown: more is a list to study, and not a choice.
  static let relaxationLimit = 3

  /// The cheapest ways out of an empty search, each the same search with one condition less; where
  /// those are too few, with two.
  func relaxations(of request: Request) -> [Relaxation] {
    let easings = easings(of: request)
    let single = easings.compactMap { relaxation([$0.change], $0.request, of: request) }
    guard single.count < Self.relaxationLimit else { return Self.cheapest(single) }
    var wait: [Relaxation.Change: Int] = [:]
    for way in single { wait[way.changes[0]] = way.price.waitingWorkingDays }
    var isHopeless: [Request: Bool] = [:]
    let double = pairs(of: easings).compactMap { changes, both -> Relaxation? in
      let alone = changes.compactMap { wait[$0] }.min() ?? .max
      // Nothing is sooner than the first day.
      guard alone > 0 else { return nil }
      // Many pairs fail for one reason, which one generous search finds for all of them.
      let generous = generous(both)
      if isHopeless[generous] == nil { isHopeless[generous] = offers(generous).isEmpty }
      guard isHopeless[generous] == false, let way = relaxation(changes, both, of: request),
        way.price.waitingWorkingDays < alone
      else { return nil }
      return way
    }
    return Self.cheapest(single + double)
  }

  private static func cheapest(_ ways: [Relaxation]) -> [Relaxation] {
    Array(ways.sorted { $0.price < $1.price }.prefix(relaxationLimit))
  }

  /// The first time that a request with less conditions finds, and its price; nil when it finds none.
  private func relaxation(
    _ changes: [Relaxation.Change], _ relaxed: Request, of request: Request
  ) -> Relaxation? {
    var first = relaxed
    first.limit = 1
    guard let offer = offers(first).first else { return nil }
    let calendar = availability.office.calendar
    let firstDay = calendar.nextOpenDay(onOrAfter: max(request.from, availability.now.date))
    let days = calendar.workingDays(from: firstDay, to: offer.slot.date)
    return Relaxation(
      earliest: offer, price: .init(waitingWorkingDays: days, changes: changes), request: relaxed)
  }

  /// The same search with everything dropped that can only make it find more: where this finds
  /// nothing, no search between the two does.
  private func generous(_ request: Request) -> Request {
    let desk = availability.office.desk
    var generous = request
    generous.minutes = min(minutes(of: request), shortestMinutes)
    generous.days = max(request.days, desk.searchDays * 2)
    generous.place = request.place.needsRoom ? .telephone : request.place
    generous.overLessons = true
    generous.limit = 1
    return generous
  }

  private var shortestMinutes: Int { availability.office.desk.slotMinutes * 2 }

  private func minutes(of request: Request) -> Int {
    request.wish.minutes(in: availability.office.desk)
  }

  /// A search that differs from another in one condition.
  private typealias Easing = (change: Relaxation.Change, request: Request)

  /// The searches that differ from a request in two conditions, each pair once. What can be dropped
  /// second depends on the first: who comes along has an interpreter and a begeleider of their own.
  private func pairs(of easings: [Easing]) -> [(changes: [Relaxation.Change], request: Request)] {
    var seen = Set(easings.map(\.request))
    return easings.flatMap { first, relaxed in
      self.easings(of: relaxed).compactMap { second, both in
        seen.insert(both).inserted ? ([first, second].sorted(), both) : nil
      }
    }
  }

  /// The searches that differ from a request in one condition.
  private func easings(of request: Request) -> [Easing] {
    let office = availability.office
    let file = request.together.flatMap(file.file) ?? file
    var found: [Easing] = []
    func add(_ change: Relaxation.Change, _ edit: (inout Request) -> Void) {
      var relaxed = request
      edit(&relaxed)
      if relaxed != request { found.append((change, relaxed)) }
    }
    let needs = MeetingNeeds(of: file, in: request.language)
    if request.interpreter == nil, needs.interpreter.isWanted {
      add(.askInterpreter) { $0.asksInterpreters = true }
      add(.telephoneInterpreter) {
        $0.interpreter = .telephone
        $0.asksInterpreters = false
      }
    }
    if minutes(of: request) > shortestMinutes { add(.shorter) { $0.minutes = shortestMinutes } }
    let own = OwnBegeleider.of(file, on: request.from, in: office)
    let deputy = office.employed(own.flatMap { office.staff[$0.staff]?.deputy }, on: request.from)
    if request.substitute == nil, !request.isLegal, let deputy,
      !file.ratherNot.contains(deputy.code)
    {
      add(.deputy) {
        $0.substitute = deputy.code
        $0.substitutionReason = .absence
      }
    }
    if request.place.needsRoom { add(.otherPlace) { $0.place = .telephone } }
    if let member = memberInside(request) { add(.together) { $0.together = member.number } }
    add(.overLesson) { $0.overLessons = true }
    add(.later) { $0.days = max($0.days, office.desk.searchDays * 2) }
    return found
  }

  /// Somebody of the household with whom the client could come along when the own window is over
  /// (§0b.6): the one who has the longest to go.
  private func memberInside(_ request: Request) -> Client? {
    let office = availability.office
    guard request.together == nil, !request.isLegal,
      file.phase(on: request.from, under: office.policies) == .exited
    else { return nil }
    let inside = file.household.compactMap { member -> (member: Client, end: CivilDate)? in
      guard member.number != file.client.number, member.isAdult(on: request.from) != false,
        let clock = file.clock(of: member, under: office.policies),
        clock.phase(on: request.from).isInsideWindow
      else { return nil }
      return (member, clock.firstDayAfter)
    }
    return inside.max {
      ($0.end, $1.member.number) < ($1.end, $0.member.number)
    }?.member
  }
}
