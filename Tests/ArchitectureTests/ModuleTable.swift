import Testing

/// The modules of the program, what each is for and what each may import: the table of
/// `Architecture.md`, which is written from this one.
struct ModuleRow: Sendable, CustomTestStringConvertible {
  let name: String
  let purpose: String
  let mayImport: Set<String>

  init(_ name: String, _ purpose: String, mayImport: Set<String>) {
    self.name = name
    self.purpose = purpose
    self.mayImport = mayImport
  }

  var testDescription: String { name }

  /// The program itself may import every module of this table and these.
  static let program = "balie"

  /// A row may stand here before its folder does; a folder without a row is a failing test.
  static let all: [ModuleRow] = [
    ModuleRow(
      "AppointmentCore",
      "Who may meet whom, when, and where to send them otherwise. Pure values and functions.",
      mayImport: []),
    ModuleRow(
      "DeskService",
      "Use cases (load facts, decide, record), the ports they need, the reference store.",
      mayImport: ["AppointmentCore", "Synchronization"]),
    ModuleRow(
      "DeskStore", "The store's port in portable SQL, written once, over a small seam.",
      // Synchronization, because a store's statements may be counted from several threads.
      mayImport: ["AppointmentCore", "DeskService", "Synchronization"]),
    ModuleRow(
      "SQLiteEngine", "The local file: connection, migrations, write lock, change feed.",
      // GRDBSQLite, because statements are run by SQLite's own functions.
      mayImport: [
        "AppointmentCore", "DeskService", "DeskStore", "DeskResources", "GRDB", "GRDBSQLite",
        "Glibc", "Synchronization",
      ]),
    ModuleRow(
      "PostgresEngine", "The database that offices share: the same, through libpq.",
      mayImport: [
        "AppointmentCore", "DeskService", "DeskStore", "DeskResources", "CPostgres", "Glibc",
        "Synchronization",
      ]),
    ModuleRow(
      "Interchange", "CSV, iCalendar, tables and paper: bytes in, values out, and back.",
      mayImport: ["AppointmentCore", "DeskService", "Wording", "DeskResources", "Foundation"]),
    ModuleRow(
      "DeskDemo", "A training office that never was, from a seed and a date.",
      mayImport: ["AppointmentCore", "DeskService"]),
    ModuleRow(
      "Terminal", "Keys in, cells out: grid, widgets, run loop, ncurses. Knows no appointments.",
      mayImport: ["CTerminal", "Dispatch", "Glibc", "Synchronization"]),
    ModuleRow(
      "Wording", "Every sentence a person reads that is made from values. Dutch.",
      mayImport: ["AppointmentCore", "DeskService"]),
    ModuleRow(
      "DeskUI", "The screens: model, update, view. Asks for effects, performs none.",
      mayImport: ["AppointmentCore", "DeskService", "Terminal", "Wording"]),
    ModuleRow(
      "DeskLoop", "The screens and the desk joined to a program: carries out what screens ask for.",
      mayImport: ["AppointmentCore", "DeskService", "DeskUI", "Terminal"]),
    ModuleRow(
      "DeskResources", "The files under `Resources/` that were compiled in, by name.",
      mayImport: ["CDeskResources"]),
    ModuleRow("CTerminal", "A thin C layer over ncursesw.", mayImport: []),
    ModuleRow("CPostgres", "A module map for libpq.", mayImport: []),
    ModuleRow(
      program, "The program: table of commands, configuration, wiring of clock, store and screen.",
      mayImport: [
        "AppointmentCore", "DeskService", "DeskStore", "SQLiteEngine", "PostgresEngine",
        "Interchange", "DeskDemo", "Terminal", "Wording", "DeskUI", "DeskLoop", "DeskResources",
        "ArgumentParser", "Dispatch", "Foundation", "Glibc", "Synchronization",
      ]),
  ]

  /// The table as it stands in `Architecture.md`.
  static var markdown: String {
    let rows = all.map { row in
      let names =
        row.name == program
        ? "every module above"
        : row.mayImport.isEmpty ? "nothing" : row.mayImport.sorted().joined(separator: ", ")
      return "| `\(row.name)` | \(row.purpose) | \(names) |"
    }
    return (["| Module | What it is for | May import |", "|---|---|---|"] + rows)
      .joined(separator: "\n")
  }
}
