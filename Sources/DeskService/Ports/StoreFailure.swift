/// Why a store could not do what was asked: the machine's kind of no (architecture §8).
package struct StoreFailure: Error, Hashable, Sendable {
  package enum Code: String, CaseIterable, Sendable {
    /// Somebody else took it first, or a key is used twice.
    case conflict
    /// No such store, or it cannot be reached.
    case unavailable
    /// Others are writing; try again.
    case busy
    /// The file is not a store, or is damaged.
    case corrupt
    /// Made by a newer program.
    case newerSchema
    case diskFull
    /// Read-only, or somebody else's.
    case denied
    /// The disk or the network failed.
    case inputOutput
  }

  package let code: Code
  /// What was being done: `open`, `write`.
  package let operation: String
  /// What the machine said; for `doctor` and never with a person's data.
  package let detail: String
  /// What to do, as a key of the wording.
  package let hint: String

  package init(_ code: Code, operation: String, detail: String = "", hint: String = "") {
    self.code = code
    self.operation = operation
    self.detail = detail
    self.hint = hint
  }
}
