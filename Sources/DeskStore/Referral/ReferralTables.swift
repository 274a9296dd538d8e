package import AppointmentCore
import DeskService

/// What is asked of the tables `referral` and `contact`. What was withdrawn stays, marked, and is
/// never shown.
extension SQLTransaction {
  package func referrals(of client: ClientNumber?) throws -> [Referral] {
    let order = " ORDER BY r.referred_at, r.id"
    guard let client else { return try RecordTables.referrals.rows(order, in: self) }
    return try RecordTables.referrals.rows(" AND r.client = ?" + order, [.client(client)], in: self)
  }

  package func contacts(of client: ClientNumber?) throws -> [Contact] {
    let order = " ORDER BY r.day, r.id"
    guard let client else { return try RecordTables.contacts.rows(order, in: self) }
    return try RecordTables.contacts.rows(" AND r.client = ?" + order, [.client(client)], in: self)
  }
}
