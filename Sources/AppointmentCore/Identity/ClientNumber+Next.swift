extension ClientNumber {
  /// The number after this one; past 9999 the numbers grow a digit. Nil after 999999.
  ///
  /// After `0412-6` comes the number with the digits 0413.
  public var following: ClientNumber? {
    let digits = key / 1_000_000
    return ClientNumber(digits: digits, value: key % 1_000_000 + 1)
      ?? ClientNumber(digits: digits + 1, value: 0)
  }

  /// Numbers that nobody has or ever had, in order: after the highest of the shortest length in
  /// which there is room (domain §6.4). `highest` holds the highest number of each length in use,
  /// those of registrations that were taken back included: a number is never given out twice.
  public static func free(_ count: Int, afterHighest highest: [ClientNumber]) -> [ClientNumber] {
    var numbers: [ClientNumber] = []
    var next =
      if let shortest = highest.min() {
        shortest.following
      } else {
        ClientNumber(digits: 4, value: 1)
      }
    while numbers.count < count, let number = next {
      // A longer length that is in use goes on after its own highest number.
      let longer = highest.first { $0.digitCount == number.digitCount && $0 >= number }
      if longer == nil { numbers.append(number) }
      next = (longer ?? number).following
    }
    return numbers
  }

  /// How many digits stand before the check digit: four to six.
  public var digitCount: Int { key / 1_000_000 }
}
