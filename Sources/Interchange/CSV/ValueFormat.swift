internal import AppointmentCore

/// How a value is written in a cell: reads the text or says what is wrong with it.
struct ValueFormat<Value> {
  let read: (String) throws(ImportFlaw.Problem) -> Value

  init(_ read: @escaping (String) throws(ImportFlaw.Problem) -> Value) { self.read = read }
}

extension ValueFormat where Value == String {
  static var text: Self { Self { text throws(ImportFlaw.Problem) in text } }
}

extension ValueFormat where Value == Int {
  /// A whole number within limits.
  static func integer(_ range: ClosedRange<Int>) -> Self {
    Self { text throws(ImportFlaw.Problem) in
      guard text.utf8.count <= 9, !text.hasPrefix("+"), let value = Int(text) else {
        throw .notANumber(text)
      }
      guard range.contains(value) else { throw .outOfRange(value, range) }
      return value
    }
  }
}

extension ValueFormat where Value == Bool {
  /// `yes` and `no`, also `ja` and `nee`.
  static var yesNo: Self {
    Self { text throws(ImportFlaw.Problem) in
      switch text.lowercased() {
      case "yes", "ja": true
      case "no", "nee": false
      default: throw .unknownCode(text, allowed: ["yes", "no"])
      }
    }
  }
}

extension ValueFormat
where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a closed list of codes, as `command-line.md` writes them.
  static var code: Self {
    Self { text throws(ImportFlaw.Problem) in
      guard let value = Value(rawValue: text) else {
        throw .unknownCode(text, allowed: Value.allCases.map(\.rawValue))
      }
      return value
    }
  }
}

extension ValueFormat where Value == HelpTopic {
  /// A topic's letter. V is never kept anywhere (§0b.8).
  static var topic: Self {
    Self { text throws(ImportFlaw.Problem) in
      guard let topic = HelpTopic(rawValue: text.uppercased()) else {
        let allowed = HelpTopic.allCases.filter { $0.kind != .safety }
        throw .unknownCode(text, allowed: allowed.map(\.rawValue))
      }
      guard topic.kind != .safety else { throw .privateTopic }
      return topic
    }
  }
}

extension ValueFormat where Value == LanguageCode {
  static var language: Self {
    Self { text throws(ImportFlaw.Problem) in
      guard let code = LanguageCode(text) else {
        throw .unknownCode(text, allowed: ["tir", "ara", "nld", "…", "und"])
      }
      return code
    }
  }
}

extension ValueFormat where Value == ClientNumber {
  /// A client's number; the check digit may be missing and may not be wrong.
  static var clientNumber: Self {
    Self { text throws(ImportFlaw.Problem) in
      do throws(ClientNumber.Flaw) {
        return try ClientNumber.parse(text, requiresCheckDigit: false)
      } catch {
        throw error == .checkDigit ? .wrongCheckDigit(text) : .badClientNumber(text)
      }
    }
  }
}

extension ValueFormat {
  /// A short name that the office gave.
  static func named<Bearer>() -> Self where Value == Code<Bearer> {
    Self { text throws(ImportFlaw.Problem) in
      guard let code = Code<Bearer>(text) else { throw .badCode(text) }
      return code
    }
  }
}

extension ValueFormat where Value == StaffCode {
  /// A member of staff by code, in any case.
  static var staff: Self {
    Self { text throws(ImportFlaw.Problem) in
      guard let code = StaffCode(typed: text) else { throw .badCode(text) }
      return code
    }
  }
}

extension ValueFormat where Value == InterpreterChoice {
  /// A colleague's code, or `telephone`.
  static var interpreter: Self {
    Self { text throws(ImportFlaw.Problem) in
      guard let choice = InterpreterChoice(typed: text) else { throw .badCode(text) }
      return choice
    }
  }
}
