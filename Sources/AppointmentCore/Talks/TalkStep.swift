/// What somebody can do with a talk that there is (systems §3.1).
public enum TalkStep: CaseIterable, Hashable, Sendable {
  // While it is only held.
  case confirm, letGo
  // On its day.
  case arrive, late, start, fulfil, noShow, shorten
  // Until it begins.
  case cancel, move
  // Afterwards as well.
  case setTopics, enterInError
}

extension TalkStep {
  /// The right that taking it needs.
  public var right: DeskAction {
    switch self {
    case .confirm, .letGo: .book
    case .arrive: .arrive
    case .late, .shorten: .late
    case .start: .start
    case .fulfil: .fulfil
    case .noShow: .noShow
    case .cancel: .cancel
    case .move: .move
    case .setTopics: .setTopics
    case .enterInError: .enterInError
    }
  }
}

/// Why a step cannot be taken with a talk now.
public enum StepObstacle: Hashable, Sendable {
  /// From where it stands the step does not lead on.
  case status(AppointmentStatus)
  /// It was moved: what came in its place is the talk now.
  case movedOn(AppointmentStatus)
  /// The time to decide about it is over.
  case holdOver
  /// It is on another day than today.
  case anotherDay(CivilDate)
  /// It can be said from a moment on, when the grace has passed.
  case notBefore(CivilDateTime)
  case notBegun
  /// Fewer minutes are left of it than the shortest talk takes.
  case tooLittleTime(minutes: Int)
}

extension Appointment {
  /// Why a step cannot be taken with the talk at a moment; nil when it can.
  ///
  /// The one place that says so: decisions refuse for it, and screens disable their keys for it.
  /// `hasSuccessor` tells whether another talk took its place; the talk itself knows that only when
  /// it was moved before it was to be.
  ///
  /// A talk of 15 July 2026, 09:30, may be missed from 09:45 on with a grace of 15 minutes.
  public func obstacle(
    to step: TalkStep, at now: CivilDateTime, under desk: DeskPolicy, hasSuccessor: Bool? = nil
  ) -> StepObstacle? {
    switch step {
    case .confirm, .letGo: wasOnlyHeld(at: now) ? .holdOver : unless(status == .pending)
    case .arrive: arrival(at: now)
    case .late: unless(status == .booked) ?? unless(slot.date == now.date, on: slot.date)
    case .start: unless(status.mayBecome(.checkedIn)) ?? aheadOf(now)
    case .fulfil:
      // What nobody marked on the day itself is written down afterwards.
      awaitsClosing(at: now) ? nil : unless(status.mayBecome(.fulfilled)) ?? aheadOf(now)
    case .noShow: absence(at: now, graceMinutes: desk.graceMinutes)
    case .shorten: shortening(at: now, leastMinutes: desk.slotMinutes)
    case .cancel: unless(status.mayBecome(.cancelled))
    case .move: moving(hasSuccessor ?? (cancelReason == .rescheduled))
    case .setTopics, .enterInError: unless(status != .enteredInError)
    }
  }

  private func unless(_ leadsOn: Bool) -> StepObstacle? { leadsOn ? nil : .status(status) }

  private func unless(_ isDay: Bool, on day: CivilDate) -> StepObstacle? {
    isDay ? nil : .anotherDay(day)
  }

  /// What happens on the day of a talk does not happen before it.
  private func aheadOf(_ now: CivilDateTime) -> StepObstacle? {
    unless(slot.date <= now.date, on: slot.date)
  }

  /// Who was marked as not having come may still come in the same day (systems §3.1).
  private func arrival(at now: CivilDateTime) -> StepObstacle? {
    guard status != .noshow else { return unless(slot.date == now.date) }
    return unless(status.mayBecome(.arrived)) ?? aheadOf(now)
  }

  /// Nobody came: only after the start and the grace.
  private func absence(at now: CivilDateTime, graceMinutes: Int) -> StepObstacle? {
    if let obstacle = unless(status == .booked) ?? aheadOf(now) { return obstacle }
    let limit = slot.startMoment.adding(minutes: graceMinutes)
    return now < limit ? .notBefore(limit) : nil
  }

  private func shortening(at now: CivilDateTime, leastMinutes: Int) -> StepObstacle? {
    if let obstacle = unless(status == .booked || status == .arrived) { return obstacle }
    let lateness = Lateness(of: slot, at: now, leastMinutes: leastMinutes)
    guard lateness.rest == nil else { return nil }
    return now <= slot.startMoment
      ? .notBegun : .tooLittleTime(minutes: lateness.remainingMinutes)
  }

  /// Only the last of a lineage moves: what was moved once has a successor that lives on.
  private func moving(_ hasSuccessor: Bool) -> StepObstacle? {
    switch status {
    case .booked, .noshow, .cancelled: hasSuccessor ? .movedOn(status) : nil
    case .proposed, .pending, .arrived, .checkedIn, .fulfilled, .enteredInError, .waitlist:
      .status(status)
    }
  }
}
