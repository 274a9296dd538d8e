/// Streets that no town has, and telephone numbers that nobody answers.
enum InventedAddress {
  static let streets = [
    "Droomkompasstraat", "Vergeetmijwelplein", "Regenlaarzenpad", "Zeven Ganzenkade",
    "Blauwe Theepotlaan", "Sterrenkijkershof", "Wolkenbreistersteeg", "Papieren Bootjesgracht",
    "Halve Maanvisstraat", "Fluitende Ketelweg", "Zandkorrelplein", "Letterzettersbaan",
    "Kaneelwindstraat", "Twee Otterslaan",
  ]

  /// The home with an ordinal: a street and a number that no other home has.
  static func home(_ ordinal: Int) -> (street: String, postcode: String) {
    let street = streets[ordinal % streets.count]
    let number = 3 + ordinal / streets.count * 2
    let letters = Array("ABDEGHKLNPRSTVWX")
    let tail = String([
      letters[ordinal % letters.count], letters[(ordinal / letters.count) % letters.count],
    ])
    return ("\(street) \(number)", "3399 \(tail)")
  }

  /// `06-00 00 41 23` for 4123: a range in which no mobile number is given out.
  static func phone(_ value: Int) -> String {
    let digits = Array(String(10_000 + value % 10_000).dropFirst())
    return "06-00 00 \(digits[0])\(digits[1]) \(digits[2])\(digits[3])"
  }
}
