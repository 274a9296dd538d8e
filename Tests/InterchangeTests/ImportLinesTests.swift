import AppointmentCore
import DeskService
import Testing

@testable import Interchange

/// The rows of the six files, left and right of what is allowed.
struct ImportLinesTests {
  private let today = CivilDate(iso: "2026-11-25")!
  private let known = KnownCodes(
    staff: [StaffCode("karin")!, StaffCode("selam")!], rooms: [RoomCode("2")!],
    clients: [ClientNumber(digits: 4, value: 412)!, ClientNumber(digits: 4, value: 398)!])

  private func document(_ text: String) throws -> CSVDocument {
    try CSVDocument.parse(Array(text.utf8), file: "x.csv")
  }

  private func client(_ column: String, _ text: String) throws -> Lines<ClientLine> {
    try ClientLines.read(
      document("number;name;\(column)\n0412;Yonas Tekle;\(text)\n"), known: known, today: today)
  }

  @Test(arguments: [
    ("settled", "2026-02-28", true), ("settled", "28-2-2026", true),
    ("settled", "01-03-2026", true), ("settled", "30-2-2026", false),
    ("settled", "29-2-2024", true), ("settled", "29-2-2025", false),
    ("settled", "2026-2-28", false), ("settled", "28/2/2026", false),
    ("settled", "28-2-26", false), ("settled", "2026-13-01", false),
    ("settled", "1-1-1899", false), ("settled", "1-1-1900", true),
    ("settled", "31-12-2199", true), ("settled", "1-1-2200", false),
    ("expected", "2026-W51", true), ("expected", "2026-W54", false), ("expected", "2026-12", true),
    ("expected", "2026-13", false), ("expected", "12-12-2026", true),
    ("expected", "31-4-2027", false), ("expected", "binnenkort", false),
    ("birth_year", "1906", true), ("birth_year", "1905", false), ("birth_year", "2026", true),
    ("birth_year", "2027", false), ("birth_year", "+1990", false), ("birth_year", "89", false),
    ("gender", "f", true), ("gender", "vrouw", false), ("group", "asylum", true),
    ("group", "asiel", false), ("permit", "yes", true), ("permit", "ja", false),
    ("languages", "tir eng", true), ("languages", "tir tir", false), ("languages", "Tir", false),
    ("interpreter", "needed", true), ("interpreter", "always", false),
    ("household", "H002", true), ("household", "h 2", false),
    ("begeleider", "Karin", true), ("begeleider", "nobody", false), ("coach", "selam", true),
    ("legal", "x y", false),
  ])
  func `client values`(column: String, text: String, isSound: Bool) throws {
    let lines = try client(column, text)
    #expect(lines.flaws.isEmpty == isSound, "\(lines.flaws.map(\.description))")
    #expect(lines.values.count == (isSound ? 1 : 0))
    #expect(lines.flaws.allSatisfy { $0.column == column && $0.line == 2 })
  }

  @Test(arguments: [
    ("0412-6", nil), ("0412", nil), ("0412-5", "het controlecijfer van ‘0412-5’ klopt niet"),
    ("412", "‘412’ is geen cliëntnummer, zoals 0412-6"),
    ("0412-66", "‘0412-66’ is geen cliëntnummer, zoals 0412-6"),
    ("1234567", "‘1234567’ is geen cliëntnummer, zoals 0412-6"),
  ])
  func `client numbers`(text: String, sentence: String?) throws {
    let lines = try ClientLines.read(
      document("number;name\n\(text);Yonas\n"), known: known, today: today)
    #expect(lines.flaws.map(\.description) == (sentence.map { ["x.csv:2: number: \($0)"] } ?? []))
  }

