import AppointmentCore
import Testing

/// Who is asked about somebody who cannot wait (§0b.4), and who is in the house (§0b.16).
@Suite struct UrgencyTests {
  /// Karin's client, whose deputy is Els; Marijke leads the office.
  @Test(arguments: [
    (["karin", "els", "marijke"], [], "karin"), (["els", "marijke"], [], "els"),
    (["els"], [], "els"), (["marijke"], [], "marijke"), ([], [], "marijke"),
    (["karin", "els"], ["karin"], "els"), (["karin"], ["karin"], "marijke"),
    (["karin", "els"], ["karin", "els"], "marijke"), (["henk", "selam"], [], "marijke"),
    (["karin", "els"], ["karin", "els", "marijke"], nil),
  ])
  func `own begeleider if in the house, else the deputy, else the teamleider`(
    present: [String], asked: [String], next: String?
  ) throws {
    let found = UrgencyRoute.next(
      for: try TestOffice.file(), on: TestOffice.day("2026-07-07"), in: TestOffice.office,
      present: Set(present.map(TestOffice.staff)), after: asked.map(TestOffice.staff))
    #expect(found?.text == next)
  }

  @Test(
    arguments: [
      ([], ["karin"], ["karin"]), ([("els", true)], ["karin"], ["els", "karin"]),
      ([("karin", false)], ["karin"], []), ([("karin", false), ("karin", true)], [], ["karin"]),
      ([("els", true), ("els", false)], [], []),
    ] as [([(String, Bool)], [String], [String])])
  func `what was said last counts over work`(
    said: [(String, Bool)], work: [String], present: [String]
  ) {
    let notes = said.map {
      PresenceNote(
        staff: TestOffice.staff($0.0), at: TestOffice.moment("2026-07-07T09:00"), isIn: $0.1)
    }
    let found = Presence.present(said: notes, atWork: Set(work.map(TestOffice.staff)))
    #expect(found.map(\.text).sorted() == present.sorted())
  }

  private func facts(_ urgencies: [Urgency] = [], present: [String] = ["karin"]) throws -> DeskFacts
  {
    var facts = TestOffice.facts(try TestOffice.file(), now: "2026-07-07T09:30")
    facts.around.present = Set(present.map(TestOffice.staff))
    facts.around.urgencies = urgencies
    return facts
  }

  @Test func `it is raised once, passed on and answered once`() throws {
    let client = try TestOffice.client().number
    let raised = try #require(decide(.raise(client), given: try facts()).acceptance)
    guard case .made(let urgency) = raised.events.first?.change(of: Urgency.self) else {
      Issue.record("Nothing was raised.")
      return
    }
    #expect(urgency.asked?.text == "karin" && urgency.isOpen)
    #expect(urgency.minutesOpen(at: TestOffice.moment("2026-07-07T10:10")) == 40)
    let again = decide(.raise(client), given: try facts([urgency]))
    #expect(again.verdict?.findings.map(\.code) == [.urgencyOpen])
    let passed = decide(.passOn(urgency.id), given: try facts([urgency]))
    guard
      case .changed(_, .stand(let change)) = passed.acceptance?.events.first?
        .change(of: Urgency.self)
    else {
      Issue.record("Nothing was passed on.")
      return
    }
    let stand = change.to
    #expect(stand.asked.map(\.staff.text) == ["karin", "marijke"], "Els is not in the house")
    var last = urgency
    last.stand = stand
    let end = decide(.passOn(urgency.id), given: try facts([last]))
    #expect(end.verdict?.findings.map(\.code) == [.everyoneAsked])
    last.stand.answer = .now
    let twice = decide(.answer(urgency.id, .now), given: try facts([last]))
    #expect(twice.verdict?.findings.map(\.code) == [.urgencyAnswered])
    let past = decide(
      .answer(urgency.id, .at(TestOffice.moment("2026-07-07T09:00"))),
      given: try facts([urgency]))
    #expect(past.verdict?.findings.map(\.code) == [.inThePast])
  }
}
