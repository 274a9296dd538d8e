import AppointmentCore
import DeskService
import Terminal
import Wording

/// From a line to what it does: read, ask the store who is meant, and then act on one reading, let
/// one be chosen from several, or put a mark under what cannot be read.
extension DeskModel {
  mutating func take(_ step: LineStep) {
    switch step {
    case .read(let palette): read(palette)
    case .act(let reading): act(on: reading)
    case .substitute(let reading, let reason): book(reading, reason)
    case .perform(let command, let reading): perform(command, reading)
    case .onward(.slot(let offer), let reading): openForm(for: reading, at: offer)
    case .onward(let way, let reading):
      OnwardSteps.take(way, for: reading.client.number, reading.client.name, &session)
    }
  }

  private mutating func read(_ palette: KeysDialog) {
    guard let context = palette.line else { return }
    var palette = palette
    switch LineParser.parse(palette.editor.text, in: context) {
    case .line(let line):
      self.line = line
      lineTicket = session.ask(.readLine(line.alternatives.map(\.question)))
    case .complaint(let complaint): palette.complaint = complaint
    }
    dialogs.append(.keys(palette))
  }

  /// Takes whom the words may mean. Where the palette was closed or typed on, nobody waits for it.
  mutating func takeLine(_ answers: [[LineClient]]) {
    guard let line = openLine else { return }
    let readings = LineReading.all(
      of: line, answers, at: session.now, under: session.office?.desk ?? DeskPolicy())
    session.know(readings.map { ($0.client.number, $0.client.name) })
    guard let first = readings.first else {
      return complain(whyNobody(line, answers.flatMap(\.self)))
    }
    _ = dialogs.popLast()
    if readings.count == 1, first.isSure { return act(on: first) }
    // Nobody is taken by Enter alone: who is meant has to be pointed at.
    dialogs.append(
      .choice(
        ChoiceDialog(
          title: "\(LineEcho.verb(line.action)): wie bedoelt u?",
          options: readings.prefix(9).enumerated().map { index, reading in
            .init(
              Character("\(index + 1)"), LineEcho.option(reading, session),
              .line(.act(reading)))
          }, selected: nil)))
  }

  /// The line that an answer is for, if its palette still stands there as it was read.
  private var openLine: Line? {
    guard let line, case .keys(let palette) = dialogs.last, let context = palette.line else {
      return nil
    }
    return LineParser.parse(palette.editor.text, in: context) == .line(line) ? line : nil
  }

  /// Puts a mark under who is meant, with a sentence.
  mutating func complain(_ sentence: String) {
    guard let line = openLine, case .keys(var palette) = dialogs.popLast() else { return }
    palette.complaint = LineComplaint(token: line.who, sentence: sentence)
    dialogs.append(.keys(palette))
  }

  private func whyNobody(_ line: Line, _ found: [LineClient]) -> String {
    guard let client = found.first else {
      return "Niemand gevonden. Kijk de naam of het nummer na."
    }
    let name = session.isCounterMode ? client.name.initials : client.name.full
    return "Voor \(name) staat er geen afspraak waarmee dit nu kan."
  }

  /// Does what the key of the action does, for the client of the line.
  private mutating func act(on reading: LineReading) {
    let client = reading.client
    session.lastClient = client.number
    session.say(LineEcho.option(reading, session))
    if let reason = session.may(reading.action.right) { return session.say(reason) }
    switch reading.action {
    case .book: book(reading)
    case .refer:
      apply(
        .push(OnwardModel(client: client.number, client.name, client.windowLastDay)))
    case .contact: ask(Choices.channel(for: client.number), reading)
    default:
      if let talk = reading.appointment { act(on: reading, talk) }
    }
  }

