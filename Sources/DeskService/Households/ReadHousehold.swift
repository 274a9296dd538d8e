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

/// A household (`household CODE`, `household NR`).
package struct ReadHousehold: DeskQuery {
  package enum Which: Hashable, Sendable {
    case code(HouseholdCode)
    /// The household of a client.
    case of(ClientNumber)
  }

  let which: Which

  package init(_ which: Which) { self.which = which }

  package var card: QueryCard {
    let shows: QueryCard.Shown =
      switch which {
      case .code: .reached
      case .of(let number): .clients([number])
      }
    return QueryCard(.household, right: .readHousehold, shows: shows)
  }

  package func answer(in scene: QueryScene) throws -> HouseholdSheet {
    let code: HouseholdCode =
      switch which {
      case .code(let code): code
      case .of(let number): try scene.file(of: number).client.household
      }
    guard let first = try scene.store.members(of: code).first else {
      throw DeskFailure.notFound(.household(code))
    }
    let file = try scene.file(of: first.number)
    guard scene.reaches(file) else { throw DeskFailure.notYourClient }
    return try sheet(code, file, in: scene)
  }

  private func sheet(
    _ code: HouseholdCode, _ file: ClientFile, in scene: QueryScene
  ) throws -> HouseholdSheet {
    let relation = scene.relation(to: file)
    func maySee(_ field: ClientField) -> Bool { scene.maySee(field, of: relation) }
    let numbers = file.household.map(\.number)
    let talks = try scene.store.appointments(AppointmentFilter(clients: numbers))
    let confirmed = try scene.store.keyConfirmations(of: numbers)
    let members = file.household.map { client in
      member(
        client, talks.filter { $0.clients.contains(client.number) },
        confirmed[client.number]?.last, of: file, in: scene)
    }
    let chain = try KeyDays(file, talks, in: scene)
    return HouseholdSheet(
      code: code,
      members: members.filter { $0.isAdult != false } + members.filter { $0.isAdult == false },
      coach: maySee(.ownBegeleider)
        ? file.assignments.last { $0.stream == .settlement && $0.holds(on: scene.today) }?.staff
        : nil,
      contact: chain.client.number, keyDate: maySee(.window) ? chain.anchor : nil,
      chain: scene.may(.slots) && maySee(.nextAppointment)
        ? chain.lines.map { visible($0, relation, in: scene) } : [])
  }

  private func member(
    _ client: Client, _ talks: [Appointment], _ confirmed: KeyRecord?, of file: ClientFile,
    in scene: QueryScene
  ) -> HouseholdSheet.Member {
    let (today, office) = (scene.today, scene.office)
    let relation = scene.relation(to: file)
    func maySee(_ field: ClientField) -> Bool { scene.maySee(field, of: relation) }
    var theirs = file
    theirs.client = client
    return HouseholdSheet.Member(
      number: client.number, name: client.name,
      birthYear: maySee(.birthYear) ? client.birthYear : nil,
      isAdult: client.isAdult(on: today),
      languages: maySee(.languages) ? client.languages : [],
      interpreter: maySee(.languages) ? client.interpreter : .unknown,
      phase: theirs.phase(on: today, under: office.policies),
      windowLastDay: maySee(.window) ? theirs.clock(under: office.policies)?.windowLastDay : nil,
      expected: maySee(.window) ? client.expected : nil,
      settled: maySee(.window) ? client.settled : nil,
      confirmedBy: maySee(.window) && confirmed?.day != nil ? confirmed?.by : nil,
      own: maySee(.ownBegeleider) ? OwnBegeleider.of(theirs, on: today, in: office) : nil,
      talks: talks.filter { $0.slot.date >= today && $0.status.isOpen }
        .map { scene.visible($0, relation) })
  }

  private func visible(
    _ line: KeyDayLine, _ relation: Relation, in scene: QueryScene
  ) -> KeyDayLine {
    func shown(_ talk: Appointment) -> Appointment { scene.visible(talk, relation) }
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
}
