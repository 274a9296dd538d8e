import AppointmentCore
import DeskService

/// Takes an expert's line apart (``Line``). Pure: it knows what is on the screen and who works here,
/// and asks nobody.
package struct LineParser {
  /// What a text came to.
  package enum Outcome: Hashable, Sendable {
    case line(Line)
    case complaint(LineComplaint)
  }

  private var line = Line()
  /// The first thing that is wrong.
  private var complaint: LineComplaint?
  private var actionToken: LineToken?
  private var dayToken: LineToken?
  private var timeToken: LineToken?
  private var minutesToken: LineToken?
  private var topicToken: LineToken?
  private var who: LineQuestion?
  private var whoToken: LineToken?
  private var words: [LineToken] = []
  private let context: LineContext

  private init(_ context: LineContext) { self.context = context }

  /// Whether a text of the palette is a line: it has a word that can only be a part of one.
  package static func isLine(_ text: String, in context: LineContext) -> Bool {
    let tokens = LineToken.tokens(of: text)
    let isFixed = tokens.contains { token in
      token.text == "." || token.text.hasPrefix("#") || token.text.contains(where: \.isNumber)
    }
    return isFixed
      || tokens.count > 1
        && tokens.contains { token in
          Line.Action(typed: token.text) != nil || weekday(token.text, context.today) != nil
        }
  }

  /// The line that a text is, or what is wrong with it.
  package static func parse(_ text: String, in context: LineContext) -> Outcome {
    var parser = LineParser(context)
    let tokens = LineToken.tokens(of: text).joiningDays(unless: context.staff)
    for token in tokens where parser.complaint == nil { parser.take(token) }
    if parser.complaint == nil { parser.finish(tokens) }
    return parser.complaint.map { .complaint($0) } ?? .line(parser.line)
  }

  private mutating func complain(_ token: LineToken, _ sentence: String) {
    if complaint == nil { complaint = LineComplaint(token: token, sentence: sentence) }
  }

  private mutating func take(_ token: LineToken) {
    let text = token.text.lowercased()
    if let action = Line.Action(typed: text) {
      line.action = action
      once(\.actionToken, token, "Er staan twee acties. Laat er één weg.")
    } else if text.hasPrefix("#") {
      line.topic = HelpTopic(rawValue: String(text.dropFirst()).uppercased())
      once(\.topicToken, token, "Er staan twee onderwerpen. Laat er één weg.")
      if line.topic == nil {
        complain(token, "Dit onderwerp is er niet. Schrijf # en de letter, zoals #g.")
      }
    } else if let time = LineParser.time(text) {
      line.time = time
      once(\.timeToken, token, "Er staan twee tijden. Laat er één weg.")
    } else if let minutes = LineParser.minutes(text) {
      line.minutes = minutes
      once(\.minutesToken, token, "Er staat twee keer hoe lang. Laat er één weg.")
    } else if let question = question(token, text) {
      who = question
      once(\.whoToken, token, "Er staan twee personen. Laat er één weg.")
    } else if let day = LineParser.day(text, context.today) {
      line.day = day
      once(\.dayToken, token, "Er staan twee dagen. Laat er één weg.")
    } else if text.contains(" ") {
      complain(token, "\(token.text) is geen datum. Schrijf een dag die bestaat, zoals 24 dec.")
    } else if text.allSatisfy({ $0.isLetter || "-'’".contains($0) }) {
      words.append(token)
    } else {
      complain(
        token,
        "Dit is geen nummer, dag of tijd. Schrijf: 0412, do, +2w, 24-12, 14:30 of 60m.")
    }
  }

  private mutating func once(
    _ place: WritableKeyPath<LineParser, LineToken?>, _ token: LineToken, _ sentence: String
  ) {
    if self[keyPath: place] != nil { complain(token, sentence) }
    self[keyPath: place] = token
  }

  /// Whom a word names for sure; nil for one that names nobody so, with a complaint where it was
  /// meant to.
  private mutating func question(_ token: LineToken, _ text: String) -> LineQuestion? {
    if text == "." {
      if context.last == nil { complain(token, "U had nog geen andere cliënt open.") }
      return context.last.map { .number($0) }
    }
    if text.hasPrefix("a-") {
      let reference = AppointmentReference(text.uppercased())
      if reference == nil {
        complain(token, "Dit afspraaknummer klopt niet. Kijk het nog eens na.")
      }
      return reference.map { .reference($0) }
    }
    // `30 feb` is a day or none, and never a row of the list.
    if text.contains(" ") { return nil }
    guard text.allSatisfy(\.isNumber), text.count <= 3 else {
      return number(token, text).map { .number($0) }
    }
    guard let row = Int(text), row > 0, row <= context.rows.count else {
      complain(token, "Regel \(text) staat niet in de lijst op het scherm.")
      return nil
    }
    return .number(context.rows[row - 1])
  }

  /// `0412`, `0412-6`; a check digit that does not fit is said, as the number was misheard.
  private mutating func number(_ token: LineToken, _ text: String) -> ClientNumber? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let digits = parts.first, (4...6).contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(digits),
      let number = ClientNumber(digits: digits.count, value: value)
    else { return nil }
    guard parts.count == 2 else { return number }
    guard parts[1].count == 1, parts[1].allSatisfy(\.isNumber) else { return nil }
    if "\(number)" != text {
      complain(token, "Dit nummer klopt niet: het laatste cijfer past er niet bij.")
    }
    return number
  }
}

