import AppointmentCore
import DeskService
import SQLiteEngine

/// One search over everybody it can take: the own begeleider, eight interpreters, four rooms and
/// the client's lessons over ten working days, and the explanation of one that finds nothing.
///
/// The claims are read anew each time, once for the search and its ways out.
struct SearchMeasure {
  private let office: MeasuredOffice
  private static let interpreters = 8
  private static let rooms = 4

  init(_ office: MeasuredOffice) { self.office = office }

  func rows() throws -> [Row] {
    let store = try SQLiteStore.open(at: office.path)
    defer { try? store.close() }  // clean-up: the process ends
    let desk = Desk(
      store: store, tables: office.tables, identifiers: DerivedIdentifiers(seed: 1))
    let people = try desk.office()
    var searched: [Double] = []
    var explained: [Double] = []
    for number in office.clients.prefix(40) {
      var file = try store.read { try desk.file(of: number, in: $0) }
      file.client.interpreter = .needed
      guard let language = file.client.languages.first(where: { $0 != .unknown && $0 != .dutch })
      else { continue }
      let full = crowd(people, language)
      let minutes = people.desk.talkMinutes
      let request = SlotSearch.Request(
        TalkWish(minutes: minutes), from: office.clock.date, days: 14)
      for _ in 0..<5 {
        searched.append(
          try Measured.nanoseconds {
            _ = try answer(request, file, full, over: 14, store)
          })
      }
      // Nobody speaks the language: all four weeks are looked at, and every way out.
      file.client.languages = [LanguageCode("qaa")!]
      var long = request
      long.days = people.desk.searchDays
      for _ in 0..<5 {
        explained.append(
          try Measured.nanoseconds {
            let found = try answer(long, file, full, over: long.days * 2, store)
            precondition(found.offers.isEmpty, "Nobody interprets a language that nobody speaks.")
          })
      }
    }
    return [
      Row(
        title: "search: 8 interpreters, 4 rooms, lessons, 10 working days",
        value: .microseconds(Measured.median(searched) / 1e3), target: "5 ms at 100k, no growth"),
      Row(
        title: "an empty search explained, with its ways out",
        value: .microseconds(Measured.median(explained) / 1e3), target: "10 ms"),
    ]
  }

  /// The office with eight interpreters of a language, who keep what they have on their agendas.
  private func crowd(_ people: Office, _ language: LanguageCode) -> Office {
    var full = people
    let day = office.clock.date
    let able = people.staff.values.filter { $0.isEmployed(on: day) }.sorted { $0.code < $1.code }
    for member in able.suffix(Self.interpreters) {
      full.staff[member.code]?.roles.append(.interpreter)
      full.staff[member.code]?.languages.append(language)
    }
    full.rooms = Array(people.rooms.prefix(Self.rooms))
    return full
  }

  private func answer(
    _ request: SlotSearch.Request, _ file: ClientFile, _ office: Office, over days: Int,
    _ store: SQLiteStore
  ) throws -> SlotSearch.Answer {
    let staff =
      office.staff(with: .interpreter, on: request.from).map(\.code)
      + file.assignments.map(\.staff)
    let resources = Set(
      staff.map { Resource.staff($0) } + office.rooms.map { .room($0.code) }
        + [.client(file.client.number)]
    ).sorted()
    let claims = try store.read {
      try $0.claims(of: resources, in: CivilPeriod(from: request.from, days: days))
    }
    let availability = Availability(office: office, agenda: Agenda(claims), now: self.office.clock)
    return SlotSearch(file: file, availability: availability).answer(request)
  }
}
