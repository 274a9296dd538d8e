import AppointmentCore
import DeskService
import Wording

/// What is shown when a change could not be made: why, and what can be done instead.
enum Refusals {
  /// The office's rules say no: every reason, and every way onward to choose from.
  static func dialog(
    _ verdict: Verdict, of command: DeskCommand, for action: ScreenAction? = nil,
    _ session: Session
  ) -> ChoiceDialog {
    let reasons = verdict.findings.map { Findings.sentence($0, in: session.directory) }
    func text(_ way: Onward) -> String {
      Ways.way(way, in: session.directory, today: session.today).text
    }
    let all = verdict.onward.all.prefix(9)
    // What a key can do is numbered; whom to ask, or what to find out, is only said.
    let ways = all.filter(OnwardSteps.canTake).enumerated().map { index, way in
      ChoiceDialog.Option(
        Character("\(index + 1)"), text(way), result(of: way, insteadOf: command, for: action))
    }
    let advice = all.filter { !OnwardSteps.canTake($0) }.map { "· " + text($0) }
    return ChoiceDialog(
      title: "Dit kan zo niet", lines: reasons + ["Wat wel kan:"] + advice,
      options: ways + [.init("t", "terug", .nothing)], selected: nil)
  }

  /// Another time for a move that was refused moves the talk; it makes no second one.
  private static func result(
    of way: Onward, insteadOf command: DeskCommand, for action: ScreenAction?
  ) -> DialogResult {
    if case .command(let name) = way, let action = OnwardSteps.action(for: name) {
      return .action(action)
    }
    guard case .slot(let offer) = way, case .move(let id, let wish) = command else {
      return .onward(way)
    }
    return .perform(
      .move(
        id,
        MoveWish(
          at: offer.slot.startMoment, substitute: wish.substitute.map { _ in offer.staff },
          reason: wish.reason)), for: action)
  }

  /// The machine could not: the same again under the same key, or not.
  static func dialog(_ failure: DeskFailure, again effect: DeskEffect) -> ChoiceDialog {
    var options = [ChoiceDialog.Option("t", "terug", .nothing)]
    if case .store = failure { options.append(.init("o", "opnieuw proberen", .retry(effect))) }
    return ChoiceDialog(
      title: "Niet opgeslagen", lines: [sentence(failure)], options: options)
  }

  static func sentence(_ failure: DeskFailure) -> String {
    switch failure {
    case .store(let failure): Failures.sentence(code: failure.code.rawValue, hint: failure.hint)
    case .notFound(.client(let number)): "Nummer \(number) staat niet in Balie."
    case .notFound: "Dit staat niet meer in Balie. Kijk nog een keer."
    case .notPermitted(let role, _): "Met uw rol (\(Labels.role(role))) kunt u dit niet."
    case .notYourClient: Failures.notYourClient
    case .keyReused: "Dit is al opgeslagen. Kijk of het klopt."
    }
  }
}
