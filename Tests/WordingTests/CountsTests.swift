import Testing
import Wording

@Suite struct CountsTests {
  @Test(arguments: [
    (0.0, "0 dagdelen"), (1.0, "1 dagdeel"), (2.0, "2 dagdelen"), (2.5, "2,5 dagdelen"),
    (1.0 / 3, "0,3 dagdelen"),
  ])
  func `dagdelen have one decimal at most`(count: Double, words: String) {
    #expect(Counts.dayparts(count) == words)
  }

  @Test func `one is not several`() {
    #expect(Counts.households(1) == "1 gezin" && Counts.households(0) == "0 gezinnen")
    #expect(Counts.adults(1) == "1 volwassene" && Counts.adults(2) == "2 volwassenen")
    #expect(Counts.children(1) == "1 kind" && Counts.children(3) == "3 kinderen")
  }
}
