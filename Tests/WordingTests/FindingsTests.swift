import AppointmentCore
import Testing
import Wording

@Suite struct FindingsTests {
  static let subjects: [Finding.Subject] = [
    .none, .day(SampleOffice.today), .slot(SampleOffice.slot("2026-07-21T10:00")),
    .moment(CivilDateTime(iso: "2026-07-15T09:41")!), .holder(SampleOffice.karin),
    .staff(SampleOffice.karin), .status(.fulfilled), .days(12), .languages([.unknown]),
    .languages([LanguageCode("tir")!, LanguageCode("ara")!]),
    .period(window("2026-07-15")), .period(CivilPeriod(from: SampleOffice.today, days: 1)),
    .windows(old: window("2025-04-15"), new: window("2025-04-01"), talksOutside: 2),
  ]

  static func window(_ iso: String) -> CivilPeriod {
    let start = CivilDate(iso: iso)!
    return CivilPeriod(from: start, upTo: start.adding(months: 15))!
  }

  @Test func `another key date says both windows and what falls outside`() {
    let finding = Finding(
      .keyDateCorrected, .asks,
      .windows(
        old: Self.window("2025-04-15"), new: Self.window("2025-04-01"), talksOutside: 1))
    #expect(
      Findings.sentence(finding, in: SampleOffice.directory)
        == "Begeleiding 15 apr 2025 t/m 14 jul 2026 wordt 1 apr 2025 t/m 30 jun 2026: "
        + "1 gesprek erbuiten. Vraag de teamleider.")
  }

  @Test(arguments: VerdictCode.allCases)
  func `every finding has a sentence whatever it is about`(code: VerdictCode) {
    for subject in Self.subjects {
      for severity in Severity.allCases {
        PlainDutch.expectSentence(
          Findings.sentence(Finding(code, severity, subject), in: SampleOffice.directory))
        PlainDutch.expectSentence(
          Findings.sentence(Finding(code, severity, subject), in: Directory()))
      }
    }
  }

  @Test(arguments: [
    (
      VerdictCode.inThePast, Finding.Subject.moment(CivilDateTime(iso: "2026-07-15T09:41")!),
      "Wo 15 jul 2026 09:41 is al voorbij. Kies een later moment."
    ),
    (
      .inThePast, .day(CivilDate(iso: "2026-07-14")!),
      "Die dag is al voorbij: di 14 jul 2026. Kies een latere dag."
    ),
    (
      .nothingChanges, .holder(SampleOffice.karin),
      "Dit staat al bij Karin. Kies iemand anders."
    ),
    (
      .nothingChanges, .staff(SampleOffice.karin),
      "Karin Boon werkt dan al zo. Er verandert niets: kies een ander dagdeel of een andere rol."
    ),
  ])
  func `the same finding is said by what it is about`(
    code: VerdictCode, subject: Finding.Subject, sentence: String
  ) {
    let finding = Finding(code, .refuses, subject)
    #expect(Findings.sentence(finding, in: SampleOffice.directory) == sentence)
  }

  @Test func `guidance that ended is said with its last day`() {
    let finding = Finding(.guidanceEnded, .refuses, .day(CivilDate(iso: "2026-07-14")!))
    #expect(
      Findings.sentence(finding, in: SampleOffice.directory)
        == "Begeleiding t/m 14 jul 2026. We helpen u verder: kies hieronder waar.")
  }

  @Test func `a talk that is somebody else's names whose it is`() {
    let finding = Finding(.notOwnBegeleider, .asks, .staff(SampleOffice.karin))
    #expect(
      Findings.sentence(finding, in: SampleOffice.directory)
        == "Dit gesprek hoort bij Karin Boon. Kies Karin of geef een reden.")
  }

  @Test func `a missing interpreter is named with the language`() {
    let finding = Finding(.noInterpreter, .asks, .languages([LanguageCode("tir")!]))
    #expect(
      Findings.sentence(finding, in: SampleOffice.directory)
        == "Er is dan geen tolk Tigrinya. Kies een andere tijd of een tolk aan de telefoon.")
  }

  @Test func `too early for a no-show says from when and what first`() {
    let finding = Finding(.notYetStarted, .refuses, .slot(SampleOffice.slot("2026-07-15T09:45")))
    #expect(
      Findings.sentence(finding, in: SampleOffice.directory)
        == "Wacht nog even en bel eerst. Niet verschenen kan vanaf 09:45.")
  }

  @Test(arguments: VerdictWord.allCases)
  func `every verdict has its line`(word: VerdictWord) {
    PlainDutch.expectSentence(Verdicts.sentence(word), atMost: 80)
    PlainDutch.expectPhrase(Verdicts.label(word), atMost: 20)
  }

  @Test func `every severity has its word`() {
    for severity in Severity.allCases { PlainDutch.expectPhrase(Verdicts.label(severity)) }
  }

  @Test(arguments: VerdictCode.allCases)
  func `every reason for an empty search has its words`(code: VerdictCode) {
    for subject in [
      Bindings.Subject(),
      Bindings.Subject(staff: SampleOffice.karin, languages: [LanguageCode("tir")!]),
    ] {
      PlainDutch.expectPhrase(Bindings.reason(code, about: subject, in: SampleOffice.directory))
    }
  }

  @Test func `what binds is said as in the picture`() {
    let subject = Bindings.Subject(
      staff: SampleOffice.karin, languages: [LanguageCode("tir")!])
    let directory = SampleOffice.directory
    #expect(
      Bindings.reason(.noInterpreter, about: subject, in: directory) == "geen tolk Tigrinya")
    #expect(
      Bindings.reason(.staffNotRostered, about: subject, in: directory) == "Karin werkt niet")
  }
}
