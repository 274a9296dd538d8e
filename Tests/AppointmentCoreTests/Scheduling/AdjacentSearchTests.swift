import Testing

@testable import AppointmentCore

/// Talks one after another, so that parents can take turns with the children (U-09).
struct AdjacentSearchTests {
  @Test func `the next begins when the one before is over, or as soon as the begeleider is free`()
    throws
  {
    let mother = try TestOffice.client()
    var father = mother
    father.number = ClientNumber(digits: 4, value: 7)!
    let files = [
      try TestOffice.file(mother, streams: [(.guidance, "karin")]),
      try TestOffice.file(father, streams: [(.guidance, "els")]),
    ]
    let availability = Availability(
      office: TestOffice.office, agenda: Agenda(), now: TestOffice.moment("2026-06-01T08:00"))
    let period = CivilPeriod(from: TestOffice.day("2026-06-01"), days: 14)
    let two = AdjacentSearch(files: files, minutes: 45, availability: availability)
      .choices(in: period, limit: 5)
    #expect(two.count == 5)
    #expect(two.allSatisfy { $0[0].slot.end == $0[1].slot.start })
    #expect(two.allSatisfy { $0.map(\.staff.text) == ["karin", "els"] })
    // One begeleider needs the time after a talk.
    let same = [files[0], try TestOffice.file(father, streams: [(.guidance, "karin")])]
    let one = AdjacentSearch(files: same, minutes: 45, availability: availability)
      .choices(in: period, limit: 1)
    #expect(
      one.first.map { $0[0].slot.end.minuteOfDay + 15 == $0[1].slot.start.minuteOfDay } == true)
  }
}
