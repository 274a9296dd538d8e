/// How much of a message somebody may see (U-14, PR-3).
public enum MessageSight: Hashable, Sendable {
  /// That there is one, for whom and about whom, since when, and whether it is done: never who
  /// called, nor a word of what was said.
  case stand
  /// All of it.
  case words
}

extension Message {
  /// What a colleague sees of it on a day; nil for whom it is not there.
  ///
  /// Its holder sees all of it. Whoever sits at the desk sees of a message about a client whether it
  /// is done, and of one about nobody when they took it themselves: the caller asks them. The teamleider sees what has been open for more than two working days, and its words
  /// on the day on which they opened them with a reason.
  public func sight(
    of actor: Actor, on day: CivilDate, calendar: OfficeCalendar
  ) -> MessageSight? {
    if holder == actor.code { return Rights.may(actor.role, .readMessages) ? .words : nil }
    if let look, look.by == actor.code, look.at.date == day,
      Rights.may(actor.role, .openMessage)
    {
      return .words
    }
    let isForTeamleider =
      Rights.may(actor.role, .handOthersMessage) && isOld(on: day, calendar: calendar)
    let isForDesk =
      Rights.may(actor.role, .seeMessages) && (about != nil || takenBy == actor.code)
    return isForTeamleider || isForDesk ? .stand : nil
  }
}
