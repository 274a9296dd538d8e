import AppointmentCore
import Interchange
import Wording

/// Reads the text of one value by its kind; what does not fit gets a Dutch sentence with an example.
enum ValueReader {
  static func read(_ text: String, as option: OptionSpec) throws -> Invocation.Value {
    func wrong(_ value: Usage.Value) -> CommandFailure {
      CommandFailure(
        .wrongUse, Usage.wrongValue(shown(text), for: value, option: "--\(option.name)"))
    }
    switch option.kind {
    case .flag: return .flag
    case .text, .file:
      guard !text.isEmpty else { throw wrong(option.kind == .file ? .file : .text) }
      if option.kind == .text { try requirePlain(text) }
      return .text(NormalizedText.nfc(text))
    case .guarded(let limit):
      let typed = NormalizedText.nfc(text)
      guard !typed.allSatisfy(\.isWhitespace) else { throw wrong(.text) }
      if let flaw = GuardedText.flaw(in: typed, limit: limit) {
        throw CommandFailure(.badData, Usage.flaw(flaw, in: "--\(option.name)"))
      }
      return .text(typed)
    case .identifier:
      guard Identifier<Any>(text) != nil else { throw wrong(.identifier) }
      return .text(text)
    case .date:
      guard let day = CivilDate(iso: text) else { throw wrong(.day) }
      return .date(day)
    case .dateTime:
      guard let moment = CivilDateTime(iso: text) else { throw wrong(.moment) }
      return .dateTime(moment)
    case .count(let range):
      guard let count = Int(text), range.contains(count) else {
        throw wrong(.number(least: range.lowerBound, most: range.upperBound))
      }
      return .count(count)
    case .word(let words):
      guard words.contains(text) else { throw wrong(.oneOf(words)) }
      return .text(text)
    default: return try readName(text, as: option)
    }
  }

  /// Values that name somebody or something of the office.
  private static func readName(_ text: String, as option: OptionSpec) throws -> Invocation.Value {
    func required<T>(_ value: T?, _ kind: Usage.Value) throws -> T {
      guard let value else {
        throw CommandFailure(
          .wrongUse, Usage.wrongValue(shown(text), for: kind, option: "--\(option.name)"))
      }
      return value
    }
    switch option.kind {
    case .client: return .client(try client(text))
    case .staff: return .staff(try required(StaffCode(typed: text), .staffCode))
    case .room: return .room(try required(RoomCode(text), .roomCode))
    case .service: return .service(try required(ServiceCode(text), .serviceCode))
    case .interpreter:
      // A client's number would pass for a code: nobody of the family interprets, and no child.
      if text.contains("-"), text.allSatisfy({ $0.isNumber || $0 == "-" }) {
        throw CommandFailure(
          .wrongUse,
          "Een cliënt, een huisgenoot of een kind tolkt nooit. Kies een tolk of telephone.")
      }
      return .interpreter(try required(InterpreterChoice(typed: text), .staffCode))
    case .household: return .household(try required(HouseholdName(typed: text), .household))
    case .expected: return .expected(try required(ExpectedValue(typed: text), .expected))
    case .language: return .language(try required(LanguageCode(text), .language))
    case .assignmentOfReason:
      let halves = text.split(separator: "=", maxSplits: 1)
      let code = halves.count == 2 ? VerdictCode(rawValue: String(halves[0])) : nil
      let known = try required(code, .despite)
      guard known.mayBeOverridden else {
        throw CommandFailure(
          .wrongUse, "Van \(known.rawValue) kan niemand afwijken, ook niet met een reden.")
      }
      let reason = NormalizedText.nfc(String(halves[1]))
      try requirePlain(reason)
      guard BSNGuard.findings(in: reason).isEmpty else {
        throw CommandFailure(
          .badData, "In de reden staat een nummer dat een BSN kan zijn. Haal het nummer eruit.")
      }
      return .reason(known, reason)
    case .appointment:
      if let reference = AppointmentReference(text) { return .appointment(.reference(reference)) }
      let id = try required(Identifier<Appointment>(text), .appointment)
      return .appointment(.identifier(id))
    default: return .text(text)
    }
  }

  private static func client(_ text: String) throws -> ClientNumber {
    do {
      return try ClientNumber.parse(text)
    } catch .form {
      throw CommandFailure(.wrongUse, Usage.wrongValue(shown(text), for: .clientNumber))
    } catch .checkDigit {
      throw CommandFailure(.wrongUse, Usage.wrongCheckDigit(shown(text)))
    }
  }

  private static func requirePlain(_ text: String) throws {
    guard text.isPlain else { throw CommandFailure(.badData, Usage.notPlain) }
  }

  /// The words of the weekdays, Monday first; the Dutch ones mean the same.
  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  static func weekday(_ word: String) -> Weekday? {
    weekdays.firstIndex(of: word).flatMap { Weekday(rawValue: $0 + 1) }
      ?? Weekday.allCases.first { Dates.short($0) == word }
  }

  /// A text as it may be shown in a sentence: short, and without anything that drives a terminal.
  static func shown(_ text: String) -> String {
    let safe = text.unicodeScalars.filter {
      $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value)
        && !$0.properties.isBidiControl
    }
    let short = String(String.UnicodeScalarView(safe.prefix(40)))
    return short + (safe.count > 40 ? "…" : "")
  }
}
