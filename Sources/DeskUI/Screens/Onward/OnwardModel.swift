package import AppointmentCore
import DeskService
import Terminal

/// Helping somebody onward when no talk follows: a few questions, and then never a dead end.
///
/// A client is asked for the topic and the date on the letter, a visitor for the reason and the
/// topic. The ways come from the rules; the one that is taken is recorded and counted.
package struct OnwardModel: Sendable {
  package enum Subject: Hashable, Sendable {
    case client(ClientNumber, PersonName, lastDay: CivilDate?)
    /// Somebody without a number; the reason is asked first.
    case visitor(VisitorReason?)
  }

  /// Which question is open.
  package enum Step: Hashable, Sendable {
    case reason, topic, letter, ways
    /// A private talk: whom to fetch, and nothing else on the screen (§0b.8).
    case safety
  }

  package internal(set) var subject: Subject
  package internal(set) var step: Step
  package internal(set) var topic: HelpTopic?
  package internal(set) var letterDate: CivilDate?
  package internal(set) var ways: [Onward] = []
  var list = ListSelection(height: 12)
  /// Whether somebody moved the focus: a needed choice is not made by Enter alone (screens rule 6).
  var hasPointed = false
  /// The date as it is being typed.
  var editor = LineEditor(maximumLength: 20)
  var complaint: String?
  var ticket = 0
  /// Asks what the members of the household are called, for *samen met*.
  var cardTicket = 0
  /// Addresses that were looked up and typed here; they stand on the slip and are not kept.
  var addresses: [ServiceCode: String] = [:]
  /// What the slip is about, once the referral was recorded.
  var slip: [String]?
  /// Who asked for a talk in the form before, stamped when this is left; nobody once the topic is a
  /// private one.
  var question: ClientNumber?

  init(visitor: VisitorReason?) {
    subject = .visitor(visitor)
    step = visitor == nil ? .reason : .topic
    list.fit(count: VisitorReason.allCases.count, height: 12)
  }

  init(client: ClientNumber, _ name: PersonName, _ lastDay: CivilDate?) {
    subject = .client(client, name, lastDay: lastDay)
    step = .topic
    list.fit(count: HelpTopic.allCases.count, height: 12)
  }

  /// What a referral is about.
  var referralSubject: ReferralSubject {
    switch subject {
    case .client(let number, _, _): .client(number)
    case .visitor(let reason): .visitor(reason ?? .new)
    }
  }

  /// The way with the focus.
  package var way: Onward? {
    guard step == .ways, let row = list.selected, row < ways.count else { return nil }
    return ways[row]
  }

  /// The letter of each reason of a visitor, read from its words.
  static let reasonLetters: [(letter: Character, reason: VisitorReason)] = [
    ("e", .earlierClient), ("g", .otherMunicipality), ("r", .otherScheme), ("n", .new),
    ("b", .visit),
  ]
}
