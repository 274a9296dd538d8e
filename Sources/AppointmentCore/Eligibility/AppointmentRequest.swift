/// What somebody asks the rules about: a day, and a talk as it is wished then.
@dynamicMemberLookup
public struct AppointmentRequest: Hashable, Sendable {
  public var on: CivilDate
  public var wish: TalkWish
  /// Findings that somebody goes on in spite of, by code.
  public var despite: Set<VerdictCode>
  /// Whether it takes the place of an appointment that there is already.
  public var isMove = false

  public init(
    on: CivilDate, _ wish: TalkWish = TalkWish(), despite: Set<VerdictCode> = []
  ) {
    self.on = on
    self.wish = wish
    self.despite = despite
  }

  /// The parts of the wish, as its own.
  public subscript<Value>(dynamicMember part: WritableKeyPath<TalkWish, Value>) -> Value {
    get { wish[keyPath: part] }
    set { wish[keyPath: part] = newValue }
  }

  /// Whether it is about residence or family reunification.
  public var isLegal: Bool { wish.isLegal }

  /// The request by kind of question: private, legal and general topics have different fates
  /// (domain §8). One element when there is nothing to take apart.
  var parts: [AppointmentRequest] {
    let topics = wish.topics
    guard topics.count > 1 else { return [self] }
    let kinds: [HelpTopic.Kind] = [.safety, .legal, .general]
    let groups = kinds.map { kind in topics.filter { $0.kind == kind } }.filter { !$0.isEmpty }
    guard groups.count > 1 else { return [self] }
    return groups.map { topics in
      var part = self
      part.topics = topics
      if wish.kind == .legal, topics[0].kind != .legal { part.kind = .talk }
      return part
    }
  }
}
