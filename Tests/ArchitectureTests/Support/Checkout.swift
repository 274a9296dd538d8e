import Foundation

/// The working copy in which these tests were compiled: what they judge is its text.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of the package's own, in the order of its path.
  static let swiftFiles: [SourceFile] = sourceFiles(endingIn: "swift")
  /// The C of the package's own: the layer over ncurses and the tests' pseudo terminal.
  static let cFiles: [SourceFile] = sourceFiles(endingIn: "c") + sourceFiles(endingIn: "h")
  /// The Swift files that become part of the program.
  static let programFiles: [SourceFile] = swiftFiles.filter { $0.path.hasPrefix("Sources/") }

  /// The Swift files of one target.
  static func files(ofTarget target: String) -> [SourceFile] {
    swiftFiles.filter { $0.path.hasPrefix("Sources/\(target)/") }
  }

  /// The text of a file by its path from the top.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of all files in a folder and below it, as seen from the top. Hidden files are not
  /// counted: an empty folder is kept with one.
  static func paths(under folder: String) -> [String] {
    let base = root.appending(path: folder)
    let walk = FileManager.default.enumerator(
      at: base, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    let files = (walk?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
    return files.map { folder + "/" + $0.path().dropFirst(base.path().count + 1) }.sorted()
  }

  /// The names that stand in a folder, hidden ones as well.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path(percentEncoded: false)
    ).sorted()
  }

  /// What a script lists as `packages=(…)`; empty when it installs nothing of its own.
  static func packages(of script: String) throws -> [String] {
    let parts = try text(script).split(separator: "\npackages=(", maxSplits: 1)
    guard parts.count == 2, let list = parts[1].split(separator: ")", maxSplits: 1).first else {
      return []
    }
    return list.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// What stands at the top but for what git does not keep: its own folder, and what a build leaves.
  static func topLevel() throws -> [String] {
    try names(in: ".").filter {
      $0 != ".git" && $0 != "Package.resolved" && !$0.hasPrefix(".build")
    }
  }

  /// Every file that holds text, hidden ones as well, with its text by its path from the top.
  static func texts() throws -> [String: String] {
    var texts: [String: String] = [:]
    for top in try topLevel() {
      let base = root.appending(path: top)
      let walk = FileManager.default.enumerator(atPath: base.path())
      let below = walk?.compactMap { ($0 as? String).map { top + "/" + $0 } } ?? []
      for path in below.isEmpty ? [top] : below {
        let file = root.appending(path: path)
        // clean-up: gone while we looked
        guard let values = try? file.resourceValues(forKeys: [.isRegularFileKey]),
          values.isRegularFile == true
        else { continue }
        texts[path] = String(bytes: try Data(contentsOf: file), encoding: .utf8)
      }
    }
    return texts
  }

  private static func sourceFiles(endingIn kind: String) -> [SourceFile] {
    ["Sources", "Tests", "Resources"].flatMap(paths(under:)).filter { $0.hasSuffix("." + kind) }
      .compactMap { path in
        guard let text = try? text(path) else { return nil }  // clean-up: gone while we looked
        return SourceFile(path: path, text: text)
      }
  }
}
