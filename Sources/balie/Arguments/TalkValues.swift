import AppointmentCore

extension Invocation {
  /// The talk that the options of a command describe; what a command has no option for stays open.
  func talkWish() throws -> TalkWish {
    TalkWish(
      kind: word("kind") ?? .talk, topics: words("topic"), minutes: count("minutes"),
      place: word("place") ?? .office, room: room("room"), interpreter: interpreter("interpreter"),
      language: language("language"), substitute: staff("substitute"),
      substitutionReason: word("reason"), letterDate: date("before"), partner: try partner())
  }

  /// The organisation that takes part, by its name; a number that may be a BSN is refused.
  private func partner() throws -> String? {
    guard let name = text("partner") else { return nil }
    guard name.count <= 80, BSNGuard.findings(in: name).isEmpty else {
      throw CommandFailure(
        .badData, "Schrijf alleen de naam van de organisatie, hooguit 80 letters, geen nummer.")
    }
    return name
  }
}
