package import DeskService

/// The tables `office` and `table_text`: what the store is, and the office's rules as texts.
extension SQLTransaction {
  package func identity() throws -> StoreIdentity {
    let found = try session.first(
      "SELECT name, is_training, training_clock, seed FROM office WHERE office = ?", [office]
    ) { row throws(StoreFailure) in
      StoreIdentity(
        officeName: try row.text(), isTraining: try row.flag(),
        trainingClock: try row.optionalMoment(), seed: UInt64(bitPattern: Int64(try row.integer()))
      )
    }
    guard let found else {
      throw StoreFailure(.corrupt, operation: "read", detail: "no such office", hint: .notAStore)
    }
    return found
  }

  package func setIdentity(_ identity: StoreIdentity) throws {
    try write(
      """
      INSERT INTO office (office, name, is_training, training_clock, seed) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (office) DO UPDATE SET name = excluded.name, is_training = excluded.is_training,
        training_clock = excluded.training_clock, seed = excluded.seed
      """,
      [
        office, .text(identity.officeName), .flag(identity.isTraining),
        .moment(identity.trainingClock), .integer(Int(Int64(bitPattern: identity.seed))),
      ])
  }

  package func tableTexts() throws -> [String: String] {
    var texts: [String: String] = [:]
    try session.query(
      "SELECT name, content FROM table_text WHERE office = ? ORDER BY name", [office]
    ) { row throws(StoreFailure) in
      let name = try row.text()
      texts[name] = try row.text()
    }
    return texts
  }

  package func setTable(_ name: String, text: String) throws {
    try write(
      """
      INSERT INTO table_text (office, name, content) VALUES (?, ?, ?)
      ON CONFLICT (office, name) DO UPDATE SET content = excluded.content
      """, [office, .text(name), .text(text)])
  }
}
