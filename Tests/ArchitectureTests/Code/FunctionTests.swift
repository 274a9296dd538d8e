import Testing

/// What a reader can hold in their head at once.
@Suite struct FunctionTests {
  @Test func `a function has at most 50 lines, unless it is one switch of short cases`() {
    for file in Checkout.swiftFiles {
      for function in DeclaredFunction.all(in: file, over: 50)
      where !function.isSwitch(ofCasesUpTo: 6) {
        Issue.record("\(file.place(function.start)): \(function.lines.count) lines")
      }
    }
  }

  @Test(arguments: [
    (lines: 3, isLong: false, isSwitch: false), (lines: 60, isLong: true, isSwitch: false),
    (lines: 60, isLong: true, isSwitch: true),
  ])
  func `a function is measured by its own lines`(
    _ row: (lines: Int, isLong: Bool, isSwitch: Bool)
  ) {
    let count = row.lines - 2
    let body =
      row.isSwitch
      ? ["    switch self {"] + (0..<count - 2).map { "    case .a\($0): 1" } + ["    }"]
      : (0..<count).map { "    let a\($0) = 1" }
    let text = ["struct A {", "  static func a(", "    _ b: Int) -> Int {"] + body + ["  }", "}"]
    let file = SourceFile(path: "Sources/A/A.swift", text: text.joined(separator: "\n"))
    let found = DeclaredFunction.all(in: file, over: 50)
    #expect(found.isEmpty != row.isLong)
    #expect(found.allSatisfy { $0.isSwitch(ofCasesUpTo: 6) == row.isSwitch })
  }
}
