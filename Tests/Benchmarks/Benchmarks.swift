import DeskService
import Foundation

/// Measures the desk as offices use it and prints the tables of `Documentation/Benchmarks.md`.
///
/// No figure stands alone: beside each is a yardstick from the same run, which does as little as can
/// be done by plain SQLite calls or a minimal ncurses program. A machine that is busy slows both.
@main
struct Benchmarks {
  static func main() throws {
    let options = Options(CommandLine.arguments.dropFirst())
    var page = Page(machine: Machine.lines, isQuick: options.isQuick)
    let stores = try StoreFolder(options.folder)
    defer { stores.remove() }
    for size in options.sizes { page.years.append(try measure(size, stores, options)) }
    for size in options.offices { page.offices.append(try measure(size, stores, options)) }
    print(page.text, terminator: "")
  }

  private static func measure(
    _ size: OfficeSize, _ stores: StoreFolder, _ options: Options
  ) throws -> Column {
    let office = try stores.office(size)
    defer { stores.forget(office) }
    var column = Column(size: size, held: office.held)
    func add(_ subject: String, _ body: () throws -> [Row]) throws {
      guard options.wants(subject) else { return }
      Progress.say("\(size.name): \(subject)")
      column.rows += try body()
    }
    try add("start") { try DeskMeasure(office).start(rounds: options.isQuick ? 7 : 15) }
    try add("keys") { try DeskMeasure(office).keys(rounds: options.isQuick ? 10 : 30) }
    try add("grids") { try GridMeasure(office).rows(rounds: options.isQuick ? 50 : 200) }
    try add("slots") { try SlotMeasure(office).rows() }
    try add("search") { try SearchMeasure(office).rows() }
    try add("check") { try RuleMeasure(office).rows() }
    if size.offices == 1, size.appointments == 10_000 {
      try add("repair") { RepairMeasure(isQuick: options.isQuick).rows() }
    }
    if size.offices == 1, size.appointments <= 100_000 {
      try add("import") { try ImportMeasure(office, stores).rows() }
    }
    try add("batch") { try BatchMeasure(office).rows(lines: options.isQuick ? 10_000 : 20_000) }
    return column
  }
}

/// What the words of the command ask for.
struct Options {
  var isQuick = false
  /// A folder in which the stores stay for the next run, to look at one figure again and again.
  var folder: String?
  var only: [String] = []
  private var named: [OfficeSize] = []

  init(_ words: some Sequence<String>) {
    var words = Array(words)[...]
    while let word = words.popFirst() {
      switch word {
      case "--quick": isQuick = true
      case "--stores": folder = words.popFirst()
      case "--only": only = words.popFirst()?.split(separator: ",").map(String.init) ?? []
      default:
        if let size = OfficeSize(word) { named.append(size) }
      }
    }
  }

  func wants(_ subject: String) -> Bool { only.isEmpty || only.contains(subject) }

  /// Years of one office.
  var sizes: [OfficeSize] {
    if !named.isEmpty { return named.filter { $0.offices == 1 } }
    return [1_000, 10_000, 100_000, 1_000_000].filter { !isQuick || $0 <= 10_000 }
      .map { OfficeSize(appointments: $0, offices: 1) }
  }

  /// Several offices in one, for as many years as fit.
  var offices: [OfficeSize] {
    if !named.isEmpty { return named.filter { $0.offices > 1 } }
    return isQuick
      ? [OfficeSize(appointments: 10_000, offices: 10)]
      : [
        OfficeSize(appointments: 100_000, offices: 10),
        OfficeSize(appointments: 1_000_000, offices: 100),
      ]
  }
}

/// What is going on, for whoever waits.
enum Progress {
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
