import AppointmentCore
import DeskService
import DeskWalk
import Testing

/// An undo gives back what was: after a command and its undo every question is answered as before,
/// but for what is listed in ``Residue``.
@Suite("After a command and its undo")
struct UndoTests {
  private let leader = WalkOffice.actor(.teamleider)

  @Test(
    "every question is answered as before, for every kind of command", arguments: StoreKind.allCases
  )
  func everyCommand(kind: StoreKind) throws {
    let names = try CommandWalk.names()
    var met: Set<String> = []
    for name in names {
      try kind.withStore { store in
        let office = try WalkOffice(on: store)
        let command = try #require(
          office.commands.commands.first { CommandWalk.name(of: $0) == name }, "\(name)")
        // Somebody who did nothing yet this morning, where she may; a message's stand is its holder's.
        var outcome = Undone.refused("")
        for actor in [WalkOffice.actor(.reception), leader, WalkOffice.actor(.begeleider)] {
          if case .refused = outcome {
            outcome = try undone(command, as: actor, at: office.now, [office.queries], office.desk)
          }
        }
        switch outcome {
        case .differences(let differences):
          #expect(Residue.standing[name] == nil, "\(name) can be taken back after all")
          met.formUnion(expectResidues(differences, of: name))
        case .stands: #expect(Residue.standing[name] != nil, "\(name) cannot be taken back")
        case .refused(let why): Issue.record("\(name) is refused: \(why)")
        }
      }
    }
    #expect(Set(Residue.standing.keys).isSubset(of: names))
    #expect(met == Set((Residue.all + Residue.faults).map(\.what)), "a residue is none any more")
  }

  /// Fewer offices than the stores are compared on: here every answer is read.
  @Test(
    "every question is answered as before, anywhere in a random run",
    arguments: RandomRunTests.seeds.prefix(4))
  func randomRun(seed: UInt64) throws {
    try StoreKind.memory.withStore { store in
      var office = try RandomOffice(seed: seed, store: store)
      var undone = 0
      for index in 0..<60 {
        let (command, actor) = try office.next()
        let holds = try store.read { try $0.holds(endedBy: office.now) }
        // A hold that is over is ended by the next write, whatever it is; that is no part of it.
        if holds.isEmpty {
          let outcome = try self.undone(
            command, as: actor, at: office.now, try walks(for: command, office.desk, office.now),
            office.desk)
          if case .differences(let differences) = outcome {
            expectResidues(differences, of: "seed \(seed), command \(index), \(command)")
            undone += 1
          }
        }
        // And it is done, so that the office is not the same for ever.
        do throws(DeskFailure) {
          _ = try office.desk.perform(command, as: actor, at: office.now)
        } catch {
          if case .store(let failure) = error { throw failure }
        }
      }
      #expect(undone > 5, "seed \(seed) takes nothing back")
    }
  }

  /// About the one the command is about, and about somebody else.
  private func walks(
    for command: DeskCommand, _ desk: Desk, _ now: CivilDateTime
  ) throws -> [QueryWalk] {
    let (office, talks) = (
      try desk.office(), try desk.store.read { try $0.appointments(AppointmentFilter()) }
    )
    let named = command.client ?? talks.first { $0.id == command.appointment }?.client
    return Set([named, Samples.number(1)].compactMap(\.self)).sorted().map { number in
      let talk = talks.last { $0.clients.contains(number) }
      return QueryWalk(
        client: number, appointment: talk?.id ?? Samples.id(1),
        // A number that is never given out, or the next talk would have it.
        reference: talk?.reference ?? AppointmentReference(number: 9_999)!,
        staff: StaffCode("karin")!, room: office.rooms[0].code, day: now.date)
    }
  }

  // MARK: - A command and its undo

  private enum Undone {
    case differences([Answers.Difference])
    /// Done, and not taken back by an undo.
    case stands
    case refused(String)
  }

  private func undone(
    _ command: DeskCommand, as actor: Actor, at now: CivilDateTime, _ walks: [QueryWalk],
    _ desk: Desk
  ) throws -> Undone {
    guard !command.card.takesBack else { return .stands }
    let before = try Answers(of: desk, to: walks, as: leader, at: now)
    let sequence = try desk.store.read { try $0.lastSequence() }
    do {
      switch try desk.perform(command, as: actor, at: now) {
      case .refused(let verdict): return .refused("\(verdict.findings)")
      case .done(let done): if done.events.isEmpty { return .stands }
      }
    } catch {
      return .refused("\(error)")
    }
    let last = try desk.store.read { try $0.lastChange(by: actor.code, on: now.date, about: nil) }
    guard let last, last.sequence > sequence,
      case .done = try desk.perform(.undo(nil), as: actor, at: now)
    else { return .stands }
    return .differences(
      try Answers(of: desk, to: walks, as: leader, at: now).differences(from: before))
  }

  /// Expects that everything that differs is on the list; answers what of it was met.
  @discardableResult
  private func expectResidues(
    _ differences: [Answers.Difference], of place: String
  ) -> Set<String> {
    var met: Set<String> = []
    for difference in differences {
      let residues = (Residue.all + Residue.faults).filter { $0.covers(difference) }
      #expect(!residues.isEmpty, "\(place): \(difference)")
      met.formUnion(residues.map(\.what))
    }
    return met
  }
}
