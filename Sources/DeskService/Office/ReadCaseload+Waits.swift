import AppointmentCore

extension ReadCaseload {
  /// How long everybody who waits on the day has waited, in whole days.
  func waits(in store: any StoreReading) throws -> WaitMeasure.Summary {
    let questions = Dictionary(grouping: try store.questions(of: nil), by: \.client)
    guard !questions.isEmpty else { return WaitMeasure.Summary(of: []) }
    let talks = try store.lastTalks(of: questions.keys.sorted())
    let days = questions.compactMap { client, asked -> Int? in
      let since = WaitMeasure.openSince(
        questions: asked.map(\.askedAt), lastTalk: talks[client])
      return since.flatMap { $0.date <= date ? $0.date.days(until: date) : nil }
    }
    return WaitMeasure.Summary(of: days)
  }
}

extension CaseloadSheet {
  /// The talks that did not take place, those of the office apart; a move is none of them.
  static func missed(_ recent: [Appointment]) -> Missed {
    var byClients = 0
    var byOffice = 0
    for talk in recent {
      switch talk.status {
      case .noshow where talk.noShowParty?.isOfficeFailure == true: byOffice += 1
      case .noshow: byClients += 1
      case .cancelled where talk.cancelReason?.isOfficeFailure == true: byOffice += 1
      case .cancelled where talk.cancelReason == .client: byClients += 1
      case .cancelled, .proposed, .pending, .booked, .arrived, .checkedIn, .fulfilled,
        .enteredInError, .waitlist:
        break
      }
    }
    return Missed(byClients: byClients, byOffice: byOffice)
  }
}
