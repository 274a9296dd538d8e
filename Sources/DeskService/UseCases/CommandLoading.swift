import AppointmentCore

/// What a command needs to know besides what its card names: each part is read in the transaction
/// that will record what comes of it.
struct CommandLoading {
  typealias Part = (inout DeskFacts, any StoreReading) throws -> Void

  /// What it is about that no card can name: an urgency, an absence, the change an undo takes back.
  /// It is read before the door asks whether the one who acts may.
  var subject: [Part] = []
  /// The days around which something may have to be offered or given back; nil when it claims
  /// nobody's time.
  var period: (DeskFacts) -> CivilPeriod? = { _ in nil }
  /// Whose claims it asks for, besides the people and rooms of the talk.
  var resources: (DeskFacts) -> [Resource] = { _ in [] }
  /// Whether nobody's claims are asked for but those.
  var isAlone = false
  /// What is read once it is known that the one who acts may.
  var rest: [Part] = []
}

extension Desk {
  /// How far a command looks: a line a command, so that none comes in without.
  func loading(for command: DeskCommand) -> CommandLoading {
    switch command {
    case .book(let request), .hold(let request), .rebook(_, let request): booking(request)
    case .move(_, let wish): around(wish.at.date)
    case .repair(_, let choice): around(choice.at.date)
    case .confirm: talkDay(rest: [questions, ownWaiting])
    case .cancel, .arrive, .late, .shorten, .start, .fulfil, .noShow, .enterInError, .letGo,
      .setInterpreter, .answerInterpreter:
      talkDay()
    case .undo: undoing
    case .listCall(let id), .markCall(let id, _), .handCall(let id, _):
      CommandLoading(subject: [call(about: id)])
    case .enterHousehold(let entry): CommandLoading(subject: [newPeople(in: entry)])
    case .editClient(let number, let details):
      CommandLoading(subject: [version(of: number, details)])
    case .confirmKey(_, _, let all): CommandLoading(rest: [plannedTalks(wholeHousehold: all)])
    case .raise: CommandLoading(rest: [presentNow, openUrgencies])
    case .answer(let id, _): CommandLoading(subject: [urgency(id)])
    case .passOn(let id): CommandLoading(subject: [urgency(id)], rest: [presentNow])
    case .wait: CommandLoading(rest: [questions, ownWaiting])
    case .ask: CommandLoading(rest: [questions])
    case .endWait: CommandLoading(rest: [allWaiting])
    case .reportAbsence(let note):
      CommandLoading(period: { _ in note.period }, resources: { _ in [.staff(note.staff)] })
    case .close(let note):
      CommandLoading(
        period: { _ in note.period }, resources: { _ in note.room.map { [.room($0)] } ?? [] })
    case .endAbsence(let id, let day): ending(on: day, [absence(id)])
    case .reopen(let id, let day): ending(on: day, [closure(id)])
    case .addLesson, .changeLesson: lessonWeeks
    case .order(let order): loading(for: order)
    // What is on their cards is enough.
    case .register, .assign, .setTopics, .setShift, .setRoom, .setRatherNot,
      .setRhythm, .expect, .present:
      CommandLoading()
    }
  }

  /// The same for what says its own card.
  private func loading(for order: StreamOrder) -> CommandLoading {
    switch order {
    case .refer, .contact: CommandLoading()
    case .takeMessage(let note): taking(note)
    case .markMessage(let mark): CommandLoading(subject: [message(mark.message)])
    case .handMessage(let handover): CommandLoading(subject: [message(handover.message)])
    case .openMessage(let look): CommandLoading(subject: [message(look.message)])
    }
  }

  private func booking(_ request: BookingRequest) -> CommandLoading {
    var loading = around(request.at.date)
    loading.resources = { _ in request.others.map { .client($0) } }
    loading.rest = [questions, ownWaiting]
    return loading
  }

  /// A refusal offers times from the day that was asked on, but never before today.
  private func around(_ asked: CivilDate) -> CommandLoading {
    CommandLoading(period: { facts in
      let first = max(asked, facts.now.date)
      let talk = facts.appointment?.slot.date ?? first
      return CivilPeriod(
        from: min(first, talk), upTo: max(first, talk).adding(days: facts.office.desk.searchDays))
    })
  }

  private func talkDay(rest: [CommandLoading.Part] = []) -> CommandLoading {
    CommandLoading(
      period: { facts in
        facts.appointment.map { CivilPeriod(from: $0.slot.date, days: 1) }
      }, rest: rest)
  }

  /// A lesson takes nobody but the one who follows it, as far ahead as any is kept free.
  private var lessonWeeks: CommandLoading {
    CommandLoading(
      period: { facts in
        let horizon = facts.now.date.adding(months: DeskFacts.lessonMonths)
        return CivilPeriod(from: facts.now.date, upTo: horizon)
      },
      resources: { facts in facts.file.map { [.client($0.client.number)] } ?? [] }, isAlone: true)
  }
}
