import Foundation

/// The cases of an enum of the core as its source declares them, so that a test that means every
/// case notices the one that came since.
package enum DeclaredCases {
  /// The names in the order in which they stand; throws when nothing in the core is called so.
  package static func of(_ type: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/AppointmentCore").standardizedFileURL
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in walk ?? .init() where file.pathExtension == "swift" {
      let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      guard let start = lines.firstIndex(where: { $0.hasPrefix("public enum \(type):") }) else {
        continue
      }
      return lines[start...].prefix { $0 != "}" }.filter { $0.hasPrefix("  case ") }
        .flatMap(names)
    }
    throw NotDeclared(type: type)
  }

  package struct NotDeclared: Error { package let type: String }

  /// `case find, slots`, or `case move(Identifier<Appointment>, MoveWish)`.
  private static func names(in line: String) -> [String] {
    let rest = line.dropFirst("  case ".count)
    guard !rest.contains("(") else { return [String(rest.prefix { $0 != "(" })] }
    return rest.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// What an enum's value is called in its declaration.
  package static func name(of value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }
}
