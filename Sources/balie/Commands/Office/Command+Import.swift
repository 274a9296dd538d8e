import AppointmentCore
import DeskService
import Interchange
import Wording

extension CommandSpec {
  private static let content = Required<ImportKind>.word("kind", "wat erin staat")
  private static let file = Required.text("file", "CSV-bestand", .file)

  static let importFile = CommandSpec(
    name: "import", summary: "Leest een bestand in: alles of niets.",
    positionals: [content.option, file.option],
    options: [OptionSpec("dry-run", .flag, "alleen kijken, niets inlezen")],
    action: .importData
  ) { invocation, context in
    let kind = try invocation.value(of: content)
    let path = try invocation.value(of: file)
    let isDry = invocation.has("dry-run")
    let result = try context.importFile(kind, path: path, isDry: isDry)
    let plan = result.plan
    let warnings = result.warnings
    let counts = plan.warningCounts
    let document = JSON.object([
      ("ok", .bool(true)), ("import", .string(kind.rawValue)), ("file", .string(path)),
      ("dryRun", .bool(isDry)), ("rows", .integer(plan.rows)),
      ("claims", .integer(plan.batch.claims.count)),
      (
        "counts",
        .object(counts.map { ($0.kind.name, .integer($0.count)) })
      ),
      ("warnings", .array(warnings.map { .string($0) })),
    ])
    return CommandOutput(document, notes: context.globals.isJSON ? [] : warnings) {
      [
        "\(plan.rows) regels \(isDry ? "gelezen, niets ingelezen" : "ingelezen") uit \(path).",
        "\(plan.batch.claims.count) keer tijd vastgelegd in de agenda.",
      ] + counts.map { "\($0.count) keer: \(ImportWords.label($0.kind))" }
    }
  }
}

extension CommandContext {
  struct ImportResult {
    let plan: ImportPlan
    let warnings: [String]
  }

  /// Reads a file and asks the desk to bring it in; a flaw of any line is an error.
  func importFile(_ kind: ImportKind, path: String, isDry: Bool) throws -> ImportResult {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = try StandardStreams.contents(of: path)
    let document: CSVDocument
    do {
      document = try CSVDocument.parse(bytes, file: name)
    } catch {
      throw badData(name, [error.description])
    }
    let directory = try directory()
    let now = try now()
    let answer = try desk.bring(
      ImportFile(document, of: kind, bytes: bytes, today: now.date), as: try actor(), at: now,
      key: globals.key, isDry: isDry)
    func text(_ notice: ImportNotice) -> String {
      ImportWords.line(notice, of: name, in: directory)
    }
    guard answer.outcome != .flawed else {
      throw badData(name, answer.flaws.map(\.description) + answer.plan.flaws.map(text))
    }
    return ImportResult(
      plan: answer.plan,
      warnings: answer.warnings.map(\.description) + answer.plan.warnings.map(text))
  }

  private func badData(_ file: String, _ flaws: [String]) -> CommandFailure {
    CommandFailure(
      .badData,
      "\(file) is niet ingelezen: \(flaws.count) \(flaws.count == 1 ? "regel klopt" : "regels kloppen") niet. "
        + "Verbeter het bestand en probeer het opnieuw.", details: flaws)
  }
}
