import Foundation
import Testing

/// Where a `switch` has a `default`, the compiler is silent about a case that comes in: over the enums
/// that every stream adds to there is none.
struct RootEnumTests {
  private static let roots = [
    "ClientField": "Sources/AppointmentCore/Rights/ClientField.swift",
    "DeskAction": "Sources/AppointmentCore/Rights/RightsTable.swift",
    "DeskCommand": "Sources/AppointmentCore/Desk/DeskCommand.swift",
    "DeskEvent": "Sources/AppointmentCore/Desk/DeskEvent.swift",
    "EventTrace": "Sources/AppointmentCore/Desk/EventTrace.swift",
    "RecordKind": "Sources/AppointmentCore/Records/RecordEvent.swift",
    "StreamOrder": "Sources/AppointmentCore/Desk/StreamOrder.swift",
    "ScreenAction": "Sources/DeskUI/Keys/ScreenAction.swift",
  ]

  /// A switch with a default whose cases are all names of a root enum, though it is over another one:
  /// where they stand, and over what they are.
  private static let others = [
    "Sources/AppointmentCore/Households/KeyDayChain.swift": "the states of a step",
    "Sources/DeskUI/Line/LineReading.swift": "what a line asks for",
    "Sources/DeskUI/Line/LineParser.swift": "words",
    "Sources/DeskStore/Journal/TraceText.swift": "the letters of a line",
    "Sources/DeskUI/Line/DeskModel+Line.swift": "what a line asks for",
  ]

  /// The cases that an enum declares on its own level.
  private static func cases(of name: String, in path: String) throws -> Set<String> {
    let lines = try Checkout.text(path).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.contains("enum \(name)") }, "\(name)")
    var names: Set<String> = []
    for line in lines[start...].prefix(while: { $0 != "}" }) where line.hasPrefix("  case ") {
      let rest = line.dropFirst("  case ".count)
      let words = rest.contains("(") ? [rest.prefix { $0 != "(" }] : rest.split(separator: ",")
      names.formUnion(
        words.map { $0.trimmingCharacters(in: .whitespaces).prefix { $0 != " " } }.map(String.init))
    }
    return names
  }

  @Test func `no switch over an enum that every stream adds to has a default`() throws {
    let roots = try Self.roots.map { ($0.key, try Self.cases(of: $0.key, in: $0.value)) }
    for (name, cases) in roots { #expect(cases.count > 3, "\(name) has no cases") }
    for file in Checkout.swiftFiles
    where file.path.hasPrefix("Sources/") && Self.others[file.path] == nil {
      for (index, line) in file.lines.enumerated() {
        let indent = line.prefix { $0 == " " }
        guard line.dropFirst(indent.count).hasPrefix("default:") else { continue }
        let named = Self.names(before: index, indent, in: file.lines.map(String.init))
        for (name, cases) in roots where !named.isEmpty && named.isSubset(of: cases) {
          Issue.record("\(file.place(index + 1)): a default over \(name)")
        }
      }
    }
  }

  /// The case names of the switch that a default ends.
  private static func names(
    before place: Int, _ indent: Substring, in lines: [String]
  ) -> Set<String> {
    var names: Set<String> = []
    for line in lines[..<place].reversed() {
      if line.hasPrefix(indent + "case ") {
        names.formUnion(line.matches(of: #/(?:^|[^\w)])\.(\w+)/#).map { String($0.1) })
      } else if line.contains("switch "), line.prefix(while: { $0 == " " }) == indent {
        return names
      }
    }
    return names
  }
}
