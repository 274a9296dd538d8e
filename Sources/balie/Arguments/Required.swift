import AppointmentCore
import Wording

/// An argument that a command cannot do without: declared once, and read as the value that it is.
///
/// The table of commands asks for it before the command runs, so nothing inside asks again.
struct Required<Value: Sendable>: Sendable {
  let option: OptionSpec
  fileprivate let read: @Sendable (Invocation.Value, OptionSpec) throws -> Value?

  init(
    _ name: String, _ kind: ValueKind, _ help: String,
    read: @escaping @Sendable (Invocation.Value, OptionSpec) throws -> Value?
  ) {
    option = OptionSpec(name, kind, help, required: true)
    self.read = read
  }
}

extension Invocation {
  /// What was given for an argument.
  func value<Value>(of argument: Required<Value>) throws -> Value {
    let given = values[argument.option.name]?.first
    guard let value = try given.flatMap({ try argument.read($0, argument.option) }) else {
      throw missing(argument.option)
    }
    return value
  }
}

extension Required<String> {
  static func text(_ name: String, _ help: String, _ kind: ValueKind = .text) -> Required {
    Required(name, kind, help) { value, _ in
      if case .text(let text) = value { text } else { nil }
    }
  }
}

extension Required<ClientNumber> {
  static var client: Required {
    Required("client", .client, "nummer van de cliënt") { value, _ in
      if case .client(let number) = value { number } else { nil }
    }
  }
}

extension Required<StaffCode> {
  static func staff(_ name: String, _ help: String) -> Required {
    Required(name, .staff, help) { value, _ in
      if case .staff(let code) = value { code } else { nil }
    }
  }
}

extension Required<RoomCode> {
  static func room(_ help: String) -> Required {
    Required("room", .room, help) { value, _ in
      if case .room(let code) = value { code } else { nil }
    }
  }
}

extension Required<AppointmentName> {
  static var appointment: Required {
    Required("id", .appointment, "nummer van de afspraak, zoals A-04127-1") { value, _ in
      if case .appointment(let name) = value { name } else { nil }
    }
  }
}

extension Required<CivilDate> {
  static func date(_ name: String, _ help: String) -> Required {
    Required(name, .date, help) { value, _ in
      if case .date(let day) = value { day } else { nil }
    }
  }
}

extension Required<CivilDateTime> {
  static func dateTime(_ name: String, _ help: String) -> Required {
    Required(name, .dateTime, help) { value, _ in
      if case .dateTime(let moment) = value { moment } else { nil }
    }
  }
}

extension Required<CivilTime> {
  /// A time of the day, whatever the day.
  static func time(_ name: String, _ help: String) -> Required {
    Required(name, .text, help) { value, option in
      guard case .text(let text) = value else { return nil }
      guard let time = CivilTime(iso: text) else {
        throw CommandFailure(
          .wrongUse,
          Usage.wrongValue(ValueReader.shown(text), for: .time, option: "--\(option.name)"))
      }
      return time
    }
  }
}

extension Required<Weekday> {
  static var weekday: Required {
    Required(
      "weekday", .word(ValueReader.weekdays + Weekday.allCases.map { Dates.short($0) }),
      "welke dag van de week"
    ) { value, _ in
      if case .text(let word) = value { ValueReader.weekday(word) } else { nil }
    }
  }
}

extension Required<HouseholdName> {
  static func household(_ help: String) -> Required {
    Required("household", .household, help) { value, _ in
      if case .household(let name) = value { name } else { nil }
    }
  }
}

extension Required<ExpectedValue> {
  static func expected(_ help: String) -> Required {
    Required("expected", .expected, help) { value, _ in
      if case .expected(let moment) = value { moment } else { nil }
    }
  }
}

extension Required where Value: CaseIterable & RawRepresentable<String> {
  /// One of the cases of an enumeration, by its raw value.
  static func word(_ name: String, _ help: String) -> Required {
    Required(name, .word(Value.allCases.map(\.rawValue)), help) { value, _ in
      if case .text(let word) = value { Value(rawValue: word) } else { nil }
    }
  }
}

extension Required<GuardedText> {
  /// Somebody's own words, which are guarded when they are read.
  static func guarded(_ name: String, _ help: String, limit: Int) -> Required {
    Required(name, .guarded(limit: limit), help) { value, _ in
      if case .text(let text) = value { GuardedText(text, limit: limit) } else { nil }
    }
  }
}

extension Required {
  /// A record of the office by its identifier.
  static func identifier<Entity>(
    _ name: String, _ help: String
  ) -> Required where Value == Identifier<Entity> {
    Required(name, .identifier, help) { value, _ in
      if case .text(let text) = value { Identifier<Entity>(text) } else { nil }
    }
  }
}
