import Foundation

/// What earlier programs wrote, as they left it. It is read and never written anew: `make-stores`
/// beside the files says how they were made.
package enum Kept {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Files")

  /// The stores: the training office, and one in whose journal every kind of line occurs.
  package static let stores = ["training", "every-line"]

  /// Every line of a kept text, in its order; empty lines are left out.
  package static func lines(of name: String) throws -> [String] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// Puts a copy of a kept store at a path where there is nothing yet, for one test to work on.
  package static func copy(of store: String, to path: String) throws {
    try FileManager.default.copyItem(
      atPath: folder.appending(path: "\(store).balie").path, toPath: path)
    // As the program makes its files: the checkout's own may be read by others.
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }
}
