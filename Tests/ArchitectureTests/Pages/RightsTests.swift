import AppointmentCore
import DeskService
import DeskWalk
import Testing

/// The page of rights is what the table says, and what the desk does when it is tried.
@Suite(.serialized) struct RightsTests {
  private static let page = "Resources/Documentation/Rights.md"

  private static func column(_ role: Role) -> String {
    switch role {
    case .reception: "rec"
    case .begeleider: "beg"
    case .coach: "coa"
    case .legal: "leg"
    case .interpreter: "int"
    case .teamleider: "tl"
    case .safeguarding: "saf"
    }
  }

  /// A table with a column a role, and one more after them where its name is given.
  private static func table(
    _ what: String, last: String? = nil, _ rows: [(name: String, cells: [String], last: String?)]
  ) -> String {
    let names = Role.allCases.map(column) + [last].compactMap(\.self)
    let head = "| \(what) | \(names.joined(separator: " | ")) |"
    let rule = "|---|" + names.map { _ in "---|" }.joined()
    let lines = rows.map { row in
      "| `\(row.name)` | \((row.cells + [row.last].compactMap(\.self)).joined(separator: " | ")) |"
    }
    return ([head, rule] + lines).joined(separator: "\n")
  }

  @Test func `the page shows who may do what, and where that is said`() throws {
    let rows = DeskAction.allCases.map { action in
      (
        name: action.rawValue,
        cells: Role.allCases.map { Rights.may($0, action) ? "●" : "" },
        last: Optional(action.row.source)
      )
    }
    try PageBlock(page: Self.page, name: "actions")
      .expect(Self.table("action", last: "source", rows))
  }

  @Test func `the page shows who may see what`() throws {
    let rows = ClientField.allCases.map { field in
      let cells = Role.allCases.map { role in
        Rights.maySee(role, field, of: .other)
          ? "●" : Rights.maySee(role, field, of: .own) ? "○" : ""
      }
      return (name: field.rawValue, cells: cells, last: String?.none)
    }
    try PageBlock(page: Self.page, name: "fields").expect(Self.table("field", rows))
  }

  /// What came of something that was tried.
  private enum Outcome: Equatable {
    case allowed
    case notPermitted(DeskAction)
    case notYours

    var cell: String { self == .allowed ? "●" : "77" }

    init(_ body: () throws -> Void) throws {
      do {
        try body()
        self = .allowed
      } catch DeskFailure.notPermitted(_, let action) {
        self = .notPermitted(action)
      } catch DeskFailure.notYourClient, DeskFailure.notYours {
        self = .notYours
      }
    }
  }

  @Test func `every command is tried in every role`() throws {
    let names = try WalkOffice.inMemory().commands.commands.map(CommandWalk.name)
    var rows: [(name: String, cells: [String], last: String?)] = []
    for (index, name) in names.enumerated() {
      let cells = try Role.allCases.map { role in
        let office = try WalkOffice.inMemory(staff: WalkOffice.code(of: role))
        let command = office.commands.commands[index]
        let outcome = try Outcome {
          _ = try office.desk.perform(command, as: WalkOffice.actor(role), at: office.now)
        }
        if !Rights.may(role, command.card.right) {
          #expect(outcome == .notPermitted(command.card.right), "\(name) \(role)")
        }
        return outcome.cell
      }
      rows.append((name: name, cells: cells, last: nil))
    }
    try PageBlock(page: Self.page, name: "commands").expect(Self.table("command", rows))
  }

  @Test func `every question is tried in every role`() throws {
    let office = try WalkOffice.inMemory()
    let rows = try QueryKind.allCases.map { kind in
      let query = office.queries.query(kind)
      let cells = try Role.allCases.map { role in
        let outcome = try Outcome {
          _ = try office.desk.ask(query, as: WalkOffice.actor(role), at: office.now)
        }
        if let right = query.card.right, !Rights.may(role, right) {
          #expect(outcome == .notPermitted(right), "\(kind) \(role)")
        }
        return outcome.cell
      }
      return (name: kind.rawValue, cells: cells, last: String?.none)
    }
    try PageBlock(page: Self.page, name: "questions").expect(Self.table("question", rows))
  }
}
