import AppointmentCore
import DeskService
import Wording

/// What is shown when a change could not be made: why, and what can be done instead.
enum Refusals {
  /// The office's rules say no: every reason, and every way onward to choose from.
  ///
  /// `hasKey` tells which actions can be asked for where the dialog stands.
  static func dialog(
    _ verdict: Verdict, of command: DeskCommand, for action: ScreenAction? = nil,
    hasKey: (ScreenAction) -> Bool, _ session: Session
  ) -> ChoiceDialog {
    let reasons = verdict.findings.map { Findings.sentence($0, in: session.directory) }
    func text(_ way: Onward) -> String {
      Ways.way(way, in: session.directory, today: session.today).text
    }
    let all = verdict.onward.all.prefix(9)
    // What a key can do is numbered; whom to ask, or what to find out, is only said.
    let results = all.map { ($0, result(of: $0, insteadOf: command, for: action, hasKey)) }
    let ways = results.compactMap { way, result in result.map { (text(way), $0) } }
    let options = ways.enumerated().map { index, way in
      ChoiceDialog.Option(Character("\(index + 1)"), way.0, way.1)
    }
    let advice = results.filter { $0.1 == nil }.map { "· " + text($0.0) }
    return ChoiceDialog(
      title: "Dit kan zo niet", lines: reasons + ["Wat wel kan:"] + advice,
      options: options + [.init("t", "terug", .nothing)], selected: nil)
  }

  /// What choosing a way comes to; nil for one that no key does here.
  private static func result(
    of way: Onward, insteadOf command: DeskCommand, for purpose: ScreenAction?,
    _ hasKey: (ScreenAction) -> Bool
  ) -> DialogResult? {
    switch OnwardSteps.step(for: way) {
    case .take: taking(way, insteadOf: command, for: purpose)
    case .act(let action): hasKey(action) ? .action(action) : nil
    case .say: nil
    }
  }

  /// Another time for a move that was refused moves the talk; it makes no second one.
  private static func taking(
    _ way: Onward, insteadOf command: DeskCommand, for purpose: ScreenAction?
  ) -> DialogResult {
    guard case .slot(let offer) = way, case .move(let id, let wish) = command else {
      return .onward(way)
    }
    return .perform(
      .move(
        id,
        MoveWish(
          at: offer.slot.startMoment, substitute: wish.substitute.map { _ in offer.staff },
          reason: wish.reason)), for: purpose)
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
    case .store(let failure): Failures.sentence(failure)
    case .notFound(.client(let number)): "Nummer \(number) staat niet in Balie."
    case .notFound: "Dit staat niet meer in Balie. Kijk nog een keer."
    case .notPermitted(let role, _): "Met uw rol (\(Labels.role(role))) kunt u dit niet."
    case .notYourClient: Failures.notYourClient
    case .notYours: Failures.notYours
    case .keyReused: "Dit is al opgeslagen. Kijk of het klopt."
    }
  }
}
