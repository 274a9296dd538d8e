import Terminal
import Testing

@Suite("A form")
struct FormTests {
  typealias Answers = SampleForm.Answers

  static let typed: [(label: String, keys: String, answers: Answers)] = [
    ("aan", "henk>", Answers(to: "Henk Visser")), ("van", "school", Answers(from: "school")),
    ("aantal", "1", Answers(count: 1)), ("aantal", "9", Answers(count: 9)),
    ("aantal", "0", Answers()), ("aantal", "10", Answers()), ("aantal", "x", Answers()),
    ("dag", "", Answers(day: 2)), ("dag", "wo", Answers(day: 3)), ("dag", "vr", Answers(day: nil)),
    ("spoed", "j", Answers(isUrgent: true)), ("spoed", "jn", Answers(isUrgent: false)),
    ("spoed", "J", Answers(isUrgent: true)), ("spoed", "x", Answers()),
    ("reden", "3", Answers(reason: 3)), ("reden", "31", Answers(reason: 1)),
    ("reden", "5", Answers()), ("thema", "zp", Answers(topics: ["P", "Z"])),
    ("thema", "pzp", Answers(topics: ["Z"])),
  ]

  @Test("what is typed in a field of each kind is its answer", arguments: typed)
  func takesText(_ one: (label: String, keys: String, answers: Answers)) {
    var sample = SampleForm(at: one.label)
    sample.type(one.keys)
    #expect(sample.answers == one.answers)
  }

  static let refused: [(label: String, keys: String, flaw: String?)] = [
    ("aan", "", "Kies iemand."), ("aan", "x", "Kies iemand."), ("aan", "k", nil),
    ("van", "", "Schrijf wie er belt."), ("van", "  ", "Schrijf wie er belt."),
    ("van", "#", "Geen hekje."), ("van", "school", nil), ("aantal", "", "1 tot en met 9."),
    ("aantal", "0", "1 tot en met 9."), ("aantal", "1", nil), ("aantal", "9", nil),
    ("aantal", "10", "1 tot en met 9."), ("dag", "", nil), ("dag", "vr", "Dat is geen dag."),
    ("dag", "wo", nil), ("spoed", "", nil), ("reden", "", "Kies een reden."), ("reden", "4", nil),
    ("thema", "", nil),
  ]

  @Test("Enter leaves a field only when nothing is wrong with it", arguments: refused)
  func refuses(_ one: (label: String, keys: String, flaw: String?)) {
    var sample = SampleForm(at: one.label)
    sample.type(one.keys + ">")
    if let flaw = one.flaw {
      #expect(sample.form.complaint == flaw)
      #expect(sample.label == one.label)
    } else {
      // The last field finishes the form, which goes to what is still missing.
      #expect(sample.label != one.label)
    }
    // It goes with the next letter that is typed.
    sample.type("a")
    #expect(one.label == "reden" || sample.form.complaint == nil)
  }

  @Test("a text that is typed stops at its limit, and says so")
  func limitsTyping() {
    var sample = SampleForm(at: "van")
    sample.type("abcdefgh")
    #expect(sample.form.complaint == nil && sample.answers.from == "abcdefgh")
    sample.type("i")
    #expect(sample.form.complaint == "hoogstens 8, 1 te veel")
    #expect(sample.answers.from == "abcdefgh")
    sample.press(.backspace)
    #expect(sample.form.complaint == nil && sample.answers.from == "abcdefg")
  }

  static let pasted: [(typed: String, text: String, after: String, flaw: String?)] = [
    ("", "school", "school", nil), ("", "a\nb\r\nc", "a b c", nil), ("", "\n", "", nil),
    ("", "abcdefgh", "abcdefgh", nil), ("", "abcdefghi", "", "hoogstens 8, 1 te veel"),
    ("abc", "defgh", "abcdefgh", nil), ("abc", "defghijk", "abc", "hoogstens 8, 3 te veel"),
    ("", "", "", nil),
  ]

  @Test("a paste is taken whole and on one line, or left out with a sentence", arguments: pasted)
  func pastes(_ one: (typed: String, text: String, after: String, flaw: String?)) {
    var sample = SampleForm(at: "van")
    sample.type(one.typed)
    sample.paste(one.text)
    #expect(sample.form.text("van") == one.after)
    #expect(sample.form.complaint == one.flaw)
  }

  @Test("a paste stands where the cursor is, and nowhere where nothing is typed")
  func pastesInside() {
    var sample = SampleForm(at: "van")
    sample.type("ac")
    sample.press(.left)
    sample.paste("b")
    sample.type("x")
    #expect(sample.answers.from == "abxc")
    var picks = SampleForm(at: "reden")
    picks.paste("1")
    #expect(picks.answers == Answers())
  }

