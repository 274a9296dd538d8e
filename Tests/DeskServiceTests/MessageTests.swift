import AppointmentCore
import Testing

@testable import DeskService

/// What the desk takes down for a colleague who is in a talk, and who sees how much of it (U-14).
@Suite("Messages")
struct MessageTests {
  private static let note = MessageNote(
    to: SmallOffice.karin.code, caller: GuardedText("school", limit: Message.callerLimit)!,
    number: GuardedText("078 600 00 00", limit: Message.numberLimit), about: SmallOffice.amina,
    words: GuardedText("over vrijdag", limit: Message.wordLimit))

  private func taken(_ desk: Desk, _ note: MessageNote = note) throws -> Identifier<Message> {
    let answer = try desk.done(.order(.takeMessage(note)), as: SmallOffice.rita)
    guard case .made(let message) = try #require(answer.events.first).change(of: Message.self)
    else {
      throw NoMessage()
    }
    return message.id
  }

  private struct NoMessage: Error {}

  private func rows(_ desk: Desk, _ actor: Actor) throws -> [MessageRow] {
    try desk.ask(ReadMessages(), as: actor).rows
  }

  @Test("is its holder's with every word, and for the desk only that it is there")
  func sight() throws {
    let desk = try SmallOffice.desk()
    let id = try taken(desk)
    let own = try #require(try rows(desk, SmallOffice.karin).first)
    #expect(own.id == id && own.content?.caller == "school")
    #expect(own.content?.words == "over vrijdag" && own.content?.number == "078 600 00 00")
    #expect(own.due == SmallOffice.moment("2026-07-16T16:30"), "the end of the next working day")
    for actor in [SmallOffice.rita, SmallOffice.els] {
      let seen = try #require(try rows(desk, actor).first, "\(actor.code)")
      #expect(seen.content == nil && seen.about == SmallOffice.amina && seen.isOpen)
    }
    // Somebody else's client is not shown to a begeleider, and no message to an interpreter.
    #expect(try rows(desk, SmallOffice.piet).isEmpty)
    #expect(throws: DeskFailure.notPermitted(.interpreter, .seeMessages)) {
      try rows(desk, SmallOffice.tolk)
    }
  }

  @Test("about nobody is seen by its holder, and whether it is done by who took it")
  func aboutNobody() throws {
    let desk = try SmallOffice.desk()
    var note = Self.note
    note.about = nil
    _ = try taken(desk, note)
    #expect(try rows(desk, SmallOffice.karin).count == 1)
    let taken = try #require(try rows(desk, SmallOffice.rita).first)
    #expect(taken.isOpen && taken.content == nil)
    #expect(try rows(desk, SmallOffice.els).isEmpty)
    #expect(try rows(desk, SmallOffice.piet).isEmpty)
  }

  @Test("stands on the day and the week of its holder, and on no one else's")
  func lists() throws {
    let desk = try SmallOffice.desk()
    let id = try taken(desk)
    #expect(
      try desk.ask(ReadDay(SmallOffice.today), as: SmallOffice.karin).notes.messages.map(\.id) == [
        id
      ])
    #expect(try desk.ask(ReadDay(SmallOffice.today), as: SmallOffice.rita).notes.messages.isEmpty)
    let week = ReadWeek(of: SmallOffice.karin.code, around: SmallOffice.today)
    #expect(try desk.ask(week, as: SmallOffice.karin).notes.messages.map(\.id) == [id])
    #expect(try desk.ask(week, as: SmallOffice.els).notes.messages.isEmpty)
    let card = try desk.ask(ReadClientCard(of: SmallOffice.amina), as: SmallOffice.rita)
    #expect(card.notes.messages.map(\.id) == [id] && card.notes.messages[0].content == nil)
  }

  @Test("is the teamleider's from the third working day on, and not a day before")
  func old() throws {
    let desk = try SmallOffice.desk()
    var note = Self.note
    note.about = nil
    _ = try taken(desk, note)
    // Taken on Wednesday: on Friday two working days have gone by, after it more.
    for (day, isThere) in [
      ("2026-07-16T16:00", false), ("2026-07-17T23:59", false), ("2026-07-18T00:00", true),
      ("2026-07-20T09:00", true),
    ] {
      let seen = try desk.ask(
        ReadMessages(), as: SmallOffice.els, at: SmallOffice.moment(day)
      ).rows
      #expect(seen.isEmpty != isThere, "\(day)")
      if isThere { #expect(seen[0].content == nil && seen[0].isOld) }
    }
  }

  @Test("is opened by the teamleider with a reason, for that day, and by no one else")
  func opened() throws {
    let desk = try SmallOffice.desk()
    let id = try taken(desk)
    let look = DeskCommand.order(.openMessage(MessageLook(id, because: .absence)))
    #expect(throws: DeskFailure.notPermitted(.reception, .openMessage)) {
      try desk.perform(look, as: SmallOffice.rita, at: SmallOffice.now)
    }
    try desk.done(look)
    #expect(try rows(desk, SmallOffice.els).first?.content?.words == "over vrijdag")
    let next = SmallOffice.moment("2026-07-16T09:00")
    let later = try desk.ask(ReadMessages(), as: SmallOffice.els, at: next).rows
    #expect(later.first.map { $0.content == nil } == true, "it is a look of one day")
    // The look is in the journal, with who and why; an undo passes it over.
    let entry = try #require(try desk.store.read { try $0.journal(after: 0, limit: 99) }.last)
    #expect(entry.verb == "message open" && entry.actor == SmallOffice.els)
    let undo = try desk.perform(.undo(nil), as: SmallOffice.els, at: SmallOffice.now)
    if case .done = undo { Issue.record("a look was taken back") }
  }

  @Test("is tried, done and opened again on its day; how often it was tried stays")
  func steps() throws {
    let desk = try SmallOffice.desk()
    let id = try taken(desk)
    let again = SmallOffice.moment("2026-07-15T14:00")
    func mark(_ outcome: MessageMark.Outcome) -> DeskCommand {
      .order(.markMessage(.init(id, outcome)))
    }
    try desk.done(mark(.tried(again: again)), as: SmallOffice.karin)
    #expect(try rows(desk, SmallOffice.karin).first?.stand.again == again)
    try desk.done(mark(.spoken), as: SmallOffice.karin)
    let done = try #require(try rows(desk, SmallOffice.karin).first, "done today, still there")
    #expect(!done.isOpen && done.stand.tries == 1)
    guard
      case .refused(let verdict) = try desk.perform(
        mark(.spoken), as: SmallOffice.karin, at: SmallOffice.now)
    else {
      Issue.record("done twice")
      return
    }
    #expect(verdict.findings.map(\.code) == [.messageClosed])
    try desk.done(mark(.reopened), as: SmallOffice.karin)
    #expect(try rows(desk, SmallOffice.karin).first?.isOpen == true)
    try desk.done(mark(.spoken), as: SmallOffice.karin)
    let tomorrow = SmallOffice.moment("2026-07-16T09:00")
    #expect(try desk.ask(ReadMessages(), as: SmallOffice.karin, at: tomorrow).rows.isEmpty)
    let late = try desk.perform(mark(.reopened), as: SmallOffice.karin, at: tomorrow)
    if case .done = late { Issue.record("opened again the day after") }
  }

  @Test("a moment that is over is said as a moment, and whose it is already as that")
  func refusals() throws {
    let desk = try SmallOffice.desk()
    let id = try taken(desk)
    func found(_ order: StreamOrder, as actor: Actor) throws -> [Finding] {
      let answer = try desk.perform(.order(order), as: actor, at: SmallOffice.now)
      guard case .refused(let verdict) = answer else { return [] }
      return verdict.findings
    }
    let over = SmallOffice.moment("2026-07-15T09:41")
    var late = Self.note
    late.due = over
    let past = [Finding(.inThePast, .refuses, .moment(over))]
    #expect(try found(.takeMessage(late), as: SmallOffice.rita) == past)
    let tried = MessageMark(id, .tried(again: over))
    #expect(try found(.markMessage(tried), as: SmallOffice.karin) == past)
    let same = MessageHandover(id, to: SmallOffice.karin.code)
    #expect(
      try found(.handMessage(same), as: SmallOffice.karin) == [
        Finding(.nothingChanges, .refuses, .holder(SmallOffice.karin.code))
      ])
  }

  @Test("is marked by its holder alone, and handed on by the teamleider as well")
  func whose() throws {
    let desk = try SmallOffice.desk()
    let id = try taken(desk)
    let mark = DeskCommand.order(.markMessage(MessageMark(id, .spoken)))
    for actor in [SmallOffice.piet, SmallOffice.els] {
      #expect(throws: DeskFailure.notYours) {
        try desk.perform(mark, as: actor, at: SmallOffice.now)
      }
    }
    let hand = DeskCommand.order(.handMessage(MessageHandover(id, to: SmallOffice.piet.code)))
    #expect(throws: DeskFailure.notPermitted(.begeleider, .handOthersMessage)) {
      try desk.perform(hand, as: SmallOffice.piet, at: SmallOffice.now)
    }
    try desk.done(hand, as: SmallOffice.els)
    // On exactly one list: Piet's now, with every word.
    #expect(try rows(desk, SmallOffice.piet).first?.content?.caller == "school")
    #expect(try rows(desk, SmallOffice.karin).allSatisfy { $0.content == nil })
    try desk.done(.undo(nil), as: SmallOffice.els)
    #expect(try rows(desk, SmallOffice.karin).first?.content?.caller == "school")
  }

  @Test("goes to nobody who reads none, who left, or whom nobody knows")
  func receivers() throws {
    let desk = try SmallOffice.desk()
    for (to, code) in [(SmallOffice.tolk.code, VerdictCode.mayNotReceive)] {
      var note = Self.note
      note.to = to
      let answer = try desk.perform(
        .order(.takeMessage(note)), as: SmallOffice.rita, at: SmallOffice.now)
      guard case .refused(let verdict) = answer else {
        Issue.record("\(to) was given one")
        continue
      }
      #expect(verdict.findings.map(\.code) == [code])
    }
    var stranger = Self.note
    stranger.to = SmallOffice.staff("nobody")
    #expect(throws: DeskFailure.notFound(.staff(stranger.to))) {
      try desk.perform(.order(.takeMessage(stranger)), as: SmallOffice.rita, at: SmallOffice.now)
    }
    var unknown = Self.note
    unknown.about = SmallOffice.nobody
    #expect(throws: DeskFailure.notFound(.client(SmallOffice.nobody))) {
      try desk.perform(.order(.takeMessage(unknown)), as: SmallOffice.rita, at: SmallOffice.now)
    }
  }

  @Test("leaves no word in the journal, and its taking is undone as long as nobody acted on it")
  func journal() throws {
    let desk = try SmallOffice.desk()
    let id = try taken(desk)
    let entry = try #require(try desk.store.read { try $0.journal(after: 0, limit: 99) }.last)
    let line = try #require(entry.traces.first?.about.record?.line)
    #expect(line == "Mt \(id)")
    try desk.done(.undo(nil), as: SmallOffice.rita)
    #expect(try rows(desk, SmallOffice.karin).isEmpty)
    let other = try taken(desk)
    try desk.done(
      .order(
        .markMessage(
          MessageMark(other, .tried(again: SmallOffice.moment("2026-07-15T14:00"))))),
      as: SmallOffice.karin)
    let late = try desk.perform(.undo(nil), as: SmallOffice.rita, at: SmallOffice.now)
    if case .done = late { Issue.record("a message that was acted on was taken back") }
  }

  @Test(
    "fits in so many characters, holds no BSN and nothing that nobody sees",
    arguments: [
      (String(repeating: "a", count: 120), nil),
      (String(repeating: "a", count: 121), .tooLong(120)),
      ("bsn 111222333", .maybeBSN), ("bel\u{7}", .notPlain), ("", nil),
      ("078 600 00 00", nil),
    ] as [(String, GuardedText.Flaw?)])
  func guarded(text: String, flaw: GuardedText.Flaw?) {
    #expect(GuardedText.flaw(in: text, limit: Message.wordLimit) == flaw)
    #expect((GuardedText(text, limit: Message.wordLimit) == nil) == (flaw != nil))
  }
}
