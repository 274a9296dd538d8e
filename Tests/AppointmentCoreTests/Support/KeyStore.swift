import AppointmentCore
import Foundation

/// A store as the smallest possible one would be: an array of keys sorted by their bytes, read by
/// ranges. It asks the core nothing about how keys compare.
struct KeyStore {
  private struct Row {
    let kind: Int
    let bytes: [UInt8]
    let person: Int
  }

  private let rows: [Row]
  let people: [NameCandidate]
  let variants: NameVariants
  /// With fewer people than this from the narrow ranges, the wide ones are read as well.
  static let few = 10

  init(_ people: [NameCandidate], variants: NameVariants) {
    self.people = people
    self.variants = variants
    rows = people.enumerated().flatMap { index, person in
      SearchKeys.of(
        name: person.name, phone: person.phone, street: person.street, number: person.number,
        variants: variants
      ).map { Row(kind: $0.kind.rawValue, bytes: Array($0.text.utf8), person: index) }
    }.sorted {
      $0.kind != $1.kind
        ? $0.kind < $1.kind : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
  }

  /// People by names alone, numbered from 1000.
  init(names: [PersonName], variants: NameVariants) {
    self.init(
      names.enumerated().map { index, name in
        NameCandidate(number: ClientNumber(digits: 4, value: 1000 + index)!, name: name)
      }, variants: variants)
  }

  /// What the search screen shows: fetched by ranges, narrow first, and ranked.
  func search(_ text: String, wide: Bool = true) -> [NameMatch] {
    let query = NameQuery(text, variants: variants)
    let lookups = query.lookups
    var found = fetch(lookups.filter { !$0.isWide })
    if wide, query.ranked(found.map { people[$0] }).count < KeyStore.few {
      found.formUnion(fetch(lookups.filter(\.isWide)))
    }
    return query.ranked(found.map { people[$0] })
  }

  private func fetch(_ ranges: [KeyRange]) -> Set<Int> {
    var found: Set<Int> = []
    for range in ranges {
      let from = first(kind: range.kind.rawValue, notBefore: Array(range.from.utf8))
      let upTo = first(kind: range.kind.rawValue, notBefore: Array(range.upTo.utf8))
      if from < upTo { for row in rows[from..<upTo] { found.insert(row.person) } }
    }
    return found
  }

  private func first(kind: Int, notBefore bytes: [UInt8]) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      let row = rows[middle]
      if row.kind < kind || (row.kind == kind && row.bytes.lexicographicallyPrecedes(bytes)) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

/// The variants that come with the program.
enum ShippedVariants {
  static let rows: [(class: String, spelling: String)] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Resources/Tables/name-variants.csv")
    guard let bytes = FileManager.default.contents(atPath: file.path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      return (fields[0], fields.count == 2 ? fields[1] : "")
    }
  }()

  static let variants = NameVariants(rows: rows)
}
