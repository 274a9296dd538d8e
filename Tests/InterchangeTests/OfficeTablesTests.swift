import AppointmentCore
import DeskResources
import Testing

@testable import Interchange

/// The tables that come with the program, and what is said of tables that are wrong.
struct OfficeTablesTests {
  private func flaws(_ file: String, _ text: String) -> [String] {
    var texts = OfficeTables.builtIn
    texts[file] = text
    do throws(TableFlaw) {
      _ = try OfficeTables.parse(texts)
      return []
    } catch {
      return error.flaws.map(\.description)
    }
  }

  private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

  @Test func `the built-in tables are whole`() throws {
    #expect(Set(OfficeTables.builtIn.keys) == Set(OfficeTables.fileNames))
    let embedded = EmbeddedFiles.names.filter { $0.hasPrefix("Tables/") }
    #expect(Set(embedded) == Set(OfficeTables.fileNames.map { "Tables/\($0)" }))
    let tables = try OfficeTables.parse(OfficeTables.builtIn)
    #expect(tables.name == "VluchtelingenWerk Dordrecht")
    let travel: [Place: DeskPolicy.Travel] = [
      .home: .init(before: 20, after: 20), .samenwerkplein: .init(before: 15, after: 15),
      .elsewhere: .init(before: 30, after: 30),
    ]
    #expect(tables.desk == DeskPolicy(travelMinutes: travel))
    #expect(tables.topicNames.count == HelpTopic.allCases.count)
    #expect(tables.calendar.holidays == .standard)
    #expect(tables.variants.classKey(of: "mehmet") != nil)
  }

  @Test func `the policy of the settlement date governs`() throws {
    let policies = try OfficeTables.parse(OfficeTables.builtIn).policies
    #expect(policies.governing(settled: day("2025-05-26")).id == "dordrecht-2018")
    let band = policies.governing(settled: day("2025-05-27"))
    #expect(band.id == "dordrecht-2025")
    #expect(band.windDownMonths == 3)
    #expect(policies.versions.map(\.totalMonths) == [15, 15])
    #expect(policies.governing(settled: day("1990-01-01")).id == "dordrecht-2018")
  }

  @Test func `every topic in every phase has a service`() throws {
    let routing = try OfficeTables.parse(OfficeTables.builtIn).routing
    for topic in HelpTopic.allCases {
      for phase in RoutingPhase.allCases {
        #expect(!routing.services(for: topic, in: phase).isEmpty, "\(topic) \(phase)")
      }
    }
  }

  @Test func `before settlement no service of this municipality`() throws {
    let routing = try OfficeTables.parse(OfficeTables.builtIn).routing
    for topic in HelpTopic.allCases {
      #expect(routing.services(for: topic, in: .before).map(\.code.text) == ["vwn-azc"])
    }
  }

  @Test func `residence questions go to no regular service (R-101)`() throws {
    let routing = try OfficeTables.parse(OfficeTables.builtIn).routing
    for phase in RoutingPhase.allCases {
      let codes = routing.services(for: .legal, in: phase).map(\.code.text)
      #expect(codes.allSatisfy { $0.hasPrefix("vwn-") || $0 == "advocaat" }, "\(phase) \(codes)")
    }
  }

  @Test func `the consultation hour of 22 July 2026 is found`() throws {
    let tables = try OfficeTables.parse(OfficeTables.builtIn)
    let next = tables.routing.nextSession(
      of: ServiceCode("samenwerkplein")!, topic: .allowances,
      from: CivilDateTime(iso: "2026-07-16T09:00")!, calendar: tables.calendar)
    #expect(next?.slot.date == day("2026-07-22"))
    #expect(next?.slot.start == CivilTime(iso: "10:00"))
    #expect(next?.session.isByAppointment == false)
  }

  @Test func `nothing about a service is invented`() throws {
    let services = try OfficeTables.parse(OfficeTables.builtIn).routing.services.values
    #expect(services.allSatisfy { $0.address == nil && $0.hours == nil && $0.checkedOn == nil })
    #expect(services.filter { $0.phone != nil }.map(\.code.text) == ["112"])
  }

  @Test func `the office is open by its own hours`() throws {
    let calendar = try OfficeTables.parse(OfficeTables.builtIn).calendar
    #expect(calendar.isOpen(on: day("2026-07-15")))
    #expect(!calendar.isOpen(on: day("2026-07-18")))
    #expect(!calendar.isOpen(on: day("2026-05-14")))
    #expect(calendar.isOpen(on: day("2026-04-03")))
    #expect(calendar.isSchoolHoliday(day("2026-08-23")))
    #expect(!calendar.isSchoolHoliday(day("2026-08-24")))
    #expect(calendar.hours.hours[.evening] == nil)
  }

