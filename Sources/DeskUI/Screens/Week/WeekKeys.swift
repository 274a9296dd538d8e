import AppointmentCore
import DeskService
import Terminal
import Wording

extension WeekModel: InterpreterScreen, DatedScreen {
  typealias Key = ScreenKey<WeekModel>

  static let keys = ScreenKeys<WeekModel>(
    "Week",
    [
      onRow(
        [.enter], .open, "openen", "de kaart van deze cliënt", right: .readClient,
        act: { $2.openCard($1.appointment.client) }),
      onRow(
        "f", .fulfil, "afgerond", "het gesprek is afgerond: wat kwam eruit", right: .fulfil,
        whyNot: { TalkStep.fulfil.whyNot($1.appointment, $2) },
        act: { $2.ask(Choices.outcome(of: $1.appointment.id)) }),
      onRow(
        "v", .move, "verzetten", "dit gesprek oppakken en verzetten, met de pijltjes",
        right: .move, whyNot: { TalkStep.move.whyNot($1.appointment, $2) },
        act: { $0.pickUp($1.appointment, $1.name, &$2) }),
      GridLook.key(),
      onRow(
        "c", .contact, "contact", "contact noteren: telefoon, bericht, bezoek, balie",
        right: .contact, act: { $2.ask(Choices.channel(for: $1.appointment.client)) }),
      onRow(
        "n", .newAppointment, "nieuw", "nieuwe afspraak voor deze cliënt", right: .book,
        act: { $2.go(.push(BookingModel($1.appointment.client, $1.name, &$2))) }),
      Key(
        "p", .print, "printen", "de week printen, met hokjes om aan te kruisen",
        act: { $0.printTicket = $1.ask(.print($0.paper($1))) }),
      interpreterKey("tolk bellen of wisselen, of zelf antwoorden"),
      Key(
        [.tab], .nextPane, "collega", "de week van de volgende collega",
        whyNot: { WeekModel.people($1).count > 1 ? nil : "U ziet alleen uw eigen week." },
        act: { $0.nextPerson(&$1) }),
      GridLook.choosing { $0.select($1, $2) },
    ] + calendarKeys)

  static var allKeys: [ScreenKeys<WeekModel>] { [keys, carryKeys] }
  var keysNow: ScreenKeys<WeekModel> { carried == nil ? WeekModel.keys : WeekModel.carryKeys }

  var noRow: String { "Er staat deze week geen gesprek." }

  static func talk(of row: WeekSheet.Row) -> Appointment? { row.appointment }

  static func people(of row: WeekSheet.Row) -> [(ClientNumber, PersonName)] {
    [(row.appointment.client, row.name)]
  }
}
