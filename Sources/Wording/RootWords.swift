package import AppointmentCore

// The enums that every stream adds to, in words: a line a case. What is longer stands with the words
// of its stream.

extension Failures {
  /// What somebody does, as a verb.
  package static func action(_ action: DeskAction) -> String {
    switch action {
    case .check: "nagaan of een afspraak kan"
    case .find: "zoeken"
    case .readClient: "een cliënt bekijken"
    case .slots: "vrije tijden bekijken"
    case .book: "een afspraak maken"
    case .move: "verzetten"
    case .cancel: "afzeggen"
    case .arrive: "een aankomst melden"
    case .late: "melden dat iemand later komt"
    case .start: "een gesprek beginnen"
    case .fulfil: "een gesprek afronden"
    case .noShow: "melden dat iemand niet is verschenen"
    case .setTopics: "het onderwerp opslaan"
    case .undo: "ongedaan maken"
    case .undoOthers: "ongedaan maken wat een collega deed"
    case .refer: "verder helpen"
    case .contact: "een contact noteren"
    case .readDay: "de dag bekijken"
    case .readWeek: "een week bekijken"
    case .readCaseload: "de caseload bekijken"
    case .export: "gegevens uitvoeren"
    case .register: "iemand inschrijven"
    case .assign: "een begeleider kiezen"
    case .importData: "gegevens inlezen"
    case .readJournal: "het logboek bekijken"
    case .enterInError: "een afspraak foute invoer noemen"
    case .setInterpreter: "een tolk kiezen"
    case .answerInterpreter: "opslaan wat een tolk zegt"
    case .readInterpreters: "de vragen aan tolken bekijken"
    case .setRatherNot: "opslaan wie een cliënt liever niet heeft"
    case .setRhythm: "kiezen hoe vaak iemand komt"
    case .reportAbsence: "een afwezigheid melden"
    case .reportOthersAbsence: "de afwezigheid van een collega melden"
    case .seeAbsenceReasons: "zien waarom een collega afwezig is"
    case .editRoster: "het rooster aanpassen"
    case .readRoster: "het rooster bekijken"
    case .editLesson: "lessen aanpassen"
    case .close: "een kamer of het kantoor sluiten"
    // Households.
    case .editClient: "gegevens van een cliënt wijzigen"
    case .expect: "de verwachte datum wijzigen"
    case .confirmKey: "de sleuteldatum vastleggen"
    case .correctKeyDate: "een sleuteldatum verbeteren"
    case .readHousehold: "een gezin bekijken"
    case .readHouseholds: "de lijst van gezinnen bekijken"
    // Life.
    case .readWorklists: "de werklijsten bekijken"
    case .present: "melden wie er is"
    case .presentOthers: "voor een ander melden wie er is"
    case .urgency: "spoed melden"
    case .wait: "iemand op de wachtlijst zetten"
    case .repair: "gesprekken van een ander verzetten"
    case .call: "de bellijst bekijken"
    case .seeMessages: "zien dat er een bericht is"
    case .readMessages: "berichten lezen"
    case .takeMessage: "een bericht aannemen"
    case .markMessage: "opslaan wat er van een bericht is gekomen"
    case .handMessage: "een bericht doorgeven"
    case .handOthersMessage: "het bericht van een collega doorgeven"
    case .openMessage: "het bericht van een collega openen"
    }
  }
}

extension RecordKind {
  /// The words about its records.
  fileprivate var words: any RecordWords.Type {
    switch self {
    case .contact: Contact.self
    case .referral: Referral.self
    case .call: RepairCall.self
    case .urgency: Urgency.self
    case .message: Message.self
    }
  }
}

extension Failures {
  /// A record that somebody asked for is not there, and where to look.
  package static func noRecord(_ kind: RecordKind) -> String { kind.words.notFound }
}

extension Changes {
  /// What somebody did, as a noun.
  static func verb(_ verb: CommandVerb) -> String {
    switch verb {
    case .register, .addHousehold: "inschrijving"
    case .assign: "toewijzing"
    case .book, .confirm: "afspraak"
    case .move: "verzette afspraak"
    case .cancel: "afzegging"
    case .arrive: "aankomst"
    case .late: "melding \u{201C}komt later\u{201D}"
    case .start: "begin van het gesprek"
    case .fulfil: "afronding"
    case .noShow: "melding \u{201C}niet verschenen\u{201D}"
    case .topics: "onderwerp"
    case .refer: "verder helpen"
    case .contact: "contact"
    case .undo: "ongedaan maken"
    case .interpreter: "tolk"
    case .avoid: "wens"
    case .rhythm: "ritme"
    case .absence: "afwezigheid"
    case .comeBack: "einde van de afwezigheid"
    case .closure: "sluiting"
    case .reopen: "einde van de sluiting"
    case .lesson: "wijziging van een les"
    case .roster: "wijziging van het rooster"
    case .room: "wijziging van een kamer"
    case .editClient: "wijziging van gegevens"
    case .expect: "verwachte datum"
    case .settle: "sleuteldatum"
    case .shorten: "korter gesprek"
    case .present: "melding wie er is"
    case .urgent, .passOn: "spoed"
    case .answer: "antwoord op spoed"
    case .wait, .endWait: "wachtlijst"
    case .repair: "nieuwe tijd"
    case .call: "bellen"
    case .hold: "optie"
    case .release, .holdEnd: "einde van de optie"
    case .mistake: "melding \u{201C}foute invoer\u{201D}"
    case .messageAdd: "bericht"
    case .messageDone, .messageTried, .messageReopen: "stand van een bericht"
    case .messageHand: "doorgeven van een bericht"
    // Nothing of these can be taken back, so nobody reads it.
    case .ask, .bring, .messageOpen: "laatste wijziging"
    }
  }

  /// What happened to a record; nil when what goes before it has said it.
  static func record(_ event: RecordEvent, _ scene: WordScene) -> String? {
    event.kind.words.line(event, scene)
  }
}

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
