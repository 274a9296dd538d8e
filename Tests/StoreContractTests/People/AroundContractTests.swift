import AppointmentCore
import DeskService
import Testing

@Suite("Every store keeps who is here, who cannot wait and who waits")
struct AroundContractTests {
  @Test("what was said about who is here, in the order of saying", arguments: StoreKind.allCases)
  func presence(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let notes = [(9, true), (12, false), (12, true)].map {
        PresenceNote(staff: Samples.karin, at: Samples.moment($0.0), isIn: $0.1)
      }
      let events = notes.map { DeskEvent.presenceSaid($0) }
      try store.record(events)
      #expect(try store.read { try $0.presence(on: Samples.day) } == notes)
      #expect(try store.read { try $0.presence(on: Samples.day.adding(days: 1)) } == [])
      #expect(
        try store.read { try $0.journal(after: 1, limit: 1) }.first?.traces == events.map(\.trace))
      try store.record([.presenceWithdrawn(notes[2])])
      #expect(try store.read { try $0.presence(on: Samples.day) } == Array(notes.prefix(2)))
      expectConflict { try store.record([.presenceWithdrawn(notes[2])]) }
    }
  }

  @Test("an urgency is open until it is answered or withdrawn", arguments: StoreKind.allCases)
  func urgency(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let start = Urgency.Stand(asked: [.init(staff: Samples.karin, at: Samples.moment(9))])
      let urgency = Urgency(
        id: Samples.id(1), client: Samples.number(412), raisedAt: Samples.moment(9),
        raisedBy: Samples.karin, stand: start)
      try store.record([.record(.urgency(.made(urgency)))])
      #expect(try store.read { try $0.openUrgencies() } == [urgency])
      var next = start
      next.asked.append(.init(staff: Samples.yusuf, at: Samples.moment(9, 20)))
      var done = next
      done.answer = .at(Samples.moment(14, 30))
      let steps: [DeskEvent] = [
        .record(.urgency(.changed(urgency.id, .stand(Change(from: start, to: next))))),
        .record(.urgency(.changed(urgency.id, .stand(Change(from: next, to: done))))),
      ]
      try store.record(steps)
      #expect(try store.read { try $0.openUrgencies() } == [])
      #expect(try store.read { try $0.urgency(urgency.id) }?.stand == done)
      #expect(
        try store.read { try $0.journal(after: 2, limit: 1) }.first?.traces == steps.map(\.trace))
      expectConflict { try store.record([steps[0]]) }
      expectConflict { try store.record([.record(.urgency(.made(urgency)))]) }
      try store.record([.record(.urgency(.removed(urgency.id)))])
      #expect(try store.read { try $0.urgency(urgency.id) } == nil)
      expectConflict { try store.record([.record(.urgency(.removed(urgency.id)))]) }
    }
  }

  @Test("who waits, the longest first, until the wait ends", arguments: StoreKind.allCases)
  func waiting(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let wishes = [
        WaitingWish(minutes: 45),
        WaitingWish(
          TalkWish(
            kind: .legal, topics: [.legal], language: LanguageCode("tir")!,
            letterDate: Samples.day.adding(days: 9)), minutes: 60,
          wished: Samples.day.adding(days: 3)),
      ]
      let entries = wishes.enumerated().map { index, wish in
        WaitingEntry(
          id: Samples.id(index + 1), client: Samples.number(412 + index), wish: wish,
          since: Samples.moment(11 - index))
      }
      try store.record(entries.map { .waitingAdded($0) })
      #expect(try store.read { try $0.waiting() } == [entries[1], entries[0]])
      try store.record([.waitingEnded(entries[1].id, .booked)])
      #expect(try store.read { try $0.waiting() } == [entries[0]])
      // Whoever asks for the answer again has to be told who it was.
      #expect(try store.read { try $0.waitingEntry(entries[1].id) } == entries[1])
      #expect(try store.read { try $0.waitingEntry(Samples.id(9)) } == nil)
      expectConflict { try store.record([.waitingEnded(entries[1].id, .booked)]) }
      try store.record([.waitingReopened(entries[1].id)])
      #expect(try store.read { try $0.waiting() } == [entries[1], entries[0]])
      expectConflict { try store.record([.waitingReopened(entries[1].id)]) }
    }
  }

  @Test("questions stand, and an undo passes them over", arguments: StoreKind.allCases)
  func questions(kind: StoreKind) throws {
    try kind.withStore { store in
      try store.furnish()
      let asked = [(413, 9), (412, 10), (412, 11)].map {
        Question(client: Samples.number($0.0), askedAt: Samples.moment($0.1))
      }
      let talk = Samples.appointment(1, slot: Samples.slot(8), status: .fulfilled)
      try store.record([.appointmentBooked(talk, despite: [:])])
      for question in asked { try store.record([.questionAsked(question)]) }
      expectConflict { try store.record([.questionAsked(asked[0])]) }
      try store.read { reading in
        #expect(try reading.questions(of: nil) == asked)
        #expect(try reading.questions(of: [Samples.number(412)]) == Array(asked.dropFirst()))
        #expect(try reading.lastTalks(of: nil) == [Samples.number(412): talk.slot.startMoment])
        let last = try reading.lastChange(by: Samples.karin, on: Samples.day, about: nil)
        #expect(last?.traces == [.appointmentBooked(talk.id, talk.client)])
      }
    }
  }
}