  @Test("a completion offers what begins so, points with the arrows and takes on Enter")
  func completes() {
    var sample = SampleForm()
    sample.type("kar")
    #expect(sample.grid(120).grid.plainLines()[10] == "   ▌ Karin Boon  tot 10:45")
    sample.press(.down, .down)
    #expect(sample.grid(120).grid.plainLines()[11] == "   ▌ Karim Saleh  tot 10:45")
    sample.type(">")
    #expect(sample.answers.to == "Karim Saleh" && sample.label == "van")
    #expect(sample.form.text("aan") == "Karim Saleh")
    // What was taken holds until something else is typed.
    sample.form.step(-1, in: SampleForm.fields)
    sample.press(.left, .right)
    #expect(sample.answers.to == "Karim Saleh")
    sample.press(.backspace)
    #expect(sample.answers.to == nil)
  }

  @Test("nobody is taken by Enter alone, and the first arrow points at the first")
  func pointsFirst() {
    var sample = SampleForm()
    sample.type(">")
    #expect(sample.answers.to == nil && sample.label == "aan")
    sample.press(.down)
    sample.type(">")
    #expect(sample.answers.to == "Karin Boon")
    var last = SampleForm()
    for _ in 0..<9 { last.press(.down) }
    last.press(.up)
    last.type(">")
    #expect(last.answers.to == "Karim Saleh")
  }

  @Test("a default holds while its field is empty, and again once it is emptied")
  func keepsDefault() {
    var sample = SampleForm(at: "dag")
    #expect(sample.grid(80).grid.plainLines()[3].contains("dag 2"))
    sample.type("wo")
    #expect(sample.answers.day == 3)
    #expect(sample.grid(120).grid.plainLines()[10] == "   Dat is: dag 3")
    sample.press(.control("u"))
    #expect(sample.answers.day == 2)
  }

  @Test("a field that is not asked keeps what was typed, and it is no answer")
  func hides() {
    var sample = SampleForm(at: "spoed")
    #expect(!sample.form.asked(SampleForm.fields).contains { $0.label == "waarom" })
    sample.type("j|bloedt")
    #expect(sample.label == "waarom" && sample.answers.why == "bloedt")
    sample.form.step(-1, in: SampleForm.fields)
    sample.type("n")
    #expect(sample.answers.why == nil)
    sample.type("|")
    #expect(sample.label == "reden")
    sample.form.step(-1, in: SampleForm.fields)
    sample.type("j")
    #expect(sample.answers.why == "bloedt")
  }

  @Test("Enter goes from field to field and gives the answers behind the last")
  func goesOn() {
    var sample = SampleForm()
    sample.type("hen>school>3>>>2>")
    #expect(sample.label == "thema")
    let answers = sample.enter()
    #expect(answers == Answers(to: "Henk Visser", from: "school", count: 3, reason: 2))
  }

  @Test("the last Enter goes to the first that is not right, with its sentence")
  func goesBack() {
    var sample = SampleForm(at: "thema")
    #expect(sample.enter() == nil)
    #expect(sample.label == "aan" && sample.form.complaint == "Kies iemand.")
  }

  @Test("a form that finishes when it is ready asks only for what is missing")
  func finishes() {
    var sample = SampleForm(enter: .finishes)
    sample.type("hen>")
    #expect(sample.label == "van" && sample.form.complaint == nil)
    sample.type("school>")
    #expect(sample.label == "aantal")
    sample.type("3>")
    #expect(sample.label == "reden", "a day and no hurry are there already")
    sample.type("1")
    let answers = sample.enter()
    #expect(answers == Answers(to: "Henk Visser", from: "school", count: 3, reason: 1))
  }

  @Test("the arrows choose among few, the space bar takes one of several")
  func picks() {
    var one = SampleForm(at: "reden")
    one.press(.right, .right, .right, .right, .right)
    #expect(one.answers.reason == 4)
    one.press(.left)
    #expect(one.answers.reason == 3)
    var several = SampleForm(at: "thema")
    several.press(.right, .right)
    #expect(several.answers.topics == [])
    several.type(" ")
    #expect(several.answers.topics == ["G"])
    several.press(.left)
    several.type("  ")
    #expect(several.answers.topics == ["G"])
  }

  @Test("whoever keeps the form keeps the draft")
  func keepsDraft() {
    var sample = SampleForm()
    #expect(sample.form.isUntouched)
    sample.type("hen>sch")
    let kept = sample
    sample.press(.control("u"))
    #expect(sample.form.text("van").isEmpty && kept.form.text("van") == "sch")
    #expect(!kept.form.isUntouched && kept.label == "van")
    #expect(kept.answers == Answers(to: "Henk Visser", from: "sch"))
  }
}
