import AppointmentCore
import DeskService
import Terminal
import Wording

extension BookingModel {
  mutating func reload(_ session: inout Session) {
    isRecheck = answer != nil
    ticket = session.ask(FindSlots(for: client, request))
    if card == nil { cardTicket = session.ask(ReadClientCard(of: client)) }
  }

  /// Asks anew as the wish changed; what is shown stays until the answer is there.
  mutating func search(_ session: inout Session) {
    notice = nil
    answer = nil
    offers = []
    reload(&session)
  }

  /// Chooses a time by its number; where there is none the number takes a way out.
  mutating func choose(_ key: KeyPress, _ session: inout Session) {
    guard case .character(let digit) = key, let row = digit.wholeNumberValue, row <= rowCount
    else { return }
    list.select(row - 1)
    if offers.isEmpty { book(&session) }
  }

  mutating func lengthen(by minutes: Int, _ session: inout Session) {
    request.minutes = self.minutes(session) + minutes
    search(&session)
  }

  mutating func changePlace(_ session: inout Session) {
    let places = Place.allCases
    let next = (places.firstIndex(of: request.place) ?? -1) + 1
    request.place = places[next % places.count]
    search(&session)
  }

  mutating func refer(_ session: inout Session) {
    var onward = OnwardModel(client: client, name, card?.windowLastDay)
    // There a private topic may still be named: the question goes along until that is known.
    onward.question = question
    question = nil
    session.go(.replace(onward))
  }

  /// Books the chosen time, or takes the chosen way out of an empty list.
  mutating func book(_ session: inout Session) {
    if let held {
      isBooking = true
      session.perform(.confirm(held.appointment.id), for: .book)
      return
    }
    guard let row = list.selected else { return }
    guard offers.isEmpty else { return book(offers[row], &session) }
    take(relaxations[row], &session)
  }

  private mutating func book(_ offer: SlotOffer, _ session: inout Session) {
    isBooking = true
    let booking = booking(offer)
    session.perform(replaced.map { .rebook($0, booking) } ?? .book(booking), for: .book)
  }

  /// The talk that the form describes, at a free time.
  func booking(_ offer: SlotOffer) -> BookingRequest {
    request.taking(offer, for: client, overLessonBecause: reason)
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    switch answer {
    case .asked(let found as SlotSearch.Answer) where ticket == self.ticket:
      take(found, &session)
    case .asked(let card as ClientCard) where ticket == cardTicket:
      // With whom the client could come along is said by name (§0b.6).
      session.know(card.members.map { ($0.number, $0.name) })
      self.card = BookingCard(
        own: card.own?.staff, isCoach: card.own?.stream == .settlement,
        languages: card.languages,
        interpreter: card.interpreter, phase: card.today.phase,
        windowLastDay: card.today.windowLastDay)
    case .asked(let rhythm as CountedRhythm?) where ticket == rhythmTicket: follow(rhythm, &session)
    case .failed(let failure) where ticket == self.ticket:
      self.failure = Refusals.sentence(failure)
    default: return ticket == self.ticket || ticket == cardTicket || ticket == rhythmTicket
    }
    return true
  }

  /// Looks for the next time of the client's rhythm, or says that there is none.
  private mutating func follow(_ counted: CountedRhythm?, _ session: inout Session) {
    guard let counted else {
      notice = "Er is nog geen ritme of nog geen gesprek. Kies het ritme op de kaart met :"
      return
    }
    request.rhythm = counted
    request.from = counted.due(onOrAfter: session.today)
    search(&session)
    notice =
      "In het ritme: \(Labels.rhythm(counted.rhythm)), na "
      + "\(Dates.shortDay(counted.last.date, today: session.today))."
  }

  /// Shows what is free now. When the chosen time is gone the form says so at once, chooses the
  /// next one, and lets no key that was typed ahead take it (screens rule 6).
  private mutating func take(_ found: SlotSearch.Answer, _ session: inout Session) {
    let old = wanted ?? (isRecheck ? offer : nil)
    wanted = nil
    answer = found
    failure = nil
    if session.status == BookingModel.searching { session.say("") }
    isBooking = false
    if let held { return show(held: held.offer) }
    let kept = old.flatMap { old in
      found.offers.first { $0.slot == old.slot && $0.staff == old.staff }
    }
    offers = BookingModel.spread(found.offers, keeping: kept)
    list.fit(count: rowCount, height: max(9, rowCount))
    guard let old else { return list.select(0) }
    if let index = offers.firstIndex(where: { $0.slot == old.slot && $0.staff == old.staff }) {
      return list.select(index)
    }
    isTaken(old, &session)
  }

  private mutating func isTaken(_ old: SlotOffer, _ session: inout Session) {
    list.select(offers.firstIndex { $0.slot.startMoment >= old.slot.startMoment } ?? 0)
    if let offer {
      let when = Dates.moment(offer.slot.startMoment, today: session.today)
      notice = "Deze tijd is net bezet. De volgende vrije tijd: \(when)."
    } else {
      notice = "Deze tijd is net bezet. Er is nu geen vrije tijd meer."
    }
    session.warn()
  }

  /// A time that could not be booked, kept free or let go.
  mutating func isRefused(_ verdict: Verdict, _ session: inout Session) -> Bool {
    if held != nil {
      // Too late: it says so, and what is free now stands there when that was read.
      isLetGo(&session)
      return false
    }
    isBooking = false
    let taken: Set<VerdictCode> = [
      .staffTaken, .staffAbsent, .clientTaken, .roomTaken, .roomClosed, .interpreterTaken,
    ]
    // Somebody was first: look again, and say so when the list is there.
    guard verdict.findings.contains(where: { taken.contains($0.code) }) else { return false }
    reload(&session)
    session.warn()
    return true
  }

  mutating func isBooked(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    guard let appointment = acceptance.appointment else { return false }
    held = nil
    question = nil
    session.say(Changes.line(acceptance, in: session.directory, now: session.now))
    session.sentence = Changes.say(appointment, in: session.directory, today: session.today)
    session.go(.home)
    return true
  }

  mutating func waits(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    question = nil
    session.say(Changes.line(acceptance, in: session.directory, now: session.now))
    session.go(.home)
    return true
  }

  /// What was taken back may be what is held here.
  mutating func tookBack(_ session: inout Session) {
    if held != nil { isLetGo(&session) }
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    switch result {
    case .topic(.some(.safety)):
      question = nil
      session.ask(Choices.safety(session))
    case .topic(let topic):
      request.topics = topic.map { [$0] } ?? []
      request.kind = topic == .legal ? .legal : .talk
      search(&session)
    case .text(let text, .letterDate):
      request.letterDate = DayInput.day(text, today: session.today)
      search(&session)
    case .text(let text, .reason):
      searchOverLessons(because: text, &session)
    case .text(let text, .partner):
      request.partner = text.allSatisfy(\.isWhitespace) ? nil : text
    case .text(let text, .searchFrom):
      guard let day = DayInput.day(text, today: session.today) else { return }
      request.rhythm = nil
      request.from = max(session.today, day)
      search(&session)
    case .onward(.slot(let offer)):
      wanted = offer
      request.from = max(session.today, offer.slot.date)
      search(&session)
    case .onward(let way): OnwardSteps.take(way, for: client, name, &session)
    default: break
    }
  }

  func left(_ session: inout Session) {
    session.stamp(question)
    if let held, !held.isOver(at: session.now) { session.release(held.appointment.id) }
  }

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    _ = list.handle(mouse, in: BookingLayout(area, self).rows)
  }
}
