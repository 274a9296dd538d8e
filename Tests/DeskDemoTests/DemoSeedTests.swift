import AppointmentCore
import DeskDemo
import DeskFixtures
import DeskService
import Testing

/// The same seed and date give the same office, byte for byte.
@Suite struct DemoSeedTests {
  @Test func `One seed is one office and another is another`() {
    let text = DemoSample.usual.text
    #expect(DemoSample().text == text)
    #expect(DemoSample(seed: 2).text != text)
    #expect(DemoSample("2026-07-16").text != text)
  }

  /// Sets and dictionaries have another order in every run; a demo that depended on one would
  /// answer otherwise in the next process.
  @Test func `Another run of the program gives the same office`() {
    // A demo that is changed on purpose has a new number here.
    #expect(DemoSample.usual.digest == 16_222_146_019_504_952_915)
  }

  @Test func `A larger demo is so many offices in one`() {
    let demo = DemoSample(scale: 3)
    #expect(demo.ofYear.count == 3 * 94)
    #expect(Set(demo.batch.clients.map(\.number)).count == demo.batch.clients.count)
    #expect(Set(demo.batch.staff.map(\.code)).count == demo.batch.staff.count)
    #expect(Set(demo.batch.appointments.map(\.id)).count == demo.batch.appointments.count)
    #expect(demo.batch.claims.overlapping.isEmpty)
    #expect(demo.batch.claims.areInOrder)
  }

  @Test func `The nearest working Wednesday passes over Christmas`() {
    func nearest(_ iso: String) -> String {
      DemoOffice.nearestWorkingWednesday(
        to: CivilDate(iso: iso)!, calendar: FixtureTables.calendar
      ).description
    }
    #expect(nearest("2026-07-15") == "2026-07-15")
    #expect(nearest("2026-07-17") == "2026-07-15")
    #expect(nearest("2026-07-18") == "2026-07-22" || nearest("2026-07-18") == "2026-07-15")
    // 25 December 2024 is a Wednesday, and so is 1 January 2025.
    #expect(nearest("2024-12-26") == "2024-12-18")
    #expect(nearest("2025-01-01") == "2025-01-08")
  }

  @Test func `Years of history touch neither each other nor the demo`() {
    let date = CivilDate(iso: "2026-07-15")!
    let demo = DemoSample.usual
    var claims = demo.batch.claims
    var numbers = Set(demo.batch.clients.map(\.number))
    var ids = Set(demo.batch.appointments.map(\.id))
    var references = Set(demo.batch.appointments.map(\.reference))
    var count = 0
    for year in DemoOffice.history(
      appointments: 4000, date: date, seed: 1, tables: FixtureTables.office)
    {
      #expect(year.claims.areInOrder)
      #expect(numbers.isDisjoint(with: year.clients.map(\.number)))
      #expect(ids.isDisjoint(with: year.appointments.map(\.id)))
      #expect(references.isDisjoint(with: year.appointments.map(\.reference)))
      numbers.formUnion(year.clients.map(\.number))
      ids.formUnion(year.appointments.map(\.id))
      references.formUnion(year.appointments.map(\.reference))
      claims += year.claims
      count += year.appointments.count
      #expect(year.appointments.allSatisfy { !$0.status.isOpen })
    }
    #expect(count == 4000)
    claims.sort {
      ($0.resource, $0.slot.startMoment) < ($1.resource, $1.slot.startMoment)
    }
    #expect(claims.overlapping.isEmpty)
  }
}
