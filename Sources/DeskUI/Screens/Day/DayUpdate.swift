package import AppointmentCore
import DeskService
package import Terminal
import Wording

extension DayModel: ScreenModel {
  package var table: KeyTable.Name { .day }

  package mutating func reload(_ session: inout Session) { ticket = session.ask(.loadDay(date)) }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .select:
      fit(session)
      _ = list.handle(key)
      chosen = appointment?.id
    case .today: go(to: session.today, &session)
    case .previousDay: go(to: date.adding(days: -1), &session)
    case .nextDay: go(to: date.adding(days: 1), &session)
    case .previousWeek: go(to: date.adding(days: -7), &session)
    case .nextWeek: go(to: date.adding(days: 7), &session)
    case .goToDate:
      session.go(
        .dialog(
          .text(
            TextDialog(
              title: "Ga naar een datum", prompt: "di, +2w, 24-12 of 2026-12-24",
              purpose: .goToDate))))
    case .lastClient:
      if let client = session.lastClient { openCard(client, &session) }
    case .grid: TeamModel.open(date, &session)
    case .print: printTicket = session.ask(.print(paper(session)))
    case .urgent: urgent(&session)
    case .presence: session.go(.dialog(.choice(Choices.presence(self, session))))
    case .refer where row == nil: session.go(.push(.onward(OnwardModel(visitor: nil))))
    default: if let row { act(action, on: row, &session) }
    }
  }

  private mutating func act(
    _ action: ScreenAction, on row: DaySheet.Row, _ session: inout Session
  ) {
    let appointment = row.appointment
    let id = appointment.id
    session.know([(appointment.client, row.name)])
    switch action {
    case .open: openCard(appointment.client, &session)
    case .arrive:
      let isAsked = appointment.topics.isEmpty && !appointment.isLegal
      asksTopicOf = isAsked && session.may(.setTopics) == nil ? id : nil
      session.perform(.arrive(id))
    case .late: isLate(appointment, &session)
    case .start: session.perform(.start(id))
    case .fulfil: session.go(.dialog(.choice(Choices.outcome(of: id))))
    case .noShow:
      session.go(.dialog(.choice(Choices.noShowParty(of: appointment, row.name.listName))))
    case .cancel:
      session.go(.dialog(.choice(Choices.cancelReason(of: appointment, row.name.listName))))
    case .enterInError:
      session.go(.dialog(.choice(Choices.mistake(appointment, row.name.listName))))
    case .topic: session.go(.dialog(.choice(Choices.topic(session, isOptional: false))))
    case .interpreter: interpreterTicket = session.ask(.loadInterpreter(id))
    case .move: askTimes(for: appointment, &session)
    case .contact: session.go(.dialog(.choice(Choices.channel(for: appointment.client))))
    case .newAppointment where appointment.status == .noshow: rebook(appointment, &session)
    case .newAppointment:
      session.lastClient = appointment.client
      session.go(.push(.booking(BookingModel(appointment.client, row.name, &session))))
    case .refer:
      session.lastClient = appointment.client
      session.go(
        .push(.onward(OnwardModel(client: appointment.client, row.name, row.windowLastDay))))
    default: break
    }
  }

  /// Takes in how many rows fit in the window, for a page at a time.
  private mutating func fit(_ session: Session) {
    let body = DeskView.Frame(Rect(session.size)).body
    list.fit(count: rows.count, height: DayLayout(body, self, session).rows.height)
  }

  private func openCard(_ client: ClientNumber, _ session: inout Session) {
    session.go(.push(.card(CardModel(client, &session))))
  }

  private mutating func go(to day: CivilDate, _ session: inout Session) {
    date = day
    chosen = nil
    reload(&session)
  }

  /// The next free times for a talk like this one, to move it to.
  private mutating func askTimes(for appointment: Appointment, _ session: inout Session) {
    moving = appointment
    let request = SlotSearch.Request(
      like: appointment, from: session.today, days: session.office?.desk.searchDays ?? 28,
      limit: 9)
    slotsTicket = session.ask(.loadSlots(appointment.client, request))
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    switch answer {
    case .day(let sheet) where ticket == self.ticket:
      session.know(sheet.rows.map { ($0.appointment.client, $0.name) })
      show(sheet, now: session.now)
      session.directory.present = Set(present(session))
    case .slots(let found) where ticket == lateTicket: offerLater(found, &session)
    case .slots(let found) where ticket == slotsTicket:
      guard let moving else { return true }
      self.moving = nil
      session.go(.dialog(.choice(Choices.times(found, for: moving, session))))
    case .interpreter(let sheet) where ticket == interpreterTicket:
      session.go(.dialog(.choice(Choices.interpreter(sheet, session))))
    case .printed(let place) where ticket == printTicket:
      session.say("De daglijst ligt klaar in \(place).")
    case .failed(let failure) where ticket == self.ticket:
      self.failure = Refusals.sentence(failure)
    case .failed where ticket == lateTicket: offerLater(nil, &session)
    default: return ticket == self.ticket || ticket == slotsTicket
    }
    return true
  }

  package mutating func take(_ result: DialogResult, _ session: inout Session) {
    switch result {
    case .text(let text, .goToDate):
      if let day = DayInput.day(text, today: session.today) { go(to: day, &session) }
    case .topic(let topic):
      let id = asksTopicOf ?? appointment?.id
      asksTopicOf = nil
      guard let topic, let id else { return }
      if topic == .safety { return session.go(.dialog(.choice(Choices.safety(session)))) }
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

  package mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    if case .arrive(let id, _) = command, id == asksTopicOf {
      // The question comes by itself: a key typed before it was read must not answer it.
      session.warn()
      session.go(.dialog(.choice(Choices.topic(session, isOptional: true))))
    }
    if let ticket = session.askWaysOut(after: command) { interpreterTicket = ticket }
    if case .late = command, let appointment = acceptance.appointment {
      session.say(Changes.line(acceptance, in: session.directory, now: session.now))
      askToday(for: appointment, &session)
      return true
    }
    if case .noShow = command {
      // The next step is the same person's next time: one key, then Enter.
      let line = Changes.line(acceptance, in: session.directory, now: session.now)
      session.say(session.may(.book) == nil ? "\(line)   n nieuwe afspraak" : line)
      return true
    }
    if case .move = command, let appointment = acceptance.appointment {
      session.say(Changes.line(acceptance, in: session.directory, now: session.now))
      session.sentence = Changes.say(appointment, in: session.directory, today: session.today)
      return true
    }
    return false
  }

  package mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    fit(session)
    let hit = list.handle(mouse, in: DayLayout(area, self, session).rows)
    if hit.consumed { chosen = appointment?.id }
  }
}
