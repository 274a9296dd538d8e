package import AppointmentCore

/// A household as one document: who lives there, each with an own window, begeleider and language,
/// and the first talks around the key date (U-09). Hidden fields are nil or empty.
package struct HouseholdSheet: Hashable, Sendable {
  package let code: HouseholdCode
  /// Adults and those of unknown age first, then children; by number.
  package let members: [Member]
  /// Who coaches the household today.
  package let coach: StaffCode?
  /// With whom the office speaks about the first talks.
  package let contact: ClientNumber
  /// The day around which the first talks are planned; nil while nobody knows one.
  package let keyDate: CivilDate?
  /// Empty once the first months are over.
  package let chain: [KeyDayLine]

  /// Somebody of the household.
  package struct Member: Hashable, Sendable {
    package let number: ClientNumber
    package let name: PersonName
    package let birthYear: Int?
    /// Nil when the birth year is not known.
    package let isAdult: Bool?
    package let languages: [LanguageCode]
    package let interpreter: InterpreterNeed
    package let phase: GuidancePhase
    package let windowLastDay: CivilDate?
    package let expected: ExpectedMoment?
    package let settled: CivilDate?
    /// Who confirmed the key date, where it was confirmed here.
    package let confirmedBy: StaffCode?
    package let own: OwnBegeleider?
    /// Open talks from today on.
    package let talks: [Appointment]
  }
}

extension Desk {
  /// A household by its code (`household CODE`).
  package func household(
    _ code: HouseholdCode, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> HouseholdSheet {
    guard Rights.may(actor.role, .readHousehold) else {
      throw .notPermitted(actor.role, .readHousehold)
    }
    let office = try office()
    return try guarded {
      try store.read { store in
        guard let first = try store.members(of: code).first else {
          throw DeskFailure.notFound(.household(code))
        }
        let file = try self.file(of: first.number, in: store)
        let relation = self.relation(of: actor, to: file, on: now.date)
        if Rights.reach(of: actor.role) == .own, relation == .other {
          throw DeskFailure.notYourClient
        }
        return try self.sheet(code, file, relation, office, actor, now, in: store)
      }
    }
  }

  /// The household of a client (`household NR`).
  package func household(
    of number: ClientNumber, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> HouseholdSheet {
    guard Rights.may(actor.role, .readHousehold) else {
      throw .notPermitted(actor.role, .readHousehold)
    }
    return try household(try file(of: number).client.household, as: actor, at: now)
  }

  private func sheet(
    _ code: HouseholdCode, _ file: ClientFile, _ relation: Relation, _ office: Office,
    _ actor: Actor, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> HouseholdSheet {
    func maySee(_ field: ClientField) -> Bool { Rights.maySee(actor.role, field, of: relation) }
    let today = now.date
    let talks = try file.household.map { member in
      try store.appointments(AppointmentFilter(client: member.number))
    }
    let members = try zip(file.household, talks).map { client, talks in
      var theirs = file
      theirs.client = client
      return HouseholdSheet.Member(
        number: client.number, name: client.name,
        birthYear: maySee(.birthYear) ? client.birthYear : nil,
        isAdult: client.isAdult(on: today),
        languages: maySee(.languages) ? client.languages : [],
        interpreter: maySee(.languages) ? client.interpreter : .unknown,
        phase: theirs.phase(on: today, under: office.policies),
        windowLastDay: maySee(.window)
          ? theirs.clock(under: office.policies)?.windowLastDay : nil,
        expected: maySee(.window) ? client.expected : nil,
        settled: maySee(.window) ? client.settled : nil,
        confirmedBy: maySee(.window)
          ? try store.keyConfirmations(of: client.number).last.flatMap {
            $0.day == nil ? nil : $0.by
          }
          : nil,
        own: maySee(.ownBegeleider) ? OwnBegeleider.of(theirs, on: today, in: office) : nil,
        talks: talks.filter { $0.slot.date >= today && $0.status.isOpen }
          .map { visible($0, to: actor, relation: relation, today: today) })
    }
    let chain = try chain(file, talks.flatMap(\.self), office, now, in: store)
    return HouseholdSheet(
      code: code,
      members: members.filter { $0.isAdult != false } + members.filter { $0.isAdult == false },
      coach: maySee(.ownBegeleider)
        ? file.assignments.last { $0.stream == .settlement && $0.holds(on: today) }?.staff : nil,
      contact: chain.client.number, keyDate: maySee(.window) ? chain.anchor : nil,
      chain: Rights.may(actor.role, .slots) && maySee(.nextAppointment)
        ? chain.lines.map { visible($0, actor, relation, today) } : [])
  }

  private func visible(
    _ line: KeyDayLine, _ actor: Actor, _ relation: Relation, _ today: CivilDate
  ) -> KeyDayLine {
    func shown(_ talk: Appointment) -> Appointment {
      visible(talk, to: actor, relation: relation, today: today)
    }
    let state: KeyDayLine.State =
      switch line.state {
      case .planned(let talk): .planned(shown(talk))
      case .move(let talk, let offer): .move(shown(talk), offer)
      case .done(let talk): .done(shown(talk))
      case .noTime(let talk): .noTime(talk.map(shown))
      case .nobody(let talk): .nobody(talk.map(shown))
      case .book, .past: line.state
      }
    return KeyDayLine(step: line.step, days: line.days, state: state)
  }

  /// The first talks of the household's newest members: a family whose father has lived here for a
  /// year plans those of the mother who comes now.
  private func chain(
    _ file: ClientFile, _ talks: [Appointment], _ office: Office, _ now: CivilDateTime,
    in store: any StoreReading
  ) throws -> (client: Client, anchor: CivilDate?, lines: [KeyDayLine]) {
    let newest = file.household.filter { $0.settled == nil && $0.expected != nil }
    let adults = newest.filter { $0.isAdult(on: now.date) != false }
    let client = adults.first ?? newest.first ?? file.client
    var theirs = file
    theirs.client = client
    theirs.lessons = try store.lessons(of: client.number)
    guard let anchor = KeyDayChain.anchor(of: client, in: office.calendar) else {
      return (client, nil, [])
    }
    let periods = office.keyDaySteps.map { $0.days(around: anchor) }
    guard let last = periods.map(\.lastDay).max(), last >= now.date else {
      return (client, anchor, [])
    }
    let steps = try store.plannedSteps(of: Set(talks.map(\.reference)).sorted())
    var planned: [KeyDayStepCode: Appointment] = [:]
    // Only the last of a lineage stands; a talk that was called off leaves its step open again.
    for talk in talks.sorted(by: { $0.id < $1.id })
    where talk.status.isOpen || talk.status == .fulfilled {
      if let step = steps[talk.reference] { planned[step] = talk }
    }
    let days = periods + planned.values.map { CivilPeriod(from: $0.slot.date, days: 1) }
    let first = max(now.date, days.map(\.start).min() ?? now.date)
    let end = max(last, days.map(\.lastDay).max() ?? last)
    guard let period = CivilPeriod(from: first, upTo: end.adding(days: 1)) else {
      return (client, anchor, [])
    }
    let resources = talkResources(
      for: theirs, in: office, named: [], over: period, isLegal: false,
      interpretersOf: client.interpreter.isWanted ? client.languages : [])
    let agenda = Agenda(
      try claims(of: resources, in: period, at: now, office, in: store))
    let availability = Availability(office: office, agenda: agenda, now: now)
    let lines = KeyDayChain(steps: office.keyDaySteps, file: theirs, availability: availability)
      .lines(with: planned)
    return (client, anchor, lines)
  }
}
