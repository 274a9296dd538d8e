import Synchronization
import Terminal
import Testing

@Suite("A list in sections")
struct ListFocusTests {
  typealias Sections = [ListSection<Int>]

  static let columns = TableLayout([
    .init("wie", .flexible(minimum: 8, share: 1)), .init("stand", .fixed(6)),
  ])

  static func section(
    _ rows: some Collection<Int>, title: ListSection<Int>.Title = .none, isHeaded: Bool = true,
    empty: String = ""
  ) -> ListSection<Int> {
    ListSection(
      Array(rows), title: title, columns: columns, isHeaded: isHeaded, empty: empty, key: { $0 },
      row: { ListRow(["rij \($0)", "open"], style: $0 == 2 ? .dim : .plain) })
  }

  /// Three rows below a title, a section without rows, and nine below headings.
  static let sections: Sections = [
    section(1...3, title: .words([Span("maandag", .bold)]), isHeaded: false),
    section([], title: .rule("dinsdag"), empty: "Niemand."), section(11...19),
  ]

  static let look = ListLook(text: .plain, heading: .dim, rule: .dim, focus: .reverse)

  private func lines(
    _ focus: ListFocus<Int>, in sections: Sections = ListFocusTests.sections, width: Int = 40,
    _ height: Int
  ) -> [String] {
    var grid = CellGrid(size: Size(width: width, height: height))
    _ = focus.draw(in: &grid, area: grid.bounds, sections, Self.look)
    return grid.plainLines()
  }

  private func settled(_ height: Int, _ sections: Sections = ListFocusTests.sections) -> ListFocus<
    Int
  > {
    var focus = ListFocus<Int>()
    focus.settle(in: sections, height: height)
    return focus
  }

  static let walks: [(keys: [KeyPress], row: Int)] = [
    ([], 1), ([.down], 2), ([.down, .down], 3), ([.down, .down, .down], 11), ([.up], 1),
    ([.end], 19), ([.end, .down], 19), ([.end, .home], 1), ([.pageDown], 13),
    ([.pageDown, .pageDown], 18), ([.end, .pageUp], 14), ([.down, .down, .down, .up], 3),
  ]

  @Test("the keys go from row to row over the sections", arguments: walks)
  func goesFromRowToRow(_ walk: (keys: [KeyPress], row: Int)) {
    var focus = settled(7)
    for key in walk.keys {
      let isTaken = focus.handle(key, in: Self.sections, height: 7)
      #expect(isTaken)
    }
    #expect(focus.key == walk.row)
    let takesEnter = focus.handle(.enter, in: Self.sections, height: 7)
    #expect(!takesEnter && focus.key == walk.row)
  }

