import Testing

@testable import Terminal

@Suite("The grid of cells")
struct CellGridTests {
  func grid(_ width: Int, _ height: Int) -> CellGrid {
    CellGrid(size: Size(width: width, height: height))
  }

  @Test("text is cut at the edge of its rectangle, with an ellipsis when that is asked for")
  func clips() {
    var grid = grid(10, 3)
    #expect(grid.put("afspraak", at: Point(x: 4, y: 0)) == 6)
    #expect(
      grid.put(
        "afspraak", at: Point(x: 1, y: 1), in: Rect(x: 0, y: 0, width: 5, height: 3),
        overflow: .ellipsis) == 4)
    grid.put("漢字漢", at: Point(x: 0, y: 2), in: Rect(x: 0, y: 0, width: 5, height: 3))
    #expect(grid.plainLines() == ["    afspra", " afs…", "漢字"])
    #expect(grid.put("weg", at: Point(x: 0, y: 3)) == 0)
    #expect(grid.put("weg", at: Point(x: 10, y: 0)) == 0)
    #expect(grid.put("begin", at: Point(x: -3, y: 0)) == 2)
    #expect(grid.plainLines()[0] == "in  afspra")
  }

  @Test("an exact fit has no ellipsis, a wide text that is cut keeps its columns")
  func keepsColumns() {
    var grid = grid(6, 2)
    #expect(grid.put("漢字漢", in: grid.bounds) == 6)
    #expect(grid.put("a漢字漢", in: grid.bounds.row(1)) == 6)
    #expect(grid.plainLines() == ["漢字漢", "a漢字…"])
  }

  @Test("no size and no place is too small or too far")
  func neverTraps() {
    for (width, height) in [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (1, 3), (3, 2)] {
      var grid = grid(width, height)
      for x in -3...4 {
        for y in -2...4 {
          for text in ["a", "漢", "e\u{301}漢b", "", "lang genoeg om over te lopen"] {
            for overflow in [Overflow.cut, .ellipsis] {
              grid.put(text, at: Point(x: x, y: y), overflow: overflow)
              let area = Rect(x: x, y: y, width: y, height: x)
              grid.put(text, in: area, aligned: .center, overflow: overflow)
              grid.put([Span(text), Span(text)], in: area, overflow: overflow)
              grid.rule(text, in: area)
              grid.box(area, title: text)
              grid.fill(area, with: "漢")
              grid.restyle(area, to: .bold)
            }
          }
        }
      }
      #expect(grid.plainLines().count == height)
      _ = grid.styleLines()
      _ = grid.inASCII()
    }
  }

  @Test("half of a wide character never stays behind")
  func detachesHalves() {
    var grid = grid(6, 1)
    grid.put("漢字", at: Point(x: 1, y: 0))
    grid.put("x", at: Point(x: 2, y: 0))
    #expect(grid.plainLines() == ["  x字"])
    grid.put("漢", at: Point(x: 2, y: 0))
    grid.put("y", at: Point(x: 2, y: 0))
    #expect(grid.plainLines() == ["  y"])
  }

  @Test("a rule and a box carry their title")
  func drawsLines() {
    var grid = grid(16, 5)
    grid.rule("Vandaag", in: grid.bounds.row(0))
    let inside = grid.box(Rect(x: 0, y: 1, width: 16, height: 4), title: "Let op")
    grid.put("ja", in: inside)
    #expect(
      grid.plainLines() == [
        " ─ Vandaag ─────", "┌─ Let op ─────┐", "│ja            │", "│              │",
        "└──────────────┘",
      ])
  }

  @Test("styles are letters in the order of reading")
  func writesStyles() {
    var grid = grid(8, 2)
    grid.put("ab", at: Point(x: 0, y: 0), style: .bold)
    grid.put("cd", at: Point(x: 4, y: 0), style: .reverse)
    grid.put("ef", at: Point(x: 1, y: 1), style: .bold)
    let (lines, legend) = grid.styleLines()
    #expect(lines == ["aa  bb", " aa"])
    #expect(legend.map(\.style) == [.bold, .reverse])
  }

  @Test("only changed columns are runs, and a wide character is never cut")
  func findsRuns() {
    var before = grid(12, 1)
    before.put("a漢b        z", at: Point(x: 0, y: 0))
    var after = grid(12, 1)
    after.put("a字b   q    z", at: Point(x: 0, y: 0))
    #expect(after.changedRuns(inRow: 0, since: before) == [1..<3, 7..<8])
    #expect(before.changedRuns(inRow: 0, since: before).isEmpty)
    var narrow = before
    narrow.put("x", at: Point(x: 2, y: 0))
    #expect(narrow.changedRuns(inRow: 0, since: before) == [1..<3])
    #expect(before.changedRuns(inRow: 0, since: narrow) == [1..<3])
  }

  @Test("marks make grids differ by what they show, not by how they were numbered")
  func comparesMarks() {
    var first = grid(4, 1)
    first.put("e\u{301}\u{302}o\u{308}\u{301}", at: Point(x: 0, y: 0))
    var second = grid(4, 1)
    second.put("o\u{308}\u{301}", at: Point(x: 1, y: 0))
    second.put("e\u{301}\u{302}", at: Point(x: 0, y: 0))
    #expect(first == second)
    #expect(first.changedRuns(inRow: 0, since: second).isEmpty)
    second.put("e\u{301}", at: Point(x: 0, y: 0))
    #expect(first.changedRuns(inRow: 0, since: second) == [0..<1])
  }

  @Test("in ASCII every cell stays in its place")
  func folds() {
    var grid = grid(24, 1)
    grid.put("Zoë Łódź ßÆ €5 漢 ▌─│█ …", at: Point(x: 0, y: 0))
    #expect(grid.inASCII().plainLines() == ["Zoe Lodz sA E5 ?? >-|# ."])
    for value in UInt32(0x20)..<0x3000 { #expect(ASCIIFolding.fold(value) < 0x7F || value == 0x7F) }
  }
}
