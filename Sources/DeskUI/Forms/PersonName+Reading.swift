import AppointmentCore
import Terminal
import Wording

extension PersonName {
  static let oneNeeded = "Schrijf de naam van één persoon."

  /// The name that was typed, or what is wrong with it.
  static func read(_ text: String) -> FormReading<PersonName> {
    if let flaw = Usage.flaw(inWords: text) { return .flaw(flaw) }
    return PersonName(text).map { .value($0) } ?? .flaw(oneNeeded)
  }

  /// What is wrong with a name; nil when nothing is.
  static func flaw(_ text: String) -> String? {
    if case .flaw(let flaw) = read(text) { flaw } else { nil }
  }
}
