/// How many of something there are, with the word in the right number.
package enum Counts {
  /// One decimal at most: `0 dagdelen`, `1 dagdeel`, `2,5 dagdelen`.
  package static func dayparts(_ count: Double) -> String {
    let number = decimal(count)
    return number == "1" ? "1 dagdeel" : "\(number) dagdelen"
  }

  /// `2`, `2,5`, `2,3`: one decimal at most, with a comma.
  package static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }

  package static func households(_ count: Int) -> String {
    count == 1 ? "1 gezin" : "\(count) gezinnen"
  }

  package static func adults(_ count: Int) -> String {
    count == 1 ? "1 volwassene" : "\(count) volwassenen"
  }

  package static func children(_ count: Int) -> String {
    count == 1 ? "1 kind" : "\(count) kinderen"
  }
}
