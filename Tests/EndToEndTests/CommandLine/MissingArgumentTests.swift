import Foundation
import Testing

/// What is said to whoever leaves out what a command cannot do without.
@Suite struct MissingArgumentTests {
  @Test func `each command says which argument is missing, the first of them`() throws {
    let office = try TrainingOffice.demo()
    var said: [String] = []
    for command in try CommandPages.all(office) {
      for count in command.needed.indices {
        let words = command.words(count)
        let outcome = try Program.run(words, in: office.folder)
        said.append(words.joined(separator: " "))
        said.append(
          "  \(outcome.exit) " + outcome.errText.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    }
    try KeptAnswers.expect(said, are: "missing-arguments")
  }
}
