import AppointmentCore
import DeskService
import Testing

@Suite("Interpreters")
struct ReadInterpretersTests {
  /// Yonas has a talk on Thursday for which the interpreter was asked.
  private func deskWithTalk() throws -> (desk: Desk, talk: Identifier<Appointment>) {
    let desk = try SmallOffice.desk()
    let request = BookingRequest(
      client: SmallOffice.yonas, at: SmallOffice.moment("2026-07-16T10:00"), TalkWish(minutes: 45))
    let booked = try desk.done(.book(request), as: SmallOffice.rita).appointment
    return (desk, try #require(booked).id)
  }

  @Test("a talk is a question until its interpreter said yes, and again when they cannot come")
  func questions() throws {
    let (desk, talk) = try deskWithTalk()
    func open(_ actor: Actor) throws -> [OpenInterpreter] {
      try desk.ask(ListInterpreterQuestions(), as: actor)
        .filter { $0.appointment.id == talk }.map(\.open)
    }
    try desk.done(.answerInterpreter(talk, .cannot), as: SmallOffice.tolk)
    #expect(try open(SmallOffice.rita) == [.cannot])
    #expect(try open(SmallOffice.karin) == [.cannot])
    #expect(try open(SmallOffice.piet) == [])
    let question = try #require(
      try desk.ask(ListInterpreterQuestions(), as: SmallOffice.rita).first)
    #expect(question.languages == [LanguageCode("tir")!])
    #expect(question.name.full == "Yonas Tesfay")
    try desk.done(.setInterpreter(talk, .telephone), as: SmallOffice.rita)
    #expect(try open(SmallOffice.rita) == [])
  }

  @Test("who may choose is shown the ways out, who may only answer is not")
  func ways() throws {
    let (desk, talk) = try deskWithTalk()
    let sheet = try desk.ask(ReadInterpreterSheet(of: talk), as: SmallOffice.rita)
    #expect(sheet.isOpen && !sheet.ways.isEmpty)
    let answering = try desk.ask(ReadInterpreterSheet(of: talk), as: SmallOffice.tolk)
    #expect(answering.isOpen && answering.ways.isEmpty)
    #expect(answering.appointment.topics == [])
  }

  @Test("a talk that is not there, or is a colleague's, is said")
  func refused() throws {
    let (desk, talk) = try deskWithTalk()
    let nowhere: Identifier<Appointment> = Identifier(99)
    #expect(throws: DeskFailure.notFound(.appointment(nowhere.description))) {
      try desk.ask(ReadInterpreterSheet(of: nowhere), as: SmallOffice.rita)
    }
    #expect(throws: DeskFailure.notYourClient) {
      try desk.ask(ReadInterpreterSheet(of: talk), as: SmallOffice.piet)
    }
  }
}
