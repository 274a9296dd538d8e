import Testing

/// Who may know whom (architecture §2, invariants 1 to 4).
@Suite struct ImportTests {
  @Test func `every folder of Sources stands in the table of modules`() throws {
    let known = Set(ModuleRow.all.map(\.name))
    for name in try Checkout.names(in: "Sources") {
      #expect(known.contains(name), "give \(name) a row in ModuleTable.swift")
    }
  }

  @Test(arguments: ModuleRow.all)
  func `a module imports only what the table allows it`(module: ModuleRow) {
    for file in Checkout.files(ofTarget: module.name) {
      for found in file.imports where !module.mayImport.contains(found.text) {
        Issue.record("\(file.place(found.line)): \(module.name) may not import \(found.text)")
      }
    }
  }

  @Test func `the core imports nothing, not even Foundation`() {
    let files = Checkout.files(ofTarget: "AppointmentCore")
    #expect(!files.isEmpty)
    #expect(files.flatMap(\.imports).map(\.text) == [])
  }

  @Test func `the terminal knows no appointments and the screens know no store`() throws {
    let row = { name in try #require(ModuleRow.all.first { $0.name == name }) }
    #expect(try row("Terminal").mayImport.isDisjoint(with: ["AppointmentCore", "DeskService"]))
    #expect(
      try row("DeskUI").mayImport.isDisjoint(with: [
        "DeskStore", "SQLiteEngine", "PostgresEngine", "Foundation", "CTerminal",
      ]))
  }

  @Test(arguments: [
    ("CTerminal", "Sources/Terminal/Curses/"), ("CPostgres", "Sources/PostgresEngine/"),
    ("GRDB", "Sources/SQLiteEngine/"), ("GRDBSQLite", "Sources/SQLiteEngine/System/"),
    ("CDeskResources", "Sources/DeskResources/System/"),
  ])
  func `a foreign library is met in one place`(module: String, home: String) {
    for file in Checkout.programFiles where !file.path.hasPrefix(home) {
      for found in file.imports where found.text == module {
        Issue.record("\(file.place(found.line)): only \(home) imports \(module)")
      }
    }
  }
}
