import AppointmentCore

/// How values of the core are kept; ``SQLRow`` reads them back.
extension SQLValue {
  static func integer(_ value: Int?) -> SQLValue { value.map { .integer($0) } ?? .null }
  static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
  static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }

  static func day(_ day: CivilDate?) -> SQLValue {
    day.map { .integer(Int($0.dayNumber)) } ?? .null
  }

  /// Days as numbers with spaces between them.
  static func days(_ days: [CivilDate]) -> SQLValue {
    .words(Set(days).sorted().map { "\($0.dayNumber)" })
  }

  static func time(_ time: CivilTime) -> SQLValue { .integer(time.minuteOfDay) }

  static func moment(_ moment: CivilDateTime?) -> SQLValue {
    moment.map { .integer($0.minutesSince1970) } ?? .null
  }

  static func client(_ number: ClientNumber) -> SQLValue { .integer(number.key) }

  static func id<Entity>(_ id: Identifier<Entity>) -> SQLValue { .blob(id.bytes) }

  static func code<Bearer>(_ code: Code<Bearer>?) -> SQLValue {
    code.map { .text($0.text) } ?? .null
  }

  static func word<Word: RawRepresentable<String>>(_ word: Word?) -> SQLValue {
    word.map { .text($0.rawValue) } ?? .null
  }

  static func clients(_ numbers: some Sequence<ClientNumber>) -> SQLValue {
    .integers(Set(numbers).map(\.key))
  }
  static func ids<Entity>(_ ids: some Sequence<Identifier<Entity>>) -> SQLValue {
    .identifiers(Set(ids).map(\.bytes))
  }

  static func words(_ words: [String]) -> SQLValue { .text(words.joined(separator: " ")) }

  static func words<Word: RawRepresentable<String>>(_ values: [Word]) -> SQLValue {
    .words(values.map(\.rawValue))
  }
}
