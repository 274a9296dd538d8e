import AppointmentCore

extension Ways {
  /// Something the program can do, by the name of its command.
  package static func command(_ name: String) -> Way {
    talk(name) ?? person(name) ?? office(name)
      ?? Way(name.capitalizedFirst, "kijk met `balie \(name) --help` wat dit doet")
  }

  private static func talk(_ name: String) -> Way? {
    switch name {
    case "arrive": Way("Aangekomen", "de cliënt is er")
    case "late": Way("Later", "de cliënt komt later dan afgesproken")
    case "start": Way("In gesprek", "het gesprek begint")
    case "shorten": Way("Korter gesprek", "van nu tot het einde")
    case "fulfil": Way("Afgerond", "schrijf op wat er is gedaan")
    case "noshow": Way("Niet verschenen", "de cliënt is niet gekomen")
    case "move": Way("Verzetten", "kies een andere tijd")
    case "cancel": Way("Afzeggen", "geef de reden")
    case "book": Way("Nieuwe afspraak", "kies een vrije tijd")
    case "slots": Way("Vrije tijden", "bekijk wanneer het wel kan")
    case "check": Way("Nagaan", "kijk of een afspraak op die dag mag")
    case "confirm": Way("Vastleggen", "maak van de optie een afspraak")
    case "release": Way("Loslaten", "geef de tijd weer vrij")
    case "mistake": Way("Foute invoer", "haal weg wat hier nooit had moeten staan")
    case "wait": Way("Wachtlijst", "laat weten dat iemand op een vrije tijd wacht")
    case "undo": Way("Ongedaan maken", "uw laatste wijziging van vandaag")
    case "interpreter": Way("Tolk", "kies een andere tolk of een tolk aan de telefoon")
    case "urgent": Way("Spoed", "vraag wie nu kan helpen")
    default: nil
    }
  }

  private static func person(_ name: String) -> Way? {
    switch name {
    case "refer": Way("Verder helpen", "kies wie hierbij kan helpen")
    case "contact": Way("Contact noteren", "bezoek, bericht of telefoon")
    case "client": Way("Kaart", "bekijk de kaart van de cliënt")
    case "client add": Way("Ander nummer", "laat het nummer weg: Balie kiest er een")
    case "client edit": Way("Gegevens wijzigen", "verbeter wat niet klopt")
    case "client settle": Way("Sleutel gehad", "verbeter de sleuteldatum zelf")
    case "client expect": Way("Verwachte datum", "zet die dag als verwachte datum")
    case "client avoid": Way("Liever niet", "wie de cliënt liever niet heeft")
    case "rhythm": Way("Ritme", "kies hoe vaak de cliënt een gesprek heeft")
    case "assign": Way("Begeleiding", "kies wie de cliënt begeleidt")
    case "household": Way("Gezin", "bekijk wie er wonen en hun eerste gesprekken")
    case "household add": Way("Gezin inschrijven", "schrijf iedereen in één keer in")
    case "find", "zoek": Way("Zoeken", "zoek de cliënt op naam of nummer")
    case "lesson": Way("Lessen", "kijk op de kaart welke lessen er zijn")
    case "lesson add": Way("Les erbij", "zet een les in de week van de cliënt")
    case "lesson end": Way("Les stopt", "kies de laatste dag van de les")
    case "lesson skip": Way("Les valt uit", "kies op welke dag")
    default: nil
    }
  }

  private static func office(_ name: String) -> Way? {
    switch name {
    case "open": Way("Scherm", "open Balie op het scherm")
    case "day": Way("Dag", "bekijk de afspraken van die dag")
    case "week": Way("Week", "bekijk de week van een collega")
    case "caseload": Way("Caseload", "bekijk wie hoeveel gezinnen heeft")
    case "absence": Way("Afwezigheid", "bekijk wie er weg is, of kies andere dagen")
    case "absence add": Way("Afwezig melden", "meld wie er niet is")
    case "absence end": Way("Weer aanwezig", "kies een andere laatste dag van die afwezigheid")
    case "absence plan": Way("Voorstel", "bekijk een nieuwe tijd voor elk geraakt gesprek")
    case "absence accept": Way("Overnemen", "boek de tijden van het voorstel")
    case "absence call": Way("Bellijst", "bel wie een andere tijd kreeg")
    case "present": Way("In huis", "meld wie er is")
    case "roster": Way("Rooster", "bekijk wie wanneer werkt (F7)")
    case "roster set": Way("Rooster wijzigen", "kies wat iemand in een dagdeel doet")
    case "roster orphans":
      Way("Kan niet doorgaan", "bekijk welke gesprekken een andere tijd nodig hebben")
    case "closure": Way("Sluiting", "bekijk wat er gesloten is (F7)")
    case "closure add": Way("Sluiten", "sluit een kamer of het kantoor")
    case "closure end": Way("Weer open", "kies een andere laatste dag van die sluiting")
    case "room": Way("Kamers", "bekijk welke kamers er zijn (F7)")
    case "room add": Way("Nieuwe kamer", "zet een kamer erbij")
    case "room edit": Way("Kamer wijzigen", "geef een kamer een andere naam of plek")
    case "room end": Way("Kamer weg", "kies tot wanneer een kamer gebruikt wordt")
    case "import": Way("Inlezen", "lees een bestand in")
    case "export": Way("Uitvoeren", "geef alles wat u mag zien aan een ander programma")
    case "batch": Way("Andere programma’s", "geef elke opdracht op een eigen regel")
    case "init": Way("Nieuw kantoor", "begin met de eerste teamleider")
    case "demo": Way("Oefenkantoor", "maak een kantoor om mee te oefenen")
    case "doctor": Way("Controle", "kijk of alles in orde is")
    case "manual": Way("Handleiding", "lees hoe het werkt")
    default: nil
    }
  }
}
