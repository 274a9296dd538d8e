/// A type that a file declares at its outermost level for others to use.
struct DeclaredType: Sendable, Hashable {
  let name: String
  let path: String

  /// The public and package types that begin at the left margin of a file.
  static func all(in file: SourceFile) -> [DeclaredType] {
    let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]
    return file.lines.compactMap { line in
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      guard let access = words.first, line.hasPrefix(access),
        let kind = words.firstIndex(where: kinds.contains),
        access == "public" || access == "package", kind + 1 < words.count
      else { return nil }
      let modifiers: Set<Substring> = ["public", "package", "final", "indirect"]
      guard words[..<kind].allSatisfy(modifiers.contains) else { return nil }
      return DeclaredType(name: String(words[kind + 1]), path: file.path)
    }
  }
}
