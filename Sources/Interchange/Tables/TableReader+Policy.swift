internal import AppointmentCore
internal import DeskService

extension TableReader {
  /// `policy.csv`: the versions of the municipality's decision about the months (domain §1.9).
  mutating func policies() -> GuidancePolicies? {
    let file = "policy.csv"
    let lines = rows(
      file,
      Columns(
        required: ["id", "settlement_months", "guidance_months", "source"],
        optional: ["valid_from", "wind_down_months", "first_day_counts", "grace_days"])
    ) { row -> GuidancePolicy? in
      let from = row.optional("valid_from", .date)
      let wind = row.optional("wind_down_months", .integer(0...60)) ?? 0
      let counts = row.optional("first_day_counts", .yesNo) ?? true
      let grace = row.optional("grace_days", .integer(0...366)) ?? 0
      guard let id = row.required("id", .text),
        let settlement = row.required("settlement_months", .integer(0...60)),
        let guidance = row.required("guidance_months", .integer(0...120)),
        let source = row.required("source", .text)
      else { return nil }
      if wind > guidance { row.report("wind_down_months", .outOfRange(wind, 0...guidance)) }
      if settlement + guidance < 1 { row.report("guidance_months", .outOfRange(0, 1...120)) }
      return GuidancePolicy(
        id: id, validFrom: from, settlementMonths: settlement, guidanceMonths: guidance,
        windDownMonths: wind, isFirstDayCounted: counts, graceDays: grace, source: source)
    }
    guard isSound(file) else { return nil }
    reportRepeats(in: lines, file: file, column: "id") { $0.id }
    for (index, line) in lines.values.enumerated() {
      let same = lines.values[..<index].first { $0.value.validFrom == line.value.validFrom }
      if let same {
        report(file, line: line.line, column: "valid_from", .samePolicyDay(line: same.line))
      }
    }
    if !lines.values.contains(where: { $0.value.validFrom == nil }) {
      report(file, column: "valid_from", .noFirstPolicy)
    }
    return isSound(file) ? GuidancePolicies(lines.values.map(\.value)) : nil
  }

  /// Says of each row that names what an earlier row already named.
  mutating func reportRepeats<Value>(
    in lines: Lines<Value>, file: String, column: String, _ name: (Value) -> String
  ) {
    var first: [String: Int] = [:]
    for line in lines.values {
      let text = name(line.value)
      if let earlier = first[text] {
        report(file, line: line.line, column: column, .duplicate(text, line: earlier))
      } else {
        first[text] = line.line
      }
    }
  }
}