  @Test func `all flaws of all rows are told`() throws {
    let lines = try ClientLines.read(
      document(
        "number;name;settled;permit\n0412-6;Yonas;30-2-2026;ja\n0412;.;;\n;Sara;;\n"),
      known: known, today: today)
    #expect(
      lines.flaws.map { "\($0.line) \($0.column ?? "")" } == [
        "2 settled", "2 permit", "3 number", "3 name", "4 number",
      ])
  }

  @Test func `a client row becomes a client with holders`() throws {
    let lines = try ClientLines.read(
      document(
        """
        name;number;call_name;other_names;birth_year;household;settled;begeleider;coach;phone
        Mohammed Al Ahmad;0412;Moos;Mehmet Ahmet;1990;H002;1-7-2026;karin;selam;06-25 720 626
        """), known: known, today: today)
    let line = try #require(lines.values.first?.value)
    #expect(line.client.number.description == "0412-6")
    #expect(line.client.name.spokenName == "Moos")
    #expect(line.client.name.others == ["Mehmet", "Ahmet"])
    #expect(line.client.settled == CivilDate(iso: "2026-07-01"))
    #expect(line.holders == [.guidance: StaffCode("karin")!, .settlement: StaffCode("selam")!])
  }

  @Test func `a possible BSN is warned of`() throws {
    let lines = try client("street", "Spuiboulevard 1, bsn 111222333")
    #expect(lines.warnings.map(\.problem) == [.possibleBSN])
    #expect(lines.flaws.isEmpty)
  }

  @Test(arguments: [
    ("roles", "begeleider interpreter", true), ("roles", "", false), ("roles", "baas", false),
    ("roles", "coach coach", false), ("deputy", "selam", true), ("deputy", "nieuw", true),
    ("deputy", "onbekend", false), ("kind", "intern", true), ("kind", "x", false),
    ("from", "7-1-2019", true), ("to", "6-1-2019", false), ("to", "7-1-2019", true),
  ])
  func `staff values`(column: String, text: String, isSound: Bool) throws {
    var cells = ["code": "nieuw", "name": "Nieuw", "roles": "coach", "from": "7-1-2019"]
    cells[column] = text
    let columns = cells.keys.sorted()
    let row = columns.map { cells[$0]! }.joined(separator: ";")
    let lines = try StaffLines.read(
      document("\(columns.joined(separator: ";"))\n\(row)\n"), known: known)
    #expect(lines.flaws.isEmpty == isSound, "\(lines.flaws.map(\.description))")
  }

  @Test(arguments: [
    ("ma", "morning", "every", true), ("sun", "evening", "odd", true), ("zo", "", "even", false),
    ("maandag", "morning", "every", false), ("mon", "ochtend", "every", false),
    ("mon", "morning", "both", false),
  ])
  func `roster values`(weekday: String, daypart: String, weeks: String, isSound: Bool) throws {
    let text = "staff;weekday;daypart;role;weeks\nkarin;\(weekday);\(daypart);coach;\(weeks)\n"
    let lines = try RosterLines.read(document(text), known: known)
    #expect(lines.flaws.isEmpty == isSound)
  }

  @Test func `codes and shifts may not be there twice`() throws {
    let rooms = try RoomLines.read(document("code;name\n2;Kamer\n3;\n2;Kamer\n"))
    #expect(rooms.flaws.map(\.description) == ["x.csv:4: code: ‘2’ staat al op regel 2"])
    let row = "karin;mon;morning;coach\n"
    let shifts = try RosterLines.read(
      document("staff;weekday;daypart;role\n\(row)\(row)"), known: known)
    #expect(shifts.flaws.map(\.problem) == [.duplicate("karin", line: 2)])
    let staff = try StaffLines.read(
      document("code;name;roles\nkarin;K;coach\nKarin;K;coach\n"), known: known)
    #expect(staff.flaws.map(\.problem) == [.duplicate("karin", line: 2)])
  }

  @Test(arguments: [
    ("start", "2026-07-15T09:30", true), ("start", "15-7-2026 09:30", true),
    ("start", "15-7-2026 9:30", true), ("start", "15-7-2026", false),
    ("start", "15-7-2026 24:00", false), ("start", "15-7-2026 09:60", false),
    ("start", "31-6-2026 09:30", false), ("minutes", "5", true), ("minutes", "4", false),
    ("minutes", "480", true), ("minutes", "481", false), ("minutes", "drie", false),
    ("minutes", "-45", false), ("staff", "karin", true), ("staff", "weg", false),
    ("interpreter", "telephone", true), ("interpreter", "selam", true),
    ("interpreter", "weg", false), ("room", "2", true), ("room", "9", false),
    ("place", "home", true), ("place", "thuis", false), ("kind", "intake", true),
    ("kind", "gesprek", false), ("topics", "P G", true), ("topics", "P P", false),
    ("topics", "X", false), ("status", "checked-in", true), ("status", "gepland", false),
    ("client", "0398-1", true), ("client", "0412 0398", true), ("client", "0377-6", false),
    ("client", "", false),
  ])
  func `appointment values`(column: String, text: String, isSound: Bool) throws {
    var cells = ["client": "0412-6", "start": "2026-07-15T09:30", "staff": "karin"]
    cells[column] = text
    let columns = cells.keys.sorted()
    let row = columns.map { cells[$0]! }.joined(separator: ";")
    let lines = try AppointmentLines.read(
      document("\(columns.joined(separator: ";"))\n\(row)\n"), known: known, talkMinutes: 45)
    #expect(lines.flaws.isEmpty == isSound, "\(lines.flaws.map(\.description))")
    #expect(lines.values.count == (isSound ? 1 : 0))
  }

  @Test func `a private topic is never taken, and a talk ends before midnight`() throws {
    let text =
      "client;start;staff;topics;minutes\n0412;2026-07-15T09:30;karin;V;45\n"
      + "0412;2026-07-15T23:30;karin;P;45\n0412;2026-07-15T23:30;karin;P;30\n"
    let lines = try AppointmentLines.read(document(text), known: known, talkMinutes: 45)
    #expect(lines.flaws.map(\.problem) == [.privateTopic, .passesMidnight])
  }

  @Test(arguments: [
    ("09:00", "12:00", "", "", true), ("12:00", "12:00", "", "", false),
    ("12:00", "09:00", "", "", false), ("09:00", "24:00", "", "", true),
    ("09:00", "12:00", "1-9-2026", "1-9-2026", true),
    ("09:00", "12:00", "1-9-2026", "31-8-2026", false), ("9:00", "12:00", "", "1-1-2020", true),
  ])
  func `lesson values`(
    from: String, to: String, first: String, last: String, isSound: Bool
  ) throws {
    let text =
      "client;weekday;from;to;valid_from;valid_to\n0412;do;\(from);\(to);\(first);\(last)\n"
    let lines = try LessonLines.read(document(text), known: known, today: today)
    #expect(lines.flaws.isEmpty == isSound)
    #expect(lines.values.count == (isSound ? 1 : 0))
  }

  @Test func `no text traps a reader of rows`() throws {
    var generator = SplitMix(seed: 20_261_125)
    let parts = [
      "0412-6", "-", "2026", "W", "T", ":", "30", "2", "ma", " ", "é", "\u{202E}", "99999999999",
      "karin", "V", "P", "+", ".", "\u{301}",
    ]
    let header = "client;start;staff;minutes;topics;interpreter;number;name;expected;settled"
    let columns = header.split(separator: ";").count
    for _ in 0..<3000 {
      let cells = (0..<columns).map { _ in
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          parts.randomElement(using: &generator)!
        }.joined()
      }
      let document = try document("\(header)\n\(cells.joined(separator: ";"))\n")
      let talks = AppointmentLines.read(document, known: known, talkMinutes: 45)
      let clients = ClientLines.read(document, known: known, today: today)
      #expect((talks.flaws + clients.flaws).allSatisfy { !$0.description.isEmpty })
    }
  }
}
