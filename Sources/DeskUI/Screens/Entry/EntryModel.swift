import AppointmentCore
import Terminal
import Wording

/// A household entered while somebody tells it on the telephone: five short fields, Enter to go on
/// . What was not said stays unknown, and no field fills itself.
package struct EntryModel: Sendable {
  /// The fields in the order in which they are asked.
  package enum Field: Int, CaseIterable, Sendable {
    case name, people, language, expected, coach
  }

  /// A language or a coach that can be chosen.
  struct Candidate: Hashable, Sendable {
    let word: String
    let value: String
  }

  /// The household that new people join, and with whom they live; nil for a new one.
  let joining: Joining?
  struct Joining: Hashable, Sendable {
    let household: HouseholdCode
    let name: PersonName
  }

  package internal(set) var field = Field.name
  var editors: [Field: LineEditor] = [:]
  /// What was chosen in a field with candidates.
  var chosen: [Field: Candidate] = [:]
  /// Which candidate has the focus; nil while nothing points at one.
  var focus: Int?
  package internal(set) var complaint: String?
  /// Whether it is on its way to the store; Enter waits.
  var isSaving = false

  init(joining: Joining? = nil) { self.joining = joining }

  /// Who joins a household has its coach.
  var fields: [Field] { Field.allCases.filter { joining == nil || $0 != .coach } }

  var isEmpty: Bool { editors.values.allSatisfy(\.isEmpty) && chosen.isEmpty }

  func text(_ field: Field) -> String { editors[field]?.text ?? "" }

  /// What can be chosen in a field and begins with what was typed.
  func candidates(_ field: Field, _ session: Session) -> [Candidate] {
    let all: [Candidate]
    switch field {
    case .language:
      all =
        Labels.languageCodes.map { Candidate(word: Labels.language($0), value: $0.text) }
        .sorted { $0.word < $1.word }
        + [Candidate(word: "nog niet bekend", value: LanguageCode.unknown.text)]
    case .coach:
      all =
        (session.office?.staff(with: .coach, on: session.today) ?? []).map {
          Candidate(word: $0.name, value: $0.code.text)
        } + [Candidate(word: "nog geen coach", value: "")]
    case .name, .people, .expected: return []
    }
    let typed = NameFolding.fold(text(field))
    guard !typed.isEmpty else { return all }
    return all.filter { candidate in
      candidate.word.split(separator: " ").contains {
        NameFolding.fold(String($0)).hasPrefix(typed)
      } || NameFolding.fold(candidate.word).hasPrefix(typed)
    }
  }

  /// The candidate that Enter takes: the one with the focus, or the first of what was typed.
  func candidate(_ session: Session) -> Candidate? {
    let all = candidates(field, session)
    if let focus, all.indices.contains(focus) { return all[focus] }
    return text(field).isEmpty ? nil : all.first
  }

  /// What is wrong with a field; nil when it is filled in well.
  func flaw(_ field: Field, today: CivilDate) -> String? {
    let text = text(field)
    switch field {
    case .name:
      return EntryModel.nameFlaw(text)
    case .people:
      return people == nil
        ? "Schrijf hoeveel personen: 1 tot en met \(HouseholdEntry.mostMembers)." : nil
    case .language:
      return chosen[.language] == nil
        ? "Typ de eerste letters van de taal, of kies met ↓ (ook: nog niet bekend)." : nil
    case .expected:
      return ExpectedInput.moment(text, today: today) == nil ? ExpectedInput.unreadable : nil
    case .coach:
      return chosen[.coach] == nil
        ? "Typ de eerste letters van de coach, of kies met ↓ (ook: nog geen coach)." : nil
    }
  }

  /// What is wrong with a name; nil when nothing is.
  static func nameFlaw(_ text: String) -> String? {
    guard text.isPlain else { return Usage.notPlain }
    if !BSNGuard.findings(in: text).isEmpty {
      return Usage.maybeBSN
    }
    return PersonName(text) == nil ? "Schrijf de naam van één persoon." : nil
  }

  private var people: Int? {
    Int(text(.people)).flatMap { (1...HouseholdEntry.mostMembers).contains($0) ? $0 : nil }
  }

  /// The people as they were told; nil while a field is not right.
  func entry(today: CivilDate) -> HouseholdEntry? {
    guard fields.allSatisfy({ flaw($0, today: today) == nil }), let people,
      let name = PersonName(text(.name)),
      let expected = ExpectedInput.moment(text(.expected), today: today)
    else { return nil }
    var members = [HouseholdEntry.Member(name: name)]
    for ordinal in (1..<max(people, 1)).map({ $0 + 1 }) {
      members.append(
        HouseholdEntry.Member(name: Households.unnamed(ordinal, with: name), isUnnamed: true))
    }
    var details: [ClientDetail] = [.expected(expected)]
    if let language = chosen[.language].flatMap({ LanguageCode($0.value) }), language != .unknown {
      details.append(.languages([language]))
    }
    return HouseholdEntry(
      members: members, household: joining?.household, details: details,
      coach: chosen[.coach].flatMap { StaffCode($0.value) })
  }
}
