package import AppointmentCore
import DeskService

/// The tables `referral` and `contact`. What was withdrawn stays, marked, and is never shown.
extension SQLTransaction {
  package func referrals(of client: ClientNumber?) throws -> [Referral] {
    let columns = """
      SELECT id, client, visitor_reason, topic, service, is_together, referred_at, referred_by,
        month, is_return, letter_day
      FROM referral WHERE office = ? AND is_withdrawn = 0
      """
    guard let client else {
      return try session.rows(columns + " ORDER BY referred_at, id", [office], Self.referral)
    }
    return try session.rows(
      columns + " AND client = ? ORDER BY referred_at, id", [office, .client(client)],
      Self.referral)
  }

  func insert(_ referral: Referral) throws(StoreFailure) {
    var visitor: SQLValue = .null
    if case .visitor(let reason) = referral.subject { visitor = .word(reason) }
    var service: SQLValue = .null
    var isTogether = false
    if case .service(let code, let together) = referral.outcome {
      service = .code(code)
      isTogether = together
    }
    try write(
      """
      INSERT INTO referral (office, id, client, visitor_reason, topic, service, is_together,
        referred_at, referred_by, month, is_return, letter_day, is_withdrawn)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
      """,
      [
        office, .id(referral.id), .integer(referral.subject.client?.key), visitor,
        .word(referral.topic), service, .flag(isTogether), .moment(referral.at),
        .code(referral.by), .integer(referral.month), .flag(referral.isReturn),
        .day(referral.letterDate),
      ])
  }

  func withdraw(_ referral: Identifier<Referral>) throws(StoreFailure) {
    let changed = try write(
      "UPDATE referral SET is_withdrawn = 1 WHERE office = ? AND id = ?", [office, .id(referral)])
    guard changed == 1 else { throw conflict("no such referral") }
  }

  private static func referral(_ row: inout SQLRow) throws(StoreFailure) -> Referral {
    let id: Identifier<Referral> = try row.identifier()
    let subject = try subject(&row)
    let topic: HelpTopic = try row.word()
    let service: ServiceCode? = try row.optionalCode()
    let isTogether = try row.flag()
    return Referral(
      id: id, subject: subject, topic: topic,
      outcome: service.map { .service($0, isTogether: isTogether) } ?? .helped,
      at: try row.moment(), by: try row.code(), month: try row.integer(),
      isReturn: try row.flag(), letterDate: try row.optionalDay())
  }

  private static func subject(_ row: inout SQLRow) throws(StoreFailure) -> ReferralSubject {
    let key = try row.optionalInteger()
    let reason: VisitorReason? = try row.optionalWord()
    if let key { return .client(try row.present(ClientNumber(key: key))) }
    return .visitor(try row.present(reason))
  }

  // MARK: - Contacts

  package func contacts(of client: ClientNumber?) throws -> [Contact] {
    let columns = """
      SELECT id, client, channel, day, minutes, noted_by
      FROM contact WHERE office = ? AND is_withdrawn = 0
      """
    guard let client else {
      return try session.rows(columns + " ORDER BY day, id", [office], Self.contact)
    }
    return try session.rows(
      columns + " AND client = ? ORDER BY day, id", [office, .client(client)], Self.contact)
  }

  func insert(_ contact: Contact) throws(StoreFailure) {
    try write(
      """
      INSERT INTO contact (office, id, client, channel, day, minutes, noted_by, is_withdrawn)
      VALUES (?, ?, ?, ?, ?, ?, ?, 0)
      """,
      [
        office, .id(contact.id), .client(contact.client), .word(contact.channel),
        .day(contact.on), .integer(contact.minutes), .code(contact.by),
      ])
  }

  func withdraw(_ contact: Identifier<Contact>) throws(StoreFailure) {
    let changed = try write(
      "UPDATE contact SET is_withdrawn = 1 WHERE office = ? AND id = ?", [office, .id(contact)])
    guard changed == 1 else { throw conflict("no such contact") }
  }

  private static func contact(_ row: inout SQLRow) throws(StoreFailure) -> Contact {
    Contact(
      id: try row.identifier(), client: try row.clientNumber(), channel: try row.word(),
      on: try row.day(), minutes: try row.optionalInteger(), by: try row.code())
  }
}
