import Testing

/// The month window at its edges, through `check --settled` (domain §5.3).
@Suite struct MonthVectorTests {
  struct Vector: Sendable {
    let settled, month3Last, month13First, month15Last, month16First: String

    init(_ line: String) {
      let days = line.split(separator: " ").map(String.init)
      (settled, month3Last, month13First) = (days[0], days[1], days[2])
      (month15Last, month16First) = (days[3], days[4])
    }
  }

  static let vectors = [
    "2025-04-01 2025-06-30 2026-04-01 2026-06-30 2026-07-01",
    "2025-04-15 2025-07-14 2026-04-15 2026-07-14 2026-07-15",
    "2025-01-31 2025-04-29 2026-01-31 2026-04-29 2026-04-30",
    "2024-02-29 2024-05-28 2025-02-28 2025-05-28 2025-05-29",
    "2023-11-29 2024-02-28 2024-11-29 2025-02-27 2025-02-28",
    "2023-11-30 2024-02-28 2024-11-30 2025-02-27 2025-02-28",
    "2025-08-31 2025-11-29 2026-08-31 2026-11-29 2026-11-30",
    "2024-10-31 2025-01-30 2025-10-31 2026-01-30 2026-01-31",
    "2025-03-30 2025-06-29 2026-03-30 2026-06-29 2026-06-30",
    "2025-07-27 2025-10-26 2026-07-27 2026-10-26 2026-10-27",
    "2025-12-31 2026-03-30 2026-12-31 2027-03-30 2027-03-31",
  ].map(Vector.init)

  @Test func `every vector, in one batch`() throws {
    let office = try TrainingOffice.demo()
    var asked: [(settled: String, on: String, month: Int, vector: Vector)] = []
    for vector in Self.vectors {
      asked.append((vector.settled, vector.settled, 1, vector))
      asked.append((vector.settled, vector.month3Last, 3, vector))
      asked.append((vector.settled, vector.month13First, 13, vector))
      asked.append((vector.settled, vector.month15Last, 15, vector))
      asked.append((vector.settled, vector.month16First, 16, vector))
    }
    let input = asked.enumerated().map { number, row in
      #"{"id":\#(number),"command":"check","settled":"\#(row.settled)","on":"\#(row.on)"}"#
    }.joined(separator: "\n")
    let outcome = try office.run(["batch"], input: input)
    #expect(outcome.exit == 0)
    let answers = try outcome.objects
    try #require(answers.count == asked.count)
    for (row, answer) in zip(asked, answers) {
      let place = "\(row.settled) on \(row.on)"
      #expect(answer["ok"] == .bool(true), "\(place)")
      #expect(answer["month"].integer == row.month, "\(place)")
      #expect(answer["windowStart"].text == row.settled, "\(place)")
      #expect(answer["windowLastDay"].text == row.vector.month15Last, "\(place)")
      #expect(answer["firstDayAfter"].text == row.vector.month16First, "\(place)")
      let verdict = answer["verdict"].text ?? ""
      let phase = answer["phase"].text ?? ""
      if row.month == 16 {
        #expect(verdict == "refer" && phase == "exited", "\(place)")
        #expect(answer["findings"].codes.contains("guidanceEnded"), "\(place)")
        #expect(!answer["onward"].items.isEmpty, "\(place)")
      } else {
        // A weekend is closed, which the calendar says and the window does not.
        let isClosed = answer["findings"].codes.contains("officeClosed")
        #expect(isClosed ? verdict == "unavailable" : verdict.hasPrefix("allowed"), "\(answer)")
        #expect(row.month <= 3 ? phase == "settlement" : phase != "exited", "\(place) \(phase)")
      }
    }
  }

  @Test func `the day before settlement is month 0, and a coach's talk is allowed`() throws {
    let office = try TrainingOffice.demo()
    let check = try office.ask("check", "--settled", "2025-04-15", "--on", "2025-04-14")
    #expect(check["month"].integer == 0)
    #expect(check["findings"].codes.contains("beforeSettlement"))
    #expect(
      ["allowedWithWarnings", "needsTeamleider"].contains(check["verdict"].text ?? ""), "\(check)")
  }

  @Test func `day by day the month never falls, and the window closes once`() throws {
    let office = try TrainingOffice.demo()
    let seed: UInt64 = 20_260_715
    var dice = Dice(seed: seed)
    for _ in 0..<2 {
      let settled = Day(number: Int.random(in: 19_358...20_818, using: &dice))
      let input = (-3...500).map { offset in
        let on = Day(number: settled.number + offset)
        return #"{"id":\#(offset),"command":"check","settled":"\#(settled)","on":"\#(on)"}"#
      }.joined(separator: "\n")
      let answers = try office.run(["batch"], input: input).objects
      try #require(answers.count == 504)
      let months = answers.compactMap { $0["month"].integer }
      let refers = answers.map { $0["verdict"].text == "refer" }
      for (before, after) in zip(months, months.dropFirst()) {
        #expect([0, 1].contains(after - before), "seed \(seed), settled \(settled)")
      }
      #expect(
        zip(refers, refers.dropFirst()).count { $0 != $1 } == 1, "seed \(seed), settled \(settled)")
      for (month, isReferred) in zip(months, refers) { #expect(isReferred == (month >= 16)) }
    }
  }
}

/// A day of the calendar by its number since 1970, for oracles in tests only.
struct Day: CustomStringConvertible {
  let number: Int

  var description: String {
    // Days to year, month and day with eras of 400 years from 1 March.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let day = dayOfYear - (153 * part + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
