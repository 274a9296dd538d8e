import AppointmentCore
import DeskService
import Testing
import Wording

@Suite struct FailuresTests {
  @Test func `every failure of a store says what to do, each in words of its own`() {
    let sentences =
      StoreFailure.Code.allCases.map(Failures.sentence)
      + StoreFailure.Hint.allCases.map(Failures.sentence)
    for sentence in sentences { PlainDutch.expectSentence(sentence) }
    #expect(Set(sentences).count == sentences.count)
  }

  @Test func `a hint says more than the code, and goes before it`() {
    let damaged = StoreFailure(.corrupt, operation: "read", hint: .damaged)
    #expect(
      Failures.sentence(damaged) == "Het bestand is beschadigd. Zet een reservekopie terug.")
    let newer = StoreFailure(.newerSchema, operation: "open")
    #expect(
      Failures.sentence(newer)
        == "Deze gegevens zijn van een nieuwere Balie. Gebruik het nieuwe programma.")
  }

  @Test(arguments: [0, 1, 2, 64, 65, 69, 70, 74, 75, 77, 99])
  func `every exit code has its sentence`(code: Int) {
    PlainDutch.expectSentence(Failures.sentence(exit: code))
  }

  @Test(arguments: [
    Failures.Terminal.notATerminal, .noType, .unknownType("xyz"), .dumb,
    .tooSmall(columns: 60, rows: 20),
  ])
  func `every unfit terminal says what to do`(terminal: Failures.Terminal) {
    PlainDutch.expectSentence(Failures.sentence(terminal))
  }

  @Test func `a screen that is too small says what it needs`() {
    #expect(
      Failures.sentence(.tooSmall(columns: 60, rows: 20))
        == "Het scherm is te klein: 60×20. Balie heeft 80×24 nodig. Maak het venster groter.")
  }

  @Test func `what a role may not do is said with whom to ask`() {
    for action in DeskAction.allCases {
      for role in Role.allCases {
        PlainDutch.expectSentence(Failures.notPermitted(action, role: role))
      }
    }
  }

  @Test func `a date that does not exist is shown how to write`() {
    #expect(
      Usage.wrongValue("2026-02-30", for: .day)
        == "2026-02-30 is geen datum. Schrijf een dag zoals 2026-07-15.")
  }

  @Test func `a word nearby is offered`() {
    #expect(
      Usage.unknownCommand("bok", nearest: "book")
        == "Balie kent de opdracht “bok” niet. Bedoelt u “book”?")
    #expect(
      Usage.unknownCommand("bok") == "Balie kent de opdracht “bok” niet. Kijk met `balie --help`.")
  }

  @Test(arguments: [
    Usage.Value.day, .time, .moment, .clientNumber, .appointment, .number(least: 1, most: 9),
    .oneOf(["a", "b"]), .staffCode, .roomCode, .serviceCode, .language, .topic, .despite, .file,
    .store, .text,
  ])
  func `every kind of value says how it is written`(value: Usage.Value) {
    let text = Usage.wrongValue("X9", for: value)
    PlainDutch.expectSentence(text)
    #expect(text.contains("X9"))
    #expect(Usage.wrongValue("", for: value).contains("(leeg)"))
    #expect(Usage.wrongValue("X9", for: value, option: "--on").hasPrefix("--on: "))
  }
}
