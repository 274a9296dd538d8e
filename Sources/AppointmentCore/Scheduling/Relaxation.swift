/// A condition that could be dropped, the first time that then is free, and what that costs.
public struct Relaxation: Hashable, Sendable {
  /// What is given up. In the order of what it asks of the client: nothing to speak of first.
  public enum Change: String, CaseIterable, Sendable {
    case telephoneInterpreter, askInterpreter, shorter, deputy, otherPlace, together, overLesson
    case later
  }

  /// What a way out costs: how long somebody waits for it, and then what is given up. So the
  /// soonest is the cheapest, and of two on one day the one that asks the least of the client.
  public struct Price: Hashable, Comparable, Sendable {
    /// Working days that pass after the first day on which the office opens and a talk could have
    /// been: 0 when the talk is on that day.
    public let waitingWorkingDays: Int
    public let change: Change

    private var inconvenience: Int { Change.allCases.firstIndex(of: change)! }

    public static func < (left: Price, right: Price) -> Bool {
      (left.waitingWorkingDays, left.inconvenience)
        < (right.waitingWorkingDays, right.inconvenience)
    }
  }

  public let earliest: SlotOffer
  public let price: Price
  /// The same search with the condition dropped: what one key in the booking form asks next.
  public let request: SlotSearch.Request

  public var change: Change { price.change }
}

extension SlotSearch {
  /// How many ways out are shown: more is a list to study, and not a choice.
  static let relaxationLimit = 3

  /// The cheapest ways out of an empty search, each the same search with one condition less.
  func relaxations(of request: Request) -> [Relaxation] {
    let office = availability.office
    let firstDay = office.calendar.nextOpenDay(
      onOrAfter: max(request.from, availability.now.date))
    return relaxed(request).compactMap { change, relaxed in
      var first = relaxed
      first.limit = 1
      guard let offer = offers(first).first else { return nil }
      let days = office.calendar.workingDays(from: firstDay, to: offer.slot.date)
      return Relaxation(
        earliest: offer, price: .init(waitingWorkingDays: days, change: change), request: relaxed)
    }
    .sorted { $0.price < $1.price }
    .prefix(Self.relaxationLimit).map { $0 }
  }

  /// The searches that differ from a request in one condition.
  private func relaxed(_ request: Request) -> [(Relaxation.Change, Request)] {
    let office = availability.office
    var found: [(Relaxation.Change, Request)] = []
    func add(_ change: Relaxation.Change, _ edit: (inout Request) -> Void) {
      var relaxed = request
      edit(&relaxed)
      if relaxed != request { found.append((change, relaxed)) }
    }
    let needs = MeetingNeeds(of: file, in: request.language)
    if request.interpreter == nil, needs.interpreter.isWanted {
      add(.askInterpreter) { $0.asksInterpreters = true }
      add(.telephoneInterpreter) { $0.interpreter = .telephone }
    }
    let shortest = office.desk.slotMinutes * 2
    if request.minutes > shortest { add(.shorter) { $0.minutes = shortest } }
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
    return file.household.filter { member in
      member.number != file.client.number && member.isAdult(on: request.from) != false
        && file.clock(of: member, under: office.policies)
          .map { $0.phase(on: request.from).isInsideWindow } == true
    }
    .max { left, right in
      let ends = [left, right].map { file.clock(of: $0, under: office.policies)!.firstDayAfter }
      return (ends[0], right.number) < (ends[1], left.number)
    }
  }
}