extension LineParser {
  private mutating func finish(_ tokens: [LineToken]) {
    checkKinds()
    line.alternatives = alternatives(tokens)
    line.who = whoToken ?? words.first ?? line.who
    if line.action == .move, line.day == nil, line.time == nil {
      complain(actionToken ?? line.who, "Zeg ook wanneer: do, +2w, 24-12 of 14:30.")
    }
  }

  /// What says nothing to this action would be lost without a word.
  private mutating func checkKinds() {
    let isNew = line.action == .book
    if let token = minutesToken ?? topicToken, !isNew {
      complain(token, "Hoe lang en waarover zegt u alleen bij een nieuwe afspraak.")
    }
    if let token = dayToken ?? timeToken, !isNew, line.action != .move {
      complain(token, "Bij deze actie hoort geen dag of tijd.")
    }
    if let token = dayToken, let day = line.day, day < context.today {
      complain(token, "Die dag is al voorbij. Kies vandaag of later.")
    }
  }

  private mutating func alternatives(_ tokens: [LineToken]) -> [Line.Alternative] {
    if let who { return numbered(who) }
    guard !words.isEmpty else {
      let end = tokens.last.map { $0.column + $0.text.count + 1 } ?? 0
      complain(
        LineToken(text: "", column: end),
        "Zeg ook wie: een naam, een nummer, een regel of een punt.")
      return []
    }
    return named()
  }

  /// Who it is is known: a word beside it can only be a colleague.
  private mutating func numbered(_ who: LineQuestion) -> [Line.Alternative] {
    guard let word = words.first else { return [Line.Alternative(question: who, staff: nil)] }
    if words.count > 1 {
      complain(words[1], "Er staan twee namen bij een nummer. Laat er één weg.")
    }
    if !line.action.takesStaff { complain(word, "Bij deze actie hoort geen collega.") }
    guard let codes = context.staff[word.text.lowercased()] else {
      complain(word, "Zo heet hier geen begeleider, en wie het is staat er al.")
      return []
    }
    return codes.map { Line.Alternative(question: who, staff: $0) }
  }

  /// All words are one name, or one of them is the colleague and the rest the name.
  private func named() -> [Line.Alternative] {
    func name(_ words: [LineToken]) -> LineQuestion {
      .name(words.map(\.text).joined(separator: " "))
    }
    var all = [Line.Alternative(question: name(words), staff: nil)]
    guard words.count > 1, line.action.takesStaff else { return all }
    for (index, word) in words.enumerated() {
      var rest = words
      rest.remove(at: index)
      for code in context.staff[word.text.lowercased()] ?? [] {
        all.append(Line.Alternative(question: name(rest), staff: code))
      }
    }
    return all
  }

  /// `14:30`, `9:15`.
  static func time(_ text: String) -> CivilTime? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    return CivilTime(hour: hour, minute: minute).flatMap { $0.minuteOfDay < 1440 ? $0 : nil }
  }

  /// `60m`, `45min`: how long, at least a slot and at most a working day.
  static func minutes(_ text: String) -> Int? {
    let digits = text.prefix(while: \.isNumber)
    guard ["m", "min"].contains(String(text.dropFirst(digits.count))), let count = Int(digits),
      (5...480).contains(count)
    else { return nil }
    return count
  }

  /// A day as it is typed elsewhere too; a word only when it is the whole name of a day or its two
  /// letters, as the rest may be somebody's name.
  static func day(_ text: String, _ today: CivilDate) -> CivilDate? {
    guard text.allSatisfy(\.isLetter) else { return DayInput.day(text, today: today) }
    return weekday(text, today)
  }

  static func weekday(_ text: String, _ today: CivilDate) -> CivilDate? {
    let days = [
      "ma", "di", "wo", "do", "vr", "za", "zo", "maandag", "dinsdag", "woensdag", "donderdag",
      "vrijdag", "zaterdag", "zondag", "vandaag", "morgen", "overmorgen", "gisteren",
    ]
    let text = text.lowercased()
    return days.contains(text) ? DayInput.day(text, today: today) : nil
  }
}

extension Line.Action {
  /// Whether somebody can be named who is to hold the talk.
  var takesStaff: Bool { self == .book || self == .move }

  /// An action by the letter of its key, or by its word.
  init?(typed text: String) {
    switch text.lowercased() {
    case "n", "nieuw": self = .book
    case "v", "verzet", "verzetten": self = .move
    case "a", "aangekomen": self = .arrive
    case "l", "later": self = .late
    case "i": self = .start
    case "x": self = .noShow
    case "f", "afgerond": self = .fulfil
    case "z", "afzeggen": self = .cancel
    case "d", "verder": self = .refer
    case "c", "contact": self = .contact
    default: return nil
    }
  }
}
