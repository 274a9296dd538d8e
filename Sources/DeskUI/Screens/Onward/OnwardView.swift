import AppointmentCore
import DeskService
import Terminal
import Wording

extension OnwardModel {
  /// The rows above the list in each step: title, guidance, the questions that were answered.
  static let headRows = 5

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    grid.rule(title, in: area, style: theme.rule)
    if step == .safety { return drawSafety(in: &grid, area: area, session) }
    let room = area.rows(from: 1).inset(columns: 3)
    grid.put(subjectLine, in: room.row(0), style: theme.text)
    if let topic {
      let line = "Waar gaat de vraag over?  > \(topic.rawValue) \(session.directory.topic(topic))"
      grid.put(line, in: room.row(1), style: theme.text)
    }
    let list = area.rows(from: OnwardModel.headRows)
    switch step {
    case .reason:
      let names = OnwardModel.reasonLetters.map { ($0.letter, Labels.visitorReason($0.reason)) }
      return draw("Waarom staat deze persoon niet in Balie?", names, in: &grid, list, session)
    case .topic:
      let names = HelpTopic.allCases.map {
        (Character($0.rawValue.lowercased()), session.directory.topic($0))
      }
      return draw("Waar gaat de vraag over?", names, in: &grid, list, session)
    case .letter: return drawLetter(in: &grid, room, session)
    case .ways, .safety: return drawWays(in: &grid, room, list, session)
    }
  }

  private var title: String {
    switch subject {
    case .client(let number, let name, _): "Verder helpen · \(name.full) · \(number)"
    case .visitor: "Verder helpen · bezoeker zonder nummer"
    }
  }

  private var subjectLine: String {
    switch subject {
    case .client(_, _, let lastDay): lastDay.map { "Begeleiding \(Dates.lastDay($0))" } ?? ""
    case .visitor(let reason): reason.map { "Reden: \(Labels.visitorReason($0))" } ?? ""
    }
  }

  private func draw(
    _ question: String, _ names: [(Character, String)], in grid: inout CellGrid, _ area: Rect,
    _ session: Session
  ) -> Point? {
    let theme = session.theme
    let above = Rect(x: area.x, y: area.y - 2, width: area.width, height: 1)
    grid.put(question, in: above.inset(columns: 3), style: theme.header)
    var cursor: Point?
    for (index, name) in names.enumerated() {
      let isChosen = hasPointed && index == list.selected
      let style = isChosen ? theme.focus : theme.text
      let place = area.row(index)
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      grid.put(
        [Span("\(name.0)", isChosen ? style : theme.key), Span("  \(name.1)", style)],
        in: place.inset(columns: 3))
    }
    return cursor
  }

  private func drawLetter(in grid: inout CellGrid, _ room: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let prompt = "Staat er een datum op de brief?  [ "
    let used = grid.put(prompt, in: room.row(2), style: theme.header)
    let field = room.row(2).columns(from: used, count: 20)
    grid.put(" ]   (Enter = nee)", in: room.row(2).columns(from: used + 20), style: theme.text)
    let help =
      complaint ?? "Typ de datum, zoals 24-12 of +1w. De weg naar hulp wordt daarop gekozen."
    grid.put(help, in: room.row(4), style: complaint == nil ? theme.heading : theme.bad)
    return editor.draw(in: &grid, area: field)
  }

  private func drawWays(
    in grid: inout CellGrid, _ room: Rect, _ area: Rect, _ session: Session
  ) -> Point? {
    let theme = session.theme
    let letter = letterDate.map { Dates.shortDay($0, today: session.today) } ?? "geen datum"
    grid.put("Datum op de brief:  [ \(letter) ]", in: room.row(2), style: theme.text)
    if ways.isEmpty {
      grid.put("Een moment, de mogelijkheden worden gezocht…", in: area.row(0).inset(columns: 3))
      return nil
    }
    var cursor: Point?
    let lines = self.ways.map { Ways.way($0, in: session.directory, today: session.today) }
    let width = min(38, lines.map { TextWidth.columns(of: $0.name) }.max() ?? 20)
    for (index, way) in lines.enumerated() {
      let isChosen = index == list.selected
      let style = isChosen ? theme.focus : theme.text
      let place = area.row(index)
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      let line = place.inset(columns: 3)
      grid.put(
        "\(index + 1)  \(way.name)", in: line.columns(from: 0, count: width + 3), style: style)
      grid.put(detail(ways[index], way), in: line.columns(from: width + 5), style: style)
    }
    let below = area.rows(from: ways.count + 1).inset(columns: 3)
    let chosen = list.selected.flatMap { lines.indices.contains($0) ? lines[$0] : nil }
    // What the row had no room for stands here whole.
    let roomForDetail = area.width - 3 - (width + 5)
    let whole =
      chosen.map { way in
        TextWidth.columns(of: way.detail) > roomForDetail
          ? TextFlow.lines(way.detail, width: max(20, below.width)) : []
      } ?? []
    for (index, line) in whole.enumerated() {
      grid.put(line, in: below.row(index), style: theme.text)
    }
    drawChosen(in: &grid, below.rows(from: whole.count), session)
    return cursor
  }

  static let noAddress = "Adres nog niet bekend: dan komt er geen briefje. ^A adres typen."

  /// What stands beside a way; that it is too late comes first, where it cannot be cut off.
  private func detail(_ onward: Onward, _ way: Way) -> String {
    guard case .session(_, let slot, _, isTooLate: true) = onward else { return way.detail }
    return "te laat voor de brief: \(Dates.slot(slot))"
  }

  /// What is good to know of the chosen way, and why a slip cannot be printed.
  private func drawChosen(in grid: inout CellGrid, _ area: Rect, _ session: Session) {
    guard let service, let known = session.directory.services[service] else { return }
    var lines = TextFlow.lines(known.what, width: max(20, area.width))
    let knownAddress = address(session)
    lines.append(knownAddress.map { "Adres: \($0)" } ?? OnwardModel.noAddress)
    if !known.bring.isEmpty { lines.append("Neem mee: \(Labels.enumeration(known.bring))") }
    for (index, line) in lines.enumerated() {
      let style = line == OnwardModel.noAddress ? session.theme.warning : session.theme.heading
      grid.put(line, in: area.row(index), style: style)
    }
  }

  /// Whom to fetch and 112: nothing about whom it concerns, and nothing is recorded.
  private func drawSafety(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    grid.rule("Even apart", in: area, style: session.theme.rule)
    let room = area.rows(from: 2).inset(columns: 3)
    let lines = ways.prefix(1).map {
      Ways.way($0, in: session.directory, today: session.today).text
    }.flatMap { TextFlow.lines($0, width: max(20, room.width)) }
    for (index, line) in lines.enumerated() {
      grid.put(line, in: room.row(index), style: session.theme.say)
    }
    return nil
  }
}
