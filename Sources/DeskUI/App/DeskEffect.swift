package import AppointmentCore
package import DeskService

/// What a screen wants of the world: a value, carried out elsewhere and answered by a message with
/// the same number, so that an answer that comes late is known for what it is.
package struct DeskEffect: Hashable, Sendable {
  package let ticket: Int
  package let actor: Actor
  package let now: CivilDateTime
  package let work: Work
  /// Whoever waits for the answer to a change, and what for; the world has nothing to do with it.
  let purpose: Purpose

  package enum Work: Hashable, Sendable {
    case loadOffice
    /// Whether anybody wrote since.
    case watch
    /// A question to the desk, as it is.
    case ask(AnyQuery)
    /// Whom each of some words may mean.
    case readLine([LineQuestion])
    /// A change, with the key that was made before the first attempt; nil only for asking the ways
    /// onward, which records nothing.
    case perform(DeskCommand, key: String?)
    /// Lines for paper. Where paper comes out is the wiring's business.
    case print([String])
  }
}