  @Test("titles, headings, rows and what is said of none stand below each other")
  func drawsSections() {
    #expect(
      lines(settled(20), 20).prefix(9) == [
        "   maandag", " ▌ rij 1                       open", "   rij 2                       open",
        "   rij 3                       open", " ─ dinsdag " + String(repeating: "─", count: 29),
        "", "   Niemand.", "   wie                         stand",
        "   rij 11                      open",
      ])
  }

  @Test("a row fits in any width, and the real cursor is on it", arguments: [80, 120, 200])
  func fitsWidth(_ width: Int) {
    var focus = settled(20)
    focus.select(2, in: Self.sections, height: 20)
    var grid = CellGrid(size: Size(width: width, height: 20))
    let cursor = focus.draw(in: &grid, area: grid.bounds, Self.sections, Self.look)
    #expect(cursor == Point(x: 1, y: 2))
    // With the focus all of a row looks the same, up to the edge.
    for x in 1..<width { #expect(grid.style(at: Point(x: x, y: 2)) == .reverse) }
    #expect(grid.style(at: Point(x: 4, y: 1)) == .plain)
    #expect(grid.plainLines()[2].hasSuffix("open"))
    #expect(grid.plainLines()[2].count == width - 3 - 2)
  }

  @Test("the heading of a section stays while its rows scroll")
  func keepsHeading() {
    var focus = settled(5)
    for _ in 0..<7 { _ = focus.handle(.down, in: Self.sections, height: 5) }
    #expect(focus.key == 15)
    #expect(lines(focus, 5)[0] == "   wie                         stand")
    #expect(lines(focus, 5)[4] == " ▌ rij 15                      open")
    // Back up, the row comes out below the heading and not under it.
    for _ in 0..<4 { _ = focus.handle(.up, in: Self.sections, height: 5) }
    #expect(focus.key == 11)
    #expect(lines(focus, 5)[0] == "   wie                         stand")
    #expect(lines(focus, 5)[1] == " ▌ rij 11                      open")
    _ = focus.handle(.up, in: Self.sections, height: 5)
    #expect(lines(focus, 5)[0] == "   maandag")
    #expect(lines(focus, 5)[1] == " ▌ rij 3                       open")
  }

  @Test("the row that was chosen stays so, and one that is gone passes the focus on")
  func settles() {
    var focus = settled(20)
    focus.select(13, in: Self.sections, height: 20)
    focus.settle(in: [Self.section([13, 14])], height: 20)
    #expect(focus.key == 13)
    focus.settle(in: [Self.section([12, 14])], height: 20)
    #expect(focus.key == 12)
    focus.select(14, in: [Self.section([12, 14])], height: 20)
    focus.settle(in: [Self.section([12])], height: 20)
    #expect(focus.key == 12)
    focus.settle(in: [Self.section([])], height: 20)
    #expect(focus.key == nil)
    focus.settle(in: Self.sections, height: 20)
    #expect(focus.key == 1)
  }

  @Test("a list without rows says so, with the cursor where the first would be")
  func saysNothing() {
    var section = Self.section([], empty: "Niemand wacht.")
    var grid = CellGrid(size: Size(width: 30, height: 4))
    let cursor = settled(4, [section]).draw(in: &grid, area: grid.bounds, [section], Self.look)
    #expect(grid.plainLines() == ["", "   Niemand wacht.", "", ""])
    #expect(cursor == Point(x: 1, y: 1))
    section.headsEmpty = true
    #expect(
      lines(settled(4, [section]), in: [section], width: 30, 4) == [
        "   wie               stand", "", "   Niemand wacht.", "",
      ])
  }

  @Test("a list can open in its middle, as far as rows follow")
  func begins() {
    var focus = settled(6)
    focus.begin(at: 13, in: Self.sections, height: 6)
    #expect(lines(focus, 6)[1].hasPrefix(" ▌ rij 13"))
    focus.begin(at: 18, in: Self.sections, height: 6)
    #expect(lines(focus, 6)[4].hasPrefix(" ▌ rij 18"))
    #expect(lines(focus, 6)[5].hasPrefix("   rij 19"))
  }

  @Test("a click chooses the row under it, and a heading is none")
  func takesMouse() {
    var focus = settled(20)
    let area = Rect(x: 5, y: 2, width: 40, height: 20)
    func send(_ action: MouseEvent.Action, _ y: Int) -> Bool {
      focus.handle(MouseEvent(action, at: Point(x: 9, y: y)), in: area, Self.sections)
    }
    #expect(send(.press, 10) && focus.key == 11)
    #expect(send(.press, 2) && focus.key == 11)
    #expect(send(.press, 8) && focus.key == 11)
    #expect(send(.wheelDown, 10) && focus.key == 14)
    #expect(send(.wheelUp, 10) && focus.key == 11)
    #expect(!send(.press, 0) && !send(.release, 10))
    #expect(focus.key == 11)
  }

  @Test("only what is in view is asked for, of a hundred thousand rows")
  func asksOnlyForView() {
    let asked = Mutex(0)
    let section = ListSection(
      Array(0..<100_000), columns: Self.columns, key: { $0 },
      row: { number in
        asked.withLock { $0 += 1 }
        return ListRow(["rij \(number)", ""])
      })
    var focus = settled(20, [section])
    _ = focus.handle(.end, in: [section], height: 20)
    #expect(lines(focus, in: [section], 20).last?.hasPrefix(" ▌ rij 99999") == true)
    #expect(asked.withLock { $0 } == 19)
  }

  @Test("whatever is pressed, the row with the focus is in view and not under a heading")
  func staysInView() {
    for seed in 0..<300 {
      var chance = UInt64(seed) &* 2_654_435_761 &+ 99
      func next(_ count: Int) -> Int {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((chance >> 33) % UInt64(count))
      }
      let height = 1 + next(9)
      var first = 0
      let sections = (0..<(1 + next(4))).map { _ in
        let rows = first..<(first + next(9))
        first = rows.upperBound
        let title: ListSection<Int>.Title = next(2) == 0 ? .none : .rule("titel")
        return Self.section(
          rows, title: title, isHeaded: next(2) == 0, empty: next(2) == 0 ? "" : "Niemand.")
      }
      var focus = settled(height, sections)
      let keys: [KeyPress] = [.up, .down, .pageUp, .pageDown, .home, .end]
      for _ in 0..<30 {
        _ = focus.handle(keys[next(keys.count)], in: sections, height: height)
        var grid = CellGrid(size: Size(width: 40, height: height))
        let cursor = focus.draw(in: &grid, area: grid.bounds, sections, Self.look)
        guard let key = focus.key, height > 2 else { continue }
        let line = cursor.map { grid.plainLines()[$0.y] } ?? ""
        #expect(line.hasPrefix(" ▌ rij \(key) "), "seed \(seed): \(grid.plainLines())")
        #expect(focus.inView(sections, height: height).contains(key), "seed \(seed)")
      }
    }
  }
}
