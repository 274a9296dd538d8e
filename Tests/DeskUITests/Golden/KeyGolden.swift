import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// What the keys are called and why each cannot, walked over the screens and over the roles.
struct KeyGolden {
  @Test func `the cheat sheet is as it was kept`() throws {
    try Golden.expect(KeyTable.manual(), is: "keys")
  }

  /// Where the keys of a screen hold, by the keys that lead there from the day.
  static let places: [(name: String, keys: [KeyPress])] = [
    ("day", []), ("day, someone in a talk", [.up]), ("day, another", .typed("]")),
    ("day, empty", .typed("]]]")), ("search", .typed("/")), ("search, found", .typed("/moh")),
    ("booking", .typed("/moh>")), ("booking, no time", .typed("/abd>")),
    ("booking, in option", .typed("/moh>") + [.control("o")]), ("reason", .typed("/>")),
    ("topic", .typed("/tes>")), ("letter", .typed("/tes>t")), ("ways", .typed("/tes>t>")),
    ("ways, a service", .typed("/tes>t>") + [.down]), ("safety", .typed("/tes>v")),
    ("card", .typed(">")), ("week", [.function(3)]),
    ("week, carried", [.function(3), .character("v")]),
    ("caseload", [.function(4)]), ("caseload, attention", [.function(4), .end]),
    ("caseload, people", [.function(4), .end, .enter]), ("roster", [.function(7)]),
    ("roster, below", [.function(7), .tab]), ("absentee", .typed("m")),
    ("absent days", .typed("mhe>")), ("repair", .typed("mhe>>")), ("calls", .typed("mhe>>>")),
    ("team", .typed("r")), ("team, carried", .typed("rv")), ("households", [.function(5)]),
    ("household", .typed("/tes") + [.tab, .enter]),
    ("household, new", [.function(5)] + .typed("jHaile Tesfay>5>ti>34>el>")),
    ("household, a first talk", [.function(5)] + .typed("jHaile Tesfay>5>ti>34>el>") + [.end]),
    ("entry", [.function(5), .character("j")]), ("worklists, closing", [.function(6)]),
    ("worklists, waiting", [.function(6), .tab]),
    ("worklists, orphans", [.function(6), .tab, .tab]),
    ("worklists, questions", [.function(6), .tab, .tab, .tab]),
    ("worklists, calls", [.function(6), .tab, .tab, .tab, .tab]),
  ]

  @Test func `why a key cannot is as it was kept, on every screen and in every role`() throws {
    var lines: [String] = []
    for place in Self.places {
      lines += ["", "== \(place.name)"] + (try reasons(at: place.keys))
    }
    try Golden.expect(lines, is: "reasons")
  }

  /// What the help says of each key at a place: the roles for which it does something, and each
  /// reason with the roles that read it; then what is hinted.
  private func reasons(at keys: [KeyPress]) throws -> [String] {
    var said: [String] = []
    var roles: [String: [String]] = [:]
    func note(_ line: String, _ role: Role) {
      if roles[line] == nil { said.append(line) }
      roles[line, default: []].append(role.rawValue)
    }
    for role in Role.allCases {
      let code =
        switch role {
        case .begeleider, .coach: "henk"
        case .legal: "frits"
        case .interpreter: "selam"
        case .reception: "anja"
        case .teamleider, .safeguarding: "marijke"
        }
      let driver = try DeskDriver(as: SampleDesk.actor(code, role), width: 200, height: 60)
      for key in keys { driver.press(key) }
      let hints = driver.lines.last ?? ""
      driver.press(.function(1))
      guard case .keys(let help) = driver.model.dialogs.last else {
        note("no help: \(driver.dialogTitle ?? "")", role)
        continue
      }
      // The keys of every screen, which come last, are the same on all: they are walked once.
      let isFirst = keys.isEmpty
      let own = help.lines.dropLast(isFirst ? 0 : KeyTable.everywhere.bindings.count)
      for line in own {
        #expect(!line.label.isEmpty)
        #expect(line.disabled?.hasSuffix(".") ?? true, "\(line.label): \(line.disabled ?? "")")
        note("\(line.key) \(line.label): \(line.disabled ?? "+")", role)
      }
      note("hints:\(hints)", role)
    }
    return said.map { "\($0)  [\(roles[$0, default: []].joined(separator: " "))]" }
  }
}

extension [KeyPress] {
  /// The keys of a text: `>` is Enter.
  static func typed(_ text: String) -> [KeyPress] {
    text.map { $0 == ">" ? .enter : .character($0) }
  }
}
