import AppointmentCore
import DeskService
import Wording

/// The steps in which the roster is changed, each with its own letters.
enum RosterChoices {
  /// What somebody is to do in a dagdeel.
  static func role(
    _ row: RosterSheet.Row, _ wish: ShiftWish, _ session: Session
  ) -> ChoiceDialog {
    let cell = Labels.daypart(wish.daypart, on: wish.weekday)
    let now = row.shifts.first { $0.weekday == wish.weekday && $0.daypart == wish.daypart }
    let roles = row.roles.map { role in
      var wish = wish
      wish.role = role
      return ChoiceDialog.Option(
        Character(RosterModel.letter(role).lowercased()), Labels.role(role), .shift(wish))
    }
    let stop: [ChoiceDialog.Option] =
      now == nil ? [] : [.init("0", "werkt dan niet meer", .propose(.setShift(wish)))]
    let stands = now.map { "Nu: \(Labels.shift($0))." } ?? "Nu: werkt dan niet."
    return ChoiceDialog(
      title: "\(row.name) · \(cell)",
      lines: [stands, "Vanaf \(Dates.shortDay(wish.from, today: session.today)):"],
      options: roles + stop, selected: nil)
  }

  /// In which weeks.
  static func weeks(_ wish: ShiftWish, _ session: Session) -> ChoiceDialog {
    let letters: [(Character, WeekRhythm)] = [("e", .every), ("o", .odd), ("v", .even)]
    return ChoiceDialog(
      title: "Welke weken?",
      lines: ["Deze week is \(Dates.week(ISOWeek(containing: wish.from)))."],
      options: letters.map { letter, rhythm in
        var wish = wish
        wish.rhythm = rhythm
        let word = rhythm == .even ? "even weken (v)" : Labels.rhythm(rhythm)
        return .init(letter, word, .propose(.setShift(wish)))
      })
  }

  /// What begins to stand: somebody away, a room or the office closed.
  static func standing(
    _ row: RosterSheet.Row?, date: CivilDate, _ session: Session
  ) -> ChoiceDialog {
    var options: [ChoiceDialog.Option] = []
    if let row {
      let reasons: [(Character, Absence.Reason)] = [
        ("z", .ill), ("v", .leave), ("c", .training), ("a", .other),
      ]
      options = reasons.map { letter, reason in
        .init(
          letter, "\(row.name): \(Labels.absence(reason))",
          .standing(StandingDraft(.absence(row.staff, reason), from: date)))
      }
    }
    if session.may(.close) == nil {
      options += (session.office?.rooms(on: date) ?? []).prefix(9).enumerated().map { index, room in
        .init(
          Character("\(index + 1)"), "\(room.name) gesloten",
          .standing(StandingDraft(.closure(room.code), from: date)))
      }
      options.append(
        .init(
          "k", "het hele kantoor gesloten", .standing(StandingDraft(.closure(nil), from: date))))
    }
    return ChoiceDialog(
      title: "Erbij, vanaf \(Dates.shortDay(date, today: session.today))",
      lines: row == nil ? ["Is iemand afwezig? Kies met Tab in het rooster wie."] : [],
      options: options, selected: nil)
  }

  static func ending(_ absence: Absence, _ session: Session) -> ChoiceDialog {
    let name = session.directory.fullName(absence.staff)
    return ending(
      "\(name) is er weer?", "\(name) is er weer",
      "\(name) afwezig \(Dates.period(absence.period, today: session.today)).", absence.period,
      session
    ) { .endAbsence(absence.id, on: $0) }
  }

  static func ending(_ closure: Closure, _ session: Session) -> ChoiceDialog {
    ending(
      "Weer open?", "weer open",
      Labels.closure(closure, in: session.directory, today: session.today).capitalizedFirst + ".",
      closure.period, session
    ) { .reopen(closure.id, on: $0) }
  }

  private static func ending(
    _ title: String, _ word: String, _ line: String, _ period: CivilPeriod, _ session: Session,
    _ command: (CivilDate) -> DeskCommand
  ) -> ChoiceDialog {
    let today = max(session.today, period.start)
    var options: [ChoiceDialog.Option] = [
      .init("n", "nee, niets veranderen", .nothing),
      .init(
        "v", "\(word) vanaf \(Dates.shortDay(today, today: session.today))",
        .perform(command(today))),
    ]
    let tomorrow = today.adding(days: 1)
    if tomorrow < period.end {
      options.append(
        .init(
          "m", "\(word) vanaf \(Dates.shortDay(tomorrow, today: session.today))",
          .perform(command(tomorrow))))
    }
    return ChoiceDialog(title: title, lines: [line], options: options)
  }

  /// Whom it is about, where it is somebody: a wrong line is seen before it is too late.
  private static func title(of command: DeskCommand, _ session: Session) -> String {
    guard case .reportAbsence(let note) = command else { return "Doorvoeren?" }
    return "\(session.directory.fullName(note.staff)) afwezig "
      + "\(Dates.period(note.period, today: session.today))?"
  }

  /// What a change would hit, before it is made. Nothing is cancelled by it.
  static func confirm(
    _ command: DeskCommand, _ hits: OrphanSheet, _ session: Session
  ) -> ChoiceDialog {
    let talks = hits.rows.prefix(6).map { row in
      "  \(Dates.moment(row.appointment.slot.startMoment, today: session.today))  "
        + session.listName(row.name)
    }
    let more = hits.rows.count > 6 ? ["  en nog \(hits.rows.count - 6)"] : []
    let lines =
      hits.rows.isEmpty
      ? ["Dit raakt geen enkel gesprek."]
      : ["\(Labels.hits(hits.rows.count)):"]
        + talks + more
    let no = ChoiceDialog.Option("n", "nee, niets veranderen", .nothing)
    let yes = ChoiceDialog.Option("j", "ja, doorvoeren", .perform(command))
    return ChoiceDialog(
      title: title(of: command, session), lines: lines, options: [no, yes])
  }
}
