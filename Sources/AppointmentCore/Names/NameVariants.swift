/// Spellings that stand for one name, as knowledge: no rule of sound leads from Mehmet to Mohammed.
///
/// The office edits the list (domain §6.3). A spelling in two classes makes them one, as "is a
/// spelling of the same name" runs through it.
///
/// ```swift
/// let variants = NameVariants([["Mohammed", "Mehmet", "M."], ["Othman", "Osman"]])
/// variants.classKey(of: "mehmet")   // "mohammed"
/// variants.classKeys(prefix: "os")  // ["othman"]
/// ```
public struct NameVariants: Hashable, Sendable {
  /// Knows no names: every token is only itself.
  public static let none = NameVariants([])

  private let keys: [String: String]
  /// Every spelling, sorted by its bytes, for the search by prefix.
  private let sorted: [String]

  /// The classes as lists of spellings; the first spelling gives the class its key.
  ///
  /// A spelling of several words (Abdel Rahman) counts as one, joined: `abdelrahman`.
  public init(_ classes: [[String]]) {
    var keys: [String: String] = [:]
    for spellings in classes {
      let folded = spellings.map { NameFolding.tokens($0).joined() }.filter { !$0.isEmpty }
      guard let first = folded.first else { continue }
      let key = folded.lazy.compactMap { keys[$0] }.first ?? first
      let absorbed = Set(folded.compactMap { keys[$0] }).subtracting([key])
      if !absorbed.isEmpty { keys = keys.mapValues { absorbed.contains($0) ? key : $0 } }
      for spelling in folded { keys[spelling] = key }
    }
    self.keys = keys
    sorted = keys.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The classes from rows of a table: a class and one of its spellings.
  ///
  /// The class is a label that keeps rows together; it is a spelling only when a row says so.
  public init(rows: [(class: String, spelling: String)]) {
    var order: [String] = []
    var classes: [String: [String]] = [:]
    for row in rows {
      if classes[row.class] == nil { order.append(row.class) }
      classes[row.class, default: []].append(row.spelling)
    }
    self.init(order.compactMap { classes[$0] })
  }

  /// The key of the class a folded token belongs to; nil for a name that is not in the list.
  public func classKey(of token: String) -> String? { keys[token] }

  /// The keys of all classes with a spelling that begins with a folded text, sorted.
  public func classKeys(prefix: String) -> [String] {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].utf8.lexicographicallyPrecedes(prefix.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let found = sorted[low...].prefix { $0.utf8.starts(with: prefix.utf8) }
    return Set(found.compactMap { keys[$0] }).sorted()
  }
}
