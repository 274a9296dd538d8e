/// The name of a command in the journal, which stands there for ever.
///
/// On the command line the same word does it, where it has one there.
public enum CommandVerb: String, CaseIterable, Sendable {
  case register, assign, book, move, cancel, arrive, late, start, fulfil
  case noShow = "noshow"
  case topics, refer, contact, undo
  case interpreter
  /// Whom a client would rather not see.
  case avoid
  case rhythm, absence
  /// Somebody is back from an absence.
  case comeBack = "return"
  case closure, reopen, roster, room, lesson
  case addHousehold = "household add"
  case editClient = "client edit"
  case expect = "client expect"
  case settle = "client settle"
  case shorten, present
  case urgent, answer, passOn, wait, endWait, ask
  case repair, call, mistake, hold, confirm, release
  case messageAdd = "message add"
  case messageDone = "message done"
  case messageTried = "message tried"
  case messageReopen = "message reopen"
  case messageHand = "message hand"
  case messageOpen = "message open"
  // Entries that no command makes.
  /// A hold whose time to decide was over.
  case holdEnd
  /// The lines of a file.
  case bring = "import"
}
