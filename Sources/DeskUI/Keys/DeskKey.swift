import AppointmentCore
import DeskService
import Terminal

/// A key that means the same on every screen, whole; a screen's own keys go before it.
struct DeskKey: Sendable {
  let binding: KeyBinding
  /// What the role worn must allow; asked before anything else.
  let right: DeskAction?
  let whyNot: @Sendable (DeskModel) -> String?
  let act: @Sendable (inout DeskModel) -> Void

  init(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    right: DeskAction? = nil, whyNot: @escaping @Sendable (DeskModel) -> String? = { _ in nil },
    act: @escaping @Sendable (inout DeskModel) -> Void
  ) {
    binding = KeyBinding(keys, action, word, label)
    self.right = right
    self.whyNot = whyNot
    self.act = act
  }

  /// The key that leads to a screen from everywhere.
  init(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    right: DeskAction? = nil, shows screen: @escaping @Sendable (Session) -> any ScreenModel
  ) {
    self.init(keys, action, word, label, right: right) { $0.show(screen($0.session)) }
  }

  /// Why it does nothing now; nil when it does.
  func reason(_ desk: DeskModel) -> String? {
    whyNot(desk) ?? right.flatMap(desk.session.may)
  }

  static func key(_ action: ScreenAction) -> DeskKey? {
    all.first { $0.binding.action == action }
  }

  static let all: [DeskKey] =
    [
      DeskKey(
        "/", .search, "zoek", "een cliënt zoeken", right: .find,
        act: {
          // What was said was about somebody else.
          $0.session.say("")
          $0.apply(.push(SearchModel()))
        }),
      DeskKey(
        [.character("?"), .function(1)], .help, "hulp", "alle toetsen van dit scherm",
        act: { $0.help() }),
      DeskKey(":", .palette, "meer", "alles wat kan, op naam", act: { $0.openPalette() }),
      DeskKey([.escape], .back, "terug", "een stap terug", act: { $0.back() }),
      DeskKey(
        "u", .undo, "ongedaan maken", "uw laatste wijziging ongedaan maken", right: .undo,
        whyNot: { $0.session.changes == nil ? "Er is niets om ongedaan te maken." : nil },
        act: { $0.session.perform(.undo(nil)) }),
      DeskKey(
        [.function(2)], .showDay, "dag", "dag: wie komt er vandaag",
        shows: { DayModel(date: $0.today) }),
      DeskKey(
        [.function(3)], .showWeek, "week", "week van één persoon", right: .readWeek,
        shows: { WeekModel($0) }),
      DeskKey(
        [.function(4)], .showCaseload, "caseload", "caseload: wie heeft hoeveel gezinnen",
        right: .readCaseload, shows: { CaseloadModel(date: $0.today) }),
      DeskKey(
        [.function(5)], .showHouseholds, "gezinnen", "cliënten en gezinnen",
        right: .readHouseholds, shows: { _ in HouseholdsModel() }),
      DeskKey(
        [.function(6)], .showWorklists, "werklijsten", "werklijsten: wat op u wacht",
        right: .readWorklists, shows: { _ in WorklistModel() }),
      DeskKey(
        [.function(7)], .showRoster, "rooster", "rooster: wie werkt wanneer, wie is afwezig",
        right: .readRoster, shows: { RosterModel(date: $0.today) }),
      DeskKey(
        "m", .reportIll, "", "iemand ziek of afwezig melden", right: .reportAbsence,
        act: { $0.open(RepairModel()) }),
      DeskKey(
        [.control("y")], .showCalls, "", "bellijst: wie moet nog worden gebeld", right: .call,
        act: { $0.open(CallsModel()) }),
    ] + StreamScreen.all.map(\.key) + [
      DeskKey(
        [.function(12), .control("b")], .cover, "bedekken", "het scherm bedekken met een klok",
        act: { $0.cover() }),
      DeskKey(
        [.control("t")], .counterMode, "initialen tonen", "baliestand: alleen initialen tonen",
        act: { $0.session.isCounterMode.toggle() }),
      DeskKey(
        [.control("l")], .redraw, "", "het scherm opnieuw tekenen", act: { $0.reloadAll() }),
      theme(.dark, .darkTheme), theme(.light, .lightTheme), theme(.mono, .monoTheme),
      theme(.contrast, .contrastTheme),
      DeskKey("q", .leave, "", "Balie afsluiten", act: { $0.leave() }),
      DeskKey(
        [], .showTeam, "", "team: iedereen van vandaag naast elkaar", right: .readDay,
        shows: { TeamModel(date: $0.today) }),
    ]

  private static func theme(_ name: Theme.Name, _ action: ScreenAction) -> DeskKey {
    DeskKey([], action, "", "kleuren: \(name.word)", act: { $0.session.theme = Theme(name) })
  }
}

/// The screens of a stream: the key that leads there from everywhere, and their tables for the
/// manual.
struct StreamScreen: Sendable {
  let key: DeskKey
  let tables: [KeyTable]

  /// A line a stream.
  fileprivate static let all: [StreamScreen] = [.messages]
}

extension KeyTable {
  /// Every table, in the order of the manual. A screen is registered by its line here, one of
  /// a stream by its ``StreamScreen``.
  package static let all: [KeyTable] =
    [
      [everywhere],
      DayModel.tables,
      SearchModel.tables,
      BookingModel.tables,
      OnwardModel.tables,
      CardModel.tables,
      WeekModel.tables,
      CaseloadModel.tables,
      RosterModel.tables,
      RepairModel.tables,
      CallsModel.tables,
      [ChoiceDialog.keys],
      TeamModel.tables,
      HouseholdsModel.tables,
      HouseholdModel.tables,
      EntryModel.tables,
      WorklistModel.tables,
    ].flatMap(\.self).lastOfEach + StreamScreen.all.flatMap(\.tables)
}

extension [KeyTable] {
  /// The same tables, one that two screens have only where it stands last.
  fileprivate var lastOfEach: [KeyTable] {
    enumerated().filter { place, table in
      !self[(place + 1)...].contains { $0.name == table.name }
    }.map(\.element)
  }
}
