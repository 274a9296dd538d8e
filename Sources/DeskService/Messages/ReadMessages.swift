package import AppointmentCore

/// Messages as the acting person may see them, the oldest first.
package struct MessageSheet: Hashable, Sendable {
  package var rows: [MessageRow]

  /// How many of them nobody has dealt with.
  package var openCount: Int { rows.count(where: \.isOpen) }
}

/// One message, as far as somebody may see it.
package struct MessageRow: Hashable, Sendable {
  package let id: Identifier<Message>
  package let holder: StaffCode
  package let about: ClientNumber?
  /// What the client it is about is called; nil when it is about nobody.
  package let name: PersonName?
  package let takenAt: CivilDateTime
  package let takenBy: StaffCode
  package let due: CivilDateTime
  package let stand: Message.Stand
  /// Whether it stands on the teamleider's list.
  package let isOld: Bool
  /// For how many working days it has been open.
  package let workingDays: Int
  /// What the caller left; nil for who sees only that there is a message.
  package let content: Content?

  /// Who called and what for.
  package struct Content: Hashable, Sendable {
    package let caller: String
    /// Nil when none was left.
    package let number: String?
    package let reason: Message.Reason
    /// Nil when nothing had to be said.
    package let words: String?
  }

  package var isOpen: Bool { stand.state == .open }
  package func isLate(at now: CivilDateTime) -> Bool { isOpen && due < now }
}

/// The messages that somebody may see: open ones, and those of today that are done.
package struct ReadMessages: DeskQuery {
  /// About one client; about anybody when nil.
  let client: ClientNumber?
  let isEver: Bool

  package init(about client: ClientNumber? = nil, ever isEver: Bool = false) {
    self.client = client
    self.isEver = isEver
  }

  package var card: QueryCard { QueryCard(.messages, right: .seeMessages, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> MessageSheet {
    MessageSheet(rows: try scene.messages(about: client, ever: isEver))
  }
}

extension QueryScene {
  /// On the own sheets the messages that the acting person holds, the oldest first; elsewhere those
  /// that they may see.
  func messages(on place: StreamsShown.Place) throws -> [MessageRow] {
    switch place {
    case .ownSheet:
      may(.readMessages) ? try messages().filter { $0.holder == actor.code } : []
    case .card(let client): may(.seeMessages) ? try messages(about: client) : []
    case .export: may(.seeMessages) ? try messages(ever: true) : []
    }
  }

  /// Every message that the acting person may see, as far as they may.
  func messages(
    about client: ClientNumber? = nil, ever isEver: Bool = false
  ) throws -> [MessageRow] {
    let first = CivilDateTime(
      isEver ? CivilDate(dayNumber: 0) : today, CivilTime(clampingMinuteOfDay: 0))
    let seen = try store.messages(MessageFilter(about: client, changedSince: first))
      .compactMap { message in
        message.sight(of: actor, on: today, calendar: office.calendar).map { (message, $0) }
      }
    let files = try files(of: seen.compactMap(\.0.about))
    return seen.compactMap { message, sight in
      let file = message.about.flatMap { files[$0] }
      // Of a colleague's client somebody sees no more than of the client.
      if message.holder != actor.code, let file, !reaches(file) { return nil }
      return MessageRow(
        id: message.id, holder: message.holder, about: message.about, name: file?.client.name,
        takenAt: message.takenAt, takenBy: message.takenBy, due: message.due,
        stand: message.stand, isOld: message.isOld(on: today, calendar: office.calendar),
        workingDays: office.calendar.workingDays(from: message.takenAt.date, to: today),
        content: sight == .words ? MessageRow.Content(of: message) : nil)
    }
  }
}

extension MessageRow.Content {
  fileprivate init(of message: Message) {
    self.init(
      caller: message.caller.text, number: message.number?.text, reason: message.reason,
      words: message.words?.text)
  }
}
