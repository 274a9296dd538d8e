package import AppointmentCore

extension Ways {
  /// Something the program can do, in the words of whoever would do it.
  package static func command(_ command: OnwardCommand) -> Way {
    switch command {
    case .arrive: Way("Aangekomen", "de cliënt is er")
    case .late: Way("Later", "de cliënt komt later dan afgesproken")
    case .fulfil: Way("Afgerond", "schrijf op wat er is gedaan")
    case .noShow: Way("Niet verschenen", "de cliënt is niet gekomen")
    case .move: Way("Verzetten", "kies een andere tijd")
    case .cancel: Way("Afzeggen", "geef de reden")
    case .book: Way("Nieuwe afspraak", "kies een vrije tijd")
    case .slots: Way("Vrije tijden", "bekijk wanneer het wel kan")
    case .check: Way("Nagaan", "kijk of een afspraak op die dag mag")
    case .confirm: Way("Vastleggen", "maak van de optie een afspraak")
    case .release: Way("Loslaten", "geef de tijd weer vrij")
    case .undo: Way("Ongedaan maken", "uw laatste wijziging van vandaag")
    case .interpreter: Way("Tolk", "kies een andere tolk of een tolk aan de telefoon")
    case .find: Way("Zoeken", "zoek de cliënt op naam of nummer")
    case .refer: Way("Verder helpen", "kies wie hierbij kan helpen")
    case .contact: Way("Contact noteren", "bezoek, bericht of telefoon")
    case .lesson: Way("Lessen", "kijk op de kaart welke lessen er zijn")
    case .clientAdd: Way("Ander nummer", "laat het nummer weg: Balie kiest er een")
    case .clientEdit: Way("Gegevens wijzigen", "verbeter wat niet klopt")
    case .clientSettle: Way("Sleutel gehad", "verbeter de sleuteldatum zelf")
    case .clientExpect: Way("Verwachte datum", "zet die dag als verwachte datum")
    case .day: Way("Dag", "bekijk de afspraken van die dag")
    case .roster: Way("Rooster", "bekijk wie wanneer werkt (F7)")
    case .room: Way("Kamers", "bekijk welke kamers er zijn (F7)")
    case .absence: Way("Afwezigheid", "bekijk wie er weg is, of kies andere dagen")
    case .absenceEnd: Way("Weer aanwezig", "kies een andere laatste dag van die afwezigheid")
    case .absenceAccept: Way("Overnemen", "boek de tijden van het voorstel")
    case .absenceCall: Way("Bellijst", "bel wie een andere tijd kreeg")
    case .closure: Way("Sluiting", "bekijk wat er gesloten is (F7)")
    case .messageAdd: Way("Bericht", "kies een ander moment of iemand anders (@)")
    case .messageList: Way("Berichten", "bekijk welke er open staan")
    case .messageTried: Way("Niet bereikt", "kies een later moment")
    case .messageHand: Way("Doorgeven", "kies een andere collega")
    case .closureEnd: Way("Weer open", "kies een andere laatste dag van die sluiting")
    }
  }
}
