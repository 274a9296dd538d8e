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

  private static func sourceFiles(endingIn kind: String) -> [SourceFile] {
    ["Sources", "Tests", "Resources"].flatMap(paths(under:)).filter { $0.hasSuffix("." + kind) }
      .compactMap { path in
        guard let text = try? text(path) else { return nil }  // clean-up: gone while we looked
        return SourceFile(path: path, text: text)
      }
  }
}
