/// A question to the desk, as a value: its card says what it takes, and it is answered in a scene
/// that only the door gives (``Desk/ask(_:as:at:)``).
///
/// So a question without a card does not compile, and none admits anybody by itself.
package protocol DeskQuery: Hashable, Sendable {
  associatedtype Answer: Sendable
  var card: QueryCard { get }
  /// The answer, out of one moment of the office. Whom the card names is there and is reached.
  func answer(in scene: QueryScene) throws -> Answer
}

/// Any question, for whoever carries it to the desk and its answer back without knowing which.
package struct AnyQuery: Hashable, Sendable {
  package let base: any DeskQuery

  package init(_ query: some DeskQuery) { base = query }

  package static func == (left: AnyQuery, right: AnyQuery) -> Bool {
    AnyHashable(left.base) == AnyHashable(right.base)
  }

  package func hash(into hasher: inout Hasher) { base.hash(into: &hasher) }
}

/// A question that the office and the files of the clients on its card answer by themselves: as long
/// as nobody wrote since they were read, nothing is read again.
package protocol FileQuery: DeskQuery {
  associatedtype Answer
  func answer(from files: FileScene) throws -> Answer
}

extension FileQuery {
  package func answer(in scene: QueryScene) throws -> Answer { try answer(from: scene.files) }
}
