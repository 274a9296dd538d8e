import AppointmentCore
import DeskService

/// The records in the shape of ``Record`` for other programs: what an answer says of what happened
/// to one, and its lines in an export.
extension Documents {
  func members(of event: RecordEvent) -> [(key: String, value: JSON)] {
    switch event.kind {
    case .urgency: event.change(of: Urgency.self).map(members) ?? []
    case .message: event.change(of: Message.self).map(members) ?? []
    // A referral, a contact and a call are told by documents of their own.
    case .referral, .contact, .call: []
    }
  }

  /// The lines of an export, each with the kind that heads it.
  func lines(of records: StreamsShown) -> [(kind: String, object: JSON)] {
    records.referrals.flatMap(lines) + records.contacts.map { ("contact", contact($0)) }
      + records.messages.map { ("message", message($0)) }
  }

  /// A question that was shown onward; of somebody who came back it stands there as that as well.
  private func lines(_ referral: Referral) -> [(kind: String, object: JSON)] {
    let object = self.referral(referral)
    if case .visitor = referral.subject { return [("visitorContact", object)] }
    let isReferral =
      switch referral.outcome {
      case .service: true
      case .helped: !referral.isReturn
      }
    return (isReferral ? [("referral", object)] : [])
      + (referral.isReturn ? [("returnContact", object)] : [])
  }
}
