import AppointmentCore
import Terminal
import Wording

extension RepairModel {
  static let absenteeKeys = KeyTable(
    .absentee,
    [
      KeyBinding([.enter], .chooseAbsentee, "kies", "deze collega kiezen, of verdergaan"),
      KeyTable.list,
    ])

  static let dayKeys = KeyTable(
    .absentDays,
    [
      KeyBinding([.enter], .reportNow, "melden", "afwezig melden en het voorstel zien"),
      KeyBinding([.tab], .absenceReason, "reden", "ziek, vrij, cursus of iets anders"),
    ])

  static let planKeys = KeyTable(
    .repair,
    [
      KeyBinding([.enter], .acceptPlan, "alles vastleggen", "het hele voorstel vastleggen"),
      KeyBinding([.character(" ")], .acceptLine, "deze regel", "alleen deze regel vastleggen"),
      KeyBinding([.right], .nextOption, "andere tijd", "een andere tijd of collega"),
      KeyBinding([.left], .previousOption, "", "de vorige tijd of collega"),
      KeyBinding([.control("y")], .showCalls, "bellijst", "bellijst: wie moet nog worden gebeld"),
      KeyTable.list,
    ])

  package var table: KeyTable.Name {
    switch step {
    case .who: .absentee
    case .days: .absentDays
    case .plan: .repair
    }
  }

  package var takesText: Bool { step != .plan }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .chooseAbsentee:
      notChosen(session)
    case .reportNow:
      session.may(.reportAbsence)
        ?? (note(session) == nil
          ? "Dat zijn geen dagen vanaf vandaag. Schrijf: vr, of do vr, of 24-7."
          : hits == nil && failure == nil ? RepairModel.loading : nil)
    case .acceptPlan, .acceptLine:
      session.may(.repair) ?? notNow(action)
    case .nextOption, .previousOption:
      line.map { $0.talk.options.isEmpty } ?? true
        ? "Voor dit gesprek is geen andere tijd." : nil
    case .showCalls: session.may(.call)
    default: nil
    }
  }

  private func notChosen(_ session: Session) -> String? {
    if isLoading(session) { return RepairModel.loading }
    if items(session).isEmpty { return Colleagues.nobody }
    return isPointed ? nil : Colleagues.typeOrChoose
  }

  private func notNow(_ action: ScreenAction) -> String? {
    if running != nil { return "Een moment, het vastleggen loopt." }
    if lines.isEmpty { return "Er is niets om vast te leggen." }
    if action == .acceptLine, line?.choice == nil {
      return
        "Voor dit gesprek is geen tijd gevonden. Zoek met / de cliënt en maak zelf een afspraak."
    }
    return nil
  }
}
