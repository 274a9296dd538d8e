/// What was measured of one office.
struct Column {
  let size: OfficeSize
  let held: Int
  var rows: [Row] = []
}

/// The page of tables.
struct Page {
  let machine: [String]
  let isQuick: Bool
  var years: [Column] = []
  var offices: [Column] = []

  var text: String {
    var lines = [
      "# Benchmarks", "",
      "Written by `Tests/Benchmarks/run\(isQuick ? " --quick" : "")`; a figure is never edited here.",
      "No test asserts one of these times.", "",
    ]
    lines += machine.map { "- " + $0 }
    lines += ["", "## How to read it", ""]
    lines += Page.explanation
    if !years.isEmpty { lines += ["", "## Years of one office", ""] + table(years) }
    if !offices.isEmpty { lines += ["", "## Several offices in one", ""] + table(offices) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let explanation = [
    "Each cell is Balie's figure, then in brackets the yardstick from the same run and how many times as much Balie takes.",
    "Figures are medians; other work on the machine slows both sides.",
    "The stores are the training office on Wednesday 15 July 2026 at 09:42, with as many years of an office of 2018's size before it as make the number of appointments.",
    "",
    "| Figure | What is measured | Its yardstick |",
    "|---|---|---|",
    "| first complete day screen | from starting the installed program in a pseudo terminal of 120 × 40 to the last byte of the complete day | a C program with ncurses and two plain SQLite queries, started the same way |",
    "| a key | from sending it to the last byte of its frame, read by a terminal emulator | the same key in that C program |",
    "| bytes of a frame | the largest of all frames, as a part of 1.25 × (text of the changed cells + 8 a run + 6 a style change) | none: it is a count |",
    "| peak memory | the most the open desk ever held, after all the keys | the same of the C program |",
    "| first free slots | five free times with the own begeleider over ten working days, from a desk that is open | the claims of the same people and rooms by prepared statements in one transaction, and a table of quarters of an hour |",
    "| search, an empty search explained | the claims read and the search made, inside the process, for a client who needs one of eight interpreters and one of four rooms; explained: nobody speaks the language, over four weeks, with every way out tried over eight | none |",
    "| a frame of the week, of the team | inside the process, everything loaded, at 200 × 60 | as many cells, filled and nothing more |",
    "| repair plan | instance and plan inside the process, the slowest of forty random instances with lessons, interpreters and rooms; its share of the best is the worst in any level of the score | an exact solver of other code over the same instances |",
    "| check, month rule | inside the process, with the client's file at hand | a prepared statement for the client's row and the same count of months in C |",
    "| import | the whole command, lines in random order | the same rows into the same tables by prepared statements, in one transaction |",
    "| batch | the whole command, from its start to its last answer, every line answered before the next is read | a C program that reads a line, runs one prepared statement and writes an answer |",
  ]

  private func table(_ columns: [Column]) -> [String] {
    var titles: [String] = []
    for row in columns.flatMap(\.rows) where !titles.contains(row.title) {
      titles.append(row.title)
    }
    var lines = [
      "| | " + columns.map { "\($0.size.name)" }.joined(separator: " | ") + " | target |",
      "|---|" + columns.map { _ in "---|" }.joined() + "---|",
      "| appointments kept | " + columns.map { "\($0.held)" }.joined(separator: " | ") + " | |",
    ]
    for title in titles {
      let found = columns.map { column in column.rows.first { $0.title == title } }
      let target = found.compactMap { $0?.target }.first { !$0.isEmpty } ?? ""
      let cells = found.map { $0.map(cell) ?? "" }
      lines.append("| \(title) | \(cells.joined(separator: " | ")) | \(target) |")
    }
    return lines
  }

  private func cell(_ row: Row) -> String {
    guard let yardstick = row.yardstick else { return row.value.text }
    return "\(row.value.text) (\(yardstick.text), \(Figure.ratio(row.value.times(yardstick)).text))"
  }
}
