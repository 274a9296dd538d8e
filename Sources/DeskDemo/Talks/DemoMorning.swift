import AppointmentCore

/// The morning that a visitor sees first: at 09:42 one client is in the talk, one is twelve minutes
/// late, one waits, one called off, one has probably not come, and a begeleider is ill (§4).
struct DemoMorning {
  let date: CivilDate

  /// When the training store's clock stands.
  static let clock = CivilTime(clampingMinuteOfDay: 9 * 60 + 42)

  /// One line of the morning.
  struct Line {
    /// Who comes: somebody of the cast, or the first client of this begeleider who can.
    let cast: CastMember?
    let staff: String
    /// Minutes of the day; nil takes the first free time of the rest of the day.
    let start: Int?
    var minutes = 45
    var place = Place.office
    let topics: [HelpTopic]
    let life: TalkLife
  }

  private func at(_ hour: Int, _ minute: Int) -> CivilDateTime {
    CivilDateTime(date, CivilTime(clampingMinuteOfDay: hour * 60 + minute))
  }

  /// In the order in which they are put into the agenda.
  var lines: [Line] {
    [
      Line(
        cast: .yonas, staff: "karin", start: 9 * 60, topics: [.post],
        life: TalkLife(status: .checkedIn, arrivedAt: at(8, 55))),
      // More than a quarter of an hour: the desk may say "niet verschenen". A short talk, so that Els
      // is at her home visit of half past ten in time.
      Line(
        cast: nil, staff: "els", start: 9 * 60 + 15, minutes: 30, topics: [.money], life: .booked),
      Line(
        cast: .mohammedOfHenk, staff: "henk", start: 9 * 60 + 30, topics: [.post, .allowances],
        life: .booked),
      Line(
        cast: nil, staff: "corine", start: 9 * 60 + 45, topics: [.housing],
        life: TalkLife(status: .arrived, arrivedAt: at(9, 36))),
      Line(cast: .samira, staff: "henk", start: 10 * 60 + 30, topics: [.work], life: .booked),
      Line(
        cast: .rahel, staff: "els", start: 10 * 60 + 30, place: .home, topics: [.housing],
        life: .cancelled(.client)),
      Line(cast: .almaz, staff: "karin", start: 13 * 60, topics: [.post, .money], life: .booked),
      // What is to be solved today: her talks still stand.
      Line(cast: nil, staff: Self.ill, start: nil, topics: [.post], life: .booked),
      Line(cast: nil, staff: Self.ill, start: nil, topics: [.allowances], life: .booked),
      Line(cast: nil, staff: Self.ill, start: nil, topics: [.health], life: .booked),
    ]
  }

  /// Who is ill on the demo's day.
  static let ill = "margreet"
}
