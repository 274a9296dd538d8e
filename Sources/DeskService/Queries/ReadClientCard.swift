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

extension Desk {
  /// One client's card (`client`).
  package func card(
    of number: ClientNumber, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> ClientCard {
    guard Rights.may(actor.role, .readClient) else {
      throw .notPermitted(actor.role, .readClient)
    }
    let office = try office()
    let file = try file(of: number)
    let relation = relation(of: actor, to: file, on: now.date)
    return try guarded {
      try store.read { store in
        let appointments = try store.appointments(AppointmentFilter(client: number))
        // A substitute needs the card for the talk, not for ever (PR-3).
        let isMine = appointments.contains {
          $0.staff == actor.code && ($0.status.isOpen || $0.slot.date == now.date)
        }
        if Rights.reach(of: actor.role) == .own, relation == .other, !isMine {
          throw DeskFailure.notYourClient
        }
        return try self.card(
          file, appointments, office, actor, isMine ? .own : relation, now, in: store)
      }
    }
  }

  private func card(
    _ file: ClientFile, _ appointments: [Appointment], _ office: Office, _ actor: Actor,
    _ relation: Relation, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> ClientCard {
    func maySee(_ field: ClientField) -> Bool { Rights.maySee(actor.role, field, of: relation) }
    let client = file.client
    let today = now.date
    let shown = appointments.filter {
      !$0.wasOnlyHeld(at: now)
        && (maySee(.pastAppointments) || ($0.slot.date >= today && $0.status.isOpen))
    }.map { visible($0, to: actor, relation: relation, today: today) }
    let referrals = try store.referrals(of: client.number)
    let contacts = try store.contacts(of: client.number)
    let sixMonthsAgo = today.adding(months: -6)
    let seen = appointments.filter { $0.status == .fulfilled && $0.slot.date <= today }
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
      today: AppointmentRules(office: office, file: file, now: now)
        .assess(AppointmentRequest(on: today)),
      own: maySee(.ownBegeleider) ? OwnBegeleider.of(file, on: today, in: office) : nil,
      legalWorker: maySee(.ownBegeleider)
        ? OwnBegeleider.legalWorker(of: file, on: today, in: office) : nil,
      assignments: maySee(.assignments)
        ? file.assignments.filter { $0.client == client.number } : [],
      appointments: shown,
      next: shown.first { $0.status.isOpen && $0.slot.startMoment >= now },
      referrals: maySee(.referrals) ? referrals : [],
      contacts: maySee(.contacts) ? contacts : [],
      returnsInSixMonths: referrals.count { $0.isReturn && $0.at.date >= sixMonthsAgo },
      lastSeen: maySee(.contacts)
        ? (seen.map(\.slot.date) + contacts.map(\.on)).max() : nil,
      lessons: maySee(.week)
        ? file.lessons.filter { !$0.isNothing && $0.validTo.map { $0 >= today } ?? true } : [],
      load: maySee(.week) ? try load(of: file, office, today, in: store) : nil,
      ratherNot: Rights.may(actor.role, .setRatherNot) ? file.ratherNot.sorted() : [],
      rhythm: file.rhythm)
  }

  private func load(
    of file: ClientFile, _ office: Office, _ today: CivilDate, in store: any StoreReading
  ) throws -> WeekLoad {
    let client = file.client.number
    let monday = ISOWeek(containing: today).monday
    let claims = try store.claims(
      of: [.client(client)], in: CivilPeriod(from: monday, days: 7))
    return WeekLoad(
      of: client, claims: claims, lessons: file.lessons, monday: monday,
      calendar: office.calendar)
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
