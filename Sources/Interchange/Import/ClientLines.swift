package import AppointmentCore
package import DeskService

/// Reads `clients`: the person, the household, the dates and who does which work for them.
package enum ClientLines {
  private static let columns = Columns(
    required: ["number", "name"],
    optional: [
      "call_name", "other_names", "birth_year", "gender", "origin", "household", "expected",
      "contract", "settled", "group", "permit", "languages", "interpreter", "interpreter_gender",
      "phone", "street", "postcode", "begeleider", "coach", "legal", "file_number",
    ])

  /// Everyone in the file. `today` bounds the birth year.
  package static func read(
    _ document: CSVDocument, known: KnownCodes, today: CivilDate
  ) -> Lines<ClientLine> {
    var numbers = FirstLines<ClientNumber>()
    return document.lines(columns) { row -> ClientLine? in
      let number = row.required("number", .clientNumber)
      if let number { numbers.note(number, number.description, "number", in: &row) }
      let name = name(&row)
      let holders = holders(&row, known)
      row.guardAgainstBSN([
        "name", "call_name", "other_names", "origin", "street", "file_number",
      ])
      let client = number.flatMap { number in
        name.map { Client(number: number, name: $0) }
      }
      // Also without a number or a name all other cells are looked at.
      var filled =
        client
        ?? Client(number: ClientNumber(digits: 4, value: 0)!, name: PersonName("onbekend")!)
      fill(&filled, from: &row, today: today)
      return client == nil ? nil : ClientLine(client: filled, holders: holders)
    }
  }

  private static func name(_ row: inout LineReader) -> PersonName? {
    guard let full = row.required("name", .text) else { return nil }
    let others = row.text("other_names") ?? ""
    // A list is separated by spaces; whoever has whole names to tell puts commas between them.
    let separator: Character = others.contains(",") ? "," : " "
    let name = PersonName(
      full, callName: row.text("call_name"),
      others: others.split(separator: separator).map(String.init))
    if name == nil { row.report("name", .noName) }
    return name
  }

  private static func holders(_ row: inout LineReader, _ known: KnownCodes) -> [Stream: StaffCode] {
    var holders: [Stream: StaffCode] = [:]
    holders[.settlement] = row.staff("coach", known)
    holders[.guidance] = row.staff("begeleider", known)
    holders[.legal] = row.staff("legal", known)
    return holders
  }

  private static func fill(
    _ client: inout Client, from row: inout LineReader, today: CivilDate
  ) {
    client.birthYear = row.optional("birth_year", .integer(today.year - 120...today.year))
    client.gender = row.optional("gender", ValueFormat<Gender>.code) ?? .unknown
    client.origin = row.text("origin")
    if let household = row.optional("household", ValueFormat<HouseholdCode>.named()) {
      client.household = household
    }
    client.expected = row.optional("expected", .expected)
    client.contract = row.optional("contract", .date)
    client.settled = row.optional("settled", .date)
    client.group = row.optional("group", ValueFormat<TargetGroup>.code) ?? .unknown
    client.permit = row.optional("permit", ValueFormat<Permit>.code) ?? .unknown
    client.languages = row.list("languages", .language)
    client.interpreter =
      row.optional("interpreter", ValueFormat<InterpreterNeed>.code) ?? .unknown
    client.interpreterGender = row.optional("interpreter_gender", ValueFormat<Gender>.code)
    client.phone = row.text("phone")
    client.street = row.text("street")
    client.postcode = row.text("postcode")
    client.fileNumber = row.text("file_number")
  }
}
