import AppointmentCore
import DeskService
import Terminal
import Wording

/// The kinds of field that know the office and its calendar.
extension FormField {
  /// Words that are kept as people wrote them: on one line, and no number that may be a BSN.
  static func words(
    _ label: String, into place: any Place<String>, help: String, limit: Int = 60,
    needed: String? = nil
  ) -> FormField {
    text(
      label, into: place, help: help, limit: limit, needed: needed, flaw: Usage.flaw(inWords:))
  }

  /// Words that the office keeps about somebody, guarded as it keeps them.
  static func guarded(
    _ label: String, into place: any Place<GuardedText>, help: String, limit: Int,
    needed: String? = nil
  ) -> FormField {
    line(
      label, into: place, help: help, limit: limit, needed: needed, show: \.text,
      read: { text in
        if let flaw = Usage.flaw(inWords: text) { return .flaw(flaw) }
        return GuardedText(text, limit: limit).map { .value($0) }
          ?? .flaw(Usage.flaw(.notPlain, in: "Dit"))
      })
  }

  /// The name of one person.
  static func name(
    _ label: String, into place: any Place<PersonName>, help: String
  ) -> FormField {
    line(
      label, into: place, help: help, needed: PersonName.oneNeeded, show: \.full,
      read: PersonName.read)
  }

  /// A language by its name, or that it is not known yet.
  static func language(
    _ label: String, into place: any Place<LanguageCode>, help: String
  ) -> FormField {
    let languages =
      Labels.languageCodes.map { FormOption(Labels.language($0), $0) }
      .sorted { $0.word < $1.word } + [FormOption("nog niet bekend", LanguageCode.unknown)]
    return completion(
      label, into: place, help: help,
      flaw: "Typ de eerste letters van de taal, of kies met ↓ (ook: nog niet bekend).",
      among: { languages.matching($0) })
  }

  /// A colleague, by a part of the name or the code; those on duty today are offered first.
  ///
  /// `isWanted` leaves out who never can be meant, and `note` says something beside a name.
  static func colleague(
    _ label: String, into place: any Place<StaffCode>, help: String, _ session: Session,
    isWanted: @escaping @Sendable (StaffMember) -> Bool = { _ in true },
    note: @escaping @Sendable (StaffMember) -> String = { _ in "" }
  ) -> FormField {
    completion(
      label, into: place, help: help, flaw: Colleagues.typeOrChoose,
      among: { text in
        Colleagues.matching(text, session, where: isWanted).map {
          FormOption($0.name, note: note($0), $0.code)
        }
      })
  }

  /// A colleague who has a right; whether they are in the house stands beside the name.
  static func colleague(
    _ label: String, into place: any Place<StaffCode>, help: String, _ session: Session,
    with right: DeskAction
  ) -> FormField {
    let present = session.directory.present
    return colleague(
      label, into: place, help: help, session,
      isWanted: { $0.roles.contains { Rights.may($0, right) } },
      note: { present.contains($0.code) ? "in huis" : "" })
  }

  /// A coach, or that there is nobody yet.
  static func coach(
    _ label: String, into place: any Place<StaffCode?>, help: String, _ session: Session
  ) -> FormField {
    let coaches = (session.office?.staff(with: .coach, on: session.today) ?? []).map {
      FormOption($0.name, Optional($0.code))
    }
    return completion(
      label, into: place, help: help,
      flaw: "Typ de eerste letters van de coach, of kies met ↓ (ook: nog geen coach).",
      among: { (coaches + [FormOption("nog geen coach", nil)]).matching($0) })
  }

  /// One of all cases of an enum, each by its number in their order.
  static func number<Value: CaseIterable & Equatable & Sendable>(
    _ label: String, into place: any Place<Value>, help: String, word: (Value) -> String
  ) -> FormField {
    one(
      label, into: place, help: help,
      of: Value.allCases.enumerated().map { FormOption("\($0 + 1)".first, word($1), $1) })
  }

  /// A day as somebody types it in a hurry (screens rule 3); it says which day was understood.
  static func day(
    _ label: String, into place: any Place<CivilDate>, help: String, needed: String? = nil,
    today: CivilDate
  ) -> FormField {
    line(
      label, into: place, help: help, needed: needed,
      echo: { "Dat is: \(Dates.longDay($0))" }, show: { Dates.day($0) },
      read: { text in
        DayInput.day(text, today: today).map { .value($0) } ?? .flaw(DayInput.unreadable)
      })
  }

  /// A day and a time; a day alone is at a time of the office's, as the end of its working day.
  static func moment(
    _ label: String, into place: any Place<CivilDateTime>, help: String, needed: String? = nil,
    today: CivilDate, at time: CivilTime
  ) -> FormField {
    line(
      label, into: place, help: help, needed: needed,
      echo: { "Dat is: \(Dates.moment($0, today: today))" },
      show: { Dates.moment($0, today: today) },
      read: { text in
        DayInput.moment(text, today: today, at: time).map { .value($0) }
          ?? .flaw(DayInput.unreadableMoment)
      })
  }

  /// A day, a week or a month in which somebody is expected; it says which was understood.
  static func expected(
    _ label: String, into place: any Place<ExpectedMoment>, help: String, today: CivilDate
  ) -> FormField {
    line(
      label, into: place, help: help, needed: ExpectedInput.unreadable,
      echo: { "Dat is: \(Dates.expected($0))" }, show: { Dates.expected($0) },
      read: { text in
        ExpectedInput.moment(text, today: today).map { .value($0) }
          ?? .flaw(ExpectedInput.unreadable)
      })
  }
}

extension Array {
  /// Those of which a word, or the whole, begins with what was typed; all when nothing was.
  func matching<Value>(_ text: String) -> [FormOption<Value>]
  where Element == FormOption<Value> {
    let typed = NameFolding.fold(text)
    guard !typed.isEmpty else { return self }
    return filter { option in
      option.word.split(separator: " ").contains {
        NameFolding.fold(String($0)).hasPrefix(typed)
      } || NameFolding.fold(option.word).hasPrefix(typed)
    }
  }
}
