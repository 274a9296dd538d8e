import AppointmentCore
import Testing

/// Who makes a call of the call list.
@Suite struct CallTests {
  private static let now = TestOffice.moment("2026-07-06T09:00")

  private func facts(_ state: RepairCall.State? = .open) throws -> DeskFacts {
    let slot = TimeSlot(at: TestOffice.moment("2026-07-07T10:00"), minutes: 45)!
    let file = try TestOffice.file()
    let appointment = Appointment(
      id: Identifier(1), reference: AppointmentReference(number: 1)!,
      clients: [file.client.number], staff: TestOffice.staff("els"), slot: slot)
    var facts = TestOffice.facts(file)
    facts.appointment = appointment
    if let state {
      facts.records.calls.put(
        RepairCall(
          appointment: appointment.id,
          stand: RepairCall.Stand(
            state: state, caller: TestOffice.staff("selam"), tries: 2, at: Self.now)))
    }
    return facts
  }

  /// Selam sits at reception and reaches everybody; Karin is the own begeleider, Els holds the talk
  /// now; Frits is a legal worker without this client; Bram left on 1 July.
  @Test(
    arguments: [
      ("marijke", nil), ("henk", nil), ("karin", nil), ("els", nil), ("selam", nil),
      ("frits", .mayNotCall), ("bram", .staffUnknown), ("niemand", .staffUnknown),
    ] as [(String, VerdictCode?)])
  func `a call goes to who may see the client`(code: String, refused: VerdictCode?) throws {
    let staff = TestOffice.staff(code)
    let decision = decide(.handCall(Identifier(1), to: staff), given: try facts(.notReached))
    #expect(decision.verdict?.findings.map(\.code) == refused.map { [$0] })
    guard refused == nil else { return }
    guard
      case .changed(_, .stand(let change)) = decision.acceptance?.events.first?
        .change(of: RepairCall.self)
    else {
      Issue.record("Nothing was marked: \(decision)")
      return
    }
    let (from, to) = (change.from, change.to)
    #expect(to.caller == staff && to.state == .notReached && to.tries == from.tries)
  }

  @Test(arguments: [
    (RepairCall.State.open, true), (.notReached, true), (.reached, false), (.letter, false),
  ])
  func `a call that was made is nobody's any more`(state: RepairCall.State, isHanded: Bool) throws {
    let command = DeskCommand.handCall(Identifier(1), to: TestOffice.staff("marijke"))
    #expect((decide(command, given: try facts(state)).acceptance != nil) == isHanded)
    #expect(decide(command, given: try facts(nil)).verdict?.findings.first?.code == .wrongStatus)
  }
}
