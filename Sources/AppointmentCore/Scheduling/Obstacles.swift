/// What stood in the way on a day, of the times that came furthest: of those only that is in the
/// way, so that what helps is what was said.
struct Obstacles {
  /// How far a time came, and how little else stood in its way.
  private struct Reach: Comparable {
    var stage: Int
    var others: Int

    static func < (left: Reach, right: Reach) -> Bool {
      (left.stage, right.others) < (right.stage, left.others)
    }
  }

  private var furthest = Reach(stage: -1, others: 0)
  private var times: [VerdictCode: Int] = [:]

  /// What stood in the way most often, of the times that came furthest.
  var binding: VerdictCode? {
    times.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }

  /// Why there was no time to try.
  mutating func addDay(_ code: VerdictCode) { add(code, Reach(stage: 0, others: 0)) }

  /// What stood in the way of one time.
  mutating func addTime(_ findings: [Finding]) {
    let code = findings[0].code
    add(code, Reach(stage: Self.stage(code), others: findings.count - 1))
  }

  private mutating func add(_ code: VerdictCode, _ reach: Reach) {
    if reach > furthest {
      furthest = reach
      times = [:]
    }
    if reach == furthest { times[code, default: 0] += 1 }
  }

  /// In the order in which a talk is made complete (``Availability``). Who is absent could have
  /// come but for that; who is in a talk could not.
  private static func stage(_ code: VerdictCode) -> Int {
    switch code {
    case .officeClosed, .inThePast, .staffUnknown, .staffNotRostered: 0
    case .staffTaken: 1
    case .staffAbsent: 2
    case .clientTaken, .clientLesson: 3
    default: 4
    }
  }
}

extension Binding {
  /// What stood in the way on a day.
  init(day: CivilDate, code: VerdictCode) {
    let kind: Kind =
      switch code {
      case .clientTaken, .clientLesson: .client
      case .noInterpreter, .interpreterTaken, .wrongLanguage: .interpreter
      case .roomTaken, .roomClosed: .room
      case .officeClosed, .inThePast: .office
      default: .staff
      }
    self.init(kind: kind, day: day, code: code)
  }
}
