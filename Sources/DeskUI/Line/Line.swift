package import AppointmentCore
package import DeskService
import Wording

/// An expert's line, taken apart: what to do, for whom, when, how long, with whom.
///
/// The grammar: tokens between spaces, in any order, each kind at most once.
///
///     what      n v a l x f z d c i, or nieuw verzetten aangekomen later afgerond afzeggen
///               verder contact; none is n, a new appointment
///     who       0412 or 0412-6   a number, four to six digits
///               A-04127-1        an appointment
///               .                the last client
///               3                a row of the list on the screen, one to three digits
///               yonas            the beginning of a name, in any spelling; several words are one
///                                name
///     with      karin            a colleague's code or first name
///     when      do  morgen  +2w  24-12  2026-12-24     a day
///               14:30            a time; without a day it is today, and of a move the day it had
///     how long  60m
///     about     #g               the letter of a topic
///
/// A word may be a colleague or a part of a client's name: then the line has several readings, and
/// whoever is in the store decides which of them hold. So a new client can add a reading and never
/// take one away.
package struct Line: Hashable, Sendable {
  package enum Action: String, CaseIterable, Sendable {
    case book, move, arrive, late, start, noShow, fulfil, cancel, refer, contact
  }

  /// One way to read who is meant, and with whom.
  package struct Alternative: Hashable, Sendable {
    package let question: LineQuestion
    package let staff: StaffCode?
  }

  package var action = Action.book
  package var alternatives: [Alternative] = []
  package var day: CivilDate?
  package var time: CivilTime?
  package var minutes: Int?
  package var topic: HelpTopic?
  /// What says who is meant, to put a mark under.
  package var who = LineToken(text: "", column: 0)
}

/// A word of a line and where it begins, counted in characters.
package struct LineToken: Hashable, Sendable {
  package let text: String
  package let column: Int

  /// The tokens of a text.
  static func tokens(of text: String) -> [LineToken] {
    var tokens: [LineToken] = []
    var word = ""
    for (column, character) in (text + " ").enumerated() {
      if character != " " {
        word.append(character)
      } else if !word.isEmpty {
        tokens.append(LineToken(text: word, column: column - word.count))
        word = ""
      }
    }
    return tokens
  }
}

extension [LineToken] {
  /// A day of a month and its name as one: `24 dec`. A word that is a colleague's name stays one.
  func joiningDays(unless staff: [String: [StaffCode]]) -> [LineToken] {
    var joined: [LineToken] = []
    for token in self {
      if let last = joined.last, last.text.count <= 2, last.text.allSatisfy(\.isNumber),
        DayInput.isMonth(token.text), staff[token.text.lowercased()] == nil
      {
        joined[joined.count - 1] = LineToken(
          text: "\(last.text) \(token.text)", column: last.column)
      } else {
        joined.append(token)
      }
    }
    return joined
  }
}

/// Why a line cannot be read, with what to put a mark under.
package struct LineComplaint: Hashable, Sendable {
  package let token: LineToken
  package let sentence: String
}

/// What the words of a line are read with: kept as it was when the line was opened, so that a row
/// means who stood there.
package struct LineContext: Hashable, Sendable {
  package let today: CivilDate
  package let rows: [ClientNumber]
  package let last: ClientNumber?
  /// Colleagues who hold talks, by code and by first name in small letters.
  package let staff: [String: [StaffCode]]

  package init(
    today: CivilDate, rows: [ClientNumber], last: ClientNumber?, staff: [String: [StaffCode]]
  ) {
    self.today = today
    self.rows = rows
    self.last = last
    self.staff = staff
  }
}

extension LineContext {
  /// The context of a screen.
  init(rows: [ClientNumber], _ session: Session) {
    let holders: Set<Role> = [.begeleider, .coach, .legal]
    var staff: [String: [StaffCode]] = [:]
    for member in session.directory.staff.values.sorted(by: { $0.code < $1.code })
    where member.isEmployed(on: session.today) && !holders.isDisjoint(with: member.roles) {
      let first = member.name.split(separator: " ").first.map { $0.lowercased() } ?? ""
      for word in Set([member.code.text.lowercased(), first]) where !word.isEmpty {
        staff[word, default: []].append(member.code)
      }
    }
    self.init(today: session.today, rows: rows, last: session.lastClient, staff: staff)
  }
}
