import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// A key is disabled exactly where the rules would refuse what it does, for what the talk is.
struct TalkStepKeys {
  /// A talk in each status, before and after now: 09:42 on Wednesday 15 July 2026.
  private static let talks: [Appointment] = AppointmentStatus.allCases.enumerated().flatMap {
    index, status in
    ["08:00", "08:55", "09:30", "11:00"].enumerated().map { place, start in
      var talk = Appointment(
        id: Identifier(UInt128(1000 + index * 4 + place)),
        reference: AppointmentReference(number: 1000 + index * 4 + place)!,
        clients: [SampleDesk.mahmoud], staff: SampleDesk.staff("karin"), place: .telephone,
        slot: TimeSlot(at: SampleDesk.moment("2026-07-15T\(start)"), minutes: 45)!,
        status: status)
      if status == .pending { talk.heldUntil = SampleDesk.moment("2026-07-15T09:50") }
      if place == 1, status == .cancelled { talk.cancelReason = .rescheduled }
      return talk
    }
  }

  /// Which step a key takes.
  private static let steps: [ScreenAction: TalkStep] = [
    .arrive: .arrive, .late: .late, .start: .start, .fulfil: .fulfil, .noShow: .noShow,
    .cancel: .cancel, .move: .move, .topic: .setTopics, .enterInError: .enterInError,
  ]

  private func command(_ step: TalkStep, _ talk: Appointment) -> DeskCommand {
    switch step {
    case .confirm: .confirm(talk.id)
    case .letGo: .letGo(talk.id)
    case .arrive: .arrive(talk.id)
    case .late: .late(talk.id)
    case .start: .start(talk.id)
    case .fulfil: .fulfil(talk.id, [.handled])
    case .noShow: .noShow(talk.id, .client)
    case .shorten: .shorten(talk.id)
    case .cancel: .cancel(talk.id, talk.status == .arrived ? .leftWithoutBeingSeen : .client)
    case .move: .move(talk.id, to: SampleDesk.moment("2026-07-16T10:00"))
    case .setTopics: .setTopics(talk.id, [.post])
    case .enterInError: .enterInError(talk.id, .wrongClient)
    }
  }

  @Test func `for every talk of the day, in every status`() throws {
    let desk = try SampleDesk.desk()
    let actor = SampleDesk.actor("marijke", .teamleider)
    var batch = ImportBatch()
    batch.appointments = Self.talks
    let entry = JournalEntry(at: SampleDesk.now, actor: actor, verb: "import")
    try desk.store.write { try $0.bring(batch, as: entry) }
    let driver = try DeskDriver(desk, as: actor)
    driver.press(.home)
    let reasons: Set<VerdictCode> = [
      .wrongStatus, .anotherDay, .notYetStarted, .tooLittleTime, .holdEnded,
    ]
    var seen: Set<AppointmentStatus> = []
    var compared = 0
    let day = try #require(driver.model.top(as: DayModel.self))
    for row in day.rows {
      let talk = row.appointment
      seen.insert(talk.status)
      driver.press(":")
      guard case .keys(let palette) = driver.model.dialogs.last else {
        Issue.record("The palette is not open.")
        return
      }
      for (action, step) in Self.steps {
        let line = try #require(palette.lines.first { $0.action == action })
        let answer = try desk.ask(
          JudgeCommand(command(step, talk)), as: actor, at: driver.session.now)
        var isRefused = false
        if case .refused(let verdict) = answer {
          isRefused = verdict.findings.contains { reasons.contains($0.code) }
        }
        // Only a talk that was moved before it was to be knows that another took its place.
        guard talk.cancelReason != .rescheduled || step != .move else {
          #expect(line.disabled == "Dit gesprek is al verzet.")
          continue
        }
        #expect((line.disabled != nil) == isRefused, "\(action) \(talk.status) \(talk.slot)")
        compared += 1
      }
      driver.press("<")
      driver.press(.down)
    }
    #expect(seen.isSuperset(of: [.booked, .arrived, .checkedIn, .fulfilled, .noshow, .cancelled]))
    #expect(compared > 100)
  }
}
