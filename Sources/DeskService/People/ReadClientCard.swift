package import AppointmentCore

/// One client's card, with only what the role worn may see; hidden fields are nil or empty.
package struct ClientCard: Hashable, Sendable {
  package var number: ClientNumber
  package var name: PersonName
  package var birthYear: Int?
  package var phone: String?
  package var street: String?
  package var postcode: String?
  package var languages: [LanguageCode]
  package var interpreter: InterpreterNeed
  package var household: HouseholdCode
  package var members: [Member]
  /// What the rules say about a talk today: month, phase, window.
  package var today: Assessment
  package var own: OwnBegeleider?
  package var legalWorker: StaffCode?
  package var assignments: [Assignment]
  package var appointments: [Appointment]
  package var next: Appointment?
  package var referrals: [Referral]
  package var contacts: [Contact]
  /// How often somebody came back after the window in the last six months.
  package var returnsInSixMonths: Int
  package var lastSeen: CivilDate?
  /// What of the week is their own, of lessons that still run.
  package var lessons: [Lesson]
  /// How full this week is; nil for who may not see it.
  package var load: WeekLoad?
  /// Colleagues with whom the client would rather not be; empty for who may not set it.
  package var ratherNot: [StaffCode]
  package var rhythm: MeetingRhythm?
  /// What else there is about the client, as far as the one who looks may see it.
  package var notes = StreamsShown()

  /// Somebody of the same household.
  package struct Member: Hashable, Sendable {
    package let number: ClientNumber
    package let name: PersonName
    package let birthYear: Int?
    package let phase: GuidancePhase
    package let windowLastDay: CivilDate?
    package let begeleider: StaffCode?
  }
}

/// One client's card (`client`).
package struct ReadClientCard: DeskQuery {
  let number: ClientNumber

  package init(of number: ClientNumber) { self.number = number }

  /// A substitute needs the card for the talk, so a talk opens it as well.
  package var card: QueryCard { QueryCard(.card, right: .readClient, shows: .named([number])) }

  package func answer(in scene: QueryScene) throws -> ClientCard {
    let file = try scene.file(of: number)
    let appointments = try scene.store.appointments(AppointmentFilter(client: number))
    // A substitute needs the card for the talk, not for ever (PR-3).
    let isMine = appointments.contains {
      $0.staff == scene.actor.code && ($0.status.isOpen || $0.slot.date == scene.today)
    }
    guard isMine || scene.reaches(file) else { throw DeskFailure.notYourClient }
    return try card(file, appointments, isMine ? .own : scene.relation(to: file), in: scene)
  }

  private func card(
    _ file: ClientFile, _ appointments: [Appointment], _ relation: Relation, in scene: QueryScene
  ) throws -> ClientCard {
    func maySee(_ field: ClientField) -> Bool { scene.maySee(field, of: relation) }
    let (client, office, today) = (file.client, scene.office, scene.today)
    let shown = appointments.filter {
      !$0.wasOnlyHeld(at: scene.now)
        && (maySee(.pastAppointments) || ($0.slot.date >= today && $0.status.isOpen))
    }.map { scene.visible($0, relation) }
    let talks = Talks(
      shown: shown, seen: appointments.filter { $0.status == .fulfilled && $0.slot.date <= today },
      referrals: try scene.store.referrals(of: number),
      contacts: try scene.store.contacts(of: number))
    return ClientCard(
      number: client.number, name: client.name,
      birthYear: maySee(.birthYear) ? client.birthYear : nil,
      phone: maySee(.phone) ? client.phone : nil,
      street: maySee(.address) ? client.street : nil,
      postcode: maySee(.address) ? client.postcode : nil,
      languages: maySee(.languages) ? client.languages : [],
      interpreter: maySee(.languages) ? client.interpreter : .unknown,
      household: client.household,
      members: maySee(.household) ? members(file, office, today) : [],
      today: AppointmentRules(office: office, file: file, now: scene.now)
        .assess(AppointmentRequest(on: today)),
      own: maySee(.ownBegeleider) ? OwnBegeleider.of(file, on: today, in: office) : nil,
      legalWorker: maySee(.ownBegeleider)
        ? OwnBegeleider.legalWorker(of: file, on: today, in: office) : nil,
      assignments: maySee(.assignments)
        ? file.assignments.filter { $0.client == client.number } : [],
      appointments: talks.shown, next: talks.next(after: scene.now),
      referrals: maySee(.referrals) ? talks.referrals : [],
      contacts: maySee(.contacts) ? talks.contacts : [],
      returnsInSixMonths: talks.returns(since: today.adding(months: -6)),
      lastSeen: maySee(.contacts) ? talks.lastSeen : nil,
      lessons: maySee(.week)
        ? file.lessons.filter { !$0.isNothing && $0.validTo.map { $0 >= today } ?? true } : [],
      load: maySee(.week) ? try load(of: file, in: scene) : nil,
      ratherNot: scene.may(.setRatherNot) ? file.ratherNot.sorted() : [], rhythm: file.rhythm,
      notes: try StreamsShown(on: .card(number), in: scene))
  }

  /// What was said and agreed with a client.
  private struct Talks {
    let shown: [Appointment]
    let seen: [Appointment]
    let referrals: [Referral]
    let contacts: [Contact]

    var lastSeen: CivilDate? { (seen.map(\.slot.date) + contacts.map(\.on)).max() }

    func next(after now: CivilDateTime) -> Appointment? {
      shown.first { $0.status.isOpen && $0.slot.startMoment >= now }
    }

    func returns(since day: CivilDate) -> Int {
      referrals.count { $0.isReturn && $0.at.date >= day }
    }
  }

  private func load(of file: ClientFile, in scene: QueryScene) throws -> WeekLoad {
    let monday = ISOWeek(containing: scene.today).monday
    let claims = try scene.store.claims(
      of: [.client(number)], in: CivilPeriod(from: monday, days: 7))
    return WeekLoad(
      of: number, claims: claims, lessons: file.lessons, monday: monday,
      calendar: scene.office.calendar)
  }

  private func members(
    _ file: ClientFile, _ office: Office, _ today: CivilDate
  ) -> [ClientCard.Member] {
    file.household.filter { $0.number != file.client.number }.map { member in
      var theirs = file
      theirs.client = member
      return ClientCard.Member(
        number: member.number, name: member.name, birthYear: member.birthYear,
        phase: theirs.phase(on: today, under: office.policies),
        windowLastDay: theirs.clock(under: office.policies)?.windowLastDay,
        begeleider: OwnBegeleider.of(theirs, on: today, in: office)?.staff)
    }
  }
}
