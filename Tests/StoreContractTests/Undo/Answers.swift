import AppointmentCore
import DeskService
import DeskWalk

/// What the desk answers to some questions at one moment, to the one who may ask them all.
struct Answers {
  private var answers: [String: Any] = [:]
  /// Appointments that should never have been there.
  private var mistakes: Set<String> = []

  /// A place in an answer that is not what it was.
  struct Difference: CustomStringConvertible {
    let query: String
    /// `.rows[…].appointment.status`, of both.
    let path: String
    let value: String
    let isGone: Bool
    /// Whether it is about an appointment that is a mistake now and was not there before.
    let isAboutMistake: Bool

    /// Whether an entry of a list is gone; a count is another number and no entry.
    var isGoneEntry: Bool { isGone && !path.hasSuffix(".count") }
    var description: String { "\(query) \(isGone ? "no more" : "now") \(path) = \(value)" }
  }

  init(of desk: Desk, to walks: [QueryWalk], as actor: Actor, at now: CivilDateTime) throws {
    for walk in walks {
      for kind in QueryKind.allCases {
        let query = walk.query(kind)
        let name =
          switch query.card.shows {
          case .clients, .named: "\(kind.rawValue)/\(walk.client)"
          case .office, .reached, .colleague: kind.rawValue
          }
        guard answers[name] == nil else { continue }
        do {
          answers[name] = try desk.ask(query, as: actor, at: now)
        } catch {
          answers[name] = "\(error)"
        }
      }
    }
    mistakes = try Set(
      desk.store.read { try $0.appointments(AppointmentFilter()) }
        .filter { $0.status == .enteredInError }.map { "\($0.id)" })
  }

  /// Every place in every answer that is other than it was.
  func differences(from before: Answers) -> [Difference] {
    let new = mistakes.subtracting(before.mistakes)
    return answers.keys.sorted().flatMap { name -> [Difference] in
      guard let old = before.answers[name], let answer = answers[name], !isSame(old, answer) else {
        return []
      }
      let (gone, came) = Facets.difference(old, answer)
      let query = name.prefix { $0 != "/" }
      func differences(_ lines: [String], isGone: Bool) -> [Difference] {
        lines.map { line in
          let parts = line.split(separator: " = ", maxSplits: 1, omittingEmptySubsequences: false)
          return Difference(
            query: String(query), path: String(parts[0]),
            value: parts.count > 1 ? String(parts[1]) : "", isGone: isGone,
            isAboutMistake: new.contains { parts[0].contains("[\($0)]") })
        }
      }
      return differences(gone, isGone: true) + differences(came, isGone: false)
    }
  }

  private func isSame(_ old: Any, _ new: Any) -> Bool {
    guard let old = old as? AnyHashable, let new = new as? AnyHashable else { return false }
    return old == new
  }
}
