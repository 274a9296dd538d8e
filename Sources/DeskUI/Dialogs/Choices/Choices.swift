import AppointmentCore
import DeskService
import Wording

/// The steps in which one thing is chosen from a few, each with its own letters.
enum Choices {
  /// Whose somebody is to be from today on, by stream; then a name.
  static func guides(of client: ClientNumber, _ name: PersonName, _ session: Session)
    -> ChoiceDialog
  {
    let streams: [(Character, Stream)] = [("c", .settlement), ("b", .guidance), ("j", .legal)]
    return ChoiceDialog(
      title: "Wie begeleidt \(session.listName(name))?",
      lines: ["Vanaf vandaag. Wie het nu doet, stopt dan."],
      options: streams.map { letter, stream in
        let word = Labels.role(stream.role)
        return .init(
          letter, word,
          .colleague(
            ColleagueDialog(
              title: "\(word.capitalizedFirst) van \(session.listName(name))",
              purpose: .guide(client, stream, from: session.today))))
      }, selected: nil)
  }

  /// What came of a talk: one letter records it.
  static func outcome(of id: Identifier<Appointment>) -> ChoiceDialog {
    let letters: [(Character, Outcome)] = [
      ("o", .handled), ("d", .partly), ("v", .referred), ("l", .stagnated),
    ]
    return ChoiceDialog(
      title: "Afgerond: hoe ging het?",
      options: letters.map { letter, outcome in
        .init(letter, Labels.outcome(outcome), .perform(.fulfil(id, [outcome]), for: .fulfil))
      }, selected: nil)
  }

  /// Why an appointment is called off. Nothing is called off by Enter alone.
  static func cancelReason(of appointment: Appointment, _ name: String) -> ChoiceDialog {
    let id = appointment.id
    let all: [(Character, CancelReason)] = [
      ("w", .leftWithoutBeingSeen), ("c", .client), ("k", .office), ("b", .counsellorAbsent),
      ("t", .interpreterAbsent), ("g", .room), ("a", .other),
    ]
    let letters = all.filter { $0.1.fits(appointment.status) }
    return ChoiceDialog(
      title: "Afspraak van \(name) afzeggen?",
      options: [.init("n", "nee, niet afzeggen", .nothing)]
        + letters.map { letter, reason in
          .init(
            letter, "ja: \(Labels.cancelReason(reason))",
            .perform(.cancel(id, reason), for: .cancel))
        })
  }

  /// How somebody was in touch.
  static func channel(for client: ClientNumber) -> ChoiceDialog {
    let letters: [(Character, ContactChannel)] = [
      ("t", .phone), ("b", .message), ("h", .visit), ("a", .counter),
    ]
    return ChoiceDialog(
      title: "Contact noteren: hoe?",
      options: letters.map { letter, channel in
        let word = channel == .counter ? "aan de balie" : Labels.channel(channel)
        return .init(
          letter, word, .perform(.contact(ContactNote(client: client, channel: channel))))
      }, selected: nil)
  }

  /// What a question is about. Optional at arrival: Enter skips it.
  static func topic(_ session: Session, isOptional: Bool) -> ChoiceDialog {
    let skip: [ChoiceDialog.Option] =
      isOptional ? [.init("-", "nu niet (Enter)", .topic(nil))] : []
    return ChoiceDialog(
      title: "Waar gaat het gesprek over?",
      options: skip
        + HelpTopic.allCases.map { topic in
          let letter = Character(topic.rawValue.lowercased())
          return .init(letter, session.directory.topic(topic), .topic(topic))
        }, selected: isOptional ? 0 : nil, otherwise: .topic(nil))
  }

  /// Whom to fetch for a private talk, and nothing more; nothing is recorded (§0b.8).
  static func safety(_ session: Session) -> ChoiceDialog {
    let officer =
      session.office?.staff(with: .safeguarding, on: session.today).first { member in
        session.directory.present.contains(member.code)
      } ?? session.office?.staff(with: .safeguarding, on: session.today).first
    let way = Ways.way(.person(officer?.code), in: session.directory, today: session.today)
    return ChoiceDialog(
      title: "Even apart", lines: [way.text], options: [.init("t", "terug", .nothing)])
  }

  /// Why somebody else than the own begeleider holds a talk: needed, so none is chosen yet.
  static func substitution(
    by staff: StaffCode, of name: String, _ session: Session,
    then result: (SubstitutionReason) -> DialogResult
  ) -> ChoiceDialog {
    let letters: [(Character, SubstitutionReason)] = [
      ("a", .absence), ("s", .urgent), ("b", .conflict), ("w", .clientWish), ("o", .transition),
    ]
    return ChoiceDialog(
      title: "\(name) bij \(session.directory.firstName(staff)): waarom vervanging?",
      options: letters.map { letter, reason in
        .init(letter, Labels.substitutionReason(reason), result(reason))
      }, selected: nil)
  }

  /// The next free times to move a talk to; Enter takes the first.
  static func times(
    _ found: SlotSearch.Answer, for appointment: Appointment, _ session: Session
  ) -> ChoiceDialog {
    let directory = session.directory
    let name = directory.client(appointment.client)
    let old = Dates.moment(appointment.slot.startMoment, today: session.today)
    let offers = found.offers.isEmpty ? found.relaxations.map(\.earliest) : found.offers
    let reasons = Bindings.summary(
      found.bindings, about: .init(staff: appointment.staff), in: directory, today: session.today)
    let options = offers.prefix(9).enumerated().map { index, offer in
      ChoiceDialog.Option(
        Character("\(index + 1)"), Ways.way(.slot(offer), in: directory, today: session.today).text,
        .perform(.move(appointment.id, to: offer.slot.startMoment), for: .move))
    }
    guard !found.offers.isEmpty else {
      return ChoiceDialog(
        title: "Geen vrije tijd gevonden", lines: Array(reasons.prefix(6)),
        options: [.init("t", "terug", .nothing)])
    }
    return ChoiceDialog(
      title: "Verzetten: \(name), nu \(old)", options: options)
  }
}
