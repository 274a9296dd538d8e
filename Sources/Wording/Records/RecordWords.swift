import AppointmentCore

/// The words about the records of a kind.
protocol RecordWords: Record {
  /// One that somebody asked for is not there, and where to look.
  static var notFound: String { get }
  /// What happened to one; nil when what goes before it has said it.
  static func line(_ change: RecordChange<Self>, _ scene: WordScene) -> String?
}

extension RecordWords {
  static func line(_ event: RecordEvent, _ scene: WordScene) -> String? {
    event.change(of: Self.self).flatMap { line($0, scene) }
  }
}

/// Among whom and when something happened.
struct WordScene {
  /// The appointment that it is about; nil when it is about none.
  let appointment: Appointment?
  let directory: Directory
  let now: CivilDateTime
}

// MARK: - Records with few words

extension Contact: RecordWords {
  static let notFound = "Dit is niet gevonden. Kijk op de kaart van de cliënt."

  static func line(_ change: RecordChange<Contact>, _ scene: WordScene) -> String? {
    guard case .made(let contact) = change else { return nil }
    return "\(scene.directory.client(contact.client)): contact opgeslagen "
      + "(\(Labels.channel(contact.channel)))"
  }
}

extension Referral: RecordWords {
  static let notFound = Contact.notFound

  static func line(_ change: RecordChange<Referral>, _ scene: WordScene) -> String? {
    guard case .made(let referral) = change else { return nil }
    return "\(Changes.subject(referral.subject, scene.directory)) "
      + Labels.referral(referral.outcome, in: scene.directory)
  }
}

extension RepairCall: RecordWords {
  static let notFound =
    "Hierover staat niemand op de bellijst. Kijk met balie absence call."

  static func line(_ change: RecordChange<RepairCall>, _ scene: WordScene) -> String? {
    guard case .changed(_, .stand(let change)) = change else { return nil }
    return scene.appointment.map {
      "\(scene.directory.client($0.client)): "
        + Repairs.step(from: change.from, to: change.to, in: scene.directory)
    }
  }
}

extension Urgency: RecordWords {
  static let notFound = "Deze spoed is er niet. Kijk met balie urgent."

  static func line(_ change: RecordChange<Urgency>, _ scene: WordScene) -> String? {
    switch change {
    case .made(let urgency): AroundWords.raised(urgency, in: scene.directory)
    case .changed(_, .stand(let change)):
      AroundWords.changed(change.to, in: scene.directory, now: scene.now)
    case .removed: nil
    }
  }
}
