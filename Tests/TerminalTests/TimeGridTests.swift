import Terminal
import Testing

@Suite("The grid of time")
struct TimeGridTests {
  /// Two lanes from nine to eleven.
  static func sample(_ direction: TimeGrid.Direction) -> TimeGrid {
    var time = TimeGrid(direction, span: 540..<660, lanes: [.init("een"), .init("twee")])
    time.bands = [
      .init(lane: 0, minutes: 540..<600, mark: "│"),
      .init(lane: 1, minutes: 600..<660, mark: "░", word: "weg"),
    ]
    time.blocks = [.init(lane: 0, minutes: 570..<615, lines: ["Aa B.", "kamer 1"])]
    return time
  }

  static func lines(_ time: TimeGrid, _ width: Int, _ height: Int) -> [String] {
    var grid = CellGrid(size: Size(width: width, height: height))
    _ = time.draw(in: &grid, area: grid.bounds)
    return grid.plainLines()
  }

  @Test("time goes down to scale, and what lies under a block is seen beside it")
  func drawsDown() {
    #expect(
      TimeGridTests.lines(TimeGridTests.sample(.down), 26, 9) == [
        "      een        twee",
        "09:00 │",
        "      │",
        "      │Aa B.",
        "      │kamer 1",
        "10:00            ░ weg",
        "                 ░",
        "                 ░",
        "                 ░",
      ])
  }

  @Test("time goes across to scale, with a lane a row")
  func drawsAcross() {
    #expect(
      TimeGridTests.lines(TimeGridTests.sample(.across), 37, 5) == [
        "     09:00           10:00",
        "een  │││││││││Aa B.",
        "             │kamer 1",
        "twee                 ░ weg ░░░░░░░░░░",
        "",
      ])
  }

  @Test("what is carried lies over everything and has the cursor")
  func carries() {
    var time = TimeGridTests.sample(.down)
    time.chosen = 0
    time.carried = .init(lane: 1, minutes: 600..<645, lines: ["Aa B.", "vrij"])
    var grid = CellGrid(size: Size(width: 26, height: 9))
    let cursor = time.draw(in: &grid, area: grid.bounds)
    #expect(cursor == Point(x: 18, y: 5))
    #expect(grid.plainLines()[5] == "10:00            ░Aa B.")
    #expect(grid.plainLines()[3] == "      │Aa B.")
    #expect(grid.style(at: Point(x: 18, y: 5)) == .reverse)
    #expect(grid.style(at: Point(x: 7, y: 3)) == .plain)
  }

  @Test("lanes that do not fit are those farthest from the focus")
  func scrolls() {
    var time = TimeGrid(
      .down, span: 540..<660, lanes: (1...9).map { .init("dag \($0)") })
    #expect(TimeGridTests.lines(time, 40, 9)[0] == "      dag 1       dag 2       dag 3")
    time.blocks = [.init(lane: 8, minutes: 540..<600, lines: ["laatste"])]
    time.chosen = 0
    let lines = TimeGridTests.lines(time, 40, 9)
    #expect(lines[0].contains("dag 9") && !lines[0].contains("dag 1"))
    #expect(lines[1].contains("laatste"))
  }

  @Test("a point is a minute of a lane, in both directions")
  func findsMinutes() {
    for direction in [TimeGrid.Direction.down, .across] {
      let time = TimeGridTests.sample(direction)
      let area = Rect(x: 2, y: 1, width: 40, height: 12)
      let layout = time.layout(in: area)
      for lane in 0...1 {
        for minute in stride(from: 540, to: 660, by: 15) {
          let place = layout.place(of: lane, minute..<minute + 15)
          let found = place.flatMap { layout.minute(at: $0.origin) }
          #expect(found?.lane == lane)
          #expect((found?.minute ?? 0) <= minute && minute < (found?.minute ?? 0) + 15)
        }
      }
      #expect(layout.minute(at: Point(x: 0, y: 0)) == nil)
    }
  }

  @Test("no size is too small, and nothing is drawn outside the area")
  func neverTraps() {
    for direction in [TimeGrid.Direction.down, .across] {
      for width in 0...30 {
        for height in 0...6 {
          var grid = CellGrid(size: Size(width: 34, height: 10))
          var time = TimeGridTests.sample(direction)
          time.chosen = 0
          time.carried = .init(lane: 1, minutes: 500..<700, lines: ["x", "y", "z", "w"])
          let area = Rect(x: 2, y: 2, width: width, height: height)
          _ = time.draw(in: &grid, area: area)
          for y in 0..<10 {
            for x in 0..<34 where !area.contains(Point(x: x, y: y)) {
              #expect(grid.text(at: Point(x: x, y: y)) == " ")
            }
          }
        }
      }
    }
  }
}
