import AppointmentCore
import DeskService
import Testing

/// Closed lists of what can be said, whose words the compiler holds: here that each is said by
/// somebody, so that no sentence waits for a case that never comes.
@Suite struct GivenTests {
  @Test(arguments: StoreFailure.Hint.allCases)
  func `each hint is given by a store`(_ hint: StoreFailure.Hint) {
    let stores: Set<Substring> = ["DeskStore", "SQLiteEngine"]
    let files = Checkout.programFiles.filter {
      stores.contains($0.target) && !$0.mentions(of: ["StoreFailure", "conflict"]).isEmpty
    }
    #expect(files.contains { !$0.places(of: ".", "\(hint)").isEmpty })
  }

  @Test(arguments: OnwardCommand.allCases)
  func `each command onward is offered by a decision or a plan`(_ command: OnwardCommand) {
    let core = Checkout.files(ofTarget: "AppointmentCore")
    // One by one, or in the list of what a talk that stands elsewhere can do next.
    let lists = core.filter { !$0.places(of: "[", "OnwardCommand", "]").isEmpty }
    #expect(
      core.contains { !$0.places(of: ".", "command", "(", ".", "\(command)").isEmpty }
        || lists.contains { !$0.places(of: ".", "\(command)").isEmpty })
  }
}
