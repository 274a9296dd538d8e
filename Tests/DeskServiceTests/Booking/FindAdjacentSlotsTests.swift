import AppointmentCore
import DeskService
import Testing

@Suite("Times one after another")
struct FindAdjacentSlotsTests {
  @Test("everybody has a time, in the order in which they were named, and no two at once")
  func order() throws {
    let clients = [SmallOffice.amina, SmallOffice.rahel]
    let choices = try SmallOffice.desk().ask(
      FindAdjacentSlots(for: clients, minutes: 45, from: SmallOffice.tomorrow),
      as: SmallOffice.rita)
    #expect(!choices.isEmpty && choices.count <= 5)
    for choice in choices {
      #expect(choice.map(\.staff) == [SmallOffice.karin.code, SmallOffice.cora.code])
      #expect(Set(choice.map(\.slot.date)).count == 1)
      #expect(!choice[0].slot.overlaps(choice[1].slot))
    }
  }
}
