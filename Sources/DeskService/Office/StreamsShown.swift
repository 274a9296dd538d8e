package import AppointmentCore

// Where what a stream keeps stands in the answers to other questions: a line a stream.

/// What stands on a sheet besides what the sheet is about.
package struct SheetNotes: Hashable, Sendable {
  /// The oldest first: open ones, and those with which something was done today.
  package var messages: [MessageRow] = []
}

extension QueryScene {
  /// What waits for the acting person.
  func ownNotes() throws -> SheetNotes { SheetNotes(messages: try ownMessages()) }

  /// What there is about a client, as far as the acting person may see it.
  func notes(about client: ClientNumber) throws -> SheetNotes {
    SheetNotes(messages: may(.seeMessages) ? try messages(about: client) : [])
  }
}

/// The records that an office takes along, each kind in the order of its dates.
package struct ExportedRecords: Hashable, Sendable {
  package var referrals: [Referral] = []
  package var contacts: [Contact] = []
  package var messages: [MessageRow] = []
}

extension QueryScene {
  /// The records about some clients and about nobody, as far as the acting person may see them.
  func exportedRecords(of reached: Set<ClientNumber>) throws -> ExportedRecords {
    var records = ExportedRecords()
    if maySee(.referrals, of: .own) {
      records.referrals = try store.referrals(of: nil).filter { referral in
        referral.subject.client.map(reached.contains) ?? reachesEveryone
      }
      records.contacts = try store.contacts(of: nil).filter { reached.contains($0.client) }
    }
    if may(.seeMessages) { records.messages = try messages(ever: true) }
    return records
  }
}
