import AppointmentCore
import Terminal
import Wording

extension RepairModel: ScreenModel {
  typealias Key = ScreenKey<RepairModel>

  static let keys = ScreenKeys<RepairModel>(
    "Ziek melden: wie",
    [
      Key(
        [.enter], .chooseAbsentee, "kies", "deze collega kiezen, of verdergaan",
        whyNot: { $0.whyNotChosen($1) }, act: { $0.choose(&$1) }),
      .choosing { repair, key, _ in repair.select(key) },
    ])

  private static let dayKeys = ScreenKeys<RepairModel>(
    "Ziek melden: welke dagen",
    [
      Key(
        [.enter], .reportNow, "melden", "afwezig melden en het voorstel zien",
        right: .reportAbsence, whyNot: { $0.whyNotReported($1) }, act: { $0.report(&$1) },
        done: { $0.isReported($1, &$2) },
        // A key typed ahead told the same once more; the plan stands there already.
        refused: { repair, _, _ in repair.step == .plan }),
      Key(
        [.tab], .absenceReason, "reden", "ziek, vrij, cursus of iets anders",
        act: { repair, _ in repair.changeReason() }),
    ])

  private static let planKeys = ScreenKeys<RepairModel>(
    "Ziek melden: voorstel",
    [
      Key(
        [.enter], .acceptPlan, "alles vastleggen", "het hele voorstel vastleggen",
        right: .repair, whyNot: { repair, _ in repair.whyNotAccepted },
        act: { $0.accept($0.lines, &$1) }, done: { repair, _, session in repair.isKept(&session) },
        refused: { $0.isNotKept($1, &$2) }),
      Key(
        " ", .acceptLine, "deze regel", "alleen deze regel vastleggen", right: .repair,
        whyNot: { repair, _ in repair.whyNotAccepted ?? repair.whyNotThisLine },
        act: { $0.accept($0.line.map { [$0] } ?? [], &$1) }),
      Key(
        [.right], .nextOption, "andere tijd", "een andere tijd of collega",
        whyNot: { repair, _ in repair.whyNoOther },
        act: { repair, _ in repair.change(by: 1) }),
      Key(
        [.left], .previousOption, "", "de vorige tijd of collega",
        whyNot: { repair, _ in repair.whyNoOther },
        act: { repair, _ in repair.change(by: -1) }),
      Key(
        [.control("y")], .showCalls, "bellijst", "bellijst: wie moet nog worden gebeld",
        right: .call, act: { _, session in session.go(.push(CallsModel(&session))) }),
      .choosing { repair, key, _ in repair.select(key) },
    ])

  static var allKeys: [ScreenKeys<RepairModel>] { [keys, dayKeys, planKeys] }

  var keysNow: ScreenKeys<RepairModel> {
    switch step {
    case .who: RepairModel.keys
    case .days: RepairModel.dayKeys
    case .plan: RepairModel.planKeys
    }
  }

  var takesText: Bool { step != .plan }

  private func whyNotChosen(_ session: Session) -> String? {
    if isLoading(session) { return RepairModel.loading }
    if items(session).isEmpty { return Colleagues.nobody }
    return isPointed ? nil : Colleagues.typeOrChoose
  }

  private func whyNotReported(_ session: Session) -> String? {
    if note(session) == nil {
      return "Dat zijn geen dagen vanaf vandaag. Schrijf: vr, of do vr, of 24-7."
    }
    return hits == nil && failure == nil ? RepairModel.loading : nil
  }

  private var whyNotAccepted: String? {
    if running != nil { return "Een moment, het vastleggen loopt." }
    return lines.isEmpty ? "Er is niets om vast te leggen." : nil
  }

  private var whyNotThisLine: String? {
    line?.choice == nil
      ? "Voor dit gesprek is geen tijd gevonden. Zoek met / de cliënt en maak zelf een afspraak."
      : nil
  }

  private var whyNoOther: String? {
    line.map { $0.talk.options.isEmpty } ?? true ? "Voor dit gesprek is geen andere tijd." : nil
  }
}
