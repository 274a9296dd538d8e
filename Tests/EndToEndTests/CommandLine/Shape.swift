import Testing

/// Which members a document must have, as the page of the command line lists them.
enum Shape {
  static let check = [
    "on", "client", "month", "phase", "verdict", "windowStart", "windowLastDay", "firstDayAfter",
    "policy", "findings", "onward", "parts",
  ]
  static let finding = ["code", "severity", "text"]
  static let onward = ["kind", "id", "name", "text"]
  static let slot = ["start", "end", "staff", "own", "interpreter", "room", "warnings"]
  static let refusal = ["ok", "verdict", "findings", "onward", "check"]
  static let appointment = [
    "id", "reference", "client", "staff", "interpreter", "room", "place", "kind", "start", "end",
    "status", "topics", "own", "month", "replaces",
  ]
  static let found = ["client", "name", "birthYear", "begeleider", "phoneTail", "next", "score"]
  static let card = [
    "number", "name", "household", "month", "phase", "verdict", "windowStart", "windowLastDay",
    "firstDayAfter", "policy", "assignments", "appointments", "referrals", "contacts",
  ]

  static let phases: Set = [
    "announced", "settlement", "guidance", "windDown", "exited", "outside", "unknown",
  ]
  static let verdicts: Set = [
    "refer", "incomplete", "needsTeamleider", "needsSubstitution", "unavailable",
    "allowedWithWarnings", "allowed",
  ]
  static let severities: Set = ["refuses", "asks", "warns", "informs"]
  static let onwardKinds: Set = [
    "ownBegeleider", "deputy", "householdMember", "legal", "slot", "staff", "session", "service",
    "teamleider", "person", "field", "command",
  ]

  /// Expects all members to be there, whatever their values.
  static func expect(
    _ document: JSONValue, has members: [String], at place: SourceLocation = #_sourceLocation
  ) {
    let missing = Set(members).subtracting(document.keys)
    #expect(missing.isEmpty, "missing \(missing.sorted()) in \(document)", sourceLocation: place)
  }

  /// Expects an assessment with everything in it.
  static func expectCheck(_ check: JSONValue, at place: SourceLocation = #_sourceLocation) {
    expect(check, has: Shape.check, at: place)
    let verdict = check["verdict"].text ?? ""
    #expect(verdicts.contains(verdict), sourceLocation: place)
    #expect(phases.contains(check["phase"].text ?? ""), sourceLocation: place)
    expectFindings(check["findings"], at: place)
    expectOnward(check["onward"], at: place)
    if !verdict.hasPrefix("allowed") {
      #expect(!check["onward"].items.isEmpty, "nobody is sent away", sourceLocation: place)
    }
    for part in check["parts"].items { expectCheck(part, at: place) }
  }

  static func expectFindings(_ findings: JSONValue, at place: SourceLocation = #_sourceLocation) {
    for finding in findings.items {
      expect(finding, has: Shape.finding, at: place)
      #expect(severities.contains(finding["severity"].text ?? ""), sourceLocation: place)
      #expect(finding["text"].text?.isEmpty == false, sourceLocation: place)
    }
  }

  static func expectOnward(_ ways: JSONValue, at place: SourceLocation = #_sourceLocation) {
    for way in ways.items {
      expect(way, has: Shape.onward, at: place)
      #expect(onwardKinds.contains(way["kind"].text ?? ""), "\(way)", sourceLocation: place)
    }
  }

  /// Expects a refusal with its reasons, its ways onward and the check.
  static func expectRefusal(_ refusal: JSONValue, at place: SourceLocation = #_sourceLocation) {
    expect(refusal, has: Shape.refusal, at: place)
    #expect(refusal["ok"] == .bool(false), sourceLocation: place)
    #expect(!refusal["findings"].items.isEmpty, sourceLocation: place)
    #expect(!refusal["onward"].items.isEmpty, sourceLocation: place)
    expectFindings(refusal["findings"], at: place)
    expectOnward(refusal["onward"], at: place)
  }
}
