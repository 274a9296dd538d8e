package import Terminal

/// The keys of one screen, or of one step of it. Dispatch, hint bar, help, palette and the cheat
/// sheet are all made from it.
package struct KeyTable: Hashable, Sendable {
  /// Which table; the name is what its heading in the help says.
  package enum Name: String, CaseIterable, Sendable {
    case everywhere = "Overal"
    case day = "Dag"
    case search = "Zoeken"
    case booking = "Nieuwe afspraak"
    case reason = "Verder helpen: reden"
    case topic = "Verder helpen: onderwerp"
    case letter = "Verder helpen: datum op de brief"
    case ways = "Verder helpen: waarheen"
    case card = "Cliënt"
    case week = "Week"
    case caseload = "Caseload"
    case roster = "Rooster"
    case absentee = "Ziek melden: wie"
    case absentDays = "Ziek melden: welke dagen"
    case repair = "Ziek melden: voorstel"
    case calls = "Bellijst"
    case dialog = "Vraag"
    // Grids.
    case carry = "Een gesprek verzetten in het raster"
    case team = "Team"
    // Households.
    case households = "Cliënten en gezinnen"
    case household = "Gezin"
    case entry = "Gezin inschrijven"
    // Life.
    case worklists = "Werklijsten"
  }

  package let name: Name
  package let bindings: [KeyBinding]

  package init(_ name: Name, _ bindings: [KeyBinding]) {
    self.name = name
    self.bindings = bindings
  }

  /// What a key does here; nil when it is not in the table.
  package func binding(for key: KeyPress) -> KeyBinding? {
    let plain = key.withoutCapsLock
    return bindings.first { $0.keys.contains(key) || $0.keys.contains(plain) }
  }

  package func binding(for action: ScreenAction) -> KeyBinding? {
    bindings.first { $0.action == action }
  }

  /// The table of a name.
  package static func named(_ name: Name) -> KeyTable {
    switch name {
    case .everywhere: everywhere
    case .day: DayModel.keys
    case .search: SearchModel.keys
    case .booking: BookingModel.keys
    case .reason: OnwardModel.reasonKeys
    case .topic: OnwardModel.topicKeys
    case .letter: OnwardModel.letterKeys
    case .ways: OnwardModel.waysKeys
    case .card: CardModel.keys
    case .week: WeekModel.keys
    case .caseload: CaseloadModel.keys
    case .roster: RosterModel.keys
    case .absentee: RepairModel.absenteeKeys
    case .absentDays: RepairModel.dayKeys
    case .repair: RepairModel.planKeys
    case .calls: CallsModel.keys
    case .dialog: ChoiceDialog.keys
    // Grids.
    case .carry: CarriedTalk.keys
    case .team: TeamModel.keys
    // Households.
    case .households: HouseholdsModel.keys
    case .household: HouseholdModel.keys
    case .entry: EntryModel.keys
    // Life.
    case .worklists: WorklistModel.keys
    }
  }

  /// The cheat sheet: every table, key by key, as plain lines for the manual.
  package static func manual() -> [String] {
    Name.allCases.flatMap { name in
      [name.rawValue, ""]
        + named(name).bindings.map { binding in
          let keys =
            binding.keys.count > 1 && binding.name == KeyBinding.name(of: binding.keys[0])
            ? binding.keys.map(KeyBinding.name).joined(separator: ", ") : binding.name
          let gap = String(repeating: " ", count: max(1, 16 - TextWidth.columns(of: keys)))
          return "  \(keys)\(gap)\(binding.label)"
        } + [""]
    }
  }

  /// Keys that mean the same on every screen; a screen's own table goes before them.
  static let everywhere = KeyTable(
    .everywhere,
    [
      KeyBinding([.character("/")], .search, "zoek", "een cliënt zoeken"),
      KeyBinding(
        [.character("?"), .function(1)], .help, "hulp", "alle toetsen van dit scherm"),
      KeyBinding([.character(":")], .palette, "meer", "alles wat kan, op naam"),
      KeyBinding([.escape], .back, "terug", "een stap terug"),
      KeyBinding("u", .undo, "ongedaan maken", "uw laatste wijziging ongedaan maken"),
      KeyBinding([.function(2)], .showDay, "dag", "dag: wie komt er vandaag"),
      KeyBinding([.function(3)], .showWeek, "week", "week van één persoon"),
      KeyBinding([.function(4)], .showCaseload, "caseload", "caseload: wie heeft hoeveel gezinnen"),
      KeyBinding([.function(5)], .showHouseholds, "gezinnen", "cliënten en gezinnen"),
      KeyBinding([.function(6)], .showWorklists, "werklijsten", "werklijsten: wat op u wacht"),
      KeyBinding(
        [.function(7)], .showRoster, "rooster", "rooster: wie werkt wanneer, wie is afwezig"),
      KeyBinding("m", .reportIll, "", "iemand ziek of afwezig melden"),
      KeyBinding([.control("y")], .showCalls, "", "bellijst: wie moet nog worden gebeld"),
      KeyBinding(
        [.function(12), .control("b")], .cover, "bedekken", "het scherm bedekken met een klok"),
      KeyBinding(
        [.control("t")], .counterMode, "initialen tonen", "baliestand: alleen initialen tonen"),
      KeyBinding([.control("l")], .redraw, "", "het scherm opnieuw tekenen"),
      KeyBinding([], .darkTheme, "", "kleuren: donker"),
      KeyBinding([], .lightTheme, "", "kleuren: licht"),
      KeyBinding([], .monoTheme, "", "kleuren: zonder kleur"),
      KeyBinding([], .contrastTheme, "", "kleuren: hoog contrast"),
      KeyBinding("q", .leave, "", "Balie afsluiten"),
      // Grids.
      KeyBinding([], .showTeam, "", "team: iedereen van vandaag naast elkaar"),
    ])

  /// Keys of screens that show a day or a week.
  static let calendar = [
    KeyBinding("t", .today, "", "terug naar vandaag"),
    KeyBinding([.character("[")], .previousDay, "", "een dag terug"),
    KeyBinding([.character("]")], .nextDay, "", "een dag verder"),
    KeyBinding([.character("{")], .previousWeek, "", "een week terug"),
    KeyBinding([.character("}")], .nextWeek, "", "een week verder"),
    KeyBinding("g", .goToDate, "", "ga naar een datum: di, +2w, 24-12, 2026-12-24"),
  ]

  /// The keys of a list.
  static let list = KeyBinding(
    [.up, .down, .pageUp, .pageDown, .home, .end], .select, "", "een regel kiezen", shown: "↑↓")
}
