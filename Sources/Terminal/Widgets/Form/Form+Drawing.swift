/// How a form looks.
package struct FormLook: Sendable {
  package var label = Style.dim
  /// The label and the mark of the field that has the keys, and the keys of what can be chosen.
  package var key = Style.bold
  package var text = Style.plain
  package var warning = Style.bold
  package var focus = Style.reverse

  package init(
    label: Style = .dim, key: Style = .bold, text: Style = .plain, warning: Style = .bold,
    focus: Style = .reverse
  ) {
    self.label = label
    self.key = key
    self.text = text
    self.warning = warning
    self.focus = focus
  }
}

/// Where the parts of a form stand in an area: its fields, each in as many rows as it needs, then
/// what is to be said of the one that has the keys, then what can be chosen there.
struct FormLayout {
  /// The rows of each field that is in view, by its place among those that are asked.
  private(set) var fields: [(index: Int, area: Rect)] = []
  let said: Rect
  let choices: Rect
  private let labelWidth: Int

  init<Answers>(_ form: Form<Answers>, _ fields: [FormField<Answers>], in area: Rect) {
    let asked = form.asked(fields)
    let label = (asked.map { TextWidth.columns(of: $0.label) }.max() ?? 0) + 3
    labelWidth = label
    let room = area.inset(columns: 3)
    let heights = asked.map { field in
      max(1, FormLayout.picks(of: field, width: room.width - label).count)
    }
    let here = asked.firstIndex { $0.label == form.field(fields)?.label } ?? 0
    // A low window keeps the field that has the keys, and the line below the form, in view.
    let height = max(1, area.height - 2)
    var first = 0
    while first < here, heights[first...here].reduce(0, +) > height { first += 1 }
    var y = 0
    for index in asked.indices.dropFirst(first) {
      guard y + heights[index] <= max(height, heights[here]) else { break }
      self.fields.append((index, room.rows(from: y, count: heights[index])))
      y += heights[index]
    }
    said = y < area.height ? room.row(min(y + 1, area.height - 1)) : room.rows(from: area.height)
    choices = room.rows(from: y + 3)
  }

  func label(_ area: Rect) -> Rect { area.columns(from: 0, count: labelWidth) }
  func value(_ area: Rect) -> Rect { area.columns(from: labelWidth + 1) }
  /// One column further left, so that the words stand below those of other fields and the brackets
  /// before them.
  func picks(_ area: Rect) -> Rect { area.columns(from: labelWidth) }

  /// What can be picked in a field, each by its number, in rows of a width; nothing in a field where
  /// something is typed.
  static func picks<Answers>(of field: FormField<Answers>, width: Int) -> [[Int]] {
    guard field.shape.isPicks else { return [] }
    var rows: [[Int]] = []
    var used = 0
    for (index, choice) in field.choices("").enumerated() {
      let needed = FormLayout.width(of: choice)
      if rows.isEmpty || used + needed > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(index)
      used += needed
    }
    return rows
  }

  /// With its key and the brackets that it has when it is chosen.
  static func width(of choice: FormChoice) -> Int {
    let key = choice.key.map { TextWidth.columns(of: String($0)) + 1 } ?? 0
    return key + TextWidth.columns(of: choice.word) + 3
  }
}

extension Form {
  /// Draws the form; answers where the cursor stands.
  package func draw(
    in grid: inout CellGrid, area: Rect, _ fields: [Field], _ look: FormLook
  ) -> Point? {
    let asked = asked(fields)
    guard let here = field(fields) else { return nil }
    let layout = FormLayout(self, fields, in: area)
    var cursor: Point?
    for (index, place) in layout.fields {
      let field = asked[index]
      let isHere = field.label == here.label
      grid.put(
        isHere ? "▌" : " ", at: Point(x: area.x + 1, y: place.y),
        style: isHere ? look.key : look.text)
      grid.put(field.label, in: layout.label(place), style: isHere ? look.key : look.label)
      let point =
        field.shape.isPicks
        ? drawPicks(of: field, isHere, in: &grid, layout.picks(place), look)
        : drawText(of: field, isHere, in: &grid, layout.value(place), look)
      cursor = point ?? cursor
    }
    if let complaint {
      grid.put(complaint, in: layout.said, style: look.warning)
    } else {
      grid.put(here.help, in: layout.said, style: look.text)
    }
    drawChoices(of: here, in: &grid, layout.choices, look)
    return cursor.flatMap { grid.bounds.intersection(area).contains($0) ? $0 : nil }
  }

