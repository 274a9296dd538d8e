import AppointmentCore

/// Who is in the house, who waits and since when somebody asked, as far as a command needs it.
extension Desk {
  /// The call about an appointment.
  func call(about id: Identifier<Appointment>) -> CommandLoading.Part {
    { facts, store in
      if let call = try store.repairCall(about: id) { facts.records.calls.put(call) }
    }
  }

  /// The urgency that a command names.
  func urgency(_ id: Identifier<Urgency>) -> CommandLoading.Part {
    { facts, store in
      guard let urgency = try store.urgency(id) else {
        throw DeskFailure.notFound(.record(.urgency))
      }
      facts.around.urgencies = [urgency]
    }
  }

  func openUrgencies(_ facts: inout DeskFacts, _ store: any StoreReading) throws {
    facts.around.urgencies = try store.openUrgencies()
  }

  func presentNow(_ facts: inout DeskFacts, _ store: any StoreReading) throws {
    let today = facts.now.date
    let talks = try store.appointments(
      AppointmentFilter(period: CivilPeriod(from: today, days: 1)))
    facts.around.present = try present(on: today, talks, in: store)
  }

  /// Who is in the house on a day: who did something at a desk or is in a talk, and over all that
  /// what people said themselves (§0b.16).
  func present(
    on day: CivilDate, _ appointments: [Appointment], in store: any StoreReading
  ) throws -> Set<StaffCode> {
    var atWork = try store.actors(on: day)
    for talk in appointments where [.checkedIn, .fulfilled].contains(talk.status) {
      atWork.insert(talk.staff)
      if let interpreter = talk.interpreter?.staff { atWork.insert(interpreter) }
    }
    return Presence.present(said: try store.presence(on: day), atWork: atWork)
  }

  func allWaiting(_ facts: inout DeskFacts, _ store: any StoreReading) throws {
    facts.around.waiting = try store.waiting()
  }

  func ownWaiting(_ facts: inout DeskFacts, _ store: any StoreReading) throws {
    let client = facts.file?.client.number
    facts.around.waiting = try store.waiting().filter { $0.client == client }
  }

  func questions(_ facts: inout DeskFacts, _ store: any StoreReading) throws {
    guard let client = facts.file?.client.number else { return }
    facts.around.questions = try store.questions(of: [client]).map(\.askedAt)
    facts.around.lastTalk = try store.lastTalks(of: [client])[client]
  }
}
