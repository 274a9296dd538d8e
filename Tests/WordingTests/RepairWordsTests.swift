import AppointmentCore
import Testing
import Wording

/// What a line of a repair plan says of the day it proposes.
@Suite struct RepairWordsTests {
  @Test(arguments: [
    ("2026-07-21T09:30", 3, "3 werkdagen later", "eigen · 3 werkd."),
    ("2026-07-17T09:30", 1, "1 werkdag later", "eigen · 1 werkdag"),
    ("2026-07-16T14:00", 0, "zelfde dag", "eigen · zelfde dag"),
    ("2026-07-16T09:30", 0, "zelfde dag", "eigen · zelfde dag"),
    ("2026-07-16T09:15", 0, "zelfde dag, eerder", "eigen · eerder, zelfde dag"),
    ("2026-07-15T16:00", 1, "1 werkdag eerder", "eigen · eerder, 1 werkdag"),
    ("2026-07-13T09:30", 3, "3 werkdagen eerder", "eigen · eerder, 3 werkd."),
  ])
  func `a line says how far the new time lies, and on which side`(
    start: String, days: Int, reason: String, short: String
  ) {
    let old = SampleOffice.appointment("2026-07-16T09:30")
    let option = RepairOption(
      holder: .own, staff: SampleOffice.karin, slot: SampleOffice.slot(start), delay: days)
    let talk = RepairInstance.Talk(appointment: old, lastDay: nil, options: [option])
    let line = RepairPlan.Line(
      talk: talk, proposal: .option(option, room: nil, interpreter: nil))
    #expect(Repairs.reason(line, in: SampleOffice.directory) == "eigen begeleider · \(reason)")
    #expect(Repairs.short(line) == short)
  }

  @Test func `a line says that the client comes twice on a day`() {
    let lines = ["2026-07-15T09:30", "2026-07-16T09:30"].enumerated().map { number, start in
      let option = RepairOption(
        holder: .own, staff: SampleOffice.karin,
        slot: SampleOffice.slot("2026-07-22T\(10 + number * 2):00"), delay: 4)
      let talk = RepairInstance.Talk(
        appointment: SampleOffice.appointment(start), lastDay: nil, options: [option])
      return RepairPlan.Line(talk: talk, proposal: .option(option, room: nil, interpreter: nil))
    }
    for line in RepairPlan(lines: lines, load: [:]).lines {
      let reason = Repairs.reason(line, in: SampleOffice.directory)
      #expect(reason.hasSuffix(" · ook een ander gesprek die dag"))
    }
  }
}
