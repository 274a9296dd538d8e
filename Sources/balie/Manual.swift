import DeskResources

/// The manual: the page for people, and every command from the table.
struct Manual {
  let table: [CommandSpec]

  var text: String {
    let page = EmbeddedFiles.text("Manual/handleiding.md") ?? ""
    return page + "\n## Alle opdrachten\n\n"
      + table.map { HelpText.page(of: $0) }.joined(separator: "\n\n")
  }
}

/// Help on the command line, all of it from the table of commands.
enum HelpText {
  /// `balie --help`.
  static func overview(of table: [CommandSpec]) -> String {
    let width = table.map(\.name.count).max() ?? 0
    let lines = table.map { spec in
      "  " + spec.name.padded(to: width) + "  " + spec.summary
    }
    return """
      Balie: de afsprakenbalie. Zonder opdracht opent het scherm.

      Gebruik: balie [OPDRACHT] [OPTIES]

      \(lines.joined(separator: "\n"))

      Bij elke opdracht:
      \(options(GlobalOptions.specs))
        --help     deze hulp; balie OPDRACHT --help voor één opdracht
        --version  de versie
      """
  }

  /// `balie book --help`.
  static func page(of spec: CommandSpec) -> String {
    let positionals = spec.positionals.map { option in
      option.isRequired ? option.kind.placeholder : "[\(option.kind.placeholder)]"
    }
    let required = spec.options.filter(\.isRequired).map { "--\($0.name) \($0.kind.placeholder)" }
    let usage = (["balie", spec.name] + positionals + required).joined(separator: " ")
    var text = "\(usage)\n  \(spec.summary)"
    if !spec.positionals.isEmpty {
      text +=
        "\n"
        + spec.positionals.map {
          "  \($0.kind.placeholder) (in batch: \($0.name)): \($0.help)"
        }
        .joined(separator: "\n")
    }
    if !spec.options.isEmpty { text += "\n" + options(spec.options) }
    return text
  }

  private static func options(_ specs: [OptionSpec]) -> String {
    let names = specs.map { spec -> String in
      spec.kind == .flag ? "--\(spec.name)" : "--\(spec.name) \(spec.kind.placeholder)"
    }
    let width = min(34, names.map(\.count).max() ?? 0)
    return zip(names, specs).map { name, spec in
      "  " + name.padded(to: width) + "  " + spec.help + (spec.isRequired ? " (nodig)" : "")
    }.joined(separator: "\n")
  }
}

extension String {
  /// The text with spaces up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
