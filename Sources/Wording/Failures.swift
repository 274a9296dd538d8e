package import AppointmentCore
package import DeskService

/// What the machine could not do, and what to do about it: the second kind of no (architecture §8).
package enum Failures {
  /// What the matter is and what to do: the hint says it where there is one, else the code.
  package static func sentence(_ failure: StoreFailure) -> String {
    failure.hint.map(sentence) ?? sentence(failure.code)
  }

  /// What really is the matter, and what to do about it.
  package static func sentence(_ hint: StoreFailure.Hint) -> String {
    switch hint {
    case .taken: "Deze tijd is net door een collega genomen. Kies een andere tijd."
    case .keyUsed: "Deze sleutel is al voor iets anders gebruikt. Neem een nieuwe."
    case .missing: "Hier is nog geen kantoor. Maak er een met `balie init` of `balie demo`."
    case .exists: "Hier staat al iets. Kies een andere plaats: Balie overschrijft niets."
    case .moved: "Het bestand is verplaatst terwijl Balie open was. Open Balie opnieuw."
    case .notAStore: "Dit bestand is niet van Balie. Kijk of de naam klopt."
    case .damaged: "Het bestand is beschadigd. Zet een reservekopie terug."
    case .journalLine:
      "In het logboek staat een regel die Balie niet kent. Zet een reservekopie terug."
    case .symlink: "Dit is een verwijzing naar een bestand. Geef het bestand zelf."
    case .readOnly: "U mag dit bestand alleen lezen. Vraag het aan de beheerder."
    case .folder: "U mag in deze map niet schrijven. Vraag het aan de beheerder."
    case .memory: "De computer heeft geen geheugen over. Sluit andere programma’s."
    }
  }

  /// What the matter is when nothing more is known, and what to do.
  package static func sentence(_ code: StoreFailure.Code) -> String {
    switch code {
    case .conflict:
      "Een collega was net eerder. Kijk wat er veranderd is en probeer het opnieuw."
    case .unavailable: "Balie kan de gegevens niet bereiken. Probeer het over een minuut opnieuw."
    case .busy: "Er wordt nu veel opgeslagen. Probeer het nog een keer."
    case .corrupt: "Het bestand is beschadigd of niet van Balie. Zet een reservekopie terug."
    case .newerSchema: "Deze gegevens zijn van een nieuwere Balie. Gebruik het nieuwe programma."
    case .diskFull: "De schijf is vol. Maak ruimte en probeer het opnieuw."
    case .denied: "U mag hier niet schrijven. Vraag het aan de beheerder."
    case .inputOutput: "De schijf of het netwerk werkt niet goed. Niets is half opgeslagen."
    }
  }

  /// Why the desk cannot open in this terminal.
  package enum Terminal: Hashable, Sendable {
    case notATerminal
    case noType
    case unknownType(String)
    case dumb
    case tooSmall(columns: Int, rows: Int)
  }

  /// The least a screen needs.
  package static let leastColumns = 80
  package static let leastRows = 24

  package static func sentence(_ terminal: Terminal) -> String {
    switch terminal {
    case .notATerminal:
      "Balie heeft een scherm nodig om te openen. Gebruik een opdracht, zoals `balie day`."
    case .noType: "TERM is niet ingesteld. Open Balie in een gewone terminal."
    case .unknownType(let name):
      "De terminal \u{201C}\(name)\u{201D} is niet bekend. Probeer het met TERM=xterm-256color."
    case .dumb: "Deze terminal kan geen schermen tonen. Gebruik `--linear` voor gewone regels."
    case .tooSmall(let columns, let rows):
      "Het scherm is te klein: \(columns)×\(rows). "
        + "Balie heeft \(leastColumns)×\(leastRows) nodig. Maak het venster groter."
    }
  }

  /// What an exit code of the program means.
  package static func sentence(exit code: Int) -> String {
    switch code {
    case 0: "Gelukt."
    case 1: "Dit kan niet volgens de regels van het kantoor. Kijk wat wel kan."
    case 2: "Niet gevonden. Kijk of het nummer of de naam klopt."
    case 64: "De opdracht klopt niet. Kijk met `balie --help` hoe het wel moet."
    case 65: "De gegevens kloppen niet. Kijk wat erbij staat en verbeter het."
    case 69: sentence(.unavailable)
    case 70: "Er is een fout in Balie. Meld het aan de beheerder."
    case 74: "Lezen of schrijven is niet gelukt. Kijk of er ruimte is op de schijf."
    case 75: sentence(.busy)
    case 77: "Dit mag u niet doen. Vraag het aan de teamleider."
    default: "Balie is gestopt. Vraag het aan de beheerder als u verder niets ziet."
    }
  }

  /// Why a role may not do something, and who may.
  package static func notPermitted(_ action: DeskAction, role: Role) -> String {
    "Als \(Labels.role(role)) mag u dit niet: \(Failures.action(action)). "
      + "Vraag het aan de teamleider."
  }

  /// Why nobody but a colleague may do it.
  package static let notYours = "Dit staat bij een collega. Alleen die collega kan dit doen."

  /// Why a role may not see a client: somebody else's.
  package static let notYourClient =
    "Deze cliënt hoort bij een collega. Vraag het aan de teamleider."

  package static func noClient(_ number: String) -> String {
    "Cliënt \(number) is niet gevonden. Kijk of het nummer klopt, of zoek op naam."
  }

  package static func noAppointment(_ reference: String) -> String {
    "Afspraak \(reference) is niet gevonden. Kijk of het nummer klopt."
  }

  package static func noStaff(_ code: String) -> String {
    "Medewerker \(code) is niet gevonden. Kijk of de code klopt."
  }

  package static func noService(_ code: String) -> String {
    "De organisatie \(code) staat niet in de lijst. Kijk of de code klopt."
  }

  package static func noHousehold(_ code: String) -> String {
    "Gezin \(code) is niet gevonden. Kijk of de code klopt, of zoek iemand uit het gezin op naam."
  }

  package static func noRoom(_ code: String) -> String {
    "Kamer \(code) is niet gevonden. Kijk of de code klopt."
  }

  package static let noAbsence =
    "Deze afwezigheid is niet gevonden, of is al voorbij. Kijk in de lijst met afwezigen."
  package static let noClosure =
    "Deze sluiting is niet gevonden, of is al voorbij. Kijk in het rooster."

  package static let noLesson = "Deze les is niet gevonden. Kijk in de lijst met lessen."
}
