import Terminal
import Testing

@Suite("How a form looks")
struct FormDrawingTests {
  @Test("labels, values and what helps stand below each other", arguments: [80, 120, 200])
  func draws(_ width: Int) {
    var sample = SampleForm()
    sample.type("hen>school>3>>j>bloedt>2>pz")
    let lines = sample.grid(width).grid.plainLines()
    // In eighty columns the last of the reasons goes to a line of its own.
    let reasons =
      width == 80
      ? [
        "   reden     1 terugbellen  [2 verzet of afgezegd]  3 brief binnen",
        "             4 anders",
      ] : ["   reden     1 terugbellen  [2 verzet of afgezegd]  3 brief binnen   4 anders"]
    let expected =
      [
        "   aan       Henk Visser", "   van       school", "   aantal    3", "   dag       dag 2",
        "   spoed    [j ja]  n nee", "   waarom    bloedt",
      ] + reasons + [" ▌ thema    [p post]  g geld  [z zorg]", "", "   Een of meer."]
    #expect(Array(lines.prefix(expected.count)) == expected)
  }

  @Test("few that do not fit on a line stand on several")
  func flows() {
    let lines = SampleForm(at: "reden").grid(60).grid.plainLines()
    #expect(lines[5] == " ▌ reden     1 terugbellen   2 verzet of afgezegd")
    #expect(lines[6] == "             3 brief binnen   4 anders")
  }

  @Test("a sentence about what is wrong stands where the help stood")
  func complains() {
    var sample = SampleForm()
    sample.type(">")
    #expect(sample.grid(120).grid.plainLines()[8] == "   Kies iemand.")
  }

  @Test("in any room the cursor is inside, and the field with the keys is in view")
  func fits() {
    for label in SampleForm.fields.map(\.label) where label != "waarom" {
      for width in [1, 12, 30, 80, 200] {
        for height in [1, 2, 3, 5, 21] {
          let (grid, cursor) = SampleForm(at: label).grid(width, height)
          if let cursor { #expect(grid.bounds.contains(cursor)) }
          guard width >= 30 else { continue }
          #expect(cursor != nil, "\(label) in \(width)x\(height)")
          #expect(grid.plainLines().contains { $0.hasPrefix(" ▌ \(label)") })
        }
      }
    }
  }

  @Test("a long list of what can be taken scrolls to what is pointed at")
  func scrolls() {
    let numbers = (1...40).map { "nummer \($0)" }
    let fields: [FormField<SampleForm.Answers>] = [
      .completion(
        "aan", into: \.to, help: "", flaw: "Kies.",
        among: { _ in numbers.map { FormOption($0, $0) } })
    ]
    var form = Form(SampleForm.Answers(), tooLong: SampleForm.tooLong)
    for _ in 0..<30 { form.point(1, in: fields) }
    var grid = CellGrid(size: Size(width: 80, height: 14))
    _ = form.draw(in: &grid, area: grid.bounds, fields, FormLook())
    #expect(grid.plainLines().last == "   ▌ nummer 30")
    #expect(grid.plainLines()[4] == "     nummer 21")
    let isHit = form.take(MouseEvent(.press, at: Point(x: 6, y: 5)), in: grid.bounds, fields)
    #expect(isHit && form.answers(fields).to == "nummer 22")
  }

  @Test("a click gives a field the keys, and takes what can be chosen")
  func clicks() {
    var sample = SampleForm()
    let area = Rect(x: 0, y: 0, width: 120, height: 21)
    func click(_ x: Int, _ y: Int) -> Bool {
      sample.form.take(MouseEvent(.press, at: Point(x: x, y: y)), in: area, SampleForm.fields)
    }
    #expect(click(4, 2) && sample.label == "aantal")
    #expect(click(30, 5) && sample.label == "reden")
    #expect(sample.answers.reason == 2)
    #expect(click(13, 6) && sample.answers.topics == ["P"])
    #expect(click(13, 6) && sample.answers.topics == [])
    #expect(!click(4, 20))
    #expect(click(4, 0) && sample.label == "aan")
    #expect(click(4, 12) && sample.answers.to == "Henk Visser")
  }

  @Test("what is cut off is cut at the edge of the area and written nowhere else")
  func staysInside() {
    var sample = SampleForm()
    sample.type("hen>school>3>>j>bloedt>2")
    var grid = CellGrid(size: Size(width: 60, height: 20))
    let area = Rect(x: 10, y: 3, width: 30, height: 9)
    _ = sample.form.draw(in: &grid, area: area, SampleForm.fields, FormLook())
    for y in 0..<20 {
      for x in 0..<60 where !area.contains(Point(x: x, y: y)) {
        #expect(grid.text(at: Point(x: x, y: y)) == " ")
      }
    }
  }
}
