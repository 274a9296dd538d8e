import AppointmentCore

extension Desk {
  /// What taking a message needs: whether the client it names is there, and whether its holder is
  /// away until it is due.
  func taking(_ note: MessageNote) -> CommandLoading {
    CommandLoading(
      subject: [
        { facts, store in
          facts.knowsBystander = try note.about.map { try store.client($0) != nil } ?? false
        }
      ],
      rest: [
        { facts, store in
          let today = facts.now.date
          facts.loadedStanding.absences = try store.absences(in: CivilPeriod(from: today, days: 1))
        }
      ])
  }

  /// The message that a command is about.
  func message(_ id: Identifier<Message>) -> CommandLoading.Part {
    { facts, store in
      facts.records = try store.records(about: [RecordEvent.message(.removed(id)).trace])
    }
  }
}
