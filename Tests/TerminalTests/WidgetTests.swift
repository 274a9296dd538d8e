import Terminal
import Testing

@Suite("The widgets")
struct WidgetTests {
  @Test("a line is edited by characters as a person counts them")
  func editsLine() {
    var line = LineEditor("Zoë", maximumLength: 12)
    for key in [KeyPress.character(" "), .character("e"), .character("\u{301}")] {
      let isTaken = line.handle(key)
      #expect(isTaken)
    }
    #expect(line.text == "Zoë é")
    #expect(line.cursor == 5)
    _ = line.handle(.backspace)
    #expect(line.text == "Zoë ")
    _ = line.handle(.home)
    _ = line.handle(.delete)
    #expect(line.text == "oë " && line.cursor == 0)
    let stays = line.handle(.left)
    #expect(stays && line.cursor == 0)
    let takesUp = line.handle(.up)
    let takesEnter = line.handle(.enter)
    #expect(!takesUp && !takesEnter)
    line.text = "een twee  "
    _ = line.handle(.control("w"))
    #expect(line.text == "een ")
    _ = line.handle(.control("u"))
    #expect(line.isEmpty)
    line.insert(String(repeating: "x", count: 12))
    _ = line.handle(.character("y"))
    #expect(line.text.count == 12)
  }

