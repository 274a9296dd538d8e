import AppointmentCore
import DeskService
import Wording

extension Choices {
  /// When to try again, the soonest first: in an hour as long as the office is open, this afternoon,
  /// tomorrow morning.
  static func again(for row: MessageRow, _ session: Session) -> ChoiceDialog {
    let calendar = session.office?.calendar
    func starts(_ daypart: Daypart, _ day: CivilDate?) -> CivilDateTime? {
      day.flatMap { calendar?.hours.slot(daypart, on: $0)?.startMoment }
    }
    let closing = CivilDateTime(session.today, calendar?.hours.closing ?? .endOfDay)
    let inAnHour = session.now.adding(minutes: 60)
    let tomorrow = calendar?.nextOpenDay(onOrAfter: session.today.adding(days: 1))
    let times = [
      inAnHour < closing ? inAnHour : nil, starts(.afternoon, session.today),
      starts(.morning, tomorrow),
    ].compactMap(\.self).filter { $0 > session.now }
    return ChoiceDialog(
      title: "Niet bereikt: wanneer opnieuw?",
      options: Set(times).sorted().enumerated().map { index, moment in
        .init(
          Character("\(index + 1)"), Dates.moment(moment, today: session.today),
          .perform(
            .order(.markMessage(MessageMark(row.id, .tried(again: moment)))), for: .callNotReached))
      } + [.init("t", "terug", .nothing)])
  }

  /// Why somebody opens a colleague's message; the reason stays in the journal.
  static func look(at row: MessageRow) -> ChoiceDialog {
    ChoiceDialog(
      title: "Waarom opent u dit bericht?",
      options: Message.Look.Reason.allCases.enumerated().map { index, reason in
        .init(
          Character("\(index + 1)"), MessageWords.reason(reason),
          .perform(.order(.openMessage(MessageLook(row.id, because: reason))), for: .openWords))
      } + [.init("t", "terug", .nothing)])
  }
}