  @Test func `5 May may close in lustrum years, and closures close`() throws {
    var texts = OfficeTables.builtIn
    texts["holidays.csv"] = texts["holidays.csv"]!.split(separator: "\n").map {
      $0.hasPrefix("liberationDay") ? "liberationDay;Bevrijdingsdag;lustrum;" : String($0)
    }.joined(separator: "\n")
    texts["closures.csv"] = "from;to;reason\n2026-12-28;2026-12-31;tussen de feesten\n1-2-2027;;x\n"
    let calendar = try OfficeTables.parse(texts).calendar
    #expect(!calendar.isOpen(on: day("2025-05-05")))
    #expect(calendar.isOpen(on: day("2026-05-05")))
    #expect(calendar.isOpen(on: day("2026-12-24")))
    #expect(!calendar.isOpen(on: day("2026-12-31")))
    #expect(!calendar.isOpen(on: day("2027-02-01")))
  }

  @Test(arguments: [
    (
      "policy.csv", "id;valid_from;settlement_months;guidance_months;source\nx;2025-01-01;3;12;s",
      "policy.csv: valid_from: één regel moet geen begindatum hebben: die geldt vanaf het begin"
    ),
    (
      "policy.csv", "id;settlement_months;guidance_months;source\nx;3;12;s\ny;3;9;s",
      "policy.csv:3: valid_from: de begindatum staat al op regel 2"
    ),
    (
      "policy.csv", "id;settlement_months;guidance_months;source\nx;3;twaalf;s",
      "policy.csv:2: guidance_months: ‘twaalf’ is geen getal"
    ),
    (
      "policy.csv", "id;valid_from;settlement_months;guidance_months;source\nx;30-2-2026;3;9;s",
      "policy.csv:2: valid_from: de dag ‘30-2-2026’ bestaat niet"
    ),
    (
      "routing.csv", "topic;phase;services\nV;exited;wijkteam\n*;exited;wijkteam",
      "routing.csv:2: topic: V (vertrouwelijk gesprek) wordt nergens bewaard"
    ),
    (
      "routing.csv", "topic;phase;services\n*;exited;nergens",
      "routing.csv:2: services: dienst ‘nergens’ is onbekend"
    ),
    (
      "routing.csv", "topic;phase;services\n*;exited;wijkteam\n*;outside;wijkteam",
      "routing.csv: topic: de regel * voor ‘before’ ontbreekt"
    ),
    (
      "topics.csv", "topic;name\nP;post", "topics.csv: topic: de regel ‘G’ ontbreekt"
    ),
    (
      "sessions.csv", "service;weekday;from;to\nwijkteam;wo;12:00;10:00",
      "sessions.csv:2: to: het einde ligt voor het begin"
    ),
    (
      "desk.csv", "name;value\noffice_name;VWD", "desk.csv: name: de regel ‘slot_minutes’ ontbreekt"
    ),
    (
      "holidays.csv", "holiday;closed\nnewYear;misschien",
      "holidays.csv:2: closed: ‘misschien’ is onbekend; kies uit yes no lustrum"
    ),
    (
      "closures.csv", "from;to;reason\n2026-12-31;2026-12-28;x",
      "closures.csv:2: to: het einde ligt voor het begin"
    ),
    ("services.csv", "\u{FFFD}", "services.csv:1: code: deze kolom ontbreekt"),
  ])
  func `says by file, line and column what is wrong`(file: String, text: String, first: String) {
    #expect(flaws(file, text).contains(first), "\(flaws(file, text))")
  }

  @Test func `says which files are missing`() {
    do throws(TableFlaw) {
      _ = try OfficeTables.parse([:])
      Issue.record("No tables are no office.")
    } catch {
      #expect(Set(error.flaws.map(\.file)) == Set(OfficeTables.fileNames))
      #expect(error.flaws.allSatisfy { $0.problem == .missingFile })
    }
  }

  @Test func `files of a folder become texts in NFC`() throws {
    let texts = try OfficeTables.texts(of: [
      "topics.csv": [0xEF, 0xBB, 0xBF] + Array("e\u{301}".utf8)
    ])
    #expect(texts["topics.csv"].map { Array($0.utf8) } == Array("\u{E9}".utf8))
    #expect(throws: TableFlaw.self) { try OfficeTables.texts(of: ["a.csv": [0xFF]]) }
  }
}
