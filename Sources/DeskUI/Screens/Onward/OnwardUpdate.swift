import AppointmentCore
import DeskService
import Terminal
import Wording

extension OnwardModel {
  var takesText: Bool { step == .letter }

  mutating func reload(_ session: inout Session) {
    if step == .ways { askWays(&session) }
  }

  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    switch step {
    case .letter:
      complaint = nil
      return editor.handle(key)
    case .reason:
      guard case .character(let letter) = key.withoutCapsLock,
        let row = OnwardModel.reasonLetters.firstIndex(where: { $0.letter == letter })
      else { return false }
      choose(OnwardModel.reasonLetters[row].reason)
      return true
    case .topic:
      guard case .character(let letter) = key, let topic = HelpTopic(rawValue: letter.uppercased())
      else { return false }
      choose(topic, &session)
      return true
    case .ways, .safety: return false
    }
  }

  mutating func paste(_ text: String, _ session: inout Session) {
    guard step == .letter else { return }
    complaint = nil
    _ = editor.paste(text)
  }

  /// The first arrow points at the first line, as none was chosen before.
  mutating func point(_ key: KeyPress) {
    if hasPointed || step == .ways { _ = list.handle(key) }
    hasPointed = true
  }

  mutating func choose(number key: KeyPress) {
    if case .character(let digit) = key, let row = digit.wholeNumberValue, row <= ways.count {
      list.select(row - 1)
    }
  }

  mutating func go(to step: Step, rows: Int) {
    self.step = step
    hasPointed = false
    list = ListSelection(count: rows, height: 12)
  }

  /// Enter on the open question.
  mutating func choose(_ session: inout Session) {
    let row = list.selected ?? 0
    switch step {
    case .reason: choose(OnwardModel.reasonLetters[row].reason)
    case .topic: choose(HelpTopic.allCases[row], &session)
    case .letter:
      if !editor.isEmpty {
        guard let day = DayInput.day(editor.text, today: session.today) else {
          complaint = DayInput.unreadable
          return
        }
        letterDate = day
      }
      askWays(&session)
    case .ways, .safety: break
    }
  }

  private mutating func choose(_ reason: VisitorReason) {
    subject = .visitor(reason)
    go(to: .topic, rows: HelpTopic.allCases.count)
  }

  private mutating func choose(_ topic: HelpTopic, _ session: inout Session) {
    self.topic = topic
    switch (topic.kind, subject) {
    // Nothing is asked, recorded or printed; the ways are only whom to fetch.
    case (.safety, _):
      question = nil
      askWays(&session, step: .safety)
    // Residence is a talk with the legal worker in any month; whether it is, the rules say.
    case (.legal, _), (_, .visitor): askWays(&session)
    case (.general, .client): go(to: .letter, rows: 0)
    }
  }

  /// Asks the rules for the ways onward; asking records nothing.
  private mutating func askWays(_ session: inout Session, step: Step = .ways) {
    guard let topic else { return }
    let isSame = self.step == step
    self.step = step
    if !isSame { ways = [] }
    if case .client(let number, _, _) = subject, session.may(.readClient) == nil {
      cardTicket = session.ask(ReadClientCard(of: number))
    }
    let request = ReferralRequest(
      subject: referralSubject, topic: topic, letterDate: letterDate)
    ticket = session.ask(.perform(.refer(request), key: nil))
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if ticket == cardTicket {
      if case .asked(let card as ClientCard) = answer {
        session.know(card.members.map { ($0.number, $0.name) })
      }
      return true
    }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .performed(.done(let acceptance)): show(acceptance.onward, &session)
    case .performed(.refused(let verdict)): show(verdict.onward.all, &session)
    case .failed(let failure): session.say(Refusals.sentence(failure))
    default: break
    }
    return true
  }

  private mutating func show(_ found: [Onward], _ session: inout Session) {
    let old = way
    if session.status == OnwardModel.loading { session.say("") }
    ways = Array(found.prefix(9))
    list.fit(count: ways.count, height: 12)
    list.select(old.flatMap { ways.firstIndex(of: $0) } ?? 0)
    // A legal question of a client becomes an appointment at once (§0b, R-030).
    if topic == .legal, case .legal = ways.first, case .client(let number, let name, _) = subject {
      let booking = BookingModel(
        number, name, &session,
        TalkWish(kind: .legal, topics: [.legal], letterDate: letterDate))
      session.go(.replace(booking))
    }
  }

  /// Takes the chosen way: a talk becomes a booking, an organisation a referral with a slip.
  mutating func take(isTogether: Bool, _ session: inout Session) {
    guard let way else { return }
    if let service {
      return record(.service(service, isTogether: isTogether), &session)
    }
    switch (way, subject) {
    case (.householdMember(let member, _, _), _):
      // The question goes along with a member who still has a begeleider (§0b.6).
      guard let name = session.directory.clients[member] else {
        return session.say("Zoek nummer \(member) op met / en maak daar de afspraak.")
      }
      book(member, name, &session)
    case (_, .client(let number, let name, _)):
      OnwardSteps.take(way, for: number, name, &session)
    case (_, .visitor):
      session.say(Ways.way(way, in: session.directory, today: session.today).text)
    }
  }

  private func book(_ client: ClientNumber, _ name: PersonName, _ session: inout Session) {
    let topics = topic.map { [$0] } ?? []
    let booking = BookingModel(
      client, name, &session, TalkWish(topics: topics, letterDate: letterDate))
    session.go(.replace(booking))
  }

  mutating func record(_ outcome: ReferralOutcome, _ session: inout Session) {
    guard let topic, topic.kind != .safety else { return }
    slip = Slip.lines(of: outcome, way, address: address(session), session)
    let request = ReferralRequest(
      subject: referralSubject, topic: topic, letterDate: letterDate, outcome: outcome)
    session.perform(.refer(request), for: .referNow)
  }

  /// What became of the question is said, and the slip printed.
  func isRecorded(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    let said = Changes.line(acceptance, in: session.directory, now: session.now)
    if let slip {
      session.ask(.print(slip))
      session.say(said)
    } else {
      let isService = service != nil && acceptance.referral?.outcome != .helped
      // In front, as the end of a line is what a narrow window cuts off.
      session.say(isService ? "Geen briefje: adres onbekend. \(said)" : said)
    }
    session.go(.home)
    return true
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    if case .text(let text, .address) = result, let service { addresses[service] = text }
  }

  func left(_ session: inout Session) { session.stamp(question) }

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    _ = list.handle(mouse, in: area.rows(from: OnwardModel.headRows))
  }
}
