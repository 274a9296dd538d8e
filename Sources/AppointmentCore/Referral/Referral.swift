/// Why somebody who is not in the store came (§0b.3).
public enum VisitorReason: String, CaseIterable, Sendable {
  case earlierClient, otherMunicipality, otherScheme
  case new, visit
}

/// Whose question it was: a client's, or a visitor's without a name.
public enum ReferralSubject: Hashable, Sendable {
  case client(ClientNumber)
  case visitor(VisitorReason)

  /// The client; nil for a visitor without a number.
  public var client: ClientNumber? { if case .client(let number) = self { number } else { nil } }
  /// Why somebody without a number came; nil for a client.
  public var visitor: VisitorReason? { if case .visitor(let reason) = self { reason } else { nil } }

  /// Nil unless it is one of the two.
  public init?(client: ClientNumber?, visitor: VisitorReason?) {
    switch (client, visitor) {
    case (let number?, nil): self = .client(number)
    case (nil, let reason?): self = .visitor(reason)
    case (nil, nil), (_?, _?): return nil
    }
  }
}

/// What was done with a question that was not for an appointment.
public enum ReferralOutcome: Hashable, Sendable {
  /// Shown on to an organisation; together the first time if so wished.
  case service(ServiceCode, isTogether: Bool)
  /// Helped here and now.
  case helped

  /// Where it went; nil when it was helped here.
  public var service: ServiceCode? { if case .service(let code, _) = self { code } else { nil } }
  public var isTogether: Bool {
    if case .service(_, let isTogether) = self { isTogether } else { false }
  }
}

/// What somebody asks of the desk when no appointment follows: the ways onward, and the one taken.
public struct ReferralRequest: Hashable, Sendable {
  public var subject: ReferralSubject
  public var topic: HelpTopic
  /// The date on the letter it is about; nil when there is none.
  public var letterDate: CivilDate?
  /// Nil only asks for the ways.
  public var outcome: ReferralOutcome?

  public init(
    subject: ReferralSubject, topic: HelpTopic, letterDate: CivilDate? = nil,
    outcome: ReferralOutcome? = nil
  ) {
    self.subject = subject
    self.topic = topic
    self.letterDate = letterDate
    self.outcome = outcome
  }
}

/// A question that was shown onward or answered at the desk, for the office's talk with the
/// municipality: who came back, with what, and where they went.
public struct Referral: Hashable, Sendable {
  public let id: Identifier<Referral>
  public let subject: ReferralSubject
  public let topic: HelpTopic
  public let outcome: ReferralOutcome
  public let at: CivilDateTime
  public let by: StaffCode
  /// The client's month on that day; 0 before settlement and for visitors.
  public let month: Int
  /// Whether somebody came back after guidance had ended: a return contact.
  public let isReturn: Bool
  /// The date on the letter it is about; nil when there is none.
  public let letterDate: CivilDate?

  public init(
    id: Identifier<Referral>, subject: ReferralSubject, topic: HelpTopic,
    outcome: ReferralOutcome, at: CivilDateTime, by: StaffCode, month: Int, isReturn: Bool,
    letterDate: CivilDate? = nil
  ) {
    self.id = id
    self.subject = subject
    self.topic = topic
    self.outcome = outcome
    self.at = at
    self.by = by
    self.month = month
    self.isReturn = isReturn
    self.letterDate = letterDate
  }
}

extension Referral: Record {
  /// Nothing of a referral changes.
  public typealias Step = NoStep<Referral>

  public static let letters = RecordLetters(made: "F", removed: "f")
  public static var place: RecordPlace<Referral> { RecordPlace(.referral, \.referrals) }
  public static let care = RecordCare(
    reads: .readClient, exported: .each(["referral", "returnContact", "visitorContact"]),
    disclosed: .words)
  public var key: Identifier<Referral> { id }
  public var names: [Named] {
    [subject.client.map { Named(.client($0)) }, Named(.staff(by))].compactMap(\.self)
  }
  public var isAsMade: Bool { true }
}

extension RecordEvent {
  /// Something that happened to a referral.
  public static func referral(_ change: RecordChange<Referral>) -> RecordEvent {
    RecordEvent(change)
  }
}
