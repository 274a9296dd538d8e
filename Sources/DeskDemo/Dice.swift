import AppointmentCore
import DeskService

/// Chance that follows from a seed alone, with arithmetic of its own: the standard library may
/// change how it turns random bits into a number, and then the same seed would be another office.
struct Dice {
  private var generator: SplitMix64

  /// Dice for one purpose, so that one draw more of names does not move every talk.
  init(seed: UInt64, office: Int, purpose: Purpose) {
    var mixer = SplitMix64(state: seed)
    let base = mixer.next() ^ UInt64(office) &* 0xD6E8_FEB8_6659_FD93
    generator = SplitMix64(state: base ^ purpose.rawValue &* 0xA076_1D64_78BD_642F)
  }

  /// What is drawn for.
  enum Purpose: UInt64 {
    case people = 1
    case work, lessons, today, talks, contacts, identifiers
  }

  /// A number below a limit, which is at least 1.
  mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True this many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Fisher and Yates' shuffle.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, below(index + 1))
    }
  }

  mutating func bits() -> UInt64 { generator.next() }
}

/// Hands out what may not be given twice: identifiers, references, client numbers, households.
///
/// Identifiers stay below the first one that a journal of length 1 gives (2 to the 80th), so that
/// nothing done later in the training store meets them.
struct Mill {
  private var dice: Dice
  private var made: UInt64
  private(set) var lastReference: Int
  private var lastNumber: Int
  private var reserved: Set<Int>
  private var homes = 0
  private let homePrefix: String

  init(
    seed: UInt64, stretch: UInt64 = 0, firstNumber: Int = 150, reserved: Set<Int> = [],
    lastReference: Int = 0, homePrefix: String = "H"
  ) {
    dice = Dice(seed: seed ^ stretch, office: 0, purpose: .identifiers)
    made = stretch << 24
    lastNumber = firstNumber - 1
    self.reserved = reserved
    self.lastReference = lastReference
    self.homePrefix = homePrefix
  }

  mutating func identifier<Entity>(_ type: Entity.Type = Entity.self) -> Identifier<Entity> {
    made += 1
    return Identifier(UInt128(made) << 32 | UInt128(dice.bits() & 0xFFFF_FFFF))
  }

  mutating func reference() -> AppointmentReference {
    lastReference += 1
    return AppointmentReference(number: lastReference)!
  }

  /// The next number that no one in the cast has.
  mutating func number() -> ClientNumber {
    repeat { lastNumber += 1 } while reserved.contains(lastNumber)
    return Mill.number(lastNumber)
  }

  /// Four digits as long as they last, then five and six.
  static func number(_ value: Int) -> ClientNumber {
    let digits = value < 10_000 ? 4 : value < 100_000 ? 5 : 6
    return ClientNumber(digits: digits, value: value)!
  }

  mutating func home() -> (code: HouseholdCode, ordinal: Int) {
    homes += 1
    let digits = String(homes)
    let padding = String(repeating: "0", count: max(0, 3 - digits.count))
    return (HouseholdCode(homePrefix + padding + digits)!, homes)
  }
}
