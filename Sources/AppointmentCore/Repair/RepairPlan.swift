/// What is proposed for all the talks that were hit, planned as a whole.
public struct RepairPlan: Hashable, Sendable {
  /// What is proposed for one talk. Nobody is dropped silently: without an option it says why.
  public struct Line: Hashable, Sendable {
    public let talk: RepairInstance.Talk
    public let proposal: Proposal
    /// Whether the client then has two talks on one day that were agreed on two.
    public internal(set) var sharesDay = false

    public init(talk: RepairInstance.Talk, proposal: Proposal) {
      self.talk = talk
      self.proposal = proposal
    }
  }

  /// What the plan says of one talk: an option, or that a person has to look.
  public enum Proposal: Hashable, Sendable {
    case option(RepairOption, room: RoomCode?, interpreter: InterpreterChoice?)
    case byHand(RepairObstacle)

    /// The option; nil where a person has to look.
    public var option: RepairOption? {
      if case .option(let option, _, _) = self { option } else { nil }
    }
  }

  /// In the instance's order: the most urgent first.
  public let lines: [Line]
  public let score: RepairScore

  public init(lines: [Line], load: [StaffCode: Int]) {
    self.lines = lines.markingSharedDays
    score = RepairScore(lines, load: load)
  }
}

extension RepairPlan.Line {
  /// What accepting the line does; nil when there is nothing to accept.
  public var choice: RepairChoice? {
    guard case .option(let option, let room, let interpreter) = proposal else { return nil }
    return RepairChoice(
      at: option.slot.startMoment, substitute: option.holder == .own ? nil : option.staff,
      interpreter: interpreter, room: room)
  }

  /// What can be done for a talk without an option; the first is the nearest.
  public func onward(_ office: Office, on day: CivilDate) -> NonEmpty<Onward> {
    let teamleider = Onward.teamleider(office.staff(with: .teamleider, on: day).first?.code)
    guard case .byHand(let obstacle) = proposal else { return NonEmpty(.command(.absenceAccept)) }
    return switch obstacle {
    case .windowEnds: NonEmpty(.command(.refer), [teamleider, .command(.move)])
    case .nobody: NonEmpty(teamleider, [.command(.move), .command(.cancel)])
    case .full, .taken: NonEmpty(.command(.move), [.command(.slots), teamleider])
    case .rules: NonEmpty(.command(.check), [teamleider, .command(.refer)])
    }
  }
}

/// A time and people that a talk moves to because its begeleider cannot hold it.
public struct RepairChoice: Hashable, Sendable {
  public var at: CivilDateTime
  /// Who holds it instead; nil for the own begeleider.
  public var substitute: StaffCode?
  /// Who interprets at the new time; nil for nobody.
  public var interpreter: InterpreterChoice?
  /// The room at the new time; nil where none is needed.
  public var room: RoomCode?

  public init(
    at: CivilDateTime, substitute: StaffCode? = nil, interpreter: InterpreterChoice? = nil,
    room: RoomCode? = nil
  ) {
    self.at = at
    self.substitute = substitute
    self.interpreter = interpreter
    self.room = room
  }
}
