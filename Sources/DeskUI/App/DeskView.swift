import AppointmentCore
package import Terminal
import Wording

/// Draws the desk. Pure: what stands on the screen follows from the model alone.
package enum DeskView {
  /// Draws the model; answers where the cursor stands, nil to hide it.
  package static func draw(_ model: DeskModel, in grid: inout CellGrid) -> Point? {
    if model.isTooSmall { return drawTooSmall(model, in: &grid) }
    if model.isCovered { return drawCover(model, in: &grid) }
    let frame = Frame(grid.bounds)
    drawHeader(model.session, in: &grid, area: frame.header)
    drawStatus(model, in: &grid, area: frame.status)
    HintBar(model).draw(in: &grid, area: frame.hints)
    var session = model.session
    session.isBlank = model.isBlank
    var cursor = model.top.draw(in: &grid, area: frame.body, session)
    for dialog in model.dialogs {
      cursor = draw(dialog, in: &grid, area: frame.body, session)
    }
    return cursor
  }

  /// Any screen as plain lines, for screen readers and for paper: no rules, no empty lines.
  package static func linear(_ model: DeskModel) -> [String] {
    var model = model
    model.session.size = Size(width: max(80, model.session.size.width), height: 200)
    var grid = CellGrid(size: model.session.size)
    _ = draw(model, in: &grid)
    if model.session.isASCII { grid = grid.inASCII() }
    return grid.plainLines().map(plain).filter { !$0.isEmpty }
  }

  /// A line without the dashes of a rule and without space at its ends.
  private static func plain(_ line: String) -> String {
    let words = line.split(separator: " ").filter { word in
      !word.allSatisfy { "─│┌┐└┘-|+".contains($0) }
    }
    guard line.contains("─") || line.contains("---") else {
      return String(line.drop { $0 == " " })
    }
    return words.joined(separator: " ")
  }

  /// Which rows the frame has: header, body, what happened, hints.
  package struct Frame {
    package let header: Rect
    package let body: Rect
    package let status: Rect
    package let hints: Rect

    package init(_ area: Rect) {
      header = area.row(0)
      body = area.rows(from: 1, count: max(0, area.height - 3))
      status = area.row(area.height - 2)
      hints = area.row(area.height - 1)
    }
  }

  private static func drawHeader(_ session: Session, in grid: inout CellGrid, area: Rect) {
    let theme = session.theme
    let room = area.inset(columns: 1)
    let title = [Span("Balie", theme.header), Span("  \(Dates.header(session.today))", theme.text)]
    grid.put(title, in: room)
    let name = session.directory.firstName(session.actor.code)
    let actor = "\(name) · \(Labels.role(session.actor.role))  \(session.now.time)"
    grid.put(actor, in: room, style: theme.text, aligned: .trailing)
    if session.isTraining {
      let x = room.maxX - TextWidth.columns(of: actor) - 14
      grid.put(" OEFENEN ", at: Point(x: x, y: room.y), in: area, style: theme.training)
    }
    guard session.isCounterMode else { return }
    // Left of the training mark, and one letter of it where there is no room for the word.
    let end = room.maxX - TextWidth.columns(of: actor) - (session.isTraining ? 15 : 2)
    let start = room.x + 9 + TextWidth.columns(of: Dates.header(session.today))
    let word = end - start >= 10 ? "baliestand" : "bal."
    grid.put(word, at: Point(x: start, y: room.y), in: area, style: theme.warning)
  }

  private static func drawStatus(_ model: DeskModel, in grid: inout CellGrid, area: Rect) {
    let session = model.session
    let room = area.inset(columns: 1)
    let undo = session.mayUndo ? "u ongedaan maken" : ""
    let right = TextWidth.columns(of: undo)
    let left = room.columns(from: 0, count: room.width - right - (right > 0 ? 2 : 0))
    if let sentence = session.sentence {
      grid.put(sentence, in: left, style: session.theme.say)
    } else {
      grid.put(session.status, in: left, style: session.theme.status)
    }
    if session.mayUndo {
      let place = room.columns(from: room.width - right)
      grid.put([Span("u", session.theme.key), Span(" ongedaan maken")], in: place)
    }
  }

  private static func draw(
    _ dialog: Dialog, in grid: inout CellGrid, area: Rect, _ session: Session
  ) -> Point? {
    switch dialog {
    case .choice(let choice): choice.draw(in: &grid, area: area, session)
    case .text(let text): text.draw(in: &grid, area: area, session)
    case .colleague(let colleague): colleague.draw(in: &grid, area: area, session)
    case .keys(let keys): keys.draw(in: &grid, area: area, session)
    }
  }

  /// One sentence in the middle, whatever is left of the window.
  private static func drawTooSmall(_ model: DeskModel, in grid: inout CellGrid) -> Point? {
    let size = model.session.size
    let sentence = Failures.sentence(.tooSmall(columns: size.width, rows: size.height))
    let lines = TextFlow.lines(sentence, width: max(1, grid.size.width - 2))
    let area = grid.bounds.inset(columns: 1)
    let top = max(0, (area.height - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      grid.put(line, in: area.row(top + index), style: model.session.theme.text)
    }
    return nil
  }

  /// A clock, and nothing that anybody could read over a shoulder.
  private static func drawCover(_ model: DeskModel, in grid: inout CellGrid) -> Point? {
    let session = model.session
    let middle = grid.bounds.height / 2
    grid.put(
      "\(session.now.time)", in: grid.bounds.row(middle - 1), style: session.theme.header,
      aligned: .center)
    grid.put(
      Dates.longDay(session.today), in: grid.bounds.row(middle), style: session.theme.text,
      aligned: .center)
    grid.put(
      "Druk op een toets om verder te gaan.", in: grid.bounds.row(middle + 2),
      style: session.theme.disabled, aligned: .center)
    return nil
  }
}

extension HintBar {
  /// The hints of what has the keys, the way to all the others last.
  init(_ model: DeskModel) {
    self.init(model.hinted.map(\.hint))
    keyStyle = model.session.theme.key
    wordStyle = model.session.theme.text
    disabledStyle = model.session.theme.disabled
  }
}

extension DeskModel {
  /// The bindings on the hint bar, with what is drawn.
  var hinted: [(binding: KeyBinding, hint: HintBar.Hint)] {
    let table = dialogs.isEmpty ? top.table : ChoiceDialog.keys
    var bindings = table.bindings.filter { !$0.word.isEmpty }
    // Enter does nothing while a needed choice is open.
    if case .choice(let choice) = dialogs.last, choice.selected == nil {
      bindings.removeAll { $0.action == .choose }
    }
    if dialogs.isEmpty {
      bindings = bindings.filter { top.isHinted($0.action, session) }
      let everywhere = KeyTable.everywhere
      let isBase = screens.count == 1
      let before: [ScreenAction] = isBase ? [.search] : []
      let after: [ScreenAction] =
        isBase ? [.help] : top.takesText ? [.back] : [.help, .back]
      bindings =
        before.compactMap(everywhere.binding(for:)) + bindings
        + after.compactMap(everywhere.binding(for:))
    }
    var shown: [ScreenAction] = []
    let unique = bindings.filter { binding in
      defer { shown.append(binding.action) }
      return !shown.contains(binding.action)
    }
    return unique.map { binding in
      let isEnabled = !dialogs.isEmpty || whyNot(binding.action) == nil
      return (
        binding,
        HintBar.Hint(
          key: binding.name, word: binding.word, isEnabled: isEnabled,
          isKept: [.help, .back].contains(binding.action))
      )
    }
  }

  /// The mouse: a click on a hint presses it, the rest is the screen's.
  mutating func take(_ mouse: MouseEvent) {
    guard !isTooSmall else { return }
    let frame = DeskView.Frame(Rect(session.size))
    if mouse.action == .press, let hint = HintBar(self).hint(at: mouse.point, in: frame.hints),
      let key = hinted[hint].binding.keys.first
    {
      return take(key)
    }
    guard dialogs.isEmpty else { return }
    withTop { $0.take(mouse, in: frame.body, &$1) }
  }
}
