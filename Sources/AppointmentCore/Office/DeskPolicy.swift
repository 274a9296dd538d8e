/// The numbers by which the desk works, other than the months: the office's own, with their source,
/// as data (architecture §4).
public struct DeskPolicy: Hashable, Sendable {
  /// Slots start every so many minutes from the start of a shift.
  public let slotMinutes: Int
  /// How long a talk takes when nobody says otherwise.
  public let talkMinutes: Int
  /// Minutes after a talk that belong to it for staff: notes, walking.
  public let staffBufferMinutes: Int
  /// Minutes after the start before somebody may be called a no-show.
  public let graceMinutes: Int
  /// Days without being seen after which somebody is on the teamleider's list.
  public let notSeenDays: Int
  /// Days before the end of the window from which a talk says so.
  public let exitWarningDays: Int
  /// Days before the end of the window that count as urgent.
  public let exitUrgentDays: Int
  /// Return contacts within six months that count as "comes back".
  public let comesBackCount: Int
  /// The week after settlement from which a talk of coach, begeleider and client is proposed.
  public let introductionWeek: Int
  /// How many days ahead a search for a free time looks.
  public let searchDays: Int
  /// How many minutes a time is held while somebody decides.
  public let holdMinutes: Int
  /// The way to a place and back, which belongs to a talk for staff; none where nobody says.
  public let travelMinutes: [Place: Travel]

  /// Minutes on the way to a talk and back from it.
  public struct Travel: Hashable, Sendable {
    /// Minutes kept free before the talk.
    public let before: Int
    /// Minutes kept free after it.
    public let after: Int

    public init(before: Int, after: Int) {
      self.before = before
      self.after = after
    }

    /// No way at all: the office itself, a telephone.
    public static let none = Travel(before: 0, after: 0)
  }

  public init(
    slotMinutes: Int = 15, talkMinutes: Int = 45, staffBufferMinutes: Int = 15,
    graceMinutes: Int = 15, notSeenDays: Int = 42, exitWarningDays: Int = 90,
    exitUrgentDays: Int = 30, comesBackCount: Int = 3, introductionWeek: Int = 10,
    searchDays: Int = 28, holdMinutes: Int = 10, travelMinutes: [Place: Travel] = [:]
  ) {
    self.slotMinutes = slotMinutes
    self.talkMinutes = talkMinutes
    self.staffBufferMinutes = staffBufferMinutes
    self.graceMinutes = graceMinutes
    self.notSeenDays = notSeenDays
    self.exitWarningDays = exitWarningDays
    self.exitUrgentDays = exitUrgentDays
    self.comesBackCount = comesBackCount
    self.introductionWeek = introductionWeek
    self.searchDays = searchDays
    self.holdMinutes = holdMinutes
    self.travelMinutes = travelMinutes
  }
}
