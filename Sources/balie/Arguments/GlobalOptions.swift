import AppointmentCore

/// The options that every command takes.
struct GlobalOptions: Sendable {
  var store: String?
  var actor: StaffCode?
  var now: CivilDateTime?
  var key: String?
  var isJSON = false
  var hasNoColor = false
  var isASCII = false
  var theme: String?
  var isLinear = false

  static let specs: [OptionSpec] = [
    OptionSpec("store", .text, "het bestand van het kantoor (anders BALIE_STORE of de eigen map)"),
    OptionSpec("as", .staff, "wie er werkt (anders wie op deze computer is aangemeld)"),
    OptionSpec("now", .dateTime, "de klok van een oefenbestand, zoals 2026-07-15T09:42"),
    OptionSpec("key", .text, "sleutel: dezelfde sleutel verandert nooit iets twee keer"),
    OptionSpec("json", .flag, "antwoord als JSON, voor andere programma's"),
    OptionSpec("no-color", .flag, "zonder kleuren"),
    OptionSpec("ascii", .flag, "alleen gewone letters en tekens"),
    OptionSpec("theme", .word(["dark", "light", "mono", "contrast"]), "de kleuren van het scherm"),
    OptionSpec("linear", .flag, "een scherm als gewone regels"),
  ]

  mutating func set(_ option: OptionSpec, _ text: String) throws {
    let value = try ValueReader.read(text, as: option)
    switch (option.name, value) {
    case ("store", .text(let text)): store = text
    case ("as", .staff(let code)): actor = code
    case ("now", .dateTime(let moment)): now = moment
    case ("key", .text(let text)): key = text
    case ("theme", .text(let text)): theme = text
    case ("json", _): isJSON = true
    case ("no-color", _): hasNoColor = true
    case ("ascii", _): isASCII = true
    case ("linear", _): isLinear = true
    default: break
    }
  }
}
