import AppointmentCore
import DeskService
import Terminal
import Wording

/// A talk that was picked up from a grid and is held over a place: who, when, and what the rules say
/// of that place. Nothing changes until it is put down.
///
/// The rules are asked of the place where it is held now, one question at a time: while an answer is
/// on its way nothing more is asked, and an answer about a place that was left is dropped.
package struct CarriedTalk: Sendable {
  let appointment: Appointment
  let name: PersonName
  /// In whose agenda it is held now.
  var staff: StaffCode
  var start: CivilDateTime
  /// What somebody goes on in spite of at this place, with the reason given.
  private var despite: [VerdictCode: String] = [:]
  /// What the rules say of the place where it is held; nil while they are being asked.
  private(set) var verdict: Judgement?
  private var asked: Question?
  /// The change that was asked for, until it is answered.
  private(set) var isPuttingDown = false

  /// What the rules say of a place.
  struct Judgement: Hashable, Sendable {
    let isFree: Bool
    let words: String
    /// Whether it would be a substitution that it is not now: then a reason is needed.
    var needsReason = false
    /// What stands in the way, when it is nothing but what somebody may go on in spite of.
    var mayGoOnDespite: [VerdictCode] = []
  }

  private struct Question: Hashable {
    let ticket: Int
    let command: DeskCommand
  }

  init(_ appointment: Appointment, _ name: PersonName) {
    self.appointment = appointment
    self.name = name
    staff = appointment.staff
    start = appointment.slot.startMoment
  }

  /// The place it would have; nil where it would pass midnight.
  var slot: TimeSlot? { TimeSlot(at: start, minutes: appointment.slot.minutes) }

  /// Whether it is held where it stood.
  var isAtHome: Bool {
    staff == appointment.staff && start == appointment.slot.startMoment
  }

  /// The change that putting it down is.
  var command: DeskCommand { command(because: .absence) }

  private func command(because reason: SubstitutionReason) -> DeskCommand {
    let isElsewhere = staff != appointment.staff
    return .move(
      appointment.id,
      MoveWish(
        at: start, substitute: isElsewhere ? staff : nil, reason: isElsewhere ? reason : nil,
        despite: despite))
  }

  /// Holds it another number of minutes later or earlier, inside the day.
  mutating func shift(minutes: Int) {
    guard
      let time = CivilTime(minuteOfDay: start.time.minuteOfDay + minutes),
      time.minuteOfDay + appointment.slot.minutes <= 1440
    else { return }
    hold(at: CivilDateTime(start.date, time))
  }

  mutating func hold(at moment: CivilDateTime, with staff: StaffCode? = nil) {
    start = moment
    self.staff = staff ?? self.staff
    despite = [:]
    verdict = nil
  }

  /// Why it can be put down here by nobody's leave; nil when a reason is enough.
  func whyNotDespite() -> String? {
    guard let verdict else { return CarriedTalk.looking }
    if verdict.isFree { return "Hier kan het gewoon. Druk op Enter." }
    return verdict.mayGoOnDespite.isEmpty ? "Hier kan het echt niet: \(verdict.words)." : nil
  }

  /// Goes on in spite of what the rules say here; they are asked again with the reason.
  mutating func goOn(because reason: String, _ session: inout Session) {
    for code in verdict?.mayGoOnDespite ?? [] { despite[code] = reason }
    askAgain(&session)
  }

  private static let looking = "Een moment, deze plek wordt bekeken."

  /// Asks what the rules say of the place, unless an answer is on its way.
  mutating func ask(_ session: inout Session) {
    guard asked == nil, verdict == nil else { return }
    if isAtHome {
      verdict = Judgement(isFree: false, words: "hier staat het nu")
    } else {
      asked = Question(ticket: session.ask(JudgeCommand(command)), command: command)
    }
  }

  /// Asks anew of the same place, as somebody wrote since.
  mutating func askAgain(_ session: inout Session) {
    verdict = nil
    asked = nil
    isPuttingDown = false
    ask(&session)
  }

  /// Takes an answer to the question; answers whether it was its own.
  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard let asked, asked.ticket == ticket else { return false }
    self.asked = nil
    guard asked.command == command else {
      ask(&session)
      return true
    }
    switch answer {
    case .asked(let answer as DeskAnswer): verdict = judgement(answer, session)
    case .failed(let failure):
      verdict = Judgement(isFree: false, words: Refusals.sentence(failure))
    default: break
    }
    return true
  }

  private func judgement(_ answer: DeskAnswer, _ session: Session) -> Judgement {
    switch answer {
    case .done(let acceptance):
      let moved = acceptance.appointment ?? appointment
      return Judgement(
        isFree: true,
        words: PlaceVerdicts.free(
          moved, over: staff, isDespite: !despite.isEmpty, in: session.directory),
        needsReason: moved.continuity.isSubstitution && staff != appointment.staff)
    case .refused(let verdict): return refusal(verdict, session)
    }
  }

  private func refusal(_ verdict: Verdict, _ session: Session) -> Judgement {
    let blocking = verdict.findings.filter(\.severity.blocks).map(\.code)
    return Judgement(
      isFree: false,
      words: PlaceVerdicts.refused(
        verdict, staff: staff, client: appointment.client, in: session.directory),
      mayGoOnDespite: blocking.allSatisfy(\.mayBeOverridden) ? blocking : [])
  }

  /// Puts it down where it is held, or says why that cannot be.
  mutating func putDown(_ session: inout Session) {
    guard !isPuttingDown else { return }
    guard let verdict else {
      return session.remark(CarriedTalk.looking)
    }
    guard verdict.isFree else {
      let way = verdict.mayGoOnDespite.isEmpty ? "" : " Toch wel: ^R."
      return session.remark("Hier kan het niet: \(verdict.words).\(way)")
    }
    guard verdict.needsReason else {
      isPuttingDown = true
      session.perform(command, for: .putDown)
      return
    }
    session.ask(
      Choices.substitution(by: staff, of: session.listName(name), session) {
        .perform(command(because: $0), for: .putDown)
      })
  }

  /// Somebody was first: it stays in the hand, with the reason.
  mutating func refused(_ verdict: Verdict, _ session: inout Session) {
    isPuttingDown = false
    let refusal = refusal(verdict, session)
    self.verdict = refusal
    session.warn()
    session.say("Hier kan het niet meer: \(refusal.words).")
  }

}

extension Appointment.Continuity {
  var isSubstitution: Bool { if case .substitute = self { true } else { false } }
}
