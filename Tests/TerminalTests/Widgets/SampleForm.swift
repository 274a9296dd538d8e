import Terminal

/// A form with a field of every kind, about nothing.
struct SampleForm {
  struct Answers: Equatable, Sendable {
    var to: String?
    var from: String?
    var count: Int?
    var day: Int? = 2
    var isUrgent: Bool? = false
    var why: String?
    var reason: Int?
    var topics: [Character] = []
  }

  static let days = ["ma": 1, "di": 2, "wo": 3]
  static let people = ["Karin Boon", "Karim Saleh", "Henk Visser"]

  static let fields: [FormField<Answers>] = [
    .completion(
      "aan", into: \.to, help: "Voor wie?", flaw: "Kies iemand.",
      among: { typed in
        people.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
          .map { FormOption($0, note: "tot 10:45", $0) }
      }),
    .text(
      "van", into: \.from, help: "Wie belt?", limit: 8, needed: "Schrijf wie er belt.",
      flaw: { $0.contains("#") ? "Geen hekje." : nil }),
    .number("aantal", into: \.count, help: "Hoeveel?", in: 1...9, flaw: "1 tot en met 9."),
    .line(
      "dag", into: \.day, help: "Wanneer?", needed: "Schrijf een dag.",
      echo: { "Dat is: dag \($0)" }, show: { "dag \($0)" },
      read: { days[$0].map { .value($0) } ?? .flaw("Dat is geen dag.") }),
    .flag("spoed", into: \.isUrgent, help: "Kan het niet wachten?", yes: "ja", no: "nee"),
    .text("waarom", into: \.why, help: "Waarom niet?", needed: "Schrijf waarom.")
      .asked { $0.isUrgent == true },
    .one(
      "reden", into: \.reason, help: "Waarover?", needed: "Kies een reden.",
      of: [
        FormOption("1", "terugbellen", 1), FormOption("2", "verzet of afgezegd", 2),
        FormOption("3", "brief binnen", 3), FormOption("4", "anders", 4),
      ]),
    .several(
      "thema", into: \.topics, help: "Een of meer.",
      of: [
        FormOption("p", "post", "P"), FormOption("g", "geld", "G"), FormOption("z", "zorg", "Z"),
      ]),
  ]

  static func tooLong(limit: Int, over: Int) -> String { "hoogstens \(limit), \(over) te veel" }

  var form: Form<Answers>

  init(enter: Form<Answers>.Enter = .goesOn) {
    form = Form(Answers(), enter: enter, tooLong: SampleForm.tooLong)
  }

  /// The form with a field in focus, by its label.
  init(at label: String, enter: Form<Answers>.Enter = .goesOn) {
    self.init(enter: enter)
    if let field = SampleForm.fields.first(where: { $0.label == label }) { form.go(to: field) }
  }

  var answers: Answers { form.answers(SampleForm.fields) }
  var label: String? { form.field(SampleForm.fields)?.label }

  /// Types a text; `>` is Enter, `|` is Tab.
  mutating func type(_ text: String) {
    for character in text {
      switch character {
      case ">": _ = enter()
      case "|": form.step(1, in: SampleForm.fields)
      default: _ = form.take(.character(character), in: SampleForm.fields)
      }
    }
  }

  mutating func press(_ keys: KeyPress...) {
    for key in keys {
      switch key {
      case .up: form.point(-1, in: SampleForm.fields)
      case .down: form.point(1, in: SampleForm.fields)
      default: _ = form.take(key, in: SampleForm.fields)
      }
    }
  }

  mutating func enter() -> Answers? { form.goOn(in: SampleForm.fields) }

  mutating func paste(_ text: String) { form.paste(text, in: SampleForm.fields) }

  func grid(_ width: Int, _ height: Int = 21) -> (grid: CellGrid, cursor: Point?) {
    var grid = CellGrid(size: Size(width: width, height: height))
    let cursor = form.draw(in: &grid, area: grid.bounds, SampleForm.fields, FormLook())
    return (grid, cursor)
  }
}
