/// Finds what may be a BSN in free text, before it is saved.
///
/// The office may not keep one, consent or not (art. 46 UAVG, domain §2.5). One number in eleven
/// passes by chance, so the person who types may answer "dit is geen BSN".
///
/// ```swift
/// BSNGuard.findings(in: "bsn 1112.22.333").count  // 1
/// ```
public enum BSNGuard {
  /// Where numbers of eight or nine digits stand that pass the elfproef, in the order of the text.
  ///
  /// Groups with one space, point or hyphen between them count as one number. A date and a phone
  /// number are left alone.
  public static func findings(in text: String) -> [Range<String.Index>] {
    chains(in: text).flatMap { chain -> [Range<String.Index>] in
      let lengths = chain.map(\.digits.count)
      if isDate(lengths) || isPhone(chain) { return [] }
      return findings(in: chain)
    }
  }

  /// Whether eight or nine digits pass the elfproef: weights 9 down to 2, and -1 for the last.
  static func passesElfproef(_ digits: [Int]) -> Bool {
    guard (8...9).contains(digits.count), digits.contains(where: { $0 != 0 }) else { return false }
    let padded = Array(repeating: 0, count: 9 - digits.count) + digits
    let sum = zip(padded, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
    return sum % 11 == 0
  }

  private struct Group {
    var digits: [Int]
    var range: Range<String.Index>
  }

  /// The groups of digits, in chains that only single separators interrupt.
  private static func chains(in text: String) -> [[Group]] {
    let scalars = text.unicodeScalars
    var chains: [[Group]] = []
    var index = scalars.startIndex
    var isJoined = false
    while index < scalars.endIndex {
      let start = index
      var digits: [Int] = []
      while index < scalars.endIndex, let digit = digit(scalars[index]) {
        digits.append(digit)
        index = scalars.index(after: index)
      }
      if digits.isEmpty {
        index = scalars.index(after: index)
        isJoined = false
        continue
      }
      let group = Group(digits: digits, range: start..<index)
      if isJoined { chains[chains.count - 1].append(group) } else { chains.append([group]) }
      isJoined = index < scalars.endIndex && " .-\u{A0}".unicodeScalars.contains(scalars[index])
      if isJoined { index = scalars.index(after: index) }
    }
    return chains
  }

  private static func findings(in chain: [Group]) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var first = 0
    while first < chain.count {
      var digits: [Int] = []
      var last = first
      while last < chain.count, digits.count + chain[last].digits.count <= 9 {
        digits += chain[last].digits
        if passesElfproef(digits) { break }
        last += 1
      }
      if last < chain.count, passesElfproef(digits) {
        found.append(chain[first].range.lowerBound..<chain[last].range.upperBound)
        first = last + 1
      } else {
        first += 1
      }
    }
    return found
  }

  private static func isDate(_ lengths: [Int]) -> Bool {
    guard lengths.count == 3 else { return false }
    return (lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 4)
      || (lengths[0] == 4 && lengths[1] == 2 && lengths[2] == 2)
  }

  private static func isPhone(_ chain: [Group]) -> Bool {
    let digits = chain.flatMap(\.digits)
    return chain.count > 1 && digits.count == 10 && digits[0] == 0 && digits[1] != 0
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue
    else { return nil }
    return Int(value)
  }
}
