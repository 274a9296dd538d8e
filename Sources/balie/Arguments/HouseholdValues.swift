import AppointmentCore

/// How somebody names a household: by its code, or by the number of somebody in it.
enum HouseholdName: Sendable, Hashable {
  case code(HouseholdCode)
  case member(ClientNumber)

  /// A number with a fitting check digit is somebody's; anything else is a code.
  init?(typed text: String) {
    // A single person's household is called after the person's number.
    let number = Result { try ClientNumber.parse(text) }
    if case .success(let number) = number {
      self = .member(number)
    } else if let code = HouseholdCode(text) {
      self = .code(code)
    } else {
      return nil
    }
  }
}

/// When somebody is expected, as it is written on a command line; nil for `unknown`.
struct ExpectedValue: Sendable, Hashable {
  let moment: ExpectedMoment?

  /// Reads `2026-12-16`, `2026-W51`, `2026-12` and `unknown`.
  init?(typed text: String) {
    if text == "unknown" {
      moment = nil
    } else if let read = ExpectedMoment(iso: text) {
      moment = read
    } else {
      return nil
    }
  }
}

extension Invocation {
  func household(_ name: String) -> HouseholdName? {
    if case .household(let named) = values[name]?.first { named } else { nil }
  }
  func expected(_ name: String) -> ExpectedValue? {
    if case .expected(let value) = values[name]?.first { value } else { nil }
  }
  /// All texts of an option that may be repeated, in order.
  func texts(_ name: String) -> [String] {
    (values[name] ?? []).compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
  /// All languages of an option that may be repeated, in order.
  func languages(_ name: String) -> [LanguageCode] {
    (values[name] ?? []).compactMap { if case .language(let code) = $0 { code } else { nil } }
  }
}
