/// How somebody was in touch outside an appointment (§0b.9).
public enum ContactChannel: String, CaseIterable, Sendable {
  case phone, message, visit, counter
}

/// A contact somebody wants to note; it counts as having seen the client.
public struct ContactNote: Hashable, Sendable {
  public var client: ClientNumber
  public var channel: ContactChannel
  /// Today when nil; at most seven days back.
  public var on: CivilDate?
  /// How long it took, in minutes; nil when nobody said.
  public var minutes: Int?

  public init(
    client: ClientNumber, channel: ContactChannel, on: CivilDate? = nil, minutes: Int? = nil
  ) {
    self.client = client
    self.channel = channel
    self.on = on
    self.minutes = minutes
  }

  /// How far back a contact may be dated (§0b.9).
  public static let daysBack = 7
}

/// A contact outside appointments, as it was noted.
public struct Contact: Hashable, Sendable {
  public let id: Identifier<Contact>
  public let client: ClientNumber
  public let channel: ContactChannel
  public let on: CivilDate
  /// How long it took, in minutes; nil when nobody said.
  public let minutes: Int?
  public let by: StaffCode

  public init(
    id: Identifier<Contact>, client: ClientNumber, channel: ContactChannel, on: CivilDate,
    minutes: Int?, by: StaffCode
  ) {
    self.id = id
    self.client = client
    self.channel = channel
    self.on = on
    self.minutes = minutes
    self.by = by
  }
}

extension Contact: Record {
  /// Nothing of a contact changes.
  public typealias Step = NoStep<Contact>

  public static let letters = RecordLetters(made: "K", removed: "k")
  public static var place: RecordPlace<Contact> { RecordPlace(.contact, \.contacts) }
  public static let care = RecordCare(
    reads: .readClient, exported: .each(["contact"]), disclosed: .words)
  public var key: Identifier<Contact> { id }
  public var names: [Named] { [Named(.client(client)), Named(.staff(by))] }
  public var isAsMade: Bool { true }
}

extension RecordEvent {
  /// Something that happened to a contact.
  public static func contact(_ change: RecordChange<Contact>) -> RecordEvent { RecordEvent(change) }
}
