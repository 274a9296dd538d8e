package import AppointmentCore

/// What the streams show in the answers to other questions; each says in its own room what it shows
/// where, and to whom.
package struct StreamsShown: Hashable, Sendable {
  /// Where it is shown.
  enum Place {
    /// On the own sheets of the acting person: what waits for them.
    case ownSheet
    /// On the card of a client.
    case card(ClientNumber)
    /// In an export, with the clients who are reached.
    case export(Set<ClientNumber>)
  }

  package var referrals: [Referral] = []
  package var contacts: [Contact] = []
  package var messages: [MessageRow] = []

  package init() {}

  init(on place: Place, in scene: QueryScene) throws {
    referrals = try scene.referrals(on: place)
    contacts = try scene.contacts(on: place)
    messages = try scene.messages(on: place)
  }
}

extension QueryScene {
  /// A card shows its referrals and contacts itself.
  fileprivate func referrals(on place: StreamsShown.Place) throws -> [Referral] {
    guard case .export(let reached) = place, maySee(.referrals, of: .own) else { return [] }
    return try store.referrals(of: nil).filter { referral in
      referral.subject.client.map(reached.contains) ?? reachesEveryone
    }
  }

  fileprivate func contacts(on place: StreamsShown.Place) throws -> [Contact] {
    guard case .export(let reached) = place, maySee(.referrals, of: .own) else { return [] }
    return try store.contacts(of: nil).filter { reached.contains($0.client) }
  }
}
