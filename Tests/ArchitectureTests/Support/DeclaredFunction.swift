/// A function, an initialiser or a computed value with a body, found by how the formatter lays it
/// out: what closes stands under what opens.
struct DeclaredFunction: Sendable {
  /// The line on which it begins, counted from 1.
  let start: Int
  let lines: ArraySlice<Substring>

  private static let openers: Set<Substring> = ["func", "init", "subscript", "var"]

  /// Every one of a file that is longer than so many lines.
  static func all(in file: SourceFile, over limit: Int) -> [DeclaredFunction] {
    file.lines.indices.compactMap { index in
      guard opens(file.lines[index]), !file.lines[index].hasSuffix("}"),
        let head = file.lines[index...].prefix(while: { !$0.isEmpty })
          .firstIndex(where: { $0.hasSuffix("{") }),
        !file.lines[index..<head].dropFirst().contains(where: opens)
      else { return nil }
      let margin = file.lines[index].prefix { $0 == " " }
      let end = file.lines[head...].dropFirst().firstIndex {
        $0.hasPrefix(margin + "}") || (!$0.isEmpty && !$0.hasPrefix(margin))
      }
      guard let end, end - index + 1 > limit else { return nil }
      return DeclaredFunction(start: index + 1, lines: file.lines[index...end])
    }
  }

  private static func opens(_ line: Substring) -> Bool {
    let code = line.drop { $0 == " " }
    guard !code.hasPrefix("//"), !code.hasPrefix("case "), !code.hasPrefix("let ") else {
      return false
    }
    let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "@" }
    let modifiers: Set<Substring> = [
      "public", "package", "private", "fileprivate", "static", "mutating", "final", "override",
    ]
    return words.first { !modifiers.contains($0) && !$0.hasPrefix("@") }.map(openers.contains)
      ?? false
  }

  /// Whether it is one switch, with a few lines about it, of which no case is longer than so many.
  func isSwitch(ofCasesUpTo limit: Int) -> Bool {
    guard
      let opening = lines.firstIndex(where: { $0.drop { $0 == " " }.hasPrefix("switch ") })
    else { return false }
    let margin = lines[opening].prefix { $0 == " " }
    guard let closing = lines[opening...].dropFirst().firstIndex(of: margin + "}") else {
      return false
    }
    let cases = lines[opening...closing].indices.filter { index in
      ["case ", "default:", "// ", "}"].contains { lines[index].hasPrefix(margin + $0) }
    }
    let longest = zip(cases, cases.dropFirst()).map { $1 - $0 }.max() ?? 0
    return lines.count - (closing - opening) <= 10 && longest <= limit
  }
}
