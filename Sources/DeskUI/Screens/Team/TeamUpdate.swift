import AppointmentCore
import DeskService
import Terminal
import Wording

extension TeamModel: RowScreen, DatedScreen {
  typealias Key = ScreenKey<TeamModel>

  static let keys = ScreenKeys<TeamModel>(
    "Team",
    [
      onRow(
        [.enter], .open, "openen", "de kaart van deze cliënt", right: .readClient,
        act: { $2.openCard($1.appointment.client) }),
      onRow(
        "v", .move, "verzetten", "dit gesprek oppakken en verzetten, met de pijltjes",
        right: .move, whyNot: { TalkStep.move.whyNot($1.appointment, $2) },
        act: { $0.pickUp($1.appointment, $1.name, &$2) }),
      onRow(
        "n", .newAppointment, "nieuw", "nieuwe afspraak voor deze cliënt", right: .book,
        act: { $2.go(.push(BookingModel($1.appointment.client, $1.name, &$2))) }),
      GridLook.key(),
      GridLook.choosing { $0.select($1, $2) },
    ] + calendarKeys)

  static var allKeys: [ScreenKeys<TeamModel>] { [carryKeys, keys] }
  var keysNow: ScreenKeys<TeamModel> { carried == nil ? TeamModel.keys : TeamModel.carryKeys }

  /// The talk with the focus.
  var row: TeamSheet.Talk? { talk }

  var noRow: String { "Er staat deze dag geen gesprek." }

  static func people(of row: TeamSheet.Talk) -> [(ClientNumber, PersonName)] {
    [(row.appointment.client, row.name)]
  }

  mutating func reload(_ session: inout Session) {
    ticket = session.ask(ReadTeam(on: date))
    carried?.askAgain(&session)
  }

  private mutating func select(_ key: KeyPress, _ session: Session) {
    switch key {
    case .up where showsGrid(session): step(people: -1, session)
    case .down where showsGrid(session): step(people: 1, session)
    case .left: choose(.up, session)
    case .right: choose(.down, session)
    default: choose(key, session)
    }
  }

  mutating func go(to day: CivilDate, _ session: inout Session) {
    date = day
    focus = ListFocus()
    ticket = session.ask(ReadTeam(on: date))
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if carried?.take(answer, ticket: ticket, &session) == true { return true }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .asked(let sheet as TeamSheet):
      session.know(sheet.rows.flatMap(\.talks).map { ($0.appointment.client, $0.name) })
      show(sheet, session)
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    if goes(to: result, &session) { return }
    switch result {
    case .text(let reason, .reason): goOn(because: reason, &session)
    case .onward(let way):
      if let talk { OnwardSteps.take(way, for: talk.appointment.client, talk.name, &session) }
    default: break
    }
  }
}
