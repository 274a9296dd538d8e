import AppointmentCore
import DeskWalk
import Kept
import Testing

@testable import DeskService

/// What tells two commands under one key apart. A key is kept for ever with what it was used for,
/// so a fingerprint in another form has to know the old ones.
@Suite("The fingerprint of a command")
struct FingerprintTests {
  private static let walk = CommandWalk(
    client: Samples.number(412), newcomer: Samples.number(413), newClient: Samples.number(600),
    appointment: Samples.id(1),
    begun: Samples.id(1), arrived: Samples.id(1), held: Samples.id(1), called: Samples.id(1),
    absence: Samples.id(2), closure: Samples.id(3), lesson: Samples.id(4), urgency: Samples.id(5),
    waiting: Samples.id(6), message: Samples.id(5), staff: Samples.yusuf, colleague: Samples.karin,
    room: Samples.room,
    day: Samples.day)

  @Test("is taken of every command there is")
  func every() throws {
    #expect(try Set(Self.walk.commands.map(CommandWalk.name)) == Set(CommandWalk.names()))
    #expect(Self.walk.commands.count == (try CommandWalk.names().count))
  }

  @Test("is what it was for every kind of command", arguments: StoreKind.allCases)
  func asItWas(kind: StoreKind) throws {
    let kept = try Kept.lines(of: "fingerprints-2.txt")
    try kind.withStore { store in
      try store.furnish()
      // An appointment goes by its reference, as far as the store knows it.
      try store.record([.appointmentBooked(Samples.appointment(1), despite: [:])])
      let desk = try BusyOffice.desk(on: store)
      let fresh = try store.read { reading in
        try Self.walk.commands.map { command in
          "\(CommandWalk.name(of: command)) \(try desk.fingerprint(of: command, in: reading))"
        }
      }
      #expect(fresh == kept)
      #expect(Set(fresh.map { $0.split(separator: " ")[1] }).count == fresh.count)
    }
  }

  @Test("is another one for whatever is asked otherwise, the reasons given among it")
  func differs() throws {
    try StoreKind.memory.withStore { store in
      try store.furnish()
      let desk = try BusyOffice.desk(on: store)
      var request = BookingRequest(
        client: Samples.number(412), at: Samples.moment(10), TalkWish(minutes: 30))
      var prints: [String] = []
      func take() throws {
        let command = DeskCommand.book(request)
        prints.append(try store.read { try desk.fingerprint(of: command, in: $0) })
      }
      try take()
      request.despite = [.clientLesson: "mag", .noInterpreter: "zus tolkt"]
      try take()
      let both = request.despite
      // A dictionary has no order of its own: what was said first makes no difference.
      request.despite = Dictionary(both.sorted { $1.key.rawValue < $0.key.rawValue }) { $1 }
      try take()
      #expect(prints[1] == prints[2])
      request.despite = [.clientLesson: "mag"]
      try take()
      request.despite = [:]
      request.topics = [.post]
      try take()
      request.step = KeyDayStepCode("keys")
      try take()
      prints.remove(at: 2)
      #expect(Set(prints).count == prints.count)
    }
  }
}
