import ExampleOffice
import Foundation
import Testing

/// Six commands bring an office in, and nothing is lost or doubled on the way.
@Suite struct OfficeImportTests {
  @Test func `six commands, a clean bill of health, every line accounted for`() throws {
    let folder = try TemporaryFolder()
    let store = folder.file("nieuw.sqlite")
    let answers = try ExampleFiles.bring(into: store, home: folder)
    for (kind, answer) in zip(["init"] + ExampleOffice.kinds, answers) {
      #expect(answer.exit == 0, "\(kind) \(answer)")
    }
    for (kind, answer) in zip(ExampleOffice.kinds, answers.dropFirst()) {
      #expect(try answer.json["rows"].integer == ExampleFiles.rows(kind).count, "\(kind)")
    }
    let office = try TrainingOffice.imported()
    #expect(try office.isSound())
    let export = try office.export()
    func numbers(_ kind: String, _ member: String) -> Set<String> {
      Set(export.of(kind: kind).compactMap { $0[member].text })
    }
    #expect(
      numbers("staff", "code") == Set(try ExampleFiles.rows("staff").compactMap { $0["code"] }))
    #expect(
      Set(numbers("client", "number").map { $0.prefix(4) })
        == Set(try ExampleFiles.rows("clients").compactMap { $0["number"]?.prefix(4) }))
    // A number may come without its check digit. Every talk of the old agenda, by client, moment and who held it.
    let talks = try ExampleFiles.rows("appointments").map { row in
      "\(row["client"]?.prefix(4) ?? "") \(Self.moment(row["start"] ?? "")) \(row["staff"] ?? "") \(row["status"] ?? "")"
    }
    let brought = export.appointments.map { talk in
      ([talk["client"].text?.prefix(4).description]
        + ["start", "staff", "status"].map { talk[$0].text }).compactMap(\.self)
        .joined(separator: " ")
    }
    #expect(talks.sorted() == brought.sorted())
    #expect(Claims.overlaps(in: export).isEmpty)
  }

  @Test func `bringing the same files in again adds nothing`() throws {
    let office = try TrainingOffice.imported()
    let before = try office.export().lines.filter { !$0.hasPrefix(#"{"kind":"event""#) }
    for kind in ExampleOffice.kinds {
      let again = try office.run(
        ["import", kind, ExampleOffice.file(kind).path, "--json"], as: office.teamleider)
      #expect(again.exit == 0, "\(kind) \(again)")
    }
    let after = try office.export().lines.filter { !$0.hasPrefix(#"{"kind":"event""#) }
    #expect(after.sorted() == before.sorted())
    #expect(try office.isSound())
  }

  @Test func `a dry run says the same and brings nothing in`() throws {
    let office = try TrainingOffice.imported()
    let before = try office.export()
    for kind in ExampleOffice.kinds {
      let dry = try office.run(
        ["import", kind, ExampleOffice.file(kind).path, "--dry-run"], as: office.teamleider)
      #expect(dry.exit == 0, "\(kind) \(dry)")
    }
    #expect(try office.export() == before)
  }

  /// `29-5-2026 13:00` as `2026-05-29T13:00`.
  private static func moment(_ cell: String) -> String {
    let halves = cell.split(separator: " ")
    let parts = (halves.first ?? "").split(separator: "-").map(String.init)
    guard halves.count == 2, parts.count == 3, parts[0].count <= 2 else { return cell }
    func two(_ text: some StringProtocol) -> String { text.count < 2 ? "0\(text)" : "\(text)" }
    let clock = halves[1].split(separator: ":")
    return "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))T\(two(clock[0])):\(two(clock[1]))"
  }
}

/// Files with a flaw are refused whole, with the place of each flaw.
@Suite struct BadFileTests {
  static let cases: [(kind: String, name: String, text: String, places: [String])] = [
    (
      "clients", "datum.csv",
      "number,name,settled\n0900,Aap Noot,2026-02-30\n0901,Mies,2026-01-15\n0902,Wim,31-4-2026\n",
      ["datum.csv:2: settled: ", "datum.csv:4: settled: "]
    ),
    (
      "clients", "nummer.csv", "number,name\n0412-7,Aap\nabc,Noot\n,Mies\n",
      ["nummer.csv:2: number: ", "nummer.csv:3: number: ", "nummer.csv:4: number: "]
    ),
    (
      "clients", "code.csv", "number,name,gender,permit\n0900,Aap,q,misschien\n",
      ["code.csv:2: gender: ", "code.csv:2: permit: "]
    ),
    (
      "appointments", "af.csv",
      "client,start,minutes,staff,status\n0412-6,2026-07-20 13:00,0,karin,booked\n"
        + "0001,2026-07-20 13:00,45,karin,booked\n0412-6,2026-07-20 13:00,45,niemand,booked\n"
        + "0412-6,2026-07-20 25:00,45,karin,feest\n",
      ["af.csv:2: minutes: ", "af.csv:3: client: ", "af.csv:4: staff: ", "af.csv:5: start: "]
    ),
    (
      "lessons", "les.csv",
      "client,weekday,from,to\n0412-6,ma,12:00,09:00\n0412-6,xx,09:00,12:00\n",
      ["les.csv:2: ", "les.csv:3: weekday: "]
    ),
    (
      "roster", "rooster.csv", "staff,weekday,daypart,role\nniemand,ma,morning,reception\n",
      ["rooster.csv:2: staff: "]
    ),
    ("staff", "mens.csv", "code,name,roles\npiet,Piet,baas\n", ["mens.csv:2: roles: "]),
    ("rooms", "leeg.csv", "", ["leeg.csv"]),
    ("rooms", "kop.csv", "naam,plaats\nx,y\n", ["kop.csv:1: "]),
    ("rooms", "halve.csv", "code,name\n1,\"zonder einde\n", ["halve.csv:2"]),
    ("rooms", "bytes.csv", "code,name\n1,\u{0}\u{1B}[31m\n", ["bytes.csv:2"]),
  ]

  @Test(arguments: cases.indices)
  func `65: each bad line by its place, and nothing half done`(index: Int) throws {
    let (kind, name, text, places) = Self.cases[index]
    let office = try TrainingOffice.demo()
    let before = try office.run(["export", "--json"], as: office.teamleider).out
    let path = try office.folder.write(text, to: name)
    let outcome = try office.run(["import", kind, path], as: office.teamleider)
    #expect(outcome.exit == 65, "\(outcome)")
    for place in places {
      #expect(
        outcome.errText.split(separator: "\n").contains { $0.hasPrefix(place) },
        "\(place) in:\n\(outcome)")
    }
    #expect(!outcome.err.contains(0x1B))
    #expect(try office.run(["export", "--json"], as: office.teamleider).out == before)
  }

  @Test func `what is no file, or not there`() throws {
    let office = try TrainingOffice.demo()
    let none = try office.run(["import", "rooms", office.folder.file("geen.csv")], as: "joost")
    #expect(none.exit == 2, "\(none)")
    let folder = try office.run(["import", "rooms", office.folder.path], as: "joost")
    #expect(folder.exit == 74, "\(folder)")
  }
}
