package import AppointmentCore

/// What codes and numbers are called: the names a sentence is made with.
///
/// It is a value, made from the office and the clients on the screen; what it does not know it
/// calls by its code, so that a sentence never fails.
package struct Directory: Hashable, Sendable {
  /// How much of a client's name a line may show (screens, rule 8).
  package enum NameStyle: String, CaseIterable, Sendable {
    /// `Yonas T.`: enough to call someone from the waiting room.
    case listName
    /// `Y. T.`: counter mode.
    case initials
    /// `Yonas Tesfay`: where one client is open.
    case fullName
  }

  package let staff: [StaffCode: StaffMember]
  package var services: [ServiceCode: ReferralService]
  package var rooms: [RoomCode: String]
  package var topics: [HelpTopic: String]
  package var clients: [ClientNumber: PersonName]
  package var nameStyle: NameStyle
  /// Who said to be in the house; only of them a sentence may say so (§0b.16).
  package var present: Set<StaffCode>
  /// Made once: a list asks for them on every line.
  private let firstNames: [StaffCode: String]

  /// The names of an office, with those of the clients that may be spoken of.
  package init(
    office: Office, clients: [Client] = [], nameStyle: NameStyle = .listName,
    present: Set<StaffCode> = []
  ) {
    staff = office.staff
    firstNames = Directory.firstNames(of: Array(office.staff.values))
    services = office.routing.services
    rooms = Dictionary(office.rooms.map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })
    topics = office.topicNames
    self.clients = Dictionary(
      clients.map { ($0.number, $0.name) }, uniquingKeysWith: { $1 })
    self.nameStyle = nameStyle
    self.present = present
  }

  /// A directory that knows nothing: everything is called by its code.
  package init() {
    staff = [:]
    firstNames = [:]
    services = [:]
    rooms = [:]
    topics = [:]
    clients = [:]
    nameStyle = .listName
    present = []
  }

  /// `Karin Boon`.
  package func fullName(_ code: StaffCode) -> String { staff[code]?.name ?? code.text }

  /// `Karin`; with a letter, `Karin B.`, when two colleagues who could be meant have that name.
  package func firstName(_ code: StaffCode) -> String { firstNames[code] ?? code.text }

  /// `Karin · Henk`: several colleagues in a row.
  package func firstNames(_ codes: [StaffCode]) -> String {
    codes.map(firstName).joined(separator: " · ")
  }

  /// `kamer 2`: short, for rooms that the office numbers; else the room's name.
  package func room(_ code: RoomCode) -> String {
    code.text.allSatisfy(\.isNumber) ? "kamer \(code)" : rooms[code] ?? code.text
  }

  /// `Sociaal Wijkteam`.
  package func service(_ code: ServiceCode) -> String { services[code]?.name ?? code.text }

  /// `post en brieven`: the office's own word, else the built-in one.
  package func topic(_ topic: HelpTopic) -> String { topics[topic] ?? Labels.topic(topic) }

  /// `Yonas T.`, in the style of this directory; the number for someone it does not know.
  package func client(_ number: ClientNumber) -> String {
    guard let name = clients[number] else { return number.description }
    return switch nameStyle {
    case .listName: name.listName
    case .initials: name.initials
    case .fullName: name.full
    }
  }

  /// `Almaz`: what somebody is called aloud; the number for someone it does not know.
  package func callName(_ number: ClientNumber) -> String {
    clients[number]?.spokenName ?? number.description
  }

  /// What to call each colleague. Who has left is no reason to call somebody by more than a name.
  private static func firstNames(of staff: [StaffMember]) -> [StaffCode: String] {
    let namesakes = Dictionary(grouping: staff, by: \.firstName)
    return Dictionary(
      staff.map { member in
        let others = namesakes[member.firstName, default: []].filter {
          $0.code != member.code && $0.lastDay == nil
        }
        guard !others.isEmpty, let initial = initial(member.name) else {
          return (member.code, member.firstName)
        }
        let isClear = others.allSatisfy { Directory.initial($0.name) != initial }
        return (member.code, isClear ? "\(member.firstName) \(initial)." : member.name)
      }, uniquingKeysWith: { $1 })
  }

  /// The letter of the last word of a name: the B of Karin Boon, the W of Els de Wit.
  private static func initial(_ name: String) -> Character? {
    let words = name.split(separator: " ")
    return words.count > 1 ? words.last?.first : nil
  }
}
