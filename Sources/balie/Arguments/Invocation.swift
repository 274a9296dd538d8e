import AppointmentCore
import Wording

/// A command as it was asked for: each value read by its kind.
struct Invocation: Sendable {
  let spec: CommandSpec
  /// The texts given for each option and positional, in order.
  private(set) var values: [String: [Value]] = [:]

  /// A value that was read.
  enum Value: Sendable {
    case flag
    case text(String)
    case date(CivilDate)
    case dateTime(CivilDateTime)
    case count(Int)
    case client(ClientNumber)
    case staff(StaffCode)
    case room(RoomCode)
    case service(ServiceCode)
    case appointment(AppointmentName)
    case interpreter(InterpreterChoice)
    case language(LanguageCode)
    case reason(VerdictCode, String)
    // Households.
    case household(HouseholdName)
    case expected(ExpectedValue)
  }

  init(spec: CommandSpec) { self.spec = spec }

  /// Reads a text as the value of an option; throws a sentence that says what it should look like.
  mutating func add(_ text: String, to option: OptionSpec) throws {
    if !option.isRepeated, values[option.name] != nil {
      throw CommandFailure(
        .wrongUse, Usage.repeated("--\(option.name)"))
    }
    values[option.name, default: []].append(try ValueReader.read(text, as: option))
  }

  mutating func addFlag(_ option: OptionSpec) { values[option.name] = [.flag] }

  /// Says which required value is missing, if one is.
  func checkRequired() throws {
    let needed = (spec.positionals + spec.options).filter(\.isRequired)
    if let option = needed.first(where: { values[$0.name] == nil }) { throw missing(option) }
  }

  /// That an argument was left out.
  func missing(_ option: OptionSpec) -> CommandFailure {
    let isPositional = spec.positionals.contains { $0.name == option.name }
    return CommandFailure(
      .wrongUse,
      isPositional
        ? Usage.missingArgument("\(option.kind.placeholder) (\(option.help))", of: spec.name)
        : Usage.missingOption("--\(option.name)", of: spec.name))
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  private func first<T>(_ name: String, _ pick: (Value) -> T?) -> T? {
    values[name]?.first.flatMap(pick)
  }

  func text(_ name: String) -> String? {
    first(name) { if case .text(let text) = $0 { text } else { nil } }
  }
  /// Somebody's own words, which were guarded when they were read.
  func guarded(_ name: String) -> GuardedText? {
    text(name).flatMap { GuardedText($0, limit: .max) }
  }
  func date(_ name: String) -> CivilDate? {
    first(name) { if case .date(let date) = $0 { date } else { nil } }
  }
  func dateTime(_ name: String) -> CivilDateTime? {
    first(name) { if case .dateTime(let moment) = $0 { moment } else { nil } }
  }
  func count(_ name: String) -> Int? {
    first(name) { if case .count(let count) = $0 { count } else { nil } }
  }
  func client(_ name: String) -> ClientNumber? {
    first(name) { if case .client(let number) = $0 { number } else { nil } }
  }
  func staff(_ name: String) -> StaffCode? {
    first(name) { if case .staff(let code) = $0 { code } else { nil } }
  }
  func room(_ name: String) -> RoomCode? {
    first(name) { if case .room(let code) = $0 { code } else { nil } }
  }
  func service(_ name: String) -> ServiceCode? {
    first(name) { if case .service(let code) = $0 { code } else { nil } }
  }
  func appointment(_ name: String) -> AppointmentName? {
    first(name) { if case .appointment(let name) = $0 { name } else { nil } }
  }
  func appointments(_ name: String) -> [AppointmentName] {
    (values[name] ?? []).compactMap { if case .appointment(let name) = $0 { name } else { nil } }
  }
  func interpreter(_ name: String) -> InterpreterChoice? {
    first(name) { if case .interpreter(let choice) = $0 { choice } else { nil } }
  }
  func language(_ name: String) -> LanguageCode? {
    first(name) { if case .language(let code) = $0 { code } else { nil } }
  }
  /// The words of an option as cases of an enumeration whose raw values they are.
  func words<T: RawRepresentable<String>>(_ name: String, as type: T.Type = T.self) -> [T] {
    (values[name] ?? []).compactMap {
      if case .text(let text) = $0 { T(rawValue: text) } else { nil }
    }
  }
  func word<T: RawRepresentable<String>>(_ name: String, as type: T.Type = T.self) -> T? {
    words(name, as: type).first
  }
  func reasons(_ name: String) -> [VerdictCode: String] {
    Dictionary(
      (values[name] ?? []).compactMap {
        if case .reason(let code, let reason) = $0 { (code, reason) } else { nil }
      }, uniquingKeysWith: { $1 })
  }
}

/// How somebody names an appointment: by its identifier or by the reference on the card.
enum AppointmentName: Sendable, Hashable {
  case identifier(Identifier<Appointment>)
  case reference(AppointmentReference)

  var description: String {
    switch self {
    case .identifier(let id): id.description
    case .reference(let reference): reference.description
    }
  }
}
