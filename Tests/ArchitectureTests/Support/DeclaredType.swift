/// A type that a file declares for others to use.
struct DeclaredType: Sendable, Hashable {
  /// `Claim`, or `Claim.Owner` for one inside another.
  let name: String
  let path: String

  private static let kinds: Set<Substring> = [
    "struct", "enum", "class", "protocol", "actor", "typealias",
  ]

  /// The public and package types that begin at the left margin of a file.
  static func all(in file: SourceFile) -> [DeclaredType] {
    file.lines.compactMap { line in
      declared(line).map { DeclaredType(name: String($0), path: file.path) }
    }
  }

  /// The public types inside another, each after the outermost one, wherever that is extended.
  static func inner(in file: SourceFile) -> [DeclaredType] {
    var outer: Substring?
    return file.lines.compactMap { line in
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      let opening = words.firstIndex { $0 == "extension" || kinds.contains($0) }
      if let opening, opening + 1 < words.count, line.first != " ", line.first != "/" {
        outer = words[opening + 1]
      }
      guard let outer, line.first == " ", words.count > 2, !words.contains("typealias"),
        let name = declared(line.drop { $0 == " " })
      else { return nil }
      return DeclaredType(name: "\(outer).\(name)", path: file.path)
    }
  }

  /// The name that a line declares as a type for others; nil when it declares none.
  private static func declared(_ line: Substring) -> Substring? {
    let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    guard let access = words.first, line.hasPrefix(access),
      let kind = words.firstIndex(where: kinds.contains),
      access == "public" || access == "package", kind + 1 < words.count
    else { return nil }
    let modifiers: Set<Substring> = ["public", "package", "final", "indirect"]
    guard words[..<kind].allSatisfy(modifiers.contains) else { return nil }
    return words[kind + 1]
  }
}
