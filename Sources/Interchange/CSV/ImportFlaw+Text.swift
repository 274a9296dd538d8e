extension ImportFlaw: CustomStringConvertible {
  /// The flaw as the command line prints it: `FILE:LINE: column: what is wrong`.
  package var description: String {
    let place = line > 0 ? "\(file):\(line): " : "\(file): "
    return place + (column.map { "\($0): " } ?? "") + problem.sentence
  }
}

extension ImportFlaw.Problem {
  /// What is wrong, in Dutch, without the place.
  package var sentence: String {
    fileSentence ?? shapeSentence ?? valueSentence ?? tableSentence
  }

  private var fileSentence: String? {
    switch self {
    case .missingFile: "het bestand ontbreekt"
    case .emptyFile: "het bestand is leeg; de eerste regel noemt de kolommen"
    case .fileTooLarge(let limit): "het bestand is groter dan \(limit / 1_048_576) MB"
    case .invalidUTF8: "de tekst is geen UTF-8; bewaar het bestand als CSV UTF-8"
    case .zeroByte: "er staat een nulteken in de tekst; bewaar het bestand als CSV UTF-8"
    default: nil
    }
  }

  private var shapeSentence: String? {
    switch self {
    case .unterminatedQuote: "het aanhalingsteken dat hier opent wordt nergens gesloten"
    case .textAfterQuote: "na het sluitende aanhalingsteken staat nog tekst"
    case .fieldTooLong(let limit): "de cel is langer dan \(limit) tekens"
    case .tooManyColumns(let limit): "er zijn meer dan \(limit) kolommen"
    case .duplicateColumn: "deze kolom staat er twee keer"
    case .missingColumn: "deze kolom ontbreekt"
    case .unknownColumn: "deze kolom is onbekend en wordt overgeslagen"
    case .fieldCount(let expected, let found):
      "de regel heeft \(found) cellen en de kopregel \(expected)"
    case .tooManyFlaws(let limit): "meer dan \(limit) fouten; de rest is niet bekeken"
    default: nil
    }
  }

  private var valueSentence: String? {
    switch self {
    case .missingValue: "dit moet ingevuld zijn"
    case .notADate(let text): "\(text.quoted) is geen datum; schrijf 2026-07-15 of 15-7-2026"
    case .noSuchDay(let text): "de dag \(text.quoted) bestaat niet"
    case .implausibleYear(let text): "het jaar in \(text.quoted) kan niet kloppen"
    case .notATime(let text): "\(text.quoted) is geen tijd; schrijf 09:30"
    case .notAMoment(let text):
      "\(text.quoted) is geen dag met tijd; schrijf 2026-07-15T09:30 of 15-7-2026 09:30"
    case .notAnExpectedMoment(let text):
      "\(text.quoted) is geen dag, week of maand; schrijf 2026-12-12, 2026-W51 of 2026-12"
    case .notHours(let text): "\(text.quoted) zijn geen uren; schrijf 09:00-12:30"
    case .notANumber(let text): "\(text.quoted) is geen getal"
    case .outOfRange(let value, let range):
      "\(value) valt buiten \(range.lowerBound) t/m \(range.upperBound)"
    case .unknownCode(let text, let allowed):
      "\(text.quoted) is onbekend; kies uit \(allowed.joined(separator: " "))"
    case .badCode(let text):
      "\(text.quoted) is geen code: hoogstens 24 letters, cijfers, punten en streepjes"
    case .repeatedCode(let text): "\(text.quoted) staat er twee keer"
    case .badClientNumber(let text): "\(text.quoted) is geen cliëntnummer, zoals 0412-6"
    case .wrongCheckDigit(let text): "het controlecijfer van \(text.quoted) klopt niet"
    case .privateTopic: "V (vertrouwelijk gesprek) wordt nergens bewaard"
    case .noName: "er staat geen naam"
    case .possibleBSN: "er lijkt een BSN te staan; haal het weg"
    default: nil
    }
  }

  private var tableSentence: String {
    switch self {
    case .endBeforeStart: "het einde ligt voor het begin"
    case .passesMidnight: "de afspraak loopt door na middernacht"
    case .duplicate(let text, let line): "\(text.quoted) staat al op regel \(line)"
    case .unknownReference(let kind, let text): "\(kind.dutch) \(text.quoted) is onbekend"
    case .missingRow(let name): "de regel \(name.quoted) ontbreekt"
    case .noFirstPolicy: "één regel moet geen begindatum hebben: die geldt vanaf het begin"
    case .samePolicyDay(let line): "de begindatum staat al op regel \(line)"
    case .missingFallback(let phase): "de regel * voor \(phase.quoted) ontbreekt"
    default: "de waarde klopt niet"
    }
  }
}

extension ImportFlaw.Reference {
  fileprivate var dutch: String {
    switch self {
    case .staff: "medewerker"
    case .client: "cliënt"
    case .room: "ruimte"
    case .service: "dienst"
    }
  }
}

extension String {
  /// The text between quotation marks, cut short: what a person typed may be of any length.
  fileprivate var quoted: String {
    count <= 40 ? "‘\(self)’" : "‘\(prefix(39))…’"
  }
}
