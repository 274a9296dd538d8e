package import AppointmentCore
package import DeskService

/// Reads `staff`: code, name, roles, languages, gender, kind, deputy, login, from, to.
package enum StaffLines {
  private static let columns = Columns(
    required: ["code", "name", "roles"],
    optional: ["languages", "gender", "kind", "deputy", "login", "from", "to"])

  /// Everyone in the file. A deputy is somebody of the file or somebody who is known.
  package static func read(_ document: CSVDocument, known: KnownCodes) -> Lines<StaffMember> {
    var codes = FirstLines<StaffCode>()
    var logins = FirstLines<String>()
    var lines = document.lines(columns) { row -> StaffMember? in
      let code = row.required("code", .staff)
      let name = row.required("name", .text)
      let roles = row.list("roles", ValueFormat<Role>.code)
      if row.text("roles") == nil { row.report("roles", .missingValue) }
      let languages = row.list("languages", .language)
      let gender = row.optional("gender", ValueFormat<Gender>.code) ?? .unknown
      let kind = row.optional("kind", ValueFormat<StaffKind>.code) ?? .volunteer
      let deputy = row.optional("deputy", .staff)
      let login = row.text("login")
      let days = row.days("from", "to")
      if let code { codes.note(code, code.text, "code", in: &row) }
      if let login { logins.note(login, login, "login", in: &row) }
      row.guardAgainstBSN(["name"])
      guard let code, let name else { return nil }
      return StaffMember(
        code: code, name: name, roles: roles, languages: languages.isEmpty ? [.dutch] : languages,
        gender: gender, kind: kind, deputy: deputy, login: login, firstDay: days.from,
        lastDay: days.to)
    }
    let named = known.staff.union(lines.values.map(\.value.code))
    for line in lines.values {
      guard let deputy = line.value.deputy, !named.contains(deputy) else { continue }
      lines.flaws.append(
        ImportFlaw(
          file: document.file, line: line.line, column: "deputy",
          problem: .unknownReference(.staff, deputy.text)))
    }
    return lines
  }
}