  /// Draws what a field holds; answers where the cursor stands, when the field has the keys.
  private func drawText(
    of field: Field, _ isHere: Bool, in grid: inout CellGrid, _ area: Rect, _ look: FormLook
  ) -> Point? {
    let editor = entry(field).editor
    guard isHere else {
      grid.put(field.said(editor.text, held), in: area, style: look.text)
      return nil
    }
    // What holds while nothing is typed stands there until it is.
    if editor.isEmpty {
      grid.put(field.said("", held), in: area.columns(from: 2), style: look.label)
    }
    let width = editor.isEmpty ? 1 : min(field.shape.limit + 1, area.width)
    return editor.draw(in: &grid, area: area.columns(from: 0, count: width))
  }

  private func drawPicks(
    of field: Field, _ isHere: Bool, in grid: inout CellGrid, _ area: Rect, _ look: FormLook
  ) -> Point? {
    let choices = field.choices("")
    let pointed = entry(field).pointed ?? choices.indices.first { field.isChosen($0, held) } ?? 0
    var cursor: Point?
    for (y, row) in FormLayout.picks(of: field, width: area.width).enumerated() {
      var x = 0
      for index in row {
        let choice = choices[index]
        let isChosen = field.isChosen(index, held)
        let isPointed = isHere && index == pointed
        let place = area.row(y).columns(from: x)
        let style = isPointed && isChosen ? look.focus : look.text
        let key = choice.key.map { "\($0) " } ?? ""
        grid.put(
          [
            Span(isChosen ? "[" : " ", style), Span(key, isChosen ? style : look.key),
            Span(choice.word, style), Span(isChosen ? "]" : " ", style),
          ], in: place)
        if isPointed { cursor = place.columns(from: 1).origin }
        x += FormLayout.width(of: choice)
      }
    }
    return cursor
  }

  /// What can be taken of a completion, else what is understood so far.
  private func drawChoices(
    of field: Field, in grid: inout CellGrid, _ area: Rect, _ look: FormLook
  ) {
    let text = text(field.label)
    if !text.isBlank, let echo = field.echo(text, held) {
      grid.put(echo, in: area.row(0), style: look.text)
    }
    guard case .completion = field.shape else { return }
    let taken = taken(field)
    let first = firstChoice(of: field, in: area)
    for (index, choice) in field.choices(text).enumerated().dropFirst(first).prefix(area.height) {
      let isTaken = index == taken
      let note = choice.note.isEmpty ? "" : "  \(choice.note)"
      grid.put(
        (isTaken ? "▌ " : "  ") + choice.word + note, in: area.row(index - first),
        style: isTaken ? look.focus : look.text)
    }
  }

  /// The first choice in view: the one that is pointed at is.
  private func firstChoice(of field: Field, in area: Rect) -> Int {
    max(0, (entry(field).pointed ?? 0) - area.height + 1)
  }

  /// A click gives a field the keys, or takes what can be chosen; answers whether it hit anything.
  package mutating func take(_ mouse: MouseEvent, in area: Rect, _ fields: [Field]) -> Bool {
    guard mouse.action == .press, let here = field(fields) else { return false }
    let asked = asked(fields)
    let layout = FormLayout(self, fields, in: area)
    if layout.choices.contains(mouse.point), case .completion = here.shape {
      let row = mouse.point.y - layout.choices.y + firstChoice(of: here, in: layout.choices)
      choose(row, in: here)
      return true
    }
    guard let hit = layout.fields.first(where: { $0.area.contains(mouse.point) }) else {
      return false
    }
    let field = asked[hit.index]
    if field.label != here.label { go(to: field) }
    let value = layout.picks(hit.area)
    let rows = FormLayout.picks(of: field, width: value.width)
    let y = mouse.point.y - value.y
    guard rows.indices.contains(y), value.contains(mouse.point) else { return true }
    var x = value.x
    for index in rows[y] {
      x += FormLayout.width(of: field.choices("")[index])
      if mouse.point.x < x {
        choose(index, in: field)
        break
      }
    }
    return true
  }
}
