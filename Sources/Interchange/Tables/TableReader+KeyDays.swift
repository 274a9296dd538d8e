internal import AppointmentCore
internal import DeskService

extension TableReader {
  /// `key-days.csv`: the first talks with a new household around its key date, in their order, each
  /// with the days it may be on (§0b.7).
  mutating func keyDaySteps() -> [KeyDayStep] {
    let file = "key-days.csv"
    let lines = rows(
      file,
      Columns(
        required: ["step", "name", "first_day", "last_day", "place", "minutes"],
        optional: ["kind", "source"])
    ) { row -> KeyDayStep? in
      let code = row.required("step", ValueFormat<KeyDayStepCode>.named())
      let name = row.required("name", .text)
      let first = row.required("first_day", .integer(-366...366))
      let last = row.required("last_day", .integer(-366...366))
      let place = row.required("place", ValueFormat<Place>.code)
      let kind = row.optional("kind", ValueFormat<AppointmentKind>.code) ?? .talk
      let minutes = row.required("minutes", .integer(5...480))
      guard let code, let name, let first, let last, let place, let minutes else { return nil }
      let step = KeyDayStep(
        code: code, name: name, firstDay: first, lastDay: last, place: place, kind: kind,
        minutes: minutes)
      if step == nil { row.report("last_day", .endBeforeStart) }
      return step
    }
    guard isSound(file) else { return [] }
    reportRepeats(in: lines, file: file, column: "step") { $0.code.text }
    return lines.values.map(\.value)
  }
}
