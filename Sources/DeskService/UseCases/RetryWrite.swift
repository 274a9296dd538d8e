extension Desk {
  /// Tries a write again while a colleague was first: the facts are loaded and decided anew, so that
  /// a person reads a reason and never a constraint's name.
  func retrying<Answer>(_ write: () throws -> Answer) throws(DeskFailure) -> Answer {
    var attempts = 3
    while true {
      do {
        return try guarded(write)
      } catch .store(let failure) where failure.code == .conflict && attempts > 1 {
        attempts -= 1
      }
    }
  }
}