  private mutating func act(on reading: LineReading, _ talk: Appointment) {
    switch reading.action {
    case .move:
      guard let moment = reading.moment(today: session.today) else { return }
      move(talk, to: moment, reading)
    case .arrive: perform(.arrive(talk.id), reading)
    case .late: perform(.late(talk.id), reading)
    case .start: perform(.start(talk.id), reading)
    case .noShow:
      ask(Choices.noShowParty(of: talk, session.listName(reading.client.name)), reading)
    case .fulfil: ask(Choices.outcome(of: talk.id), reading)
    case .cancel:
      ask(Choices.cancelReason(of: talk, session.listName(reading.client.name)), reading)
    case .book, .refer, .contact: break
    }
  }

  private mutating func move(
    _ talk: Appointment, to moment: CivilDateTime, _ reading: LineReading
  ) {
    guard let staff = reading.staff, staff != talk.staff else {
      return perform(.move(talk.id, to: moment), reading)
    }
    dialogs.append(
      .choice(
        Choices.substitution(by: staff, of: LineEcho.name(reading, session), session) {
          .line(.perform(.move(talk.id, to: moment, with: staff, because: $0), reading))
        }))
  }

  private mutating func ask(_ dialog: ChoiceDialog, _ reading: LineReading) {
    dialogs.append(.choice(dialog.asked(for: reading)))
  }

  private mutating func perform(_ command: DeskCommand, _ reading: LineReading) {
    session.perform(command, .line(reading))
  }
}

extension DeskModel {
  /// A new appointment: at once where the line says when, else the first free times.
  private mutating func book(_ reading: LineReading) {
    if reading.line.topic == .safety {
      return dialogs.append(.choice(Choices.safety(session)))
    }
    guard let staff = reading.staff, staff != reading.client.own else {
      return book(reading, nil)
    }
    dialogs.append(
      .choice(
        Choices.substitution(
          by: staff, of: LineEcho.name(reading, session), session
        ) { .line(.substitute(reading, $0)) }))
  }

  private mutating func book(_ reading: LineReading, _ reason: SubstitutionReason?) {
    let line = reading.line
    let client = reading.client
    let substitute = reason == nil ? nil : reading.staff
    guard let moment = reading.moment(today: session.today) else {
      var model = form(for: reading)
      model.request.from = max(session.today, line.day ?? session.today)
      model.request.substitute = substitute
      model.request.substitutionReason = reason
      model.reload(&session)
      return apply(.push(model))
    }
    var wish = line.wish
    wish.substitute = substitute
    wish.substitutionReason = reason
    perform(.book(BookingRequest(client: client.number, at: moment, wish)), reading)
  }

  /// The form for the client of a line, about what the line says.
  private mutating func form(for reading: LineReading) -> BookingModel {
    BookingModel(reading.client.number, reading.client.name, &session, reading.line.wish)
  }

  /// The form on a time that was offered in the place of the one of the line.
  private mutating func openForm(for reading: LineReading, at offer: SlotOffer) {
    var model = form(for: reading)
    model.look(for: offer, &session)
    apply(.push(model))
  }

  /// The rules say no: why, and every way onward, for the client of the line.
  mutating func refuseLine(
    _ verdict: Verdict, of command: DeskCommand, _ reading: LineReading
  ) {
    session.warn()
    // What a key does about the row with the focus is not about the client of the line.
    let dialog = Refusals.dialog(
      verdict, of: command, hasKey: { DeskKey.key($0) != nil }, session
    ).asked(for: reading)
    dialogs.append(
      .choice(
        ChoiceDialog(
          title: dialog.title, lines: [LineEcho.option(reading, session)] + dialog.lines,
          options: dialog.options.map { option in
            guard case .onward(let way) = option.result else { return option }
            return .init(option.key, option.word, .line(.onward(way, reading)))
          }, selected: nil)))
  }
}

extension Line {
  /// The talk that the line asks for.
  fileprivate var wish: TalkWish {
    TalkWish(
      kind: topic == .legal ? .legal : .talk, topics: topic.map { [$0] } ?? [],
      minutes: minutes)
  }
}

extension Line.Action {
  /// The right that the action needs.
  var right: DeskAction {
    switch self {
    case .book: .book
    case .refer: .refer
    case .contact: .contact
    case .move, .arrive, .late, .start, .noShow, .fulfil, .cancel: step?.right ?? .readDay
    }
  }
}
