import AppointmentCore
import DeskService
import Terminal
import Wording

extension DayModel: InterpreterScreen, ListScreen, DatedScreen {
  typealias Key = ScreenKey<DayModel>

  static let keys = ScreenKeys<DayModel>(
    "Dag",
    [
      onRow(
        "n", .newAppointment, "nieuw", "nieuwe afspraak voor deze cliënt", right: .book,
        act: { $0.book($1, &$2) }),
      step(
        .arrive, "a", .arrive, "aangekomen", "de cliënt is aangekomen",
        act: { $0.arrive($1.appointment, &$2) }, done: { $0.arrived($1, &$2) }),
      step(
        .noShow, "x", .noShow, "niet versch.", "niet verschenen, na de wachttijd",
        act: { $2.ask(Choices.noShowParty(of: $1.appointment, $1.name.listName)) },
        done: { $0.didNotCome($1, &$2) }),
      step(
        .move, "v", .move, "verzetten", "verzetten naar een vrije tijd",
        act: { $0.askTimes(for: $1.appointment, &$2) }, done: { $0.moved($1, &$2) }),
      Key(
        "d", .refer, "verder helpen", "verder helpen of doorverwijzen", right: .refer,
        act: { $0.refer(&$1) }),
      step(
        .fulfil, "f", .fulfil, "afgerond", "het gesprek is afgerond: wat kwam eruit",
        act: { $2.ask(Choices.outcome(of: $1.appointment.id)) }),
      step(
        .cancel, "z", .cancel, "afzeggen", "afzeggen, met reden",
        act: { $2.ask(Choices.cancelReason(of: $1.appointment, $1.name.listName)) }),
      step(
        .late, "l", .late, "later", "de cliënt komt later dan afgesproken",
        act: { $0.isLate($1.appointment, &$2) }, done: { $0.isMarkedLate($1, &$2) }),
      onRow(
        "c", .contact, "contact", "contact noteren: telefoon, bericht, bezoek, balie",
        right: .contact, act: { $2.ask(Choices.channel(for: $1.appointment.client)) }),
      Key(
        "p", .print, "printen", "de daglijst printen, alleen initialen",
        act: { $0.printTicket = $1.ask(.print($0.paper($1))) }),
      GridLook.teamKey(),
      step(
        .start, "i", .start, "in gesprek", "het gesprek begint",
        act: { $2.perform(.start($1.appointment.id)) }),
      step(
        .setTopics, "o", .topic, "onderwerp", "het onderwerp kiezen",
        act: { $2.ask(Choices.topic($2, isOptional: false)) }),
      interpreterKey(),
      Key(
        "s", .urgent, "spoed", "spoed: iemand die niet kan wachten, of het antwoord",
        right: .urgency,
        whyNot: { day, _ in day.row == nil && day.urgencies.isEmpty ? day.noRow : nil },
        act: { $0.urgent(&$1) }),
      Key(
        [.control("p")], .presence, "", "wie is er: aankomen en weggaan melden", right: .present,
        act: { $1.ask(Choices.presence($0, $1)) }),
      step(
        .enterInError, [], .enterInError, "",
        "foute invoer: deze afspraak had er nooit mogen staan",
        act: { $2.ask(Choices.mistake($1.appointment, $1.name.listName)) }),
      onRow(
        [.enter], .open, "", "de kaart van deze cliënt", right: .readClient,
        act: { $2.openCard($1.appointment.client) }),
      Key(
        ".", .lastClient, "", "de vorige cliënt",
        whyNot: { _, session in
          session.lastClient == nil
            ? "U had nog geen andere cliënt open." : session.may(.readClient)
        },
        act: { _, session in if let client = session.lastClient { session.openCard(client) } }),
      choosing,
    ] + calendarKeys)

  /// The key of a step in the life of the talk that has the focus.
  private static func step(
    _ step: TalkStep, _ letter: PressedKeys, _ action: ScreenAction, _ word: String,
    _ label: String, act: @escaping RowDeed, done: @escaping Key.Sequel = { _, _, _ in false }
  ) -> Key {
    onRow(
      letter, action, word, label, right: step.right,
      whyNot: { _, row, session in step.whyNot(row.appointment, session) }, act: act, done: done)
  }

  var noRow: String { "Er staat vandaag niemand in de lijst. Zoek iemand met /." }

  static func talk(of row: DaySheet.Row) -> Appointment? { row.appointment }

  static func people(of row: DaySheet.Row) -> [(ClientNumber, PersonName)] {
    [(row.appointment.client, row.name)]
  }
}
