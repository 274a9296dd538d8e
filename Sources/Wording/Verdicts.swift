package import AppointmentCore

/// What the rules make of a request as a whole, in one line that can be read aloud.
package enum Verdicts {
  /// The line that stands above the findings.
  package static func sentence(_ word: VerdictWord) -> String {
    switch word {
    case .refer: "We helpen u verder. Kijk hieronder hoe."
    case .incomplete: "Er ontbreekt nog een gegeven. Vul het in en probeer het opnieuw."
    case .needsTeamleider: "De teamleider beslist hierover. Vraag het aan de teamleider."
    case .needsSubstitution: "Dit gesprek hoort bij iemand anders. Geef een reden of kies de ander."
    case .unavailable: "Zo kan de afspraak niet. Kies een andere tijd of iemand anders."
    case .allowedWithWarnings: "Deze afspraak kan. Let op wat hieronder staat."
    case .allowed: "Deze afspraak kan."
    }
  }

  /// The same in a word or two, for a column.
  package static func label(_ word: VerdictWord) -> String {
    switch word {
    case .refer: "verder helpen"
    case .incomplete: "gegeven ontbreekt"
    case .needsTeamleider: "teamleider beslist"
    case .needsSubstitution: "reden nodig"
    case .unavailable: "kan zo niet"
    case .allowedWithWarnings: "kan, let op"
    case .allowed: "kan"
    }
  }

  /// How much a finding weighs, in a word before its sentence.
  package static func label(_ severity: Severity) -> String {
    switch severity {
    case .refuses: "kan niet"
    case .asks: "reden nodig"
    case .warns: "let op"
    case .informs: "goed om te weten"
    }
  }
}
