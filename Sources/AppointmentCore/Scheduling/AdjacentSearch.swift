/// Talks of several people one after another, each with the own begeleider: the next begins when
/// the one before is over, or as soon after it as the begeleider is free (U-09).
public struct AdjacentSearch: Sendable {
  /// Who is seen, in the order of the talks.
  public let files: [ClientFile]
  /// How long each talk is, in minutes.
  public let minutes: Int
  public let availability: Availability

  public init(files: [ClientFile], minutes: Int, availability: Availability) {
    self.files = files
    self.minutes = minutes
    self.availability = availability
  }

  /// The first choices in order of time, one a day; each holds a time for each file in its order.
  public func choices(in period: CivilPeriod, limit: Int) -> [[SlotOffer]] {
    var found: [[SlotOffer]] = []
    for day in period where found.count < limit {
      if let choice = choice(of: files[...], on: day, after: nil, availability.agenda) {
        found.append(choice)
      }
    }
    return found
  }

  /// A time for each of the rest of the files, the first of them right after a time.
  private func choice(
    of files: ArraySlice<ClientFile>, on day: CivilDate, after end: CivilTime?, _ agenda: Agenda
  ) -> [SlotOffer]? {
    guard let file = files.first else { return [] }
    let here = Availability(office: availability.office, agenda: agenda, now: availability.now)
    let request = SlotSearch.Request(
      TalkWish(minutes: minutes), from: day, days: 1, limit: 200)
    for offer in SlotSearch(file: file, availability: here).offers(request) {
      if let end {
        let wait = offer.slot.start.minuteOfDay - end.minuteOfDay
        guard (0...longestWait).contains(wait) else { continue }
      }
      let meeting = Meeting(
        clients: [file.client.number], staff: offer.staff, roles: Meeting.roles(isLegal: false),
        slot: offer.slot, interpreter: offer.interpreter, room: offer.room)
      var after = agenda
      let owner = Claim.Owner.appointment(Identifier(0))
      for claim in here.claims(for: meeting, owner: owner) { after.insert(claim) }
      if let rest = choice(of: files.dropFirst(), on: day, after: offer.slot.end, after) {
        return [offer] + rest
      }
    }
    return nil
  }

  /// As long as a begeleider needs after a talk, and the next start of a slot.
  private var longestWait: Int {
    availability.office.desk.staffBufferMinutes + availability.office.desk.slotMinutes - 1
  }
}
