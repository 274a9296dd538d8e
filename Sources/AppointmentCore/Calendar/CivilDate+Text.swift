extension CivilDate: CustomStringConvertible, LosslessStringConvertible {
  /// A day written as ISO 8601 writes it, `2026-07-15`; nil for any other form and for days that
  /// do not exist.
  public init?(iso text: some StringProtocol) {
    var digits = text.utf8.makeIterator()
    func number(_ count: Int) -> Int? {
      var value = 0
      for _ in 0..<count {
        guard let byte = digits.next(), (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(4), digits.next() == UInt8(ascii: "-"),
      let month = number(2), digits.next() == UInt8(ascii: "-"),
      let day = number(2), digits.next() == nil
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public init?(_ description: String) { self.init(iso: description) }

  /// The day as ISO 8601 writes it: `2026-07-15`.
  public var description: String {
    let (year, month, day) = parts
    return String(paddedDigits: [(year, 4), (month, 2), (day, 2)], separator: "-")
  }
}

extension String {
  /// Numbers padded with zeros to a width, joined: the shape of every date and time we print.
  init(paddedDigits numbers: [(value: Int, width: Int)], separator: Character) {
    self.init()
    reserveCapacity(16)
    for (index, number) in numbers.enumerated() {
      if index > 0 { append(separator) }
      let digits = String(number.value)
      for _ in 0..<max(0, number.width - digits.utf8.count) { append("0") }
      append(digits)
    }
  }
}
