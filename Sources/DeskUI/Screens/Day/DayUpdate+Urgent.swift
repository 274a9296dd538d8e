import AppointmentCore
import DeskService
import Wording

/// Somebody who cannot wait: asked with one key, and open on the top of the day until answered.
extension DayModel {
  /// The answer to what is open; a new one for the chosen client when nothing is.
  mutating func urgent(_ session: inout Session) {
    let open = urgencies
    guard let first = open.first else {
      if let row { raise(row, &session) }
      return
    }
    guard open.count == 1 else {
      return session.ask(Choices.urgencies(open, session).with(anotherUrgency(session)))
    }
    askAnswer(to: first.urgency, &session)
  }

  private func raise(_ row: DaySheet.Row, _ session: inout Session) {
    session.know([(row.appointment.client, row.name)])
    session.perform(.raise(row.appointment.client))
  }

  func askAnswer(to urgency: Urgency, _ session: inout Session) {
    guard let row = sheet?.urgencies.first(where: { $0.urgency.id == urgency.id }) else { return }
    session.know([(urgency.client, row.name)])
    let name = session.listName(row.name)
    session.ask(Choices.answer(to: urgency, name, session).with(anotherUrgency(session)))
  }

  /// While one cannot wait the next may come in: the chosen client, who is not asked about yet.
  private func anotherUrgency(_ session: Session) -> ChoiceDialog.Option? {
    guard let row, let open = sheet?.urgencies,
      !open.contains(where: { $0.urgency.client == row.appointment.client })
    else { return nil }
    return .init(
      "n", "nog iemand: spoed voor \(session.listName(row.name))",
      .perform(.raise(row.appointment.client)))
  }

  mutating func askTime(for urgency: Urgency, _ session: inout Session) {
    answering = urgency.id
    session.ask("Spoed: hoe laat kan het?", "vandaag om, bijvoorbeeld 14:30", .urgentTime)
  }
}