  @Test("words flow over lines, and items are never broken inside")
  func flowsText() {
    #expect(TextFlow.lines("eerst bellen", width: 12) == ["eerst bellen"])
    #expect(TextFlow.lines("eerst bellen", width: 11) == ["eerst", "bellen"])
    #expect(
      TextFlow.lines("nietverschenen of later", width: 5) == ["nietverschenen", "of", "later"])
    let items = ["T tolk", "J juridisch", "x afwezig"]
    #expect(
      TextFlow.lines(items, separatedBy: " · ", width: 21) == ["T tolk · J juridisch", "x afwezig"])
    #expect(TextFlow.lines(items, separatedBy: " · ", width: 1) == items)
    #expect(TextFlow.lines([], separatedBy: " · ", width: 9) == [])
  }

  @Test("a line that is too long scrolls to its cursor, down to one column")
  func scrollsLine() {
    let line = LineEditor("abcdef漢")
    for width in 0...10 {
      var grid = CellGrid(size: Size(width: width, height: 1))
      let cursor = line.draw(in: &grid, area: grid.bounds)
      #expect((cursor == nil) == (width == 0))
      if let cursor { #expect(grid.bounds.contains(cursor)) }
    }
    var grid = CellGrid(size: Size(width: 5, height: 1))
    #expect(line.draw(in: &grid, area: grid.bounds) == Point(x: 4, y: 0))
    #expect(grid.plainLines() == ["ef漢"])
    var secret = LineEditor("1234", isSecret: true)
    secret.isSecret = true
    secret.draw(in: &grid, area: grid.bounds)
    #expect(grid.plainLines() == ["••••"])
  }

  @Test("the focus of a list stays in the list and in view")
  func selects() {
    var list = ListSelection(count: 100_000, height: 10)
    _ = list.handle(.end)
    #expect(list.selected == 99_999 && list.visible == 99_990..<100_000)
    _ = list.handle(.pageUp)
    #expect(list.selected == 99_990)
    list.fit(count: 3, height: 10)
    #expect(list.selected == 2 && list.visible == 0..<3)
    list.fit(count: 0, height: 10)
    #expect(list.selected == nil && list.visible.isEmpty)
    let takesDown = list.handle(.down)
    #expect(takesDown && list.selected == nil)
    list.fit(count: 50, height: 0)
    #expect(list.visible.count == 1)
    let takesEnter = list.handle(.enter)
    #expect(!takesEnter)
  }

  @Test("a click selects the row under it, the wheel moves the focus")
  func takesMouse() {
    var list = ListSelection(count: 5, height: 3)
    let area = Rect(x: 2, y: 4, width: 10, height: 3)
    list.select(4)
    let hit = list.handle(MouseEvent(.press, at: Point(x: 3, y: 4)), in: area)
    #expect(hit == (true, 2))
    let miss = list.handle(MouseEvent(.press, at: Point(x: 0, y: 4)), in: area)
    #expect(miss == (false, nil))
    let turn = list.handle(MouseEvent(.wheelUp, at: Point(x: 3, y: 5)), in: area)
    #expect(turn == (true, nil))
    #expect(list.selected == 0)
    #expect(list.place(of: 1, in: area) == Rect(x: 2, y: 5, width: 10, height: 1))
  }

  @Test("columns share what is left, and the least needed go first")
  func laysOutTables() {
    let table = TableLayout([
      .init("tijd", .fixed(5)), .init("wie", .flexible(minimum: 10, share: 2)),
      .init("waar", .flexible(minimum: 6), dropOrder: 2), .init("tolk", .fixed(8), dropOrder: 1),
    ])
    #expect(table.placements(in: 35).map(\.width) == [5, 10, 6, 8])
    #expect(table.placements(in: 38).map(\.width) == [5, 12, 7, 8])
    #expect(table.placements(in: 34).map(\.column) == [0, 1, 3])
    #expect(table.placements(in: 20).map(\.column) == [0, 1])
    for width in 0...60 {
      for placement in table.placements(in: width) {
        #expect(placement.x + placement.width <= width && placement.width > 0)
      }
    }
  }

  @Test("hints that do not fit are left out, but never the way to all of them")
  func laysOutHints() {
    let bar = HintBar([
      .init(key: "n", word: "nieuw"), .init(key: "v", word: "verzetten", isEnabled: false),
      .init(key: "?", word: "hulp", isKept: true),
    ])
    var grid = CellGrid(size: Size(width: 40, height: 1))
    let regions = bar.draw(in: &grid, area: grid.bounds)
    #expect(grid.plainLines() == [" n nieuw  v verzetten  ? hulp"])
    #expect(regions.count == 3)
    #expect(bar.hint(at: Point(x: 11, y: 0), in: grid.bounds) == 1)
    #expect(bar.hint(at: Point(x: 8, y: 0), in: grid.bounds) == nil)
    #expect(bar.regions(in: Rect(x: 0, y: 0, width: 20, height: 1)).map(\.hint) == [0, 2])
    #expect(bar.regions(in: Rect(x: 0, y: 0, width: 5, height: 1)).isEmpty)
    // Two are kept, whatever lies between: the width just right, one too narrow, and for one only.
    let two = HintBar(bar.hints + [.init(key: "Esc", word: "terug", isKept: true)])
    #expect(two.regions(in: Rect(x: 0, y: 0, width: 41, height: 1)).map(\.hint) == [0, 1, 2, 3])
    #expect(two.regions(in: Rect(x: 0, y: 0, width: 40, height: 1)).map(\.hint) == [0, 2, 3])
    #expect(two.regions(in: Rect(x: 0, y: 0, width: 19, height: 1)).map(\.hint) == [2, 3])
    #expect(two.regions(in: Rect(x: 0, y: 0, width: 17, height: 1)).map(\.hint) == [2])
  }

  @Test("a dialog stands in the middle and panes beside each other from 120 columns")
  func placesPanels() {
    var grid = CellGrid(size: Size(width: 20, height: 7))
    let inside = DialogFrame(title: "Zeker?", content: Size(width: 8, height: 1))
      .draw(in: &grid, area: grid.bounds)
    grid.put("nee", in: inside)
    #expect(
      grid.plainLines() == [
        "", "", "    ┌─ Zeker? ─┐", "    │ nee      │", "    └──────────┘", "", "",
      ])
    let wide = Panels.split(Rect(x: 0, y: 0, width: 121, height: 10))
    #expect(wide.first.width == 60 && wide.second.x == 61 && wide.second.width == 60)
    let narrow = Panels.split(Rect(x: 0, y: 0, width: 80, height: 10), share: 30)
    #expect(narrow.first.height == 3 && narrow.second.y == 3)
    #expect(
      Panels.columns(Rect(x: 0, y: 0, width: 10, height: 1), count: 3).map(\.width) == [3, 3, 2])
  }

  @Test("a bar shows something for the smallest part and no more than it has")
  func drawsBars() {
    #expect(BarMeter(value: 0, maximum: 9).filledColumns(of: 10) == 0)
    #expect(BarMeter(value: 1, maximum: 900).filledColumns(of: 10) == 1)
    #expect(BarMeter(value: 99, maximum: 9).filledColumns(of: 10) == 10)
    #expect(BarMeter(value: 1, maximum: 0).filledColumns(of: 10) == 0)
  }
}
