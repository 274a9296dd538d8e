/// A person whom a store found, with what a query is compared with.
public struct NameCandidate: Hashable, Sendable {
  public let number: ClientNumber
  public let name: PersonName
  /// The telephone number as it was given; nil when there is none.
  public let phone: String?
  /// Street and house number; nil when nobody knows.
  public let street: String?

  public init(
    number: ClientNumber, name: PersonName, phone: String? = nil, street: String? = nil
  ) {
    self.number = number
    self.name = name
    self.phone = phone
    self.street = street
  }
}

/// A candidate that answers a query, and how well.
public struct NameMatch: Hashable, Sendable {
  public let candidate: NameCandidate
  /// The higher, the better; comparable only between answers to one query.
  public let score: Int
}

extension NameQuery {
  /// How well one word fits, the best first (domain §6.3). A call name goes before another name.
  private enum Grade {
    static let exactCallName = 100
    static let clientNumber = 98
    static let exact = 95
    static let beginsCallName = 90
    static let begins = 85
    static let phoneTail = 82
    static let beginsNumber = 80
    static let variant = 70
    static let beginsVariant = 65
    static let street = 60
    static let houseNumber = 55
    static let skeleton = 40
    static let oneSlip = 30
    static let twoSlips = 20
    static let beginsWithSlip = 10
  }

  /// How well a candidate answers the query, higher being better; nil when a word finds nothing.
  ///
  /// The order of words is free. The weakest word decides, so that a sure answer never stands below
  /// a guess; the mean of all breaks ties.
  public func score(_ candidate: NameCandidate) -> Int? {
    guard !isEmpty else { return nil }
    let names = CandidateNames(candidate, for: self)
    var numberGrades: [Int] = []
    for number in numbers {
      guard let grade = grade(number, candidate, names) else { return nil }
      numberGrades.append(grade)
    }
    return readings.compactMap { units -> Int? in
      var grades = numberGrades
      let mayPassArticles = !numbers.isEmpty || units.contains { !$0.isArticle }
      for unit in units {
        if let grade = grade(unit, names) {
          grades.append(grade)
        } else if !(unit.isArticle && mayPassArticles) {
          return nil
        }
      }
      guard let weakest = grades.min() else { return nil }
      return weakest * 1000 + grades.reduce(0, +) / grades.count
    }.max()
  }

  /// The candidates that answer the query, the best first; equal ones by folded name, then number.
  public func ranked(_ candidates: some Sequence<NameCandidate>) -> [NameMatch] {
    candidates.compactMap { candidate -> (match: NameMatch, folded: String)? in
      score(candidate).map {
        (NameMatch(candidate: candidate, score: $0), NameFolding.fold(candidate.name.full))
      }
    }.sorted { left, right in
      if left.match.score != right.match.score { return left.match.score > right.match.score }
      if left.folded != right.folded {
        return left.folded.utf8.lexicographicallyPrecedes(right.folded.utf8)
      }
      return left.match.candidate.number < right.match.candidate.number
    }.map(\.match)
  }

  private func grade(_ unit: Unit, _ names: CandidateNames) -> Int? {
    var best =
      names.street.contains { unit.letters.count >= 3 && $0.starts(with: unit.letters) }
      ? Grade.street : 0
    for name in names.units {
      if name.letters == unit.letters {
        best = max(best, name.isCallName ? Grade.exactCallName : Grade.exact)
      } else if name.letters.starts(with: unit.letters) {
        best = max(best, name.isCallName ? Grade.beginsCallName : Grade.begins)
      } else if let key = classKey(of: name, for: unit) {
        let isWhole = variants.classKey(of: unit.text) == key
        best = max(best, isWhole ? Grade.variant : Grade.beginsVariant)
      } else if let skeleton = unit.skeleton, skeleton == NameSkeleton.of(name.text) {
        best = max(best, Grade.skeleton)
      } else if best < Grade.oneSlip {
        best = max(best, slipGrade(unit, name) ?? 0)
      }
    }
    return best > 0 ? best : nil
  }

  /// The class of spellings that a name and a word share. It is looked up only for the few names
  /// that the word does not begin.
  private func classKey(of name: CandidateNames.Unit, for unit: Unit) -> String? {
    guard !unit.classes.isEmpty, let key = variants.classKey(of: name.text),
      unit.classes.contains(key)
    else { return nil }
    return key
  }

  /// How well a misspelt word fits. The first letter must be right: no store could look up the rest.
  private func slipGrade(_ unit: Unit, _ name: CandidateNames.Unit) -> Int? {
    guard unit.letters.first == name.letters.first else { return nil }
    if unit.letters.count >= 4,
      let slips = EditDistance.between(unit.letters, name.letters, atMost: 2)
    {
      return slips == 1 ? Grade.oneSlip : Grade.twoSlips
    }
    // Three letters of a name that is being typed, one of them wrong: moh for Mahmoud.
    guard unit.letters.count >= 3, name.letters.count > unit.letters.count,
      EditDistance.between(
        unit.letters, Array(name.letters.prefix(unit.letters.count)), atMost: 1) != nil
    else { return nil }
    return Grade.beginsWithSlip
  }

  private func grade(
    _ number: NumberTerm, _ candidate: NameCandidate, _ names: CandidateNames
  ) -> Int? {
    let whole = candidate.number.searchText
    if number.digits == whole || number.digits == candidate.number.digits {
      return Grade.clientNumber
    }
    if number.phoneDigits.utf8.count >= 3, names.phoneDigits.hasSuffix(number.phoneDigits) {
      return Grade.phoneTail
    }
    if whole.hasPrefix(number.digits) { return Grade.beginsNumber }
    // A house number alone finds nobody; beside words it may be the end of an address.
    let isHouse = names.street.contains(Array(number.digits.unicodeScalars))
    return isHouse && readings.contains { !$0.isEmpty } ? Grade.houseNumber : nil
  }
}

/// The words of a candidate as the ranking compares them, folded once.
private struct CandidateNames {
  struct Unit {
    let letters: [Unicode.Scalar]
    let isCallName: Bool
    let text: String
  }

  let units: [Unit]
  let street: [[Unicode.Scalar]]
  let phoneDigits: String

  /// Reads what a query compares: a phone only for a number, a street for longer words as well.
  init(_ candidate: NameCandidate, for query: NameQuery) {
    let name = candidate.name
    let spoken = Set(SearchKeys.joined(NameFolding.tokens(name.spokenName)))
    var seen: Set<String> = []
    units = ([name.full, name.callName].compactMap(\.self) + name.others)
      .flatMap { SearchKeys.joined(NameFolding.tokens($0)) }
      .filter { seen.insert($0).inserted }
      .map { text in
        Unit(letters: Array(text.unicodeScalars), isCallName: spoken.contains(text), text: text)
      }
    let hasNumber = !query.numbers.isEmpty
    let mayBeStreet = hasNumber || query.readings.joined().contains { $0.letters.count >= 3 }
    street =
      mayBeStreet
      ? NameFolding.tokens(candidate.street ?? "").map { Array($0.unicodeScalars) } : []
    phoneDigits = hasNumber ? candidate.phone.flatMap(Phone.init)?.digits ?? "" : ""
  }
}
