import AppointmentCore
import DeskService
import Terminal
import Wording

extension CardModel {
  /// A line of the card: a heading, or a word and what it says.
  enum Line: Hashable {
    case heading(String)
    case fact(String, String)
    case text(String)
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    guard let card else {
      grid.rule("Cliënt · \(client)", in: area, style: theme.rule)
      grid.put(failure ?? "Even laden…", in: area.row(2).inset(columns: 3), style: theme.text)
      return nil
    }
    grid.rule("\(card.name.full) · \(card.number)", in: area, style: theme.rule)
    if session.isBlank { return nil }
    let body = area.rows(from: 1)
    for (index, line) in lines(session).dropFirst(top).prefix(body.height).enumerated() {
      switch line {
      case .heading(let title): grid.rule(title, in: body.row(index), style: theme.rule)
      case .fact(let word, let value):
        let room = body.row(index).inset(columns: 3)
        grid.put(word, in: room.columns(from: 0, count: 20), style: theme.heading)
        grid.put(value, in: room.columns(from: 21), style: theme.text)
      case .text(let text): grid.put(text, in: body.row(index).inset(columns: 3))
      }
    }
    return Point(x: area.x + 1, y: area.y + 1)
  }

  /// The card line by line. What the role may not see is not in the card, so it makes no line.
  func lines(_ session: Session) -> [Line] {
    guard let card else { return [] }
    let notes = card.notes.onCard(session).flatMap { heading, lines in
      [Line.heading(heading)] + lines.map { .text($0) }
    }
    return person(card, session) + ahead(card, session) + notes + week(card, session)
      + household(card, session) + history(card, session)
  }

  private func person(_ card: ClientCard, _ session: Session) -> [Line] {
    let directory = session.directory
    var lines: [Line] = []
    if let year = card.birthYear { lines.append(.fact("geboren", "\(year)")) }
    if let phone = card.phone { lines.append(.fact("telefoon", phone)) }
    if let street = card.street {
      lines.append(
        .fact("adres", [street, card.postcode].compactMap { $0 }.joined(separator: ", ")))
    }
    if !card.languages.isEmpty {
      lines.append(
        .fact(
          "taal",
          "\(Labels.languages(card.languages)) · \(Labels.interpreterNeed(card.interpreter))"))
    }
    if Rights.maySee(session.actor.role, .window, of: .own) {
      let today = card.today
      let guidance = today.windowLastDay.map(Dates.lastDay) ?? Labels.phase(today.phase)
      lines.append(.fact("begeleiding", guidance))
    }
    if let own = card.own {
      let word = own.stream == .settlement ? "coach" : "begeleider"
      lines.append(.fact(word, directory.fullName(own.staff)))
    }
    if let legal = card.legalWorker { lines.append(.fact("juridisch", directory.fullName(legal))) }
    if !card.ratherNot.isEmpty {
      let names = card.ratherNot.map(directory.fullName).joined(separator: ", ")
      lines.append(.fact("liever niet", names))
    }
    if let rhythm = card.rhythm { lines.append(.fact("ritme", Labels.rhythm(rhythm))) }
    if let seen = card.lastSeen {
      lines.append(.fact("laatst gesproken", Dates.shortDay(seen, today: session.today)))
    }
    return lines
  }

  private func ahead(_ card: ClientCard, _ session: Session) -> [Line] {
    let open = card.appointments.filter {
      $0.status.isOpen && $0.slot.endMoment > session.now
    }
    let rows = open.map { Line.text(row($0, session)) }
    return [.heading("Afspraken")] + (rows.isEmpty ? [.text("nog geen")] : rows)
  }

  /// Lessons, and how full this week is.
  private func week(_ card: ClientCard, _ session: Session) -> [Line] {
    guard let load = card.load else { return [] }
    let sum = Line.fact("deze week", Labels.load(load))
    return [.heading("Week"), sum] + card.lessons.map { .text(Labels.lesson($0)) }
  }

  private func row(_ appointment: Appointment, _ session: Session) -> String {
    let directory = session.directory
    let topics = appointment.topics.map(directory.topic).joined(separator: ", ")
    return [
      Dates.moment(appointment.slot.startMoment, today: session.today),
      "bij \(directory.firstName(appointment.staff))",
      Labels.place(appointment.place, room: appointment.room, in: directory),
      Statuses.mark(appointment, now: session.now).word, topics,
      appointment.partner.map { "met \($0)" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func household(_ card: ClientCard, _ session: Session) -> [Line] {
    guard !card.members.isEmpty else { return [] }
    return [.heading("Gezin")]
      + card.members.map { member in
        .text(
          [
            member.name.full, member.birthYear.map { "\($0)" } ?? "",
            Labels.guidance(member.phase, lastDay: member.windowLastDay),
            member.begeleider.map { "bij \(session.directory.firstName($0))" } ?? "",
          ].filter { !$0.isEmpty }.joined(separator: " · "))
      }
  }

  private func history(_ card: ClientCard, _ session: Session) -> [Line] {
    let past = card.appointments.filter {
      !$0.status.isOpen || $0.slot.endMoment <= session.now
    }.reversed().map { Line.text(row($0, session)) }
    let contacts = card.contacts.reversed().map { contact in
      Line.text(
        "\(Dates.shortDay(contact.on, today: session.today)) · \(Labels.channel(contact.channel))"
          + " · \(session.directory.firstName(contact.by))")
    }
    let referrals = card.referrals.reversed().map { referral in
      Line.text(
        "\(Dates.shortDay(referral.at.date, today: session.today)) · "
          + Labels.referral(referral.outcome, in: session.directory))
    }
    return (past.isEmpty ? [] : [.heading("Eerder")] + past)
      + (contacts.isEmpty ? [] : [.heading("Contact")] + contacts)
      + (referrals.isEmpty ? [] : [.heading("Verder geholpen")] + referrals)
  }
}
