import AppointmentCore
import DeskService
import Terminal
import Wording

extension DayModel {
  mutating func reload(_ session: inout Session) { ticket = session.ask(ReadDay(date)) }

  mutating func go(to day: CivilDate, _ session: inout Session) {
    if day != date { focus = ListFocus() }
    date = day
    reload(&session)
  }

  /// A new appointment, in the place of one to which nobody came.
  func book(_ row: DaySheet.Row, _ session: inout Session) {
    guard row.appointment.status != .noshow else { return rebook(row.appointment, &session) }
    session.lastClient = row.appointment.client
    session.go(.push(BookingModel(row.appointment.client, row.name, &session)))
  }

  /// Helps whoever has the focus onward, or a visitor when nobody comes today.
  func refer(_ session: inout Session) {
    guard let row else { return session.go(.push(OnwardModel(visitor: nil))) }
    let client = row.appointment.client
    session.know([(client, row.name)])
    session.lastClient = client
    session.go(.push(OnwardModel(client: client, row.name, row.windowLastDay)))
  }

  mutating func arrive(_ talk: Appointment, _ session: inout Session) {
    let isAsked = talk.topics.isEmpty && !talk.isLegal
    asksTopicOf = isAsked && session.may(.setTopics) == nil ? talk.id : nil
    session.perform(.arrive(talk.id), for: .arrive)
  }

  /// What the talk is about is asked where nobody said it before.
  func arrived(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    guard let talk = acceptance.appointment, talk.id == asksTopicOf else { return false }
    // The question comes by itself: a key typed before it was read must not answer it.
    session.warn()
    session.ask(Choices.topic(session, isOptional: true))
    return false
  }

  /// The next step is the same person's next time: one key, then Enter.
  func didNotCome(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    let line = Changes.line(acceptance, in: session.directory, now: session.now)
    session.say(session.may(.book) == nil ? "\(line)   n nieuwe afspraak" : line)
    return true
  }

  /// The next free times for a talk like this one, to move it to.
  mutating func askTimes(for talk: Appointment, _ session: inout Session) {
    moving = talk
    let request = SlotSearch.Request(
      moving: talk, from: session.today, days: session.office?.desk.searchDays ?? 28, limit: 9)
    slotsTicket = session.ask(FindSlots(for: talk.client, request))
  }

  /// What was moved is said aloud.
  func moved(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    guard let talk = acceptance.appointment else { return false }
    session.say(Changes.line(acceptance, in: session.directory, now: session.now))
    session.sentence = Changes.say(talk, in: session.directory, today: session.today)
    return true
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if takesInterpreter(answer, ticket: ticket, &session) { return true }
    switch answer {
    case .asked(let sheet as DaySheet) where ticket == self.ticket:
      session.know(sheet.rows.map { ($0.appointment.client, $0.name) })
      show(sheet, session)
      session.directory.present = Set(present(session))
    case .asked(let found as SlotSearch.Answer) where ticket == lateTicket:
      offerLater(found, &session)
    case .asked(let found as SlotSearch.Answer) where ticket == slotsTicket:
      guard let moving else { return true }
      self.moving = nil
      session.ask(Choices.times(found, for: moving, session))
    case .printed(let place) where ticket == printTicket:
      session.say("De daglijst ligt klaar in \(place).")
    case .failed(let failure) where ticket == self.ticket:
      self.failure = Refusals.sentence(failure)
    case .failed where ticket == lateTicket: offerLater(nil, &session)
    default: return ticket == self.ticket || ticket == slotsTicket
    }
    return true
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    if goes(to: result, &session) { return }
    switch result {
    case .topic(let topic):
      let id = asksTopicOf ?? appointment?.id
      asksTopicOf = nil
      guard let topic, let id else { return }
      if topic == .safety { return session.ask(Choices.safety(session)) }
      session.perform(.setTopics(id, [topic]))
    case .rebook(let appointment): rebook(appointment, &session)
    case .urgent(let urgency): askAnswer(to: urgency, &session)
    case .urgentTime(let urgency): askTime(for: urgency, &session)
    case .text(let text, .urgentTime):
      guard let id = answering, let time = DayInput.time(text) else { return }
      session.perform(.answer(id, .at(CivilDateTime(session.today, time))))
    case .onward(let way):
      if let row { OnwardSteps.take(way, for: row.appointment.client, row.name, &session) }
    default: break
    }
  }
}
