package import AppointmentCore

/// Whom a talk is with and in which month of theirs it falls: what an answer about the talk says.
package struct TalkName: Hashable, Sendable {
  package let name: PersonName
  /// Of the first client, on the day of the talk; 0 while nobody knows when they were settled.
  package let month: Int
}

/// The names and months of talks that the acting person was just answered about, so that no right
/// and no reach is asked for again.
package struct ReadTalkNames: FileQuery {
  let talks: [Appointment]

  package init(of talks: [Appointment]) { self.talks = talks }

  package var card: QueryCard {
    QueryCard(.talkNames, right: nil, shows: .named(talks.map(\.client)))
  }

  package func answer(
    from files: FileScene
  ) throws -> [Identifier<Appointment>: TalkName] {
    var names: [Identifier<Appointment>: TalkName] = [:]
    for talk in talks {
      let file = try files.file(of: talk.client)
      names[talk.id] = TalkName(
        name: file.client.name,
        month: file.clock(under: files.office.policies)?.month(on: talk.slot.date) ?? 0)
    }
    return names
  }
}

/// A client's name as it is, for who is about to change it.
package struct ReadName: FileQuery {
  let client: ClientNumber

  package init(of client: ClientNumber) { self.client = client }

  package var card: QueryCard {
    QueryCard(.name, right: .editClient, shows: .clients([client]))
  }

  package func answer(from files: FileScene) throws -> PersonName {
    try files.file(of: client).client.name
  }
}

/// In which household somebody lives, by its code, for who enters somebody else into it.
package struct FindHousehold: FileQuery {
  let client: ClientNumber

  package init(of client: ClientNumber) { self.client = client }

  package var card: QueryCard {
    QueryCard(.householdCode, right: nil, shows: .named([client]))
  }

  package func answer(from files: FileScene) throws -> HouseholdCode {
    try files.file(of: client).client.household
  }
}

/// The appointment that a reference on a card means now; it says of nobody more than that.
package struct FindAppointment: DeskQuery {
  let reference: AppointmentReference

  package init(_ reference: AppointmentReference) { self.reference = reference }

  package var card: QueryCard { QueryCard(.appointment, right: nil, shows: .office) }

  package func answer(in scene: QueryScene) throws -> Identifier<Appointment> {
    guard let found = try scene.store.appointment(reference) else {
      throw DeskFailure.notFound(.appointment(reference.description))
    }
    return found.id
  }
}

/// The reference of an appointment, as it stands on the card; nil when there is no such appointment.
package struct FindReference: DeskQuery {
  let id: Identifier<Appointment>

  package init(of id: Identifier<Appointment>) { self.id = id }

  package var card: QueryCard { QueryCard(.reference, right: nil, shows: .office) }

  package func answer(in scene: QueryScene) throws -> AppointmentReference? {
    try scene.store.appointment(id)?.reference
  }
}
