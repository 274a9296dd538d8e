import AppointmentCore
import Testing
import Wording

@Suite struct LabelsTests {
  @Test func `every code has its Dutch words`() {
    expect(Role.allCases, Labels.role)
    expect(Absence.Reason.allCases, Labels.absence)
    expect(Place.allCases) { Labels.place($0) }
    expect(AppointmentKind.allCases, Labels.kind)
    expect(CancelReason.allCases, Labels.cancelReason)
    expect(SubstitutionReason.allCases, Labels.substitutionReason)
    expect(NoShowParty.allCases, Labels.noShowParty)
    expect(Outcome.allCases, Labels.outcome)
    expect(ContactChannel.allCases, Labels.channel)
    expect(VisitorReason.allCases, Labels.visitorReason)
    expect(Lesson.Label.allCases, Labels.lesson)
    expect(ReferralService.Access.allCases, Labels.access)
    expect(GuidancePhase.allCases, Labels.phase)
    expect(Stream.allCases, Labels.stream)
    expect(Trajectory.Ending.allCases, Labels.ending)
    expect(Gender.allCases, Labels.gender)
    expect(TargetGroup.allCases, Labels.group)
    expect(Permit.allCases, Labels.permit)
    expect(InterpreterNeed.allCases, Labels.interpreterNeed)
    expect(HelpTopic.allCases, Labels.topic)
    expect(Daypart.allCases) { Labels.daypart($0) }
    expect(WeekRhythm.allCases, Labels.rhythm)
    expect(Holiday.allCases, Labels.holiday)
  }

  private func expect<Value>(_ values: [Value], _ label: (Value) -> String) {
    let labels = values.map(label)
    for text in labels { PlainDutch.expectPhrase(text, atMost: 40) }
    #expect(Set(labels).count == labels.count, "two of \(labels) are alike")
  }

  @Test func `where somebody stands is a last day and never a word about them`() {
    let day = CivilDate(iso: "2026-07-14")!
    for phase in [GuidancePhase.settlement, .guidance, .windDown, .exited] {
      #expect(Labels.guidance(phase, lastDay: day) == "begeleiding t/m 14 jul 2026")
    }
    #expect(Labels.guidance(.exited) == "begeleiding gestopt")
  }

  @Test(arguments: [(0, "voor vestiging"), (1, "mnd 1/15"), (15, "mnd 15/15"), (16, "mnd 16")])
  func `a month is counted against the policy's months`(month: Int, text: String) {
    #expect(Labels.month(month, of: 15) == text)
  }

  @Test(arguments: ["tir", "ara", "fas", "prs", "tur", "ukr", "kur", "som", "eng", "nld", "und"])
  func `every language of the office has a name`(code: String) {
    #expect(Labels.language(LanguageCode(code)!) != code)
  }

  @Test func `a language without a name is called by its code`() {
    #expect(Labels.language(LanguageCode("zzz")!) == "zzz")
  }

  @Test func `rooms and interpreters read as on the picture`() {
    let directory = SampleOffice.directory
    #expect(Labels.place(.office, room: RoomCode("2"), in: directory) == "kamer 2")
    #expect(Labels.place(.home, room: nil, in: directory) == "thuis")
    #expect(Labels.interpreter(.telephone, in: directory) == "aan telefoon")
    #expect(Labels.interpreter(nil, in: directory) == "-")
    #expect(Labels.interpreter(.staff(StaffCode("selam")!), in: directory) == "Selam")
  }

  @Test func `two colleagues of one name get a letter`() {
    var office = SampleOffice.office
    let second = StaffCode("karin2")!
    office.staff[second] = StaffMember(code: second, name: "Karin de Wit", roles: [.coach])
    let directory = Directory(office: office)
    #expect(directory.firstName(SampleOffice.karin) == "Karin B.")
    #expect(directory.firstName(second) == "Karin W.")
    #expect(directory.firstName(SampleOffice.henk) == "Henk")
  }

  @Test func `a name shows no more than its style`() {
    var directory = SampleOffice.directory
    #expect(directory.client(SampleOffice.yonas) == "Yonas T.")
    directory.nameStyle = .initials
    #expect(directory.client(SampleOffice.yonas) == "Y. T.")
    #expect(Directory().client(SampleOffice.yonas) == "0412-6")
  }
}
