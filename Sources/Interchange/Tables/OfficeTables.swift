package import AppointmentCore
private import DeskResources
internal import DeskService

/// The office's tables as values: everything in ``Office`` except people, rooms and roster.
///
/// They are CSV files, as the office edits them in a spreadsheet. They are read at every start of
/// the program.
package struct OfficeTables: Sendable {
  package let name: String
  package let policies: GuidancePolicies
  package let desk: DeskPolicy
  package let calendar: OfficeCalendar
  package let routing: RoutingTable
  package let topicNames: [HelpTopic: String]
  package let variants: NameVariants
  package let keyDaySteps: [KeyDayStep]

  /// The names of the files, each of which must be there.
  package static let fileNames = [
    "closures.csv", "desk.csv", "holidays.csv", "key-days.csv", "name-variants.csv", "policy.csv",
    "routing.csv",
    "school-holidays.csv", "services.csv", "sessions.csv", "topics.csv",
  ]

  /// The texts of the tables that come with the program, by file name.
  package static var builtIn: [String: String] {
    var texts: [String: String] = [:]
    for name in fileNames { texts[name] = EmbeddedFiles.text("Tables/\(name)") }
    return texts
  }

  /// The tables in the texts of files, by file name. Other files among them are left alone.
  ///
  /// Throws everything that is wrong in any of them.
  package static func parse(_ texts: [String: String]) throws(TableFlaw) -> OfficeTables {
    var reader = TableReader(texts)
    let policies = reader.policies()
    let desk = reader.desk()
    let calendar = reader.calendar(hours: desk?.hours)
    let routing = reader.routing()
    let topicNames = reader.topicNames()
    let variants = reader.variants()
    let keyDaySteps = reader.keyDaySteps()
    guard reader.flaws.isEmpty, let policies, let desk, let calendar, let routing else {
      throw TableFlaw(flaws: reader.flaws)
    }
    return OfficeTables(
      name: desk.name, policies: policies, desk: desk.policy, calendar: calendar,
      routing: routing, topicNames: topicNames, variants: variants, keyDaySteps: keyDaySteps)
  }

  /// The texts in the bytes of files, in NFC, ready for ``parse(_:)`` and for a store.
  package static func texts(
    of files: [String: [UInt8]]
  ) throws(TableFlaw) -> [String: String] {
    var texts: [String: String] = [:]
    var flaws: [ImportFlaw] = []
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      do throws(ImportFlaw) {
        texts[name] = try CSVDocument.text(bytes, file: name)
      } catch {
        flaws.append(error)
      }
    }
    guard flaws.isEmpty else { throw TableFlaw(flaws: flaws) }
    return texts
  }

  /// The office that these tables make together with its people, rooms and roster.
  package func office(
    staff: [StaffMember] = [], rooms: [Room] = [], roster: Roster = Roster([])
  ) -> Office {
    var office = Office(
      name: name, policies: policies, desk: desk, calendar: calendar, routing: routing,
      topicNames: topicNames, variants: variants,
      staff: Dictionary(staff.map { ($0.code, $0) }, uniquingKeysWith: { $1 }), rooms: rooms,
      roster: roster)
    office.keyDaySteps = keyDaySteps
    return office
  }
}

/// What is wrong with the office's tables, all of it.
package struct TableFlaw: Error, Hashable, Sendable {
  package let flaws: [ImportFlaw]

  package init(flaws: [ImportFlaw]) { self.flaws = flaws }
}

extension TableFlaw: CustomStringConvertible {
  /// A line for each flaw.
  package var description: String { flaws.map(\.description).joined(separator: "\n") }
}

/// Reads the tables one after another and keeps what is wrong with them.
struct TableReader {
  private let texts: [String: String]
  private(set) var flaws: [ImportFlaw] = []

  init(_ texts: [String: String]) { self.texts = texts }

  /// The rows of a table as values; none when the table cannot be read at all.
  mutating func rows<Value>(
    _ file: String, _ columns: Columns, _ read: (inout LineReader) -> Value?
  ) -> Lines<Value> {
    guard let text = texts[file] else {
      report(file, .missingFile)
      return Lines()
    }
    do throws(ImportFlaw) {
      let document = try CSVDocument.parse(Array(text.utf8), file: file)
      let lines = document.lines(columns, read)
      flaws += lines.flaws
      return lines
    } catch {
      flaws.append(error)
      return Lines()
    }
  }

  mutating func report(
    _ file: String, line: Int = 0, column: String? = nil, _ problem: ImportFlaw.Problem
  ) {
    flaws.append(ImportFlaw(file: file, line: line, column: column, problem: problem))
  }

  /// Whether a table was read and nothing was wrong in it so far.
  func isSound(_ file: String) -> Bool { !flaws.contains { $0.file == file } }
}
