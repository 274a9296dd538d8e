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

  /// What really is the matter, where a code alone leaves somebody with nothing to do.
  package enum Hint: String, CaseIterable, Sendable {
    /// Another talk has the time.
    case taken
    /// The key of a change was used for another one.
    case keyUsed
    /// Nothing is there.
    case missing
    /// Something is there already.
    case exists
    /// The file was replaced while it was open.
    case moved
    /// A file, and none of ours.
    case notAStore
    case damaged
    /// A line of the journal that nobody knows, though the store is no newer than the program.
    case journalLine
    /// A link, which is never followed.
    case symlink
    case readOnly
    /// The folder cannot be written in.
    case folder
    /// The machine has no memory left.
    case memory
  }

  package let code: Code
  /// What was being done: `open`, `write`.
  package let operation: String
  /// What the machine said; for `doctor` and never with a person's data.
  package let detail: String
  /// Nil where the code says all there is to say.
  package let hint: Hint?

  package init(_ code: Code, operation: String, detail: String = "", hint: Hint? = nil) {
    self.code = code
    self.operation = operation
    self.detail = detail
    self.hint = hint
  }
}
