import AppointmentCore
import Testing
import Wording

@Suite struct StepWordsTests {
  private let today = SampleOffice.today

  private func words(_ obstacle: StepObstacle, _ step: TalkStep) -> String {
    StepWords.whyNot(obstacle, to: step, today: today)
  }

  @Test(arguments: TalkStep.allCases)
  func `why a step cannot be taken is a sentence`(step: TalkStep) {
    let obstacles: [StepObstacle] =
      AppointmentStatus.allCases.flatMap { [.status($0), .movedOn($0)] } + [
        .holdOver, .anotherDay(today.adding(days: 1)), .anotherDay(today.adding(days: -1)),
        .notBefore(SampleOffice.now), .notBegun, .tooLittleTime(minutes: 9),
      ]
    for obstacle in obstacles { PlainDutch.expectSentence(words(obstacle, step)) }
  }

  @Test func `each reason has words of its own`() {
    #expect(words(.status(.checkedIn), .noShow) == "Dit gesprek is al: in gesprek.")
    #expect(
      words(.status(.arrived), .move) == "Een gesprek dat begonnen is, kunt u niet verzetten.")
    #expect(words(.status(.booked), .fulfil) == "Meld eerst op de dag: a aangekomen.")
    #expect(words(.movedOn(.cancelled), .move) == "Dit gesprek is al verzet.")
    #expect(words(.anotherDay(today.adding(days: -1)), .arrive) == "Dat kan alleen op de dag zelf.")
    #expect(
      words(.notBefore(CivilDateTime(today, CivilTime(hour: 9, minute: 45)!)), .noShow)
        == "Dat kan pas na 09:45. Bel eerst.")
    #expect(words(.tooLittleTime(minutes: 9), .shorten).contains("9 min"))
  }
}
